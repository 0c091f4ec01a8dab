import { enveloped, FamilyFault } from '../../lib/errors/envelope.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { compileCondition } from '../../lib/expressions/compile-condition.ts';
import { Placeholders } from '../../lib/expressions/placeholders.ts';
import type { SentMap } from '../../lib/values/check.ts';

function faultOf(names: Record<string, string> | undefined, values: SentMap | undefined): string | undefined {
  try {
    void new Placeholders(names, values);
    return undefined;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return error.message;
  }
}

describe('the maps of names and values', () => {
  const longest = 'a'.repeat(254);
  const badKey = (map: string, key: string): string =>
    `${map} contains invalid key: Syntax error; key: "${key}"`;

  it.each<[Record<string, string>, string]>([
    [{}, 'ExpressionAttributeNames must not be empty'],
    ...['#', 'a', ':a', '#a-b', '#a b', '##a', '#é', ' #a'].map((key): [Record<string, string>, string] => [
      { [key]: 'a' },
      badKey('ExpressionAttributeNames', key),
    ]),
    [
      { [`#${longest}b`]: 'a' },
      'ExpressionAttributeNames contains invalid key: The expression attribute map contains a key that is too long;',
    ],
    [
      { '': 'a' },
      'ExpressionAttributeNames contains invalid key: The expression attribute map contains an empty key;',
    ],
    [{ '#y': '' }, 'ExpressionAttributeNames contains invalid value: Empty attribute name for key #y'],
    [
      { '#n': 'a'.repeat(65_536) },
      'ExpressionAttributeNames contains invalid value: Attribute name is too large, must be less than 65536 bytes for key #n',
    ],
  ])('names %j are refused', (names, fault) => {
    expect(faultOf(names, undefined)).toBe(fault);
  });

  const megabyte = 'x'.repeat(1024 * 1024);

  it('names come to two megabytes at most, with their placeholders', () => {
    const names = (length: number) =>
      Object.fromEntries(Array.from({ length: 32 }, (_, at) => [`#${10 + at}`, 'n'.repeat(length)]));
    expect(faultOf(names(65_533), undefined)).toBeUndefined();
    expect(faultOf(names(65_534), undefined)).toBe('ExpressionAttributeNames exceeds max size');
  });

  it('values come to two megabytes at most, with their placeholders', () => {
    const values = (last: string): SentMap => ({
      ':a': { L: [{ S: megabyte }] },
      ':b': { S: megabyte.slice(8) + last },
    });
    expect(faultOf(undefined, values(''))).toBeUndefined();
    expect(faultOf(undefined, values('x'))).toBe('ExpressionAttributeValues exceeds max size');
    expect(faultOf(undefined, { ':a': { S: megabyte + megabyte } })).toBe(
      'ExpressionAttributeValues exceeds max size',
    );
  });

  it('names and values come to two megabytes together', () => {
    const names = { '#a': 'n'.repeat(1022), '#b': 'n'.repeat(1022) };
    const values = (length: number): SentMap => ({
      ':a': { S: megabyte },
      ':b': { S: 'x'.repeat(length) },
    });
    const longest = 1024 * 1024 - 2 - 2 - 2 * 1024;
    expect(faultOf(names, values(longest))).toBeUndefined();
    expect(faultOf(names, values(longest + 1))).toBe(
      'Combined size of ExpressionAttributeNames and ExpressionAttributeValues exceeds max size',
    );
  });

  it.each<[SentMap, string]>([
    [{}, 'ExpressionAttributeValues must not be empty'],
    [{ a: { S: '' } }, badKey('ExpressionAttributeValues', 'a')],
    [{ '#a': { S: '' } }, badKey('ExpressionAttributeValues', '#a')],
    [{ ':': { S: '' } }, badKey('ExpressionAttributeValues', ':')],
    [
      { ':v': {} },
      'ExpressionAttributeValues contains invalid value: Supplied AttributeValue is empty, must contain exactly one of the supported datatypes for key :v',
    ],
    [
      { ':v': { L: [{ N: 'b' }] } },
      'ExpressionAttributeValues contains invalid value: The parameter cannot be converted to a numeric value: b for key :v',
    ],
    [
      { ':v': { SS: [] } },
      'ExpressionAttributeValues contains invalid value: One or more parameter values were invalid: An string set  may not be empty for key :v',
    ],
  ])('values %j are refused', (values, fault) => {
    expect(faultOf(undefined, values)).toBe(fault);
  });

  it.each<[Record<string, string>, SentMap]>([
    [
      { '#a': 'a', '#_1': 'b', '#9': '__proto__' },
      { ':a': { S: '' }, ':_': { NULL: true }, ':0': { L: [] } },
    ],
    [{ [`#${longest}`]: 'a'.repeat(65_535) }, { [`:${longest}`]: { S: '' } }],
  ])('legal ones are taken', (names, values) => {
    expect(faultOf(names, values)).toBeUndefined();
  });

  it('are checked in AWS order: names, their keys before their values, then values, all keys first', () => {
    expect(faultOf({}, {})).toBe('ExpressionAttributeNames must not be empty');
    expect(faultOf({ '#a': '', b: 'b' }, {})).toBe(badKey('ExpressionAttributeNames', 'b'));
    expect(faultOf({ '#a': '' }, {})).toContain('Empty attribute name');
    expect(faultOf({ '#a': 'a' }, { ':a': {}, b: { S: '' } })).toBe(badKey('ExpressionAttributeValues', 'b'));
    expect(faultOf(undefined, { ':b': { N: 'x' }, ':a': {} })).toContain('for key :b');
  });

  it('have their numbers in normal form', () => {
    const placeholders = new Placeholders(undefined, { ':v': { L: [{ N: '01.50' }] } });
    expect(placeholders.value(':v')).toEqual({ L: [{ N: '1.5' }] });
  });
});

describe('names and values that no expression uses', () => {
  it('are refused, names before values, all of a kind at once', () => {
    const placeholders = new Placeholders(
      { '#a': 'a', '#b': 'b', '#c': 'c' },
      { ':a': { S: '' }, ':b': { S: '' } },
    );
    compileCondition('FilterExpression', '#b = :b', placeholders);
    expect(() => placeholders.assertAllUsed()).toThrow(
      'Value provided in ExpressionAttributeNames unused in expressions: keys: {#c, #a}',
    );
    compileCondition('FilterExpression', 'x[0].#a = y.#c', placeholders);
    expect(() => placeholders.assertAllUsed()).toThrow(
      'Value provided in ExpressionAttributeValues unused in expressions: keys: {:a}',
    );
    compileCondition('FilterExpression', 'NOT size(:a) < :b', placeholders);
    expect(() => placeholders.assertAllUsed()).not.toThrow();
  });

  it('come in the envelope of the operation', () => {
    const placeholders = new Placeholders({ '#a': 'a' }, undefined);
    let caught: unknown;
    try {
      placeholders.assertAllUsed();
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(FamilyFault);
    expect(enveloped('PutItem', caught)).toHaveProperty(
      'message',
      '1 validation error detected: Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}',
    );
  });
});

describe('names that JavaScript knows', () => {
  it('are not defined unless they are sent', () => {
    const placeholders = new Placeholders(undefined, undefined);
    expect(placeholders.name('constructor')).toBeUndefined();
    expect(placeholders.value('__proto__')).toBeUndefined();
  });
});
