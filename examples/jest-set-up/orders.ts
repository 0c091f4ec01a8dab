// The code under test, as it runs on AWS. Its client is made when the module loads, and it knows of no fake.
import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' }));

export interface Order {
  readonly customer: string;
  readonly id: string;
  readonly total: number;
}

export class OrderRepository {
  async place(order: Order): Promise<void> {
    await client.send(
      new PutCommand({
        TableName: 'orders',
        Item: { ...order, status: 'new' },
        ConditionExpression: 'attribute_not_exists(id)',
      }),
    );
  }

  async find(customer: string, id: string): Promise<Record<string, unknown> | undefined> {
    const { Item } = await client.send(new GetCommand({ TableName: 'orders', Key: { customer, id } }));
    return Item;
  }

  /** False for an order that has been paid already, or is not there. */
  async pay(customer: string, id: string): Promise<boolean> {
    const update = new UpdateCommand({
      TableName: 'orders',
      Key: { customer, id },
      UpdateExpression: 'SET #status = :paid',
      ConditionExpression: '#status = :new',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':new': 'new', ':paid': 'paid' },
    });
    try {
      await client.send(update);
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  async idsWithStatus(status: string): Promise<string[]> {
    const pages = paginateQuery(
      { client, pageSize: 25 },
      {
        TableName: 'orders',
        IndexName: 'by-status',
        KeyConditionExpression: '#status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':status': status },
      },
    );
    const ids: string[] = [];
    for await (const { Items = [] } of pages) ids.push(...Items.map((item) => String(item['id'])));
    return ids;
  }
}
