import type { PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import { describeFaultOrder } from '../fault-order.ts';
import { detected, invalid, invalidValues, refusal, strings, type World, worldWith } from '../fixture.ts';

const large = 'x'.repeat(409_600);

describe('the order of checks', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ key: 'a:S b:S', gsi: { gsi: { key: 'c:S' } } });
    await world.put({ Item: strings({ a: 'a', b: 'b', c: 'c' }) });
  });

  describeFaultOrder<PutItemCommandInput>(
    { Item: strings({ a: 'a', b: 'b' }) },
    [
      {
        error: detected(
          "Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1",
        ),
        input: { TableName: '' },
      },
      {
        error: detected(
          'Can not use both expression and non-expression parameters in the same request: ' +
            'Non-expression parameters: {Expected} Expression parameters: {ConditionExpression}',
        ),
        input: { Expected: {}, ConditionExpression: 'attribute_exists(a)' },
        present: ['ConditionExpression', 'Expected'],
        without: ['ExpressionAttributeValues'],
      },
      {
        error: detected('ExpressionAttributeNames can only be specified when using expressions'),
        input: { ExpressionAttributeNames: { '#n': 'n' } },
        present: ['ExpressionAttributeNames'],
        without: ['ConditionExpression'],
      },
      {
        error: detected('ExpressionAttributeValues can only be specified when using expressions'),
        input: { ExpressionAttributeValues: { ':v': { S: '' } } },
        present: ['ExpressionAttributeValues'],
        without: ['ConditionExpression'],
      },
      {
        error: detected('The parameter cannot be converted to a numeric value: one'),
        input: { Item: { n: { N: 'one' } } },
      },
      {
        error: detected('ReturnValues can only be ALL_OLD or NONE'),
        input: { ReturnValues: 'UPDATED_NEW' },
      },
      {
        error: invalid('Item size has exceeded the maximum allowed size'),
        input: { Item: { large: { S: large } } },
      },
      {
        error: detected(
          'One or more parameter values were invalid: Value must be provided when Exists is null for Attribute: q',
        ),
        input: { Expected: { q: {} } },
        without: ['ConditionExpression'],
      },
      {
        error: detected('ExpressionAttributeNames contains invalid key: Syntax error; key: "n"'),
        input: { ExpressionAttributeNames: { n: 'n' }, ConditionExpression: 'attribute_exists(a)' },
        present: ['ConditionExpression'],
        without: ['Expected'],
      },
      {
        error: detected('ExpressionAttributeValues contains invalid key: Syntax error; key: "v"'),
        input: { ExpressionAttributeValues: { v: { S: 'v' } }, ConditionExpression: 'attribute_exists(a)' },
        present: ['ConditionExpression'],
        without: ['Expected'],
      },
      {
        error: detected('Invalid ConditionExpression: Syntax error; token: "<EOF>", near: "="'),
        input: { ConditionExpression: 'x =' },
        without: ['Expected'],
      },
      {
        error: detected('Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}'),
        input: { ExpressionAttributeNames: { '#unused': 'n' }, ConditionExpression: 'attribute_exists(a)' },
        present: ['ConditionExpression'],
        without: ['Expected'],
      },
      {
        error: detected('Value provided in ExpressionAttributeValues unused in expressions: keys: {:unused}'),
        input: {
          ExpressionAttributeValues: { ':unused': { S: 'v' } },
          ConditionExpression: 'attribute_exists(a)',
        },
        present: ['ConditionExpression'],
        without: ['Expected'],
      },
      {
        error: 'ResourceNotFoundException: Requested resource not found',
        input: { TableName: 'missing' },
      },
      {
        error: invalidValues('Type mismatch for key a expected: S actual: N'),
        input: { Item: { a: { N: '1' } } },
      },
      {
        error: invalidValues('Type mismatch for key b expected: S actual: N'),
        input: { Item: { b: { N: '1' } } },
      },
      {
        error: invalidValues('Type mismatch for Index Key c Expected: S Actual: N IndexName: gsi'),
        input: { Item: { c: { N: '1' } } },
      },
      {
        error: invalid(
          "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: c",
        ),
        input: { ConditionExpression: 'attribute_exists(c.x)' },
        without: ['Expected'],
      },
      {
        error: 'ConditionalCheckFailedException: The conditional request failed',
        input: { ConditionExpression: 'attribute_not_exists(a)' },
        without: ['Expected'],
      },
    ],
    (input) => world.put(input),
  );
});

