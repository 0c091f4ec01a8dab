import {
  DeleteItemCommand,
  DynamoDB,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { connectionLost, FakeDynamoDB } from '../../lib/index.ts';
import { matchers } from '../../lib/matchers/matchers.ts';
import { textOf } from './failure-text-of.ts';
import { createOrders } from './orders-table.ts';

expect.extend(matchers);

const dynamodb = new FakeDynamoDB();
const client = new DynamoDBClient(dynamodb.clientConfig());
const documents = DynamoDBDocumentClient.from(client);

const first = { id: 'o-1', line: 1, status: 'new', tags: new Set(['a', 'b']) };
const second = { id: 'o-2', line: 1, status: 'paid', photo: new Uint8Array([1, 2]) };

beforeEach(async () => {
  dynamodb.reset();
  await client.send(createOrders());
  dynamodb.requests.clear();
});

async function putTwoAndGet(): Promise<void> {
  await documents.send(new PutCommand({ TableName: 'orders', Item: first }));
  await documents.send(new PutCommand({ TableName: 'orders', Item: second }));
  await documents.send(new GetCommand({ TableName: 'orders', Key: { id: 'o-1', line: 1 } }));
}

describe('which commands are counted', () => {
  it('knows none where nothing was received', () => {
    expect(dynamodb).not.toHaveReceivedAnyCommand();
    expect(dynamodb).not.toHaveReceivedCommand(PutCommand);
    expect(dynamodb).toHaveReceivedCommandTimes(PutCommand, 0);
  });

  it('knows a command by its operation, whichever client sent it', async () => {
    await putTwoAndGet();
    await new DynamoDB(dynamodb.clientConfig()).deleteItem({
      TableName: 'orders',
      Key: { id: { S: 'o-2' }, line: { N: '1' } },
    });
    expect(dynamodb).toHaveReceivedAnyCommand();
    expect(dynamodb).toHaveReceivedCommandTimes(PutCommand, 2);
    expect(dynamodb).toHaveReceivedCommandTimes(PutItemCommand, 2);
    expect(dynamodb).toHaveReceivedCommandOnce(GetItemCommand);
    expect(dynamodb).toHaveReceivedCommandOnce(DeleteItemCommand);
    expect(dynamodb).not.toHaveReceivedCommandOnce(PutCommand);
    expect(dynamodb).not.toHaveReceivedCommand(ListTablesCommand);
  });

  it('counts a command once that the SDK had to send three times', async () => {
    dynamodb.faults.on({ operation: 'GetItem' }, connectionLost(), { times: 2 });
    await documents.send(new GetCommand({ TableName: 'orders', Key: { id: 'o-1', line: 1 } }));
    expect(dynamodb.requests.all()).toHaveLength(3);
    expect(dynamodb).toHaveReceivedCommandOnce(GetCommand);
  });

  it('counts what was refused', async () => {
    await expect(
      documents.send(new GetCommand({ TableName: 'no-table', Key: { id: 'o-1' } })),
    ).rejects.toThrow();
    expect(dynamodb).toHaveReceivedCommandOnce(GetCommand);
  });

  it('takes the requests of a fake for the fake', async () => {
    await putTwoAndGet();
    expect(dynamodb.requests).toHaveReceivedCommandTimes(PutCommand, 2);
  });
});

describe('which inputs match', () => {
  beforeEach(putTwoAndGet);

  it('compares with plain values for a class of the document client', () => {
    expect(dynamodb).toHaveReceivedCommandWith(PutCommand, { TableName: 'orders', Item: first });
    expect(dynamodb).toHaveReceivedCommandWith(PutCommand, { Item: second });
    expect(dynamodb).not.toHaveReceivedCommandWith(PutCommand, { TableName: 'customers' });
  });

  it('compares with attribute values for a class of the bare client', () => {
    expect(dynamodb).toHaveReceivedCommandWith(PutItemCommand, {
      Item: { id: { S: 'o-1' }, line: { N: '1' }, status: { S: 'new' }, tags: { SS: ['a', 'b'] } },
    });
    expect(dynamodb).not.toHaveReceivedCommandWith(PutItemCommand, { Item: first });
  });

  it('compares values as a whole, or in part where a matcher says so', () => {
    expect(dynamodb).not.toHaveReceivedCommandWith(PutCommand, { Item: { id: 'o-1' } });
    expect(dynamodb).toHaveReceivedCommandWith(PutCommand, { Item: expect.objectContaining({ id: 'o-1' }) });
    expect(dynamodb).toHaveReceivedCommandWith(PutCommand, {
      Item: { ...first, status: expect.stringMatching(/^n/), line: expect.any(Number) },
    });
    expect(dynamodb).toHaveReceivedCommandWith(PutCommand, expect.objectContaining({ TableName: 'orders' }));
  });

  it('compares sets and binaries by what is in them', () => {
    expect(dynamodb).toHaveReceivedCommandWith(PutCommand, { Item: { ...first, tags: new Set(['b', 'a']) } });
    expect(dynamodb).not.toHaveReceivedCommandWith(PutCommand, { Item: { ...first, tags: new Set(['a']) } });
    expect(dynamodb).toHaveReceivedCommandWith(PutCommand, {
      Item: { ...second, photo: Buffer.from([1, 2]) },
    });
    expect(dynamodb).not.toHaveReceivedCommandWith(PutCommand, {
      Item: { ...second, photo: Buffer.from([1]) },
    });
  });

  it('takes a bigint for the number that is sent', () => {
    expect(dynamodb).toHaveReceivedCommandWith(PutCommand, { Item: { ...first, line: 1n } });
    expect(dynamodb).not.toHaveReceivedCommandWith(PutCommand, { Item: { ...first, line: 2n } });
  });

  it('takes undefined for a field that is not there', () => {
    expect(dynamodb).toHaveReceivedCommandWith(PutCommand, { TableName: 'orders', ReturnValues: undefined });
    expect(dynamodb).not.toHaveReceivedCommandWith(PutCommand, { TableName: undefined });
  });

  it('translates inputs that hold items further inside', async () => {
    await documents.send(
      new TransactWriteCommand({
        TransactItems: [{ Put: { TableName: 'orders', Item: { id: 'o-3', line: 1 } } }],
      }),
    );
    await documents.send(
      new BatchWriteCommand({
        RequestItems: { orders: [{ DeleteRequest: { Key: { id: 'o-3', line: 1 } } }] },
      }),
    );
    await documents.send(
      new QueryCommand({
        TableName: 'orders',
        KeyConditionExpression: 'id = :id',
        ExpressionAttributeValues: { ':id': 'o-1' },
      }),
    );
    expect(dynamodb).toHaveReceivedCommandWith(TransactWriteCommand, {
      TransactItems: [{ Put: { TableName: 'orders', Item: { id: 'o-3', line: 1 } } }],
    });
    expect(dynamodb).toHaveReceivedCommandWith(BatchWriteCommand, {
      RequestItems: { orders: [{ DeleteRequest: { Key: { id: 'o-3', line: 1 } } }] },
    });
    expect(dynamodb).toHaveReceivedCommandWith(QueryCommand, { ExpressionAttributeValues: { ':id': 'o-1' } });
  });

  it('finds the n-th of all, the n-th of a command, and its last', () => {
    expect(dynamodb).toHaveReceivedNthCommandWith(3, GetCommand, { Key: { id: 'o-1', line: 1 } });
    expect(dynamodb).not.toHaveReceivedNthCommandWith(1, GetCommand, { Key: { id: 'o-1', line: 1 } });
    expect(dynamodb).not.toHaveReceivedNthCommandWith(4, GetCommand, {});
    expect(dynamodb).toHaveReceivedNthSpecificCommandWith(1, GetCommand, { TableName: 'orders' });
    expect(dynamodb).not.toHaveReceivedNthSpecificCommandWith(3, PutCommand, {});
    expect(dynamodb).toHaveReceivedLastCommandWith(PutCommand, { Item: second });
    expect(dynamodb).not.toHaveReceivedLastCommandWith(PutCommand, { Item: first });
    expect(dynamodb).not.toHaveReceivedLastCommandWith(ScanCommand, {});
  });

  it('means the n-th of a command where that is named first', () => {
    expect(dynamodb).toHaveReceivedNthCommandWith(GetCommand, 1, { TableName: 'orders' });
    expect(dynamodb).toHaveReceivedNthCommandWith(PutCommand, 2, { Item: second });
  });

  it('means by exactly once that there is no other of that command', () => {
    expect(dynamodb).toHaveReceivedCommandExactlyOnceWith(GetCommand, { TableName: 'orders' });
    expect(dynamodb).not.toHaveReceivedCommandExactlyOnceWith(GetCommand, { TableName: 'customers' });
    expect(dynamodb).not.toHaveReceivedCommandExactlyOnceWith(PutCommand, { Item: first });
  });

  it('has the other names', () => {
    expect(dynamodb).toReceiveAnyCommand();
    expect(dynamodb).toReceiveCommand(PutCommand);
    expect(dynamodb).toReceiveCommandTimes(PutCommand, 2);
    expect(dynamodb).toReceiveCommandOnce(GetCommand);
    expect(dynamodb).toReceiveCommandWith(PutCommand, { Item: first });
    expect(dynamodb).toReceiveCommandExactlyOnceWith(GetCommand, {});
    expect(dynamodb).toReceiveNthCommandWith(2, PutCommand, { Item: second });
    expect(dynamodb).toReceiveNthSpecificCommandWith(2, PutCommand, { Item: second });
    expect(dynamodb).toReceiveLastCommandWith(PutCommand, { Item: second });
  });
});

describe('what a failure says', () => {
  beforeEach(putTwoAndGet);

  it('shows the nearest call first and where it differs', () => {
    expect(
      textOf(() =>
        expect(dynamodb).toHaveReceivedCommandWith(PutCommand, {
          TableName: 'orders',
          Item: { ...second, status: 'sent' },
        }),
      ),
    ).toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to receive "PutCommand" with {"Item": {"id": "o-2", "line": 1, "photo": [1, 2], "status": "sent"}, "TableName": "orders"}
     FakeDynamoDB received matching "PutCommand" 0 times

     The nearest is call 2:
     - Expected  - 1
     + Received  + 1

       Object {
         "Item": Object {
           "id": "o-2",
           "line": 1,
           "photo": Uint8Array [
             1,
             2,
           ],
     -     "status": "sent",
     +     "status": "paid",
         },
         "TableName": "orders",
       }

     Calls, nearest first:
       2. PutItem: {"Item": {"id": "o-2", "line": 1, "photo": [1, 2], "status": "paid"}, "TableName": "orders"}
       1. PutItem: {"Item": {"id": "o-1", "line": 1, "status": "new", "tags": Set {"a", "b"}}, "TableName": "orders"}
       3. GetItem: {"Key": {"id": "o-1", "line": 1}, "TableName": "orders"}"
    `);
  });

  it('shows what matched with .not', () => {
    expect(textOf(() => expect(dynamodb).not.toHaveReceivedCommandWith(GetCommand, { TableName: 'orders' })))
      .toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to not receive "GetCommand" with {"TableName": "orders"}
     FakeDynamoDB received matching "GetCommand" 1 time

     Calls, nearest first:
       3. GetItem: {"Key": {"id": "o-1", "line": 1}, "TableName": "orders"}
       1. PutItem: {"Item": {"id": "o-1", "line": 1, "status": "new", "tags": Set {"a", "b"}}, "TableName": "orders"}
       2. PutItem: {"Item": {"id": "o-2", "line": 1, "photo": [1, 2], "status": "paid"}, "TableName": "orders"}"
    `);
  });

  it('shows the inputs in the form of the class that was asked for', () => {
    expect(
      textOf(() =>
        expect(dynamodb).toHaveReceivedCommandExactlyOnceWith(GetItemCommand, { Key: { id: { S: 'x' } } }),
      ),
    ).toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to receive "GetItemCommand" exactly once with {"Key": {"id": {"S": "x"}}}
     FakeDynamoDB received matching "GetItemCommand" 0 times

     The nearest is call 3:
     - Expected  - 1
     + Received  + 4

       Object {
         "Key": Object {
           "id": Object {
     -       "S": "x",
     +       "S": "o-1",
     +     },
     +     "line": Object {
     +       "N": "1",
           },
         },
       }

     Calls, nearest first:
       3. GetItem: {"Key": {"id": {"S": "o-1"}, "line": {"N": "1"}}, "TableName": "orders"}
       1. PutItem: {"Item": {"id": {"S": "o-1"}, "line": {"N": "1"}, "status": {"S": "new"}, "tags": {"SS": ["a", "b"]}}, "TableName": "orders"}
       2. PutItem: {"Item": {"id": {"S": "o-2"}, "line": {"N": "1"}, "photo": {"B": [1, 2]}, "status": {"S": "paid"}}, "TableName": "orders"}"
    `);
  });

  it('shows all calls where a number was expected', () => {
    expect(textOf(() => expect(dynamodb).toHaveReceivedCommandTimes(PutCommand, 3))).toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to receive "PutCommand" 3 times
     FakeDynamoDB received "PutCommand" 2 times

     Calls:
       1. PutItem: {"Item": {"id": "o-1", "line": 1, "status": "new", "tags": Set {"a", "b"}}, "TableName": "orders"}
       2. PutItem: {"Item": {"id": "o-2", "line": 1, "photo": [1, 2], "status": "paid"}, "TableName": "orders"}
       3. GetItem: {"Key": {"id": "o-1", "line": 1}, "TableName": "orders"}"
    `);
    expect(textOf(() => expect(dynamodb).toHaveReceivedCommand(ScanCommand))).toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to receive "ScanCommand"
     FakeDynamoDB received "ScanCommand" 0 times

     Calls:
       1. PutItem: {"Item": {"id": {"S": "o-1"}, "line": {"N": "1"}, "status": {"S": "new"}, "tags": {"SS": ["a", "b"]}}, "TableName": "orders"}
       2. PutItem: {"Item": {"id": {"S": "o-2"}, "line": {"N": "1"}, "photo": {"B": [1, 2]}, "status": {"S": "paid"}}, "TableName": "orders"}
       3. GetItem: {"Key": {"id": {"S": "o-1"}, "line": {"N": "1"}}, "TableName": "orders"}"
    `);
    expect(textOf(() => expect(dynamodb).toHaveReceivedCommandOnce(PutCommand))).toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to receive "PutCommand" once
     FakeDynamoDB received "PutCommand" 2 times

     Calls:
       1. PutItem: {"Item": {"id": "o-1", "line": 1, "status": "new", "tags": Set {"a", "b"}}, "TableName": "orders"}
       2. PutItem: {"Item": {"id": "o-2", "line": 1, "photo": [1, 2], "status": "paid"}, "TableName": "orders"}
       3. GetItem: {"Key": {"id": "o-1", "line": 1}, "TableName": "orders"}"
    `);
    expect(textOf(() => expect(dynamodb).not.toHaveReceivedAnyCommand())).toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to not receive any command
     FakeDynamoDB received any command 3 times

     Calls:
       1. PutItem: {"Item": {"id": {"S": "o-1"}, "line": {"N": "1"}, "status": {"S": "new"}, "tags": {"SS": ["a", "b"]}}, "TableName": "orders"}
       2. PutItem: {"Item": {"id": {"S": "o-2"}, "line": {"N": "1"}, "photo": {"B": [1, 2]}, "status": {"S": "paid"}}, "TableName": "orders"}
       3. GetItem: {"Key": {"id": {"S": "o-1"}, "line": {"N": "1"}}, "TableName": "orders"}"
    `);
  });

  it('shows what came in the place of the one that was expected', () => {
    expect(
      textOf(() => expect(dynamodb).toHaveReceivedNthCommandWith(2, GetCommand, { TableName: 'orders' })),
    ).toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to receive 2. "GetCommand" with {"TableName": "orders"}
     FakeDynamoDB received "PutItem" with input {"Item": {"id": "o-2", "line": 1, "photo": [1, 2], "status": "paid"}, "TableName": "orders"}

     Calls:
       1. PutItem: {"Item": {"id": "o-1", "line": 1, "status": "new", "tags": Set {"a", "b"}}, "TableName": "orders"}
       2. PutItem: {"Item": {"id": "o-2", "line": 1, "photo": [1, 2], "status": "paid"}, "TableName": "orders"}
       3. GetItem: {"Key": {"id": "o-1", "line": 1}, "TableName": "orders"}"
    `);
    expect(
      textOf(() => expect(dynamodb).toHaveReceivedLastCommandWith(PutCommand, { TableName: 'customers' })),
    ).toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to receive last "PutCommand" with {"TableName": "customers"}
     FakeDynamoDB received "PutItem" with input:
     - Expected  - 1
     + Received  + 1

       Object {
     -   "TableName": "customers",
     +   "TableName": "orders",
       }

     Calls:
       1. PutItem: {"Item": {"id": "o-1", "line": 1, "status": "new", "tags": Set {"a", "b"}}, "TableName": "orders"}
       2. PutItem: {"Item": {"id": "o-2", "line": 1, "photo": [1, 2], "status": "paid"}, "TableName": "orders"}
       3. GetItem: {"Key": {"id": "o-1", "line": 1}, "TableName": "orders"}"
    `);
    expect(
      textOf(() =>
        expect(dynamodb).toHaveReceivedNthSpecificCommandWith(2, GetCommand, { TableName: 'orders' }),
      ),
    ).toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to receive 2. "GetCommand" with {"TableName": "orders"}

     Calls:
       1. PutItem: {"Item": {"id": "o-1", "line": 1, "status": "new", "tags": Set {"a", "b"}}, "TableName": "orders"}
       2. PutItem: {"Item": {"id": "o-2", "line": 1, "photo": [1, 2], "status": "paid"}, "TableName": "orders"}
       3. GetItem: {"Key": {"id": "o-1", "line": 1}, "TableName": "orders"}"
    `);
  });

  it('has no list where nothing was received', () => {
    dynamodb.requests.clear();
    expect(textOf(() => expect(dynamodb).toHaveReceivedCommandWith(PutCommand, { TableName: 'orders' })))
      .toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to receive "PutCommand" with {"TableName": "orders"}
     FakeDynamoDB received matching "PutCommand" 0 times"
    `);
    expect(textOf(() => expect(dynamodb).toHaveReceivedAnyCommand())).toMatchInlineSnapshot(`
     "Expected FakeDynamoDB to receive any command
     FakeDynamoDB received any command 0 times"
    `);
  });
});
