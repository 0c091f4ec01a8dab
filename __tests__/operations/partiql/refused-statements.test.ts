/** What AWS says of statements that it cannot read or carry out, as it said in October 2026. */
import { type World, worldWith } from '../fixture.ts';
import { execute, transact } from './statements.ts';

const illFormed = "Statement wasn't well formed, can't be processed: ";
const overflow = 'Number overflow. Attempting to store a number with magnitude larger than supported range';
const underflow =
  'Number underflow. Attempting to store a number with magnitude smaller than supported range';

let world: World;
beforeEach(async () => {
  world = await worldWith({ key: 'a:N' });
});

function refusal(statement: string): Promise<unknown> {
  return execute(world, statement).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : error),
  );
}

test.each([
  'SELECT * FROM items WHERE a = 1 foo',
  'SELECT * FROM items WHERE a = 1 e5',
  'SELECT * FROM items WHERE a = 1)',
  'SELECT * FROM items ORDER BY a WHERE a = 1',
  "INSERT INTO items VALUE {'a': 1} foo",
  "INSERT INTO items t VALUE {'a': 1}",
  'UPDATE items SET b = 9 WHERE a = 1 foo',
  'DELETE FROM items WHERE a = 1 foo',
  'DELETE FROM items WHERE a = 1 ORDER BY a',
])('%s: what follows a statement is a token after an expression', async (statement) => {
  expect(await refusal(statement)).toBe(`ValidationException: ${illFormed}Unexpected token after expression`);
});

test.each([
  'SELECT * FROM items t WHERE a = 1',
  'SELECT * FROM items AS t WHERE a = 1',
  'UPDATE items "t" SET b = 1 WHERE a = 1',
  'DELETE FROM items t WHERE a = 1',
])('%s: a table goes by its name', async (statement) => {
  expect(await refusal(statement)).toBe('ValidationException: Aliasing is not supported');
});

test.each([
  'SELECT * FROM items WHERE a = 1 # note',
  'SELECT * FROM items WHERE a = 1 /* note',
  'SELECT * FROM items WHERE a = 1e2147483648',
  'SELECT * FROM items WHERE a = 1e99999999999',
  'SELECT * FROM items WHERE a = 1.5e-2147483647',
])('%s: of what is no token nothing is said', async (statement) => {
  expect(await refusal(statement)).toBe(`ValidationException: ${illFormed}`);
});

test.each([
  ['SELECT * FROM items WHERE a = 1e126', `${overflow} under root`],
  ['SELECT * FROM items WHERE a = 1e-131', `${underflow} under root`],
  [
    'SELECT * FROM items WHERE a = 123456789012345678901234567890123456789',
    'Attempting to store more than 38 significant digits in a Number under root',
  ],
  ["INSERT INTO items VALUE {'a': 1e126}", `${overflow} under root`],
  ["INSERT INTO items VALUE {'a': 1, 'm': {'x': 1e126}}", `${overflow} under root.x`],
  ["INSERT INTO items VALUE {'a': 1, 'l': [1, 1e126]}", `${overflow} under root[1]`],
  ['UPDATE items SET b = 1e-131 WHERE a = 1', `${underflow} under root`],
])('%s: a number that cannot be stored is told with its place', async (statement, text) => {
  expect(await refusal(statement)).toBe(`ValidationException: ${text}`);
});

test.each([
  [
    "UPDATE items SET t = set_add(b, <<'x'>>) WHERE a = 1",
    'The first argument to SET_ADD must equal the assignment value at 1:22:7',
  ],
  ['SELECT * FROM items WHERE EXISTS(b)', 'Unrecognized function: exists at 1:27:6'],
  ['SELECT * FROM items WHERE set_add(b, <<1>>) = b', 'Unrecognized function: set_add at 1:27:7'],
  ['UPDATE items SET b = set_add(b, <<>>) WHERE a = 1', 'Empty bags are not supported'],
  [
    "UPDATE items SET b = set_add(b, <<'x', 'x'>>) WHERE a = 1",
    'One or more parameter values were invalid: Input collection [x, x] contains duplicates.',
  ],
])('%s', async (statement, text) => {
  expect(await refusal(statement)).toBe(`ValidationException: ${text}`);
});

