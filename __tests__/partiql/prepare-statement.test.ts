import type { AttributeValue } from '../../lib/values/attribute-value.ts';
import { prepareStatement } from '../../lib/partiql/prepare-statement.ts';

const illFormed = "Statement wasn't well formed, can't be processed: ";
const where = (condition: string): string => `SELECT * FROM t WHERE ${condition}`;
const insert = (value: string): string => `INSERT INTO t VALUE {'a': ${value}}`;
const set = (clause: string): string => `UPDATE t SET ${clause} WHERE a = 'x'`;

/** The value that a literal stands for. */
function literal(text: string, values?: readonly AttributeValue[]): AttributeValue | undefined {
  const statement = prepareStatement(insert(text), values);
  return statement.kind === 'insert' ? statement.item['a'] : undefined;
}

describe('literals', () => {
  const cases: readonly (readonly [string, AttributeValue])[] = [
    ["'x'", { S: 'x' }],
    ["'it''s'", { S: "it's" }],
    ["''", { S: '' }],
    ['1', { N: '1' }],
    ['-1.50', { N: '-1.5' }],
    ['+7', { N: '7' }],
    ['- - 5', { N: '5' }],
    ['1.0e2', { N: '100' }],
    ['.5', { N: '0.5' }],
    ['TRUE', { BOOL: true }],
    ['false', { BOOL: false }],
    ['Null', { NULL: true }],
    ["[1, 'x', []]", { L: [{ N: '1' }, { S: 'x' }, { L: [] }] }],
    ['(1, 2)', { L: [{ N: '1' }, { N: '2' }] }],
    ['(1)', { N: '1' }],
    ["{'b': {'c': null}}", { M: { b: { M: { c: { NULL: true } } } } }],
    ['{}', { M: {} }],
    ["<<'x', 'y'>>", { SS: ['x', 'y'] }],
    ['<<1, 2.0>>', { NS: ['1', '2'] }],
  ];
  it.each(cases)('%s', (text, value) => {
    expect(literal(text)).toEqual(value);
  });

  it('names of members are data, whatever they are', () => {
    const { M } = literal(`{'__proto__': 1, 'constructor': 2}`) as { M: Record<string, AttributeValue> };
    expect(Object.entries(M)).toEqual([
      ['__proto__', { N: '1' }],
      ['constructor', { N: '2' }],
    ]);
  });
});

describe('parameters', () => {
  it('stand for values anywhere, in reading order', () => {
    const values: readonly AttributeValue[] = [
      { S: 'x' },
      { N: '01.0' },
      { BOOL: true },
      { S: 'p' },
      { S: 'q' },
    ];
    expect(literal("[?, {'b': [?, ?]}, <<?, ?>>]", values)).toEqual({
      L: [{ S: 'x' }, { M: { b: { L: [{ N: '1' }, { BOOL: true }] } } }, { SS: ['p', 'q'] }],
    });
  });

  it('may be more than the statement asks for', () => {
    expect(literal('?', [{ S: 'x' }, { S: 'y' }])).toEqual({ S: 'x' });
  });
});

