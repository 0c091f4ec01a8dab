/** What the tests of table operations share: a client that does not retry, small tables, and how a call fails. */
import type {
  CreateTableCommandInput,
  TableDescription,
  UpdateTableCommandInput,
} from '@aws-sdk/client-dynamodb';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import type { FakeDynamoDBOptions } from '../../../lib/index.ts';
import { FakeDynamoDB, ManualClock } from '../../../lib/index.ts';

export interface World {
  readonly clock: ManualClock;
  readonly dynamodb: FakeDynamoDB;
  readonly client: DynamoDBClient;
  readonly create: (input?: Partial<CreateTableCommandInput>) => Promise<Description>;
  readonly update: (input: Partial<UpdateTableCommandInput>) => Promise<Description>;
  readonly describe: (name?: string) => Promise<Description>;
}

export type Description = TableDescription;

export const start = Date.parse('2026-03-04T05:06:07.089Z');

export function world(options: FakeDynamoDBOptions = {}): World {
  const clock = new ManualClock(start);
  const dynamodb = new FakeDynamoDB({ clock, ...options });
  const client = new DynamoDBClient({ ...dynamodb.clientConfig(), maxAttempts: 1 });
  return {
    clock,
    dynamodb,
    client,
    async create(input = {}) {
      const { TableDescription } = await client.send(new CreateTableCommand({ ...onDemandTable, ...input }));
      return present(TableDescription);
    },
    async update(input) {
      const { TableDescription } = await client.send(
        new UpdateTableCommand({ TableName: onDemandTable.TableName, ...input }),
      );
      return present(TableDescription);
    },
    async describe(name = onDemandTable.TableName) {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
      return present(Table);
    },
  };
}

export const onDemandTable = {
  TableName: 'orders',
  AttributeDefinitions: strings('pk', 'sk'),
  KeySchema: schema('pk', 'sk'),
  BillingMode: 'PAY_PER_REQUEST',
} as const satisfies CreateTableCommandInput;

export const provisionedTable = {
  ...onDemandTable,
  BillingMode: 'PROVISIONED',
  ProvisionedThroughput: units(5, 5),
} as const satisfies CreateTableCommandInput;

/** Definitions of string attributes. */
export function strings(...names: readonly string[]): { AttributeName: string; AttributeType: 'S' }[] {
  return names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' }));
}

/** A key schema of one partition attribute and the sort attributes after it. */
export function schema(
  hash: string,
  ...range: readonly string[]
): { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[] {
  return [
    { AttributeName: hash, KeyType: 'HASH' },
    ...range.map((AttributeName) => ({ AttributeName, KeyType: 'RANGE' as const })),
  ];
}

export function units(
  read: number,
  write: number,
): { ReadCapacityUnits: number; WriteCapacityUnits: number } {
  return { ReadCapacityUnits: read, WriteCapacityUnits: write };
}

/** A global index that projects everything. */
export function globalIndex(
  name: string,
  keySchema: ReturnType<typeof schema>,
): { IndexName: string; KeySchema: ReturnType<typeof schema>; Projection: { ProjectionType: 'ALL' } } {
  return { IndexName: name, KeySchema: keySchema, Projection: { ProjectionType: 'ALL' } };
}

/** The name and the text of the error that a call ends with. */
export async function failure(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'no error',
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
  );
}

export const invalid = 'ValidationException: One or more parameter values were invalid: ';
export const inUse = 'ResourceInUseException: Attempt to change a resource which is still in use: ';

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the answer has no table');
  return value;
}
