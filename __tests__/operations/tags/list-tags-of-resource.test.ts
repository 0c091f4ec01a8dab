import { CreateTableCommand, ListTagsOfResourceCommand } from '@aws-sdk/client-dynamodb';
import { TagsWorld, tableArn, tagList } from './tags.ts';

describe('ListTagsOfResource', () => {
  it('lists an empty list for a table without tags', async () => {
    const world = await TagsWorld.withTable();
    const { text } = await world.wire('ListTagsOfResource', { ResourceArn: tableArn });
    expect(text).toBe('{"Tags":[]}');
  });

  it('lists the tags that a table was created with', async () => {
    const world = new TagsWorld();
    await world.client.send(
      new CreateTableCommand({
        TableName: 'items',
        AttributeDefinitions: [{ AttributeName: 'a', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
        Tags: tagList({ env: 'test', team: 'a' }),
      }),
    );
    expect(await world.list()).toEqual(tagList({ env: 'test', team: 'a' }));
  });

  it('knows no pages', async () => {
    const world = await TagsWorld.withTable();
    await world.tag({ env: 'test' });
    const answer = await world.client.send(
      new ListTagsOfResourceCommand({ ResourceArn: tableArn, NextToken: 'any' }),
    );
    expect(answer).toMatchObject({ Tags: tagList({ env: 'test' }) });
    expect(answer).not.toHaveProperty('NextToken');
  });
});
