/** `expect(dynamodb).toHaveItem(table, key, partial?)`. */
import type { FakeDynamoDB } from '../index.ts';
import { cutTo, equality, inPart, likeness, nearestFirst } from './comparison.ts';
import { diffText, fieldsText, hintText, indented, listText } from './failure-text.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';
import { requireFake, requireObject, requireTableName } from './misuse.ts';
import { regionText } from './region-text.ts';
import { formOf, keyIn } from './value-form.ts';

/**
 * The item is read past the requests, so an assertion leaves no trace. It is compared in the form in which the expected
 * part of it is written, or else the key.
 */
export function toHaveItem(
  context: MatcherContext,
  actual: unknown,
  table: unknown,
  key: unknown,
  partial?: unknown,
): MatcherResult {
  requireFake(actual);
  requireTableName(table);
  requireObject(key, 'The key');
  if (partial !== undefined) requireObject(partial, 'The expected part of the item');
  const form = formOf(partial) ?? formOf(key) ?? 'plain';
  const item = actual.item(table, keyIn(form, key));
  const isMatch = inPart(equality(context));
  return {
    pass: item !== undefined && (partial === undefined || isMatch(item, partial)),
    message: () =>
      [
        hintText(context, 'toHaveItem', partial === undefined ? 'table, key' : 'table, key, partial'),
        questionText(context, { table, key, partial }),
        item === undefined ? absenceText(context, actual, { table, key }) : itemText(context, item, partial),
        ...(context.isNot === true ? [] : regionText(actual, table)),
      ].join('\n\n'),
  };
}

interface Question {
  readonly table: string;
  readonly key: object;
  readonly partial?: object | undefined;
}

function questionText({ utils, isNot }: MatcherContext, { table, key, partial }: Question): string {
  const expected = utils.printExpected(partial);
  return fieldsText([
    ['Table', utils.printExpected(table)],
    ['Key', utils.printExpected(key)],
    ...(partial === undefined ? [] : [[isNot === true ? 'Not expected' : 'Expected', expected] as const]),
  ]);
}

/** The item as it is, and where it differs from what is expected of it. */
function itemText(context: MatcherContext, item: object, partial: object | undefined): string {
  const whole = `The item is ${context.utils.printReceived(item)}`;
  if (context.isNot === true || partial === undefined) return whole;
  const matches = inPart(equality(context));
  const received = cutTo(item, partial, { matches, depth: Number.POSITIVE_INFINITY });
  return `${diffText(context, { expected: partial, received })}\n\n${whole}`;
}

/** The items that are there instead, those first that have a part of the key. */
function absenceText(
  context: MatcherContext,
  dynamodb: FakeDynamoDB,
  { table, key }: Omit<Question, 'partial'>,
): string {
  const items = dynamodb.items(table);
  if (items.length === 0) return 'The table has no items.';
  const plainKey = keyIn('plain', key);
  const equals = equality(context);
  const nearest = nearestFirst(items, (item) => likeness(item, plainKey, equals));
  const lines = nearest.map((item) => indented(context.utils.printReceived(item), '  '));
  return listText('The table has no such item. Its items, nearest first', lines, itemsShownMax);
}

const itemsShownMax = 10;
