import { matchesPartially } from '../../lib/requests/partial-match.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('an input contains', () => {
  it.each<[string, unknown, unknown]>([
    ['nothing in particular', { a: 1 }, {}],
    ['some members', { a: 1, b: 2 }, { a: 1 }],
    ['a part of a member, at every depth', { a: { b: { c: 1, d: 2 }, e: 3 } }, { a: { b: { c: 1 } } }],
    ['an array with equal elements', { a: [{ b: 1 }, 2] }, { a: [{ b: 1 }, 2] }],
    ['no member where undefined is expected', { a: 1 }, { b: undefined }],
    ['bytes, of whatever view', { a: bytes(1, 2) }, { a: Buffer.from([1, 2]) }],
    ['a set in any order', { a: new Set(['x', 'y']) }, { a: new Set(['y', 'x']) }],
    ['a set of binaries', { a: new Set([bytes(1), bytes(2)]) }, { a: new Set([bytes(2), bytes(1)]) }],
    ['a date', { a: new Date(5) }, { a: new Date(5) }],
    ['an integer that was a bigint', { a: 7 }, { a: 7n }],
    ['a number too large for a number', { a: 2n ** 70n }, { a: 2n ** 70n }],
    ['null', { a: null }, { a: null }],
    ['what an asymmetric matcher takes', { a: { b: 'x' } }, { a: { b: expect.any(String) } }],
    ['what one takes in an array', { a: [{ b: 'x' }] }, { a: [{ b: expect.stringMatching(/x/) }] }],
    ['what one takes in place of it', { a: 1, b: 2 }, expect.objectContaining({ a: 1 })],
    ['a member called __proto__', JSON.parse('{"__proto__":{"a":1}}'), JSON.parse('{"__proto__":{"a":1}}')],
  ])('%s', (_what, actual, expected) => {
    expect(matchesPartially(actual, expected)).toBe(true);
  });
});

describe('an input does not contain', () => {
  it.each<[string, unknown, unknown]>([
    ['a member that is absent', { a: 1 }, { b: 2 }],
    ['another value', { a: 1 }, { a: 2 }],
    ['a text for a number', { a: 1 }, { a: '1' }],
    ['a member where undefined is expected', { a: 1 }, { a: undefined }],
    ['a part of an array', { a: [1, 2] }, { a: [1] }],
    ['a part of an element', { a: [{ b: 1, c: 2 }] }, { a: [{ b: 1 }] }],
    ['an array for an object', { a: [] }, { a: {} }],
    ['an object for a set', { a: {} }, { a: new Set() }],
    ['a part of a set', { a: new Set([1, 2]) }, { a: new Set([1]) }],
    ['other bytes', { a: bytes(1, 2) }, { a: bytes(1, 3) }],
    ['fewer bytes', { a: bytes(1, 2) }, { a: bytes(1) }],
    ['another date', { a: new Date(5) }, { a: new Date(6) }],
    ['another bigint', { a: 7 }, { a: 8n }],
    ['a bigint in a fraction', { a: 7.5 }, { a: 7n }],
    ['null for an object', { a: null }, { a: {} }],
    ['what a matcher refuses', { a: 1 }, { a: expect.any(String) }],
    ['what every object inherits', {}, { constructor: Object }],
  ])('%s', (_what, actual, expected) => {
    expect(matchesPartially(actual, expected)).toBe(false);
  });
});
