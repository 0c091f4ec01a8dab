/** One request of a scenario: its name and input to print, and how to send it. */
import { randomUUID } from 'node:crypto';
import {
  BatchExecuteStatementCommand,
  type BatchExecuteStatementCommandInput,
  ExecuteStatementCommand,
  type ExecuteStatementCommandInput,
  ExecuteTransactionCommand,
  type ExecuteTransactionCommandInput,
  type AttributeValue,
  type AttributeValueUpdate,
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  type Condition,
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteItemCommand,
  type DeleteItemCommandInput,
  type DynamoDBClient,
  type ExpectedAttributeValue,
  GetItemCommand,
  type GetItemCommandInput,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  type ScanCommandInput,
  TransactGetItemsCommand,
  type TransactGetItemsCommandInput,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  type Get,
  type Update,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';

/** More than there are items in any table. */
export const pagesMax = 300;

/** Members of inputs that a comparison looks at; each kind of input has some of them. */
export interface Input {
  readonly TableName?: string | undefined;
  readonly IndexName?: string | undefined;
  readonly ExclusiveStartKey?: Record<string, AttributeValue> | undefined;
  readonly ConsistentRead?: boolean | undefined;
  readonly Limit?: number | undefined;
  readonly Segment?: number | undefined;
  readonly TotalSegments?: number | undefined;
  readonly UpdateExpression?: string | undefined;
  readonly FilterExpression?: string | undefined;
  readonly ScanFilter?: Record<string, Condition> | undefined;
  readonly QueryFilter?: Record<string, Condition> | undefined;
  readonly Expected?: Record<string, ExpectedAttributeValue> | undefined;
  readonly ReturnValues?: string | undefined;
  readonly ReturnItemCollectionMetrics?: string | undefined;
  readonly Item?: Record<string, AttributeValue> | undefined;
  readonly RequestItems?: object | undefined;
  readonly Statement?: string | undefined;
  readonly Statements?: readonly { readonly Statement?: string | undefined }[] | undefined;
  readonly TransactStatements?: readonly { readonly Statement?: string | undefined }[] | undefined;
  readonly TransactItems?:
    readonly { readonly Update?: Update | undefined; readonly Get?: Get | undefined }[] | undefined;
  readonly Key?: Record<string, AttributeValue> | undefined;
  readonly AttributeUpdates?: Record<string, AttributeValueUpdate> | undefined;
}

export interface Operation {
  readonly name: string;
  readonly input: Input;
  send(client: DynamoDBClient): Promise<object>;
  /** The same request from where a page ended; only reads that are to be paged have it. */
  readonly resume?: (startKey: QueryCommandInput['ExclusiveStartKey']) => Operation;
}

export function batchExecuteStatement(input: BatchExecuteStatementCommandInput): Operation {
  return {
    name: 'BatchExecuteStatement',
    input,
    send: (client) => client.send(new BatchExecuteStatementCommand(input)),
  };
}

export function batchGetItem(input: BatchGetItemCommandInput): Operation {
  return {
    name: 'BatchGetItem',
    input,
    send: (client) => client.send(new BatchGetItemCommand(input)),
  };
}

export function batchWriteItem(input: BatchWriteItemCommandInput): Operation {
  return {
    name: 'BatchWriteItem',
    input,
    send: (client) => client.send(new BatchWriteItemCommand(input)),
  };
}

export function createTable(input: CreateTableCommandInput): Operation {
  return { name: 'CreateTable', input, send: (client) => client.send(new CreateTableCommand(input)) };
}

export function deleteItem(input: DeleteItemCommandInput): Operation {
  return { name: 'DeleteItem', input, send: (client) => client.send(new DeleteItemCommand(input)) };
}

/** Read to the end, all pages in one answer. */
export function executeStatement(input: ExecuteStatementCommandInput): Operation {
  return {
    name: 'ExecuteStatement',
    input,
    send: async (client) => {
      const Items: Record<string, AttributeValue>[] = [];
      let pages = 0;
      let NextToken: string | undefined;
      do {
        const page = await client.send(
          new ExecuteStatementCommand(NextToken === undefined ? input : { ...input, NextToken }),
        );
        Items.push(...(page.Items ?? []));
        NextToken = page.NextToken;
        pages += 1;
      } while (NextToken !== undefined && pages < pagesMax);
      return { Items, pages };
    },
  };
}

export function executeTransaction(input: ExecuteTransactionCommandInput): Operation {
  return {
    name: 'ExecuteTransaction',
    input,
    send: (client) => client.send(new ExecuteTransactionCommand(input)),
  };
}

export function getItem(input: GetItemCommandInput): Operation {
  return { name: 'GetItem', input, send: (client) => client.send(new GetItemCommand(input)) };
}

export function putItem(input: PutItemCommandInput): Operation {
  return { name: 'PutItem', input, send: (client) => client.send(new PutItemCommand(input)) };
}

/** Read page by page if `paged`. */
export function query(input: QueryCommandInput, paged: boolean): Operation {
  return {
    name: 'Query',
    input,
    send: (client) => client.send(new QueryCommand(input)),
    ...(paged ? { resume: (ExclusiveStartKey) => query({ ...input, ExclusiveStartKey }, paged) } : {}),
  };
}

/** Read page by page if `paged`. */
export function scan(input: ScanCommandInput, paged: boolean): Operation {
  return {
    name: 'Scan',
    input,
    send: (client) => client.send(new ScanCommand(input)),
    ...(paged ? { resume: (ExclusiveStartKey) => scan({ ...input, ExclusiveStartKey }, paged) } : {}),
  };
}

/** Every segment to its end. */
export function parallelScan(input: ScanCommandInput, TotalSegments: number): Operation {
  return {
    name: 'Scan',
    input,
    send: async (client) => {
      const Items: Record<string, AttributeValue>[] = [];
      let [Count, ScannedCount] = [0, 0];
      for (let Segment = 0; Segment < TotalSegments; Segment += 1) {
        let ExclusiveStartKey: ScanCommandInput['ExclusiveStartKey'];
        do {
          const page = await client.send(
            new ScanCommand({ ...input, Segment, TotalSegments, ExclusiveStartKey }),
          );
          Items.push(...(page.Items ?? []));
          Count += page.Count ?? 0;
          ScannedCount += page.ScannedCount ?? 0;
          ExclusiveStartKey = page.LastEvaluatedKey;
        } while (ExclusiveStartKey !== undefined);
      }
      return { Items, Count, ScannedCount };
    },
  };
}

export function transactGetItems(input: TransactGetItemsCommandInput): Operation {
  return {
    name: 'TransactGetItems',
    input,
    send: (client) => client.send(new TransactGetItemsCommand(input)),
  };
}

/** Sent `times` with one token; the last answer counts. */
export function transactWriteItems(input: TransactWriteItemsCommandInput, times = 1): Operation {
  return {
    name: 'TransactWriteItems',
    input,
    send: async (client) => {
      const ClientRequestToken = randomUUID();
      const send = (): Promise<object> =>
        client.send(new TransactWriteItemsCommand(times === 1 ? input : { ...input, ClientRequestToken }));
      for (let i = 1; i < times; i += 1) await send();
      return await send();
    },
  };
}

export function updateItem(input: UpdateItemCommandInput): Operation {
  return { name: 'UpdateItem', input, send: (client) => client.send(new UpdateItemCommand(input)) };
}
