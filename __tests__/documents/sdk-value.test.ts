import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { AttributeValue as StreamAttributeValue } from '@aws-sdk/client-dynamodb-streams';
import { expectTypeOf } from 'expect-type';
import * as fc from 'fast-check';
import {
  fromSdkItem,
  fromSdkValue,
  type SdkAttributeValue,
  toSdkItem,
  toSdkValue,
} from '../../lib/documents/sdk-value.ts';
import { toItem } from '../../lib/documents/to-attribute-value.ts';
import { arbitraryDocument } from './arbitrary-document.ts';

describe('the form of the SDK', () => {
  it('has the type of the SDK in both directions', () => {
    expectTypeOf<SdkAttributeValue>().toExtend<AttributeValue>();
    expectTypeOf<AttributeValue>().toExtend<SdkAttributeValue>();
    expectTypeOf<SdkAttributeValue>().toExtend<StreamAttributeValue>();
    expectTypeOf<StreamAttributeValue>().toExtend<SdkAttributeValue>();
  });

  it.each([
    [{ S: 'a' }, { S: 'a' }],
    [{ N: '1' }, { N: '1' }],
    [{ B: 'AAH/' }, { B: new Uint8Array([0, 1, 255]) }],
    [{ BOOL: false }, { BOOL: false }],
    [{ NULL: true } as const, { NULL: true }],
    [{ SS: ['a'] }, { SS: ['a'] }],
    [{ NS: ['1'] }, { NS: ['1'] }],
    [{ BS: ['AQ=='] }, { BS: [new Uint8Array([1])] }],
    [{ L: [{ B: 'AQ==' }] }, { L: [{ B: new Uint8Array([1]) }] }],
    [{ M: { a: { B: 'AQ==' } } }, { M: { a: { B: new Uint8Array([1]) } } }],
  ])('of %j is %j', (wire, sdk) => {
    expect(toSdkValue(wire)).toEqual(sdk);
    expect(fromSdkValue(toSdkValue(wire))).toEqual(wire);
  });

  it('is a copy in both directions, whatever the names', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const item = toItem(document);
        const text = JSON.stringify(item);
        const sdk = toSdkItem(item);
        expect(JSON.stringify(fromSdkItem(sdk))).toBe(text);
      }),
    );
    const stored = { tags: { SS: ['a'] } };
    toSdkItem(stored)['tags']?.SS?.push('b');
    expect(stored).toEqual({ tags: { SS: ['a'] } });
  });

  it.each([[{ $unknown: ['F', 1] as [string, unknown] }], [{ NULL: false }]])('refuses %j', (value) => {
    expect(() => fromSdkValue(value)).toThrow(
      expect.objectContaining({
        code: 'UNSUPPORTED_VALUE',
        message: expect.stringContaining(JSON.stringify(value)),
      }),
    );
  });
});
