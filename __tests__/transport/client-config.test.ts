import {
  DynamoDBClient,
  InternalServerError,
  ListTablesCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { internalServerError, resourceNotFoundException } from '../../lib/errors/service-error.ts';
import type { Call } from '../../lib/operations/dispatch.ts';
import { type ClientConfig, clientConfig } from '../../lib/transport/client-config.ts';
import type { HttpRequest } from '../../lib/transport/http.ts';
import { credentials, stubHandler } from './stub.ts';

function configured(answer?: (call: Call) => unknown): {
  config: () => ClientConfig;
  calls: Call[];
  requests: HttpRequest[];
} {
  const { handler, calls } = stubHandler(answer);
  const requests: HttpRequest[] = [];
  const handle = handler.handle.bind(handler);
  handler.handle = (request, options) => {
    requests.push(request);
    return handle(request, options);
  };
  return {
    config: () => clientConfig(handler, { region: 'us-west-2', accountId: '123456789012' }),
    calls,
    requests,
  };
}

const list = (): ListTablesCommand => new ListTablesCommand({});

describe('clients with the configuration', () => {
  it('are all served, each for its region and account', async () => {
    const { config, calls } = configured();
    await new DynamoDBClient(config()).send(list());
    await new DynamoDBStreamsClient(config()).send(new ListStreamsCommand({}));
    const documents = DynamoDBDocumentClient.from(new DynamoDBClient(config()));
    await documents.send(new GetCommand({ TableName: 't', Key: { id: 1 } }));
    const identity = { region: 'us-west-2', accountId: '123456789012' };
    expect(calls).toMatchObject([
      { operation: 'ListTables', ...identity },
      { operation: 'ListStreams', ...identity },
      { operation: 'GetItem', ...identity },
    ]);
  });

  it('may have another region', async () => {
    const { config, calls } = configured();
    await new DynamoDBClient({ ...config(), region: 'eu-west-1' }).send(list());
    await new DynamoDBStreamsClient({ ...config(), region: 'eu-west-2' }).send(new ListStreamsCommand({}));
    const provided = (): Promise<string> => Promise.resolve('ap-south-1');
    await new DynamoDBClient({ ...config(), region: provided }).send(list());
    expect(calls.map((call) => call.region)).toEqual(['eu-west-1', 'eu-west-2', 'ap-south-1']);
  });

  it('may have credentials of another account', async () => {
    const { config, calls } = configured();
    const other = { ...credentials, accountId: '999999999999' };
    await new DynamoDBClient({ ...config(), credentials: other }).send(list());
    await new DynamoDBClient({ ...config(), credentials }).send(list());
    expect(calls.map((call) => call.accountId)).toEqual(['999999999999', '123456789012']);
  });

  it('may have an endpoint of their own, as programs set one for DynamoDB Local', async () => {
    const { config, calls } = configured();
    await new DynamoDBClient({ ...config(), endpoint: 'http://localhost:8000', tls: false }).send(list());
    expect(calls).toMatchObject([{ region: 'us-west-2', accountId: '123456789012' }]);
  });

  it('do not change each other’s', async () => {
    const { config } = configured();
    const one = config();
    await new DynamoDBClient(one).send(list());
    Object.assign(one.credentials, { accessKeyId: 'changed' });
    expect(config().credentials.accessKeyId).toBe('FAKEDYNAMODB');
  });

  it('do not sign', async () => {
    const { config, requests } = configured();
    await new DynamoDBClient(config()).send(list());
    await new DynamoDBStreamsClient(config()).send(new ListStreamsCommand({}));
    expect(requests).toHaveLength(2);
    for (const { headers, hostname } of requests) {
      expect(
        Object.keys(headers).filter((name) => /authorization|x-amz-date|x-amz-content/i.test(name)),
      ).toEqual([]);
      expect(hostname).toBe('123456789012.ddb.us-west-2.amazonaws.com');
    }
  });

  it('get the SDK’s errors', async () => {
    const { config } = configured(() => {
      throw resourceNotFoundException('Requested resource not found');
    });
    await expect(new DynamoDBClient(config()).send(list())).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it.each([1, 12, '', '12345678901a', '1234567890123'])(
    'have an account id of 12 digits, not %p',
    (accountId) => {
      const { handler } = stubHandler();
      expect(() => clientConfig(handler, { region: 'us-east-1', accountId: String(accountId) })).toThrow(
        expect.objectContaining({ code: 'INVALID_ACCOUNT_ID' }),
      );
    },
  );
});

describe('retries with the configuration', () => {
  it('are the SDK’s by default: as often, and for the same errors', async () => {
    const attempts = async (config: ConstructorParameters<typeof DynamoDBClient>[0]): Promise<unknown> => {
      const client = new DynamoDBClient(config ?? {});
      const error: unknown = await client.send(list()).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InternalServerError);
      return error instanceof InternalServerError ? error.$metadata.attempts : undefined;
    };
    const { config, calls } = configured(() => {
      throw internalServerError('down');
    });
    const { region, requestHandler } = config();
    expect(await attempts({ region, requestHandler, credentials })).toBe(4);
    expect(await attempts(config())).toBe(4);
    expect(await attempts({ ...config(), maxAttempts: 2 })).toBe(2);
    expect(calls).toHaveLength(10);
  });

  it('are the streams client’s by default as well', async () => {
    const { config, calls } = configured(() => {
      throw internalServerError('down');
    });
    const { region, requestHandler } = config();
    for (const each of [config(), { region, requestHandler, credentials }]) {
      calls.length = 0;
      await expect(new DynamoDBStreamsClient(each).send(new ListStreamsCommand({}))).rejects.toThrow('down');
      expect(calls).toHaveLength(4);
    }
  });
});

describe('a call', () => {
  it('takes no turn of the event loop from end to end, the client’s part included', async () => {
    const { config } = configured();
    const client = new DynamoDBClient(config());
    await client.send(list());
    let turned = false;
    setImmediate(() => (turned = true));
    await client.send(list());
    expect(turned).toBe(false);
  });
});

describe('fake timers', () => {
  it('do not stop a call', async () => {
    jest.useFakeTimers();
    try {
      const { config } = configured();
      await new DynamoDBClient(config()).send(list());
      await new DynamoDBStreamsClient(config()).send(new ListStreamsCommand({}));
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});
