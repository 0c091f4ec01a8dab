export { FakeDynamoDB, type ClientOptions, type FakeDynamoDBOptions } from './fake-dynamodb.ts';
export { type Clock, type Duration, type Instant, ManualClock, SystemClock } from './control/clock.ts';
export type { TransitionTimes } from './control/settings.ts';
export type { Snapshot } from './snapshot.ts';
export type { ClientConfig } from './transport/client-config.ts';
