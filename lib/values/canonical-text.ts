/** One text for equal values and different texts for others, whatever order the members of objects came in. */

import { Item } from './item.ts';

/** Takes what JSON can say, and items. Strings stand with their length, so that nothing in them can be taken for structure. */
export function canonicalText(value: unknown): string {
  if (typeof value === 'string') return `"${value.length}:${value}`;
  if (typeof value !== 'object' || value === null) return `${String(value)};`;
  if (Array.isArray(value)) {
    let text = '[';
    for (const element of value) text += canonicalText(element);
    return `${text}]`;
  }
  const members = Object.entries(value instanceof Item ? value.attributes : value);
  // Most objects are attribute values, which have one member.
  if (members.length > 1) members.sort(([a], [b]) => (a < b ? -1 : 1));
  let text = '{';
  for (const [name, content] of members) text += `${name.length}:${name}${canonicalText(content)}`;
  return `${text}}`;
}