test.each([
  ['SELECT * FROM items WHERE', 'Unexpected term'],
  ['SELECT * FROM items WHERE;', 'Unexpected term'],
  ['SELECT * FROM items WHERE NOT', 'Unexpected term'],
  ['SELECT * FROM items WHERE (', 'Unexpected term'],
  ['SELECT * FROM items WHERE *', 'Unexpected term'],
  ['SELECT * FROM', 'Unexpected term'],
  ['DELETE FROM items WHERE', 'Unexpected term'],
  ['SELECT * FROM items WHERE ORDER BY a', 'Unexpected keyword'],
  ['SELECT * FROM items WHERE IS NULL', 'Unexpected operator'],
  ['SELECT * FROM items WHERE a = LIKE', 'Unexpected operator'],
  ['SELECT * FROM items WHERE a = 1 AND AND', 'Unexpected operator'],
  ['SELECT * FROM items WHERE a = >= 1', 'Unexpected operator'],
  ['SELECT * FROM items WHERE a = 1 AND', 'Missing right-hand side expression of infix operator'],
  ['SELECT * FROM items WHERE (a = 1 OR', 'Missing right-hand side expression of infix operator'],
  ['SELECT * FROM items WHERE a <', 'Missing right-hand side expression of infix operator'],
  ['SELECT * FROM items WHERE a IN', 'Missing right-hand side expression of infix operator'],
  ['UPDATE items SET b = b +', 'Missing right-hand side expression of infix operator'],
  ['SELECT * FROM items WHERE a IS', 'Expected type name'],
  ['SELECT * FROM items WHERE a IS NOT FOO', 'Expected type name'],
  ['SELECT * FROM items WHERE a IS SELECT', 'Expected type name'],
  ['DELETE FROM', 'Expected identifier for simple path'],
  ['DELETE FROM;', 'Expected identifier for simple path'],
  ['DELETE FROM WHERE a = 1', 'Expected identifier for simple path'],
  ["UPDATE 'items' SET b = 1", 'Expected identifier for simple path'],
  ['UPDATE items REMOVE 1', 'Expected identifier for simple path'],
  ['SELECT b.inner FROM items', 'Invalid path dot component'],
  ['SELECT * FROM items WHERE b.select = 1', 'Invalid path dot component'],
  ["SELECT * FROM items WHERE b.'c' = 1", 'Invalid path dot component'],
  ['SELECT * FROM items WHERE b.', 'Invalid path dot component'],
  ['UPDATE items SET b.inner = 1 WHERE a = 1', 'Invalid path dot component'],
  ['DELETE FROM items.index WHERE a = 1', 'Invalid path dot component'],
  ['UPDATE items', 'Expected data manipulation'],
  ['UPDATE items WHERE a = 1', 'Expected data manipulation'],
  ['SLECT * FROM items WHERE a = 1', 'Expected data manipulation'],
])('%s: what does not follow the grammar is told by where it stands', async (statement, text) => {
  expect(await refusal(statement)).toBe(`ValidationException: ${illFormed}${text}`);
});

test.each(['b IS INT4', 'b IS NOT INT8', 'b IS DOUBLE PRECISION', 'b.c IS CHARACTER VARYING'])(
  '%s: a test of a type is no statement, but a test of a type',
  async (statement) => {
    expect(await refusal(statement)).toBe('ValidationException: Unsupported operation: IsType');
  },
);

test('in a transaction the grammar of a statement is told with its place', async () => {
  const statements = ['DELETE FROM items WHERE a = 1', 'DELETE FROM items WHERE'];
  await expect(transact(world, statements)).rejects.toMatchObject({
    message: `Validation failed in TransactStatements[1]: ${illFormed}Unexpected term`,
  });
});
