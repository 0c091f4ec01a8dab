import { respond, stubHandler, textOf } from './stub.ts';

const json = { 'content-type': 'application/x-amz-json-1.0' };
const target = { 'x-amz-target': 'DynamoDB_20120810.ListTables' };
const serializationBody = '{"__type":"com.amazon.coral.service#SerializationException"}';
const unknownOperationBody = '{"__type":"com.amazon.coral.service#UnknownOperationException"}';

describe('the front door', () => {
  it.each([
    ['dynamodb.us-east-1.amazonaws.com', 'healthy: dynamodb.us-east-1.amazonaws.com '],
    ['streams.dynamodb.eu-west-2.amazonaws.com', 'healthy: dynamodb.eu-west-2.amazonaws.com '],
  ])('says to a GET at %s that it is healthy', async (hostname, text) => {
    const { handler, calls } = stubHandler();
    const response = await respond(handler, { method: 'GET', hostname, headers: {}, body: undefined });
    expect(response.statusCode).toBe(200);
    expect(textOf(response)).toBe(text);
    expect(calls).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS'])('does not know the verb %s', async (method) => {
    const { handler, calls } = stubHandler();
    const response = await respond(handler, { method });
    expect(response.statusCode).toBe(404);
    expect(textOf(response)).toBe('<UnknownOperationException/>\n');
    expect(calls).toEqual([]);
  });

  it.each([
    ['application/x-amz-json-1.1', 404],
    ['text/plain', 404],
    ['application/x-www-form-urlencoded', 404],
    ['', 404],
    [undefined, 404],
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['application/x-amz-json-1.0 ; a=b', 200],
    ['application/x-amz-json-1.0', 200],
  ])('answers the content type %j with %d', async (contentType, statusCode) => {
    const { handler } = stubHandler();
    const headers = contentType === undefined ? target : { ...target, 'content-type': contentType };
    expect((await respond(handler, { headers })).statusCode).toBe(statusCode);
  });

  it.each(['', '{', '{"a":1,}', 'undefined', '<xml/>', '[]', '[{}]', 'null', '1', '"text"', 'true'])(
    'does not take %j for an input',
    async (body) => {
      const { handler, calls } = stubHandler();
      const response = await respond(handler, { body });
      expect(response.statusCode).toBe(400);
      expect(textOf(response)).toBe(serializationBody);
      expect(response.headers).toMatchObject({
        'x-amz-crc32': '3948637019',
        'content-type': 'application/x-amz-json-1.0',
      });
      expect(calls).toEqual([]);
    },
  );

  it.each([
    undefined,
    '',
    'ListTables',
    'DynamoDB_20120810',
    'DynamoDB_20120810.',
    'DynamoDB_20120810.NoSuchThing',
    'DynamoDB_20111205.ListTables',
    'DynamoDB_20120810.ListTables.',
    'dynamodb_20120810.ListTables',
    'DynamoDB_20120810.constructor',
    'toString',
    'DynamoDB_20120810.ListStreams',
    'DynamoDBStreams_20120810.ListTables',
  ])('does not know the target %j', async (name) => {
    const { handler, calls } = stubHandler();
    const headers = name === undefined ? json : { ...json, 'x-amz-target': name };
    const response = await respond(handler, { headers });
    expect(response.statusCode).toBe(400);
    expect(textOf(response)).toBe(unknownOperationBody);
    expect(response.headers).toMatchObject({
      'x-amz-crc32': '1368724161',
      'content-type': 'application/x-amz-json-1.0',
    });
    expect(calls).toEqual([]);
  });

  it('reports a bad body before a bad target, and a bad content type before both', async () => {
    const { handler } = stubHandler();
    const badTarget = { 'x-amz-target': 'nothing' };
    expect(textOf(await respond(handler, { headers: { ...json, ...badTarget }, body: '{' }))).toBe(
      serializationBody,
    );
    expect((await respond(handler, { headers: badTarget, body: '{' })).statusCode).toBe(404);
  });

  it.each([
    ['DynamoDB_20120810.PutItem', 'PutItem'],
    ['DynamoDBStreams_20120810.GetRecords', 'GetRecords'],
  ])('finds the operation of %s by the target, whatever the host', async (name, operation) => {
    const { handler, calls } = stubHandler();
    for (const hostname of [
      'localhost',
      'dynamodb.us-east-1.amazonaws.com',
      'streams.dynamodb.x.amazonaws.com',
    ])
      await respond(handler, { hostname, headers: { ...json, 'x-amz-target': name } });
    expect(calls.map((call) => call.operation)).toEqual([operation, operation, operation]);
  });

  it('reads the names of headers in any case', async () => {
    const { handler, calls } = stubHandler();
    const response = await respond(handler, {
      headers: {
        'Content-Type': 'application/x-amz-json-1.0',
        'X-AMZ-TARGET': 'DynamoDB_20120810.Query',
        Authorization:
          'AWS4-HMAC-SHA256 Credential=AKID/20260101/sa-east-1/dynamodb/aws4_request, Signature=0',
      },
    });
    expect(response.statusCode).toBe(200);
    expect(calls).toMatchObject([{ operation: 'Query', region: 'sa-east-1' }]);
  });

  it('wants no signature', async () => {
    const { handler } = stubHandler();
    expect((await respond(handler, { headers: { ...json, ...target } })).statusCode).toBe(200);
  });
});
