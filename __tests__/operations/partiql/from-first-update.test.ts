/** PartiQL's other order of an UPDATE: first the table and the WHERE, then what is changed. As AWS did it in October 2026. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Item, refusal, type World, worldWith } from '../fixture.ts';
import { batch, execute, items, transact } from './statements.ts';

const s = (S: string): AttributeValue => ({ S });
const n = (N: number): AttributeValue => ({ N: String(N) });

const conditionFailed = 'ConditionalCheckFailedException: The conditional request failed';
const stored: Item = { a: s('x'), v: n(5), w: s('six') };

let world: World;
beforeEach(async () => {
  world = await worldWith({ gsi: { byW: { key: 'w:S' } } });
  await world.put({ Item: stored });
});

async function item(): Promise<Item | undefined> {
  return world.item({ a: s('x') });
}

it.each<[string, Item]>([
  ["FROM items WHERE a = 'x' SET v = v + 1", { a: s('x'), v: n(6), w: s('six') }],
  ["FROM items WHERE a = 'x' SET v = 7, u = 8", { a: s('x'), v: n(7), w: s('six'), u: n(8) }],
  ["FROM items WHERE a = 'x' REMOVE w", { a: s('x'), v: n(5) }],
  ["FROM items WHERE a = 'x' SET u = 1 REMOVE w REMOVE v", { a: s('x'), u: n(1) }],
  ["from items where v = 5 and a = 'x' set v = 0;", { a: s('x'), v: n(0), w: s('six') }],
])('%s', async (statement, after) => {
  expect(await items(world, statement)).toEqual([]);
  expect(await item()).toEqual(after);
});

it('takes parameters in reading order, and shows what it changed', async () => {
  const statement = 'FROM items WHERE a = ? SET v = ? RETURNING MODIFIED OLD *';
  expect(await items(world, statement, [s('x'), n(9)])).toEqual([{ v: n(5) }]);
  expect(await item()).toEqual({ ...stored, v: n(9) });
});

it('changes nothing where its WHERE is false, and creates nothing', async () => {
  expect(await refusal(execute(world, "FROM items WHERE a = 'x' AND v = 4 SET v = 9"))).toBe(conditionFailed);
  expect(await refusal(execute(world, "FROM items WHERE a = 'y' SET v = 9"))).toBe(conditionFailed);
  expect([await item(), await world.item({ a: s('y') })]).toEqual([stored, undefined]);
});

it('is a write in batches and transactions', async () => {
  const { responses } = await batch(world, ["FROM items WHERE a = 'x' SET v = 6"]);
  expect(responses).toEqual([{ TableName: 'items' }]);
  await transact(world, ["FROM items WHERE a = 'x' AND v = 6 SET v = 7"]);
  expect(await item()).toEqual({ ...stored, v: n(7) });
});

const illFormed = "ValidationException: Statement wasn't well formed, can't be processed: ";
const noKey = 'ValidationException: Where clause does not contain a mandatory equality on all key attributes';

it.each([
  ['FROM items SET v = 1', noKey],
  ['FROM items REMOVE v', noKey],
  ['FROM items WHERE v = 1 SET w = 2', noKey],
  ["FROM items SET v = 1 WHERE a = 'x'", `${illFormed}Unexpected token after expression`],
  ["FROM items SET v = 1 WHERE a = 'x' SET w = 2", `${illFormed}Unexpected token after expression`],
  ["FROM items WHERE a = 'x' SET v = 1 foo", `${illFormed}Unexpected token after expression`],
  ["FROM items WHERE a = 'x'", `${illFormed}Expected data manipulation`],
  ["FROM items WHERE a = 'x' SELECT *", `${illFormed}Expected data manipulation`],
  ["FROM items t WHERE a = 'x' SET v = 1", 'ValidationException: Aliasing is not supported'],
  [
    "FROM items.byW WHERE a = 'x' SET v = 1",
    'ValidationException: This operation is not supported on an index',
  ],
  ["FROM other WHERE a = 'x' SET v = 1", 'ResourceNotFoundException: Requested resource not found'],
  [
    "FROM items WHERE a = 'x' INSERT INTO items VALUE {'a': 'y'}",
    'ValidationException: Unsupported FROM ... WHERE ... clause in INSERT statement. at 1:1:4',
  ],
])('%s: %s', async (statement, text) => {
  expect(await refusal(execute(world, statement))).toBe(text);
  expect(await item()).toEqual(stored);
});
