/** How long a fresh process takes to load the built package and make a fake. Needs `npm run build` first. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const runs = 15;

const programs = [
  ['ESM', `const { FakeDynamoDB } = await import('${join(root, 'dist/esm/index.js')}');`],
  [
    'CommonJS',
    `const { FakeDynamoDB } = (await import('node:module')).createRequire('${root}/')('./dist/cjs/index.js');`,
  ],
] as const;

export interface StartUp {
  readonly name: string;
  readonly bestMs: number;
  readonly medianMs: number;
}

export function startUps(): readonly StartUp[] {
  return programs.map(([name, load]) => {
    const program = `const start = performance.now(); ${load} new FakeDynamoDB(); console.log(performance.now() - start);`;
    const timesMs = Array.from({ length: runs }, () =>
      Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })),
    ).sort((a, b) => a - b);
    return { name, bestMs: timesMs[0] ?? NaN, medianMs: timesMs[runs >> 1] ?? NaN };
  });
}
