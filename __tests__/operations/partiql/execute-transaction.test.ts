import {
  type AttributeValue,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { detected, invalid, type Item, refusal, type World, worldWith } from '../fixture.ts';
import { transact } from './statements.ts';

const s = (S: string): AttributeValue => ({ S });
const n = (N: number): AttributeValue => ({ N: String(N) });
const conditionFailed = { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
const none = { Code: 'None' };

const x: Item = { a: s('x'), v: n(5) };
const y: Item = { a: s('y'), v: n(6), text: s('x'.repeat(1500)) };

let world: World;
beforeEach(async () => {
  world = await worldWith(
    { stream: 'KEYS_ONLY', gsi: { byC: { key: 'c:S' } } },
    { name: 'pairs', key: 'a:S b:N' },
  );
  await world.putAll([x, y]);
});

/** The reasons for which a transaction is cancelled. */
async function reasons(statements: Parameters<typeof transact>[1]): Promise<unknown> {
  const error: unknown = await transact(world, statements).catch((thrown: unknown) => thrown);
  if (!(error instanceof TransactionCanceledException))
    throw error instanceof Error ? error : new Error('not cancelled');
  const codes = error.CancellationReasons?.map(({ Code }) => Code).join(', ') ?? '';
  expect(error.message).toBe(
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
  );
  return error.CancellationReasons;
}

describe('reads', () => {
  it('answer in order, with nothing for what is not there or not shown', async () => {
    const { responses } = await transact(world, [
      "SELECT * FROM items WHERE a = 'x'",
      "SELECT * FROM items WHERE a = 'nobody'",
      { Statement: 'SELECT v FROM items WHERE a = ?', Parameters: [s('y')] },
      "SELECT * FROM pairs WHERE a = 'x' AND b = 1",
    ]);
    expect(responses).toEqual([{ Item: x }, {}, { Item: { v: n(6) } }, {}]);
    expect((await transact(world, ["SELECT zz FROM items WHERE a = 'x'"])).responses).toEqual([{}]);
  });

  it('cost twice what they cost alone', async () => {
    const { capacity } = await transact(
      world,
      ["SELECT v FROM items WHERE a = 'y'", "SELECT * FROM items WHERE a = 'nobody'"],
      { ReturnConsumedCapacity: 'INDEXES' },
    );
    const units = { CapacityUnits: 4, ReadCapacityUnits: 4 };
    expect(capacity).toEqual([{ TableName: 'items', ...units, Table: units }]);
  });

  it('with a key of another type are cancelled, each with its reason', async () => {
    const wrong = "SELECT * FROM pairs WHERE a = 'x' AND b = 'y'";
    const reason = {
      Code: 'ValidationError',
      Message: "Key attribute's data type should match its data type in table's schema: Key b",
    };
    expect(await reasons([wrong, "SELECT * FROM items WHERE a = 'x'", wrong])).toEqual([
      reason,
      none,
      reason,
    ]);
  });
});

describe('writes', () => {
  it('happen together, and answer with nothing', async () => {
    const { responses } = await transact(world, [
      "INSERT INTO items VALUE {'a': 'z', 'c': 'c'}",
      "UPDATE items SET v = v + 1 WHERE a = 'x' AND v = 5",
      "DELETE FROM items WHERE a = 'y'",
      "DELETE FROM items WHERE a = 'nobody' AND v = 1",
    ]);
    expect(responses).toEqual([]);
    expect((await world.scan()).Count).toBe(2);
    expect(await world.item({ a: s('x') })).toEqual({ a: s('x'), v: n(6) });
    expect((await world.records()).map(({ eventName }) => eventName)).toEqual([
      'INSERT',
      'INSERT',
      'INSERT',
      'MODIFY',
      'REMOVE',
    ]);
  });

  it('happen not at all if one fails, and every failure is told', async () => {
    expect(
      await reasons([
        "UPDATE items SET v = 1 WHERE a = 'x'",
        "UPDATE items SET v = 1 WHERE a = 'y' AND v = 99",
        "INSERT INTO pairs VALUE {'a': 'p', 'b': 1}",
        "UPDATE items SET v = 1 WHERE a = 'nobody'",
      ]),
    ).toEqual([none, conditionFailed, none, conditionFailed]);
    expect(await world.item({ a: s('x') })).toEqual(x);
    expect((await world.scan({ TableName: 'pairs' })).Count).toBe(0);
  });

  it('show the item that failed its condition to those who ask', async () => {
    const Statement = "UPDATE items SET v = 1 WHERE a = 'x' AND v = 99";
    expect(await reasons([{ Statement, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }])).toEqual([
      { ...conditionFailed, Item: x },
    ]);
  });

  it.each([
    ["INSERT INTO items VALUE {'a': 'x'}", 'DuplicateItem', 'Duplicate primary key exists in table'],
    [
      "INSERT INTO items VALUE {'b': 1}",
      'ValidationError',
      'Key attribute should be present in the item: Key a',
    ],
    [
      "UPDATE items SET a = 'q' WHERE a = 'x'",
      'ValidationError',
      'One or more parameter values were invalid: Cannot update attribute a. This attribute is part of the key',
    ],
    [
      'UPDATE items SET v = 1 WHERE a = 1',
      'ValidationError',
      "Key attribute's data type should match its data type in table's schema: Key a",
    ],
    [
      'UPDATE items SET v = 1 WHERE v = 1',
      'ValidationError',
      'Where clause does not contain a mandatory equality on all key attributes',
    ],
    [
      "UPDATE items SET v = zz + 1 WHERE a = 'x'",
      'ValidationError',
      'The provided expression refers to an attribute that does not exist in the item',
    ],
  ])('%s cancels them', async (statement, Code, Message) => {
    expect(await reasons(["DELETE FROM items WHERE a = 'y'", statement])).toEqual([none, { Code, Message }]);
    expect((await world.scan()).Count).toBe(2);
  });

  it('cost twice for the table, and once for its indexes', async () => {
    const { capacity } = await transact(
      world,
      ["INSERT INTO items VALUE {'a': 'z', 'c': 'c'}", "EXISTS(SELECT * FROM items WHERE a = 'y' AND v = 6)"],
      { ReturnConsumedCapacity: 'INDEXES' },
    );
    expect(capacity).toEqual([
      {
        TableName: 'items',
        CapacityUnits: 7,
        WriteCapacityUnits: 7,
        Table: { CapacityUnits: 6, WriteCapacityUnits: 6 },
        GlobalSecondaryIndexes: { byC: { CapacityUnits: 1, WriteCapacityUnits: 1 } },
      },
    ]);
  });
});

describe('EXISTS', () => {
  const write = "UPDATE items SET v = 1 WHERE a = 'y'";

  it('lets the writes happen where it holds, and changes nothing', async () => {
    await transact(world, ["EXISTS(SELECT * FROM items WHERE a = 'x' AND v = 5)", write]);
    expect(await world.item({ a: s('x') })).toEqual(x);
    expect(await world.item({ a: s('y') })).toMatchObject({ v: n(1) });
  });

  it.each([
    "EXISTS(SELECT * FROM items WHERE a = 'x' AND v = 99)",
    "EXISTS(SELECT * FROM items WHERE a = 'nobody' AND v IS MISSING)",
  ])('%s cancels them', async (statement) => {
    expect(await reasons([statement, write])).toEqual([conditionFailed, none]);
  });

  const single = 'EXISTS() must contain a single item read with additional condition';
  it.each([
    ["EXISTS(SELECT * FROM items WHERE a = 'x')", single],
    ['EXISTS(SELECT * FROM items)', single],
    ['EXISTS(SELECT * FROM items WHERE v = 5)', single],
    [
      `EXISTS(SELECT * FROM "items"."byC" WHERE c = 'c' AND v = 5)`,
      'Operations on indices are not supported in transactions',
    ],
  ])('%s is refused', async (statement, text) => {
    expect(await refusal(transact(world, [write, statement]))).toBe(
      invalid(`Validation failed in TransactStatements[1]: ${text}`),
    );
  });

  it('has no NOT', async () => {
    const statement = "NOT EXISTS(SELECT * FROM items WHERE a = 'x' AND v = 5)";
    expect(await refusal(transact(world, [statement]))).toBe(
      invalid('Unsupported operation in transaction.'),
    );
  });
});

describe('the request is refused', () => {
  const read = "SELECT * FROM items WHERE a = 'x'";
  const write = "UPDATE items SET v = 1 WHERE a = 'y'";
  const at = (index: number, text: string): string =>
    invalid(`Validation failed in TransactStatements[${String(index)}]: ${text}`);
  const keyMissing =
    'Select statements within ExecuteTransaction must specify the primary key in the where clause.';

  it.each<[string, readonly string[], string]>([
    [
      'without statements',
      [],
      detected(
        "Value '[]' at 'transactStatements' failed to satisfy constraint: Member must have length greater than or equal to 1",
      ),
    ],
    [
      'with what is no statement',
      [read, 'FOO'],
      at(1, "Statement wasn't well formed, can't be processed: Expected data manipulation"),
    ],
    [
      'with a fault in what a statement says',
      [write, "DELETE FROM items WHERE a = 'x' AND foo(v)"],
      at(1, 'Unrecognized function: foo at 1:37:3'),
    ],
    [
      'with a clause that PartiQL has and DynamoDB has not',
      ["SELECT * FROM items WHERE a = 'x' LIMIT 1"],
      at(0, 'Unsupported clause: LIMIT at 1:41:1'),
    ],
    [
      'with RETURNING',
      [write, "DELETE FROM items WHERE a = 'x' RETURNING ALL OLD *"],
      at(1, 'RETURNING clause is not supported in ExecuteTransaction.'),
    ],
    [
      'with an index',
      [read, `SELECT * FROM "items"."byC" WHERE c = 'c'`],
      at(1, 'Reads on indices are not supported within transactions.'),
    ],
    ['with a read of everything', ['SELECT * FROM items'], at(0, keyMissing)],
    ['with a read that filters', ["SELECT * FROM items WHERE a = 'x' AND v = 5"], at(0, keyMissing)],
    [
      'with reads and writes',
      [read, write],
      invalid('ExecuteTransaction API does not support both read and write operations in the same request.'),
    ],
    [
      'with a read and EXISTS',
      [read, "EXISTS(SELECT * FROM items WHERE a = 'y' AND v = 6)"],
      invalid('ExecuteTransaction API does not support both read and write operations in the same request.'),
    ],
    [
      'with two reads of one item',
      [read, "SELECT v FROM items WHERE 'x' = a"],
      invalid('Transaction request cannot include multiple operations on one item'),
    ],
    [
      'with a write and EXISTS on one item',
      [write, "EXISTS(SELECT * FROM items WHERE a = 'y' AND v = 6)"],
      invalid('Transaction request cannot include multiple operations on one item'),
    ],
    [
      'with a table that is not there',
      [write, "DELETE FROM nobody WHERE a = 'x'"],
      'ResourceNotFoundException: Requested resource not found',
    ],
  ])('%s', async (_, statements, expected) => {
    expect(await refusal(transact(world, statements))).toBe(expected);
    expect(await world.item({ a: s('y') })).toEqual(y);
  });
});

describe('a token', () => {
  const ClientRequestToken = 'token';
  const increment = (by: number): readonly string[] => [
    `UPDATE items SET v = v + ${String(by)} WHERE a = 'x'`,
  ];

  it('makes the same transaction once in ten minutes, and has it cost a read then', async () => {
    const ReturnConsumedCapacity = 'TOTAL';
    await transact(world, increment(1), { ClientRequestToken });
    const { responses, capacity } = await transact(world, increment(1), {
      ClientRequestToken,
      ReturnConsumedCapacity,
    });
    expect(responses).toEqual([]);
    expect(capacity).toEqual([{ TableName: 'items', CapacityUnits: 2, ReadCapacityUnits: 2 }]);
    expect(await world.item({ a: s('x') })).toMatchObject({ v: n(6) });
    world.clock.advance({ minutes: 10 });
    await transact(world, increment(1), { ClientRequestToken });
    expect(await world.item({ a: s('x') })).toMatchObject({ v: n(7) });
  });

  it('is not good for another transaction', async () => {
    await transact(world, increment(1), { ClientRequestToken });
    expect(await refusal(transact(world, increment(2), { ClientRequestToken }))).toBe(
      'IdempotentParameterMismatchException: Specified idempotent token was used with different request parameters within the idempotency window',
    );
  });

  it('means nothing to TransactWriteItems', async () => {
    await transact(world, increment(1), { ClientRequestToken });
    const Delete = { TableName: 'items', Key: { a: s('y') } };
    await world.client.send(
      new TransactWriteItemsCommand({ TransactItems: [{ Delete }], ClientRequestToken }),
    );
    expect(await world.item({ a: s('y') })).toBeUndefined();
  });
});
