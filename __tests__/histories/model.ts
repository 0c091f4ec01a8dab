/** The naive twin: arrays and loops, no index, no order, no code of lib. It is plain data, so a copy of it is a copy. */
import { type AttributeValue, canonical, compareKeys, type Item, typeOf } from './items.ts';

export interface KeyAttribute {
  readonly name: string;
  readonly type: 'S' | 'N' | 'B';
}

export interface IndexSchema {
  readonly name: string;
  readonly kind: 'GSI' | 'LSI';
  readonly hash: KeyAttribute;
  readonly range?: KeyAttribute;
  /** `ALL`, or what it holds beside the keys. */
  readonly holds: 'ALL' | readonly string[];
}

export interface TableSchema {
  readonly name: string;
  readonly hash: KeyAttribute;
  readonly range?: KeyAttribute;
  readonly indexes: readonly IndexSchema[];
}

export interface Change {
  readonly at: number;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  readonly byService: boolean;
}

export interface ModelTable extends TableSchema {
  indexes: IndexSchema[];
  items: Item[];
  /** Of the stream that is on, if one is, since it was turned on. */
  changes: Change[] | undefined;
  /** What the table held when the stream was turned on. */
  itemsBefore: readonly Item[];
  ttl: string | undefined;
  ttlChangedAt: number | undefined;
  tags: Record<string, string>;
}

export interface Model {
  readonly tables: Record<string, ModelTable>;
}

export type Condition =
  | { readonly kind: 'none' | 'exists' | 'absent' }
  | { readonly kind: 'equal'; readonly name: string; readonly value: AttributeValue };

export type Action =
  | { readonly kind: 'set'; readonly name: string; readonly value: AttributeValue }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'add'; readonly name: string; readonly by: number };

export type Write = { readonly table: string; readonly condition: Condition } & (
  | { readonly kind: 'put'; readonly item: Item }
  | { readonly kind: 'update'; readonly key: Item; readonly actions: readonly Action[] }
  | { readonly kind: 'delete' | 'check'; readonly key: Item }
);

export type Refusal = 'condition' | 'invalid' | 'no table';

