import { runHistories } from './run.ts';

/** Found failures are repeated by seed and path; the one here changes with the code, not with the day. */
const { HISTORIES: histories = 100, HISTORIES_SEED: seed = 20_261_122, HISTORIES_PATH: path } = process.env;

it(`${histories} histories of all that can be asked: the fake is what its naive model is, after every step`, async () => {
  const tally = await runHistories({ histories: Number(histories), seed: Number(seed), path });
  if (path !== undefined) return;
  expect(tally.get('write')).toBeGreaterThan(Number(histories));
  // Every kind of step has been taken.
  expect([...tally.keys()].sort()).toEqual(
    expect.arrayContaining(['consume', 'fork', 'restore', 'scan', 'shards']),
  );
});
