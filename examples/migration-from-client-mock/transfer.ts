// The code under test: money goes from one account to another, or nothing happens.
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export async function balanceOf(id: string): Promise<number> {
  const { Item } = await client.send(new GetCommand({ TableName: 'accounts', Key: { id } }));
  return Item?.['balance'] ?? 0;
}

/** False where there is not enough on the account. */
export async function transfer(from: string, to: string, amount: number): Promise<boolean> {
  const transaction = new TransactWriteCommand({
    TransactItems: [
      {
        Update: {
          TableName: 'accounts',
          Key: { id: from },
          UpdateExpression: 'SET balance = balance - :amount',
          ConditionExpression: 'balance >= :amount',
          ExpressionAttributeValues: { ':amount': amount },
        },
      },
      {
        Update: {
          TableName: 'accounts',
          Key: { id: to },
          UpdateExpression: 'ADD balance :amount',
          ExpressionAttributeValues: { ':amount': amount },
        },
      },
    ],
  });
  try {
    await client.send(transaction);
    return true;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    if (error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed') return false;
    throw error;
  }
}
