import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as fc from 'fast-check';
import { refusal, type World, worldWith } from '../fixture.ts';
import { execute, items, pages } from './statements.ts';

/** What a read by key finds has to be what a look at every item finds, whatever the WHERE. */
interface Entry {
  readonly a: string;
  readonly b: number;
  readonly c: number;
}

interface Case {
  readonly text: string;
  readonly holds: (entry: Entry) => boolean;
}

const entries: readonly Entry[] = ['x', 'y', 'z'].flatMap((a, at) =>
  [0, 1, 2, 3].map((b) => ({ a, b, c: (at + b) % 3 })),
);

let world: World;
beforeAll(async () => {
  world = await worldWith({ key: 'a:S b:N', gsi: { byC: { key: 'c:N b:N' } } });
  for (const { a, b, c } of entries) {
    await world.put({ Item: { a: { S: a }, b: { N: String(b) }, c: { N: String(c) } } });
  }
});

const partition = fc.constantFrom<string>('x', 'y', 'z', 'nobody');
const number = fc.integer({ min: -1, max: 4 });
const numeric = fc.constantFrom('b' as const, 'c' as const);

const comparators: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

const { where } = fc.letrec<{ where: Case; leaf: Case; junction: Case }>((tie) => ({
  where: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('junction')),
  junction: fc.oneof(
    fc
      .tuple(tie('where'), tie('where'), fc.constantFrom('AND', 'OR'))
      .map(([left, right, operator]): Case => ({
        text: `(${left.text} ${operator} ${right.text})`,
        holds: (entry) =>
          operator === 'AND'
            ? left.holds(entry) && right.holds(entry)
            : left.holds(entry) || right.holds(entry),
      })),
    tie('where').map(({ text, holds }): Case => ({ text: `NOT ${text}`, holds: (entry) => !holds(entry) })),
  ),
  leaf: fc.oneof(
    partition.map((value): Case => ({ text: `a = '${value}'`, holds: ({ a }) => a === value })),
    fc.uniqueArray(partition, { minLength: 1, maxLength: 3 }).map((values): Case => ({
      text: `a IN [${values.map((value) => `'${value}'`).join(', ')}]`,
      holds: ({ a }) => values.includes(a),
    })),
    fc
      .tuple(numeric, fc.constantFrom(...Object.keys(comparators)), number, fc.boolean())
      .map(([name, comparator, value, mirrored]): Case => ({
        text: mirrored ? `${String(value)} ${comparator} ${name}` : `${name} ${comparator} ${String(value)}`,
        holds: (entry) =>
          comparators[comparator]?.(
            ...(mirrored ? ([value, entry[name]] as const) : ([entry[name], value] as const)),
          ) ?? false,
      })),
    fc.tuple(numeric, number, fc.nat(2)).map(([name, low, more]): Case => ({
      text: `${name} BETWEEN ${String(low)} AND ${String(low + more)}`,
      holds: (entry) => entry[name] >= low && entry[name] <= low + more,
    })),
    fc.tuple(numeric, fc.array(number, { minLength: 1, maxLength: 3 })).map(([name, values]): Case => ({
      text: `${name} IN (${values.join(', ')})`,
      holds: (entry) => values.includes(entry[name]),
    })),
  ),
}));

/** Two ways to one key are refused, which has tests of its own. */
async function isRefused(statement: string): Promise<boolean> {
  return (await refusal(execute(world, statement))).includes('Overlapping conditions');
}

function named(found: readonly Record<string, AttributeValue>[]): readonly string[] {
  return found.map(({ a, b }) => `${a?.S ?? ''}${b?.N ?? ''}`);
}

it.each(['items', '"items"."byC"'])('%s: a plan finds what a look at everything finds', async (source) => {
  await fc.assert(
    fc.asyncProperty(where, fc.integer({ min: 1, max: 5 }), async ({ text, holds }, Limit) => {
      const statement = `SELECT a, b FROM ${source} WHERE ${text}`;
      fc.pre(!(await isRefused(statement)));
      const found = named(await items(world, statement));
      const expected = entries.filter(holds).map(({ a, b }) => `${a}${String(b)}`);
      expect([...found].sort()).toEqual(expected.sort());
      expect(named((await pages(world, statement, { Limit })).flat())).toEqual(found);
    }),
    { numRuns: 80 },
  );
});
