import * as dynamodbSdk from '@aws-sdk/client-dynamodb';
import {
  DynamoDBClient,
  DynamoDBServiceException,
  GetItemCommand,
  InternalServerError,
  ListTablesCommand,
  PutItemCommand,
  ResourceNotFoundException,
  TagResourceCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import * as streamsSdk from '@aws-sdk/client-dynamodb-streams';
import {
  DynamoDBStreamsClient,
  DynamoDBStreamsServiceException,
  GetRecordsCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import crc32 from 'crc-32';
import { Ids } from '../../lib/control/ids.ts';
import { InternalDefect } from '../../lib/errors/assert.ts';
import {
  conditionalCheckFailedException,
  expiredIteratorException,
  internalServerError,
  modelledError,
  resourceNotFoundException,
  serializationException,
  transactionCanceledException,
  validationException,
} from '../../lib/errors/service-error.ts';
import type { Call } from '../../lib/operations/dispatch.ts';
import type { HandlerParts } from '../../lib/transport/handler.ts';
import { credentials, request, respond, stubHandler, textOf } from './stub.ts';

const tagArn = 'arn:aws:dynamodb:us-east-1:000000000000:table/t';
const region = 'us-east-1';

function clients(answer?: (call: Call) => unknown, parts?: Partial<HandlerParts>) {
  const { handler, calls } = stubHandler(answer, parts);
  const config = { region, credentials, requestHandler: handler };
  const dynamodb = new DynamoDBClient(config);
  return {
    calls,
    dynamodb,
    streams: new DynamoDBStreamsClient(config),
    documents: DynamoDBDocumentClient.from(dynamodb),
    impatient: new DynamoDBClient({ ...config, maxAttempts: 1 }),
    impatientStreams: new DynamoDBStreamsClient({ ...config, maxAttempts: 1 }),
  };
}

function fail(error: unknown): () => never {
  return () => {
    throw error;
  };
}

async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('the call did not fail');
}

describe('an answer', () => {
  it('is the output that the client parses', async () => {
    const { dynamodb, calls } = clients(() => ({
      Item: { a: { S: 'é€😀' }, n: { N: '1' }, b: { B: 'AQI=' } },
    }));
    const output = await dynamodb.send(new GetItemCommand({ TableName: 't', Key: { a: { S: 'x€' } } }));
    expect(output.Item).toEqual({ a: { S: 'é€😀' }, n: { N: '1' }, b: { B: new Uint8Array([1, 2]) } });
    expect(calls).toEqual([
      {
        operation: 'GetItem',
        input: { TableName: 't', Key: { a: { S: 'x€' } } },
        region: 'us-east-1',
        accountId: '000000000000',
      },
    ]);
  });

  it('goes through the document client', async () => {
    const { documents, calls } = clients((call) =>
      call.operation === 'GetItem' ? { Item: { id: { N: '7' }, tags: { SS: ['a'] } } } : {},
    );
    await documents.send(new PutCommand({ TableName: 't', Item: { id: 7, deep: { list: [true, null] } } }));
    const { Item } = await documents.send(new GetCommand({ TableName: 't', Key: { id: 7 } }));
    expect(Item).toEqual({ id: 7, tags: new Set(['a']) });
    expect(JSON.parse(JSON.stringify(calls[0]?.input))).toEqual({
      TableName: 't',
      Item: { id: { N: '7' }, deep: { M: { list: { L: [{ BOOL: true }, { NULL: true }] } } } },
    });
  });

  it('goes through the streams client', async () => {
    const created = 1_767_225_600;
    const { streams } = clients(() => ({
      Records: [
        { eventID: '1', dynamodb: { ApproximateCreationDateTime: created, Keys: { a: { S: 'a' } } } },
      ],
      NextShardIterator: 'next',
    }));
    const output = await streams.send(new GetRecordsCommand({ ShardIterator: 'it' }));
    expect(output).toMatchObject({
      NextShardIterator: 'next',
      Records: [{ dynamodb: { ApproximateCreationDateTime: new Date(created * 1000) } }],
    });
  });

  it('without output has no body', async () => {
    const { handler } = stubHandler(() => undefined);
    const response = await respond(handler);
    expect(response).toMatchObject({
      statusCode: 200,
      headers: { 'content-length': '0', 'x-amz-crc32': '0' },
    });
    expect(response.body.byteLength).toBe(0);
    const { dynamodb } = clients(() => undefined);
    const output = await dynamodb.send(new TagResourceCommand({ ResourceArn: tagArn, Tags: [] }));
    expect(Object.keys(output)).toEqual(['$metadata']);
  });

  it('fills the metadata', async () => {
    const { dynamodb, streams } = clients();
    for (const { $metadata } of [
      await dynamodb.send(new ListTablesCommand({})),
      await streams.send(new ListStreamsCommand({})),
    ])
      expect($metadata).toMatchObject({
        httpStatusCode: 200,
        requestId: expect.stringMatching(/^[0-9A-Z]{26}VV4KQNSO5AEMVJF66Q9ASUAAJG$/),
        attempts: 1,
        totalRetryDelay: 0,
      });
  });

  it.each([
    ['a success', () => ({ TableNames: ['é€😀'] })],
    ['an error', fail(resourceNotFoundException('gone: é€😀'))],
  ])('that is %s has AWS’s headers', async (_kind, answer) => {
    jest.useFakeTimers({ now: Date.UTC(2026, 0, 2, 3, 4, 5, 678) });
    try {
      const { handler } = stubHandler(answer);
      const response = await respond(handler);
      expect(response.headers).toEqual({
        server: 'Server',
        date: 'Fri, 02 Jan 2026 03:04:05 GMT',
        'content-type': 'application/x-amz-json-1.0',
        'content-length': String(Buffer.byteLength(textOf(response))),
        'x-amz-crc32': String(crc32.str(textOf(response)) >>> 0),
        'x-amzn-requestid': new Ids('test').requestId(),
      });
      jest.advanceTimersByTime(400);
      expect((await respond(handler)).headers['date']).toBe('Fri, 02 Jan 2026 03:04:06 GMT');
    } finally {
      jest.useRealTimers();
    }
  });

  it('has a request id of its own, the same in every run', async () => {
    const run = async (): Promise<(string | undefined)[]> => {
      const { handler } = stubHandler();
      const responses = [
        await respond(handler),
        await respond(handler),
        await respond(handler, { body: '{' }),
      ];
      return responses.map((response) => response.headers['x-amzn-requestid']);
    };
    const ids = await run();
    expect(new Set(ids).size).toBe(3);
    expect(await run()).toEqual(ids);
  });

  it('is given in the same turn of the event loop', async () => {
    let turned = false;
    setImmediate(() => (turned = true));
    const { handler } = stubHandler();
    await handler.handle(request());
    expect(turned).toBe(false);
  });
});

/** Every error class that a package exports, by the name on the wire. */
function exceptionsOf(sdk: object, base: { prototype: object }): [string, new (...args: never[]) => Error][] {
  const found: [string, new (...args: never[]) => Error][] = [];
  for (const [name, value] of Object.entries(sdk))
    if (typeof value === 'function' && base.prototype.isPrototypeOf(value.prototype))
      found.push([name, value]);
  return found;
}

describe('an error of the service', () => {
  const dynamodbErrors = exceptionsOf(dynamodbSdk, DynamoDBServiceException);
  const streamsErrors = exceptionsOf(streamsSdk, DynamoDBStreamsServiceException);

  it('has many classes', () => {
    expect(dynamodbErrors.length).toBeGreaterThanOrEqual(33);
    expect(streamsErrors.length).toBe(5);
  });

  it.each(dynamodbErrors)('%s becomes the SDK’s class', async (name, exception) => {
    const { impatient } = clients(fail(modelledError(name, `the text of ${name}`)));
    const error = await rejection(impatient.send(new ListTablesCommand({})));
    expect(error).toBeInstanceOf(exception);
    expect(Object.getPrototypeOf(error)).toBe(exception.prototype);
    expect(error).toMatchObject({ name, message: `the text of ${name}`, $metadata: { httpStatusCode: 400 } });
  });

  it.each(streamsErrors)('%s becomes the class of the streams’ SDK', async (name, exception) => {
    const { impatientStreams } = clients(fail(modelledError(name, `the text of ${name}`)));
    const error = await rejection(impatientStreams.send(new ListStreamsCommand({})));
    expect(Object.getPrototypeOf(error)).toBe(exception.prototype);
    expect(error).toMatchObject({ name, message: `the text of ${name}` });
  });

  it('carries the request id', async () => {
    const { dynamodb } = clients(fail(resourceNotFoundException('no')));
    const error = await rejection(dynamodb.send(new ListTablesCommand({})));
    expect(error).toBeInstanceOf(ResourceNotFoundException);
    expect(error).toMatchObject({
      $fault: 'client',
      $metadata: { httpStatusCode: 400, requestId: expect.stringMatching(/^[0-9A-Z]{52}$/), attempts: 1 },
    });
  });

  it('carries members of its own', async () => {
    const put = new PutItemCommand({ TableName: 't', Item: { a: { S: 'a' } } });
    const conditional = clients(fail(conditionalCheckFailedException({ a: { S: 'old' } }))).dynamodb;
    expect(await rejection(conditional.send(put))).toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      Item: { a: { S: 'old' } },
    });
    const reasons = [
      { Code: 'None' },
      { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
    ];
    const transaction = clients(fail(transactionCanceledException(reasons))).dynamodb;
    const error = await rejection(transaction.send(new TransactWriteItemsCommand({ TransactItems: [] })));
    expect(error).toMatchObject({
      message: expect.stringMatching(/\[None, ConditionalCheckFailed\]$/),
      CancellationReasons: reasons,
    });
  });

  it('that is not modelled is known by its name', async () => {
    const { dynamodb, streams } = clients(fail(validationException('1 validation error detected: …')));
    expect(await rejection(dynamodb.send(new ListTablesCommand({})))).toMatchObject({
      name: 'ValidationException',
      message: '1 validation error detected: …',
    });
    expect(await rejection(streams.send(new ListStreamsCommand({})))).toBeInstanceOf(
      DynamoDBStreamsServiceException,
    );
    const wrongType = clients(fail(serializationException('NUMBER_VALUE cannot be converted to String')));
    expect(await rejection(wrongType.dynamodb.send(new ListTablesCommand({})))).toMatchObject({
      name: 'SerializationException',
      message: 'NUMBER_VALUE cannot be converted to String',
    });
  });

  it('has type and text in the body as AWS writes them', async () => {
    const { handler } = stubHandler(fail(expiredIteratorException('Iterator expired.')));
    expect(textOf(await respond(handler))).toBe(
      '{"__type":"com.amazonaws.dynamodb.v20120810#ExpiredIteratorException","message":"Iterator expired."}',
    );
  });

  it('of the server is tried again by the client, as on AWS', async () => {
    let failures = 2;
    const { dynamodb, calls } = clients(() => {
      if (failures-- > 0) throw internalServerError('The request processing has failed');
      return { TableNames: ['t'] };
    });
    const output = await dynamodb.send(new ListTablesCommand({}));
    expect(output).toMatchObject({ TableNames: ['t'], $metadata: { attempts: 3 } });
    expect(calls).toHaveLength(3);
  });
});

