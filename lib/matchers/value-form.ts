/** Whether a test writes an item as a plain object or with attribute values. */
import { fromSdkItem, type SdkItem, toDocument, toItem, toSdkItem } from '../index.ts';
import { fieldOf, isAsymmetric, isFields } from './comparison.ts';

export type Form = 'plain' | 'attribute-values';

/**
 * An object all of whose members are objects with one member, named for a type and holding what that type holds, is
 * written with attribute values: `{ id: { S: 'o-1' } }`. A key can be meant in no other way, because no key attribute is a
 * map. Undefined where neither form shows: for a matcher, and for an object without members.
 */
export function formOf(value: unknown): Form | undefined {
  if (!isFields(value)) return undefined;
  const members = Object.values(value);
  if (members.length === 0) return undefined;
  return members.every(isAttributeValue) ? 'attribute-values' : 'plain';
}

/** The same key in that form. */
export function keyIn(form: Form, key: object): object {
  if (formOf(key) === form) return key;
  if (form === 'plain') return isSdkKey(key) ? toDocument(fromSdkItem(key)) : key;
  return toSdkItem(toItem(key));
}

function isSdkKey(key: object): key is SdkItem {
  return formOf(key) === 'attribute-values';
}

function isAttributeValue(value: unknown): boolean {
  if (!isFields(value)) return false;
  const [type, ...more] = Object.keys(value);
  if (type === undefined || more.length > 0) return false;
  const holds = kinds.get(type);
  const held = fieldOf(value, type);
  return holds !== undefined && (isAsymmetric(held) || holds(held));
}

const isText = (held: unknown): boolean => typeof held === 'string';
const isTruth = (held: unknown): boolean => typeof held === 'boolean';
const isBinary = (held: unknown): boolean => ArrayBuffer.isView(held);

const kinds: ReadonlyMap<string, (held: unknown) => boolean> = new Map([
  ['S', isText],
  ['N', isText],
  ['B', isBinary],
  ['BOOL', isTruth],
  ['NULL', isTruth],
  ['SS', Array.isArray],
  ['NS', Array.isArray],
  ['BS', Array.isArray],
  ['L', Array.isArray],
  ['M', isFields],
]);
