import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { detected, invalid, refusal, type World, worldWith } from '../fixture.ts';
import { batch } from './statements.ts';

const s = (S: string): AttributeValue => ({ S });
const n = (N: number): AttributeValue => ({ N: String(N) });
const keyMissing =
  'Select statements within BatchExecuteStatement must specify the primary key in the where clause.';
const illFormed = "Statement wasn't well formed, can't be processed: ";

let world: World;
beforeEach(async () => {
  world = await worldWith({ gsi: { byC: { key: 'c:S' } } }, { name: 'pairs', key: 'a:S b:N' });
  await world.putAll([
    { a: s('x'), v: n(5), c: s('c') },
    { a: s('y'), v: n(6), text: s('x'.repeat(1500)) },
  ]);
});

function error(Code: string, Message: string): object {
  return { Error: { Code, Message } };
}

describe('reads', () => {
  it('answer one by one, each with its table', async () => {
    const { responses } = await batch(world, [
      "SELECT a, v FROM items WHERE a = 'x'",
      "SELECT * FROM items WHERE a = 'nobody'",
      { Statement: 'SELECT zz FROM "items" WHERE a = ?', Parameters: [s('y')], ConsistentRead: true },
      "SELECT * FROM pairs WHERE b = 1 AND a = 'x'",
    ]);
    expect(responses).toEqual([
      { TableName: 'items', Item: { a: s('x'), v: n(5) } },
      { TableName: 'items' },
      { TableName: 'items', Item: {} },
      { TableName: 'pairs' },
    ]);
  });

  it.each([
    ['SELECT * FROM items', error('ValidationError', keyMissing)],
    ["SELECT * FROM items WHERE a = 'x' AND v = 5", error('ValidationError', keyMissing)],
    ["SELECT * FROM items WHERE a IN ['x']", error('ValidationError', keyMissing)],
    ["SELECT * FROM pairs WHERE a = 'x'", error('ValidationError', keyMissing)],
    [`SELECT * FROM "items"."byC" WHERE c = 'c'`, error('ValidationError', keyMissing)],
    [
      'SELECT * FROM nobody',
      { ...error('ResourceNotFound', 'Requested resource not found'), TableName: 'nobody' },
    ],
    ['FOO', error('ValidationError', `${illFormed}Expected data manipulation`)],
    [
      'SELECT * FROM items WHERE a = 5',
      error(
        'ValidationError',
        "Key attribute's data type should match its data type in table's schema: Key a",
      ),
    ],
    [
      "EXISTS(SELECT * FROM items WHERE a = 'x' AND v = 5)",
      error('ValidationError', 'EXISTS can only be used in ExecuteTransaction write requests.'),
    ],
    [
      'SELECT * FROM items WHERE a = ?',
      error('ValidationError', "Number of parameters in request and statement don't match."),
    ],
  ])('%s fails alone', async (statement, expected) => {
    const { responses } = await batch(world, [statement, "SELECT v FROM items WHERE a = 'y'"]);
    expect(responses).toEqual([expected, { TableName: 'items', Item: { v: n(6) } }]);
  });
});

