/** Names that programs trip over, through the SDK's own clients: what is stored under them comes back, or is refused. */
import {
  DynamoDBClient,
  DynamoDBServiceException,
  GetItemCommand,
  ListTagsOfResourceCommand,
  PutItemCommand,
  QueryCommand,
  TagResourceCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { FakeDynamoDB } from '../../lib/index.ts';
import { hostileNames } from './hostile.ts';

const tableArn = 'arn:aws:dynamodb:us-east-1:123456789012:table/things';

function filled(): FakeDynamoDB {
  const dynamodb = new FakeDynamoDB();
  dynamodb.load({
    tables: [
      {
        TableName: 'things',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    ],
  });
  return dynamodb;
}

/** An object with a member of any name: a literal would set the prototype. */
function member<Value>(name: string, value: Value): Record<string, Value> {
  return Object.fromEntries([[name, value]]);
}

/** What the answer is, or the name of the service's refusal. Anything else is a defect. */
async function answerTo<Answer>(asked: Promise<Answer>): Promise<Answer | string> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DynamoDBServiceException && error.$fault === 'client') return error.name;
    throw error;
  }
}

/** The SDK's own reading of an answer loses this one, so it is tried past the SDK: by `front-door.ts`. */
const names = hostileNames.filter((name) => name !== '__proto__');

describe.each(names.map((name) => [JSON.stringify(name).slice(0, 20), name]))('the name %s', (_, name) => {
  const dynamodb = filled();
  const client = new DynamoDBClient(dynamodb.clientConfig());
  const documents = DynamoDBDocumentClient.from(client, {
    // Else the SDK takes an object with a member `constructor` for one of a class.
    marshallOptions: { convertClassInstanceToMap: true },
  });
  const Key = { id: { S: 'a' } };

  it('is one of an attribute', async () => {
    const Item = { ...Key, ...member(name, { S: 'x' }) };
    const put = await answerTo(client.send(new PutItemCommand({ TableName: 'things', Item })));
    if (put === 'ValidationException') return expect(name).toBe('');
    const { Item: found } = await client.send(new GetItemCommand({ TableName: 'things', Key }));
    expect(found).toEqual(Item);
    expect(dynamodb.item('things', { id: 'a' })).toEqual({ id: 'a', ...member(name, 'x') });
    const [record] = await dynamodb.streams.records('things');
    expect(record?.dynamodb.NewImage).toEqual(Item);
  });

  it('is one inside of a document', async () => {
    const Item = { id: 'b', deep: { list: [member(name, 1)] }, set: new Set([name]) };
    const put = await answerTo(documents.send(new PutCommand({ TableName: 'things', Item })));
    if (put === 'ValidationException') return expect(name).toBe('');
    const { Item: found } = await documents.send(new GetCommand({ TableName: 'things', Key: { id: 'b' } }));
    expect(found).toEqual(Item);
  });

  it('stands behind a placeholder', async () => {
    const update = await answerTo(
      client.send(
        new UpdateItemCommand({
          TableName: 'things',
          Key: { id: { S: 'c' } },
          UpdateExpression: 'SET #n = :v, deep = :m',
          ExpressionAttributeNames: { '#n': name },
          ExpressionAttributeValues: { ':v': { N: '1' }, ':m': { M: member(name, { N: '2' }) } },
          ReturnValues: 'ALL_NEW',
        }),
      ),
    );
    if (typeof update === 'string') return expect([update, name]).toEqual(['ValidationException', '']);
    expect(Object.entries(update.Attributes ?? {})).toContainEqual([name, { N: '1' }]);
    const { Item: found } = await client.send(
      new GetItemCommand({
        TableName: 'things',
        Key: { id: { S: 'c' } },
        ProjectionExpression: 'deep.#n',
        ExpressionAttributeNames: { '#n': name },
      }),
    );
    expect(found).toEqual({ deep: { M: member(name, { N: '2' }) } });
  });

  it('is absent where it is not: no object has it by birth', async () => {
    const { Attributes } = await client.send(
      new UpdateItemCommand({
        TableName: 'things',
        Key: { id: { S: 'd' } },
        UpdateExpression: 'SET m = if_not_exists(m, :m), kept = if_not_exists(m.#n, :v)',
        ConditionExpression: 'attribute_not_exists(#n) AND attribute_not_exists(m.#n)',
        ExpressionAttributeNames: { '#n': name === '' ? 'x' : name },
        ExpressionAttributeValues: { ':m': { M: {} }, ':v': { N: '1' } },
        ReturnValues: 'ALL_NEW',
      }),
    );
    expect(Attributes).toEqual({ id: { S: 'd' }, m: { M: {} }, kept: { N: '1' } });
    const { Item } = await client.send(
      new GetItemCommand({
        TableName: 'things',
        Key: { id: { S: 'd' } },
        ProjectionExpression: '#n, m.#n',
        ExpressionAttributeNames: { '#n': name === '' ? 'x' : name },
      }),
    );
    expect(Item).toEqual({});
  });

  it('is a key, a token and a tag', async () => {
    const id = { S: name };
    const put = await answerTo(
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [{ Put: { TableName: 'things', Item: { id } } }],
          ...(name !== '' && { ClientRequestToken: name }),
        }),
      ),
    );
    if (typeof put === 'string') expect(put).toBe('ValidationException');
    const query = await answerTo(
      client.send(
        new QueryCommand({
          TableName: 'things',
          KeyConditionExpression: 'id = :id',
          ExpressionAttributeValues: { ':id': id },
        }),
      ),
    );
    if (typeof query === 'string') expect([query, name]).toEqual(['ValidationException', '']);
    else expect(query.Items).toEqual(typeof put === 'string' ? [] : [{ id }]);
    const Tags = [{ Key: name, Value: 'x' }];
    const tag = await answerTo(client.send(new TagResourceCommand({ ResourceArn: tableArn, Tags })));
    if (tag === 'ValidationException') return;
    const { Tags: found } = await client.send(new ListTagsOfResourceCommand({ ResourceArn: tableArn }));
    expect(found).toEqual(Tags);
  });

  it('is none of a table, of an index and of a stream', async () => {
    const streams = new DynamoDBStreamsClient(dynamodb.clientConfig());
    const refusals = ['ValidationException', 'ResourceNotFoundException', 'SerializationException'];
    const missing = { TableName: name, Key };
    expect(refusals).toContain(await answerTo(client.send(new GetItemCommand(missing)).catch(unlessUnsent)));
    const streamsOf = await streams
      .send(new ListStreamsCommand({ TableName: name }))
      .catch((error: Error) => error);
    if (streamsOf instanceof Error) expect(refusals).toContain(streamsOf.name);
    else expect(streamsOf.Streams).toEqual([]);
  });
});

/** The SDK itself sends no request for an empty table's name. */
function unlessUnsent(error: unknown): string {
  if (error instanceof DynamoDBServiceException) throw error;
  return 'ValidationException';
}
