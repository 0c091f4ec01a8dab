/**
 * A fault at every step of every write that moves more than one thing, one at a time, until a run comes through. Each
 * leaves all of the write or none of it, in items, indexes, counters, streams, times to live and tokens, and what was left
 * undone can be done by the same request again.
 */
import type { Engine } from '../../lib/engine/engine.ts';
import { leaveCounts } from '../../scripts/run-jest.ts';
import { drawFaultLine } from './fault-line.ts';
import { type Scenario, sweeps, tableChanges, writes } from './scenarios.ts';
import { differences, look, perform, repeat, type Run, strikeEveryStep, tally } from './strike.ts';
import { filledWorld, place } from './world.ts';

const line = drawFaultLine();
jest.setTimeout(300_000);
const nothingExpires = { expiryDelayMs: Number.POSITIVE_INFINITY };

/** The pictures of the world when the scenarios begin and when they are done. */
function stage(scenarios: readonly Scenario[], settings = {}) {
  const world = filledWorld(settings);
  world.clock.advance(scenarios[0]?.afterMs ?? 0);
  const run: Run = { world, scenarios };
  const done = world.engine.clone();
  perform(done, run);
  return { run, before: look(world.engine.clone(), world), after: look(done, world) };
}

function strikeAll(scenarios: readonly Scenario[]): readonly string[] {
  const { run, before, after } = stage(scenarios, nothingExpires);
  expect(differences(before, after)).not.toEqual([]);
  const { wrong, faults } = strikeEveryStep(line, run, (engine) => {
    const left = look(engine, run.world);
    if (differences(left, after).length === 0) return undefined;
    const changed = differences(left, before);
    if (changed.length > 0) return `half done: ${changed.join(', ')}`;
    // What only works something out keeps nothing that could stand in the way.
    if (line.struck?.nearState !== true) return undefined;
    repeat(engine, run);
    return differences(look(engine, run.world), after).length > 0 ? 'it cannot be repeated' : undefined;
  });
  expect(faults).toBeGreaterThan(10);
  // Clones share what they hold: no fault in one has reached another.
  expect(differences(look(run.world.engine, run.world), before)).toEqual([]);
  return wrong;
}

describe('a fault at any step leaves all or none of', () => {
  it.each([...writes, ...tableChanges])('$name ($operation)', (scenario) => {
    expect(strikeAll([scenario])).toEqual([]);
  });
});

it('the faults do strike in the middle: two requests are half done between them', () => {
  expect(strikeAll(writes.slice(0, 2))).not.toEqual([]);
});

describe('a fault at any step leaves each table swept or not, and the request done or not, when what finds items expired is', () => {
  it.each(sweeps)('$name ($operation)', (scenario) => {
    const { run, before, after } = stage([scenario]);
    const swept = run.world.engine.clone();
    sweep(swept);
    const stages = [before, look(swept, run.world), after];
    expect(differences(before, look(swept, run.world))).toEqual(['table orders', 'table stock']);
    const { wrong } = strikeEveryStep(line, run, (engine) => {
      const left = look(engine, run.world);
      const half = [...left.keys()].filter((part) =>
        stages.every((each) => each.get(part) !== left.get(part)),
      );
      if (half.length > 0) return `half done: ${half.join(', ')}`;
      if (differences(left, after).length === 0) return undefined;
      perform(engine, run);
      return differences(look(engine, run.world), after).length > 0 ? 'it cannot be repeated' : undefined;
    });
    expect(wrong).toEqual([]);
  });
});

afterAll(() => {
  leaveCounts({ faults: tally.faults });
  if (process.env['ATOMICITY_ROOMS'] === 'all') console.log(`${tally.faults} faults`);
});

function sweep(engine: Engine): void {
  engine.context(place.accountId, place.region);
}
