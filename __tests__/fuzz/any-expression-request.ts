/** Requests that are good but for their expression, so that what is nearly right is parsed, compiled and run. */
import fc from 'fast-check';
import { conditions, keyConditions, projections, statements, updates } from './corpus.ts';
import { anyMutation, hostileNames } from './hostile.ts';

const anyName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('year', 'song', 'count', 'map', 'list') },
  fc.constantFrom(...hostileNames),
);
const names = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ '#n': 'year', '#a': 'song', '#x': 'count' }) },
  fc.record({ '#n': anyName, '#a': anyName, '#x': anyName }),
);
const anyValue = fc.constantFrom(
  { S: 'Ada' },
  { S: 'S' },
  { N: '1843' },
  { N: '1' },
  { N: '9.9e125' },
  { SS: ['a', 'x'] },
  { NS: ['1'] },
  { L: [{ N: '1' }] },
  { M: { a: { S: 'x' } } },
  { BOOL: true },
  { NULL: true },
  { B: 'AAEC' },
);
const values = fc.record({ ':v': anyValue, ':w': anyValue, ':x': anyValue });
const key = fc.constantFrom(
  { artist: { S: 'Ada' }, song: { S: 'Engine' } },
  { artist: { S: 'Bo' }, song: { S: 'Blue' } },
  { artist: { S: 'Cy' }, song: { S: 'None' } },
);

export const anyExpressionRequest: fc.Arbitrary<{ operation: string; input: object }> = fc.oneof(
  request('PutItem', key, { ConditionExpression: conditions }, 'Item'),
  request('DeleteItem', key, { ConditionExpression: conditions }, 'Key'),
  request('UpdateItem', key, { UpdateExpression: updates, ConditionExpression: conditions }, 'Key'),
  request('UpdateItem', key, { UpdateExpression: updates }, 'Key'),
  request('GetItem', key, { ProjectionExpression: projections }, 'Key'),
  request('Query', fc.constant({}), { KeyConditionExpression: keyConditions, FilterExpression: conditions }),
  request('Query', fc.constant({}), {
    KeyConditionExpression: keyConditions,
    ProjectionExpression: projections,
  }),
  request('Scan', fc.constant({}), { FilterExpression: conditions, ProjectionExpression: projections }),
  anyMutation(statements).chain((Statement) =>
    fc
      .array(anyValue, {
        minLength: Statement.split('?').length - 1,
        maxLength: Statement.split('?').length - 1,
      })
      .map((parameters) => ({
        operation: 'ExecuteStatement',
        input: { Statement, ...(parameters.length > 0 && { Parameters: parameters }) },
      })),
  ),
);

type Texts = Readonly<Record<string, readonly string[]>>;

function request(operation: string, key: fc.Arbitrary<object>, texts: Texts, keyMember?: 'Key' | 'Item') {
  const expressions = fc.record(
    Object.fromEntries(Object.entries(texts).map(([member, corpus]) => [member, anyMutation(corpus)])),
  );
  return fc.tuple(key, expressions, values, names).map(([chosen, written, given, named]) => {
    const text = Object.values(written).join(' ');
    return {
      operation,
      input: {
        TableName: 'music',
        ...(keyMember !== undefined && { [keyMember]: chosen }),
        ...written,
        ...placeholders('ExpressionAttributeNames', named, text),
        ...placeholders('ExpressionAttributeValues', given, text),
      },
    };
  });
}

/** Those that are used: one that is not is refused before anything is run. */
function placeholders(member: string, all: object, text: string): object {
  const used = Object.entries(all).filter(([name]) => new RegExp(`${name}(?![A-Za-z0-9_])`).test(text));
  return used.length === 0 ? {} : { [member]: Object.fromEntries(used) };
}
