import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { detected, invalid, invalidValues, type Item, refusal, World, worldWith } from '../fixture.ts';
import { column, execute, items, pages } from './statements.ts';

const s = (S: string): AttributeValue => ({ S });
const n = (N: number): AttributeValue => ({ N: String(N) });

function keyType(name: string): string {
  return invalid(`Key attribute's data type should match its data type in table's schema: Key ${name}`);
}

const comparedType = invalidValues('Condition parameter type does not match schema type');

function emptyKey(name: string): string {
  return invalid(
    `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: ${name}`,
  );
}

describe('WHERE', () => {
  const item: Item = {
    a: s('x'),
    v: n(5),
    s: s('str'),
    l: { L: [n(1), n(2)] },
    m: { M: { b: n(1), 'c d': n(3) } },
    ss: { SS: ['p', 'q'] },
    bo: { BOOL: true },
    nu: { NULL: true },
    ['__proto__']: s('data'),
  };
  let world: World;
  beforeAll(async () => {
    world = await worldWith({});
    await world.put({ Item: item });
  });

  it.each([
    'v = 5',
    '5 = v',
    'v = 5.0e0',
    '5 = 5',
    'v <> 6',
    'v != 6',
    "v <> 'x'",
    'v < 6',
    '6 > v',
    'v >= 5 AND v <= 5',
    'v BETWEEN 1 AND 9 AND bo = true',
    'v NOT BETWEEN 1 AND 3',
    '5 BETWEEN v AND v',
    'v IN [1, 5]',
    'v IN (5)',
    'v IN <<5>>',
    'v NOT IN [1]',
    'NOT v = 6',
    'NOT NOT v = 5',
    'NOT zz = 1',
    'v = 5 OR v = 6 AND zz = 1',
    '((v) = (5))',
    'attribute_exists(v) = true',
    'attribute_exists(zz) = false',
    "true = contains(ss, 'p')",
    '(v = 5 AND zz = 1) = false',
    '(zz IS MISSING) <> false',
    '(v < 6) = (v BETWEEN 1 AND 9)',
    'bo = attribute_exists(v)',
    "attribute_type(s, 'S') IN [true]",
    'zz IS MISSING',
    'v IS NOT MISSING',
    'nu IS NULL',
    'v IS NOT NULL',
    'zz IS NOT NULL',
    'nu = NULL',
    'v IS NUMERIC',
    'l IS LIST',
    'm IS TUPLE',
    'm IS STRUCT',
    'bo IS BOOLEAN',
    "begins_with(s, 'st')",
    `"begins_with"("s", 'st')`,
    "CONTAINS(s, 't')",
    "contains(ss, 'p')",
    'contains(l, 2)',
    'size(s) = 3',
    '3 = SIZE(s)',
    'size(l) IN [2]',
    "attribute_type(ss, 'SS')",
    'attribute_exists(m.b)',
    "m.b = 1 AND m['b'] = 1 AND m[b] = 1",
    'm."c d" = 3',
    'l[1] = 2',
    'l = [1, 2]',
    "m = {'c d': 3, 'b': 1}",
    "ss = <<'q', 'p'>>",
    `"__proto__" = 'data'`,
    `"constructor" IS MISSING`,
  ])('%s', async (condition) => {
    expect(await items(world, `SELECT a FROM items WHERE ${condition}`)).toEqual([{ a: s('x') }]);
  });

  it.each([
    'zz <> 1',
    'zz IS NULL',
    'v IS STRING',
    'size(v) = 1',
    "s = 'STR'",
    'A IS NOT MISSING',
    'm."B" = 1',
    'l = [2, 1]',
    'l[0][0] = 1',
    "ss = <<'p'>>",
    "m = {'b': 1}",
    'v IN [1, 2]',
    'constructor IS NOT MISSING',
  ])('not %s', async (condition) => {
    expect(await items(world, `SELECT a FROM items WHERE ${condition}`)).toEqual([]);
  });

  it('takes parameters of every type', async () => {
    const names = ['v', 's', 'l', 'm', 'ss', 'bo', 'nu'];
    const where = names.map((name) => `${name} = ?`).join(' AND ');
    const values = names.flatMap((name) => item[name] ?? []);
    expect(await items(world, `SELECT a FROM items WHERE ${where}`, values)).toEqual([{ a: s('x') }]);
  });
});

