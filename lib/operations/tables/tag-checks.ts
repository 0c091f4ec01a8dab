/** Tags as a resource may carry them: how many, and of what characters. */
import { validationException } from '../../errors/service-error.ts';
import type { Tag } from '../../model/generated/types.ts';

const tagsMax = 50;
const keyLengthMax = 128;
const valueLengthMax = 256;

/** Letters, digits and spaces of any script, and a few signs. */
const allowed = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]*$/u;

/** The tags of one request, each by itself and against one another. */
export function checkTags(tags: readonly Tag[]): void {
  const keys = new Set<string>();
  for (const { Key, Value } of tags) {
    if (Key.length === 0 || Key.length > keyLengthMax || !allowed.test(Key)) {
      throw validationException(`The Tag Key provided is invalid, Key: ${Key}`);
    }
    if (Value.length > valueLengthMax || !allowed.test(Value)) {
      throw validationException(`The Tag Value provided is invalid, Value: ${Value}`);
    }
    if (Key.startsWith('aws:'))
      throw validationException(`Tag Key cannot be prefixed with aws:, Key: ${Key}`);
    if (keys.has(Key)) {
      throw validationException(`Duplicate Tag Keys provided as input: Duplicate Tag Key found ${Key}`);
    }
    keys.add(Key);
  }
}

/** All the tags that the resource would carry. */
export function checkTagCount(count: number): void {
  if (count > tagsMax) {
    throw validationException('Number of Tags exceed the current limit for the provided ResourceArn');
  }
}
