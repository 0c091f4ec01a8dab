/** PutItem, UpdateItem and DeleteItem, with expressions and with the legacy parameters. */
import type {
  AttributeValue,
  AttributeValueUpdate,
  ComparisonOperator,
  ConditionalOperator,
  ExpectedAttributeValue,
  ReturnValue,
} from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { deleteItem, type Operation, putItem, updateItem } from '../operation.ts';
import {
  condition,
  Draft,
  type Fragment,
  mostly,
  placeholderFault,
  placeholdersOf,
  update,
} from './expressions.ts';
import { anyItem, anyKey } from './items.ts';
import type { Table } from './tables.ts';
import { anyName, anyValue, keyValue, refusedValue, valueOf } from './values.ts';

export interface ReturnMembers {
  ReturnConsumedCapacity?: 'INDEXES' | 'TOTAL' | 'NONE';
  ReturnValuesOnConditionCheckFailure?: 'ALL_OLD' | 'NONE';
  ReturnItemCollectionMetrics?: 'SIZE' | 'NONE';
}

export const capacityMember: fc.Arbitrary<{ ReturnConsumedCapacity?: 'INDEXES' | 'TOTAL' | 'NONE' }> =
  fc.record(
    { ReturnConsumedCapacity: fc.constantFrom('INDEXES', 'INDEXES', 'TOTAL', 'NONE') },
    { requiredKeys: [] },
  );

const returnMembers: fc.Arbitrary<ReturnMembers> = fc.record(
  {
    ReturnConsumedCapacity: fc.constantFrom('INDEXES', 'INDEXES', 'TOTAL', 'NONE'),
    ReturnValuesOnConditionCheckFailure: fc.constantFrom('ALL_OLD', 'NONE'),
    ReturnItemCollectionMetrics: fc.constantFrom('SIZE', 'NONE'),
  },
  { requiredKeys: [] },
);

/** What Put and Delete may be asked to return, and now and then what they may not. */
const oldValues = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom<ReturnValue[]>('ALL_OLD', 'NONE') },
  { weight: 1, arbitrary: fc.constantFrom<ReturnValue[]>('ALL_NEW', 'UPDATED_OLD') },
);

const comparisonOperator = fc.constantFrom<ComparisonOperator[]>(
  'EQ', 'NE', 'LE', 'LT', 'GE', 'GT', 'NULL', 'NOT_NULL', 'CONTAINS', 'NOT_CONTAINS', 'BEGINS_WITH', 'IN', 'BETWEEN',
); // prettier-ignore

export interface LegacyCondition {
  ComparisonOperator: ComparisonOperator;
  AttributeValueList?: ExpectedAttributeValue['AttributeValueList'];
}

/** As many values as the operator takes, mostly. */
export const legacyCondition: fc.Arbitrary<[string, LegacyCondition]> = fc
  .tuple(anyName, comparisonOperator)
  .chain(([name, ComparisonOperator]) => {
    const count = argumentCount(ComparisonOperator);
    const values = fc.oneof(
      { weight: 16, arbitrary: fc.array(legacyValue(name), { minLength: count, maxLength: count }) },
      { weight: 1, arbitrary: fc.array(fc.oneof(anyValue, refusedValue), { maxLength: 3 }) },
    );
    return values.map((AttributeValueList): [string, LegacyCondition] => [
      name,
      AttributeValueList.length === 0 ? { ComparisonOperator } : { ComparisonOperator, AttributeValueList },
    ]);
  });

/** Most operators take scalars alone. */
function legacyValue(name: string): fc.Arbitrary<AttributeValue> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.oneof(keyValue('S'), keyValue('N')) },
    { weight: 1, arbitrary: valueOf(name) },
  );
}

function argumentCount(operator: ComparisonOperator): number {
  if (operator === 'NULL' || operator === 'NOT_NULL') return 0;
  return operator === 'BETWEEN' ? 2 : 1;
}

export const conditionalOperator: fc.Arbitrary<{ ConditionalOperator?: ConditionalOperator }> = fc.record(
  { ConditionalOperator: fc.constantFrom('AND', 'OR') },
  { requiredKeys: [] },
);

const expectation: fc.Arbitrary<[string, ExpectedAttributeValue]> = fc.oneof(
  { weight: 3, arbitrary: legacyCondition },
  {
    weight: 3,
    arbitrary: anyName.chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc.oneof(
          { weight: 4, arbitrary: fc.record({ Value: valueOf(name) }) },
          {
            weight: 1,
            arbitrary: fc.record({ Value: valueOf(name), Exists: fc.boolean() }, { requiredKeys: [] }),
          },
        ),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: anyName.map((name) => [name, { Exists: false }] satisfies [string, ExpectedAttributeValue]),
  },
);

const expected = fc
  .tuple(
    fc.uniqueArray(expectation, { minLength: 1, maxLength: 3, selector: ([name]) => name }),
    conditionalOperator,
  )
  .map(([all, operator]) => ({ Expected: Object.fromEntries(all), ...(all.length > 1 ? operator : {}) }));

const legacyUpdate: fc.Arbitrary<[string, AttributeValueUpdate]> = anyName.chain((name) =>
  fc.tuple(fc.constant(name), legacyAction(name)),
);

