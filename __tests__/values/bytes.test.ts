import * as fc from 'fast-check';
import {
  base64ByteLength,
  compareBase64,
  compareText,
  decodeBase64,
  utf8ByteLength,
} from '../../lib/values/bytes.ts';

/** Any code units at all, surrogates without partners included. */
const units = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7fe, max: 0xe001 }), fc.nat(0x7f)),
  )
  .map((codes) => String.fromCharCode(...codes));

describe('utf8ByteLength', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['\u0000\u007f', 2],
    ['\u0080\u07ff', 4],
    ['\u0800\uffff', 6],
    ['😀', 4],
    ['\ud83d', 3],
    ['\ude00', 3],
    ['\ud83d\ud83d\ude00', 7],
    ['\udc00\udc00', 6],
    ['\ud800\ue000', 6],
  ])('of %p is %i', (text, bytes) => {
    expect(utf8ByteLength(text)).toBe(bytes);
  });

  it('agrees with the bytes that an encoder writes', () => {
    fc.assert(fc.property(units, (text) => utf8ByteLength(text) === Buffer.byteLength(text)));
  });

  it.each([512, 513, 5_000])('agrees with them for texts of about %i units too', (length) => {
    const text = 'aé€😀\ud800'.repeat(length).slice(0, length);
    expect(utf8ByteLength(text)).toBe(Buffer.byteLength(text));
  });

  it('needs no encoder, which some test environments lack', () => {
    const original = globalThis.TextEncoder;
    Reflect.deleteProperty(globalThis, 'TextEncoder');
    try {
      expect(utf8ByteLength('€'.repeat(1_000))).toBe(3_000);
    } finally {
      globalThis.TextEncoder = original;
    }
  });
});

describe('base64', () => {
  it('is measured without decoding, and decoded to a character a byte', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const base64 = Buffer.from(bytes).toString('base64');
        expect(base64ByteLength(base64)).toBe(bytes.length);
        expect(decodeBase64(base64)).toBe(Buffer.from(bytes).toString('latin1'));
      }),
    );
  });

  it('is ordered by unsigned bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4 }), fc.uint8Array({ maxLength: 4 }), (a, b) => {
        const [left, right] = [Buffer.from(a), Buffer.from(b)];
        const order = compareBase64(left.toString('base64'), right.toString('base64'));
        expect(Math.sign(order)).toBe(Buffer.compare(left, right));
      }),
    );
  });
});

describe('compareText', () => {
  it('orders by UTF-8 bytes, not by UTF-16 units', () => {
    expect(compareText('\uffff', '😀')).toBeLessThan(0);
    expect(compareText('a', 'ab')).toBeLessThan(0);
    expect(compareText('B', 'a')).toBeLessThan(0);
  });

  it('agrees with the order of the encoded bytes', () => {
    const near = fc.string({
      unit: fc.constantFrom(
        'a',
        '\u0000',
        '\u007f',
        'é',
        '\ud7ff',
        '\ue000',
        '\uffff',
        '😀',
        '😁',
        '\u{10ffff}',
      ),
      maxLength: 5,
    });
    const wellFormed = fc.oneof(fc.string({ unit: 'binary' }), near);
    fc.assert(
      fc.property(wellFormed, wellFormed, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 500 },
    );
  });

  it('is an order on any code units', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(Math.sign(compareText(a, b)) + Math.sign(compareText(b, a))).toBe(0);
        expect(compareText(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
