/** Bytes to and from the base64 text in which they travel and are stored, wherever JavaScript runs. */

export function base64OfBytes(bytes: Uint8Array): string {
  let text = '';
  // One call takes so many arguments at most; the rest is said in further calls.
  for (let start = 0; start < bytes.length; start += bytesPerCall) {
    text += String.fromCharCode(...bytes.subarray(start, start + bytesPerCall));
  }
  return btoa(text);
}

/** Bytes of their own: nobody else holds them. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

const bytesPerCall = 8_192;