function legacyAction(name: string): fc.Arbitrary<AttributeValueUpdate> {
  const combines = ['ss', 'ns', 'bs'].includes(name);
  return fc.oneof(
    { weight: 4, arbitrary: valueOf(name).map((Value) => ({ Action: 'PUT' as const, Value })) },
    { weight: 2, arbitrary: fc.constant({ Action: 'DELETE' as const }) },
    {
      weight: combines || name === 'n' || name === 'l' ? 4 : 0,
      arbitrary: valueOf(name).map((Value) => ({ Action: 'ADD' as const, Value })),
    },
    {
      weight: combines ? 4 : 0,
      arbitrary: valueOf(name).map((Value) => ({ Action: 'DELETE' as const, Value })),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        { Action: fc.constantFrom('PUT', 'ADD', 'DELETE'), Value: valueOf(name) },
        { requiredKeys: [] },
      ),
    },
  );
}

const attributeUpdates = fc
  .uniqueArray(legacyUpdate, { minLength: 1, maxLength: 3, selector: ([name]) => name })
  .map((all) => Object.fromEntries(all));

/** An expression of a request, or none, written down with the request's other ones. */
export interface Texts {
  readonly [parameter: string]: Fragment | undefined;
}

/** The texts in the order given and the placeholders that they came to use. */
export function written<Name extends string>(
  texts: Readonly<Record<Name, Fragment | undefined>>,
  fault: (draft: Draft) => void,
): Partial<Record<Name, string>> & ReturnType<typeof placeholdersOf> {
  const draft = new Draft();
  const expressions: Partial<Record<Name, string>> = {};
  for (const name of keysOf(texts)) {
    const text = texts[name];
    if (text !== undefined) expressions[name] = text(draft);
  }
  fault(draft);
  return { ...expressions, ...placeholdersOf(draft) };
}

function keysOf<Name extends string>(texts: Readonly<Record<Name, unknown>>): Name[] {
  const names: Name[] = [];
  for (const name in texts) names.push(name);
  return names;
}

/** A condition as an expression, as Expected, or none; seldom as both, which is refused. */
function conditions(table: Table): fc.Arbitrary<{ text: Fragment | undefined; legacy: object }> {
  return fc.oneof(
    { weight: 24, arbitrary: fc.constant({ text: undefined, legacy: {} }) },
    { weight: 16, arbitrary: mostly(condition(table)).map((text) => ({ text, legacy: {} })) },
    { weight: 4, arbitrary: expected.map((legacy) => ({ text: undefined, legacy })) },
    {
      weight: 1,
      arbitrary: fc.tuple(mostly(condition(table)), expected).map(([text, legacy]) => ({ text, legacy })),
    },
    { weight: 1, arbitrary: conditionalOperator.map((legacy) => ({ text: undefined, legacy })) },
  );
}

export function anyPut(table: Table): fc.Arbitrary<Operation> {
  return fc
    .tuple(
      anyItem(table),
      conditions(table),
      returnMembers,
      fc.option(oldValues, { nil: undefined }),
      placeholderFault,
    )
    .map(([Item, { text, legacy }, members, ReturnValues, fault]) =>
      putItem({
        TableName: table.name,
        Item,
        ...written({ ConditionExpression: text }, fault),
        ...legacy,
        ...members,
        ...(ReturnValues === undefined ? {} : { ReturnValues }),
      }),
    );
}

export function anyDelete(table: Table): fc.Arbitrary<Operation> {
  return fc
    .tuple(
      anyKey(table),
      conditions(table),
      returnMembers,
      fc.option(oldValues, { nil: undefined }),
      placeholderFault,
    )
    .map(([Key, { text, legacy }, members, ReturnValues, fault]) =>
      deleteItem({
        TableName: table.name,
        Key,
        ...written({ ConditionExpression: text }, fault),
        ...legacy,
        ...members,
        ...(ReturnValues === undefined ? {} : { ReturnValues }),
      }),
    );
}

export function anyUpdate(table: Table): fc.Arbitrary<Operation> {
  const updates: fc.Arbitrary<{ text: Fragment | undefined; legacy: object }> = fc.oneof(
    { weight: 12, arbitrary: mostly(update(table)).map((text) => ({ text, legacy: {} })) },
    { weight: 1, arbitrary: fc.constant({ text: undefined, legacy: {} }) },
    {
      weight: 3,
      arbitrary: attributeUpdates.map((AttributeUpdates) => ({
        text: undefined,
        legacy: { AttributeUpdates },
      })),
    },
  );
  const ReturnValues = fc.constantFrom<ReturnValue[]>(
    'ALL_OLD',
    'ALL_NEW',
    'UPDATED_OLD',
    'UPDATED_NEW',
    'NONE',
  );
  return fc
    .tuple(
      anyKey(table),
      updates,
      conditions(table),
      returnMembers,
      fc.record({ ReturnValues }, { requiredKeys: [] }),
      placeholderFault,
    )
    .map(([Key, change, when, members, returned, fault]) =>
      updateItem({
        TableName: table.name,
        Key,
        ...written({ UpdateExpression: change.text, ConditionExpression: when.text }, fault),
        ...change.legacy,
        ...when.legacy,
        ...members,
        ...returned,
      }),
    );
}