describe('writes', () => {
  it('are made one by one, whatever becomes of the others', async () => {
    const { responses } = await batch(world, [
      "INSERT INTO items VALUE {'a': 'x'}",
      "INSERT INTO items VALUE {'a': 'z'}",
      "UPDATE items SET v = 1 WHERE a = 'y' AND v = 99",
      'UPDATE items SET v = 1 WHERE v = 9',
      "UPDATE nobody SET v = 1 WHERE a = 'q'",
      "DELETE FROM items WHERE a = 'nobody'",
    ]);
    expect(responses).toEqual([
      { ...error('DuplicateItem', 'Duplicate primary key exists in table'), TableName: 'items' },
      { TableName: 'items' },
      { ...error('ConditionalCheckFailed', 'The conditional request failed'), TableName: 'items' },
      error('ValidationError', 'Where clause does not contain a mandatory equality on all key attributes'),
      { ...error('ResourceNotFound', 'Requested resource not found'), TableName: 'nobody' },
      { TableName: 'items' },
    ]);
    expect(await world.item({ a: s('z') })).toBeDefined();
  });

  it('fail alone by parameters that are no values, the first of them reported', async () => {
    let deep = s('leaf');
    for (let level = 0; level < 40; level++) deep = { M: { n: deep } };
    const tooDeep =
      'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit';
    const Statement = "UPDATE items SET v = ? SET w = ? WHERE a = 'x'";
    const { responses } = await batch(world, [
      "INSERT INTO items VALUE {'a': 'z'}",
      { Statement, Parameters: [{ N: 'abc' }, deep] },
      { Statement, Parameters: [deep, { N: 'abc' }] },
    ]);
    expect(responses).toEqual([
      { TableName: 'items' },
      error('ValidationError', 'The parameter cannot be converted to a numeric value: abc'),
      error('ValidationError', tooDeep),
    ]);
    expect(await world.item({ a: s('z') })).toBeDefined();
    expect(await world.item({ a: s('x') })).toMatchObject({ v: n(5) });
  });

  it('return what their RETURNING asks for', async () => {
    const { responses } = await batch(world, [
      "UPDATE items SET v = 1 WHERE a = 'x' RETURNING MODIFIED OLD *",
      "DELETE FROM items WHERE a = 'nobody' RETURNING ALL OLD *",
    ]);
    expect(responses).toEqual([{ TableName: 'items', Item: { v: n(5) } }, { TableName: 'items' }]);
  });

  it('tell nobody the item that failed a condition', async () => {
    const { responses } = await batch(world, [
      {
        Statement: "UPDATE items SET v = 1 WHERE a = 'x' AND v = 99",
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    ]);
    expect(responses[0]?.Error).toEqual({
      Code: 'ConditionalCheckFailed',
      Message: 'The conditional request failed',
    });
  });
});

describe('the batch as a whole is refused', () => {
  it.each([
    [
      'with reads and writes',
      ["SELECT * FROM items WHERE a = 'x'", "INSERT INTO items VALUE {'a': 'n'}", 'FOO'],
      invalid('Read and write requests together in the same batch is not supported.'),
    ],
    [
      'with two writes of one item',
      ["INSERT INTO items VALUE {'a': 'n'}", "DELETE FROM items WHERE a = 'n'"],
      invalid('Provided list of item keys contains duplicates'),
    ],
    [
      'with two reads of one item',
      ["SELECT * FROM pairs WHERE a = 'x' AND b = 1", "SELECT v FROM pairs WHERE b = 1.0 AND a = 'x'"],
      invalid('Provided list of item keys contains duplicates'),
    ],
    [
      'without statements',
      [],
      detected(
        "Value '[]' at 'statements' failed to satisfy constraint: Member must have length greater than or equal to 1",
      ),
    ],
  ])('%s', async (_, statements, expected) => {
    expect(await refusal(batch(world, statements))).toBe(expected);
    expect(await world.item({ a: s('n') })).toBeUndefined();
  });

  it('with more than 25 statements', async () => {
    const statements = Array.from({ length: 26 }, (_, at) => `DELETE FROM items WHERE a = '${String(at)}'`);
    expect(await refusal(batch(world, statements))).toContain(
      "at 'statements' failed to satisfy constraint: Member must have length less than or equal to 25",
    );
    expect((await batch(world, statements.slice(1))).responses).toHaveLength(25);
  });
});

describe('capacity', () => {
  const INDEXES = { ReturnConsumedCapacity: 'INDEXES' } as const;

  it('of reads is summed by table', async () => {
    const { capacity } = await batch(
      world,
      [
        "SELECT * FROM items WHERE a = 'x'",
        { Statement: "SELECT * FROM items WHERE a = 'y'", ConsistentRead: true },
        "SELECT * FROM pairs WHERE a = 'x' AND b = 1",
        'SELECT * FROM items',
      ],
      INDEXES,
    );
    expect(capacity).toEqual([
      { TableName: 'items', CapacityUnits: 1.5, Table: { CapacityUnits: 1.5 } },
      { TableName: 'pairs', CapacityUnits: 0.5, Table: { CapacityUnits: 0.5 } },
    ]);
  });

  it('of writes that failed shows in the sum alone, if anything succeeded on their table', async () => {
    const { capacity } = await batch(
      world,
      [
        "UPDATE items SET v = 1 WHERE a = 'x'",
        "UPDATE items SET v = 1 WHERE a = 'y' AND v = 99",
        { Statement: "INSERT INTO pairs VALUE {'a': ?, 'b': 1}", Parameters: [n(1)] },
        'UPDATE items SET v = 1',
      ],
      INDEXES,
    );
    expect(capacity).toEqual([
      {
        TableName: 'items',
        CapacityUnits: 4,
        Table: { CapacityUnits: 1 },
        GlobalSecondaryIndexes: { byC: { CapacityUnits: 1 } },
      },
    ]);
  });

  it('is not there where nothing succeeded', async () => {
    const { capacity } = await batch(world, ["INSERT INTO items VALUE {'a': 'x'}"], INDEXES);
    expect(capacity).toBeUndefined();
  });
});