describe('the select list', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({});
    await world.put({
      Item: { a: s('x'), m: { M: { b: n(1), c: { M: { d: n(2) } } } }, l: { L: [n(1), { L: [n(2)] }] } },
    });
  });

  it.each<[string, Item]>([
    ['a', { a: s('x') }],
    ['a, zz', { a: s('x') }],
    ['zz', {}],
    ['m.b', { b: n(1) }],
    ['m.c.d, m.b', { d: n(2), b: n(1) }],
    ['l[0]', { 'l[0]': n(1) }],
    ['l[1][0]', { 'l[1][0]': n(2) }],
    ['(a)', { a: s('x') }],
    ['"m"."b"', { b: n(1) }],
    ['"__proto__"', {}],
  ])('%s', async (list, expected) => {
    expect(await items(world, `SELECT ${list} FROM "items"`)).toEqual([expected]);
  });
});

describe('a read by key', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({
      key: 'a:S b:N',
      gsi: { byC: { key: 'c:S d:N', holds: 'KEYS_ONLY' } },
      lsi: { byD: { key: 'a:S d:N', holds: 'KEYS_ONLY' } },
    });
    for (const a of ['x', 'y']) {
      for (const b of [1, 2, 3, 4]) {
        await world.put({
          Item: { a: s(a), b: n(b), c: s('c'), d: n(10 * (a === 'x' ? 1 : 2) - b), e: n(b % 2) },
        });
      }
    }
  });

  /** How many items a statement looks at, told by how many fit into a page. */
  async function evaluated(statement: string): Promise<number> {
    const all = await pages(world, statement, { Limit: 1 });
    return all.length - 1;
  }

  it.each<[string, readonly string[]]>([
    ["a = 'x'", ['1', '2', '3', '4']],
    ["a = 'x' ORDER BY b", ['1', '2', '3', '4']],
    ["a = 'x' ORDER BY b DESC", ['4', '3', '2', '1']],
    ["a = 'x' ORDER BY a DESC", ['1', '2', '3', '4']],
    ["a = 'x' AND b = 2", ['2']],
    ["a = 'x' AND b < 3 ORDER BY b DESC", ['2', '1']],
    ["a = 'x' AND 3 > b", ['1', '2']],
    ["a = 'x' AND b <= 3 AND b > 1", ['2', '3']],
    ["a = 'x' AND b BETWEEN 2 AND 3", ['2', '3']],
    ["a = 'x' AND b IN [3, 1, 3]", ['1', '3']],
    ["a = 'x' AND b IN [3, 1] ORDER BY b DESC", ['3', '1']],
    ["a = 'x' AND b <> 2", ['1', '3', '4']],
    ["a = 'x' AND (b = 2 OR b = 4)", ['2', '4']],
    ["a = 'x' AND e = 1", ['1', '3']],
    ["a = 'x' AND a = 'y'", []],
    ["a = 'x' AND a IN ['x', 'y']", ['1', '2', '3', '4']],
  ])('%s', async (where, expected) => {
    expect(await column(world, `SELECT b FROM items WHERE ${where}`, 'b')).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ["a IN ['y', 'x'] AND b = 1", ['y', 'x']],
    ["a IN ['y', 'x'] AND b = 1 ORDER BY a", ['x', 'y']],
    ["a IN ['x', 'y'] AND b = 1 ORDER BY a DESC", ['y', 'x']],
    ["a = 'y' OR a = 'x' AND b = 1", ['y', 'y', 'y', 'y', 'x']],
    ["(a = 'x' AND b = 1) OR (a = 'y' AND b = 1)", ['x', 'y']],
  ])('of several partitions: %s', async (where, expected) => {
    expect(await column(world, `SELECT a FROM items WHERE ${where}`, 'a')).toEqual(expected);
  });

  it.each<[string, number]>([
    ["a = 'x'", 4],
    ["a = 'x' AND e = 1", 4],
    ["a = 'x' AND b = 2", 1],
    ["a = 'x' AND b > 2", 2],
    ["a IN ['x', 'y'] AND b IN [1, 2]", 4],
    ["a = 'x' OR a = 'nobody'", 4],
    ["a > 'a'", 8],
    ['b = 1', 8],
    ["a = 'x' OR b = 1", 8],
    ["NOT a = 'x'", 8],
  ])('%s looks at %d items', async (where, expected) => {
    expect(await evaluated(`SELECT * FROM items WHERE ${where}`)).toBe(expected);
  });

  it('reads an index in its own order, and by its own key', async () => {
    expect(await column(world, `SELECT d FROM "items"."byC" WHERE c = 'c' AND d > 16`, 'd')).toEqual([
      '17',
      '18',
      '19',
    ]);
    expect(
      await column(world, `SELECT d FROM "items"."byC" WHERE c = 'c' ORDER BY d DESC`, 'd'),
    ).toHaveLength(8);
    expect(await evaluated(`SELECT * FROM "items"."byC" WHERE c = 'c' AND d = 9`)).toBe(1);
    expect(await column(world, `SELECT b FROM "items"."byD" WHERE a = 'x'`, 'b')).toEqual([
      '4',
      '3',
      '2',
      '1',
    ]);
  });

  it('shows of an index what it holds, and fetches for a local one what is named', async () => {
    const [whole] = await items(world, `SELECT * FROM "items"."byD" WHERE a = 'x' AND d = 9`);
    expect(whole).toEqual({ a: s('x'), b: n(1), d: n(9) });
    expect(await items(world, `SELECT e FROM "items"."byD" WHERE a = 'x' AND d = 9`)).toEqual([{ e: n(1) }]);
  });

  it('takes for missing what an index does not hold, unless its partition key is fixed', async () => {
    for (const index of ['byC', 'byD']) {
      expect(await items(world, `SELECT * FROM "items"."${index}" WHERE e = 1`)).toEqual([]);
      expect(await items(world, `SELECT * FROM "items"."${index}" WHERE e IS MISSING`)).toHaveLength(8);
    }
    expect(
      await items(world, `SELECT * FROM "items"."byC" WHERE c = 'c' AND d = 9 OR c = 'q' AND e = 1`),
    ).toHaveLength(1);
  });

  it.each([
    [`SELECT * FROM nobody.i`, 'ResourceNotFoundException: Requested resource not found'],
    [`SELECT * FROM "items"."I"`, invalid('The table does not have the specified index')],
    [`SELECT e FROM "items"."byC"`, invalidValues('Global secondary index byC does not project [e]')],
    [
      `SELECT z, c, y FROM "items"."byC" WHERE c = 'c'`,
      invalidValues('Global secondary index byC does not project [z, y]'),
    ],
    [
      `SELECT * FROM "items"."byC" WHERE c = 'c' AND NOT e = 1`,
      invalidValues('Secondary index byC does not project one or more filter attributes: [e]'),
    ],
    [
      `SELECT * FROM "items"."byD" WHERE a IN ['x'] AND e = 1`,
      invalidValues('Secondary index byD does not project one or more filter attributes: [e]'),
    ],
    [`SELECT * FROM items WHERE a = 5`, keyType('a')],
    [`SELECT * FROM items WHERE a = 'x' AND b = 'y'`, keyType('b')],
    [`SELECT * FROM items WHERE a = 'x' AND b > 'y'`, keyType('b')],
    [`SELECT * FROM items WHERE a IN ['x', 5]`, comparedType],
    [`SELECT * FROM items WHERE a IN ['x'] AND b = 'y'`, comparedType],
    [`SELECT * FROM items WHERE a = 'x' AND b IN ['y']`, comparedType],
    [`SELECT * FROM items WHERE a = 'x' AND b <> 'y'`, comparedType],
    [`SELECT * FROM items WHERE a = 'x' AND NOT b = 'y'`, comparedType],
    [`SELECT * FROM items WHERE a = 'x' AND (e = 1 OR b BETWEEN 'y' AND 'z')`, comparedType],
    [`SELECT * FROM items WHERE contains(a, 5)`, comparedType],
    [`SELECT * FROM items WHERE b = 'y'`, comparedType],
    [`SELECT * FROM "items"."byC" WHERE c = 'c' AND 5 = a`, comparedType],
    [`SELECT * FROM items WHERE a IN ['x'] AND b = [1]`, comparedType],
    [`SELECT * FROM items WHERE (a = 'x' OR a = 'y') AND b = {'c': 1}`, comparedType],
    [`SELECT * FROM items WHERE a = 'x' AND b = 'y' OR a = 'y'`, comparedType],
    [`SELECT * FROM items WHERE a = 5 AND NOT b = [1] OR a = 'y'`, comparedType],
    [`SELECT * FROM items WHERE a = 5 OR a = 6`, comparedType],
    [`SELECT * FROM items WHERE a = '' OR a = ''`, emptyKey('a')],
    [`SELECT * FROM items WHERE a = ''`, emptyKey('a')],
    [`SELECT * FROM items WHERE NOT a > ''`, emptyKey('a')],
    [`SELECT * FROM items WHERE a IN ['x', '']`, emptyKey('a')],
    [`SELECT * FROM items WHERE e = 1 OR begins_with(a, '')`, emptyKey('a')],
    [`SELECT * FROM "items"."byC" WHERE c = ''`, emptyKey('c')],
    [
      `SELECT * FROM items WHERE a.b = 1`,
      invalid(
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: a",
      ),
    ],
    [
      `SELECT * FROM items WHERE a = 'x' ORDER BY e`,
      invalid('Variable reference e in ORDER BY clause must be part of the primary key'),
    ],
    [
      `SELECT * FROM items WHERE b > 0 ORDER BY b`,
      invalid(
        'Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.',
      ),
    ],
    [
      `SELECT * FROM items WHERE a IN [${Array.from({ length: 51 }, (_, at) => `'${String(at)}'`).join(',')}]`,
      invalid('The IN operator is provided with too many operands; number of operands: 51'),
    ],
    [
      "EXISTS(SELECT * FROM items WHERE a = 'x')",
      invalid('EXISTS can only be used in ExecuteTransaction write requests.'),
    ],
  ])('%s', async (statement, expected) => {
    expect(await refusal(execute(world, statement))).toBe(expected);
  });

  it('reads a global index eventually', async () => {
    const read = execute(world, `SELECT * FROM "items"."byC"`, [], { ConsistentRead: true });
    expect(await refusal(read)).toBe(
      invalid('Strongly consistent read is not supported on Global Secondary Indexes'),
    );
    const local = await execute(world, `SELECT * FROM "items"."byD"`, [], { ConsistentRead: true });
    expect(local.Items).toHaveLength(8);
  });
});

