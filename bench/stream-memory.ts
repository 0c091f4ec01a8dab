/** The heap that a record takes while it is kept, measured in a process of its own for each of the cases. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface StreamMemory {
  readonly name: string;
  readonly bytesPerRecord: number;
}

const records = 200_000;
const cases = [
  { name: 'of new items, whose images are those of the table', items: records },
  { name: 'of changes to 1,000 items, whose images nobody else holds', items: 1_000 },
] as const;

export function streamMemory(): readonly StreamMemory[] {
  return cases.map(({ name, items }) => {
    const [without, withStream] = [false, true].map((streamed) => heapBytes({ items, streamed }));
    return { name, bytesPerRecord: ((withStream ?? NaN) - (without ?? NaN)) / records };
  });
}

function heapBytes(load: { readonly items: number; readonly streamed: boolean }): number {
  const bench = import.meta.dirname;
  const program = ['--expose-gc', '--import', 'tsx', join(bench, 'stream-memory-child.ts')];
  const text = execFileSync(process.execPath, [...program, JSON.stringify({ records, ...load })], {
    encoding: 'utf8',
    env: { ...process.env, TSX_TSCONFIG_PATH: join(bench, 'tsconfig.json') },
  });
  return Number(text);
}
