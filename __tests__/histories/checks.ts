/** What holds after every step, whatever came before it. */
import { canonical, type Item, sizeBytes, sortedTexts } from './items.ts';
import { type Change, entriesOf, keyOf, type Model, type ModelTable } from './model.ts';
import { listOf, type Service } from './service.ts';

const day = 24 * 3_600_000;

export async function check(service: Service, model: Model): Promise<void> {
  const { TableNames } = await service.ask('ListTables', {});
  expect(TableNames).toEqual(Object.keys(model.tables).sort());
  for (const table of Object.values(model.tables)) {
    await checkCounts(service, table);
    await checkIndexes(service, table);
    checkStream(service, table);
    const tags = await service.ask('ListTagsOfResource', { ResourceArn: arnOf(table) });
    expect(Object.fromEntries(listOf(tags['Tags']).map(({ Key, Value }) => [Key, Value]))).toEqual(
      table.tags,
    );
  }
}

export function arnOf({ name }: { readonly name: string }): string {
  return `arn:aws:dynamodb:us-east-1:123456789012:table/${name}`;
}

/** Items, ItemCount and TableSizeBytes, counted anew. */
async function checkCounts(service: Service, table: ModelTable): Promise<void> {
  const { Items } = await service.ask('Scan', { TableName: table.name });
  expect(sortedTexts(listOf(Items))).toEqual(sortedTexts(table.items));
  expect(service.dynamodb.items(table.name)).toHaveLength(table.items.length);
  const { Table } = await service.ask('DescribeTable', { TableName: table.name });
  const { ItemCount, TableSizeBytes, GlobalSecondaryIndexes, LocalSecondaryIndexes } = Object(Table);
  expect([ItemCount, TableSizeBytes]).toEqual([table.items.length, total(table.items)]);
  const described = [...listOf(GlobalSecondaryIndexes), ...listOf(LocalSecondaryIndexes)];
  const seen = described.map(({ IndexName, ItemCount, IndexSizeBytes }) => [
    IndexName,
    ItemCount,
    IndexSizeBytes,
  ]);
  const expected = table.indexes.map((index) => {
    const entries = entriesOf(table, index).map(({ shown }) => shown);
    return [index.name, entries.length, total(entries)];
  });
  expect(sortedTexts(seen)).toEqual(sortedTexts(expected));
}

/** Every index is a scan of the table, projected. */
async function checkIndexes(service: Service, table: ModelTable): Promise<void> {
  for (const index of table.indexes) {
    const { Items } = await service.ask('Scan', { TableName: table.name, IndexName: index.name });
    expect(sortedTexts(listOf(Items))).toEqual(
      sortedTexts(entriesOf(table, index).map(({ shown }) => shown)),
    );
  }
}

/** The records of each item are its changes of the last day, and replayed they lead to the table. */
function checkStream(service: Service, table: ModelTable): void {
  if (table.changes === undefined) return;
  const records = service.dynamodb.streams.recordsSync(table.name);
  const kept = keptChanges(table.changes, service.now);
  const numbers = records.map(({ dynamodb }) => dynamodb.SequenceNumber);
  expect(numbers).toEqual([...new Set(numbers)].sort());
  const seen = byKey(
    records.map(({ dynamodb, eventName, userIdentity }) => ({
      key: canonical(dynamodb.Keys),
      text: textOf(eventName, dynamodb.OldImage, dynamodb.NewImage, userIdentity !== undefined),
    })),
  );
  expect(seen).toEqual(byKey(kept.map((change) => changeText(table, change))));
  if (kept.length < table.changes.length) return;
  const replica = new Map(table.itemsBefore.map((item) => [canonical(keyOf(table, item)), canonical(item)]));
  for (const { dynamodb } of records) {
    if (dynamodb.NewImage === undefined) replica.delete(canonical(dynamodb.Keys));
    else replica.set(canonical(dynamodb.Keys), canonical(dynamodb.NewImage));
  }
  expect([...replica.values()].sort()).toEqual(sortedTexts(table.items));
}

export function keptChanges(changes: readonly Change[], now: number): readonly Change[] {
  return changes.filter(({ at }) => now - at < day);
}

export function changeText(table: ModelTable, change: Change): { key: string; text: string } {
  const { before, after, byService } = change;
  const eventName = before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY';
  return {
    key: canonical(keyOf(table, after ?? before ?? {})),
    text: textOf(eventName, before, after, byService),
  };
}

export function textOf(eventName: unknown, before: unknown, after: unknown, byService: boolean): string {
  return `${String(eventName)}${byService ? ' by the service' : ''} ${canonical(before)} -> ${canonical(after)}`;
}

/** Changes of one item come in order; those of several items at once need not. */
export function byKey(
  changes: readonly { readonly key: string; readonly text: string }[],
): Readonly<Record<string, readonly string[]>> {
  const lists = new Map<string, string[]>();
  for (const { key, text } of changes) lists.set(key, [...(lists.get(key) ?? []), text]);
  return Object.fromEntries([...lists].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function total(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + sizeBytes(item), 0);
}
