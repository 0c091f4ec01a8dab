/**
 * Two callers do the same: one gives frozen objects and leaves alone what it gets, the other overwrites at random all that
 * it gave and all that it got, as soon as it is answered. Both fakes hold the same, and show the same.
 */
import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, QueryCommand as DocumentQuery } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { FakeDynamoDB, type Fixtures, ManualClock } from '../../lib/index.ts';

type Item = Record<string, AttributeValue>;

/** What a caller does with an object of its own: before it is given, and when the answer is there. */
interface Manners {
  readonly given: <Value>(value: Value) => Value;
  readonly done: (...values: readonly unknown[]) => void;
}

const leaf: fc.Arbitrary<AttributeValue> = fc.oneof(
  fc.constantFrom('x', 'y').map((S) => ({ S })),
  fc.nat(9).map((n) => ({ N: String(n) })),
  fc.uint8Array({ minLength: 1, maxLength: 4 }).map((B) => ({ B })),
  fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { minLength: 1 }).map((SS) => ({ SS })),
  fc.constant<AttributeValue>({ BS: [new Uint8Array([1]), new Uint8Array([2, 3])] }),
  fc.constant<AttributeValue>({ NULL: true }),
);
const value: fc.Arbitrary<AttributeValue> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }).map((L) => ({ L })),
  fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), leaf, { maxKeys: 2 }).map((M) => ({ M })),
);
const key: fc.Arbitrary<Item> = fc.constantFrom('a', 'b', 'c').map((S) => ({ id: { S } }));
const item = fc.record({ v: value, w: value, g: fc.constantFrom({ S: 'g' }, { S: 'h' }) });
const act = fc.record({
  kind: fc.constantFrom('put', 'plain', 'update', 'batch', 'transaction', 'statement', 'read', 'look'),
  key,
  item,
});
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** A copy, so that the two callers share no object. */
function copy<Value>(original: Value): Value {
  return structuredClone(original);
}

function freeze<Value>(original: Value): Value {
  if (typeof original === 'object' && original !== null && !ArrayBuffer.isView(original)) {
    Object.values(original).forEach(freeze);
    Object.freeze(original);
  }
  return original;
}

/** Overwrites everything that can be reached; what it does where, `draw` decides. */
function vandalize(target: unknown, draw: () => number): void {
  if (target instanceof Uint8Array) {
    target.fill(draw());
  } else if (typeof target === 'object' && target !== null) {
    for (const [name, member] of Object.entries(target)) {
      vandalize(member, draw);
      const choice = draw() % 3;
      if (choice === 0) Reflect.deleteProperty(target, name);
      else if (choice === 1)
        Reflect.set(target, name, typeof member === 'string' ? 'vandal' : { S: 'vandal' });
    }
    if (Array.isArray(target) && draw() % 2 === 0) target.reverse();
    else Reflect.set(target, 'vandal', { S: 'was here' });
  }
}

const careful: Manners = { given: (value) => freeze(copy(value)), done: () => undefined };

function careless(seed: number): Manners {
  let state = seed;
  const draw = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  };
  return { given: copy, done: (...values) => values.forEach((each) => vandalize(each, draw)) };
}

const fixtures: Fixtures = {
  tables: [
    {
      TableName: 'things',
      AttributeDefinitions: [
        { AttributeName: 'id', AttributeType: 'S' },
        { AttributeName: 'g', AttributeType: 'S' },
      ],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'by-g',
          KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['v'] },
        },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
  ],
  templates: [{ Resources: { Others: { Type: 'AWS::Serverless::SimpleTable' } } }],
  items: {
    things: { attributeValues: [{ id: { S: 'c' }, g: { S: 'g' }, v: { B: new Uint8Array([9]) } }] },
    Others: [{ id: 'd', set: new Set(['x']), bytes: new Uint8Array([8]), list: [{ a: 1 }] }],
  },
};

class Caller {
  readonly #manners: Manners;
  readonly #dynamodb = new FakeDynamoDB({ clock: new ManualClock('2026-11-22T10:00:00Z') });
  readonly #client = new DynamoDBClient(this.#dynamodb.clientConfig());
  readonly #documents = DynamoDBDocumentClient.from(this.#client);
  readonly #others: string;
  #transactions = 0;

  constructor(manners: Manners) {
    this.#manners = manners;
    const given = manners.given(fixtures);
    const loaded = this.#dynamodb.load(given);
    this.#others = loaded.tableNames['Others'] ?? '';
    manners.done(given, loaded);
  }

