import { Readable } from 'node:stream';
import { requestBytesMax } from '../../lib/transport/front-door.ts';
import { request, respond, stubHandler } from './stub.ts';

const json = '{"ExclusiveStartTableName":"é€😀"}';
const bytes = new TextEncoder().encode(json);
/** A cut in the middle of a character, which a reader that decodes piece by piece would break. */
const pieces = [bytes.slice(0, 29), bytes.slice(29, 32), bytes.slice(32)];

/** As the SDK's own: it warns when it is used like a text. */
class BytesWithText extends Uint8Array {
  override toString(): string {
    throw new Error('used like a text');
  }
}

const insideLarger = new Uint8Array(bytes.length + 20);
insideLarger.set(bytes, 10);

async function* asyncPieces(): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/** A web stream where it is not iterable, as in some browsers. */
function readerOnly(): { getReader(): ReadableStreamDefaultReader<Uint8Array> } {
  const stream = new Blob([bytes]).stream();
  return { getReader: () => stream.getReader() };
}

describe('a request’s body', () => {
  it.each<[string, () => unknown]>([
    ['text', () => json],
    ['bytes', () => bytes],
    ['a subclass of bytes', () => new BytesWithText(bytes)],
    ['a Buffer', () => Buffer.from(json)],
    ['a part of a larger array', () => insideLarger.subarray(10, 10 + bytes.length)],
    ['a DataView', () => new DataView(insideLarger.buffer, 10, bytes.length)],
    ['an ArrayBuffer', () => Uint8Array.from(bytes).buffer],
    ['a Blob', () => new Blob([bytes])],
    ['a Node stream of bytes', () => Readable.from(pieces)],
    ['a Node stream of text', () => Readable.from(['{"ExclusiveStart', 'TableName":"é€😀"}'])],
    ['an async iterable', asyncPieces],
    ['a web stream', () => new Blob([bytes]).stream()],
    ['a web stream with nothing but a reader', readerOnly],
  ])('may be %s', async (_kind, body) => {
    const { handler, calls } = stubHandler();
    const response = await respond(handler, { body: body() });
    expect(response.statusCode).toBe(200);
    expect(calls.map((call) => call.input)).toEqual([{ ExclusiveStartTableName: 'é€😀' }]);
  });

  it.each([undefined, null, '', new Uint8Array(0)])('that is %p is no JSON', async (body) => {
    const { handler, calls } = stubHandler();
    expect((await respond(handler, { body })).statusCode).toBe(400);
    expect(calls).toEqual([]);
  });

  it.each([[new FormData()], [42], [Readable.from([{ not: 'bytes' }])]])(
    'of another kind is the caller’s mistake',
    async (body) => {
      const { handler } = stubHandler();
      await expect(handler.handle(request({ body }))).rejects.toMatchObject({
        name: 'UsageError',
        code: 'UNREADABLE_BODY',
      });
    },
  );

  it('keeps names of JavaScript’s own as plain data', async () => {
    const { handler, calls } = stubHandler();
    await respond(handler, { body: '{"__proto__":{"a":1},"constructor":2}' });
    const input = calls[0]?.input;
    expect(JSON.stringify(input)).toBe('{"__proto__":{"a":1},"constructor":2}');
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
  });

  describe('of 16 MiB', () => {
    const frame = '{"a":""}';
    const textOfBytes = (byteCount: number, character = 'x'): string => {
      const width = Buffer.byteLength(character);
      const room = byteCount - frame.length;
      return `{"a":"${character.repeat(Math.floor(room / width))}${'x'.repeat(room % width)}"}`;
    };

    it.each([
      ['text', (text: string) => text],
      ['bytes', (text: string) => Buffer.from(text)],
      [
        'a stream',
        (text: string) => Readable.from([Buffer.from(text.slice(0, 9)), Buffer.from(text.slice(9))]),
      ],
    ])('is the largest, as %s', async (_kind, carry) => {
      const { handler, calls } = stubHandler();
      for (const character of ['x', '€']) {
        const largest = await respond(handler, { body: carry(textOfBytes(requestBytesMax, character)) });
        expect(largest.statusCode).toBe(200);
        const larger = await respond(handler, { body: carry(textOfBytes(requestBytesMax + 1, character)) });
        expect(larger.statusCode).toBe(413);
        expect(larger.body.byteLength).toBe(0);
      }
      expect(calls).toHaveLength(2);
    });
  });
});
