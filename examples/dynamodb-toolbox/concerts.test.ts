// DynamoDB Toolbox on top: entities, a transaction, a query on an index, and its items read back from the stream, here by
// a consumer with a client of its own.
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { StreamWalker } from '../streams-walker.ts';
import { book, Booking, Concert, concertsOf } from './concerts.ts';

beforeEach(async () => {
  await Concert.build(PutItemCommand).item({ concert: 'opera', seats: 4 }).send();
  await Concert.build(PutItemCommand).item({ concert: 'choir', seats: 9 }).send();
});

async function seatsLeft(concert: string): Promise<number | undefined> {
  const { Item } = await Concert.build(GetItemCommand).key({ concert }).send();
  return Item?.seats;
}

it('books seats', async () => {
  expect(await book('opera', 'ada', 3)).toBe(true);
  expect(await seatsLeft('opera')).toBe(1);
});

it('does nothing where too few are left, or the guest has booked already', async () => {
  await book('opera', 'ada', 3);
  expect(await book('opera', 'bob', 2)).toBe(false);
  expect(await book('opera', 'ada', 1)).toBe(false);
  expect(await seatsLeft('opera')).toBe(1);
});

it('finds by the index where a guest goes', async () => {
  await Promise.all([book('opera', 'ada', 1), book('choir', 'ada', 1), book('choir', 'bob', 1)]);
  expect(await concertsOf('ada')).toEqual(['choir', 'opera']);
  expect(await concertsOf('eve')).toEqual([]);
});

it('is read from the stream by a consumer', async () => {
  await book('opera', 'ada', 3);
  const { Table } = await new DynamoDBClient({}).send(new DescribeTableCommand({ TableName: 'concerts' }));
  const walker = new StreamWalker(new DynamoDBStreamsClient({}), Table?.LatestStreamArn ?? '');
  const booked: string[] = [];
  await walker.poll((records) => {
    for (const { dynamodb: change } of records) {
      const image = unmarshall(change?.NewImage ?? {});
      if (image['_et'] !== 'booking') continue;
      const { guest, seats, concert } = Booking.build(EntityFormatter).format(image);
      booked.push(`${guest} has ${seats} for the ${concert}`);
    }
  });
  expect(booked).toEqual(['ada has 3 for the opera']);
});