describe('what it stores and answers', () => {
  it('replaces the whole item and answers with the old one only when asked', async () => {
    const world = await worldWith({});
    const old = strings({ a: 'k', x: 'old' });
    expect(await world.put({ Item: old, ReturnValues: 'ALL_OLD' })).toEqual({});
    expect(await world.put({ Item: strings({ a: 'k', y: 'new' }) })).toEqual({});
    expect(await world.put({ Item: strings({ a: 'k' }), ReturnValues: 'ALL_OLD' })).toEqual({
      Attributes: strings({ a: 'k', y: 'new' }),
    });
    expect(await world.item(strings({ a: 'k' }))).toEqual(strings({ a: 'k' }));
    expect(await world.put({ Item: old, ReturnValues: 'NONE' })).toEqual({});
  });

  it('keeps values of every type, numbers in normal form and sets sorted', async () => {
    const world = await worldWith({});
    const item = {
      a: { S: 'k' },
      s: { S: '' },
      n: { N: '-1.50e2' },
      b: { B: new Uint8Array([0, 255]) },
      emptyB: { B: new Uint8Array() },
      yes: { BOOL: true },
      nothing: { NULL: true },
      list: { L: [{ N: '00.10' }, { M: {} }, { L: [] }] },
      map: { M: { '': { S: 'x' } } },
      ss: { SS: ['b', 'a', ''] },
      ns: { NS: ['1.0', '2e1'] },
      bs: { BS: [new Uint8Array([1]), new Uint8Array()] },
    };
    const { map: _, ...storable } = item;
    expect(await refusal(world.put({ Item: item }))).toBe(detected('Empty attribute name'));
    await world.put({ Item: storable });
    expect(await world.item({ a: { S: 'k' } })).toEqual({
      ...storable,
      n: { N: '-150' },
      list: { L: [{ N: '0.1' }, { M: {} }, { L: [] }] },
      ss: { SS: ['', 'a', 'b'] },
      ns: { NS: ['1', '20'] },
      bs: { BS: [new Uint8Array(), new Uint8Array([1])] },
    });
  });

  it('takes an item of 409,600 bytes and not one of a byte more', async () => {
    const world = await worldWith({});
    const ofSize = (bytes: number) => strings({ a: 'k', x: 'x'.repeat(bytes - 3) });
    await world.put({ Item: ofSize(409_600) });
    expect(await refusal(world.put({ Item: ofSize(409_601) }))).toBe(
      invalid('Item size has exceeded the maximum allowed size'),
    );
  });

  it('takes values 32 levels deep and not 33', async () => {
    const world = await worldWith({});
    await world.put({ Item: { a: { S: 'k' }, deep: nested(32) } });
    expect(await refusal(world.put({ Item: { a: { S: 'k' }, deep: nested(33) } }))).toBe(
      detected(
        'Nesting Levels have exceeded supported limits: ' +
          'Attributes in the item have nested levels beyond supported limit',
      ),
    );
  });
});

type Nested = { S: string } | { L: Nested[] };

function nested(levels: number): Nested {
  return levels === 1 ? { S: 'x' } : { L: [nested(levels - 1)] };
}

describe('a table with local indexes', () => {
  it('counts what they hold of an item towards its 400 KB', async () => {
    const world = await worldWith({
      key: 'a:S b:S',
      lsi: { all: { key: 'a:S l:S' }, keys: { key: 'a:S l:S', holds: 'KEYS_ONLY' } },
    });
    const key = strings({ a: 'a', b: 'b' });
    // The item twice, and its three key attributes, two bytes each.
    const longest = (409_600 - 6) / 2 - 6 - 1;
    const item = (length: number) => ({ ...key, ...strings({ l: 'l', x: 'x'.repeat(length) }) });
    await world.put({ Item: item(longest) });
    const failing = { ConditionExpression: 'attribute_not_exists(a)' };
    expect(await refusal(world.put({ Item: item(longest + 1), ...failing }))).toBe(
      invalid('Item size has exceeded the maximum allowed size'),
    );
    const update = (length: number) =>
      world.update({
        Key: key,
        UpdateExpression: 'SET x = :x',
        ExpressionAttributeValues: { ':x': { S: 'x'.repeat(length) } },
      });
    await update(longest);
    expect(await refusal(update(longest + 1))).toBe(
      invalid('Item size to update has exceeded the maximum allowed size'),
    );
    await world.update({ Key: key, UpdateExpression: 'REMOVE l' });
    await update(longest + 1);
  });
});
