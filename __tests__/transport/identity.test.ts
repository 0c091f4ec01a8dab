import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import { IdentityReader } from '../../lib/transport/identity.ts';
import { credentials, request, stubHandler } from './stub.ts';

const fallback = { region: 'fallback-1', accountId: '000000000000' };
const read = (hostname: string, headers: Record<string, string> = {}): string => {
  const { region, accountId } = new IdentityReader(fallback).read(request({ hostname, headers }));
  return `${region} ${accountId}`;
};

describe('the region and account of a host', () => {
  it.each([
    ['dynamodb.us-east-1.amazonaws.com', 'us-east-1 000000000000'],
    ['dynamodb-fips.us-east-1.amazonaws.com', 'us-east-1 000000000000'],
    ['dynamodb.eu-west-1.api.aws', 'eu-west-1 000000000000'],
    ['dynamodb.cn-north-1.amazonaws.com.cn', 'cn-north-1 000000000000'],
    ['dynamodb.cn-north-1.api.amazonwebservices.com.cn', 'cn-north-1 000000000000'],
    ['dynamodb.us-iso-east-1.c2s.ic.gov', 'us-iso-east-1 000000000000'],
    ['123456789012.ddb.us-west-2.amazonaws.com', 'us-west-2 123456789012'],
    ['123456789012.ddb-fips.us-west-2.amazonaws.com', 'us-west-2 123456789012'],
    ['123456789012.ddb.us-west-2.api.aws', 'us-west-2 123456789012'],
    ['search-dynamodb.us-west-2.amazonaws.com', 'us-west-2 000000000000'],
    ['123456789012.search-ddb.us-west-2.amazonaws.com', 'us-west-2 123456789012'],
    ['streams.dynamodb.ap-south-1.amazonaws.com', 'ap-south-1 000000000000'],
    ['streams.dynamodb-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1 000000000000'],
    ['streams-dynamodb.ap-south-1.api.aws', 'ap-south-1 000000000000'],
    ['vpce-0a1b.dynamodb.us-east-2.vpce.amazonaws.com', 'us-east-2 000000000000'],
    ['DynamoDB.US-East-1.amazonaws.com', 'us-east-1 000000000000'],
    ['dynamodb.amazonaws.com', 'fallback-1 000000000000'],
    ['12345.ddb.us-west-2.amazonaws.com', 'us-west-2 000000000000'],
    ['localhost', 'fallback-1 000000000000'],
    ['127.0.0.1', 'fallback-1 000000000000'],
    ['dynamodb', 'fallback-1 000000000000'],
    ['my-dynamodb.us-east-1.example.com', 'fallback-1 000000000000'],
    ['', 'fallback-1 000000000000'],
  ])('%s', (hostname, expected) => {
    expect(read(hostname)).toBe(expected);
  });

  it('are read anew after more hosts than are remembered', () => {
    const reader = new IdentityReader(fallback);
    for (let round = 0; round < 2; round++)
      for (let index = 0; index < 300; index++) {
        const hostname = `dynamodb.region-${index}.amazonaws.com`;
        expect(reader.read(request({ hostname })).region).toBe(`region-${index}`);
      }
  });
});

describe('the region of a signature', () => {
  const signedFor = (scope: string): Record<string, string> => ({
    authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
  });

  it('goes before the host’s, which keeps the account', () => {
    expect(
      read(
        '123456789012.ddb.us-east-1.amazonaws.com',
        signedFor('A/20260101/eu-west-1/dynamodb/aws4_request'),
      ),
    ).toBe('eu-west-1 123456789012');
    expect(read('localhost', signedFor('A/20260101/eu-west-1/dynamodb/aws4_request'))).toBe(
      'eu-west-1 000000000000',
    );
  });

  it.each(['A/20260101/dynamodb/aws4_request', 'A', '', 'A/20260101//dynamodb/aws4_request'])(
    'is not there in the scope %j',
    (scope) => {
      expect(read('dynamodb.us-east-1.amazonaws.com', signedFor(scope))).toBe('us-east-1 000000000000');
    },
  );

  it('is not there in another kind of authorization', () => {
    expect(read('localhost', { authorization: 'Bearer abc' })).toBe('fallback-1 000000000000');
  });
});

describe('a client that is given the handler and nothing else of ours', () => {
  const get = new GetItemCommand({ TableName: 't', Key: { a: { S: 'a' } } });

  it('is known by the region it signs for', async () => {
    const { handler, calls } = stubHandler();
    await new DynamoDBClient({ region: 'eu-central-1', credentials, requestHandler: handler }).send(get);
    await new DynamoDBStreamsClient({ region: 'ap-east-1', credentials, requestHandler: handler }).send(
      new ListStreamsCommand({}),
    );
    expect(calls).toMatchObject([
      { operation: 'GetItem', region: 'eu-central-1', accountId: '000000000000' },
      { operation: 'ListStreams', region: 'ap-east-1', accountId: '000000000000' },
    ]);
  });

  it('is known by the account of its credentials', async () => {
    const { handler, calls } = stubHandler();
    const own = { ...credentials, accountId: '111122223333' };
    await new DynamoDBClient({ region: 'eu-central-1', credentials: own, requestHandler: handler }).send(get);
    expect(calls).toMatchObject([{ region: 'eu-central-1', accountId: '111122223333' }]);
  });

  it('is known by the region it signs for at an endpoint of its own', async () => {
    const { handler, calls } = stubHandler();
    const endpoint = 'http://localhost:8000';
    await new DynamoDBClient({ region: 'us-west-1', credentials, requestHandler: handler, endpoint }).send(
      get,
    );
    expect(calls).toMatchObject([{ region: 'us-west-1' }]);
  });
});
