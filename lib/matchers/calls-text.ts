/**
 * The texts of failed assertions about calls. For a mock they are those of aws-sdk-client-mock-jest to the letter, so that
 * a project that changes over sees no difference. For a fake the list begins with the nearest call, and a diff shows how
 * that differs in the fields that were asked for.
 */
import type { CommandClass } from '../index.ts';
import { type Compare, containsFields, cutTo, likeness, nearestFirst } from './comparison.ts';
import { diffText, indented, listText } from './failure-text.ts';
import type { MatcherContext } from './matcher-context.ts';
import type { Received, ReceivedCall } from './received-calls.ts';

/** `Expected FakeDynamoDB to not receive "GetItemCommand" 2 times`, after `receive` what is given. */
export function expectationText(context: MatcherContext, received: Received, what: string): string {
  return `Expected ${received.receiver} to ${context.isNot === true ? 'not ' : ''}receive ${what}`;
}

/** `FakeDynamoDB received "GetItemCommand" 3 times`. */
export function countText(
  { utils }: MatcherContext,
  { receiver, isMock }: Received,
  { what, count }: { readonly what: string; readonly count: number },
): string {
  const times = count === 1 && !isMock ? 'time' : 'times';
  return `${receiver} received ${what} ${utils.printReceived(count)} ${times}`;
}

export function commandText({ utils }: MatcherContext, command: CommandClass): string {
  return utils.printExpected(command.name);
}

/** What the call was in place of the expected one, or how its input differs if it is of the expected command. */
export function insteadText(
  context: MatcherContext,
  { receiver, isMock }: Received,
  { call, expected, equals }: { readonly call: ReceivedCall; readonly expected: object; equals: Compare },
): string {
  const { isNot, expand = false, utils } = context;
  const text = `${receiver} received ${utils.printReceived(call.name)} with input`;
  if (isMock) return `${text}:\n${diffText(context, { expected, received: call.input }, expand)}`;
  if (isNot === true || !call.isAsked) return `${text} ${utils.printReceived(call.input)}`;
  const input = cutTo(call.input, expected, { matches: equals, depth: 1 });
  return `${text}:\n${diffText(context, { expected, received: input })}`;
}

/** The end of every text: what was received, in its order. Nothing where there is nothing. */
export function callsText(context: MatcherContext, { calls }: Received): string {
  return listCalls(context, 'Calls', calls);
}

/** The same with the calls first that come nearest to what is expected, and how the nearest one differs. */
export function nearestCallsText(
  context: MatcherContext,
  received: Received,
  { expected, equals }: { readonly expected: object; readonly equals: Compare },
): string {
  const asked = received.calls.filter(({ isAsked }) => isAsked);
  if (received.isMock || asked.length === 0) return callsText(context, received);
  const nearest = nearestFirst(asked, ({ input }) => likeness(input, expected, equals));
  const others = received.calls.filter(({ isAsked }) => !isAsked);
  const list = listCalls(context, 'Calls, nearest first', [...nearest, ...others]);
  const [first] = nearest;
  if (first === undefined || containsFields(first.input, expected, { equals, absentIsUndefined: true })) {
    return list;
  }
  const input = cutTo(first.input, expected, { matches: equals, depth: 1 });
  return `\n\nThe nearest is call ${first.number}:\n${diffText(context, { expected, received: input })}${list}`;
}

function listCalls({ utils }: MatcherContext, title: string, calls: readonly ReceivedCall[]): string {
  if (calls.length === 0) return '';
  const lines = calls.map(
    ({ number, name, input }) => `${number}. ${name}: ${indented(utils.printReceived(input), '     ')}`,
  );
  return `\n\n${listText(title, lines)}`;
}
