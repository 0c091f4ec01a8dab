/** Values as AWS prints them in its messages, which is as Java prints them. */
import { printedDatatypes, unknownMembers } from '../model/corrections.ts';
import { type Shape, datatypes, text } from '../model/shape.ts';
import { base64ByteLength } from '../values/bytes.ts';
import { Item } from '../values/item.ts';
import { type JsonObject, isJsonObject } from './json.ts';

/** A name as it stands in a path or before a value: AWS begins it with a small letter. */
export function javaName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function javaText(value: unknown, shape: Shape): string {
  if (value === undefined) return 'null';
  if (value instanceof Item) return objectText({ ...value.attributes }, shape);
  if (isJsonObject(value)) return objectText(value, shape);
  if (Array.isArray(value)) {
    const element = shape.kind === 'list' ? shape.element : text;
    return `[${value.map((one) => javaText(one, element)).join(', ')}]`;
  }
  if (shape.kind === 'blob' && typeof value === 'string') {
    const length = base64ByteLength(value);
    return `java.nio.HeapByteBuffer[pos=0 lim=${length} cap=${length}]`;
  }
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value).toString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function objectText(value: JsonObject, shape: Shape): string {
  if (shape.kind === 'structure') {
    const members = [...shape.members].map(
      ([name, member]) => `${javaName(name)}=${javaText(value[name], member.shape)}`,
    );
    for (const name of unknownMembers.get(shape.name) ?? []) members.push(`${name}=null`);
    return `${shape.name}(${members.join(', ')})`;
  }
  if (shape.kind === 'attribute-value') {
    const members = printedDatatypes.map(
      (type) => `${javaName(type)}=${javaText(value[type], datatypes.get(type) ?? text)}`,
    );
    return `AttributeValue(${members.join(', ')})`;
  }
  const inside = shape.kind === 'map' ? shape.value : text;
  const entries = Object.keys(value).map((key) => `${key}=${javaText(value[key], inside)}`);
  return `{${entries.join(', ')}}`;
}
