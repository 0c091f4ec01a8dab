import { DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { FakeDynamoDB, ManualClock } from '../../lib/index.ts';
import { matchers } from '../../lib/matchers/matchers.ts';
import { textOf } from './failure-text-of.ts';
import { createOrders } from './orders-table.ts';

expect.extend(matchers);

const dynamodb = new FakeDynamoDB({ clock: new ManualClock('2026-11-22T12:00:00Z') });
const documents = DynamoDBDocumentClient.from(new DynamoDBClient(dynamodb.clientConfig()));

const anHourAgo = Date.parse('2026-11-22T11:00:00Z') / 1000;
const key = { id: 'o-1', line: 1 };

beforeAll(async () => {
  await documents.send(createOrders());
  await documents.send(
    new PutCommand({ TableName: 'orders', Item: { ...key, status: 'new', to: { city: 'Oslo' } } }),
  );
  await documents.send(new PutCommand({ TableName: 'orders', Item: { ...key, status: 'paid' } }));
  await documents.send(
    new PutCommand({ TableName: 'orders', Item: { id: 'o-2', line: 1, expires: anHourAgo } }),
  );
  await documents.send(
    new UpdateTimeToLiveCommand({
      TableName: 'orders',
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    }),
  );
  dynamodb.expireItems();
  await documents.send(new DeleteCommand({ TableName: 'orders', Key: key }));
  dynamodb.requests.clear();
});

it.each([
  ['a name', { eventName: 'INSERT' }],
  ['nothing', {}],
  ['keys', { Keys: key }],
  ['both images', { eventName: 'MODIFY', NewImage: { status: 'paid' }, OldImage: { status: 'new' } }],
  ['a part of a map', { NewImage: { to: { city: 'Oslo' } } }],
  ['no image', { eventName: 'REMOVE', NewImage: undefined }],
  ['a matcher', { Keys: { id: expect.stringMatching(/^o-/) }, SequenceNumber: expect.any(String) }],
  ['a matcher for an image', { NewImage: expect.objectContaining({ status: 'paid' }) }],
  [
    'what the service deletes',
    { eventName: 'REMOVE', userIdentity: { Type: 'Service' }, Keys: { id: 'o-2' } },
  ],
  ['the time', { ApproximateCreationDateTime: new Date('2026-11-22T12:00:00Z') }],
  ['the view type', { StreamViewType: 'NEW_AND_OLD_IMAGES', eventSource: 'aws:dynamodb' }],
  ['attribute values', { Keys: { id: { S: 'o-1' } }, NewImage: { status: { S: 'paid' } } }],
  ["the SDK's layout", { eventName: 'MODIFY', dynamodb: { NewImage: { status: { S: 'paid' } } } }],
  ["the SDK's layout with plain images", { eventName: 'MODIFY', dynamodb: { NewImage: { status: 'paid' } } }],
])('expects %s', (_what, partial) => {
  expect(dynamodb).toHaveStreamRecord('orders', partial);
});

it.each([
  ['another name', { eventName: 'MODIFY', Keys: { id: 'o-2' } }],
  ['parts of two records', { eventName: 'INSERT', NewImage: { status: 'paid' } }],
  ['an image that is not there', { eventName: 'INSERT', OldImage: {} }],
  ['no image where there is one', { eventName: 'MODIFY', OldImage: undefined }],
  ['another value', { dynamodb: { NewImage: { status: { S: 'sent' } } } }],
  ['another type', { NewImage: { status: { N: '1' } } }],
  ['a user where the service deleted', { Keys: key, userIdentity: { Type: 'Service' } }],
])('does not take a record for one with %s', (_what, partial) => {
  expect(dynamodb).not.toHaveStreamRecord('orders', partial);
});

it('reads at once what the stream gives to those who wait', async () => {
  const { streams } = dynamodb;
  expect(streams.recordsSync('orders')).toEqual(await streams.records('orders'));
  expect(streams.recordsSync('orders', { unmarshalled: true })).toEqual(
    await streams.records('orders', { unmarshalled: true }),
  );
});

it('leaves no trace in the requests', () => {
  expect(dynamodb).toHaveStreamRecord('orders', {});
  expect(dynamodb).not.toHaveReceivedAnyCommand();
});

describe('what a failure says', () => {
  it('shows the nearest record first and where it differs', () => {
    expect(
      textOf(() =>
        expect(dynamodb).toHaveStreamRecord('orders', {
          eventName: 'MODIFY',
          Keys: key,
          NewImage: { status: 'sent' },
        }),
      ),
    ).toMatchInlineSnapshot(`
     "expect(dynamodb).toHaveStreamRecord(table, partial)

     Table:    "orders"
     Expected: {"Keys": {"id": "o-1", "line": 1}, "NewImage": {"status": "sent"}, "eventName": "MODIFY"}

     The nearest is record 2:
     - Expected  - 1
     + Received  + 1

       Object {
         "Keys": Object {
           "id": "o-1",
           "line": 1,
         },
         "NewImage": Object {
     -     "status": "sent",
     +     "status": "paid",
         },
         "eventName": "MODIFY",
       }

     Records, nearest first:
       2. MODIFY: {"Keys": {"id": "o-1", "line": 1}, "NewImage": {"id": "o-1", "line": 1, "status": "paid"}, "OldImage": {"id": "o-1", "line": 1, "status": "new", "to": {"city": "Oslo"}}}
       1. INSERT: {"Keys": {"id": "o-1", "line": 1}, "NewImage": {"id": "o-1", "line": 1, "status": "new", "to": {"city": "Oslo"}}}
       3. INSERT: {"Keys": {"id": "o-2", "line": 1}, "NewImage": {"expires": 1795345200, "id": "o-2", "line": 1}}
       5. REMOVE: {"Keys": {"id": "o-1", "line": 1}, "OldImage": {"id": "o-1", "line": 1, "status": "paid"}}
       4. REMOVE: {"Keys": {"id": "o-2", "line": 1}, "OldImage": {"expires": 1795345200, "id": "o-2", "line": 1}, "userIdentity": {"PrincipalId": "dynamodb.amazonaws.com", "Type": "Service"}}"
    `);
  });

  it("shows the records in the SDK's layout where that is expected", () => {
    expect(
      textOf(() =>
        expect(dynamodb).toHaveStreamRecord('orders', { dynamodb: { OldImage: { status: { S: 'sent' } } } }),
      ),
    ).toMatchInlineSnapshot(`
     "expect(dynamodb).toHaveStreamRecord(table, partial)

     Table:    "orders"
     Expected: {"dynamodb": {"OldImage": {"status": {"S": "sent"}}}}

     The nearest is record 2:
     - Expected  - 1
     + Received  + 1

       Object {
         "dynamodb": Object {
           "OldImage": Object {
             "status": Object {
     -         "S": "sent",
     +         "S": "new",
             },
           },
         },
       }

     Records, nearest first:
       2. MODIFY: {"Keys": {"id": {"S": "o-1"}, "line": {"N": "1"}}, "NewImage": {"id": {"S": "o-1"}, "line": {"N": "1"}, "status": {"S": "paid"}}, "OldImage": {"id": {"S": "o-1"}, "line": {"N": "1"}, "status": {"S": "new"}, "to": {"M": {"city": {"S": "Oslo"}}}}}
       5. REMOVE: {"Keys": {"id": {"S": "o-1"}, "line": {"N": "1"}}, "OldImage": {"id": {"S": "o-1"}, "line": {"N": "1"}, "status": {"S": "paid"}}}
       4. REMOVE: {"Keys": {"id": {"S": "o-2"}, "line": {"N": "1"}}, "OldImage": {"expires": {"N": "1795345200"}, "id": {"S": "o-2"}, "line": {"N": "1"}}, "userIdentity": {"PrincipalId": "dynamodb.amazonaws.com", "Type": "Service"}}
       1. INSERT: {"Keys": {"id": {"S": "o-1"}, "line": {"N": "1"}}, "NewImage": {"id": {"S": "o-1"}, "line": {"N": "1"}, "status": {"S": "new"}, "to": {"M": {"city": {"S": "Oslo"}}}}}
       3. INSERT: {"Keys": {"id": {"S": "o-2"}, "line": {"N": "1"}}, "NewImage": {"expires": {"N": "1795345200"}, "id": {"S": "o-2"}, "line": {"N": "1"}}}"
    `);
  });

  it('shows the records with .not', () => {
    expect(
      textOf(() => expect(dynamodb).not.toHaveStreamRecord('orders', { userIdentity: { Type: 'Service' } })),
    ).toMatchInlineSnapshot(`
     "expect(dynamodb).not.toHaveStreamRecord(table, partial)

     Table:        "orders"
     Not expected: {"userIdentity": {"Type": "Service"}}

     Records, nearest first:
       4. REMOVE: {"Keys": {"id": "o-2", "line": 1}, "OldImage": {"expires": 1795345200, "id": "o-2", "line": 1}, "userIdentity": {"PrincipalId": "dynamodb.amazonaws.com", "Type": "Service"}}
       1. INSERT: {"Keys": {"id": "o-1", "line": 1}, "NewImage": {"id": "o-1", "line": 1, "status": "new", "to": {"city": "Oslo"}}}
       2. MODIFY: {"Keys": {"id": "o-1", "line": 1}, "NewImage": {"id": "o-1", "line": 1, "status": "paid"}, "OldImage": {"id": "o-1", "line": 1, "status": "new", "to": {"city": "Oslo"}}}
       3. INSERT: {"Keys": {"id": "o-2", "line": 1}, "NewImage": {"expires": 1795345200, "id": "o-2", "line": 1}}
       5. REMOVE: {"Keys": {"id": "o-1", "line": 1}, "OldImage": {"id": "o-1", "line": 1, "status": "paid"}}"
    `);
  });

  it('says so where there are none', async () => {
    const empty = new FakeDynamoDB();
    await new DynamoDBClient(empty.clientConfig()).send(createOrders());
    expect(textOf(() => expect(empty).toHaveStreamRecord('orders', { eventName: 'INSERT' })))
      .toMatchInlineSnapshot(`
     "expect(dynamodb).toHaveStreamRecord(table, partial)

     Table:    "orders"
     Expected: {"eventName": "INSERT"}

     The stream has no records."
    `);
  });
});

describe('misuse', () => {
  it('refuses what is no fake', () => {
    expect(() => expect(dynamodb.requests).toHaveStreamRecord('orders', {})).toThrow(
      'The actual must be a FakeDynamoDB; this is an instance of RequestLog.',
    );
  });

  it('refuses a table that is not there, or without a stream', async () => {
    expect(() => expect(dynamodb).not.toHaveStreamRecord('order', {})).toThrow('there is no table order');
    const other = new FakeDynamoDB();
    const client = DynamoDBDocumentClient.from(new DynamoDBClient(other.clientConfig()));
    const create = createOrders();
    delete create.input.StreamSpecification;
    await client.send(create);
    expect(() => expect(other).not.toHaveStreamRecord('orders', {})).toThrow(
      'the table orders has no stream',
    );
  });

  it('refuses members that no record has, which .not would never notice', () => {
    expect(() => {
      // @ts-expect-error A record has no such member.
      expect(dynamodb).not.toHaveStreamRecord('orders', { newImage: { status: 'paid' } });
    }).toThrow('a record has no member "newImage" here. It has: eventID, eventName,');
    expect(() => {
      // @ts-expect-error Its keys stand in `dynamodb`, or all of that stands beside the name.
      expect(dynamodb).not.toHaveStreamRecord('orders', { Keys: key, dynamodb: { NewImage: {} } });
    }).toThrow('a record has no member "Keys" here');
    expect(() => {
      // @ts-expect-error The same inside.
      expect(dynamodb).not.toHaveStreamRecord('orders', { dynamodb: { newImage: {} } });
    }).toThrow('a record has no member "newImage" here. It has: Keys, NewImage,');
  });

  it('refuses other arguments', () => {
    expect(() => {
      // @ts-expect-error A part of a record is an object.
      expect(dynamodb).toHaveStreamRecord('orders');
    }).toThrow('The expected part of a record must be an object; this is undefined.');
    expect(() => {
      // @ts-expect-error There are two arguments.
      expect(dynamodb).toHaveStreamRecord('orders', {}, {});
    }).toThrow('Too many matcher arguments: 3, where it takes 2.');
  });
});

it('says where it looked when requests went to another region', async () => {
  const fake = new FakeDynamoDB();
  const inRegion = (region: string): DynamoDBDocumentClient =>
    DynamoDBDocumentClient.from(new DynamoDBClient(fake.clientConfig({ region })));
  await inRegion('us-east-1').send(createOrders());
  const seen = { eventName: 'INSERT' as const };
  expect(textOf(() => expect(fake).toHaveStreamRecord('orders', seen))).not.toContain('Looked for');
  await inRegion('eu-west-1').send(createOrders());
  await inRegion('eu-west-1').send(new PutCommand({ TableName: 'orders', Item: key }));
  expect(textOf(() => expect(fake).toHaveStreamRecord('orders', seen))).toContain(
    'Looked for in us-east-1, the region of the fake. Requests went to eu-west-1, too: a table there goes by its ARN, or tell the fake its region.',
  );
});
