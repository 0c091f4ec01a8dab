/** The types of `dynamodb.streams` fit those of the SDK: a record of ours goes wherever one of GetRecords goes. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { _Record as SdkRecord } from '@aws-sdk/client-dynamodb-streams';
import { expectTypeOf } from 'expect-type';
import type { ChangeRecord, FakeDynamoDB, FollowOptions } from '../../lib/index.ts';

declare const dynamodb: FakeDynamoDB;

expectTypeOf<ChangeRecord>().toExtend<SdkRecord>();
expectTypeOf<ChangeRecord['dynamodb']['Keys']>().toExtend<Record<string, AttributeValue>>();
expectTypeOf<AbortSignal>().toExtend<NonNullable<FollowOptions['signal']>>();

expectTypeOf(dynamodb.streams.records('orders')).resolves.toEqualTypeOf<ChangeRecord[]>();
expectTypeOf(dynamodb.streams.records('orders', { unmarshalled: true })).resolves.toEqualTypeOf<
  ChangeRecord<Record<string, unknown>>[]
>();
expectTypeOf(dynamodb.streams.follow('orders', { unmarshalled: true })).toExtend<
  AsyncIterable<ChangeRecord<Record<string, unknown>>>
>();
expectTypeOf(dynamodb.streams.split('orders')).toEqualTypeOf<[string, string]>();
