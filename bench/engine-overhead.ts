/**
 * What the engine adds to a call of the SDK: the engine beside its own answers replayed, with the same client
 * configuration, the stock one and `clientConfig()`; and both savings and costs together beside the stock client.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { FakeDynamoDB } from 'fake-dynamodb';
import { type Call, calls, fill, singleCalls } from './calls.ts';
import { type Comparison, ratios, type Subject } from './interleave.ts';
import type { Group } from './measured.ts';
import { replaying } from './replay.ts';

const kinds = {
  stock: 'the engine, stock client',
  ours: 'the engine, clientConfig()',
  both: 'saved and spent together',
} as const;

export const engineOverhead: Group = {
  names: calls.flatMap(([name]) => Object.values(kinds).map((kind) => `${name}: ${kind}`)),
  async *rows() {
    yield* ratios(await comparisons());
  },
};

/** Made when asked for, because it takes a table with items. */
async function comparisons(): Promise<readonly Comparison[]> {
  const dynamodb = new FakeDynamoDB();
  const { requestHandler } = dynamodb;
  const stock = { region: 'us-east-1', credentials: { accessKeyId: 'AKID', secretAccessKey: 'secret' } };
  const ours = dynamodb.clientConfig();
  const stockEngine = new DynamoDBClient({ ...stock, requestHandler });
  const oursEngine = new DynamoDBClient(ours);
  await fill(oursEngine, { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' });
  const stockReplay = new DynamoDBClient({ ...stock, requestHandler: replaying(requestHandler) });
  const oursReplay = new DynamoDBClient({ ...ours, requestHandler: replaying(requestHandler) });
  return calls.flatMap(([name, call]) => {
    const isSingle = singleCalls.has(name);
    const ratioMax = isSingle ? 1.1 : 1.15;
    return [
      {
        name: `${name}: ${kinds.stock}`,
        baseline: subject('stock client, answers replayed', stockReplay, call),
        candidate: subject('stock client, engine', stockEngine, call),
        ratioMax,
      },
      {
        name: `${name}: ${kinds.ours}`,
        baseline: subject('clientConfig(), answers replayed', oursReplay, call),
        candidate: subject('clientConfig(), engine', oursEngine, call),
        ratioMax,
      },
      {
        name: `${name}: ${kinds.both}`,
        baseline: subject('stock client, answers replayed', stockReplay, call),
        candidate: subject('clientConfig(), engine', oursEngine, call),
        // What is saved drowns in the SDK's own work for many items.
        ratioMax: isSingle ? 0.75 : undefined,
      },
    ];
  });
}

function subject(name: string, client: DynamoDBClient, call: Call): Subject {
  return { name, call: () => call(client) };
}
