/** What the tests of transactions share: short ways to send one and to see why it was cancelled. */
import {
  type CancellationReason,
  type Get,
  TransactGetItemsCommand,
  type TransactGetItemsCommandInput,
  type TransactGetItemsCommandOutput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  type TransactWriteItemsCommandOutput,
  type Update,
} from '@aws-sdk/client-dynamodb';
import { type Item, strings, type World } from '../fixture.ts';

export function transactWrite(
  world: World,
  TransactItems: TransactWriteItem[],
  more: Partial<TransactWriteItemsCommandInput> = {},
): Promise<TransactWriteItemsCommandOutput> {
  return world.client.send(new TransactWriteItemsCommand({ TransactItems, ...more }));
}

export function transactGet(
  world: World,
  gets: readonly Partial<Get>[],
  more: Partial<TransactGetItemsCommandInput> = {},
): Promise<TransactGetItemsCommandOutput> {
  const TransactItems = gets.map((get) => ({ Get: { TableName: 'items', Key: undefined, ...get } }));
  return world.client.send(new TransactGetItemsCommand({ TransactItems, ...more }));
}

/** The message and the reasons of a transaction that is cancelled; of any other failure the error itself. */
export async function cancellation(
  call: Promise<unknown>,
): Promise<{ readonly message: string; readonly reasons: readonly CancellationReason[] }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    return { message: error.message, reasons: error.CancellationReasons ?? [] };
  }
  throw new Error('the transaction was not cancelled');
}

/** `Code: Message` of each reason, the code alone where there is no message. */
export async function reasons(call: Promise<unknown>): Promise<readonly string[]> {
  return (await cancellation(call)).reasons.map(({ Code, Message }) =>
    Message === undefined ? `${Code}` : `${Code}: ${Message}`,
  );
}

export const key = (a: string): Item => strings({ a });

export const put = (item: Item, more: object = {}): TransactWriteItem => ({
  Put: { TableName: 'items', Item: item, ...more },
});

export const update = (Key: Item, more: Partial<Update>): TransactWriteItem => ({
  Update: { TableName: 'items', Key, UpdateExpression: undefined, ...more },
});

export const remove = (Key: Item, more: object = {}): TransactWriteItem => ({
  Delete: { TableName: 'items', Key, ...more },
});

export const check = (Key: Item, ConditionExpression: string, more: object = {}): TransactWriteItem => ({
  ConditionCheck: { TableName: 'items', Key, ConditionExpression, ...more },
});
