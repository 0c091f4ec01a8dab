/** Answers that cost nothing to work out: what is left is the SDK's own time, the floor that the fake is measured from. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { HttpRequest, HttpResponse, RequestHandler } from '../lib/transport/http.ts';

export const key: Record<string, AttributeValue> = { pk: { S: 'customer#1001' }, sk: { S: 'profile' } };

export const item: Record<string, AttributeValue> = {
  ...key,
  name: { S: 'Ada Lovelace' },
  age: { N: '36' },
  active: { BOOL: true },
  address: { M: { street: { S: 'St James Square 12' }, city: { S: 'London' } } },
  tags: { L: [{ S: 'mathematics' }, { S: 'engines' }] },
};

const bodies: ReadonlyMap<string, Uint8Array> = new Map([
  ['DynamoDB_20120810.GetItem', new TextEncoder().encode(JSON.stringify({ Item: item }))],
  ['DynamoDB_20120810.PutItem', new TextEncoder().encode('{}')],
]);

export const cannedHandler: RequestHandler = {
  metadata: { handlerProtocol: 'http/1.1' },
  handle: (request) => Promise.resolve({ response: canned(request) }),
  destroy() {},
  updateHttpClientConfig() {},
  httpHandlerConfigs: () => ({}),
};

/** Headers and body are fresh each time, because the SDK writes into the one and takes the other over. */
function canned(request: HttpRequest): HttpResponse {
  const body = bodies.get(request.headers['x-amz-target'] ?? '');
  if (body === undefined) throw new Error(`no canned answer for ${request.headers['x-amz-target']}`);
  return {
    statusCode: 200,
    headers: {
      server: 'Server',
      date: new Date().toUTCString(),
      'content-length': String(body.byteLength),
      'x-amzn-requestid': '0000000000000000000000000000000000000000000000000000',
      'x-amz-crc32': '0',
      'content-type': 'application/x-amz-json-1.0',
    },
    body: body.slice(),
  };
}
