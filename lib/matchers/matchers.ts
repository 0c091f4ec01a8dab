/** All matchers by name, for `expect.extend` of Jest and of Vitest. */
import * as commands from './command-matchers.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';
import type { FakeDynamoDBMatchers } from './matcher-types.ts';
import { requireAtMost } from './misuse.ts';
import { toHaveItem } from './to-have-item.ts';
import { toHaveStreamRecord } from './to-have-stream-record.ts';

/** A matcher as the runners call it. */
export type Matcher = (this: MatcherContext, actual: unknown, ...expected: unknown[]) => MatcherResult;

/**
 * All matchers by name, for an `expect` that is not the global one.
 *
 * @example
 * import { expect } from '@jest/globals';
 * import { matchers } from 'fake-dynamodb/matchers';
 *
 * expect.extend(matchers);
 */
export const matchers: Readonly<Record<keyof FakeDynamoDBMatchers<void>, Matcher>> = {
  toHaveReceivedAnyCommand: matcher(commands.toHaveReceivedAnyCommand),
  toHaveReceivedCommand: matcher(commands.toHaveReceivedCommand),
  toHaveReceivedCommandExactlyOnceWith: matcher(commands.toHaveReceivedCommandExactlyOnceWith),
  toHaveReceivedCommandOnce: matcher(commands.toHaveReceivedCommandOnce),
  toHaveReceivedCommandTimes: matcher(commands.toHaveReceivedCommandTimes),
  toHaveReceivedCommandWith: matcher(commands.toHaveReceivedCommandWith),
  toHaveReceivedLastCommandWith: matcher(commands.toHaveReceivedLastCommandWith),
  toHaveReceivedNthCommandWith: matcher(commands.toHaveReceivedNthCommandWith),
  toHaveReceivedNthSpecificCommandWith: matcher(commands.toHaveReceivedNthSpecificCommandWith),
  toReceiveAnyCommand: matcher(commands.toHaveReceivedAnyCommand),
  toReceiveCommand: matcher(commands.toHaveReceivedCommand),
  toReceiveCommandExactlyOnceWith: matcher(commands.toHaveReceivedCommandExactlyOnceWith),
  toReceiveCommandOnce: matcher(commands.toHaveReceivedCommandOnce),
  toReceiveCommandTimes: matcher(commands.toHaveReceivedCommandTimes),
  toReceiveCommandWith: matcher(commands.toHaveReceivedCommandWith),
  toReceiveLastCommandWith: matcher(commands.toHaveReceivedLastCommandWith),
  toReceiveNthCommandWith: matcher(commands.toHaveReceivedNthCommandWith),
  toReceiveNthSpecificCommandWith: matcher(commands.toHaveReceivedNthSpecificCommandWith),
  toHaveItem: matcher(toHaveItem),
  toHaveStreamRecord: matcher(toHaveStreamRecord),
};

type Assertion = (context: MatcherContext, actual: unknown, ...expected: unknown[]) => MatcherResult;

function matcher(assertion: Assertion): Matcher {
  return function (actual, ...expected) {
    requireAtMost(assertion.length - parametersBefore, expected.length);
    return assertion(this, actual, ...expected);
  };
}

/** The context and what stands in `expect(…)`. */
const parametersBefore = 2;
