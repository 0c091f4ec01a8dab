/** What a fake does besides requests: a fault at any step leaves what was there before, or what is there after. */
import type * as Facade from '../../lib/fake-dynamodb.ts';
import type { FakeDynamoDB, Fixtures, TableFixture } from '../../lib/index.ts';
import type * as Clocks from '../../lib/control/clock.ts';
import { drawFaultLine, InjectedFault } from './fault-line.ts';
import { pictureOf } from './picture.ts';
import { place, start } from './world.ts';

const line = drawFaultLine();
jest.setTimeout(300_000);
const { FakeDynamoDB: Fake } = jest.requireActual<typeof Facade>('../../lib/fake-dynamodb.ts');
const { ManualClock } = jest.requireMock<typeof Clocks>('../../lib/control/clock.ts');

const table = (TableName: string): TableFixture => ({
  TableName,
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
});

const fixtures: Fixtures = {
  tables: [table('orders'), () => table('stock')],
  templates: [{ Resources: { People: { Type: 'AWS::Serverless::SimpleTable' } } }],
  items: {
    orders: [
      { id: 'a', expires: 1e10 },
      { id: 'b', tags: new Set(['x']) },
    ],
    stock: { attributeValues: [{ id: { S: 'c' } }] },
    People: [{ id: 'd' }],
  },
};

function look(fake: FakeDynamoDB): string {
  const { engine } = fake.snapshot().state;
  return JSON.stringify([...pictureOf(engine, engine.database(place.accountId, place.region), start)]);
}

function firstShardOf(fake: FakeDynamoDB): string {
  const { engine } = fake.snapshot().state;
  const stream = engine.database(place.accountId, place.region).table('orders', start)?.stream;
  return stream?.shards(start)[0]?.id ?? '';
}

function strikeEveryStep(
  base: FakeDynamoDB,
  work: (fake: FakeDynamoDB) => void,
  stepsMin = 10,
): readonly string[] {
  const whole = base.fork();
  work(whole);
  const states = [look(base), look(whole)];
  expect(states[0]).not.toBe(states[1]);
  const wrong: string[] = [];
  for (let step = 1; step < 50_000; step += 1) {
    const fake = base.fork();
    const thrown = line.run(step, () => work(fake));
    if (line.struck === undefined) {
      expect(step).toBeGreaterThan(stepsMin);
      return wrong;
    }
    if (!(thrown instanceof InjectedFault)) wrong.push(`${line.struck.name} was swallowed`);
    if (!states.includes(look(fake))) wrong.push(`${line.struck.name}: half done`);
  }
  throw new Error('there is no end');
}

it('load() does all that it is told, or nothing', () => {
  const base = new Fake({ clock: new ManualClock(start) });
  base.load({ tables: [table('there-before')], items: { 'there-before': [{ id: 'z' }] } });
  expect(strikeEveryStep(base, (fake) => void fake.load(fixtures))).toEqual([]);
});

it('restore() goes back whole, or stays', () => {
  const base = new Fake({ clock: new ManualClock(start) });
  const empty = base.snapshot();
  base.load(fixtures);
  expect(strikeEveryStep(base, (fake) => fake.restore(empty))).toEqual([]);
});

it.each<[string, (fake: FakeDynamoDB) => void]>([
  ['streams.split()', (fake) => void fake.streams.split('orders')],
  ['streams.rollOver()', (fake) => void fake.streams.rollOver('orders', firstShardOf(fake))],
  ['streams.merge()', (fake) => void fake.streams.merge('orders')],
  ['reset()', (fake) => fake.reset()],
])('%s is done, or it is not', (_, work) => {
  const base = new Fake({ clock: new ManualClock(start), shardCount: 3 });
  base.load(fixtures);
  const wrong = strikeEveryStep(base, work, 2);
  // This one assigns, and nothing else: there is nothing in it that could fail.
  expect(wrong.filter((each) => !each.includes('Shard.close'))).toEqual([]);
});

it('expireItems() deletes all that is due in a table, or nothing', () => {
  const base = new Fake({ clock: new ManualClock(start), timeToLive: 'manual' });
  base.load({
    tables: [table('orders')],
    items: {
      orders: [
        { id: 'a', expires: start / 1000 - 10 },
        { id: 'b', expires: start / 1000 - 5 },
        { id: 'c', expires: start / 1000 + 5 },
      ],
    },
  });
  expect(strikeEveryStep(base, (fake) => void fake.expireItems())).toEqual([]);
});

it('snapshot() and fork() change nothing', () => {
  const base = new Fake({ clock: new ManualClock(start) });
  base.load(fixtures);
  const before = look(base);
  for (let step = 1; step === 1 || line.struck !== undefined; step += 1) {
    line.run(step, () => [base.snapshot(), base.fork()]);
    expect(look(base)).toBe(before);
  }
});
