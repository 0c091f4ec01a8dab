/**
 * Updates that only remove things, of an item that is not there. AWS leaves it not there (facts measured on AWS);
 * DynamoDB Local creates it. Requests that come to this are left out, because the two would hold different items from
 * then on.
 */
import type { AttributeValue, UpdateItemInput } from '@aws-sdk/client-dynamodb';
import { getItem, type Operation } from './operation.ts';
import type { Service } from './service.ts';

export async function removesFromNothing(ours: Service, { name, input }: Operation): Promise<boolean> {
  const updates: readonly Pick<UpdateItemInput, 'Key' | 'UpdateExpression' | 'AttributeUpdates'>[] =
    name === 'UpdateItem'
      ? [
          {
            Key: input.Key,
            UpdateExpression: input.UpdateExpression,
            AttributeUpdates: input.AttributeUpdates,
          },
        ]
      : (input.TransactItems ?? []).flatMap(({ Update }) => (Update ? [Update] : []));
  for (const { Key, UpdateExpression, AttributeUpdates } of updates) {
    const onlyRemoves =
      UpdateExpression === undefined
        ? Object.values(AttributeUpdates ?? {}).some(({ Action }) => Action === 'DELETE') &&
          Object.values(AttributeUpdates ?? {}).every(({ Action }) => Action === 'DELETE')
        : !/\b(SET|ADD)\b/i.test(UpdateExpression);
    if (onlyRemoves && (await isMissing(ours, Key))) return true;
  }
  return false;
}

async function isMissing(ours: Service, Key: Record<string, AttributeValue> | undefined): Promise<boolean> {
  const outcome = await ours.answer(getItem({ TableName: 'items', Key, ConsistentRead: true }));
  return 'output' in outcome && !('Item' in outcome.output);
}
