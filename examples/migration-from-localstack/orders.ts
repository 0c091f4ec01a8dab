// The code under test, as it was: it is told by a variable where LocalStack is, and names its table by ARN.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';

const endpoint = process.env['AWS_ENDPOINT_URL'];
const documents = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    region: 'us-east-1',
    ...(endpoint !== undefined && {
      endpoint,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
  }),
);
const account = endpoint === undefined ? process.env['AWS_ACCOUNT_ID'] : '000000000000';

export async function placeOrder(id: string): Promise<void> {
  await documents.send(
    new PutCommand({
      TableName: `arn:aws:dynamodb:us-east-1:${account}:table/orders`,
      Item: { id, status: 'new' },
      ConditionExpression: 'attribute_not_exists(id)',
    }),
  );
}