  async act({ kind, key, item }: Act): Promise<void> {
    const TableName = 'things';
    const Item: Item = { ...item, ...key };
    switch (kind) {
      case 'put':
        return this.#send({ TableName, Item, ReturnValues: 'ALL_OLD' as const }, (given) =>
          this.#client.send(new PutItemCommand(given)),
        );
      case 'update':
        return this.#send(
          {
            TableName,
            Key: key,
            UpdateExpression: 'SET v = :v, w = :l REMOVE x',
            ExpressionAttributeValues: { ':v': item.v, ':l': { L: [item.v, item.w] } },
            ReturnValues: 'ALL_NEW' as const,
          },
          (given) => this.#client.send(new UpdateItemCommand(given)),
        );
      case 'batch':
        return this.#send({ RequestItems: { things: [{ PutRequest: { Item } }] } }, (given) =>
          this.#client.send(new BatchWriteItemCommand(given)),
        );
      case 'transaction':
        return this.#send(
          {
            TransactItems: [{ Put: { TableName, Item } }],
            ClientRequestToken: `t${(this.#transactions += 1)}`,
          },
          (given) => this.#client.send(new TransactWriteItemsCommand(given)),
        );
      case 'statement':
        return this.#send(
          {
            Statement: 'UPDATE things SET v = ? WHERE id = ? RETURNING ALL NEW *',
            Parameters: [item.w, key['id'] ?? { S: '' }],
          },
          (given) => this.#client.send(new ExecuteStatementCommand(given)),
        );
      case 'plain':
        return this.#plain(key['id']?.S ?? '', item.g.S);
      case 'read':
        return this.#read(key);
      case 'look':
        return this.#look();
    }
  }

  /** All that the fake holds and remembers, told anew. */
  async everything(): Promise<unknown> {
    const { streams, requests } = this.#dynamodb;
    return [
      this.#dynamodb.items('things'),
      this.#dynamodb.items(this.#others),
      (await this.#client.send(new ScanCommand({ TableName: 'things', IndexName: 'by-g' }))).Items,
      await streams.records('things'),
      requests.all().map(({ operation, input, output, error }) => ({ operation, input, output, error })),
    ];
  }

  async #send<Input extends object>(original: Input, call: (given: Input) => Promise<object>): Promise<void> {
    const given = this.#manners.given(original);
    const output = await call(given).catch(() => undefined);
    this.#manners.done(given, output);
  }

  async #plain(id: string, g: string | undefined): Promise<void> {
    const given = this.#manners.given({
      id,
      g,
      deep: { list: [1, new Uint8Array([1, 2])] },
      set: new Set([g]),
    });
    const put = await this.#documents.send(new PutCommand({ TableName: 'things', Item: given }));
    const found = await this.#documents.send(
      new DocumentQuery({
        TableName: 'things',
        KeyConditionExpression: 'id = :id',
        ExpressionAttributeValues: { ':id': id },
      }),
    );
    this.#manners.done(given, put, found);
  }

  async #read(Key: Item): Promise<void> {
    const TableName = 'things';
    await this.#send({ TableName, Key }, (given) => this.#client.send(new GetItemCommand(given)));
    await this.#send({ TableName }, (given) => this.#client.send(new ScanCommand(given)));
    await this.#send({ RequestItems: { things: { Keys: [Key] } } }, (given) =>
      this.#client.send(new BatchGetItemCommand(given)),
    );
    await this.#send({ TransactItems: [{ Get: { TableName, Key } }] }, (given) =>
      this.#client.send(new TransactGetItemsCommand(given)),
    );
    await this.#send(
      {
        TableName,
        IndexName: 'by-g',
        KeyConditionExpression: 'g = :g',
        ExpressionAttributeValues: { ':g': { S: 'g' } },
      },
      (given) => this.#client.send(new QueryCommand(given)),
    );
  }

  async #look(): Promise<void> {
    const { streams, requests } = this.#dynamodb;
    const given = this.#manners.given({ id: 'a' });
    const followed = streams.follow('things', { unmarshalled: true });
    this.#manners.done(
      this.#dynamodb.item('things', given),
      this.#dynamodb.items('things'),
      this.#dynamodb.items(this.#others),
      await streams.records('things'),
      await streams.records('things', { unmarshalled: true }),
      requests.all(),
      requests.last()?.plainInput,
      given,
    );
    await followed.return?.();
  }
}

it('nothing that a caller gives or gets is what is stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), fc.nat(), async (acts, seed) => {
      const [one, other] = [new Caller(careful), new Caller(careless(seed))];
      for (const each of acts) {
        await one.act(each);
        await other.act(each);
      }
      expect(await other.everything()).toEqual(await one.everything());
    }),
    { numRuns: 30, seed: 20_261_122 },
  );
});
