/** `expect(dynamodb).toHaveStreamRecord(table, partial)`. */
import { type FakeDynamoDB, UsageError } from '../index.ts';
import {
  cutTo,
  equality,
  fieldOf,
  type Fields,
  inPart,
  isFields,
  likeness,
  nearestFirst,
} from './comparison.ts';
import { diffText, fieldsText, hintText, indented, listText } from './failure-text.ts';
import type { MatcherContext, MatcherResult } from './matcher-context.ts';
import { requireFake, requireObject, requireTableName } from './misuse.ts';
import { regionText } from './region-text.ts';
import { type Form, formOf } from './value-form.ts';

/** Any record that the stream keeps may be the one. It is compared in the form and layout in which `partial` is written. */
export function toHaveStreamRecord(
  context: MatcherContext,
  actual: unknown,
  table: unknown,
  partial: unknown,
): MatcherResult {
  requireFake(actual);
  requireTableName(table);
  requireObject(partial, 'The expected part of a record');
  requireKnownMembers(partial);
  const records = recordsLike(actual, table, partial);
  const isMatch = inPart(equality(context));
  return {
    pass: records.some((record) => isMatch(record, partial)),
    message: () => {
      const label = context.isNot === true ? 'Not expected' : 'Expected';
      return [
        hintText(context, 'toHaveStreamRecord', 'table, partial'),
        fieldsText([
          ['Table', context.utils.printExpected(table)],
          [label, context.utils.printExpected(partial)],
        ]),
        records.length === 0 ? 'The stream has no records.' : recordsText(context, records, partial),
        ...(context.isNot === true ? [] : regionText(actual, table)),
      ].join('\n\n');
    },
  };
}

/** The records in the form of the expected images; flat, unless what is expected stands in `dynamodb` as the SDK gives it. */
function recordsLike(dynamodb: FakeDynamoDB, table: string, partial: object): readonly Fields[] {
  const records: readonly { readonly dynamodb: object }[] =
    formOfImages(partial) === 'plain'
      ? dynamodb.streams.recordsSync(table, { unmarshalled: true })
      : dynamodb.streams.recordsSync(table);
  if (Object.hasOwn(partial, 'dynamodb')) return records.map((record) => ({ ...record }));
  return records.map(({ dynamodb: change, ...event }) => ({ ...event, ...change }));
}

/** Plain, unless every image that is given is written with attribute values. */
function formOfImages(partial: object): Form {
  if (!isFields(partial)) return 'plain';
  const change = fieldOf(partial, 'dynamodb');
  const images = isFields(change) ? change : partial;
  const forms = imageNames.map((name) => formOf(fieldOf(images, name))).filter((form) => form !== undefined);
  return forms.length > 0 && forms.every((form) => form === 'attribute-values')
    ? 'attribute-values'
    : 'plain';
}

/** A misspelt member would be expected in vain, and with `.not` would never be noticed. */
function requireKnownMembers(partial: object): void {
  if (!isFields(partial)) return;
  const change = fieldOf(partial, 'dynamodb');
  const isNested = change !== undefined;
  requireMembers(partial, isNested ? [...eventNames, 'dynamodb'] : [...eventNames, ...changeNames]);
  if (isFields(change)) requireMembers(change, changeNames);
}

function requireMembers(fields: Fields, known: readonly string[]): void {
  const unknown = Object.keys(fields).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new UsageError(
    'UNKNOWN_MEMBER',
    `a record has no member ${JSON.stringify(unknown)} here. It has: ${known.join(', ')}.`,
  );
}

const eventNames = ['eventID', 'eventName', 'eventVersion', 'eventSource', 'awsRegion', 'userIdentity'];
const imageNames = ['Keys', 'NewImage', 'OldImage'];
const changeNames = [
  ...imageNames,
  'ApproximateCreationDateTime',
  'SequenceNumber',
  'SizeBytes',
  'StreamViewType',
];

/** Where the nearest record differs, and those that are there, nearest first. */
function recordsText(context: MatcherContext, records: readonly Fields[], partial: object): string {
  const matches = inPart(equality(context));
  const numbered = records.map((record, index) => ({ record, number: index + 1 }));
  const nearest = nearestFirst(numbered, ({ record }) => likeness(record, partial, matches));
  const lines = nearest.map(({ record, number }) => `${number}. ${recordText(context, record)}`);
  const list = listText('Records, nearest first', lines, recordsShownMax);
  const [first] = nearest;
  if (context.isNot === true || first === undefined) return list;
  const received = cutTo(first.record, partial, { matches, depth: Number.POSITIVE_INFINITY });
  return `The nearest is record ${first.number}:\n${diffText(context, { expected: partial, received })}\n\n${list}`;
}

/** What tells a record from others, without what is the same in all of them. */
function recordText({ utils }: MatcherContext, record: Fields): string {
  const change = fieldOf(record, 'dynamodb');
  const told = { ...record, ...(isFields(change) ? change : {}) };
  const members = [...imageNames, 'userIdentity'].filter((name) => Object.hasOwn(told, name));
  const text = utils.printReceived(Object.fromEntries(members.map((name) => [name, fieldOf(told, name)])));
  return `${String(fieldOf(record, 'eventName'))}: ${indented(text, '     ')}`;
}

const recordsShownMax = 10;
