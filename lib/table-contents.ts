/** `dynamodb.item()` and `dynamodb.items()`: what a table holds, for a test to read without a request. */
import { fromSdkItem, type SdkItem, toSdkItem } from './documents/sdk-value.ts';
import { toItem } from './documents/to-attribute-value.ts';
import { toDocument } from './documents/to-plain.ts';
import type { RequestContext } from './engine/engine.ts';
import { encodedKey, type KeyAttribute } from './engine/key-schema.ts';
import type { Table } from './engine/table.ts';
import { findTable, tableNameOf } from './engine/table-lookup.ts';
import { UsageError } from './errors/usage-error.ts';
import { type AttributeMap, getAttribute, typeOf } from './values/attribute-value.ts';

/** A copy of every item, in the order of a Scan. */
export function itemsOf(context: RequestContext, nameOrArn: string): Record<string, unknown>[] {
  const items: Record<string, unknown>[] = [];
  requireTable(context, nameOrArn).rows.forRange({}, (_key, row) => {
    items.push(toDocument(row.item.attributes));
  });
  return items;
}

/** A copy of the item with this key, in the form in which the key is given. */
export function itemOf(
  context: RequestContext,
  nameOrArn: string,
  key: object,
): SdkItem | Record<string, unknown> | undefined {
  const table = requireTable(context, nameOrArn);
  const asAttributeValues = isSdkKey(key);
  const encoded = requireKeyOf(table, asAttributeValues ? fromSdkItem(key) : toItem(key));
  const row = table.rows.get(encoded);
  if (row === undefined) return undefined;
  return asAttributeValues ? toSdkItem(row.item.attributes) : toDocument(row.item.attributes);
}

function requireTable(context: RequestContext, nameOrArn: string): Table {
  const table = findTable(context, nameOrArn);
  if (table !== undefined) return table;
  const { region, accountId } = context.database;
  throw new UsageError(
    'TABLE_NOT_FOUND',
    `there is no table ${tableNameOf(nameOrArn)} in ${region} of account ${accountId}. ` +
      'Create it first; a table of another region or account goes by its ARN.',
  );
}

function requireKeyOf(table: Table, key: AttributeMap): string {
  const encoded = Object.keys(key).length === table.keys.all.length ? encodedKey(table.keys, key) : undefined;
  if (encoded !== undefined) return encoded;
  throw new UsageError(
    'KEY_MISMATCH',
    `this is no key of the table ${table.name}: it has ${listOf(typesIn(key))}, ` +
      `where a key has ${listOf(table.keys.all)} and nothing empty.`,
  );
}

/** A key's plain values are never objects with one member of such a name, so neither form is taken for the other. */
function isSdkKey(key: object): key is SdkItem {
  const values: unknown[] = Object.values(key);
  return values.length > 0 && values.every(isSdkKeyValue);
}

function isSdkKeyValue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  const [type, ...more] = Object.keys(value);
  return more.length === 0 && (type === 'S' || type === 'N' || type === 'B');
}

function typesIn(key: AttributeMap): { name: string; type: string }[] {
  return Object.keys(key).map((name) => {
    const value = getAttribute(key, name);
    return { name, type: value === undefined ? 'undefined' : typeOf(value) };
  });
}

function listOf(attributes: readonly (KeyAttribute | { name: string; type: string })[]): string {
  const parts = attributes.map(({ name, type }) => `${name} (${type})`);
  return parts.length === 0 ? 'no attributes' : parts.join(' and ');
}
