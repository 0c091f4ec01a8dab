/** Batches and transactions. */
import type { TransactGetItem, TransactWriteItem, WriteRequest } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import {
  batchGetItem,
  batchWriteItem,
  type Operation,
  transactGetItems,
  transactWriteItems,
} from '../operation.ts';
import { condition, type Fragment, mostly, placeholderFault, projection, update } from './expressions.ts';
import { anyItem, anyKey } from './items.ts';
import { projections } from './reads.ts';
import type { Table } from './tables.ts';
import type { Item } from './values.ts';
import { capacityMember, written } from './writes.ts';

export function anyBatchGet(table: Table): fc.Arbitrary<Operation> {
  return fc
    .tuple(
      several(anyKey(table), keyText),
      projections(table),
      capacityMember,
      fc.record({ ConsistentRead: fc.boolean() }, { requiredKeys: [] }),
      placeholderFault,
    )
    .map(([Keys, { text, legacy }, capacity, consistent, fault]) =>
      batchGetItem({
        RequestItems: {
          [table.name]: {
            Keys,
            ...written({ ProjectionExpression: text }, fault),
            ...legacy,
            ...consistent,
          },
        },
        ...capacity,
      }),
    );
}

export function anyBatchWrite(table: Table): fc.Arbitrary<Operation> {
  const request: fc.Arbitrary<WriteRequest> = fc.oneof(
    { weight: 3, arbitrary: anyItem(table).map((Item) => ({ PutRequest: { Item } })) },
    { weight: 2, arbitrary: anyKey(table).map((Key) => ({ DeleteRequest: { Key } })) },
  );
  return fc
    .tuple(
      several(request, ({ PutRequest, DeleteRequest }) =>
        keyText(keyIn(table, PutRequest?.Item ?? DeleteRequest?.Key ?? {})),
      ),
      capacityMember,
    )
    .map(([requests, capacity]) => batchWriteItem({ RequestItems: { [table.name]: requests }, ...capacity }));
}

/** Up to five with different keys; seldom with the same, which is refused, or none. */
function several<Value>(one: fc.Arbitrary<Value>, key: (value: Value) => string): fc.Arbitrary<Value[]> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.uniqueArray(one, { minLength: 1, maxLength: 5, selector: key }) },
    { weight: 1, arbitrary: fc.array(one, { maxLength: 4 }) },
  );
}

function keyIn({ hash, range }: Table, item: Item): Item {
  return Object.fromEntries(
    [hash, range].flatMap((attribute) => {
      const value = attribute && item[attribute.name];
      return attribute && value ? [[attribute.name, value]] : [];
    }),
  );
}

/** Numbers by value: `1` and `1.0` are one key. */
function keyText(key: Item): string {
  return JSON.stringify(key, (name, value: unknown) => (name === 'N' ? Number(value) : value));
}

const onFailure = fc.record(
  { ReturnValuesOnConditionCheckFailure: fc.constantFrom('ALL_OLD' as const, 'NONE' as const) },
  { requiredKeys: [] },
);

function action(table: Table): fc.Arbitrary<TransactWriteItem> {
  const when = fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: mostly(condition(table)) },
  );
  const absent = fc.constantFrom<Fragment[]>(() => 'attribute_not_exists(q)');
  const checked = fc.oneof(
    { weight: 3, arbitrary: absent },
    { weight: 2, arbitrary: mostly(condition(table)) },
  );
  const TableName = table.name;
  return fc.oneof(
    fc.tuple(anyItem(table), when, onFailure, placeholderFault).map(([Item, text, failure, fault]) => ({
      Put: { TableName, Item, ...written({ ConditionExpression: text }, fault), ...failure },
    })),
    fc
      .tuple(anyKey(table), mostly(update(table)), when, onFailure, placeholderFault)
      .map(([Key, change, text, failure, fault]) => {
        const { UpdateExpression, ...rest } = written(
          { UpdateExpression: change, ConditionExpression: text },
          fault,
        );
        return { Update: { TableName, Key, UpdateExpression, ...rest, ...failure } };
      }),
    fc.tuple(anyKey(table), when, onFailure, placeholderFault).map(([Key, text, failure, fault]) => ({
      Delete: { TableName, Key, ...written({ ConditionExpression: text }, fault), ...failure },
    })),
    fc.tuple(anyKey(table), checked, onFailure, placeholderFault).map(([Key, text, failure, fault]) => {
      const { ConditionExpression, ...rest } = written({ ConditionExpression: text }, fault);
      return { ConditionCheck: { TableName, Key, ConditionExpression, ...rest, ...failure } };
    }),
  );
}

export function anyTransactWrite(table: Table): fc.Arbitrary<Operation> {
  return fc
    .tuple(
      several(action(table), ({ Put, Update, Delete, ConditionCheck }) =>
        keyText(keyIn(table, Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key ?? {})),
      ),
      fc.oneof(
        { weight: 6, arbitrary: capacityMember.map((capacity) => ({ capacity, times: 1 })) },
        { weight: 1, arbitrary: fc.constant({ capacity: {}, times: 2 }) },
      ),
    )
    .map(([TransactItems, { capacity, times }]) => transactWriteItems({ TransactItems, ...capacity }, times));
}

export function anyTransactGet(table: Table): fc.Arbitrary<Operation> {
  const get: fc.Arbitrary<TransactGetItem> = fc
    .tuple(anyKey(table), fc.option(mostly(projection(table)), { nil: undefined }), placeholderFault)
    .map(([Key, text, fault]) => ({
      Get: { TableName: table.name, Key, ...written({ ProjectionExpression: text }, fault) },
    }));
  return fc
    .tuple(
      several(get, ({ Get }) => keyText(Get?.Key ?? {})),
      capacityMember,
    )
    .map(([TransactItems, capacity]) => transactGetItems({ TransactItems, ...capacity }));
}
