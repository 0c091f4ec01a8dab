/** Transactions against a naive model: a map of items, of which every action is judged before any of them acts. */
import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import fc from 'fast-check';
import { type Item, strings, type World, worldWith } from '../fixture.ts';
import { cancellation, check, key, put, remove, transactWrite, update } from './transact.ts';

interface Action {
  readonly kind: 'put' | 'count' | 'delete' | 'check';
  readonly name: string;
  /** The index key that a put gives the item. */
  readonly group: string | undefined;
  /** Of an item with a word in place of a count, which cannot be counted on. */
  readonly isWord: boolean;
  readonly condition: 'none' | 'exists' | 'absent' | 'counted';
}

const action = fc.record<Action>({
  kind: fc.constantFrom('put', 'count', 'delete', 'check'),
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  group: fc.constantFrom(undefined, 'g', 'h'),
  isWord: fc.boolean(),
  condition: fc.constantFrom('none', 'none', 'exists', 'absent', 'counted'),
});
const transaction = fc.uniqueArray(action, { minLength: 1, maxLength: 5, selector: ({ name }) => name });

type Items = ReadonlyMap<string, Item>;

describe('a transaction', () => {
  it('does all that it says, or leaves items, indexes and stream as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(transaction, { minLength: 1, maxLength: 8 }), async (transactions) => {
        const world = await worldWith({
          gsi: { byG: { key: 'g:S' } },
          stream: 'NEW_AND_OLD_IMAGES',
        });
        let items: Items = new Map();
        const changes: string[] = [];
        for (const actions of transactions) {
          const codes = actions.map((each) => codeOf(each, items.get(each.name)));
          const firstInvalid = codes.indexOf('ValidationError');
          const expected = codes.map((code, at) =>
            code === 'ValidationError' && at !== firstInvalid ? 'None' : code,
          );
          expect(await send(world, actions)).toEqual(expected);
          if (expected.some((code) => code !== 'None')) continue;
          const after = actions.reduce(apply, items);
          for (const { name } of actions) changes.push(...changeOf(items.get(name), after.get(name)));
          items = after;
        }
        expect(await contents(world)).toEqual(new Set(items.values()));
        expect(await contents(world, 'byG')).toEqual(
          new Set([...items.values()].filter((item) => 'g' in item)),
        );
        expect((await world.records()).map(recorded)).toEqual(changes);
      }),
      { numRuns: 60 },
    );
  });
});

/** The code that the model expects, without regard to the other actions. */
function codeOf({ kind, condition }: Action, item: Item | undefined): string {
  const n = item?.['n'];
  const holds = {
    none: kind !== 'check' || item !== undefined,
    exists: item !== undefined,
    absent: item === undefined,
    counted: n?.N !== undefined,
  };
  if (!holds[condition]) return 'ConditionalCheckFailed';
  return kind === 'count' && n?.S !== undefined ? 'ValidationError' : 'None';
}

function apply(items: Items, { kind, name, group, isWord }: Action): Items {
  const after = new Map(items);
  const item = items.get(name);
  if (kind === 'put') after.set(name, itemOf({ name, group, isWord }));
  if (kind === 'delete') after.delete(name);
  if (kind === 'count') after.set(name, { ...(item ?? key(name)), n: count(item?.['n']) });
  return after;
}

function count(value: AttributeValue | undefined): AttributeValue {
  return { N: String(Number(value?.N ?? '0') + 1) };
}

function itemOf({ name, group, isWord }: Pick<Action, 'name' | 'group' | 'isWord'>): Item {
  const n: AttributeValue = isWord ? { S: 'word' } : { N: '0' };
  return { ...key(name), n, ...(group === undefined ? {} : strings({ g: group })) };
}

/** The codes of the reasons; all `None` where the transaction is carried out. */
async function send(world: World, actions: readonly Action[]): Promise<readonly (string | undefined)[]> {
  const call = transactWrite(world, actions.map(request));
  const done = await call.then(
    () => true,
    () => false,
  );
  return done ? actions.map(() => 'None') : (await cancellation(call)).reasons.map(({ Code }) => Code);
}

const expressions = {
  none: undefined,
  exists: 'attribute_exists(a)',
  absent: 'attribute_not_exists(a)',
  counted: 'attribute_type(n, :number)',
} as const;

function request(action: Action): TransactWriteItem {
  const { kind, name } = action;
  const ConditionExpression = expressions[action.condition];
  const number = action.condition === 'counted' ? { ':number': { S: 'N' } } : undefined;
  const more = {
    ...(ConditionExpression === undefined ? {} : { ConditionExpression }),
    ...(number === undefined ? {} : { ExpressionAttributeValues: number }),
  };
  switch (kind) {
    case 'put':
      return put(itemOf(action), more);
    case 'delete':
      return remove(key(name), more);
    case 'check':
      return check(key(name), expressions.exists, more);
    case 'count':
      return update(key(name), {
        ...more,
        UpdateExpression: 'ADD n :one',
        ExpressionAttributeValues: { ':one': { N: '1' }, ...number },
      });
  }
}

async function contents(world: World, index?: string): Promise<ReadonlySet<unknown>> {
  return new Set((await world.scan(index === undefined ? {} : { IndexName: index })).Items);
}

function changeOf(before: Item | undefined, after: Item | undefined): readonly string[] {
  const images = [before, after].map((item) => canonical(item));
  return images[0] === images[1] ? [] : [images.join(' -> ')];
}

function recorded({ dynamodb }: StreamRecord): string {
  return [dynamodb?.OldImage, dynamodb?.NewImage].map((image) => canonical(image)).join(' -> ');
}

function canonical(item: object | undefined): string {
  return item === undefined
    ? 'nothing'
    : JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}
