import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  DynamoDBServiceException,
  GetItemCommand,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { type AwsError, mockClient } from '../../lib/client-mock.ts';
import { sdkException } from '../../lib/client-mock/sdk-exception.ts';

const get = (): GetItemCommand => new GetItemCommand({ TableName: 'orders', Key: { id: { S: '1' } } });

/** What a client with the option is rejected with. */
async function rejection(error: AwsError | Error | string): Promise<unknown> {
  const client = new DynamoDBClient({ region: 'eu-west-1' });
  mockClient(client, { sdkErrors: true }).rejects(error);
  return client.send(get()).catch((error: unknown) => error);
}

describe('an error by name', () => {
  it('is of the SDK’s own class', async () => {
    const error = await rejection({ name: 'ConditionalCheckFailedException', message: 'no' });
    expect(error).toBeInstanceOf(ConditionalCheckFailedException);
    expect(Object.getPrototypeOf(error)).toBe(ConditionalCheckFailedException.prototype);
    expect(error).toMatchObject({ message: 'no', $fault: 'client', $metadata: {} });
  });

  it('has the members that are given', async () => {
    const members = {
      name: 'TransactionCanceledException',
      message: 'cancelled',
      CancellationReasons: [{ Code: 'ConditionalCheckFailed' }],
      $metadata: { httpStatusCode: 400, requestId: 'R' },
    };
    const error = await rejection(members);
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error).toMatchObject(members);
  });

  it.each([
    ['ValidationException', {}, 'client'],
    ['ServiceUnavailable', {}, 'server'],
    ['InternalServerError', {}, 'server'],
    ['ValidationException', { $metadata: { httpStatusCode: 503 } }, 'server'],
    ['ServiceUnavailable', { $fault: 'client' as const }, 'client'],
  ])('of no class of its own, such as %s, is of the service’s', async (name, members, fault) => {
    const error = await rejection({ name, message: 'no', ...members });
    expect(error).toBeInstanceOf(DynamoDBServiceException);
    expect(error).toMatchObject({ name, message: 'no', $fault: fault });
  });

  it('is so for a document client, and when a fake throws', async () => {
    const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' }));
    mockClient(documents, { sdkErrors: true }).callsFake(() => {
      // oxlint-disable-next-line typescript/only-throw-error
      throw { name: 'ConditionalCheckFailedException' };
    });
    const sent = documents.send(new GetCommand({ TableName: 'orders', Key: { id: '1' } }));
    await expect(sent).rejects.toBeInstanceOf(ConditionalCheckFailedException);
  });

  it('may be for once', async () => {
    const client = new DynamoDBClient({ region: 'eu-west-1' });
    mockClient(client, { sdkErrors: true })
      .on(GetItemCommand)
      .rejectsOnce({ name: 'ConditionalCheckFailedException' })
      .resolves({});
    await expect(client.send(get())).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    expect(await client.send(get())).toEqual({});
  });
});

describe('an error without a name', () => {
  it.each<[AwsError | Error | string]>([[{ message: 'no' }], ['no'], [new Error('no')]])(
    'is plain: %p',
    async (error) => {
      expect(Object.getPrototypeOf(await rejection(error))).toBe(Error.prototype);
    },
  );
});

describe('SDKs that know their exceptions only when they read one', () => {
  class NoSuchKey extends Error {
    override readonly name = 'NoSuchKey';
  }

  /** A command as those of before the middle of 2025, of a service that speaks one language. */
  function reading(isOwn: (body: string) => boolean): object {
    return {
      async deserialize({ body }: { body: Uint8Array }, config: unknown): Promise<unknown> {
        expect(config).toEqual({ serviceId: 'S3' });
        throw isOwn(new TextDecoder().decode(body)) ? new NoSuchKey() : new SyntaxError('not mine');
      },
    };
  }
  const client = { config: { serviceId: 'S3' } };

  it.each<[string, (body: string) => boolean]>([
    ['JSON', (body) => body.startsWith('{')],
    ['S3’s XML', (body) => body.startsWith('<Error>')],
    ['the XML of others', (body) => body.startsWith('<ErrorResponse>')],
  ])('are asked in %s', async (_language, isOwn) => {
    const error = await sdkException(client, reading(isOwn), { name: 'NoSuchKey', Key: 'k' });
    expect(error).toBeInstanceOf(NoSuchKey);
    expect(error).toMatchObject({ Key: 'k' });
  });

  it('are asked through a document client’s command', async () => {
    const command = { clientCommand: reading((body) => body.startsWith('{')) };
    expect(await sdkException(client, command, { name: 'NoSuchKey' })).toBeInstanceOf(NoSuchKey);
  });

  it.each([
    ['a name that they do not know', reading(() => false), 'Other'],
    ['a name that is none', reading(() => true), '<a>'],
    ['a command that reads nothing', {}, 'NoSuchKey'],
  ])('leave %s with what an exception shows', async (_what, command, name) => {
    const error = await sdkException(client, command, { name, message: 'no' });
    expect(Object.getPrototypeOf(error)).toBe(Error.prototype);
    expect(error).toMatchObject({ name, message: 'no', $fault: 'client', $metadata: {} });
  });
});
