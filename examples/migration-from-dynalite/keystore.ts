// The code under test, as it was: jest-dynalite told it by a variable where its server is. Nobody sets that now.
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';

const endpoint = process.env['MOCK_DYNAMODB_ENDPOINT'];
const documents = DynamoDBDocument.from(
  new DynamoDB({ ...(endpoint !== undefined && { endpoint, tls: false, region: 'local' }) }),
);

export async function get(id: string): Promise<unknown> {
  const { Item } = await documents.get({ TableName: 'keys', Key: { id } });
  return Item?.['value'];
}

export async function put(id: string, value: unknown): Promise<void> {
  await documents.put({ TableName: 'keys', Item: { id, value } });
}
