/** Which branches of an OR AWS reads together, as in October 2026. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { invalid, refusal, type World, worldWith } from '../fixture.ts';
import { execute, items } from './statements.ts';

const s = (S: string): AttributeValue => ({ S });
const n = (N: number): AttributeValue => ({ N: String(N) });

const overlapping = invalid('Overlapping conditions with range keys are not supported in where clause');

let world: World;
beforeAll(async () => {
  world = await worldWith({ key: 'a:S b:S', gsi: { byC: { key: 'c:N b:S' } } });
  for (const b of ['k', 'l', 'm']) {
    await world.put({ Item: { a: s('x'), b: s(b), c: n(1), d: s(b) } });
    await world.put({ Item: { a: s('y'), b: s(b), c: n(2), d: s(b) } });
  }
});

it.each([
  "a = 'x' AND d = 'k' OR a = 'x' AND b = 'l'",
  "a = 'x' AND d <> 'k' OR b = 'l' AND a = 'x'",
  "a = 'x' OR a = 'x' AND b > 'k'",
  "a = 'x' AND d = 'k' OR a = 'x' AND d = 'l'",
  "a = 'x' AND b = 'l' OR a = 'x' AND b = 'l'",
  "a = 'x' AND b <= 'l' OR a = 'x' AND b >= 'l'",
  "a = 'x' AND b BETWEEN 'k' AND 'l' OR 'l' <= b AND a = 'x'",
  "a = 'x' AND begins_with(b, 'k') OR a = 'x' AND b BETWEEN 'a' AND 'ka'",
  "a = 'x' AND b IN ['k', 'm'] OR a = 'x' AND b = 'm'",
  "a = 'y' AND b = 'k' OR a = 'x' OR a = 'y' AND b < 'l'",
  "a IN ['y', 'x'] AND b = 'k' OR a = 'x' AND b = 'k'",
  "(a = 'x' AND b < 'l' OR a = 'x' AND b > 'k') AND b > 'ka' AND d = 'k'",
  "a = 'nobody' AND d = 'k' OR a = 'nobody'",
  "a IN ['x', 'y', 'x']",
])('%s: two ways to one key are refused', async (where) => {
  expect(await refusal(execute(world, `SELECT * FROM items WHERE ${where}`))).toBe(overlapping);
});

it.each<[string, readonly string[]]>([
  ["a = 'x' AND NOT b = 'k' OR a = 'x' AND b = 'l'", ['xl', 'xm']],
  ["a = 'x' AND b <> 'k' OR a = 'x' AND b = 'l'", ['xl', 'xm']],
  ["a = 'x' AND NOT begins_with(b, 'k') OR a = 'x' AND b = 'l'", ['xl', 'xm']],
  ["a = 'x' AND NOT b IN ['k', 'm'] OR a = 'x' AND b = 'l'", ['xl']],
  ["a = 'x' OR a = 'x' AND NOT b = 'k'", ['xk', 'xl', 'xm']],
  ["a = 'x' AND b = 'k' OR a = 'x' AND b = 'm'", ['xk', 'xm']],
  ["a = 'x' AND b < 'l' OR a = 'x' AND b > 'l'", ['xk', 'xm']],
  ["a = 'x' AND b <= 'l' AND b > 'k' OR a = 'x' AND b IN ['k', 'm']", ['xk', 'xl', 'xm']],
  ["a = 'x' AND d = 'k' OR a = 'y' AND b = 'l'", ['xk', 'yl']],
  ["(a = 'x' AND b < 'l' OR a = 'x' AND b > 'k') AND b = 'k'", ['xk']],
  ["a = 'x' OR b = 'l'", ['xk', 'xl', 'xm', 'yl']],
])('%s: ways to different keys are gone', async (where, expected) => {
  const found = await items(world, `SELECT a, b FROM items WHERE ${where}`);
  expect(found.map(({ a, b }) => `${a?.S ?? ''}${b?.S ?? ''}`).sort()).toEqual(expected);
});

it('goes by the keys of the index that is read', async () => {
  const from = (where: string): string => `SELECT a FROM "items"."byC" WHERE ${where}`;
  expect(await refusal(execute(world, from("c = 1 AND d = 'k' OR c = 1 AND b = 'l'")))).toBe(overlapping);
  expect(await items(world, from("a = 'x' AND d = 'k' OR a = 'x' AND b = 'l'"))).toHaveLength(2);
});
