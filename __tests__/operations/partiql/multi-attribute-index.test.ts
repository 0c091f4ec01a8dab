/** Which indexes PartiQL reads, and what it says before it comes to that. As AWS did it in October 2026. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { invalid, refusal, type World, worldWith } from '../fixture.ts';
import { batch, execute, items } from './statements.ts';

const s = (S: string): AttributeValue => ({ S });

const refused =
  'PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys.';

let world: World;
beforeEach(async () => {
  world = await worldWith({
    key: 'a:S b:S',
    lsi: { local: { key: 'a:S c:S' } },
    gsi: {
      single: { key: 'c:S d:S' },
      partitions: { key: 'c:S d:S | e:S' },
      sorts: { key: 'c:S | d:S e:S' },
    },
  });
  await world.put({ Item: { a: s('a'), b: s('b'), c: s('c'), d: s('d'), e: s('e') } });
});

it.each([
  `SELECT * FROM "items"."partitions" WHERE c = 'c' AND d = 'd'`,
  `SELECT * FROM "items"."sorts" WHERE c = 'c'`,
  `SELECT * FROM "items"."sorts" WHERE c = 'c' ORDER BY d DESC`,
  `SELECT * FROM "items"."sorts" WHERE c = 5`,
  `SELECT * FROM "items"."partitions"`,
  `SELECT COUNT(*) FROM "items"."partitions"`,
])('%s: an index with a key of several attributes of one kind is not read', async (statement) => {
  expect(await refusal(execute(world, statement))).toBe(invalid(refused));
});

it("fails a batch's own statement for it", async () => {
  const { responses } = await batch(world, [
    `SELECT * FROM "items"."sorts" WHERE c = 'c' AND d = 'd' AND e = 'e'`,
    `SELECT * FROM items WHERE a = 'a' AND b = 'b'`,
  ]);
  expect(responses[0]?.Error).toEqual({ Code: 'ValidationError', Message: refused });
  expect(responses[1]?.Item).toMatchObject({ a: s('a') });
});

it.each([
  [
    `SELECT * FROM "items"."sorts" WHERE`,
    "Statement wasn't well formed, can't be processed: Unexpected term",
  ],
  [`SELECT * FROM "items"."sorts" WHERE c = ?`, 'The parameter cannot be converted to a numeric value: x'],
])('%s: the statement and its parameters are read first', async (statement, text) => {
  expect(await refusal(execute(world, statement, [{ N: 'x' }]))).toBe(invalid(text));
});

it.each(['"items"', '"items"."single"', '"items"."local"'])('reads %s beside them', async (source) => {
  expect(await items(world, `SELECT a FROM ${source}`)).toEqual([{ a: s('a') }]);
});

it('writes to the table', async () => {
  await execute(world, "UPDATE items SET f = 1 WHERE a = 'a' AND b = 'b'");
  await execute(world, "INSERT INTO items VALUE {'a': 'a', 'b': 'c'}");
  await execute(world, "DELETE FROM items WHERE a = 'a' AND b = 'b'");
  expect(await items(world, 'SELECT * FROM items')).toEqual([{ a: s('a'), b: s('c') }]);
});
