import { invalid, refusal } from '../fixture.ts';
import { manyTags, tagList, tableArn, TagsWorld } from './tags.ts';

describe('UntagResource', () => {
  it('takes tags off by their keys, and answers with nothing', async () => {
    const world = await TagsWorld.withTable();
    await world.tag({ env: 'test', Env: 'other', team: 'a' });
    const answer = await world.wire('UntagResource', { ResourceArn: tableArn, TagKeys: ['env', 'team'] });
    expect(answer).toEqual({ status: 200, text: '' });
    expect(await world.list()).toEqual(tagList({ Env: 'other' }));
  });

  it('minds neither a key that the table does not have nor one that is named twice', async () => {
    const world = await TagsWorld.withTable();
    await world.tag({ env: 'test' });
    await world.untag(['constructor', '__proto__', 'unknown']);
    expect(await world.list()).toEqual(tagList({ env: 'test' }));
    await world.untag(['env', 'unknown', 'env']);
    expect(await world.list()).toEqual([]);
  });

  it.each([
    ['no keys', [], 'Atleast one Tag Key needs to be provided as Input.'],
    ['an empty key', [''], 'The Tag Key provided is invalid, Key: '],
    ['a key too long', ['k'.repeat(129)], `The Tag Key provided is invalid, Key: ${'k'.repeat(129)}`],
    ['a key of other signs', ['a#'], 'The Tag Key provided is invalid, Key: a#'],
    ['a key of AWS', ['aws:a'], 'Tag Key cannot be prefixed with aws:, Key: aws:a'],
    [
      'more than fifty keys',
      Object.keys(manyTags(51)),
      'Number of Tags exceed the current limit for the provided ResourceArn',
    ],
  ])('refuses %s, and takes nothing off', async (_, keys, text) => {
    const world = await TagsWorld.withTable();
    await world.tag({ k0: '' });
    const all = keys.length === 1 ? ['k0', ...keys] : keys;
    expect(await refusal(world.untag(all))).toBe(invalid(text));
    expect(await world.list()).toEqual(tagList({ k0: '' }));
  });
});
