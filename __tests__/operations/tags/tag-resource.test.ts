import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { invalid, refusal } from '../fixture.ts';
import { manyTags, tagList, tableArn, TagsWorld } from './tags.ts';

const tooMany = invalid('Number of Tags exceed the current limit for the provided ResourceArn');

describe('TagResource', () => {
  it('adds tags, over those of the same keys, and answers with nothing', async () => {
    const world = await TagsWorld.withTable();
    const first = await world.wire('TagResource', {
      ResourceArn: tableArn,
      Tags: tagList({ env: 'test', team: 'a' }),
    });
    expect(first).toEqual({ status: 200, text: '' });
    await world.tag({ env: 'live', Env: '' });
    expect(await world.list()).toEqual(tagList({ env: 'live', team: 'a', Env: '' }));
  });

  it('is done for good: a clock that a test turns back brings nothing back', async () => {
    const world = await TagsWorld.withTable();
    await world.tag({ env: 'test' });
    world.clock.set('2020-01-01T00:00:00Z');
    expect(await world.list()).toEqual(tagList({ env: 'test' }));
    await world.untag(['env']);
    expect(await world.list()).toEqual([]);
  });

  it('does not show in DescribeTable', async () => {
    const world = await TagsWorld.withTable();
    const before = await world.describe();
    await world.tag({ env: 'test' });
    expect(await world.describe()).toEqual(before);
  });

  it.each([
    ['letters, digits and spaces of any script', { ключ: 'café 表', ' 7': '\u00a0\u3000' }],
    ['seven signs', { 'a+b-c=d.e_f:g/h@i': 'a+b-c=d.e_f:g/h@i' }],
    ['names that JavaScript knows', { constructor: 'toString', hasOwnProperty: '' }],
    ['AWS not at the beginning', { 'myaws:a': 'aws:a' }],
    ['the longest', { ['k'.repeat(128)]: 'v'.repeat(256) }],
    ['as many as there may be', manyTags(50)],
  ])('takes %s', async (_, tags) => {
    const world = await TagsWorld.withTable();
    await world.tag(tags);
    expect(await world.list()).toEqual(tagList(tags));
  });

  it('takes a key that is called __proto__', async () => {
    const world = await TagsWorld.withTable();
    await world.send({ ResourceArn: tableArn, Tags: [{ Key: '__proto__', Value: 'a' }] });
    expect(await world.list()).toEqual([{ Key: '__proto__', Value: 'a' }]);
  });

  const badKey = (key: string | null): string => invalid(`The Tag Key provided is invalid, Key: ${key}`);
  const badValue = (value: string | null): string =>
    invalid(`The Tag Value provided is invalid, Value: ${value}`);
  const reserved = (key: string): string => invalid(`Tag Key cannot be prefixed with aws:, Key: ${key}`);

  it.each([
    ['no tags', [], invalid('Atleast one Tag needs to be provided as Input.')],
    ['an empty key', [{ Key: '', Value: 'a' }], badKey('')],
    ['no key', [{ Key: undefined, Value: 'a' }], badKey(null)],
    ['no value', [{ Key: 'a', Value: undefined }], badValue(null)],
    ['neither', [{ Key: undefined, Value: undefined }], badKey(null)],
    ['a key too long', [{ Key: 'k'.repeat(129), Value: '' }], badKey('k'.repeat(129))],
    ['a value too long', [{ Key: 'a', Value: 'v'.repeat(257) }], badValue('v'.repeat(257))],
    ['other signs in a key', [{ Key: 'a#', Value: '' }], badKey('a#')],
    ['other signs in a value', [{ Key: 'a', Value: '100%' }], badValue('100%')],
    ['a picture', [{ Key: '🔑', Value: '' }], badKey('🔑')],
    ['a key of AWS', [{ Key: 'aws:a', Value: '' }], reserved('aws:a')],
    ['a key of AWS in capitals', [{ Key: 'AWS:a', Value: '' }], reserved('AWS:a')],
    [
      'a key twice',
      [
        { Key: 'a', Value: '1' },
        { Key: 'a', Value: '2' },
      ],
      invalid('Duplicate Tag Keys provided as input: Duplicate Tag Key found a'),
    ],
    ['more than fifty', tagList(manyTags(51)), tooMany],
  ])('refuses %s, and with it all the others', async (_, tags, error) => {
    const world = await TagsWorld.withTable();
    const good = tags.length > 0 && tags.length < 50 ? [{ Key: 'good', Value: '' }] : [];
    expect(await refusal(world.send({ ResourceArn: tableArn, Tags: [...good, ...tags] }))).toBe(error);
    expect(await world.list()).toEqual([]);
  });

  it('counts the tags that the table would have', async () => {
    const world = await TagsWorld.withTable();
    await world.tag(manyTags(50));
    expect(await refusal(world.tag({ k0: 'new', other: '' }))).toBe(tooMany);
    expect(await world.list()).toEqual(tagList(manyTags(50)));
    await world.tag(manyTags(50, 'new'));
    expect(await world.list()).toEqual(tagList(manyTags(50, 'new')));
  });
});

describe('tags on their way, where the fake is told that changes take their time', () => {
  const tagsMs = 1_000;
  const busy = 'LimitExceededException: Subscriber limit exceeded: Table tags are being updated: items';

  async function tagging(tags: Readonly<Record<string, string>>): Promise<TagsWorld> {
    const world = await TagsWorld.withTable({ transitions: { tagsMs } });
    await world.tag({ old: '1' });
    world.clock.advance(tagsMs);
    await world.tag(tags);
    return world;
  }

  it('are listed when the time is over', async () => {
    const world = await tagging({ old: '2', new: '1' });
    world.clock.advance(tagsMs - 1);
    expect(await world.list()).toEqual(tagList({ old: '1' }));
    world.clock.advance(1);
    expect(await world.list()).toEqual(tagList({ old: '2', new: '1' }));
  });

  it('bar any other change until then, even one that would change nothing', async () => {
    const world = await tagging({ new: '1' });
    expect(await refusal(world.tag({ other: '1' }))).toBe(busy);
    expect(await refusal(world.tag({ old: '1' }))).toBe(busy);
    expect(await refusal(world.tag({ new: '2' }))).toBe(busy);
    expect(await refusal(world.untag(['unknown']))).toBe(busy);
    world.clock.advance(tagsMs);
    await world.tag({ other: '1' });
  });

  it('let the same request pass again, and one that holds it', async () => {
    const world = await tagging({ new: '1' });
    await world.tag({ new: '1' });
    await world.tag({ new: '1', other: '1' });
    world.clock.advance(tagsMs);
    expect(await world.list()).toEqual(tagList({ old: '1', new: '1', other: '1' }));
  });

  it('let nothing pass after a removal', async () => {
    const world = await tagging({ old: '1' });
    await world.untag(['old']);
    expect(await refusal(world.tag({ old: '1' }))).toBe(busy);
    expect(await refusal(world.untag(['old']))).toBe(busy);
  });

  it('take no time where nothing changes', async () => {
    const world = await tagging({ old: '1' });
    await world.untag(['unknown']);
    await world.tag({ new: '1' });
  });

  it('keep the table from being deleted', async () => {
    const world = await tagging({ new: '1' });
    const drop = (): Promise<unknown> => world.client.send(new DeleteTableCommand({ TableName: 'items' }));
    expect(await refusal(drop())).toBe(
      'ResourceInUseException: Attempt to change a resource which is still in use: ' +
        'Table tags are being updated: items',
    );
    world.clock.advance(tagsMs);
    await drop();
  });
});
