import { leaveCounts } from '../../scripts/run-jest.ts';
import { runHistories } from './run.ts';

/** Found failures are repeated by seed and path; the one here changes with the code, not with the day. */
const { HISTORIES: histories = 100, HISTORIES_SEED: seed = 20_261_122, HISTORIES_PATH: path } = process.env;
const kindsOfStep = 19;
const timeoutMs = 60_000 + Number(histories) * 2_000;

it(
  `${histories} histories of all that can be asked: the fake is what its naive model is, after every step`,
  async () => {
    const tally = await runHistories({ histories: Number(histories), seed: Number(seed), path });
    leaveCounts({
      histories: Number(histories),
      steps: [...tally.values()].reduce((sum, times) => sum + times, 0),
    });
    // A replay, or a few, need not have taken every kind of step.
    if (path !== undefined || Number(histories) < 100) return;
    expect(tally.get('write')).toBeGreaterThan(Number(histories));
    expect(tally.size).toBe(kindsOfStep);
  },
  timeoutMs,
);
