/**
 * The matchers of aws-sdk-client-mock-jest and of aws-sdk-client-mock-vitest, for a client mock and for a fake.
 *
 * On a fake a command is known by its operation, and one that the SDK sent several times is one command.
 */
import type { CommandClass } from '../index.ts';
import {
  callsText,
  commandText,
  countText,
  expectationText,
  insteadText,
  nearestCallsText,
} from './calls-text.ts';
import { type Compare, containsFields, equality } from './comparison.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';
import { requireCallNumber, requireCommandClass, requireCount, requireObject } from './misuse.ts';
import { type Received, receivedBy, type ReceivedCall } from './received-calls.ts';

export function toHaveReceivedAnyCommand(context: MatcherContext, actual: unknown): MatcherResult {
  const received = receivedBy(actual);
  const { length: count } = received.calls;
  return {
    pass: count > 0,
    message: () =>
      `${expectationText(context, received, 'any command')}\n` +
      countText(context, received, { what: 'any command', count }) +
      callsText(context, received),
  };
}

export function toHaveReceivedCommand(
  context: MatcherContext,
  actual: unknown,
  command: unknown,
): MatcherResult {
  return countedResult(context, actual, { command, isGood: (count) => count > 0, frequency: '' });
}

export function toHaveReceivedCommandTimes(
  context: MatcherContext,
  actual: unknown,
  command: unknown,
  times: unknown,
): MatcherResult {
  requireCount(times);
  const frequency = ` ${context.utils.printExpected(times)} times`;
  return countedResult(context, actual, { command, isGood: (count) => count === times, frequency });
}

export function toHaveReceivedCommandOnce(
  context: MatcherContext,
  actual: unknown,
  command: unknown,
): MatcherResult {
  return countedResult(context, actual, { command, isGood: (count) => count === 1, frequency: ' once' });
}

export function toHaveReceivedCommandWith(
  context: MatcherContext,
  actual: unknown,
  command: unknown,
  input: unknown,
): MatcherResult {
  const question = questionOf(context, actual, { command, input });
  return matchedResult(context, question, { pass: matchingOf(question).length > 0, frequency: '' });
}

/** The one call of that command, and it has the input. */
export function toHaveReceivedCommandExactlyOnceWith(
  context: MatcherContext,
  actual: unknown,
  command: unknown,
  input: unknown,
): MatcherResult {
  const question = questionOf(context, actual, { command, input });
  const pass = question.asked.length === 1 && matchingOf(question).length === 1;
  return matchedResult(context, question, { pass, frequency: ' exactly once' });
}

/** The two packages say it in another order and mean another thing: `(n, command)` counts all calls, `(command, n)` those of it. */
export function toHaveReceivedNthCommandWith(
  context: MatcherContext,
  actual: unknown,
  first: unknown,
  second: unknown,
  input: unknown,
): MatcherResult {
  const countsAll = typeof first === 'number';
  const [number, command] = countsAll ? [first, second] : [second, first];
  requireCommandClass(command);
  requireCallNumber(number);
  const question = questionOf(context, actual, { command, input });
  const call = (countsAll ? question.received.calls : question.asked)[number - 1];
  return placedResult(context, question, { call, place: `${number}.` });
}

export function toHaveReceivedNthSpecificCommandWith(
  context: MatcherContext,
  actual: unknown,
  number: unknown,
  command: unknown,
  input: unknown,
): MatcherResult {
  requireCallNumber(number);
  const question = questionOf(context, actual, { command, input });
  return placedResult(context, question, { call: question.asked[number - 1], place: `${number}.` });
}

/** The last call of that command. */
export function toHaveReceivedLastCommandWith(
  context: MatcherContext,
  actual: unknown,
  command: unknown,
  input: unknown,
): MatcherResult {
  const question = questionOf(context, actual, { command, input });
  return placedResult(context, question, { call: question.asked.at(-1), place: 'last' });
}

interface Question {
  readonly received: Received;
  readonly command: CommandClass;
  /** The calls of that command. */
  readonly asked: readonly ReceivedCall[];
  readonly expected: object;
  readonly equals: Compare;
}

function questionOf(
  context: MatcherContext,
  actual: unknown,
  { command, input }: { readonly command: unknown; readonly input: unknown },
): Question {
  requireCommandClass(command);
  requireObject(input, 'The expected input');
  const received = receivedBy(actual, command);
  const asked = received.calls.filter(({ isAsked }) => isAsked);
  return { received, command, asked, expected: input, equals: equality(context) };
}

function matchingOf(question: Question): readonly ReceivedCall[] {
  return question.asked.filter((call) => isMatch(question, call));
}

function isMatch({ received, expected, equals }: Question, { input }: ReceivedCall): boolean {
  return containsFields(input, expected, { equals, absentIsUndefined: !received.isMock });
}

/** Of assertions on how often a command was received. */
function countedResult(
  context: MatcherContext,
  actual: unknown,
  {
    command,
    isGood,
    frequency,
  }: { readonly command: unknown; isGood: (count: number) => boolean; readonly frequency: string },
): MatcherResult {
  requireCommandClass(command);
  const received = receivedBy(actual, command);
  const count = received.calls.filter(({ isAsked }) => isAsked).length;
  const what = commandText(context, command);
  return {
    pass: isGood(count),
    message: () =>
      `${expectationText(context, received, `${what}${frequency}`)}\n` +
      countText(context, received, { what, count }) +
      callsText(context, received),
  };
}

/** Of assertions that look for a call with an input, wherever it is. */
function matchedResult(
  context: MatcherContext,
  question: Question,
  { pass, frequency }: { readonly pass: boolean; readonly frequency: string },
): MatcherResult {
  const { received, expected } = question;
  const what = commandText(context, question.command);
  return {
    pass,
    message: () =>
      `${expectationText(context, received, `${what}${frequency} with ${context.utils.printExpected(expected)}`)}\n` +
      countText(context, received, { what: `matching ${what}`, count: matchingOf(question).length }) +
      nearestCallsText(context, received, question),
  };
}

/** Of assertions on one call. */
function placedResult(
  context: MatcherContext,
  question: Question,
  { call, place }: { readonly call: ReceivedCall | undefined; readonly place: string },
): MatcherResult {
  const { received, expected, equals } = question;
  const what = `${place} ${commandText(context, question.command)} with ${context.utils.printExpected(expected)}`;
  return {
    pass: call?.isAsked === true && isMatch(question, call),
    message: () => {
      const instead =
        call === undefined ? '' : `\n${insteadText(context, received, { call, expected, equals })}`;
      return expectationText(context, received, what) + instead + callsText(context, received);
    },
  };
}