describe('paging', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ key: 'a:S b:S' }, { name: 'other', key: 'a:S b:S' }, { name: 'many' });
    for (const b of ['1', '2', '\ud800\uffff|é', '😀'])
      await world.put({ Item: { a: s('x'), b: s(b), e: s('e') } });
    for (let at = 0; at < 25; at++) await world.put({ TableName: 'many', Item: { a: s(String(at)) } });
  });

  const all = "SELECT b FROM items WHERE a = 'x'";

  it('tells where to go on whenever Limit items were looked at, even if nothing follows or none was found', async () => {
    expect((await pages(world, all, { Limit: 2 })).map((page) => page.length)).toEqual([2, 2, 0]);
    expect((await pages(world, all, { Limit: 3 })).map((page) => page.length)).toEqual([3, 1]);
    expect((await pages(world, `${all} AND e = 'no'`, { Limit: 2 })).map((page) => page.length)).toEqual([
      0, 0, 0,
    ]);
    expect((await pages(world, `${all} AND b = '1'`, { Limit: 1 })).map((page) => page.length)).toEqual([
      1, 0,
    ]);
    expect((await pages(world, 'SELECT * FROM items', { Limit: 3 })).map((page) => page.length)).toEqual([
      3, 1,
    ]);
  });

  it('goes on in the order of the statement', async () => {
    const backwards = (await pages(world, `${all} ORDER BY b DESC`, { Limit: 1 })).flat();
    expect(backwards).toEqual([...(await items(world, all))].reverse());
    const partitions = (await pages(world, "SELECT a FROM items WHERE a IN ['y', 'x']", { Limit: 3 })).flat();
    expect(partitions).toHaveLength(4);
  });

  it('names the last key too', async () => {
    const { LastEvaluatedKey, NextToken } = await execute(world, all, [], { Limit: 1 });
    expect(LastEvaluatedKey).toEqual({ a: s('x'), b: s('1') });
    expect(NextToken).toMatch(/^[A-Za-z0-9+/]+=*$/);
    expect(await execute(world, all)).not.toHaveProperty('LastEvaluatedKey');
  });

  it('ends a page after ten values of an IN', async () => {
    const keys = Array.from({ length: 25 }, (_, at) => `'${String(at)}'`).join(', ');
    const sizes = (await pages(world, `SELECT * FROM many WHERE a IN [${keys}]`)).map((page) => page.length);
    expect(sizes).toEqual([10, 10, 5]);
  });

  it('ends a page at a megabyte', async () => {
    const large = await worldWith({ key: 'a:S b:N' });
    for (const b of [1, 2, 3, 4])
      await large.put({ Item: { a: s('x'), b: n(b), text: s('x'.repeat(390_000)) } });
    const sizes = (await pages(large, "SELECT b FROM items WHERE a = 'x'")).map((page) => page.length);
    expect(sizes).toEqual([3, 1]);
  });

  describe('a token', () => {
    let token: string;
    beforeAll(async () => {
      token = (await execute(world, all, [], { Limit: 1 })).NextToken ?? '';
    });

    it('is good for another Limit and another select list', async () => {
      const { Items } = await execute(world, "SELECT a, b FROM items WHERE a = 'x'", [], {
        NextToken: token,
      });
      expect(Items?.map((item) => item['b'])).toEqual(
        (await items(world, all)).slice(1).map((item) => item['b']),
      );
    });

    it('is good for the same values as parameters', async () => {
      const { Items } = await execute(world, 'SELECT b FROM items WHERE a = ?', [s('x')], {
        NextToken: token,
      });
      expect(Items).toHaveLength(3);
    });

    it('is good any number of times, and when its item is gone', async () => {
      await world.delete({ Key: { a: s('x'), b: s('1') } });
      for (const _ of [1, 2]) {
        const { Items } = await execute(world, all, [], { NextToken: token });
        expect(Items).toHaveLength(3);
      }
      await world.put({ Item: { a: s('x'), b: s('1'), e: s('e') } });
    });

    it.each([
      ['SELECT b FROM other WHERE a = ?', s('x')],
      ['SELECT b FROM items WHERE a = ?', s('y')],
      ["SELECT b FROM items WHERE a = ? AND e = 'e'", s('x')],
      ['SELECT b FROM items WHERE a = ? ORDER BY b DESC', s('x')],
    ])('is refused for %s', async (statement, parameter) => {
      const read = execute(world, statement, [parameter], { NextToken: token });
      expect(await refusal(read)).toBe(invalid('NextToken does not match request'));
    });

    it('is refused when it is none, or changed', async () => {
      const changed = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
      for (const NextToken of ['x', 'zzz', `${token}A`, token.slice(4), changed]) {
        expect(await refusal(execute(world, all, [], { NextToken }))).toBe(invalid('Invalid NextToken'));
      }
    });

    it('is refused in another region', async () => {
      const elsewhere = new World({ region: 'eu-west-1' });
      await elsewhere.table({ key: 'a:S b:S' });
      const read = execute(elsewhere, all, [], { NextToken: token });
      expect(await refusal(read)).toBe(invalid('Invalid NextToken'));
    });
  });
});

