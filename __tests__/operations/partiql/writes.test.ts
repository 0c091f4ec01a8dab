import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DuplicateItemException,
} from '@aws-sdk/client-dynamodb';
import { invalid, invalidValues, type Item, refusal, type World, worldWith } from '../fixture.ts';
import { execute, items } from './statements.ts';

const s = (S: string): AttributeValue => ({ S });
const n = (N: number): AttributeValue => ({ N: String(N) });

const conditionFailed = 'ConditionalCheckFailedException: The conditional request failed';
const noKey = invalid('Where clause does not contain a mandatory equality on all key attributes');
const keyType = (name: string): string =>
  invalid(`Key attribute's data type should match its data type in table's schema: Key ${name}`);

const stored: Item = {
  a: s('x'),
  v: n(5),
  s: s('str'),
  l: { L: [n(1), n(2), n(3)] },
  m: { M: { b: n(1), c: n(3) } },
  ss: { SS: ['p', 'q'] },
};

let world: World;
beforeEach(async () => {
  world = await worldWith({ stream: 'NEW_AND_OLD_IMAGES', gsi: { byC: { key: 'c:S' } } });
  await world.put({ Item: stored });
});

async function item(): Promise<Item | undefined> {
  return world.item({ a: s('x') });
}

describe('INSERT', () => {
  it('puts an item that is not there', async () => {
    expect(await items(world, `INSERT INTO items VALUE {'a': 'y', 'b': {'c': [1, ?]}}`, [n(2)])).toEqual([]);
    expect(await world.item({ a: s('y') })).toEqual({ a: s('y'), b: { M: { c: { L: [n(1), n(2)] } } } });
  });

  it('refuses one that is, and leaves it as it was', async () => {
    const insert = execute(world, `INSERT INTO items VALUE {'a': 'x'}`);
    await expect(insert).rejects.toBeInstanceOf(DuplicateItemException);
    expect(await refusal(insert)).toBe('DuplicateItemException: Duplicate primary key exists in table');
    expect(await item()).toEqual(stored);
  });

  it.each([
    [`{'b': 1}`, invalid('Key attribute should be present in the item: Key a')],
    [`{'a': 1}`, keyType('a')],
    [
      `{'a': ''}`,
      invalid(
        'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: a',
      ),
    ],
    [
      `{'a': 'y', 'c': 1}`,
      invalidValues('Type mismatch for Index Key c Expected: S Actual: N IndexName: byC'),
    ],
  ])('refuses %s', async (value, expected) => {
    expect(await refusal(execute(world, `INSERT INTO items VALUE ${value}`))).toBe(expected);
  });

  it('refuses an item that is too large', async () => {
    const insert = execute(world, `INSERT INTO items VALUE {'a': 'y', 'b': ?}`, [s('x'.repeat(409_600))]);
    expect(await refusal(insert)).toBe(invalid('Item size has exceeded the maximum allowed size'));
  });

  it('misses a table by its name', async () => {
    expect(await refusal(execute(world, `INSERT INTO nobody VALUE {'a': 'y'}`))).toBe(
      'ResourceNotFoundException: Requested resource not found',
    );
  });
});

