import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { clientConfig } from '../../lib/transport/client-config.ts';
import { credentials, stubHandler } from './stub.ts';

/** What was reached for, by the name of the function and its first argument. */
const touched: string[] = [];
const environment = process.env;

/** The SDK takes some of these functions when it is loaded, so they are watched before, and it is loaded after. */
function watch(owner: object, names: readonly string[]): void {
  for (const name of names) {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') throw new Error(`nothing to watch: ${name}`);
    Reflect.set(owner, name, (...args: unknown[]): unknown => {
      const subject = String(args[0]);
      if (!subject.includes('node_modules')) touched.push(`${name} ${subject}`);
      return Reflect.apply(original, owner, args);
    });
  }
}

beforeAll(() => {
  watch(fs, ['readFile', 'readFileSync', 'open', 'openSync', 'createReadStream', 'access', 'accessSync']);
  watch(fs.promises, ['readFile', 'open', 'access']);
  watch(http, ['request', 'get']);
  watch(https, ['request', 'get']);
  watch(net.Socket.prototype, ['connect']);
});

beforeEach(() => {
  touched.length = 0;
  const kept = Object.entries(environment).filter(([name]) => !name.startsWith('AWS_'));
  process.env = {
    ...Object.fromEntries(kept),
    HOME: '/nonexistent/home',
    AWS_PROFILE: 'no-such-profile',
    AWS_MAX_ATTEMPTS: 'many',
    AWS_ENDPOINT_URL: 'http://169.254.169.254:1',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
});

afterEach(() => {
  process.env = environment;
});

const own = clientConfig(stubHandler().handler, { region: 'us-east-1', accountId: '000000000000' });

it('clients with the configuration look at no file, socket or variable', async () => {
  const { DynamoDBClient, GetItemCommand, ListTablesCommand } = await import('@aws-sdk/client-dynamodb');
  const { DynamoDBStreamsClient, ListStreamsCommand } = await import('@aws-sdk/client-dynamodb-streams');
  const client = new DynamoDBClient(own);
  await client.send(new GetItemCommand({ TableName: 't', Key: { a: { S: 'a' } } }));
  await client.send(new ListTablesCommand({}));
  await new DynamoDBStreamsClient(own).send(new ListStreamsCommand({}));
  expect(touched).toEqual([]);
});

it.each([
  'credentials',
  'region',
  'ignoreConfiguredEndpointUrls',
  'maxAttempts',
  'retryMode',
  'useDualstackEndpoint',
  'useFipsEndpoint',
  'accountIdEndpointMode',
  'authSchemePreference',
  'userAgentAppId',
] as const)('without %s they would, and it is seen here', async (option) => {
  jest.resetModules();
  const { DynamoDBClient, ListTablesCommand } = await import('@aws-sdk/client-dynamodb');
  const { [option]: _left, ...rest } = own;
  await new DynamoDBClient(rest).send(new ListTablesCommand({})).catch(() => {});
  expect(touched).toContain('readFile /nonexistent/home/.aws/config');
});

it('a client with the handler alone is content with credentials in the variables', async () => {
  process.env = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret', HOME: '/nonexistent/home' };
  jest.resetModules();
  const { DynamoDBClient, ListTablesCommand } = await import('@aws-sdk/client-dynamodb');
  const { handler, calls } = stubHandler();
  await new DynamoDBClient({ region: 'eu-west-1', requestHandler: handler }).send(new ListTablesCommand({}));
  await new DynamoDBClient({ region: 'eu-west-1', requestHandler: handler, credentials }).send(
    new ListTablesCommand({}),
  );
  expect(calls).toMatchObject([{ region: 'eu-west-1' }, { region: 'eu-west-1' }]);
  expect(touched.filter((entry) => /request|connect|get /.test(entry))).toEqual([]);
});
