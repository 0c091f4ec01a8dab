/** Items and keys of a table: mostly well formed, now and then in the ways that users get them wrong. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { type KeyAttribute, keyAttributes, type Keys, type Table } from './tables.ts';
import { anyAttribute, anyValue, type Item, keyValue, refusedValue } from './values.ts';

/** A primary key that fits. */
export function goodKey(table: Keys): fc.Arbitrary<Item> {
  const { hash, range } = table;
  const hashes = keyValue(hash.type).map((value) => ({ [hash.name]: value }));
  return range === undefined
    ? hashes
    : fc.tuple(hashes, keyValue(range.type)).map(([key, value]) => ({ ...key, [range.name]: value }));
}

export function anyKey(table: Keys): fc.Arbitrary<Item> {
  return fc.oneof(
    { weight: 40, arbitrary: goodKey(table) },
    { weight: 1, arbitrary: spoiled(table, goodKey(table)) },
  );
}

export function goodItem(table: Table): fc.Arbitrary<Item> {
  const primary = [table.hash, table.range];
  const indexKeys = keyAttributes(table).filter(({ name }) => !primary.some((each) => each?.name === name));
  return fc
    .tuple(
      fc.array(anyAttribute, { maxLength: 5 }),
      fc.tuple(...indexKeys.map((attribute) => fc.option(keyValue(attribute.type), { freq: 4 }))),
      goodKey(table),
    )
    .map(([attributes, values, key]) => {
      const item: Item = Object.fromEntries(attributes);
      for (const [i, { name }] of indexKeys.entries()) {
        const value = values[i];
        if (value == null) Reflect.deleteProperty(item, name);
        else item[name] = value;
      }
      return { ...item, ...key };
    });
}

export function anyItem(table: Table): fc.Arbitrary<Item> {
  const good = goodItem(table);
  return fc.oneof(
    { weight: 60, arbitrary: good },
    { weight: 2, arbitrary: spoiled(table, good) },
    { weight: 1, arbitrary: fc.tuple(good, refusedValue).map(([item, x]) => ({ ...item, x })) },
    { weight: 1, arbitrary: withWrongIndexKey(table, good) },
  );
}

/** Keys that are missing, of another type, empty, too long, too many or no values at all. */
function spoiled(table: Keys, whole: fc.Arbitrary<Item>): fc.Arbitrary<Item> {
  const [hash, range] = [table.hash.name, table.range?.name];
  const bad = fc.oneof(
    badKeyValue.map((value) => ({ name: hash, value })),
    ...(range === undefined ? [] : [badRangeValue.map((value) => ({ name: range, value }))]),
  );
  return fc.tuple(whole, bad).map(([item, { name, value }]) => changed(item, name, value));
}

function withWrongIndexKey(table: Table, whole: fc.Arbitrary<Item>): fc.Arbitrary<Item> {
  const attributes: KeyAttribute[] = table.indexes.flatMap(({ hash, range }) => [
    hash,
    ...(range ? [range] : []),
  ]);
  return attributes.length === 0
    ? whole
    : fc
        .tuple(whole, fc.constantFrom(...attributes), badKeyValue)
        .map(([item, { name }, value]) => changed(item, name, value));
}

const badKeyValue: fc.Arbitrary<AttributeValue | undefined> = fc.oneof(
  fc.constant(undefined),
  anyValue,
  refusedValue,
  fc.constantFrom<AttributeValue[]>(
    { S: '' },
    { B: new Uint8Array() },
    { S: 'x'.repeat(2049) },
    { B: new Uint8Array(2049) },
  ),
);

const badRangeValue = fc.oneof(
  { weight: 8, arbitrary: badKeyValue },
  { weight: 1, arbitrary: fc.constant<AttributeValue>({ S: 'x'.repeat(1025) }) },
);

function changed(item: Item, name: string, value: AttributeValue | undefined): Item {
  const { [name]: _, ...rest } = item;
  return value === undefined ? rest : { ...rest, [name]: value };
}
