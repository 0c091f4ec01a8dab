/** A record as GetRecords answers it. */
import type {
  Identity,
  OperationType,
  Record as WireRecord,
  StreamRecord as WireStreamRecord,
} from '../model/generated/types.ts';
import { digest } from './digest.ts';
import { recordKeys, type StreamRecord } from './record.ts';
import type { SizedRecord } from './record-page.ts';
import { sequenceNumberAt } from './sequence-number.ts';
import type { Stream } from './stream.ts';

export function wireRecordOf(
  stream: Stream,
  { record, sizeBytes }: SizedRecord,
  awsRegion: string,
): WireRecord {
  const dynamodb: WireStreamRecord = {
    ApproximateCreationDateTime: createdAtSeconds(record),
    Keys: recordKeys(record),
    NewImage: record.newImage,
    OldImage: record.oldImage,
    SequenceNumber: sequenceNumberOf(stream, record),
    SizeBytes: sizeBytes,
    StreamViewType: stream.viewType,
  };
  const { eventID, eventName, eventVersion, eventSource } = eventOf(stream, record);
  return {
    eventID,
    eventName,
    eventVersion,
    eventSource,
    awsRegion,
    dynamodb,
    userIdentity: identityOf(record),
  };
}

export interface RecordEvent {
  readonly eventID: string;
  readonly eventName: OperationType;
  readonly eventVersion: '1.1';
  readonly eventSource: 'aws:dynamodb';
}

export function eventOf(stream: Stream, { position, eventName }: StreamRecord): RecordEvent {
  return {
    eventID: digest(`${stream.identity.seed}#${position}`),
    eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
  };
}

/** AWS tells the time to the second. */
export function createdAtSeconds({ createdAt }: StreamRecord): number {
  return Math.floor(createdAt / 1000);
}

export function sequenceNumberOf(stream: Stream, { position }: StreamRecord): string {
  return sequenceNumberAt(position, stream.sequenceTail);
}

export function identityOf({
  userIdentity,
}: StreamRecord): { readonly [Name in keyof Identity]-?: string } | undefined {
  return userIdentity && { PrincipalId: userIdentity.principalId, Type: userIdentity.type };
}