describe('the shape of a statement', () => {
  it('is the same in any case, over lines and with comments', () => {
    const plain = prepareStatement("SELECT b, c.d[0] FROM t.i WHERE a = 'x' ORDER BY a DESC");
    const odd = 'select b,--\n"c"."d"[0]/**/FROM "t"."i"\nwhere "a"=\'x\'order by a desc;';
    expect(prepareStatement(odd)).toEqual(plain);
    expect(plain).toEqual({
      kind: 'select',
      table: 't',
      index: 'i',
      columns: [
        { name: 'b', path: ['b'] },
        { name: 'd[0]', path: ['c', 'd', 0] },
      ],
      where: {
        kind: 'comparison',
        comparator: '=',
        left: { kind: 'path', path: ['a'] },
        right: { kind: 'value', value: { S: 'x' } },
      },
      order: [{ attribute: 'a', descending: true }],
    });
  });

  it('binds NOT tighter than AND, and AND tighter than OR', () => {
    const grouped = prepareStatement(where('((NOT (a = 1)) AND b = 2) OR (c = 3 AND d = 4)'));
    expect(prepareStatement(where('NOT a = 1 AND b = 2 OR c = 3 AND d = 4'))).toEqual(grouped);
  });

  it.each([
    ['m.b = 1', "m['b'] = 1"],
    ['m.b = 1', 'm."b" = 1'],
    ['m.b = 1', 'm[b] = 1'],
    ['a != 1', 'a <> 1'],
    ['a IN [1, 2]', 'a IN (1, 2)'],
    ['a IN [1, 2]', 'a IN <<1, 2>>'],
    ['a IN [1]', 'a IN (1)'],
    ['a NOT BETWEEN 1 AND 2', 'NOT a BETWEEN 1 AND 2'],
    ['a IS NOT STRING', "NOT attribute_type(a, 'S')"],
    ['a IS MISSING', 'attribute_not_exists(a)'],
    ['a IS NOT MISSING', 'ATTRIBUTE_EXISTS(a)'],
    ['a IS NULL', "attribute_type(a, 'NULL')"],
    ['a IS BOOL', "attribute_type(a, 'BOOL')"],
  ])('%s is %s', (one, other) => {
    expect(prepareStatement(where(one))).toEqual(prepareStatement(where(other)));
  });

  it('takes set_add and set_delete for the actions that they are', () => {
    const statement = prepareStatement(set("s = set_add(s, <<'x'>>) SET n = SET_DELETE(n, ?) REMOVE r"), [
      { NS: ['1'] },
    ]);
    expect(statement).toMatchObject({
      kind: 'update',
      program: {
        actions: [
          { kind: 'ADD', target: ['s'], value: { SS: ['x'] } },
          { kind: 'DELETE', target: ['n'], value: { NS: ['1'] } },
          { kind: 'REMOVE', target: ['r'] },
        ],
      },
    });
  });

  it.each(['ALL OLD', 'ALL NEW', 'MODIFIED OLD', 'MODIFIED NEW'])('knows RETURNING %s', (returning) => {
    const statement = prepareStatement(`${set('b = 1')} RETURNING ${returning.toLowerCase()} *`);
    expect(statement).toMatchObject({ returning });
  });
});

/** Statement, text, and parameters where it needs some. */
type Fault = readonly [string, string, (readonly AttributeValue[])?];

function expectFault([statement, text, values]: Fault): void {
  expect(() => prepareStatement(statement, values)).toThrow(
    expect.objectContaining({ name: 'ValidationException', message: text }),
  );
}

describe('what is no statement', () => {
  it.each(['FOO', 'CREATE TABLE t', '1', '', ';', 'MERGE', '(SELECT * FROM t)', 'REPLACE INTO t'])(
    '%j',
    (statement) => {
      expectFault([statement, `${illFormed}Expected data manipulation`]);
    },
  );

  it.each(['SELECT * FROM select', where('date = 1'), 'INSERT INTO t VALUES {}'])('%s', (statement) => {
    expectFault([statement, `${illFormed}Unexpected keyword`]);
  });

  it.each([
    'SELECT',
    'SELECT * FROM',
    'SELECT a, FROM t',
    'SELECT *, a FROM t',
    'SELECT * FROM t;;',
    'SELECT * FROM t; SELECT * FROM t',
    where(''),
    where('a ='),
    where('a == 1'),
    where("a = 'x' b"),
    where("(a = 'x'"),
    where("a = 'x')"),
    where('a IN ()'),
    where('l.0 = 1'),
    where('a IS 5'),
    "INSERT INTO t VALUE {'a':1}, {'a':2}",
    "INSERT INTO t VALUE {'a':1,}",
    "INSERT INTO t VALUE {'a' 1}",
    'INSERT INTO t (a) VALUE 1',
    "INSERT INTO 't' VALUE {}",
    "UPDATE t WHERE a = 'x'",
    "UPDATE t REMOVE b, c WHERE a = 'x'",
    "UPDATE t ADD v 1 WHERE a = 'x'",
    set('v += 1'),
    set("'v' = 1"),
    set('v'),
    'DELETE t',
    'DELETE FROM t RETURNING ALL OLD',
    'DELETE FROM t RETURNING *',
    'DELETE FROM t RETURNING ALL OLD * WHERE a = 1',
    'DELETE FROM t LIMIT 1',
    'EXISTS SELECT * FROM t',
    "EXISTS(UPDATE t SET v = 1 WHERE a = 'x')",
  ])('%s', (statement) => {
    expect(() => prepareStatement(statement)).toThrow(illFormed);
  });
});

