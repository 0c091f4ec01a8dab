/**
 * Two tables with all that a write has to move: indexes of both kinds, streams, times to live, in a state with a past. A
 * third, with nothing but items, can get all of it.
 */
import type { ManualClock } from '../../lib/control/clock.ts';
import type { Engine } from '../../lib/engine/engine.ts';
import type { OperationName } from '../../lib/model/generated/operations.ts';
import type * as Clocks from '../../lib/control/clock.ts';
import type * as Dispatch from '../../lib/operations/dispatch.ts';
import type * as Engines from '../../lib/engine/engine.ts';
import type * as IdsFile from '../../lib/control/ids.ts';
import type * as SettingsFile from '../../lib/control/settings.ts';

export const place = { region: 'us-east-1', accountId: '123456789012' } as const;
export const hour = 3_600_000;
export const start = Date.parse('2026-11-22T10:00:00Z');

export interface World {
  readonly engine: Engine;
  readonly clock: ManualClock;
  readonly call: (engine: Engine, operation: OperationName, input: object) => unknown;
}

/** Of the files that are loaded now: with their steps on the line, if it was drawn before. */
export function filledWorld(options: Partial<SettingsFile.Settings> = {}): World {
  const { ManualClock: Clock } = jest.requireMock<typeof Clocks>('../../lib/control/clock.ts');
  const { Engine: EngineClass } = jest.requireMock<typeof Engines>('../../lib/engine/engine.ts');
  const { Ids } = jest.requireMock<typeof IdsFile>('../../lib/control/ids.ts');
  const { defaultSettings } = jest.requireMock<typeof SettingsFile>('../../lib/control/settings.ts');
  const { dispatch } = jest.requireMock<typeof Dispatch>('../../lib/operations/dispatch.ts');
  const clock = new Clock(start);
  const engine = new EngineClass({
    clock,
    ids: new Ids(1),
    settings: { ...defaultSettings, shardCount: 2, ...options },
  });
  // A copy of the input, which becomes the engine's.
  const call: World['call'] = (on, operation, input) =>
    dispatch(on, { ...place, operation, input: JSON.parse(JSON.stringify(input)) });
  call(engine, 'CreateTable', orders);
  call(engine, 'CreateTable', stock);
  call(engine, 'CreateTable', plain);
  for (const TableName of ['orders', 'stock']) {
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expires' };
    call(engine, 'UpdateTimeToLive', { TableName, TimeToLiveSpecification });
  }
  for (const number of [1, 2, 3, 4]) call(engine, 'PutItem', { TableName: 'orders', Item: order(number) });
  for (const id of ['a', 'b', 'c']) call(engine, 'PutItem', { TableName: 'stock', Item: article(id, 1) });
  for (const id of ['a', 'b', 'c']) call(engine, 'PutItem', { TableName: 'plain', Item: article(id, 1) });
  call(engine, 'DeleteItem', { TableName: 'orders', Key: orderKey(4) });
  call(engine, 'TagResource', { ResourceArn: arnOf('plain'), Tags: [{ Key: 'old', Value: 'a' }] });
  return { engine, clock, call };
}

export function arnOf(table: string): string {
  return `arn:aws:dynamodb:${place.region}:${place.accountId}:table/${table}`;
}

export function orderKey(number: number): object {
  return { buyer: { S: `c${number % 2}` }, nr: { N: String(number) } };
}

/** Every one has another day and status, and expires an hour after the one before it. */
export function order(number: number, more: object = {}): object {
  return {
    ...orderKey(number),
    stage: { S: `s${number % 3}` },
    weekday: { N: String(number) },
    price: { N: '12.5' },
    expires: { N: String(start / 1000 + number * 3600) },
    ...more,
  };
}

export function article(id: string, count: number): object {
  return { id: { S: id }, count: { N: String(count) }, expires: { N: String(start / 1000 + 2 * 3600) } };
}

const schema = (hash: string, range?: string): object[] => [
  { AttributeName: hash, KeyType: 'HASH' },
  ...(range === undefined ? [] : [{ AttributeName: range, KeyType: 'RANGE' }]),
];

const orders = {
  TableName: 'orders',
  AttributeDefinitions: [
    { AttributeName: 'buyer', AttributeType: 'S' },
    { AttributeName: 'nr', AttributeType: 'N' },
    { AttributeName: 'stage', AttributeType: 'S' },
    { AttributeName: 'weekday', AttributeType: 'N' },
  ],
  KeySchema: schema('buyer', 'nr'),
  LocalSecondaryIndexes: [
    {
      IndexName: 'by-stage',
      KeySchema: schema('buyer', 'stage'),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  GlobalSecondaryIndexes: [
    { IndexName: 'all-by-stage', KeySchema: schema('stage'), Projection: { ProjectionType: 'ALL' } },
    {
      IndexName: 'by-day',
      KeySchema: schema('weekday', 'nr'),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['price'] },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
};

const plain = {
  TableName: 'plain',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: schema('id'),
  BillingMode: 'PAY_PER_REQUEST',
};

const stock = {
  TableName: 'stock',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: schema('id'),
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
};
