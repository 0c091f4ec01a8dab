/**
 * Texts that go out and come back: what they say is masked, because a client that reads them would work here and fail on
 * AWS, and checked, because a client that changes them must be refused. The seed makes those of one owner no good for
 * another.
 */
import { digest } from './digest.ts';

/** The contents, of one-byte characters, as base64. */
export function seal(contents: string, seed: string): string {
  const check = digest(`${seed}|${contents}`);
  return btoa(bytesOf(check) + masked(contents, seed + check));
}

/** Whether the text could be a seal. Whether it is genuine shows when it is opened. */
export function isSealLike(text: string): boolean {
  if (!base64.test(text)) return false;
  const bytes = atob(text);
  return bytes.length > checkBytes && btoa(bytes) === text;
}

/** What was sealed with the seed, or undefined when the seal, one by its look, is forged or another's. */
export function openSeal(text: string, seed: string): string | undefined {
  const bytes = atob(text);
  const check = hexOf(bytes.slice(0, checkBytes));
  const contents = masked(bytes.slice(checkBytes), seed + check);
  return digest(`${seed}|${contents}`) === check ? contents : undefined;
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const checkBytes = 16;

/** Text of one-byte characters, each turned by a byte that follows from `key`; twice the same gives the text again. */
function masked(text: string, key: string): string {
  let turned = '';
  let bytes = '';
  for (let index = 0; index < text.length; index += 1) {
    const offset = index % checkBytes;
    if (offset === 0) bytes = bytesOf(digest(`${key}|${index}`));
    turned += String.fromCharCode(text.charCodeAt(index) ^ bytes.charCodeAt(offset));
  }
  return turned;
}

function bytesOf(hex: string): string {
  let bytes = '';
  for (let index = 0; index < hex.length; index += 2) {
    bytes += String.fromCharCode(Number.parseInt(hex.slice(index, index + 2), 16));
  }
  return bytes;
}

function hexOf(bytes: string): string {
  let hex = '';
  for (let index = 0; index < bytes.length; index += 1) {
    hex += bytes.charCodeAt(index).toString(16).padStart(2, '0');
  }
  return hex;
}