describe('UPDATE', () => {
  it.each<[string, Item]>([
    ['SET v = 6', { v: n(6) }],
    ['SET v = v + 1', { v: n(6) }],
    ['SET v = 10 - (v - 1)', { v: n(6) }],
    ['SET v = v + v - 1 + 2', { v: n(11) }],
    ["SET v = 'x', w = v", { v: s('x'), w: n(5) }],
    ["SET v = 'x' SET w = v", { v: s('x'), w: n(5) }],
    ['SET w = NULL REMOVE v', { w: { NULL: true } }],
    ['SET l = list_append(l, [4])', { l: { L: [n(1), n(2), n(3), n(4)] } }],
    ['SET l = LIST_APPEND([0], list_append(l, [4]))', { l: { L: [n(0), n(1), n(2), n(3), n(4)] } }],
    ['SET v = if_not_exists(v, 9), w = if_not_exists(w, 9) + 1', { v: n(5), w: n(10) }],
    ["SET ss = set_add(ss, <<'r'>>)", { ss: { SS: ['p', 'q', 'r'] } }],
    ["SET zs = set_add(zs, <<'r'>>)", { zs: { SS: ['r'] } }],
    ["SET ss = set_delete(ss, <<'p'>>)", { ss: { SS: ['q'] } }],
    ['SET l[0] = 7', { l: { L: [n(7), n(2), n(3)] } }],
    ['SET l[9] = 7 SET l[8] = 6', { l: { L: [n(1), n(2), n(3), n(6), n(7)] } }],
    ['SET m.b = 7 SET m.d = 8', { m: { M: { b: n(7), c: n(3), d: n(8) } } }],
    [`SET m."x y" = 8 SET "q r" = 9`, { m: { M: { b: n(1), c: n(3), 'x y': n(8) } }, 'q r': n(9) }],
    ['REMOVE l[0] REMOVE l[2]', { l: { L: [n(2)] } }],
    ['REMOVE zz', {}],
    [`SET "constructor" = 1`, { constructor: n(1) }],
  ])('%s', async (clauses, changed) => {
    expect(await items(world, `UPDATE items ${clauses} WHERE a = 'x'`)).toEqual([]);
    expect(await item()).toMatchObject(changed);
  });

  it('takes away what it removes, a set that is left empty too', async () => {
    await execute(world, "UPDATE items REMOVE v SET ss = set_delete(ss, <<'p', 'q'>>) WHERE a = 'x'");
    expect(Object.keys((await item()) ?? {}).sort()).toEqual(['a', 'l', 'm', 's']);
  });

  it.each([
    ['SET v = zz + 1', 'The provided expression refers to an attribute that does not exist in the item'],
    ['SET v = zz', 'The provided expression refers to an attribute that does not exist in the item'],
    ['SET v = s + 1', 'An operand in the update expression has an incorrect data type'],
    ['SET l = list_append(v, [3])', 'An operand in the update expression has an incorrect data type'],
    ["SET v = set_add(v, <<'r'>>)", 'An operand in the update expression has an incorrect data type'],
    ['SET zz.q = 7', 'The document path provided in the update expression is invalid for update'],
    ['REMOVE m.q.z', 'The document path provided in the update expression is invalid for update'],
  ])('%s is refused', async (clauses, text) => {
    expect(await refusal(execute(world, `UPDATE items ${clauses} WHERE a = 'x'`))).toBe(invalid(text));
    expect(await item()).toEqual(stored);
  });

  it.each(["SET a = 'x'", 'REMOVE a', 'SET a.b = 1'])('%s would change the key', async (clauses) => {
    expect(await refusal(execute(world, `UPDATE items ${clauses} WHERE a = 'x'`))).toBe(
      invalidValues('Cannot update attribute a. This attribute is part of the key'),
    );
  });

  it('changes nothing where its WHERE is false, and creates nothing', async () => {
    for (const where of ["a = 'x' AND v = 6", "a = 'nobody'", "a = 'nobody' AND zz IS MISSING"]) {
      const update = execute(world, `UPDATE items SET v = 9 WHERE ${where}`);
      await expect(update).rejects.toBeInstanceOf(ConditionalCheckFailedException);
      expect(await refusal(update)).toBe(conditionFailed);
    }
    expect(await world.scan()).toMatchObject({ Items: [stored], Count: 1 });
  });

  it('tells the item that failed its WHERE to those who ask', async () => {
    const ReturnValuesOnConditionCheckFailure = 'ALL_OLD';
    const update = "UPDATE items SET v = 9 WHERE a = 'x' AND v = 6";
    await expect(execute(world, update, [], { ReturnValuesOnConditionCheckFailure })).rejects.toMatchObject({
      Item: stored,
    });
    await expect(execute(world, update)).rejects.toMatchObject({ Item: undefined });
  });

  it.each<[string, readonly Item[]]>([
    ['SET v = 6 | ALL OLD', [stored]],
    ['SET v = 6 | ALL NEW', [{ ...stored, v: n(6) }]],
    ['SET v = 6 | MODIFIED OLD', [{ v: n(5) }]],
    ['SET v = 6 | MODIFIED NEW', [{ v: n(6) }]],
    ['SET m.b = 6 | MODIFIED NEW', [{ m: { M: { b: n(6) } } }]],
    ['SET l[2] = 6 | MODIFIED OLD', [{ l: { L: [n(3)] } }]],
    ['REMOVE v | MODIFIED NEW', []],
    ['SET w = 6 | MODIFIED OLD', []],
  ])('%s', async (update, expected) => {
    const [clauses = '', returning = ''] = update.split(' | ');
    const statement = `UPDATE items ${clauses} WHERE a = 'x' RETURNING ${returning} *`;
    expect(await items(world, statement)).toEqual(expected);
  });
});

