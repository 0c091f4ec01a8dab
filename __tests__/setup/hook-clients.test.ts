/** What becomes of the classes that a module exports. */
import * as clientModule from '@aws-sdk/client-dynamodb';
import { FakeDynamoDB } from '../../lib/index.ts';
import { hookClients } from '../../lib/setup/hook-clients.ts';
import { beginSession } from '../../lib/setup/session.ts';

/** A copy of the SDK's classes, as a module that is loaded again has it. */
function copy(): {
  Base: typeof clientModule.DynamoDBClient;
  DynamoDBClient: typeof clientModule.DynamoDBClient;
} {
  class Base extends clientModule.DynamoDBClient {}
  class DynamoDBClient extends Base {}
  return { Base, DynamoDBClient };
}

const sendOf = (sdkClass: { prototype: object }): unknown => Reflect.get(sdkClass.prototype, 'send');

const list = (): clientModule.ListTablesCommand => new clientModule.ListTablesCommand({});

it('leads clients to the fake at their first request, and leaves the base class as it was', async () => {
  const { Base, DynamoDBClient } = copy();
  hookClients({ DynamoDBClient });
  const { dynamodb } = beginSession({}, 'a.test.ts');
  expect((await new DynamoDBClient({ profile: 'nobody' }).send(list())).TableNames).toEqual([]);
  expect(dynamodb.requests).toHaveLength(1);
  expect(Object.hasOwn(Base.prototype, 'send')).toBe(false);
});

it('hooks a class once, however often its module is loaded', () => {
  const { DynamoDBClient } = copy();
  hookClients({ DynamoDBClient });
  const before = sendOf(DynamoDBClient);
  hookClients({ DynamoDBClient });
  expect(sendOf(DynamoDBClient)).toBe(before);
});

it('goes over to the fake of the next test file, which may have the same client', async () => {
  const { DynamoDBClient } = copy();
  hookClients({ DynamoDBClient });
  const first = beginSession({}, 'a.test.ts');
  const client = new DynamoDBClient({});
  await client.send(list());
  const second = beginSession({}, 'b.test.ts');
  await client.send(list());
  expect([first.dynamodb.requests.length, second.dynamodb.requests.length]).toEqual([1, 1]);
});

it('leaves a client to the fake that it was given', async () => {
  const { DynamoDBClient } = copy();
  hookClients({ DynamoDBClient });
  const { dynamodb } = beginSession({}, 'a.test.ts');
  const own = new FakeDynamoDB();
  await new DynamoDBClient(own.clientConfig()).send(list());
  expect([own.requests.length, dynamodb.requests.length]).toEqual([1, 0]);
});

it('leaves a stand-in alone that has a send of its own', () => {
  class DynamoDBClient {
    send(): string {
      return 'mocked';
    }
  }
  const before = sendOf(DynamoDBClient);
  hookClients({ DynamoDBClient });
  expect(sendOf(DynamoDBClient)).toBe(before);
});

it('counts a stub on the base class that comes later', async () => {
  const { Base, DynamoDBClient } = copy();
  hookClients({ DynamoDBClient });
  beginSession({}, 'a.test.ts');
  jest.spyOn(Base.prototype, 'send').mockResolvedValue({ TableNames: ['stubbed'] } as never);
  expect((await new DynamoDBClient({}).send(list())).TableNames).toEqual(['stubbed']);
});

it.each([
  [undefined],
  [null],
  [() => 'a function'],
  [{}],
  [{ DynamoDBClient: undefined }],
  [{ DynamoDBClient: 'a name' }],
  [{ DynamoDBClient: () => 'an arrow' }],
  [Object.create({ DynamoDBClient: clientModule.DynamoDBClient })],
])('passes over modules without the classes: %s', (exports) => {
  expect(() => hookClients(exports)).not.toThrow();
});
