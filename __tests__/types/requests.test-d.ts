/** Read by the compiler: which parts of which inputs requests can be asked for. */
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetRecordsCommand } from '@aws-sdk/client-dynamodb-streams';
import * as documents from '@aws-sdk/lib-dynamodb';
import { expectTypeOf } from 'expect-type';
import type { FakeDynamoDB, FaultTarget, ReceivedRequest } from '../../lib/index.ts';

declare const dynamodb: FakeDynamoDB;
const { requests } = dynamodb;

expectTypeOf(requests.of(PutItemCommand)).toEqualTypeOf<readonly ReceivedRequest[]>();
requests.of(PutItemCommand, { TableName: 'orders', Item: { id: { S: 'o-1' } } });
requests.of(PutItemCommand, { Item: { id: { S: expect.any(String) }, list: { L: [{ S: 'a' }] } } });
requests.of(QueryCommand, { ExpressionAttributeValues: { ':id': { B: new Uint8Array() } } });
requests.of(documents.PutCommand, { Item: { id: 'o-1', tags: new Set(['a']), deep: { list: [1, null] } } });
requests.of(documents.QueryCommand, { ExpressionAttributeValues: { ':id': 'a' }, Limit: expect.any(Number) });
requests.of(documents.BatchWriteCommand, {
  RequestItems: { orders: [{ DeleteRequest: { Key: { id: 1 } } }] },
});
requests.of(GetRecordsCommand, { Limit: 5 });
requests.of('PutItem', { Item: { id: 'a' } });
requests.last();
requests.last(documents.TransactWriteCommand, {
  TransactItems: [{ Put: { TableName: 'orders', Item: { id: 'a' } } }],
});
// @ts-expect-error -- no member of this input
requests.of(PutItemCommand, { Tablename: 'orders' });
// @ts-expect-error -- the bare client takes attribute values
requests.of(PutItemCommand, { Item: { id: 'o-1' } });
// @ts-expect-error -- no command class
requests.of(Date);

expectTypeOf({ operation: PutItemCommand }).toExtend<FaultTarget>();
expectTypeOf({ operation: [documents.PutCommand, 'Query'] }).toExtend<FaultTarget>();