describe('DELETE', () => {
  it('deletes, and shows what it deleted to those who ask', async () => {
    const statement = "DELETE FROM items WHERE a = 'x' AND v = 5 RETURNING ALL OLD *";
    expect(await items(world, statement)).toEqual([stored]);
    expect(await item()).toBeUndefined();
    expect(await items(world, statement)).toEqual([]);
  });

  it('succeeds where there is nothing to delete, whatever else is asked', async () => {
    expect(await items(world, "DELETE FROM items WHERE a = 'nobody' AND v = 1")).toEqual([]);
  });

  it('fails where the item is there and the rest of its WHERE is false', async () => {
    expect(await refusal(execute(world, "DELETE FROM items WHERE a = 'x' AND v = 6"))).toBe(conditionFailed);
    expect(await item()).toEqual(stored);
  });
});

describe('the key of a write', () => {
  beforeEach(async () => {
    await world.table({ name: 'pairs', key: 'a:S b:N' });
    await world.put({ TableName: 'pairs', Item: { a: s('x'), b: n(1) } });
  });

  it.each([
    "a = 'x' AND b = 1",
    "b = 1 AND 'x' = a",
    "(a = 'x') AND (b = 1 AND a > 'a')",
    "a = 'x' AND b = 1.0 AND b = 1",
  ])('is found in %s', async (where) => {
    await execute(world, `UPDATE pairs SET v = 1 WHERE ${where}`);
    expect(await world.item({ a: s('x'), b: n(1) }, 'pairs')).toMatchObject({ v: n(1) });
  });

  it.each([
    ["a = 'x'", noKey],
    ["a = 'x' AND b > 0", noKey],
    ["a = 'x' AND b IN [1]", noKey],
    ["a = 'x' OR b = 1", noKey],
    ["NOT NOT a = 'x' AND b = 1", noKey],
    ['a = v AND b = 1', noKey],
    ["a = 'x' AND b = '1'", keyType('b')],
    [
      "a = 'x' AND b = 1 AND b = 2",
      invalid('Multiple conditions on same key b. Only single item Update/Insert/Delete are supported'),
    ],
    [
      "a = '' AND b = 1",
      invalid(
        'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: a',
      ),
    ],
    [
      "a = 'x' AND b = 1 AND a.c = 1",
      invalid(
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: a",
      ),
    ],
  ])('is not in %s', async (where, expected) => {
    expect(await refusal(execute(world, `UPDATE pairs SET v = 1 WHERE ${where}`))).toBe(expected);
    expect(await refusal(execute(world, `DELETE FROM pairs WHERE ${where}`))).toBe(expected);
  });
});

describe('what a write leaves behind', () => {
  it('is what the native calls leave: indexes and stream records', async () => {
    await execute(world, `INSERT INTO items VALUE {'a': 'y', 'c': 'k'}`);
    await execute(world, "UPDATE items SET c = 'l' WHERE a = 'y'");
    const found = await world.query({
      IndexName: 'byC',
      KeyConditionExpression: 'c = :c',
      ExpressionAttributeValues: { ':c': s('l') },
    });
    expect(found.Items).toEqual([{ a: s('y'), c: s('l') }]);
    await execute(world, "UPDATE items SET c = 'l' WHERE a = 'y'");
    await execute(world, "DELETE FROM items WHERE a = 'y'");
    await execute(world, "DELETE FROM items WHERE a = 'y'");
    const records = await world.records();
    expect(records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'INSERT', 'MODIFY', 'REMOVE']);
  });

  it('costs what the native calls cost', async () => {
    const INDEXES = { ReturnConsumedCapacity: 'INDEXES' } as const;
    const insert = await execute(
      world,
      `INSERT INTO items VALUE {'a': 'y', 'c': 'k', 'text': ?}`,
      [s('x'.repeat(1500))],
      INDEXES,
    );
    expect(insert.ConsumedCapacity).toEqual({
      TableName: 'items',
      CapacityUnits: 4,
      Table: { CapacityUnits: 2 },
      GlobalSecondaryIndexes: { byC: { CapacityUnits: 2 } },
    });
    const nothing = await execute(world, "DELETE FROM items WHERE a = 'nobody'", [], INDEXES);
    expect(nothing.ConsumedCapacity).toEqual({
      TableName: 'items',
      CapacityUnits: 1,
      Table: { CapacityUnits: 1 },
    });
  });
});
