/** NextToken: where a SELECT goes on, sealed together with what the token is for. Nothing is kept for it. */
import type { Database } from '../../engine/database.ts';
import { validationException } from '../../errors/service-error.ts';
import { isSealLike, openSeal, seal } from '../../streams/seal.ts';

export interface PagePlace {
  /** Which of the read's ranges. */
  readonly range: number;
  /** The key in the tree behind which reading goes on; undefined at the beginning of the range. */
  readonly position: string | undefined;
}

/** `fingerprint` is of what has to be the same when the token comes back. */
export function sealPlace(database: Database, fingerprint: string, place: PagePlace): string {
  const position = place.position === undefined ? '' : `|${toBytes(place.position)}`;
  return seal(`${fingerprint}|${place.range}${position}`, seedOf(database));
}

export function openPlace(database: Database, fingerprint: string, token: string): PagePlace {
  const contents = isSealLike(token) ? openSeal(token, seedOf(database)) : undefined;
  if (contents === undefined) throw validationException('Invalid NextToken');
  const [owner, range, ...position] = contents.split('|');
  if (owner !== fingerprint) throw validationException('NextToken does not match request');
  return {
    range: Number(range),
    position: position.length === 0 ? undefined : fromBytes(position.join('|')),
  };
}

function seedOf({ accountId, region }: Database): string {
  return `NextToken|${accountId}|${region}`;
}

/** Keys in a tree have any code units; seals take bytes. */
function toBytes(text: string): string {
  let bytes = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes += String.fromCharCode(unit >>> 8, unit & 0xff);
  }
  return bytes;
}

function fromBytes(bytes: string): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 2) {
    text += String.fromCharCode((bytes.charCodeAt(index) << 8) | bytes.charCodeAt(index + 1));
  }
  return text;
}
