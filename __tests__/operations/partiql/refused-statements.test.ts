/** What AWS says of statements that it cannot read or carry out, as it said in October 2026. */
import { type World, worldWith } from '../fixture.ts';
import { execute } from './statements.ts';

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