/** What a write comes to: the item after it, or why it is refused: any of these reasons. */
export interface Judgement {
  readonly refusals: readonly Refusal[];
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

export function newTable(schema: TableSchema, hasStream: boolean): ModelTable {
  return {
    ...schema,
    indexes: [...schema.indexes],
    items: [],
    changes: hasStream ? [] : undefined,
    itemsBefore: [],
    ttl: undefined,
    ttlChangedAt: undefined,
    tags: {},
  };
}

export function keyAttributes({
  hash,
  range,
}: {
  hash: KeyAttribute;
  range?: KeyAttribute;
}): readonly KeyAttribute[] {
  return range === undefined ? [hash] : [hash, range];
}

export function keyOf(table: TableSchema, item: Item): Item {
  return Object.fromEntries(
    keyAttributes(table).flatMap(({ name }) => (item[name] === undefined ? [] : [[name, item[name]]])),
  );
}

export function find(table: ModelTable, item: Item): Item | undefined {
  const key = canonical(keyOf(table, item));
  return table.items.find((each) => canonical(keyOf(table, each)) === key);
}

export function judge(model: Model, write: Write): Judgement {
  const table = model.tables[write.table];
  if (table === undefined) return { refusals: ['no table'], before: undefined, after: undefined };
  const before = find(table, write.kind === 'put' ? write.item : write.key);
  const refusals: Refusal[] = holds(write.condition, before) ? [] : ['condition'];
  let after: Item | undefined;
  if (write.kind === 'put') after = write.item;
  if (write.kind === 'check') after = before;
  if (write.kind === 'update') {
    const updated = applied(write.actions, before ?? write.key);
    if (updated === undefined) refusals.push('invalid');
    // Removing things from what is not there leaves it not there (measured on AWS).
    const isNothing = before === undefined && write.actions.every(({ kind }) => kind === 'remove');
    after = isNothing ? undefined : updated;
  }
  if (writtenNames(write).some((name) => misfits(table, name, after?.[name]))) refusals.push('invalid');
  return { refusals, before, after };
}

/** What an update leaves alone is not looked at: it may have been stored before the index came. */
function writtenNames(write: Write): readonly string[] {
  if (write.kind === 'put') return Object.keys(write.item);
  return write.kind === 'update' ? write.actions.map(({ name }) => name) : [];
}

function misfits(table: ModelTable, name: string, value: AttributeValue | undefined): boolean {
  const keys = table.indexes.flatMap(keyAttributes).filter((key) => key.name === name);
  return value !== undefined && keys.some(({ type }) => type !== typeOf(value));
}

function holds(condition: Condition, item: Item | undefined): boolean {
  switch (condition.kind) {
    case 'none':
      return true;
    case 'exists':
      return item !== undefined;
    case 'absent':
      return item === undefined;
    case 'equal':
      return canonical(item?.[condition.name]) === canonical(condition.value);
  }
}

/** Every action reads the item as it was. Undefined where something is added to what is no number. */
function applied(actions: readonly Action[], item: Item): Item | undefined {
  const after: Record<string, AttributeValue> = { ...item };
  for (const action of actions) {
    const old = item[action.name];
    if (action.kind === 'set') after[action.name] = action.value;
    else if (action.kind === 'remove') delete after[action.name];
    else if (old === undefined) after[action.name] = { N: String(action.by) };
    else if ('N' in old) after[action.name] = { N: String(Number(old.N) + action.by) };
    else return undefined;
  }
  return after;
}

export function store(model: Model, write: Write, { before, after }: Judgement, now: number): void {
  const table = model.tables[write.table];
  if (table === undefined || canonical(before) === canonical(after)) return;
  replace(table, { before, after, at: now, byService: false });
}

function replace(table: ModelTable, change: Change): void {
  const { before, after } = change;
  table.items = table.items.filter((item) => item !== before);
  if (after !== undefined) table.items.push(after);
  table.changes?.push(change);
}

/** What the service deletes by itself before it looks at a request. */
export function sweep(model: Model, now: number): void {
  for (const table of Object.values(model.tables)) {
    for (const item of table.items) {
      const expires = table.ttl === undefined ? undefined : item[table.ttl];
      if (expires !== undefined && 'N' in expires && Number(expires.N) * 1000 < now) {
        replace(table, { before: item, after: undefined, at: now, byService: true });
      }
    }
  }
}

/** What the index holds: every item that has its keys, cut down to what is projected. */
export function entriesOf(table: ModelTable, index: IndexSchema): readonly { item: Item; shown: Item }[] {
  const keys = keyAttributes(index);
  return table.items
    .filter((item) => keys.every(({ name, type }) => typeOf(item[name]) === type))
    .map((item) => ({ item, shown: projected(table, index, item) }));
}

function projected(table: ModelTable, index: IndexSchema, item: Item): Item {
  if (index.holds === 'ALL') return item;
  const names = [...keyAttributes(table), ...keyAttributes(index)]
    .map(({ name }) => name)
    .concat(index.holds);
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
}

export interface RangeCondition {
  readonly comparator: '=' | '<' | '<=' | '>' | '>=' | 'BETWEEN' | 'begins_with';
  readonly values: readonly AttributeValue[];
}

export function inRange(value: AttributeValue | undefined, { comparator, values }: RangeCondition): boolean {
  const [low, high] = values;
  if (value === undefined || low === undefined || typeOf(value) !== typeOf(low)) return false;
  const order = compareKeys(value, low);
  switch (comparator) {
    case '=':
      return order === 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case 'BETWEEN':
      return high !== undefined && order >= 0 && compareKeys(value, high) <= 0;
    case 'begins_with':
      return 'S' in value && 'S' in low && value.S.startsWith(low.S);
  }
}
