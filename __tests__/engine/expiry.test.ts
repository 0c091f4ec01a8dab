/** What a sweep does, and what it costs: the rest is told through the SDK, in operations/time-to-live. */
import { ManualClock } from '../../lib/control/clock.ts';
import { Ids } from '../../lib/control/ids.ts';
import { defaultSettings } from '../../lib/control/settings.ts';
import { Database } from '../../lib/engine/database.ts';
import { Engine } from '../../lib/engine/engine.ts';
import type { OperationName } from '../../lib/model/generated/operations.ts';
import { dispatch } from '../../lib/operations/dispatch.ts';
import { OrderedMap } from '../../lib/storage/ordered-map.ts';

const identity = { region: 'us-east-1', accountId: '123456789012' } as const;
const startSeconds = 1_800_000_000;

class World {
  readonly clock = new ManualClock(startSeconds * 1000);
  engine = new Engine({ clock: this.clock, ids: new Ids(1), settings: defaultSettings });

  call(operation: OperationName, input: object): unknown {
    return dispatch(this.engine, { ...identity, operation, input });
  }

  table(TableName: string, isExpiring: boolean): void {
    this.call('CreateTable', {
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'a', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
    });
    if (!isExpiring) return;
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expires' };
    this.call('UpdateTimeToLive', { TableName, TimeToLiveSpecification });
  }

  put(TableName: string, a: string, seconds: number): void {
    this.call('PutItem', { TableName, Item: { a: { S: a }, expires: { N: String(seconds) } } });
  }
}

/** How often a tree is asked for one entry, changed, or shows one, while `work` is done. */
function treeSteps(work: () => void): number {
  let steps = 0;
  const counted = (value: unknown): unknown => {
    if (typeof value !== 'function') return value;
    return (...entry: unknown[]): unknown => {
      steps += 1;
      return Reflect.apply(value, undefined, entry);
    };
  };
  const names = ['get', 'set', 'delete', 'has', 'firstKey', 'lastKey', 'forRange'] as const;
  const spies = names.map((name) => {
    const original = Reflect.get(OrderedMap.prototype, name) as (...values: unknown[]) => unknown;
    return jest.spyOn(OrderedMap.prototype, name).mockImplementation(function (
      this: unknown,
      ...values: unknown[]
    ) {
      if (name !== 'forRange') steps += 1;
      return Reflect.apply(original, this, values.map(counted));
    });
  });
  work();
  for (const spy of spies) spy.mockRestore();
  return steps;
}

function worldOf(tables: number, items: number): World {
  const world = new World();
  for (let index = 0; index < tables; index += 1) world.table(`table-${index}`, true);
  for (let index = 0; index < items; index += 1)
    world.put('table-0', `live ${index}`, startSeconds + 1_000 + index);
  return world;
}

describe('the cost of a sweep', () => {
  it('is that of what is due, however large the table is', () => {
    const stepsFor = (items: number, due: number): number => {
      const world = worldOf(1, items);
      for (let index = 0; index < due; index += 1) world.put('table-0', `due ${index}`, startSeconds + index);
      world.clock.advance({ seconds: due });
      let deleted = 0;
      const steps = treeSteps(() => {
        deleted = world.engine.expireItems();
      });
      expect(deleted).toBe(due);
      return steps;
    };
    expect(stepsFor(5_000, 7)).toBe(stepsFor(50, 7));
    expect(stepsFor(50, 40)).toBeLessThan(40 * stepsFor(50, 1));
  });

  it('is nothing for a request where nothing is due, however many tables there are', () => {
    const looks = jest.spyOn(Database.prototype, 'forEachTable');
    const world = worldOf(100, 50);
    world.engine.context(identity.accountId, identity.region);
    looks.mockClear();
    world.clock.set((startSeconds + 1_000) * 1000);
    const steps = treeSteps(() => world.engine.context(identity.accountId, identity.region));
    expect([steps, looks.mock.calls.length]).toEqual([0, 0]);
    world.clock.advance(1);
    world.engine.context(identity.accountId, identity.region);
    world.engine.context(identity.accountId, identity.region);
    expect(looks).toHaveBeenCalledTimes(1);
    looks.mockRestore();
  });

  it('is nothing for the writes of a table without time to live', () => {
    const world = new World();
    world.table('plain', false);
    world.put('plain', 'a', startSeconds - 1);
    const looks = jest.spyOn(Database.prototype, 'forEachTable');
    const steps = treeSteps(() => world.put('plain', 'b', startSeconds - 1));
    expect(looks).not.toHaveBeenCalled();
    looks.mockRestore();
    // The table by its name, the row that is there, that it is still that row, and the row that is written.
    expect(steps).toBe(4);
  });
});

describe('a clone of an engine', () => {
  it('knows what is due in it, and expires it by itself', () => {
    const world = worldOf(1, 0);
    world.put('table-0', 'a', startSeconds + 1);
    const copy = world.engine.clone();
    world.clock.advance({ seconds: 2 });
    expect([world.engine.expireItems(), copy.expireItems()]).toEqual([1, 1]);
    world.engine = copy;
    world.put('table-0', 'b', startSeconds + 3);
    world.clock.advance({ seconds: 2 });
    expect(world.call('Scan', { TableName: 'table-0', Select: 'COUNT' })).toMatchObject({ Count: 0 });
  });
});

describe('the times that a sweep finds', () => {
  it('are those of every account and region', () => {
    const world = worldOf(1, 0);
    world.put('table-0', 'a', startSeconds + 1);
    world.clock.advance({ seconds: 2 });
    world.engine.context('210987654321', 'eu-west-1');
    expect(world.engine.expireItems()).toBe(0);
    const database = world.engine.database(identity.accountId, identity.region);
    expect(database.table('table-0', world.clock.now())?.rows.size).toBe(0);
  });
});
