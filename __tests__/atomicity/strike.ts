/** A scenario run again and again, each time with a fault one step later, until it comes through. */
import type { Engine } from '../../lib/engine/engine.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { type FaultLine, InjectedFault } from './fault-line.ts';
import { type Picture, pictureOf } from './picture.ts';
import type { Scenario } from './scenarios.ts';
import { place, type World } from './world.ts';

const stepsMax = 50_000;

/** How many faults there were in all, for the long run to tell. */
export const tally = { faults: 0 };

export interface Run {
  readonly world: World;
  readonly scenarios: readonly Scenario[];
}

export function look(engine: Engine, { clock }: World): Picture {
  return pictureOf(engine, engine.database(place.accountId, place.region), clock.now());
}

/** An answer that is an error of AWS's is an answer. */
export function perform(engine: Engine, { world, scenarios }: Run): void {
  for (const { operation, input } of scenarios) {
    try {
      if (operation === 'expireItems') engine.expireItems();
      else world.call(engine, operation, input);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
    }
  }
}

/** The same again, with the same ids, of which the request that failed may have drawn some. */
export function repeat(engine: Engine, run: Run): void {
  const { ids } = run.world.engine.clone().context(place.accountId, place.region);
  engine.context(place.accountId, place.region).ids.restore(ids);
  perform(engine, run);
}

/** Tells every fault that `judge` finds something wrong after, and how many faults there were. */
export function strikeEveryStep(
  line: FaultLine,
  run: Run,
  judge: (engine: Engine) => string | undefined,
): { readonly wrong: readonly string[]; readonly faults: number } {
  const wrong: string[] = [];
  for (let step = 1; step < stepsMax; step += 1) {
    const engine = run.world.engine.clone();
    const thrown = line.run(step, () => perform(engine, run));
    if (line.struck === undefined) return { wrong, faults: step - 1 };
    tally.faults += 1;
    const verdict = thrown instanceof InjectedFault ? judge(engine) : 'it was swallowed';
    if (verdict !== undefined) wrong.push(`step ${step}, ${line.struck.name}: ${verdict}`);
  }
  throw new Error(`there is no end after ${stepsMax} steps`);
}

export function differences(one: Picture, other: Picture): readonly string[] {
  const parts = [...new Set([...one.keys(), ...other.keys()])];
  return parts.filter((part) => one.get(part) !== other.get(part));
}
