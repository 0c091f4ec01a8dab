/**
 * Texts that go out and come back: what they say is masked, because a client that reads them would work here and fail on
 * AWS, and checked, because a client that changes them must be refused. The seed makes those of one owner no good for
 * another.
 */
import { digestWords } from './digest.ts';

/** The contents, of one-byte characters, as base64. */
export function seal(contents: string, seed: string): string {
  const check = digestBytes(`${seed}|${contents}`);
  return btoa(check + masked(contents, digestBytes(seed + check)));
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
  const check = bytes.slice(0, checkBytes);
  const contents = masked(bytes.slice(checkBytes), digestBytes(seed + check));
  return digestBytes(`${seed}|${contents}`) === check ? contents : undefined;
}

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const checkBytes = 16;
/** In Jest every look at a global costs more than what it does. */
const { fromCharCode } = String;

/** Text of one-byte characters, each turned by a byte that follows from `key`; twice the same gives the text again. */
function masked(text: string, key: string): string {
  let turned = '';
  let mask = '';
  for (let index = 0; index < text.length; index += 1) {
    const offset = index % checkBytes;
    if (offset === 0) mask = digestBytes(`${key}${index}`);
    turned += fromCharCode(text.charCodeAt(index) ^ mask.charCodeAt(offset));
  }
  return turned;
}

/** One character a byte. */
function digestBytes(text: string): string {
  let bytes = '';
  for (const word of digestWords(text)) {
    bytes += fromCharCode(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255);
  }
  return bytes;
}
