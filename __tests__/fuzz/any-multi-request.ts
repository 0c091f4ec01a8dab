/** Requests of several writes or reads, each good or nearly so: most of what goes wrong, goes wrong when others are done. */
import fc from 'fast-check';
import { tokens } from '../atomicity/picture.ts';
import { conditions, statements, updates } from './corpus.ts';
import { anyMutation } from './hostile.ts';

const musicKey = fc.record({
  artist: fc.constantFrom({ S: 'Ada' }, { S: 'Bo' }, { S: 'Cy' }),
  song: fc.constantFrom({ S: 'Engine' }, { S: 'Notes' }, { S: 'Blue' }, { S: 'Red' }),
});
const more = fc.record(
  {
    year: fc.constantFrom<object[]>({ N: '1843' }, { N: '7' }, { S: 'x' }),
    list: fc.constantFrom({ L: [] }, { L: [{ N: '1' }, { M: { a: { S: 'x' } } }] }),
    text: fc.constantFrom({ S: '' }, { S: 'x'.repeat(300) }, { S: 'x'.repeat(409_000) }),
  },
  { requiredKeys: [] },
);
const musicItem = fc.tuple(musicKey, more).map(([key, others]) => ({ ...key, ...others }));
const counterKey = fc.constantFrom({ id: { N: '1' } }, { id: { N: '2' } }, { id: { N: '1.0' } });

const values = { ':v': { N: '1' }, ':w': { S: 'a' }, ':x': { SS: ['a', 'x'] } };
const names = { '#n': 'year', '#a': 'song', '#x': 'count' };

/** The placeholders that a text uses, and no others. */
function withPlaceholders(members: Readonly<Record<string, string>>): object {
  const text = Object.values(members).join(' ');
  const used = (all: object): object =>
    Object.fromEntries(Object.entries(all).filter(([name]) => text.includes(name)));
  const [usedNames, usedValues] = [used(names), used(values)];
  return {
    ...members,
    ...(Object.keys(usedNames).length > 0 && { ExpressionAttributeNames: usedNames }),
    ...(Object.keys(usedValues).length > 0 && { ExpressionAttributeValues: usedValues }),
  };
}

/** Nearly all of them as they are. */
const text = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...texts) }, anyMutation(texts));
const condition = fc.oneof(
  fc.constant({}),
  text(['attribute_exists(artist)', 'attribute_not_exists(artist)', ...conditions]).map(
    (ConditionExpression) => withPlaceholders({ ConditionExpression }),
  ),
);

const action = fc.oneof(
  fc.tuple(musicItem, condition).map(([Item, more]) => ({ Put: { TableName: 'music', Item, ...more } })),
  fc.tuple(musicKey, condition).map(([Key, more]) => ({ Delete: { TableName: 'music', Key, ...more } })),
  fc.tuple(musicKey, text(['SET #n = :v', 'REMOVE #n', ...updates])).map(([Key, UpdateExpression]) => ({
    Update: { TableName: 'music', Key, ...withPlaceholders({ UpdateExpression }) },
  })),
  fc.tuple(musicKey, text(conditions)).map(([Key, ConditionExpression]) => ({
    ConditionCheck: { TableName: 'music', Key, ...withPlaceholders({ ConditionExpression }) },
  })),
  counterKey.map((Key) => ({
    Update: {
      TableName: 'counters',
      Key,
      UpdateExpression: 'ADD #c :one',
      ExpressionAttributeNames: { '#c': 'count' },
      ExpressionAttributeValues: { ':one': { N: '1' } },
    },
  })),
);
const write = fc.oneof(
  musicItem.map((Item) => ({ PutRequest: { Item } })),
  musicKey.map((Key) => ({ DeleteRequest: { Key } })),
);
const statement = text([
  `INSERT INTO music VALUE {'artist': 'Cy', 'song': 'New'}`,
  `INSERT INTO counters VALUE {'id': 2, 'count': 1}`,
  `UPDATE counters SET "count" = "count" + 1 WHERE id = 1`,
  `DELETE FROM music WHERE artist = 'Ada' AND song = 'Notes'`,
  `DELETE FROM music WHERE artist = 'Bo' AND song = 'Blue' AND flag = false`,
  ...statements,
]).map((Statement) => ({ Statement }));
const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.array(value, { minLength: 1, maxLength: 4 });
const token = fc.record({ ClientRequestToken: fc.constantFrom(...tokens) }, { requiredKeys: [] });

export const anyMultiRequest: fc.Arbitrary<{ readonly operation: string; readonly input: object }> = fc.oneof(
  fc.tuple(some(action), token).map(([TransactItems, more]) => ({
    operation: 'TransactWriteItems',
    input: { TransactItems, ...more },
  })),
  fc.tuple(some(statement), token).map(([TransactStatements, more]) => ({
    operation: 'ExecuteTransaction',
    input: { TransactStatements, ...more },
  })),
  some(statement).map((Statements) => ({ operation: 'BatchExecuteStatement', input: { Statements } })),
  fc.tuple(some(write), some(counterKey)).map(([music, keys]) => ({
    operation: 'BatchWriteItem',
    input: { RequestItems: { music, counters: keys.map((Key) => ({ DeleteRequest: { Key } })) } },
  })),
  fc.tuple(some(musicKey), some(counterKey)).map(([music, counters]) => ({
    operation: 'BatchGetItem',
    input: { RequestItems: { music: { Keys: music }, counters: { Keys: counters } } },
  })),
);
