/** A test file's fake: its tables in each region, and what is undone between tests. */
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { type Configuration, internalServerError } from '../../lib/index.ts';
import { type BetweenTests, betweenTests } from '../../lib/setup/between-tests.ts';
import { beginSession, currentSession, type Session } from '../../lib/setup/session.ts';

const orders = {
  TableName: 'orders',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
} as const;

const configuration: Configuration = { tables: [orders], items: { orders: [{ id: 'o-1' }] } };

function idsIn({ dynamodb }: Session): string[] {
  const ids = dynamodb.items('orders').map(({ id }) => String(id));
  return ids.sort();
}

it('is the one that began last', () => {
  const session = beginSession({}, 'a.test.ts');
  expect(currentSession()).toBe(session);
});

it('has the tables and items of the configuration, and no request for them', () => {
  const session = beginSession(configuration, 'a.config.ts');
  expect(idsIn(session)).toEqual(['o-1']);
  expect(session.dynamodb.requests).toHaveLength(0);
});

it.each([
  [undefined, 'us-east-1'],
  ['', 'us-east-1'],
  ['eu-west-3', 'eu-west-3'],
])('takes for its region, where none is configured, that of the environment (%j)', (value, region) => {
  const before = process.env['AWS_REGION'];
  if (value === undefined) delete process.env['AWS_REGION'];
  else process.env['AWS_REGION'] = value;
  expect(beginSession({}, 'a.test.ts').dynamodb.clientConfig().region).toBe(region);
  expect(beginSession({ region: 'sa-east-1' }, 'a.test.ts').dynamodb.clientConfig().region).toBe('sa-east-1');
  if (before === undefined) delete process.env['AWS_REGION'];
  else process.env['AWS_REGION'] = before;
});

it.each<[string, Configuration, RegExp]>([
  [
    'table',
    { tables: [orders, { ...orders, TableName: 'no' }] },
    /^fake-dynamodb: a\.config\.ts: tables\[1\] \(no\)/,
  ],
  [
    'item',
    { ...configuration, items: { orders: [{ key: 1 }] } },
    /^fake-dynamodb: a\.config\.ts: items\.orders/,
  ],
  ['option', { accountId: '12' }, /^fake-dynamodb: a\.config\.ts: .*12 digits/],
])('names the file and the %s that is refused', (_what, bad, message) => {
  expect(() => beginSession(bad, 'a.config.ts')).toThrow(message);
});

it('puts the tables into a region once, when it is entered', async () => {
  const { dynamodb, regions } = beginSession(configuration, 'a.config.ts');
  const ireland = new DynamoDB(dynamodb.clientConfig({ region: 'eu-west-1' }));
  expect((await ireland.listTables({})).TableNames).toEqual([]);
  const goBack = regions.remember();
  regions.enter('eu-west-1');
  regions.enter('eu-west-1');
  expect((await ireland.scan({ TableName: 'orders' })).Count).toBe(1);
  goBack();
  expect((await ireland.listTables({})).TableNames).toEqual([]);
  regions.enter('eu-west-1');
  expect((await ireland.scan({ TableName: 'orders' })).Count).toBe(1);
});

describe('between tests', () => {
  let session: Session;
  let client: DynamoDB;
  let tests: BetweenTests;

  async function begin(reset: NonNullable<Configuration['reset']>): Promise<void> {
    session = beginSession(configuration, 'a.config.ts');
    client = new DynamoDB(session.dynamodb.clientConfig());
    tests = betweenTests(session, reset);
    await put('before-all');
  }

  const put = (id: string): Promise<unknown> =>
    client.putItem({ TableName: 'orders', Item: { id: { S: id } } });

  async function runTest(): Promise<{ atBegin: unknown[]; requestsAtBegin: number; atEnd: unknown[] }> {
    tests.begin();
    const atBegin = idsIn(session);
    const requestsAtBegin = session.dynamodb.requests.length;
    await put(`test-${atBegin.length}`);
    tests.end();
    return { atBegin, requestsAtBegin, atEnd: idsIn(session) };
  }

  it('undoes what the test did, and nothing that was there before', async () => {
    await begin('data');
    const expected = ['before-all', 'o-1'];
    expect(await runTest()).toEqual({ atBegin: expected, requestsAtBegin: 0, atEnd: expected });
    await put('between');
    expect((await runTest()).atEnd).toEqual(['before-all', 'between', 'o-1']);
  });

  it('begins each test with the configuration alone', async () => {
    await begin('all');
    expect(await runTest()).toMatchObject({ atBegin: ['o-1'], requestsAtBegin: 0 });
    expect(await runTest()).toMatchObject({ atBegin: ['o-1'], requestsAtBegin: 0 });
  });

  it('leaves everything', async () => {
    await begin('nothing');
    await runTest();
    expect(await runTest()).toMatchObject({ atBegin: ['before-all', 'o-1', 'test-2'], requestsAtBegin: 2 });
  });

  it('undoes what tests did that run at the same time when the last of them ends', async () => {
    await begin('data');
    tests.begin();
    await put('first');
    tests.begin();
    await put('second');
    tests.end();
    expect(idsIn(session)).toEqual(['before-all', 'first', 'o-1', 'second']);
    tests.end();
    expect(idsIn(session)).toEqual(['before-all', 'o-1']);
  });

  it.each(['data', 'all'] as const)('ends the faults of a test (%s)', async (reset) => {
    await begin(reset);
    tests.begin();
    session.dynamodb.faults.on({}, internalServerError());
    tests.end();
    tests.begin();
    await expect(put('o-2')).resolves.toBeDefined();
  });
});