describe('capacity of a SELECT', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({
      key: 'a:S b:N',
      gsi: { byC: { key: 'c:S', holds: 'ALL' } },
      lsi: { byD: { key: 'a:S d:N', holds: 'KEYS_ONLY' } },
    });
    for (const b of [1, 2, 3]) {
      await world.put({ Item: { a: s('x'), b: n(b), c: s('c'), d: n(b), text: s('x'.repeat(3000)) } });
    }
  });

  it.each([
    ["SELECT * FROM items WHERE a = 'x'", false, { CapacityUnits: 1.5, Table: { CapacityUnits: 1.5 } }],
    ["SELECT * FROM items WHERE a = 'x'", true, { CapacityUnits: 3, Table: { CapacityUnits: 3 } }],
    ["SELECT b FROM items WHERE a = 'x' AND text = 'q'", true, { CapacityUnits: 3 }],
    ["SELECT * FROM items WHERE a = 'x' AND b = 1", true, { CapacityUnits: 1 }],
    ["SELECT * FROM items WHERE a = 'nobody'", false, { CapacityUnits: 0.5 }],
    [
      `SELECT * FROM "items"."byC" WHERE c = 'c'`,
      false,
      {
        CapacityUnits: 1.5,
        Table: { CapacityUnits: 0 },
        GlobalSecondaryIndexes: { byC: { CapacityUnits: 1.5 } },
      },
    ],
    [
      `SELECT text FROM "items"."byD" WHERE a = 'x'`,
      true,
      { CapacityUnits: 4, Table: { CapacityUnits: 3 }, LocalSecondaryIndexes: { byD: { CapacityUnits: 1 } } },
    ],
  ])('%s', async (statement, ConsistentRead, expected) => {
    const { ConsumedCapacity } = await execute(world, statement, [], {
      ConsistentRead,
      ReturnConsumedCapacity: 'INDEXES',
    });
    expect(ConsumedCapacity).toMatchObject({ TableName: 'items', ...expected });
  });

  it('is told only when asked for', async () => {
    expect(await execute(world, 'SELECT * FROM items')).not.toHaveProperty('ConsumedCapacity');
    const { ConsumedCapacity } = await execute(world, 'SELECT * FROM items', [], {
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(ConsumedCapacity).toEqual({ TableName: 'items', CapacityUnits: 1.5 });
  });
});

it('judges the other parameters before the statement', async () => {
  const call = execute(await worldWith({}), 'FOO', [], { Limit: 0 });
  expect(await refusal(call)).toBe(
    detected(
      "Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ),
  );
});
