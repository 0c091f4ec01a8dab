import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { FakeDynamoDB, latency, type RandomFaultOptions, throttling, unprocessed } from '../../lib/index.ts';

/** Which of a hundred calls fail, and how. */
async function failures(options: Partial<RandomFaultOptions>) {
  const dynamodb = new FakeDynamoDB();
  const client = new DynamoDBClient({ ...dynamodb.clientConfig(), maxAttempts: 1 });
  const log = jest.fn();
  const handle = dynamodb.faults.random({ probability: 0.3, log, ...options });
  for (let call = 0; call < 100; call++) await client.send(new ListTablesCommand({})).catch(() => {});
  const names = dynamodb.requests.all().map(({ error }) => error?.name);
  return { names, handle, log };
}

describe('random faults', () => {
  it('are the same for the same seed, and others for another', async () => {
    const [first, again, other] = [
      await failures({ seed: 1 }),
      await failures({ seed: 1 }),
      await failures({ seed: 'another' }),
    ];
    expect(again.names).toEqual(first.names);
    expect(other.names).not.toEqual(first.names);
    expect(first.handle).toMatchObject({ seed: 1, hits: first.names.filter(Boolean).length });
  });

  it('strike about as often as they are likely, with each fault that the SDK retries', async () => {
    const { names, handle } = await failures({ seed: 7 });
    expect(handle.hits).toBeGreaterThan(15);
    expect(handle.hits).toBeLessThan(45);
    expect(new Set(names)).toEqual(
      new Set([undefined, 'InternalServerError', 'ProvisionedThroughputExceededException', 'TimeoutError']),
    );
  });

  it.each([
    [0, 0],
    [1, 100],
  ])('of probability %d strike %d times in 100', async (probability, hits) => {
    expect((await failures({ probability })).handle.hits).toBe(hits);
  });

  it('without a seed draw one and tell it once, so that it can be repeated', async () => {
    const first = await failures({});
    expect(first.log.mock.calls).toEqual([
      [`fake-dynamodb: random faults with seed ${first.handle.seed}; the same seed repeats them.`],
    ]);
    expect((await failures({ seed: first.handle.seed })).names).toEqual(first.names);
  });

  it('tell the seed on the console by default', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
    try {
      new FakeDynamoDB().faults.random({ probability: 0.5, seed: 'x' });
      expect(warn.mock.calls).toEqual([[expect.stringContaining('seed "x"')]]);
    } finally {
      warn.mockRestore();
    }
  });

  it('are meant for some requests, so often, like any other', async () => {
    const limited = await failures({ probability: 1, times: 3, faults: [throttling()] });
    expect(limited.handle.hits).toBe(3);
    expect((await failures({ probability: 1, operation: 'PutItem' })).handle.hits).toBe(0);
    expect((await failures({ probability: 1, when: ({ time }) => time < 0 })).handle.hits).toBe(0);
  });

  it('are those that can befall the request', async () => {
    const { names } = await failures({ probability: 1, faults: [unprocessed(), throttling()] });
    expect(new Set(names)).toEqual(new Set(['ProvisionedThroughputExceededException']));
  });

  it('end with remove', async () => {
    const dynamodb = new FakeDynamoDB();
    dynamodb.faults.random({ probability: 1, faults: [latency(Infinity)], log: () => {} }).remove();
    await new DynamoDBClient(dynamodb.clientConfig()).send(new ListTablesCommand({}));
  });

  it.each([
    { probability: -0.1 },
    { probability: 1.1 },
    { probability: NaN },
    { probability: 1, faults: [] },
  ])('%j is refused', (options) => {
    expect(() => new FakeDynamoDB().faults.random(options)).toThrow(
      expect.objectContaining({ code: 'INVALID_FAULT' }),
    );
  });
});
