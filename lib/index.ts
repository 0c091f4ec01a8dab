/**
 * The fake, its clock, faults, requests and streams, and conversions between the forms of values.
 *
 * @packageDocumentation
 */
export { FakeDynamoDB, type ClientOptions, type FakeDynamoDBOptions } from './fake-dynamodb.ts';
export { UsageError } from './errors/usage-error.ts';
export { type Clock, type Duration, type Instant, ManualClock, SystemClock } from './control/clock.ts';
export type { TimeToLiveOption, TransitionTimes, TransitionTimesOption } from './control/settings.ts';
export {
  type BatchRequest,
  connectionLost,
  type Fault,
  internalServerError,
  latency,
  serviceError,
  throttling,
  type ThrottlingName,
  transactionConflict,
  unprocessed,
} from './faults/fault.ts';
export type { FaultTarget } from './faults/fault-target.ts';
export type {
  FaultHandle,
  FaultOptions,
  Faults,
  RandomFaultHandle,
  RandomFaultOptions,
} from './faults/faults.ts';
export type { CommandClass } from './requests/command-target.ts';
export type { PartialInput } from './requests/partial-input.ts';
export type { ReceivedError, ReceivedRequest } from './requests/received-request.ts';
export type { RequestLog, RequestLogOption } from './requests/request-log.ts';
export type { Snapshot } from './snapshot.ts';
export type { ChangeRecord } from './streams/change-record.ts';
export type { EndSignal } from './streams/follower.ts';
export type {
  FollowOptions,
  RecordsOptions,
  TableStreams,
  UnmarshalledRecordsOptions,
  WhereOptions,
} from './table-streams.ts';
export type { ClientConfig } from './transport/client-config.ts';
export { toAttributeValue, toItem } from './documents/to-attribute-value.ts';
export { toDocument, toPlain } from './documents/to-plain.ts';
export {
  fromSdkItem,
  fromSdkValue,
  type SdkAttributeTypes,
  type SdkAttributeValue,
  type SdkItem,
  toSdkItem,
  toSdkValue,
} from './documents/sdk-value.ts';
export type { AttributeMap, AttributeValue } from './values/attribute-value.ts';
export type {
  AttributeValueItems,
  FixturePlace,
  Fixtures,
  ItemFixtures,
  LoadedFixtures,
  StackFixture,
  TableFixture,
  TableFunction,
  Template,
  TemplateObject,
} from './fixtures/fixtures.ts';
export { type Configuration, type ConfigurationExport, defineConfig, type Reset } from './configuration.ts';
