// A test written for DynamoDB Local by the preset @shelf/jest-dynamodb. Its client still names the server's endpoint, and
// is served without one. The second test is new: it looks into the table, and the first one left nothing in it.
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import { dynamodb } from 'fake-dynamodb/jest';

const documents = DynamoDBDocument.from(
  new DynamoDB({
    endpoint: 'http://localhost:8000',
    tls: false,
    region: 'local-env',
    credentials: { accessKeyId: 'fakeMyKeyId', secretAccessKey: 'fakeSecretAccessKey' },
  }),
);

it('inserts an item', async () => {
  await documents.put({ TableName: 'files', Item: { id: '1', hello: 'world' } });
  const { Item } = await documents.get({ TableName: 'files', Key: { id: '1' } });
  expect(Item).toEqual({ id: '1', hello: 'world' });
});

it('begins with an empty table', async () => {
  expect(dynamodb.items('files')).toEqual([]);
  await documents.put({ TableName: 'files', Item: { id: '2' } });
  expect(dynamodb.items('files')).toEqual([{ id: '2' }]);
});
