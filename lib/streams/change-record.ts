/** Records as a test reads them: those of the SDK's GetRecords, or with plain objects in place of attribute values. */
import type { SdkItem } from '../documents/sdk-value.ts';
import type { AttributeMap } from '../values/attribute-value.ts';
import { recordSizeBytes, type StreamRecord } from './record.ts';
import type { Stream } from './stream.ts';
import { createdAtSeconds, eventOf, identityOf, sequenceNumberOf } from './wire-record.ts';

/**
 * One change of one item, in the form in which the SDK's `GetRecords` gives it. A member that does not apply is absent.
 *
 * `Image` is what stands for a key or an item: attribute values as the SDK has them, or a plain object.
 */
export interface ChangeRecord<Image = SdkItem> {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: string;
  eventSource: string;
  awsRegion: string;
  dynamodb: {
    /** To the second, as on AWS. */
    ApproximateCreationDateTime: Date;
    Keys: Image;
    NewImage?: Image;
    OldImage?: Image;
    /** Numbers of one stream have the same count of digits, so they sort as strings, too. On AWS they do not. */
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';
  };
  /** There where the service itself deleted the item, because it was past its time to live. */
  userIdentity?: { PrincipalId: string; Type: string };
}

export interface ChangeRecordOptions<Image> {
  readonly stream: Stream;
  readonly awsRegion: string;
  /** Makes a copy: whoever gets the record may write to it. */
  readonly imageOf: (item: AttributeMap) => Image;
}

export function changeRecordOf<Image>(
  record: StreamRecord,
  { stream, awsRegion, imageOf }: ChangeRecordOptions<Image>,
): ChangeRecord<Image> {
  const { keys, newImage, oldImage } = record;
  const userIdentity = identityOf(record);
  return {
    ...eventOf(stream, record),
    awsRegion,
    dynamodb: {
      ApproximateCreationDateTime: new Date(createdAtSeconds(record) * 1000),
      Keys: imageOf(keys),
      ...(newImage && { NewImage: imageOf(newImage) }),
      ...(oldImage && { OldImage: imageOf(oldImage) }),
      SequenceNumber: sequenceNumberOf(stream, record),
      SizeBytes: recordSizeBytes(record),
      StreamViewType: stream.viewType,
    },
    ...(userIdentity && { userIdentity }),
  };
}
