/** A record as GetRecords answers it. */
import type { Record as WireRecord, StreamRecord as WireStreamRecord } from '../model/generated/types.ts';
import { digest } from './digest.ts';
import type { SizedRecord } from './record-page.ts';
import { sequenceNumberAt } from './sequence-number.ts';
import type { Stream } from './stream.ts';

export function wireRecordOf(
  stream: Stream,
  { record, sizeBytes }: SizedRecord,
  awsRegion: string,
): WireRecord {
  const { oldImage, newImage, userIdentity } = record;
  const dynamodb: WireStreamRecord = {
    // AWS tells the time to the second.
    ApproximateCreationDateTime: Math.floor(record.createdAt / 1000),
    Keys: record.keys,
    NewImage: newImage,
    OldImage: oldImage,
    SequenceNumber: sequenceNumberAt(record.position, stream.sequenceTail),
    SizeBytes: sizeBytes,
    StreamViewType: stream.viewType,
  };
  return {
    eventID: digest(`${stream.identity.seed}#${record.position}`),
    eventName: record.eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion,
    dynamodb,
    userIdentity:
      userIdentity === undefined
        ? undefined
        : { PrincipalId: userIdentity.principalId, Type: userIdentity.type },
  };
}