describe('a defect of ours', () => {
  const cause = new InternalDefect('unreachable case: 3');

  it('is an InternalServerError that names the operation and has the cause', async () => {
    const { dynamodb, streams } = clients(fail(cause));
    const error = await rejection(dynamodb.send(new GetItemCommand({ TableName: 't', Key: {} })));
    expect(error).toBeInstanceOf(InternalServerError);
    expect(error).toMatchObject({
      name: 'InternalServerError',
      message:
        'GetItem failed inside fake-dynamodb, which is a defect of it: InternalDefect: unreachable case: 3',
      $fault: 'server',
      $metadata: { attempts: 1 },
    });
    expect(error.cause).toBe(cause);
    const streamsError = await rejection(streams.send(new ListStreamsCommand({})));
    expect(streamsError).toBeInstanceOf(streamsSdk.InternalServerError);
    expect(streamsError.message).toContain('ListStreams');
    expect(streamsError.cause).toBe(cause);
  });

  it('is not tried again, and so does not hang under fake timers', async () => {
    jest.useFakeTimers();
    try {
      const { dynamodb, calls } = clients(fail(cause));
      expect(await rejection(dynamodb.send(new ListTablesCommand({})))).toBeInstanceOf(InternalServerError);
      expect(calls).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([['a text'], [undefined], [{ odd: true }]])('may have thrown %p', async (thrown) => {
    const { dynamodb } = clients(fail(thrown));
    const error = await rejection(dynamodb.send(new ListTablesCommand({})));
    expect(error.message).toContain(`ListTables failed inside fake-dynamodb`);
    expect(error).toHaveProperty('cause', thrown);
  });

  it('may be an output that is no JSON', async () => {
    const { dynamodb } = clients(() => ({ TableNames: 1n }));
    expect(await rejection(dynamodb.send(new ListTablesCommand({})))).toMatchObject({
      name: 'InternalServerError',
      cause: expect.any(TypeError),
    });
  });

  it('leaves the next request as it was', async () => {
    let broken = true;
    const { dynamodb } = clients(() => {
      if (broken) throw cause;
      return { TableNames: [] };
    });
    await rejection(dynamodb.send(new ListTablesCommand({})));
    broken = false;
    expect((await dynamodb.send(new ListTablesCommand({}))).TableNames).toEqual([]);
  });
});

describe('the date of an answer', () => {
  it('is the process’s, so that clients do not take theirs for a wrong clock and try errors again', async () => {
    const { dynamodb, calls } = clients(fail(resourceNotFoundException('no')));
    await rejection(dynamodb.send(new ListTablesCommand({})));
    expect(calls).toHaveLength(1);
    const wrong = clients(fail(resourceNotFoundException('no')), { clock: { now: () => 0 } });
    await rejection(wrong.dynamodb.send(new ListTablesCommand({})));
    expect(wrong.calls.length).toBeGreaterThan(1);
  });
});

describe('the handler among clients', () => {
  it('outlives them', async () => {
    const { handler } = stubHandler();
    const config = { region, credentials, requestHandler: handler };
    new DynamoDBClient(config).destroy();
    expect(await new DynamoDBClient(config).send(new ListTablesCommand({}))).toMatchObject({
      $metadata: { httpStatusCode: 200 },
    });
  });

  it('keeps the configuration that they set', () => {
    const { handler } = stubHandler();
    expect(handler.httpHandlerConfigs()).toEqual({});
    handler.updateHttpClientConfig('requestTimeout', 5);
    expect(handler.httpHandlerConfigs()).toEqual({ requestTimeout: 5 });
    expect(handler.metadata).toEqual({ handlerProtocol: 'http/1.1' });
  });

  it('runs the middleware of a client', async () => {
    const { dynamodb, calls } = clients();
    dynamodb.middlewareStack.add(
      (next) => (args) => {
        Object.assign(args.input, { Limit: 3 });
        return next(args);
      },
      { step: 'initialize' },
    );
    await dynamodb.send(new ListTablesCommand({}));
    expect(calls[0]?.input).toEqual({ Limit: 3 });
  });
});
