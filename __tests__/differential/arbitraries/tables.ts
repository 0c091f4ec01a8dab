/** Tables: key types, local and global indexes with their projections, stream view types, billing. */
import type {
  CreateTableCommandInput,
  GlobalSecondaryIndex,
  KeySchemaElement,
  LocalSecondaryIndex,
  Projection,
  ScalarAttributeType,
  StreamViewType,
} from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';

export interface KeyAttribute {
  readonly name: string;
  readonly type: ScalarAttributeType;
}

export interface Keys {
  readonly hash: KeyAttribute;
  readonly range: KeyAttribute | undefined;
}

export interface Index extends Keys {
  readonly name: string;
  readonly kind: 'LSI' | 'GSI';
  readonly projection: Projection;
}

/** A table as the generators see it. */
export interface Table extends Keys {
  readonly name: string;
  readonly indexes: readonly Index[];
  readonly stream: StreamViewType | undefined;
  readonly provisioned: boolean;
}

const type = fc.constantFrom<ScalarAttributeType[]>('S', 'N', 'B');

const projection: fc.Arbitrary<Projection> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Projection>({ ProjectionType: 'ALL' }) },
  { weight: 1, arbitrary: fc.constant<Projection>({ ProjectionType: 'KEYS_ONLY' }) },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(fc.constantFrom('n', 's', 'm', 'x'), { minLength: 1, maxLength: 2 })
      .map((names): Projection => ({ ProjectionType: 'INCLUDE', NonKeyAttributes: names })),
  },
);

const stream: fc.Arbitrary<StreamViewType | undefined> = fc.constantFrom(
  'NEW_AND_OLD_IMAGES',
  'KEYS_ONLY',
  'NEW_IMAGE',
  'OLD_IMAGE',
  undefined,
);

/** One type for each name, because indexes share attributes with each other and with the table. */
const types = fc.record({ h: type, r: type, ls: type, gh: type, gs: type });

type Types = typeof types extends fc.Arbitrary<infer T> ? T : never;
type KeyName = keyof Types;

/** What an index may be keyed by, in names: a local one has the table's partition attribute. */
const localKeys: readonly (readonly [KeyName, KeyName])[] = [
  ['h', 'ls'],
  ['h', 'gs'],
];
const globalKeys: readonly (readonly [KeyName, KeyName?])[] = [
  ['gh', 'gs'],
  ['gh'],
  ['gh', 'r'],
  ['r', 'h'],
  ['gs', 'gh'],
  ['gh', 'h'],
];

export function anyTable(name: string): fc.Arbitrary<Table> {
  return fc
    .record({
      types,
      ranged: fc.boolean(),
      local: fc.array(fc.tuple(fc.constantFrom(...localKeys), projection), { maxLength: 2 }),
      global: fc.array(fc.tuple(fc.constantFrom(...globalKeys), projection), { maxLength: 2 }),
      stream,
      provisioned: fc.boolean(),
    })
    .map(({ types, ranged, local, global, ...rest }): Table => {
      const attribute = (name: KeyName): KeyAttribute => ({ name, type: types[name] });
      const indexes = [
        ...(ranged ? local : []).map(
          ([key, projection], i) => ({ key, projection, kind: 'LSI', i }) as const,
        ),
        ...global
          .filter(([[hash]]) => ranged || hash !== 'r')
          .map(([key, projection], i) => ({ key, projection, kind: 'GSI', i }) as const),
      ];
      return {
        ...rest,
        name,
        hash: attribute('h'),
        range: ranged ? attribute('r') : undefined,
        indexes: indexes.map(({ key: [hash, range], projection, kind, i }) => ({
          name: `${kind.toLowerCase()}${i + 1}`,
          kind,
          hash: attribute(hash),
          range: range === undefined ? undefined : attribute(range),
          projection,
        })),
      };
    });
}

export function createTableInput(table: Table): CreateTableCommandInput {
  const used = [table, ...table.indexes].flatMap(({ hash, range }) => [hash, ...(range ? [range] : [])]);
  const types = new Map(used.map(({ name, type }) => [name, type]));
  const throughput = { ReadCapacityUnits: 5, WriteCapacityUnits: 5 };
  const local = table.indexes
    .filter(({ kind }) => kind === 'LSI')
    .map((index): LocalSecondaryIndex => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: index.projection,
    }));
  const global = table.indexes
    .filter(({ kind }) => kind === 'GSI')
    .map((index): GlobalSecondaryIndex => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: index.projection,
      ...(table.provisioned ? { ProvisionedThroughput: throughput } : {}),
    }));
  return {
    TableName: table.name,
    KeySchema: keySchema(table),
    AttributeDefinitions: Array.from(types, ([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    ...(table.provisioned
      ? { BillingMode: 'PROVISIONED', ProvisionedThroughput: throughput }
      : { BillingMode: 'PAY_PER_REQUEST' }),
    ...(local.length === 0 ? {} : { LocalSecondaryIndexes: local }),
    ...(global.length === 0 ? {} : { GlobalSecondaryIndexes: global }),
    ...(table.stream === undefined
      ? {}
      : { StreamSpecification: { StreamEnabled: true, StreamViewType: table.stream } }),
  };
}

function keySchema({ hash, range }: Keys): KeySchemaElement[] {
  return [
    { AttributeName: hash.name, KeyType: 'HASH' },
    ...(range === undefined ? [] : [{ AttributeName: range.name, KeyType: 'RANGE' as const }]),
  ];
}

/** Every attribute that is a key of the table or of an index. */
export function keyAttributes(table: Table): readonly KeyAttribute[] {
  const all = [table, ...table.indexes].flatMap(({ hash, range }) => [hash, ...(range ? [range] : [])]);
  return [...new Map(all.map((attribute) => [attribute.name, attribute])).values()];
}
