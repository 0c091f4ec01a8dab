import { isDeepStrictEqual } from 'node:util';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as fc from 'fast-check';
import { toSdkItem } from '../../lib/documents/sdk-value.ts';
import { toAttributeValue, toItem } from '../../lib/documents/to-attribute-value.ts';
import { toDocument, toPlain } from '../../lib/documents/to-plain.ts';
import { arbitraryDocument, arbitraryValue } from './arbitrary-document.ts';

describe('toPlain', () => {
  it.each([
    ['0', 0],
    ['-12', -12],
    ['12.5', 12.5],
    ['0.0000001', 1e-7],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['9007199254740992', 9007199254740992n],
    ['-12345678901234567890123456789012345678', -12345678901234567890123456789012345678n],
    ['1.0000000000000000000001', '1.0000000000000000000001'],
    ['1.50', 1.5],
    ['1e3', 1000],
    ['no number', 'no number'],
  ])('reads the number %s as %p', (text, expected) => {
    expect(toPlain({ N: text })).toBe(expected);
  });

  it('gives back what was put in', () => {
    fc.assert(
      fc.property(arbitraryValue, (value) => isDeepStrictEqual(toPlain(toAttributeValue(value)), value)),
    );
  });

  it('gives bytes of their own', () => {
    const value = { B: 'AAH/' };
    const bytes = toPlain(value);
    if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
    bytes[0] = 9;
    expect(toPlain(value)).toEqual(new Uint8Array([0, 1, 255]));
  });
});

describe('toDocument', () => {
  it('gives what unmarshall gives', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const item = toItem(document);
        fc.pre(!JSON.stringify(item).includes('__proto__'));
        expect(toDocument(item)).toEqual(unmarshall(toSdkItem(item)));
      }),
    );
  });

  it('keeps names that mean something to JavaScript', () => {
    const item = toItem(JSON.parse('{ "__proto__": { "polluted": true }, "constructor": 1 }'));
    const document = toDocument(item);
    expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
    expect(Object.entries(document)).toEqual([
      ['__proto__', { polluted: true }],
      ['constructor', 1],
    ]);
  });
});
