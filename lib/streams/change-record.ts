/** Records as a test reads them: those of the SDK's GetRecords, or with plain objects in place of attribute values. */
import type { SdkItem } from '../documents/sdk-value.ts';
import type { AttributeMap } from '../values/attribute-value.ts';
import { recordKeys, recordSizeBytes, type StreamRecord } from './record.ts';
import type { Stream } from './stream.ts';
import { createdAtSeconds, eventOf, identityOf, sequenceNumberOf } from './wire-record.ts';

/**
 * One change of one item, in the form in which the SDK's `GetRecords` gives it. A member that does not apply is absent.
 *
 * `Image` is what stands for a key or an item: attribute values as the SDK has them, or a plain object.
 *
 * @example
 * const [record] = await dynamodb.streams.records('orders', { unmarshalled: true });
 * console.log(record?.eventName, record?.dynamodb.NewImage); // INSERT { id: 'o-1', status: 'new' }
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html
 */
export interface ChangeRecord<Image = SdkItem> {
  /** Of this record alone: 32 hexadecimal digits. */
  eventID: string;
  /** What happened: an item is new, has changed, or is gone. */
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  /** `1.1` */
  eventVersion: string;
  /** `aws:dynamodb` */
  eventSource: string;
  /** The stream's region. */
  awsRegion: string;
  /** The change itself. */
  dynamodb: {
    /** To the second, as on AWS. */
    ApproximateCreationDateTime: Date;
    /** The item's primary key. */
    Keys: Image;
    /** The item afterwards, if the view type has it and the item is not gone. */
    NewImage?: Image;
    /** The item before, if the view type has it and the item is not new. */
    OldImage?: Image;
    /** Numbers of one stream have the same count of digits, so they sort as strings, too. On AWS they do not. */
    SequenceNumber: string;
    /** The size of keys and images, as AWS counts it. */
    SizeBytes: number;
    /** What of an item the stream shows. */
    StreamViewType: 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';
  };
  /** There where the service itself deleted the item, because it was past its time to live. */
  userIdentity?: {
    /** `dynamodb.amazonaws.com` */
    PrincipalId: string;
    /** `Service` */
    Type: string;
  };
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
  const { newImage, oldImage } = record;
  const userIdentity = identityOf(record);
  return {
    ...eventOf(stream, record),
    awsRegion,
    dynamodb: {
      ApproximateCreationDateTime: new Date(createdAtSeconds(record) * 1000),
      Keys: imageOf(recordKeys(record)),
      ...(newImage && { NewImage: imageOf(newImage.attributes) }),
      ...(oldImage && { OldImage: imageOf(oldImage.attributes) }),
      SequenceNumber: sequenceNumberOf(stream, record),
      SizeBytes: recordSizeBytes(record),
      StreamViewType: stream.viewType,
    },
    ...(userIdentity && { userIdentity }),
  };
}
