import * as fc from 'fast-check';
import { type World, worldWith } from '../fixture.ts';

const valid: readonly string[] = [
  "SELECT a, m.b, l[0] FROM items WHERE a = 'x' AND v BETWEEN 1 AND ? ORDER BY a DESC",
  `SELECT * FROM "items"."byC" WHERE c IN ['c', ?] AND NOT begins_with(s, 'q') OR size(l) > -1.5e3`,
  "SELECT * FROM items WHERE a IS NOT MISSING AND s IS STRING AND attribute_type(v, 'N')",
  `INSERT INTO items VALUE {'a': 'x', 'b': [1, {'c': <<'p', 'q'>>}], '__proto__': null, 'd': ?}`,
  "UPDATE items SET v = v + 1, l = list_append(l, [?]) REMOVE m.b SET s = set_add(s, <<1>>) WHERE a = 'x' RETURNING ALL NEW *",
  "DELETE FROM items WHERE a = 'x' AND v <> 2 RETURNING ALL OLD *",
  "EXISTS(SELECT * FROM items WHERE a = 'x' AND v = 5);",
];

const words: readonly string[] = valid
  .flatMap((statement): readonly string[] => statement.match(/\w+|'[^']*'|"[^"]*"|\S/gu) ?? [])
  .concat(['MISSING', 'NULL', 'LIKE', 'CASE', '--', '/*', '*/', '`', '||', '(', ')', '((', '[', '<<', '{'])
  .concat(["''", '""', '$', 'é', '\u0000']);

const operations = ['ExecuteStatement', 'BatchExecuteStatement', 'ExecuteTransaction'] as const;
type Operation = (typeof operations)[number];

let world: World;
beforeAll(async () => {
  world = await worldWith({ gsi: { byC: { key: 'c:S v:N' } } });
  await world.put({
    Item: {
      a: { S: 'x' },
      c: { S: 'c' },
      v: { N: '5' },
      s: { NS: ['7'] },
      l: { L: [{ N: '1' }] },
      m: { M: { b: { N: '1' } } },
    },
  });
});

async function statusOf(
  operation: Operation,
  Statement: string,
  Parameters?: readonly unknown[],
): Promise<number> {
  const member = { Statement, ...(Parameters === undefined ? {} : { Parameters }) };
  const body =
    operation === 'ExecuteStatement'
      ? member
      : { [operation === 'ExecuteTransaction' ? 'TransactStatements' : 'Statements']: [member] };
  const { status } = await world.wire(operation, body);
  return status;
}

/** A statement with some of its pieces left out, doubled, or changed for others. */
const mutated: fc.Arbitrary<string> = fc
  .record({
    statement: fc.constantFrom(...valid),
    edits: fc.array(
      fc.record({
        at: fc.nat(60),
        drop: fc.nat(2),
        insert: fc.array(fc.constantFrom(...words), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ statement, edits }) => {
    const pieces: string[] = statement.match(/\w+|'[^']*'|"[^"]*"|\S/gu) ?? [];
    for (const { at, drop, insert } of edits) pieces.splice(at % (pieces.length + 1), drop, ...insert);
    return pieces.join(' ');
  });

const text = fc.oneof(
  mutated,
  fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((some) => some.join(' ')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const parameter = fc.constantFrom(
  { S: 'c' },
  { S: '' },
  { N: '1' },
  { BOOL: true },
  { NULL: true },
  { SS: ['p'] },
  { L: [{ N: '1' }] },
  { M: { ['__proto__']: { S: 'x' } } },
  { B: 'cQ==' },
);

it.each(valid)('starts from what is a statement: %s', async (statement) => {
  const { text: answer } = await world.wire('ExecuteTransaction', {
    TransactStatements: [{ Statement: statement, Parameters: [{ N: '9' }, { N: '9' }] }],
  });
  expect(answer).not.toMatch(/well formed|Unsupported/u);
});

it('answers or refuses whatever it is sent, and never fails by itself', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operations),
      text,
      fc.array(parameter, { minLength: 1, maxLength: 3 }),
      async (operation, statement, parameters) => {
        expect([200, 400]).toContain(await statusOf(operation, statement, parameters));
      },
    ),
    { numRuns: 3000 },
  );
});

describe('nesting as deep as a statement is long', () => {
  const before = 'SELECT * FROM items WHERE ';
  const room = 8192 - before.length;
  const times = (piece: string, spare = 10): string =>
    piece.repeat(Math.floor((room - spare) / piece.length));
  const half = Math.floor((room - 10) / 2);

  it.each([
    ['parentheses', `${before}${'('.repeat(half)}v = 1${')'.repeat(half)}`],
    ['open parentheses', `${before}${times('(')}`],
    ['lists', `${before}v = ${'['.repeat(half)}${']'.repeat(half)}`],
    ['structs', `${before}v = ${times("{'a':")}`],
    ['bags', `${before}v = ${times('<<')}`],
    ['calls', `${before}${times('size(')}`],
    ['NOT', `${before}${times('NOT ')}v = 1`],
    ['signs', `${before}v = ${times('- ')}v`],
    ['signs of a number', `${before}v = ${times('- ')}5`],
    ['sums', `${before}v = ${times('1+')}1`],
    ['comparisons', `${before}v ${times('=1')}`],
    ['IS', `${before}v ${times('IS NULL ')}`],
    ['AND', `${before}${times('v=1 AND ')}v=1`],
    ['OR and AND', `${before}${times('v=1 OR v=2 AND ')}v=1`],
    ['path steps', `${before}v${times('.a')} = 1`],
    ['indexes', `${before}v${times('[0]')} = 1`],
    ['EXISTS', times('EXISTS(')],
    ['quotes', `${before}v = ${times("''")}`],
    ['elements', `${before}v IN [${times('1,')}1]`],
  ])('%s', async (_, statement) => {
    expect(statement.length).toBeLessThanOrEqual(8192);
    for (const operation of operations) expect([200, 400]).toContain(await statusOf(operation, statement));
  });

  it('takes what is legal', async () => {
    const parentheses = `${'('.repeat(300)}v = 5${')'.repeat(300)}`;
    expect(await statusOf('ExecuteStatement', `${before}${parentheses}`)).toBe(200);
  });
});
