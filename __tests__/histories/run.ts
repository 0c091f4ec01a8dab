/**
 * Random histories over the whole ordinary API beside a naive model. `npm run test:histories -- 20000` is the long run.
 */
import fc from 'fast-check';
import { History } from './history.ts';
import { anyHistory } from './steps.ts';

export interface Extent {
  readonly histories: number;
  readonly seed?: number | undefined;
  /** To shrink one failure again. */
  readonly path?: string | undefined;
}

/** How many steps of which kind were taken. */
export type Tally = Map<string, number>;

export async function runHistories({ histories, seed, path }: Extent): Promise<Tally> {
  const tally: Tally = new Map();
  await fc.assert(
    fc.asyncProperty(anyHistory, async (steps) => {
      const history = new History();
      for (const step of steps) {
        await history.take(step);
        tally.set(step.kind, (tally.get(step.kind) ?? 0) + 1);
      }
      await history.end();
    }),
    { numRuns: histories, ...(seed !== undefined && { seed }), ...(path !== undefined && { path }) },
  );
  return tally;
}
