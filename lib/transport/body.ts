/** A request's body as text, whatever carries it. */
import { UsageError } from '../errors/usage-error.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/**
 * The text of a body, or undefined if it has more than `bytesMax` bytes. Text and bytes are read at once, so that the
 * usual request costs no turn of the event loop; Blobs and streams are not.
 */
export function readBody(body: unknown, bytesMax: number): string | undefined | Promise<string | undefined> {
  if (body == null) return '';
  if (typeof body === 'string') return isLonger(body, bytesMax) ? undefined : body;
  const bytes = bytesOf(body);
  if (bytes !== undefined) return bytes.byteLength > bytesMax ? undefined : decodeUtf8(bytes);
  return readStream(chunksOf(body), bytesMax);
}

function isLonger(text: string, bytesMax: number): boolean {
  // A code unit takes one to three bytes, so only texts between the two bounds have to be encoded to know.
  if (text.length > bytesMax) return true;
  return text.length * 3 > bytesMax && encodeUtf8(text).byteLength > bytesMax;
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return undefined;
}

async function readStream(chunks: AsyncIterable<unknown>, bytesMax: number): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let byteLength = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? encodeUtf8(chunk) : bytesOf(chunk);
    if (bytes === undefined) throw unreadable(chunk);
    byteLength += bytes.byteLength;
    if (byteLength > bytesMax) return undefined;
    parts.push(bytes);
  }
  const whole = new Uint8Array(byteLength);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return decodeUtf8(whole);
}

function chunksOf(body: unknown): AsyncIterable<unknown> {
  if (isAsyncIterable(body)) return body;
  if (isBlob(body)) return oneChunk(body);
  if (isReadableStream(body)) return chunksOfReader(body);
  throw unreadable(body);
}

async function* oneChunk(blob: Pick<Blob, 'arrayBuffer'>): AsyncGenerator {
  yield new Uint8Array(await blob.arrayBuffer());
}

async function* chunksOfReader(stream: Pick<ReadableStream<unknown>, 'getReader'>): AsyncGenerator {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function isBlob(value: unknown): value is Pick<Blob, 'arrayBuffer'> {
  return typeof value === 'object' && value !== null && 'arrayBuffer' in value;
}

function isReadableStream(value: unknown): value is Pick<ReadableStream<unknown>, 'getReader'> {
  return typeof value === 'object' && value !== null && 'getReader' in value;
}

function unreadable(value: unknown): UsageError {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  return new UsageError(
    'UNREADABLE_BODY',
    `a request's body may be text, bytes, a Blob or a stream of text or bytes, not of type ${kind}.`,
  );
}
