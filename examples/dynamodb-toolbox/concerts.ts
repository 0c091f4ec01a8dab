// The code under test: two entities of DynamoDB Toolbox in one table, and a transaction over both.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Entity } from 'dynamodb-toolbox/entity';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate';
import { execute, isTransactionCancelled } from 'dynamodb-toolbox/entity/actions/transactWrite';
import { $add } from 'dynamodb-toolbox/entity/actions/update';
import { item, number, string } from 'dynamodb-toolbox/schema';
import { Table } from 'dynamodb-toolbox/table';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';

export const Concerts = new Table({
  documentClient: DynamoDBDocumentClient.from(new DynamoDBClient({})),
  name: 'concerts',
  partitionKey: { name: 'pk', type: 'string' },
  sortKey: { name: 'sk', type: 'string' },
  indexes: {
    'by-guest': {
      type: 'global',
      partitionKey: { name: 'guest', type: 'string' },
      sortKey: { name: 'pk', type: 'string' },
    },
  },
});

export const Concert = new Entity({
  name: 'concert',
  table: Concerts,
  schema: item({ concert: string().key(), seats: number() }),
  computeKey: ({ concert }) => ({ pk: concert, sk: 'concert' }),
});

export const Booking = new Entity({
  name: 'booking',
  table: Concerts,
  schema: item({ concert: string().key(), guest: string().key(), seats: number() }),
  computeKey: ({ concert, guest }) => ({ pk: concert, sk: `booking#${guest}` }),
});

/** Takes the seats and makes the booking, or does neither. */
export async function book(concert: string, guest: string, seats: number): Promise<boolean> {
  try {
    await execute(
      Concert.build(UpdateTransaction)
        .item({ concert, seats: $add(-seats) })
        .options({ condition: { attr: 'seats', gte: seats } }),
      Booking.build(PutTransaction)
        .item({ concert, guest, seats })
        .options({ condition: { attr: 'guest', exists: false } }),
    );
    return true;
  } catch (error) {
    if (isTransactionCancelled(error)) return false;
    throw error;
  }
}

/** The concerts that somebody goes to, by an index. */
export async function concertsOf(guest: string): Promise<string[]> {
  const query = Concerts.build(QueryCommand).entities(Booking).query({ index: 'by-guest', partition: guest });
  const { Items = [] } = await query.send();
  return Items.map(({ concert }) => concert);
}
