/**
 * The fake beside dynalite and DynamoDB Local, each as its users have it: their own client configuration, tables in memory,
 * the two servers as processes of their own on this machine. There is no goal; who cannot be had here is not measured.
 */
import {
  BatchWriteItemCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { FakeDynamoDB } from 'fake-dynamodb';
import { startDynalite } from '../emulators/dynalite.ts';
import { startDynamoDBLocal } from '../emulators/dynamodb-local.ts';
import type { ServerProcess } from '../emulators/server-process.ts';
import { Unavailable } from '../emulators/unavailable.ts';
import { calls, createTable, fill, orders, singleCalls } from './calls.ts';
import { type Effort, ratios } from './interleave.ts';
import type { Group, Row } from './measured.ts';

const single: Effort = { rounds: 40, callsPerRound: 40 };
const several: Effort = { rounds: 40, callsPerRound: 10 };
const testFiles: Effort = { rounds: 15, callsPerRound: 1 };
const starts = 3;

interface Emulator {
  readonly name: string;
  readonly start: () => Promise<ServerProcess>;
  /** Calls that it has no answer to, and why. */
  readonly lacks: Readonly<Record<string, string>>;
}

const emulators: readonly Emulator[] = [
  {
    name: 'dynalite',
    start: startDynalite,
    lacks: { 'TransactWriteItems, 10 puts': 'dynalite has no transactions' },
  },
  { name: 'DynamoDB Local', start: startDynamoDBLocal, lacks: {} },
];

const testFile = 'a test file: 5 tables made, 100 items written, all cleared';
const timed = [...calls.map(([name]) => name), testFile];

export const besideEmulators: Group = {
  names: emulators.flatMap(({ name }) => [...timed.map((call) => rowName(call, name)), startName(name)]),
  async *rows() {
    for (const emulator of emulators) yield* rowsOf(emulator);
  },
};

function rowName(call: string, emulator: string): string {
  return `${call}: ${emulator}`;
}

function startName(emulator: string): string {
  return `from nothing to the first answer: ${emulator}`;
}

async function* rowsOf(emulator: Emulator): AsyncGenerator<Row> {
  const { name } = emulator;
  try {
    const server = await emulator.start();
    try {
      yield* callRows(emulator, server);
    } finally {
      server.stop();
    }
    yield await startRow(emulator);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    const names = [...timed.map((call) => rowName(call, name)), startName(name)];
    for (const each of names) yield { kind: 'not measured', name: each, reason: error.message };
  }
}

async function* callRows({ name, lacks }: Emulator, { endpoint }: ServerProcess): AsyncGenerator<Row> {
  const dynamodb = new FakeDynamoDB();
  const ours = new DynamoDBClient(dynamodb.clientConfig());
  const theirs = clientOf(endpoint);
  await Promise.all([fill(ours), fill(theirs)]);
  for (const [call, send] of calls) {
    const reason = lacks[call];
    if (reason !== undefined) {
      yield { kind: 'not measured', name: rowName(call, name), reason };
      continue;
    }
    const comparison = {
      name: rowName(call, name),
      baseline: { name: 'the fake', call: () => send(ours) },
      candidate: { name, call: () => send(theirs) },
      ratioMax: undefined,
    };
    yield* ratios([comparison], singleCalls.has(call) ? single : several);
  }
  const comparison = {
    name: rowName(testFile, name),
    baseline: {
      name: 'the fake',
      call: async () => {
        await fillTables(ours);
        dynamodb.reset();
      },
    },
    candidate: {
      name,
      call: async () => {
        await fillTables(theirs);
        await Promise.all(tables.map((TableName) => deleteTable(theirs, TableName)));
      },
    },
    ratioMax: undefined,
  };
  yield* ratios([comparison], testFiles);
}

const tables = ['one', 'two', 'three', 'four', 'five'];

async function fillTables(client: DynamoDBClient): Promise<void> {
  await Promise.all(tables.map((TableName) => createTable(client, { TableName })));
  for (const TableName of tables) {
    const requests = orders(20).map((order) => ({ PutRequest: { Item: order } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
  }
}

/** It is gone when this is done. */
async function deleteTable(client: DynamoDBClient, TableName: string): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName }));
  try {
    for (;;) await client.send(new DescribeTableCommand({ TableName }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
}

async function startRow({ name, start }: Emulator): Promise<Row> {
  const timesMs: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    const from = performance.now();
    const server = await start();
    await clientOf(server.endpoint).send(new ListTablesCommand({}));
    timesMs.push(performance.now() - from);
    server.stop();
  }
  timesMs.sort((a, b) => a - b);
  const [best = NaN] = timesMs;
  return { kind: 'figure', name: startName(name), unit: 'ms', best, median: timesMs[starts >> 1] ?? NaN };
}

function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' },
  });
}
