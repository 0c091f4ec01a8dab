/** Tags as a resource may carry them: how many, and of what characters. All measured on AWS. */
import { validationException } from '../../errors/service-error.ts';

const tagsMax = 50;
const keyLengthMax = 128;
const valueLengthMax = 256;

/** Letters, digits and spaces of any script, and a few signs. */
const allowed = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]*$/u;

/** A tag as it came in. The service asks for both members here and not with its other constraints. */
export interface UncheckedTag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** The tags of one request, each by itself and against one another. */
export function checkTags(tags: readonly UncheckedTag[]): void {
  const keys = new Set<string | undefined>();
  for (const { Key, Value } of tags) {
    checkCharacters(Key);
    if (Value === undefined || Value.length > valueLengthMax || !allowed.test(Value)) {
      throw validationException(`The Tag Value provided is invalid, Value: ${Value ?? 'null'}`);
    }
    refuseReserved(Key);
    if (keys.has(Key)) {
      throw validationException(`Duplicate Tag Keys provided as input: Duplicate Tag Key found ${Key}`);
    }
    keys.add(Key);
  }
}

/** A key by itself, of a tag that is to be removed. */
export function checkTagKey(key: string | undefined): void {
  checkCharacters(key);
  refuseReserved(key);
}

/** All the tags that the resource would carry, or all that one request names. */
export function checkTagCount(count: number): void {
  if (count > tagsMax) {
    throw validationException('Number of Tags exceed the current limit for the provided ResourceArn');
  }
}

function checkCharacters(key: string | undefined): void {
  if (key === undefined || key.length === 0 || key.length > keyLengthMax || !allowed.test(key)) {
    throw validationException(`The Tag Key provided is invalid, Key: ${key ?? 'null'}`);
  }
}

/** Keys that begin with `aws:`, in capitals too, are given by AWS alone, which also takes them away. */
function refuseReserved(key: string | undefined): void {
  if (key?.slice(0, 4).toLowerCase() === 'aws:') {
    throw validationException(`Tag Key cannot be prefixed with aws:, Key: ${key}`);
  }
}