const refused: Readonly<Record<string, readonly Fault[]>> = {
  'what DynamoDB does not support of PartiQL': [
    ['SELECT COUNT(*) FROM t', 'Unexpected path component at 1:8:5'],
    ['SELECT SIZE(a) FROM t', 'Unexpected path component at 1:8:4'],
    ['SELECT\n SIZE(a) FROM t', 'Unexpected path component at 2:2:4'],
    ['SELECT a+1 FROM t', 'Unexpected path component at 1:9:1'],
    ["SELECT 'x' FROM t", 'Unexpected path component at 1:8:3'],
    ['SELECT ? FROM t', 'Unexpected path component at 1:8:1'],
    ['SELECT l[?] FROM t', 'Unexpected path component at 1:10:1'],
    ['SELECT l[1.5] FROM t', 'Unexpected path component at 1:10:3'],
    ['SELECT a.* FROM t', "Changing item's hierarchy while reading isn't supported"],
    ['SELECT DISTINCT a FROM t', 'Unsupported token in expression: DISTINCT'],
    ['SELECT VALUE a FROM t', "Select projection doesn't support value or pivot keywords"],
    ['SELECT a AS b FROM t', 'Aliasing is not supported'],
    ['SELECT a b FROM t', 'Aliasing is not supported'],
    ['SELECT * FROM t x', 'Aliasing is not supported'],
    ['UPDATE t AS x SET v = 1', 'Aliasing is not supported'],
    ['DELETE FROM t x', 'Aliasing is not supported'],
    ['SELECT * FROM t LIMIT 1', 'Unsupported clause: LIMIT at 1:23:1'],
    ['SELECT * FROM t GROUP BY a', 'Unsupported clause: GROUP BY'],
    ['SELECT * FROM t HAVING a', 'Unsupported clause: HAVING at 1:24:1'],
    ['SELECT * FROM t, u', 'Only select from a single table or index is supported.'],
    ['SELECT * FROM t JOIN u ON a = b', 'Only select from a single table or index is supported.'],
    ["SELECT * FROM 't'", 'Unexpected from source'],
    ['SELECT * FROM (SELECT * FROM t)', 'Unexpected from source'],
    ['SELECT * FROM ?', 'Unexpected from source'],
    [where('a LIKE 1'), 'Unsupported operator in Condition Expression. Operator: like'],
    [where('a + 1 = 2'), 'Unsupported operator in Condition Expression. Operator: +'],
    [where("a || 'b' = 'c'"), 'Unsupported operator in Condition Expression. Operator: ||'],
    [where('a = -?'), 'Unsupported operator in Condition Expression. Operator: -', [{ N: '1' }]],
    [where('a = CASE WHEN true THEN 1 END'), 'Unsupported token in expression: CASE at 1:27:4'],
    [where('a = (SELECT * FROM t)'), 'Unsupported token in expression: SELECT at 1:28:6'],
    [
      where('a IS INT'),
      'Unsupported data type for IS operator: INTEGER. Supported data types are ' +
        '[MISSING, NULL, BOOLEAN, BLOB, STRING, NUMERIC, STRUCT, TUPLE, LIST] at 1:25:2',
    ],
    [set('v = v * 2'), 'Unsupported operator in Update Expression. Operator: *'],
  ],
  'tables and indexes': [
    ['SELECT * FROM ""', 'Path component cannot be an empty string'],
    ['SELECT * FROM a.b.c', 'A path may contain at most 2 components in the FROM clause'],
    ['SELECT * FROM t[0]', 'Invalid list expression in source.'],
    [
      'INSERT INTO "t"."i" VALUE {}',
      'FROM clause may only contain a single table name in data manipulation statements at 1:13:3',
    ],
    ["UPDATE t.i SET v = 1 WHERE a = 'x'", 'This operation is not supported on an index'],
    ["DELETE FROM t.i WHERE a = 'x'", 'This operation is not supported on an index'],
  ],
  'select lists and orders': [
    ['SELECT a, a FROM t', 'Duplicate identifiers in select clause: a'],
    ['SELECT m.b, n.b FROM t', 'Duplicate identifiers in select clause: b'],
    [
      'SELECT m.b, m FROM t',
      'Two document paths overlap with each other; must remove or rewrite one of these paths; ' +
        'path one: [m], path two: [m, b]',
    ],
    [
      'SELECT m.b, m[0] FROM t',
      'Two document paths conflict with each other; must remove or rewrite one of these paths; ' +
        'path one: [m, [0]], path two: [m, b]',
    ],
    ['SELECT a."" FROM t', 'Path component cannot be an empty string'],
    ['SELECT l[-1] FROM t', 'List index is not within the allowable range; index: [-1] at 1:11:1'],
    [
      where('l[99999999999] = 1'),
      'List index is not within the allowable range; index: [99999999999] at 1:25:11',
    ],
    ['SELECT * FROM t ORDER BY a', 'Must have WHERE clause in the statement when using ORDER BY clause.'],
    [`${where('a = 1')} ORDER BY 5`, 'Argument to ORDER BY must be of type VariableReference. Type: 5'],
    [`${where('a = 1')} ORDER BY a.b`, 'Argument to ORDER BY must be of type VariableReference. Type: PATH'],
    ...[
      ['NOT a', 'not'],
      ['a >= 1', '>='],
      ['a IN [1]', 'in'],
      ['a BETWEEN 1 AND 2', 'between'],
      ['-a', '-'],
      ['a IS NULL', 'is'],
      ['size(a)', 'size'],
      ["'a'", '"a"'],
      ['true', 'true'],
      ['?', 'PARAMETER'],
      ['[1]', 'LIST'],
      ['<<1>>', 'BAG'],
      ["{'a': 1}", 'STRUCT'],
    ].map(
      ([order, sort]) =>
        [
          `${where('a = 1')} ORDER BY ${order}`,
          `Argument to ORDER BY must be of type VariableReference. Type: ${sort}`,
        ] as const,
    ),
  ],
  conditions: [
    [where('a'), 'WHERE clause must contain an expression that resolves to a boolean'],
    [where('true'), 'WHERE clause must contain an expression that resolves to a boolean'],
    [where('size(a)'), 'WHERE clause must contain an expression that resolves to a boolean'],
    [where('NOT a'), 'The argument to NOT must be a Type or Expression'],
    [where('a = 1 AND b'), 'The arguments to AND/OR must be Expressions'],
    [
      where('a = 1 AND size(b)'),
      'Incorrect operand type for operator or function; operator or function: AND, operand type: N',
    ],
    [where('a = MISSING'), 'MISSING must be compared using IS operator'],
    [where('NOT MISSING'), 'MISSING must be compared using IS operator'],
    [
      where('a = a'),
      'The first operand must be distinct from the remaining operands for this operator or function; ' +
        'operator: =, first operand: [a]',
    ],
    ...['true', 'NULL', '[1]', "{'b': 1}", '<<1>>', "<<'x'>>"].map((value, at): Fault => {
      const type = ['BOOL', 'NULL', 'L', 'M', 'NS', 'SS'][at] ?? '';
      return [
        where(`a < ${value}`),
        `Incorrect operand type for operator or function; operator or function: <, operand type: ${type}`,
      ];
    }),
    [
      where('a BETWEEN true AND false'),
      'Incorrect operand type for operator or function; operator or function: BETWEEN, operand type: BOOL',
    ],
    [
      where('a BETWEEN 9 AND 1'),
      'The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ' +
        'lower bound operand: AttributeValue: {N:9}, upper bound operand: AttributeValue: {N:1}',
    ],
    ...['a IN []', 'a IN <<>>', 'a IN 5', 'a IN b', 'a IN ?'].map((condition): Fault => [
      where(condition),
      'IN operator must have a left hand argument of type Variable Reference ' +
        'and right hand argument of type Seq with at least one member',
    ]),
    [
      where(`a IN [${Array.from({ length: 101 }, (_, at) => at).join(',')}]`),
      'The IN operator is provided with too many operands; number of operands: 101',
    ],
    [where('foo(a)'), 'Unrecognized function: foo at 1:23:3'],
    [where('set_add(a, <<1>>) = 1'), 'Unrecognized function: set_add at 1:23:7'],
    [
      where('list_append(a, [1]) = 1'),
      'The function is not allowed in a condition expression; function: list_append',
    ],
    [
      where('begins_with(a, 5)'),
      'Incorrect operand type for operator or function; operator or function: begins_with, operand type: N',
    ],
    [
      where('begins_with(a)'),
      'Incorrect number of operands for operator or function; operator or function: begins_with, number of operands: 1',
    ],
    [
      where("attribute_exists('a')"),
      'Operator or function requires a document path; operator or function: attribute_exists',
    ],
    [
      where('[1] IS MISSING'),
      'The left hand side argument to IS must be a Variable Reference, Literal, or Path',
    ],
    [
      where(`a = 1${' AND a = 1'.repeat(150)}`),
      'The expression contains too many operators; operator count: 301',
    ],
    [where('a = ?'), "Number of parameters in request and statement don't match."],
    [where(`a${'.b'.repeat(32)} = 1`), 'The document path has too many nesting levels; nesting levels: 33'],
    [where('EXISTS(SELECT * FROM t) = 1'), 'Unsupported token in expression: SELECT at 1:30:6'],
  ],
  values: [
    [insert('MISSING'), 'Unsupported data type: MISSING under key root at 1:27:7'],
    [insert('b'), 'Unsupported data type: b under key root at 1:27:1'],
    [insert('1 + 1'), 'Unsupported data type: + under key root at 1:29:1'],
    [insert('[[b]]'), 'Unsupported data type: VariableReference under key root.0.0 at 1:29:1'],
    [insert("[1, {'q': MISSING}]"), 'Unsupported data type: LiteralMissing under key root.1.q at 1:37:7'],
    [
      'INSERT INTO t VALUE {a: 1}',
      'Tuple keys must be of type String. Actual type: VariableReference under root at 1:22:1',
    ],
    [where('a = {1: 1}'), 'Tuple keys must be of type String. Actual type: INT under root at 1:28:1'],
    [
      'INSERT INTO t VALUE {?: 1}',
      'Tuple keys must be of type String. Actual type: Parameter under root at 1:22:1',
      [{ S: 'a' }],
    ],
    ["INSERT INTO t VALUE {'a': 1, 'a': 2}", 'Duplicate keys in tuple. Key: a under root at 1:30:3'],
    [insert("{'x': 1, 'x': 2}"), 'Duplicate keys in tuple. Key: x under root at 1:27:1'],
    ["INSERT INTO t VALUE {'': 1}", 'Path component cannot be an empty string'],
    ...['?', "'x'", '[1]', "<<{'a': 1}>>"].map((item, at): Fault => [
      `INSERT INTO t VALUE ${item}`,
      'Unsupported format in item expression. Please use struct format {...} to express item values for ' +
        `insert statement. at 1:21:${['1', '3', '1', '2'][at] ?? ''}`,
      [{ M: {} }],
    ]),
    [
      insert("<<1, 'a'>>"),
      'Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags',
    ],
    [
      insert('<<true>>'),
      'Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags at 1:29:4',
    ],
    [insert('<<>>'), 'Empty bags are not supported'],
    [insert('<<1, 1.0>>'), 'Input collection contains duplicates'],
    [
      insert('1e200'),
      'Number overflow. Attempting to store a number with magnitude larger than supported range under root',
    ],
    [
      insert(`${'['.repeat(40)}${']'.repeat(40)}`),
      'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
    ],
    [
      where('a = ?'),
      'One or more parameter values were invalid: An string set  may not be empty',
      [{ SS: [] }],
    ],
  ],
  'updates and deletes': [
    ['UPDATE t SET v = 1', 'Where clause does not contain a mandatory equality on all key attributes'],
    ['DELETE FROM t', 'Where clause does not contain a mandatory equality on all key attributes'],
    [set('v = MISSING'), 'MISSING must be compared using IS operator'],
    [
      set('v = -v'),
      'Incorrect number of operands for operator or function; operator or function: -, number of operands: 1',
    ],
    [
      set("v = v + 'x'"),
      'Incorrect operand type for operator or function; operator or function: +, operand type: S',
    ],
    [set('v = size(s)'), 'The function is not allowed in an update expression; function: size'],
    [set('v = foo(s)'), 'Unrecognized function: foo at 1:18:3'],
    [set('v = set_add(w, <<1>>)'), 'The first argument to SET_ADD must equal the assignment value at 1:18:7'],
    [
      set('v = set_delete(v, 1)'),
      'The second argument to SET_DELETE must be a value with type SET at 1:29:1',
    ],
    [set('v = set_add(v)'), 'SET_ADD must have exactly two arguments at 1:18:7'],
    [
      set('m.b = 1, m.b = 2'),
      'Two document paths overlap with each other; must remove or rewrite one of these paths; ' +
        'path one: [m, b], path two: [m, b]',
    ],
    ["INSERT INTO t VALUE {'a': 1} RETURNING ALL OLD *", 'RETURNING is not supported in INSERT'],
    [
      `${set('v = 1')} RETURNING ALL OLD a`,
      "Expected '*' after ( MODIFIED | ALL ) ( NEW | OLD ) in RETURNING clause",
    ],
    [
      `${set('v = 1')} RETURNING ALL OLD *, ALL NEW *`,
      'Invalid syntax with multiple returning elements in RETURNING clause',
    ],
    ...['ALL NEW', 'MODIFIED OLD', 'MODIFIED NEW'].map((returning): Fault => [
      `DELETE FROM t WHERE a = 1 RETURNING ${returning} *`,
      `Invalid returning clause: RETURNING ${returning} *. Only RETURNING ALL OLD * is allowed in DELETE statements.`,
    ]),
  ],
};

describe.each(Object.entries(refused))('%s', (_, faults) => {
  it.each(faults.map((fault): [string, Fault] => [fault[0].slice(0, 80), fault]))(
    '%s',
    (_statement, fault) => {
      expectFault(fault);
    },
  );
});
