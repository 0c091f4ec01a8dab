/** The types of fixtures take what users have: the SDK's inputs, literals, and constants that TypeScript widened. */
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { expectTypeOf } from 'expect-type';
import type { Fixtures, TableFixture } from '../../lib/fixtures/fixtures.ts';

const widened = {
  TableName: 'orders',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
};

expectTypeOf<CreateTableCommandInput>().toExtend<TableFixture>();
expectTypeOf(widened).toExtend<TableFixture>();
expectTypeOf<{ tables: [typeof widened]; items: { orders: { id: string }[] } }>().toExtend<Fixtures>();
expectTypeOf<{ templates: [string, { Resources: { Orders: object } }] }>().toExtend<Fixtures>();
expectTypeOf<{ tables: [{ TableName: 1 }] }>().not.toExtend<Fixtures>();
