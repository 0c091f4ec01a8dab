// The code under test, as it runs on AWS. Its client is made when the module loads, and it knows of no fake.
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocument.from(new DynamoDB({}));

export class SessionStore {
  readonly #lifetimeSeconds: number;

  constructor(lifetimeSeconds: number) {
    this.#lifetimeSeconds = lifetimeSeconds;
  }

  async open(token: string, user: string): Promise<void> {
    const expiresAt = Math.floor(Date.now() / 1000) + this.#lifetimeSeconds;
    await documents.put({
      TableName: 'sessions',
      Item: { token, user, expiresAt },
      ConditionExpression: 'attribute_not_exists(#token)',
      ExpressionAttributeNames: { '#token': 'token' },
    });
  }

  async userOf(token: string): Promise<unknown> {
    const { Item } = await documents.get({ TableName: 'sessions', Key: { token } });
    return Item?.['user'];
  }

  async close(token: string): Promise<void> {
    await documents.delete({ TableName: 'sessions', Key: { token } });
  }
}
