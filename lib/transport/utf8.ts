/**
 * Text to bytes and back. The two coders are made at first use: where a test environment (jsdom) lacks them, loading
 * this library must not fail, and the slow road below still works.
 */
let decoder: TextDecoder | undefined;
let encoder: TextEncoder | undefined;

export function decodeUtf8(bytes: Uint8Array): string {
  if (typeof TextDecoder === 'undefined') return decodeByEscapes(bytes);
  decoder ??= new TextDecoder();
  return decoder.decode(bytes);
}

/** `text` is JSON, which `JSON.stringify` keeps free of unpaired surrogates, or plain ASCII. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  if (typeof TextEncoder === 'undefined') return encodeByEscapes(text);
  encoder ??= new TextEncoder();
  const bytes = encoder.encode(text);
  // A borrowed coder may make the arrays of another realm, which the SDK would take for a stream.
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
}

function decodeByEscapes(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
}

function encodeByEscapes(text: string): Uint8Array<ArrayBuffer> {
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let index = 0; index < escaped.length; index++) {
    if (escaped.charAt(index) === '%') {
      bytes.push(Number.parseInt(escaped.slice(index + 1, index + 3), 16));
      index += 2;
    } else {
      bytes.push(escaped.charCodeAt(index));
    }
  }
  return Uint8Array.from(bytes);
}
