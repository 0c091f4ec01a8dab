import { decodeUtf8, encodeUtf8 } from '../../lib/transport/utf8.ts';

const texts = ['', 'plain', '{"a%20":"b%"}', 'é ß ÿ', '€ 日本', '😀 𝄞', '\u0000\u001f\u007f'];

describe.each([
  ['with the platform’s coders', false],
  ['where the platform has none (jsdom)', true],
])('UTF-8 %s', (_where, without) => {
  const { TextDecoder, TextEncoder } = globalThis;

  beforeAll(() => {
    if (without) Object.assign(globalThis, { TextDecoder: undefined, TextEncoder: undefined });
  });
  afterAll(() => {
    Object.assign(globalThis, { TextDecoder, TextEncoder });
  });

  it.each(texts)('writes and reads %j', (text) => {
    expect([...encodeUtf8(text)]).toEqual([...Buffer.from(text)]);
    expect(decodeUtf8(Buffer.from(text))).toBe(text);
  });

  it('makes plain byte arrays', () => {
    expect(Object.getPrototypeOf(encodeUtf8('a'))).toBe(Uint8Array.prototype);
  });
});
