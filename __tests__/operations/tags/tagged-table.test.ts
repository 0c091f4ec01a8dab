import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-dynamodb';
import { detected, invalid, invalidValues, refusal } from '../fixture.ts';
import { TagsWorld, tableArn, tagList } from './tags.ts';

type Arn = string | undefined;

const operations = [
  {
    name: 'TagResource',
    send: (client: DynamoDBClient, ResourceArn: Arn) =>
      client.send(new TagResourceCommand({ ResourceArn, Tags: tagList({ a: '' }) })),
  },
  {
    name: 'UntagResource',
    send: (client: DynamoDBClient, ResourceArn: Arn) =>
      client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['a'] })),
  },
  {
    name: 'ListTagsOfResource',
    send: (client: DynamoDBClient, ResourceArn: Arn) =>
      client.send(new ListTagsOfResourceCommand({ ResourceArn })),
  },
] as const;

const region = 'arn:aws:dynamodb:us-east-1';
const account = `${region}:123456789012`;
const notFound = (arn: string): string =>
  `ResourceNotFoundException: Requested resource not found: ResourceArn: ${arn} not found`;
const invalidArn = (arn: string): string =>
  invalid(`Invalid TableArn: Invalid ResourceArn provided as input ${arn}`);

describe.each(operations)('the resource of $name', ({ send }) => {
  it('is the table of an ARN', async () => {
    const world = await TagsWorld.withTable();
    await send(world.client, tableArn);
  });

  it.each([
    ['no ARN', undefined, invalid('Invalid TableArn')],
    ['a name', 'items', invalidValues("ARNs must start with 'arn:': items")],
    ['a name too short', `${account}:table/it`, invalidArn(`${account}:table/it`)],
    ['a name of other signs', `${account}:table/it;ems`, invalidArn(`${account}:table/it;ems`)],
    [
      'an index',
      `${tableArn}/index/by-date`,
      invalidValues(
        `Invalid resource arn provided, only table or stream is accepted. Provided resource arn: ${tableArn}/index/by-date`,
      ),
    ],
    [
      'a backup',
      `${tableArn}/backup/01700000000000-0a1b2c3d`,
      invalidValues(
        `Provided Arn is not a DynamoDB resource arn: ${tableArn}/backup/01700000000000-0a1b2c3d`,
      ),
    ],
    [
      'a table of another region',
      tableArn.replace('us-east-1', 'eu-west-1'),
      invalidArn(tableArn.replace('us-east-1', 'eu-west-1')),
    ],
    [
      'a table of another partition',
      tableArn.replace('arn:aws:', 'arn:aws-cn:'),
      invalidArn(tableArn.replace('arn:aws:', 'arn:aws-cn:')),
    ],
    [
      'a table of another account',
      `${region}:000000000000:table/items`,
      'AccessDeniedException: Access is denied',
    ],
    ['a table that is not there', `${tableArn}x`, notFound(`${tableArn}x`)],
    ['a table in capitals', `${account}:table/ITEMS`, notFound(`${account}:table/ITEMS`)],
  ])('is not %s', async (_, arn, error) => {
    const world = await TagsWorld.withTable();
    expect(await refusal(send(world.client, arn))).toBe(error);
  });

  it('is not of another account by the host that the SDK makes of the ARN, unless that has tables', async () => {
    const world = await TagsWorld.withTable();
    const { requestHandler } = world.dynamodb;
    const credentials = { accessKeyId: 'id', secretAccessKey: 'secret' };
    const client = new DynamoDBClient({ region: 'us-east-1', credentials, requestHandler });
    const theirs = `${region}:210987654321:table/items`;
    await send(client, tableArn);
    expect(await refusal(send(client, theirs))).toBe('AccessDeniedException: Access is denied');
    const them = new DynamoDBClient(world.dynamodb.clientConfig({ accountId: '210987654321' }));
    await them.send(
      new CreateTableCommand({
        TableName: 'items',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'a', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
      }),
    );
    await send(client, theirs);
    expect(await refusal(send(client, `${theirs}x`))).toBe(notFound(`${theirs}x`));
  });

  it('is not a stream', async () => {
    const world = new TagsWorld();
    await world.table({ stream: 'KEYS_ONLY' });
    const { LatestStreamArn: arn = '' } = await world.describe();
    expect(await refusal(send(world.client, arn))).toBe(notFound(arn));
  });

  it('is not there while it is being created or deleted', async () => {
    const world = await TagsWorld.withTable({ transitions: { createTableMs: 1, deleteTableMs: 1 } });
    expect(await refusal(send(world.client, tableArn))).toBe(notFound(tableArn));
    world.clock.advance(1);
    await send(world.client, tableArn);
    await world.client.send(new DeleteTableCommand({ TableName: 'items' }));
    expect(await refusal(send(world.client, tableArn))).toBe(notFound(tableArn));
  });
});

describe('the order of checks', () => {
  const short = `${account}:table/it`;
  const index = `${tableArn}/index/by-date`;
  const elsewhere = tableArn.replace('us-east-1', 'eu-west-1');
  const badTag = [{ Key: '#', Value: '' }];

  const isNull = detected("Value null at 'tags' failed to satisfy constraint: Member must not be null");
  const isIndex = invalidValues(
    `Invalid resource arn provided, only table or stream is accepted. Provided resource arn: ${index}`,
  );
  const isEmpty = invalid('Atleast one Tag needs to be provided as Input.');
  const isBad = invalid('The Tag Key provided is invalid, Key: #');

  it.each([
    ['the form of the ARN', index, undefined, isIndex],
    ['that there are tags', short, undefined, isNull],
    ['the name in the ARN', short, [], invalidArn(short)],
    ['that they are not none', elsewhere, [], isEmpty],
    ['each tag', `${tableArn}x`, badTag, isBad],
    ['the region', `${elsewhere}x`, tagList({ a: '' }), invalidArn(`${elsewhere}x`)],
  ])('%s', async (_, ResourceArn, Tags, error) => {
    const world = await TagsWorld.withTable();
    expect(await refusal(world.send({ ResourceArn, ...(Tags === undefined ? {} : { Tags }) }))).toBe(error);
  });

  it('is alike for what is to be removed', async () => {
    const world = await TagsWorld.withTable();
    expect(await refusal(world.untag(undefined, index))).toBe(isIndex);
    expect(await refusal(world.untag(undefined, short))).toBe(
      detected("Value null at 'tagKeys' failed to satisfy constraint: Member must not be null"),
    );
    expect(await refusal(world.untag([], short))).toBe(invalidArn(short));
    expect(await refusal(world.untag(['#'], `${tableArn}x`))).toBe(isBad);
  });
});
