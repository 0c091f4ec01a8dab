/**
 * SearchVectors is a newer service behind the same door, and reports absent members in the words of its own parser:
 * null where it meets it, a missing member at the end of the body. It counts columns in the body as the SDK sends it.
 */
import { serializationException, validationException } from '../errors/service-error.ts';
import { isJsonObject } from './json.ts';

/** The members that must be there, in the order in which they are missed, and what is expected of each. */
const expectations: ReadonlyMap<string, string> = new Map([
  ['TableName', 'a string'],
  ['IndexName', 'a string'],
  ['SearchVector', 'a sequence'],
  ['TopK', 'i32'],
]);

/** Checks the body as it came, before decoding takes the nulls away. */
export function checkSearchVectorsMembers(json: unknown): void {
  if (!isJsonObject(json)) return;
  let column = 0;
  for (const name of Object.keys(json)) {
    column += 1 + JSON.stringify(name).length + 1 + compactLength(json[name]);
    const expected = expectations.get(name);
    if (expected === undefined || json[name] !== null) continue;
    throw serializationException(`invalid type: null, expected ${expected} at line 1 column ${column}`);
  }
  for (const name of expectations.keys()) {
    if (Object.hasOwn(json, name)) continue;
    throw validationException(`missing field \`${name}\` at line 1 column ${Math.max(column, 1) + 1}`);
  }
}

/** The length of a value as compact JSON. `JSON.stringify` would overflow the stack on what `JSON.parse` can nest. */
function compactLength(json: unknown): number {
  let length = 0;
  const rest: unknown[] = [json];
  while (rest.length > 0) {
    const value = rest.pop();
    if (Array.isArray(value)) {
      length += 2 + Math.max(value.length - 1, 0);
      for (const element of value) rest.push(element);
    } else if (isJsonObject(value)) {
      const names = Object.keys(value);
      length += 2 + Math.max(names.length - 1, 0);
      for (const name of names) {
        length += JSON.stringify(name).length + 1;
        rest.push(value[name]);
      }
    } else {
      length += JSON.stringify(value).length;
    }
  }
  return length;
}
