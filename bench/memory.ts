/** The heap that an item and a record of it take while they are kept, measured in a process of its own for each case. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Figure } from './measured.ts';

const records = 200_000;
const itemMemory = 'heap of an item of three short attributes in a table';
const cases = [
  { name: 'heap of a stream record of a new item, whose images are those of the table', items: records },
  {
    name: 'heap of a stream record of a change to 1,000 items, whose images nobody else holds',
    items: 1_000,
  },
] as const;

export const memoryNames: readonly string[] = [itemMemory, ...cases.map(({ name }) => name)];

export function* memory(): Generator<Figure> {
  yield bytes(itemMemory, heapBytes({ items: records, streamed: false }) / records);
  for (const { name, items } of cases) {
    const [without, withStream] = [false, true].map((streamed) => heapBytes({ items, streamed }));
    yield bytes(name, ((withStream ?? NaN) - (without ?? NaN)) / records);
  }
}

function bytes(name: string, best: number): Figure {
  return { kind: 'figure', name, unit: 'bytes', best };
}

function heapBytes(load: { readonly items: number; readonly streamed: boolean }): number {
  const bench = import.meta.dirname;
  const program = ['--expose-gc', '--import', 'tsx', join(bench, 'memory-child.ts')];
  const text = execFileSync(process.execPath, [...program, JSON.stringify({ records, ...load })], {
    encoding: 'utf8',
    env: { ...process.env, TSX_TSCONFIG_PATH: join(bench, 'tsconfig.json') },
  });
  return Number(text);
}
