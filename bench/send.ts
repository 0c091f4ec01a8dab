/** One request at the handler itself, where the SDK's own time hides nothing. */
import type { FakeDynamoDB } from 'fake-dynamodb';

/** The body of the answer. */
export async function send(dynamodb: FakeDynamoDB, operation: string, input: unknown): Promise<Uint8Array> {
  const service = ofStreams.has(operation) ? 'DynamoDBStreams' : 'DynamoDB';
  const { response } = await dynamodb.requestHandler.handle({
    method: 'POST',
    hostname: 'dynamodb.us-east-1.amazonaws.com',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `${service}_20120810.${operation}`,
    },
    body: JSON.stringify(input),
  });
  if (response.statusCode !== 200) throw new Error(new TextDecoder().decode(response.body));
  return response.body;
}

const ofStreams: ReadonlySet<string> = new Set(['DescribeStream', 'GetRecords', 'GetShardIterator']);
