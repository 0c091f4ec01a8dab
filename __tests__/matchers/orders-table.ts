import { CreateTableCommand, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** A table with a key of two parts and a stream of both images. */
const ordersTable: CreateTableCommandInput = {
  TableName: 'orders',
  KeySchema: [
    { AttributeName: 'id', KeyType: 'HASH' },
    { AttributeName: 'line', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'id', AttributeType: 'S' },
    { AttributeName: 'line', AttributeType: 'N' },
  ],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
};

export function createOrders(): CreateTableCommand {
  return new CreateTableCommand({ ...ordersTable });
}
