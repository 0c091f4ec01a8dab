import { runInNewContext } from 'node:vm';
import { NumberValue } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as fc from 'fast-check';
import { fromSdkItem } from '../../lib/documents/sdk-value.ts';
import { toAttributeValue, toItem } from '../../lib/documents/to-attribute-value.ts';
import { arbitraryDocument } from './arbitrary-document.ts';

class Money {
  readonly amount: number;
  readonly currency = 'EUR';
  readonly #secret = 1;

  constructor(amount: number) {
    this.amount = amount;
  }

  get secret(): number {
    return this.#secret;
  }
}

/** Objects of another realm, as a test runner hands them out. */
function foreign(expression: string): unknown {
  return runInNewContext(expression);
}

const bytes = new Uint8Array([0, 1, 255]);
const prototypeNamed: unknown = JSON.parse('{ "__proto__": { "a": 1 }, "constructor": 2 }');

describe('toAttributeValue', () => {
  it.each([
    ['a string', 'a', { S: 'a' }],
    ['an empty string', '', { S: '' }],
    ['an integer', 12, { N: '12' }],
    ['a fraction', -0.5, { N: '-0.5' }],
    ['a small number', 1e-7, { N: '1e-7' }],
    ['minus zero', -0, { N: '0' }],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER, { N: '9007199254740991' }],
    ['a bigint', 2n ** 70n, { N: '1180591620717411303424' }],
    ['a NumberValue', NumberValue.from('1.00000000000000000001'), { N: '1.00000000000000000001' }],
    ['true', true, { BOOL: true }],
    ['false', false, { BOOL: false }],
    ['null', null, { NULL: true }],
    ['bytes', bytes, { B: 'AAH/' }],
    ['a Buffer', Buffer.from('hello'), { B: 'aGVsbG8=' }],
    ['no bytes', new Uint8Array(), { B: '' }],
    ['a view of a part of a buffer', new Uint8Array(bytes.buffer, 1, 1), { B: 'AQ==' }],
    ['an ArrayBuffer', new Uint8Array([1]).buffer, { B: 'AQ==' }],
    ['a DataView', new DataView(new Uint8Array([1]).buffer), { B: 'AQ==' }],
    ['a set of strings', new Set(['a', 'b']), { SS: ['a', 'b'] }],
    ['a set of numbers', new Set([1, 2n, NumberValue.from('3')]), { NS: ['1', '2', '3'] }],
    ['a set of binaries', new Set([bytes]), { BS: ['AAH/'] }],
    ['a set with undefined', new Set(['a', undefined]), { SS: ['a'] }],
    ['an array', [1, 'a', []], { L: [{ N: '1' }, { S: 'a' }, { L: [] }] }],
    ['an array with undefined and functions', [undefined, 1, () => 1], { L: [{ N: '1' }] }],
    ['a Map', new Map([['a', 1]]), { M: { a: { N: '1' } } }],
    ['an object', { a: { b: null } }, { M: { a: { M: { b: { NULL: true } } } } }],
    ['an object with undefined and functions', { a: undefined, b: () => 1 }, { M: {} }],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), { M: { a: { N: '1' } } }],
    ['an instance of a class', new Money(5), { M: { amount: { N: '5' }, currency: { S: 'EUR' } } }],
    ['a plain object that looks like a number', { value: '1' }, { M: { value: { S: '1' } } }],
    [
      'boxed primitives',
      [new String('a'), new Number(1), new Boolean(false)].map(Object),
      {
        L: [{ S: 'a' }, { N: '1' }, { BOOL: false }],
      },
    ],
    ['a Set of another realm', foreign('new Set(["a"])'), { SS: ['a'] }],
    ['a Map of another realm', foreign('new Map([["a", [1]]])'), { M: { a: { L: [{ N: '1' }] } } }],
    ['bytes of another realm', foreign('new Uint8Array([1])'), { B: 'AQ==' }],
    ['a buffer of another realm', foreign('new Uint8Array([1]).buffer'), { B: 'AQ==' }],
  ])('converts %s', (_, value, expected) => {
    expect(toAttributeValue(value)).toEqual(expected);
  });

  it('keeps names that mean something to JavaScript', () => {
    const value = toAttributeValue(prototypeNamed);
    expect(JSON.stringify(value)).toBe('{"M":{"__proto__":{"M":{"a":{"N":"1"}}},"constructor":{"N":"2"}}}');
  });

  it('takes an object at two places for two objects', () => {
    const shared = { a: 1 };
    const stored = { M: { a: { N: '1' } } };
    expect(toAttributeValue([shared, shared])).toEqual({ L: [stored, stored] });
  });

  const circle: { members: unknown[] } = { members: [] };
  circle.members.push(circle);

  it.each([
    ['undefined', undefined, 'the value is undefined. Use null, or leave it out.'],
    ['a function', () => 1, 'the value is a Function. DynamoDB has no type for it.'],
    ['a symbol', { a: Symbol('a') }, 'a is a Symbol. Store its description.'],
    [
      'a Date',
      { orders: [{ placedAt: new Date(0) }] },
      'orders[0].placedAt is a Date. Store toISOString(), or seconds for a time to live: Math.floor(date.getTime() / 1000).',
    ],
    ['a Date of another realm', [foreign('new Date(0)')], '[0] is a Date. Store toISOString(), or'],
    ['a Blob', { 'a b': new Blob() }, '["a b"] is a Blob. Store its bytes'],
    ['a Promise', { a: Promise.resolve() }, 'a is a Promise. Await it.'],
    ['NaN', { a: { b: NaN } }, 'a.b is NaN. DynamoDB has finite numbers only.'],
    ['infinity', -Infinity, 'the value is -Infinity. DynamoDB has finite numbers only.'],
    [
      'a large number',
      2 ** 53,
      'the value is 9007199254740992, beyond the integers that a number holds exactly.',
    ],
    ['a large negative number', [-1e21], '[0] is -1e+21, beyond the integers that a number holds exactly.'],
    [
      'an empty set',
      { tags: new Set() },
      'tags is an empty Set. DynamoDB has no empty sets: leave the attribute out.',
    ],
    [
      'a mixed set',
      { tags: new Set(['a', 1]) },
      'tags is a Set of more than one type. The members of a set are',
    ],
    ['a set of objects', { tags: new Set([{}]) }, 'tags is a Set with an Object. The members of a set are'],
    ['a set of NaN', new Set([NaN]), '[0] is NaN.'],
    ['a circle', circle, 'members[0] is an object that it stands in itself. Break the circle.'],
  ])('refuses %s', (_, value, message) => {
    expect(() => toAttributeValue(value)).toThrow(
      expect.objectContaining({
        name: 'UsageError',
        code: 'UNSUPPORTED_VALUE',
        message: expect.stringContaining(`fake-dynamodb: ${message}`),
      }),
    );
  });
});

describe('toItem', () => {
  it('gives what marshall gives', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        // marshall assigns members, so that one called __proto__ is lost on its way.
        fc.pre(
          !JSON.stringify(document, (_, value) => (typeof value === 'bigint' ? 0 : value)).includes(
            '__proto__',
          ),
        );
        const marshalled = marshall(document, {
          removeUndefinedValues: true,
          convertClassInstanceToMap: true,
        });
        expect(toItem(document)).toEqual(fromSdkItem(marshalled));
      }),
    );
  });

  it.each([
    ['an Array', [{ id: 1 }], 'an item is an object, this is an Array.'],
    ['a Set', new Set([1]), 'an item is an object, this is a Set.'],
    ['binary', bytes, 'an item is an object, this is an Uint8Array.'],
  ])('refuses %s', (_, document, message) => {
    expect(() => toItem(document)).toThrow(message);
  });
});
