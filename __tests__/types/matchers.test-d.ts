/** The matchers' types: inputs are told from command classes, for the global `expect` of Jest and for the imported one. */
import { GetItemCommand, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetRecordsCommand } from '@aws-sdk/client-dynamodb-streams';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect as imported } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import { FakeDynamoDB } from '../../lib/index.ts';
import { matchers } from '../../lib/matchers/matchers.ts';

const dynamodb = new FakeDynamoDB();

expect.extend(matchers);
imported.extend(matchers);

expectTypeOf(expect(dynamodb).toHaveItem('orders', { id: 'o-1' })).toBeVoid();
expectTypeOf(expect(dynamodb).not.toHaveReceivedCommand(GetCommand)).toBeVoid();
expectTypeOf(imported(dynamodb).toHaveStreamRecord('orders', { eventName: 'INSERT' })).toBeVoid();
expectTypeOf(imported(Promise.resolve(dynamodb)).resolves.toHaveItem('orders', {})).resolves.toBeVoid();

expect(dynamodb).toHaveReceivedCommandWith(GetItemCommand, { TableName: 'orders', Key: expect.anything() });
expect(dynamodb).toHaveReceivedCommandWith(GetCommand, expect.objectContaining({ TableName: 'orders' }));
expect(dynamodb).toHaveReceivedCommandWith(ListTablesCommand, { Limit: 1 });
expect(dynamodb).toHaveReceivedCommandWith(GetRecordsCommand, { ShardIterator: expect.any(String) });
imported(dynamodb).toHaveReceivedNthCommandWith(1, PutItemCommand, { TableName: 'orders' });
imported(dynamodb).toHaveReceivedNthCommandWith(PutItemCommand, 1, { TableName: 'orders' });
expect(dynamodb).toReceiveNthCommandWith(1, QueryCommand, { IndexName: 'by-date' });

// @ts-expect-error No such field.
expect(dynamodb).toHaveReceivedCommandWith(GetItemCommand, { Table: 'orders' });
// @ts-expect-error No such field, of a command whose input may be left out.
expect(dynamodb).toHaveReceivedCommandWith(ListTablesCommand, { Limits: 1 });
// @ts-expect-error No such field, of a command of the document client.
imported(dynamodb).toHaveReceivedLastCommandWith(QueryCommand, { Index: 'by-date' });
// @ts-expect-error A command is named by its class.
expect(dynamodb).toHaveReceivedCommand('GetItem');
// @ts-expect-error A call has a number.
expect(dynamodb).toHaveReceivedNthCommandWith('1', GetItemCommand, {});
