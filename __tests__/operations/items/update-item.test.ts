import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { describeFaultOrder } from '../fault-order.ts';
import {
  detected,
  invalid,
  invalidValues,
  type Item,
  refusal,
  strings,
  type World,
  worldWith,
} from '../fixture.ts';

const key = strings({ a: 'a', b: 'b' });

describe('the order of checks', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ key: 'a:S b:S', gsi: { gsi: { key: 'c:S' } } });
    await world.put({ Item: { ...key, n: { N: '1' } } });
  });

  const setX = { UpdateExpression: 'SET x = :x' };

  describeFaultOrder<UpdateItemCommandInput>(
    { Key: key },
    [
      {
        error: detected("Value null at 'key' failed to satisfy constraint: Member must not be null"),
        input: { Key: undefined },
      },
      {
        error: detected(
          'Can not use both expression and non-expression parameters in the same request: ' +
            'Non-expression parameters: {AttributeUpdates, Expected} Expression parameters: {UpdateExpression}',
        ),
        input: { AttributeUpdates: {}, Expected: {}, ...setX },
        present: ['UpdateExpression', 'AttributeUpdates', 'Expected'],
        without: ['ExpressionAttributeValues', 'ConditionExpression'],
      },
      {
        error: detected('ExpressionAttributeNames can only be specified when using expressions'),
        input: { ExpressionAttributeNames: { '#n': 'n' } },
        present: ['ExpressionAttributeNames'],
        without: ['ConditionExpression', 'UpdateExpression'],
      },
      {
        error: detected('ExpressionAttributeValues can only be specified when using expressions'),
        input: { ExpressionAttributeValues: { ':v': { S: '' } } },
        present: ['ExpressionAttributeValues'],
        without: ['ConditionExpression', 'UpdateExpression'],
      },
      {
        error: detected('The parameter cannot be converted to a numeric value: one'),
        input: { Key: { a: { N: 'one' } } },
      },
      {
        error: detected(
          'One or more parameter values were invalid: Only DELETE action is allowed when no attribute value is specified',
        ),
        input: { AttributeUpdates: { x: { Action: 'PUT' } } },
        without: ['ConditionExpression', 'UpdateExpression'],
      },
      {
        error: detected(
          'One or more parameter values were invalid: Value must be provided when Exists is true for Attribute: q',
        ),
        input: { Expected: { q: { Exists: true } } },
        without: ['ConditionExpression', 'UpdateExpression'],
      },
      {
        error: detected('ExpressionAttributeNames must not be empty'),
        input: { ExpressionAttributeNames: {}, UpdateExpression: 'REMOVE x' },
        present: ['UpdateExpression'],
        without: ['Expected', 'AttributeUpdates'],
      },
      {
        error: detected('One or more parameter values were invalid: An string set  may not be empty'),
        input: { ExpressionAttributeValues: { ':set': { SS: [] } }, UpdateExpression: 'SET x = :set' },
        present: ['UpdateExpression'],
        without: ['Expected', 'AttributeUpdates'],
      },
      {
        error: detected(
          'Invalid UpdateExpression: The "SET" section can only be used once in an update expression;',
        ),
        input: { UpdateExpression: 'SET x = y SET y = x' },
        without: ['Expected', 'AttributeUpdates'],
      },
      {
        error: detected('Invalid ConditionExpression: The expression can not be empty;'),
        input: { ConditionExpression: '' },
        without: ['Expected', 'AttributeUpdates'],
      },
      {
        error: detected('Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}'),
        input: { ExpressionAttributeNames: { '#unused': 'n' }, UpdateExpression: 'REMOVE x' },
        present: ['UpdateExpression'],
        without: ['Expected', 'AttributeUpdates'],
      },
      {
        error: detected('Value provided in ExpressionAttributeValues unused in expressions: keys: {:unused}'),
        input: { ExpressionAttributeValues: { ':unused': { S: 'v' } }, UpdateExpression: 'REMOVE x' },
        present: ['UpdateExpression'],
        without: ['Expected', 'AttributeUpdates'],
      },
      {
        error: 'ResourceNotFoundException: Requested resource not found',
        input: { TableName: 'missing' },
      },
      {
        error: invalid('The provided key element does not match the schema'),
        input: { Key: { b: { N: '1' } } },
      },
      {
        error: invalidValues('Cannot update attribute a. This attribute is part of the key'),
        input: { UpdateExpression: 'REMOVE b SET a.x = c' },
        without: ['Expected', 'AttributeUpdates', 'ExpressionAttributeNames', 'ExpressionAttributeValues'],
      },
      {
        error: invalidValues('Type mismatch for Index Key c Expected: S Actual: N IndexName: gsi'),
        input: {
          UpdateExpression: 'SET y = c.x, c = :one',
          ExpressionAttributeValues: { ':one': { N: '1' } },
        },
        without: ['Expected', 'AttributeUpdates', 'ExpressionAttributeNames'],
      },
      {
        error: invalid(
          "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: c",
        ),
        input: { UpdateExpression: 'SET x = c.x' },
        without: ['Expected', 'AttributeUpdates', 'ExpressionAttributeNames', 'ExpressionAttributeValues'],
      },
      {
        error: invalid(
          "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: a",
        ),
        input: { ConditionExpression: 'a.x = b' },
        without: ['Expected', 'AttributeUpdates', 'ExpressionAttributeNames', 'ExpressionAttributeValues'],
      },
      {
        error: 'ConditionalCheckFailedException: The conditional request failed',
        input: { ConditionExpression: 'attribute_not_exists(a)' },
        without: ['Expected', 'AttributeUpdates', 'ExpressionAttributeNames', 'ExpressionAttributeValues'],
      },
      {
        error: invalid(
          'The update expression attempted to update the secondary index key to unsupported type',
        ),
        input: { UpdateExpression: 'SET c = n' },
        without: ['Expected', 'AttributeUpdates', 'ExpressionAttributeNames', 'ExpressionAttributeValues'],
      },
      {
        error: invalid('The provided expression refers to an attribute that does not exist in the item'),
        input: { UpdateExpression: 'SET x = absent' },
        without: ['Expected', 'AttributeUpdates', 'ExpressionAttributeNames', 'ExpressionAttributeValues'],
      },
    ],
    (input) => world.update(input),
  );
});

describe('an item that is not there', () => {
  let world: World;
  beforeEach(async () => {
    world = await worldWith({ key: 'a:S b:S', stream: 'NEW_IMAGE' });
  });

  it.each<[string, Partial<UpdateItemCommandInput>, Item]>([
    ['no expression', {}, key],
    ['no attribute updates', { AttributeUpdates: {} }, key],
    [
      'SET',
      { UpdateExpression: 'SET x = :x', ExpressionAttributeValues: { ':x': { S: 'x' } } },
      { ...key, x: { S: 'x' } },
    ],
    [
      'ADD',
      { UpdateExpression: 'ADD x :x', ExpressionAttributeValues: { ':x': { N: '2' } } },
      { ...key, x: { N: '2' } },
    ],
    ['PUT', { AttributeUpdates: { x: { Value: { S: 'x' } } } }, { ...key, x: { S: 'x' } }],
    [
      'SET and REMOVE',
      { UpdateExpression: 'REMOVE y SET x = :x', ExpressionAttributeValues: { ':x': { S: 'x' } } },
      { ...key, x: { S: 'x' } },
    ],
  ])('is created by %s', async (_, update, expected) => {
    expect(await world.update({ Key: key, ...update, ReturnValues: 'ALL_NEW' })).toEqual({
      Attributes: expected,
    });
    expect(await world.item(key)).toEqual(expected);
    expect((await world.records()).map((record) => record.eventName)).toEqual(['INSERT']);
  });

  it.each<[string, Partial<UpdateItemCommandInput>]>([
    ['REMOVE', { UpdateExpression: 'REMOVE x' }],
    ['DELETE', { UpdateExpression: 'DELETE x :x', ExpressionAttributeValues: { ':x': { SS: ['x'] } } }],
    ['the action DELETE', { AttributeUpdates: { x: { Action: 'DELETE' } } }],
  ])('is not created by %s alone', async (_, update) => {
    expect(await world.update({ Key: key, ...update, ReturnValues: 'ALL_NEW' })).toEqual({});
    expect(await world.item(key)).toBeUndefined();
    expect(await world.records()).toEqual([]);
  });
});

describe('ReturnValues', () => {
  let world: World;
  const item = {
    ...key,
    x: { S: 'old' },
    doc: { M: { p: { S: 'old' }, l: { L: [{ N: '1' }, { N: '2' }, { N: '3' }] } } },
  };
  beforeEach(async () => {
    world = await worldWith({ key: 'a:S b:S' });
    await world.put({ Item: item });
  });

  const values = { ':new': { S: 'new' } };

  it.each<[UpdateItemCommandInput['ReturnValues'], string, Item | undefined]>([
    [undefined, 'SET x = :new', undefined],
    ['NONE', 'SET x = :new', undefined],
    ['ALL_OLD', 'SET x = :new', item],
    ['ALL_NEW', 'SET x = :new', { ...item, x: { S: 'new' } }],
    ['UPDATED_OLD', 'SET x = :new, y = :new', { x: { S: 'old' } }],
    ['UPDATED_NEW', 'SET x = :new, y = :new', { x: { S: 'new' }, y: { S: 'new' } }],
    ['UPDATED_OLD', 'SET y = :new', undefined],
    ['UPDATED_NEW', 'SET y = :new REMOVE x', { y: { S: 'new' } }],
    ['UPDATED_OLD', 'SET doc.p = :new', { doc: { M: { p: { S: 'old' } } } }],
    ['UPDATED_NEW', 'SET doc.p = :new', { doc: { M: { p: { S: 'new' } } } }],
    ['UPDATED_OLD', 'SET doc.l[1] = :new', { doc: { M: { l: { L: [{ N: '2' }] } } } }],
    ['UPDATED_NEW', 'SET doc.l[1] = :new', { doc: { M: { l: { L: [{ S: 'new' }] } } } }],
    [
      'UPDATED_OLD',
      'SET doc.l[1] = :new, doc.p = :new',
      { doc: { M: { p: { S: 'old' }, l: { L: [{ N: '2' }] } } } },
    ],
    ['UPDATED_OLD', 'SET doc.q = :new', undefined],
    ['UPDATED_NEW', 'SET doc.q = :new', { doc: { M: { q: { S: 'new' } } } }],
    // An element beyond the end is appended, so nothing stands at the index that was named.
    ['UPDATED_NEW', 'SET doc.l[100] = :new', undefined],
  ])('%s of %s', async (ReturnValues, UpdateExpression, expected) => {
    const answer = await world.update({
      Key: key,
      UpdateExpression,
      ExpressionAttributeValues: values,
      ReturnValues,
    });
    expect(answer).toEqual(expected === undefined ? {} : { Attributes: expected });
  });

  it.each<[UpdateItemCommandInput['ReturnValues'], string, Item | undefined]>([
    ['UPDATED_OLD', 'REMOVE x', { x: { S: 'old' } }],
    ['UPDATED_NEW', 'REMOVE x', undefined],
    ['UPDATED_OLD', 'REMOVE doc.l[1], doc.l[3]', { doc: { M: { l: { L: [{ N: '2' }] } } } }],
    // What followed has moved up to the index that was removed, and is shown: an oddity of AWS.
    ['UPDATED_NEW', 'REMOVE doc.l[1]', { doc: { M: { l: { L: [{ N: '3' }] } } } }],
  ])('%s of %s', async (ReturnValues, UpdateExpression, expected) => {
    const answer = await world.update({ Key: key, UpdateExpression, ReturnValues });
    expect(answer).toEqual(expected === undefined ? {} : { Attributes: expected });
  });

  it('shows an attribute that was set to the value it had', async () => {
    for (const ReturnValues of ['UPDATED_OLD', 'UPDATED_NEW'] as const) {
      expect(
        await world.update({
          Key: key,
          UpdateExpression: 'SET x = :x',
          ExpressionAttributeValues: { ':x': { S: 'old' } },
          ReturnValues,
        }),
      ).toEqual({ Attributes: { x: { S: 'old' } } });
    }
  });

  it('has nothing for an update of nothing but the item itself', async () => {
    expect(await world.update({ Key: key, ReturnValues: 'UPDATED_OLD' })).toEqual({});
    expect(await world.update({ Key: key, ReturnValues: 'UPDATED_NEW', AttributeUpdates: {} })).toEqual({});
    expect(await world.update({ Key: key, ReturnValues: 'ALL_NEW', AttributeUpdates: {} })).toEqual({
      Attributes: item,
    });
  });

  it('has no old values where there was no item', async () => {
    for (const ReturnValues of ['ALL_OLD', 'UPDATED_OLD'] as const) {
      const Key = strings({ a: ReturnValues, b: 'b' });
      expect(
        await world.update({
          Key,
          UpdateExpression: 'SET x = :new',
          ExpressionAttributeValues: values,
          ReturnValues,
        }),
      ).toEqual({});
    }
  });

  it('shows AttributeUpdates as it does expressions', async () => {
    const AttributeUpdates = {
      x: { Value: { S: 'new' } },
      doc: { Action: 'DELETE' },
      n: { Action: 'ADD', Value: { N: '1' } },
    } as const;
    expect(await world.update({ Key: key, AttributeUpdates, ReturnValues: 'UPDATED_NEW' })).toEqual({
      Attributes: { x: { S: 'new' }, n: { N: '1' } },
    });
    expect(await world.update({ Key: key, AttributeUpdates, ReturnValues: 'UPDATED_OLD' })).toEqual({
      Attributes: { x: { S: 'new' }, n: { N: '1' } },
    });
  });
});

describe('faults at run time', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ key: 'a:S b:S', stream: 'KEYS_ONLY' });
    await world.put({
      Item: {
        ...key,
        s: { S: 's' },
        n: { N: '1' },
        big: { N: '9.9999999999999999999999999999999999999E+125' },
        l: { L: [{ N: '1' }] },
        m: { M: { s: { S: 's' } } },
      },
    });
  });

  const missing = invalid('The provided expression refers to an attribute that does not exist in the item');
  const wrongType = invalid('An operand in the update expression has an incorrect data type');
  const wrongPath = invalid('The document path provided in the update expression is invalid for update');
  const overflow = invalid(
    'Number overflow. Attempting to store a number with magnitude larger than supported range',
  );

  it.each<[string, string, Item | undefined]>([
    ['SET x = absent', missing, undefined],
    ['SET x = absent + :one', missing, { ':one': { N: '1' } }],
    ['SET x = list_append(absent, :list)', missing, { ':list': { L: [] } }],
    ['SET x = m.absent', missing, undefined],
    ['SET x = s + :one', wrongType, { ':one': { N: '1' } }],
    ['SET x = list_append(s, :list)', wrongType, { ':list': { L: [] } }],
    ['ADD s :one', wrongType, { ':one': { N: '1' } }],
    ['ADD n :set', wrongType, { ':set': { SS: ['x'] } }],
    ['DELETE s :set', wrongType, { ':set': { SS: ['x'] } }],
    ['SET zz.y = :one', wrongPath, { ':one': { N: '1' } }],
    ['SET n.y = :one', wrongPath, { ':one': { N: '1' } }],
    ['SET l.y = :one', wrongPath, { ':one': { N: '1' } }],
    ['SET m[0] = :one', wrongPath, { ':one': { N: '1' } }],
    ['SET m.q.r = :one', wrongPath, { ':one': { N: '1' } }],
    ['REMOVE zz.y', wrongPath, undefined],
    ['SET x = big + big', overflow, undefined],
    ['SET x = n + :tiny', overflow, { ':tiny': { N: '1E-38' } }],
  ])('%s', async (UpdateExpression, error, ExpressionAttributeValues) => {
    const before = await world.item(key);
    const input = {
      Key: key,
      UpdateExpression,
      ...(ExpressionAttributeValues && { ExpressionAttributeValues }),
    };
    expect(await refusal(world.update(input))).toBe(error);
    expect(await world.item(key)).toEqual(before);
    expect(await world.records()).toHaveLength(1);
    const ConditionExpression = 'attribute_not_exists(a)';
    expect(await refusal(world.update({ ...input, ConditionExpression }))).toBe(
      'ConditionalCheckFailedException: The conditional request failed',
    );
  });

  it.each(['REMOVE zz', 'REMOVE l[9]', 'REMOVE m.absent'])('%s is none', async (UpdateExpression) => {
    expect(await refusal(world.update({ Key: key, UpdateExpression }))).toBe('no error');
  });

  it('REMOVE under a missing parent is one for a missing item too', async () => {
    const Key = strings({ a: 'none', b: 'b' });
    expect(await refusal(world.update({ Key, UpdateExpression: 'REMOVE zz.y' }))).toBe(wrongPath);
  });

  it('reads the old item on every right-hand side', async () => {
    const Key = strings({ a: 'swap', b: 'b' });
    await world.put({ Item: { ...Key, ...strings({ x: '1', y: '2' }) } });
    await world.update({ Key, UpdateExpression: 'SET x = y, y = x' });
    expect(await world.item(Key)).toEqual({ ...Key, ...strings({ x: '2', y: '1' }) });
  });
});

describe('what the result may be', () => {
  let world: World;
  beforeEach(async () => {
    world = await worldWith({ key: 'a:S b:S' });
  });

  const tooDeep = invalid(
    'Nesting Levels have exceeded supported limits: ' +
      'Attributes in the item have nested levels beyond supported limit',
  );

  it('is 32 levels deep and no deeper', async () => {
    await world.put({ Item: { ...key, m: { M: {} }, deep: nested(31), l: { L: [] } } });
    const values = (levels: number) => ({ ExpressionAttributeValues: { ':v': nested(levels) } });
    await world.update({ Key: key, UpdateExpression: 'SET m.x = :v', ...values(31) });
    expect(await refusal(world.update({ Key: key, UpdateExpression: 'SET m.x = :v', ...values(32) }))).toBe(
      tooDeep,
    );
    expect(await refusal(world.update({ Key: key, UpdateExpression: 'SET m.y = m' }))).toBe(tooDeep);
    expect(
      await refusal(
        world.update({
          Key: key,
          UpdateExpression: 'SET l[5] = m',
        }),
      ),
    ).toBe(tooDeep);
    await world.update({ Key: key, UpdateExpression: 'SET m.y = deep' });
  });

  it('counts the key of the result where that is larger', async () => {
    const Key = strings({ a: 'a'.repeat(100), b: 'b' });
    const update = (length: number) =>
      world.update({
        Key,
        UpdateExpression: 'SET x = :x',
        ExpressionAttributeValues: { ':x': { S: 'x'.repeat(length) } },
      });
    const longest = 409_600 - 101 - 2 - 1;
    await update(longest);
    expect(await refusal(update(longest + 1))).toBe(
      invalid('Item size to update has exceeded the maximum allowed size'),
    );
  });

  it('is what counts where AttributeUpdates made it', async () => {
    const update = (length: number) =>
      world.update({ Key: key, AttributeUpdates: { x: { Value: { S: 'x'.repeat(length) } } } });
    const longest = 409_600 - 4 - 1;
    await update(longest);
    expect(await refusal(update(longest + 1))).toBe(
      invalid('Item size to update has exceeded the maximum allowed size'),
    );
  });
});

/** 3 bytes, and for each clause what it writes and a cost of its own. The padding takes what the limit leaves. */
describe('what an UpdateExpression is charged against the 400 KB', () => {
  const Key = strings({ a: 'k' });
  const ten = 'y'.repeat(10);
  const list = { L: Array.from({ length: 11 }, () => ({ S: 'e' })) };
  let world: World;
  beforeAll(async () => {
    world = await worldWith({});
  });

  const plain = 3 + 19 + 1;
  it.each<[expression: string, charge: number, values?: Item]>([
    ['SET p = :pad', 0],
    ['SET p = :pad, c = :v', 19 + 1 + 10, { ':v': { S: ten } }],
    ['SET p = :pad, c = s', 19 + 1 + (1 + 14 + 1)],
    ['SET p = :pad, c = m.z', 19 + 1 + (1 + 14 + 1 + 14 + 1)],
    ['SET p = :pad, c = l[10]', 19 + 1 + (1 + 14 + 1 + 14 + 2)],
    ['SET p = :pad, m.zz = :v', 19 + (1 + 4 + 2) + 10, { ':v': { S: ten } }],
    ['SET p = :pad, l[0] = :v', 19 + (1 + 4 + 1) + 10, { ':v': { S: ten } }],
    ['SET p = :pad, n = n + :v', 19 + 1 + 34 + 16 + 2, { ':v': { N: '1' } }],
    ['SET p = :pad, n = n - :v', 19 + 1 + 37 + 16 + 2, { ':v': { N: '1' } }],
    ['SET p = :pad, c = if_not_exists(s, :v)', 19 + 1 + 39 + 16 + 10, { ':v': { S: ten } }],
    ['SET p = :pad, l = list_append(l, :v)', 19 + 1 + 37 + 16 + (3 + 1 + 10), { ':v': { L: [{ S: ten }] } }],
    ['SET p = :pad, c = :v, d = :v', 2 * (19 + 1 + 10), { ':v': { S: ten } }],
    ['SET p = :pad ADD n :v', 19 + 1 + 2, { ':v': { N: '1' } }],
    ['SET p = :pad ADD ss :v', 19 + 2 + 10, { ':v': { SS: [ten] } }],
    ['SET p = :pad REMOVE s', 1 + 1],
    ['SET p = :pad REMOVE m.z', 1 + (1 + 4 + 1)],
    ['SET p = :pad REMOVE l[10]', 1 + (1 + 4 + 2)],
    ['SET p = :pad DELETE ss :v', 1 + 2, { ':v': { SS: ['q'] } }],
  ])('%s: %i bytes more than a value of its own', async (UpdateExpression, charge, values = {}) => {
    const update = (length: number) =>
      world.update({
        Key,
        UpdateExpression,
        ExpressionAttributeValues: { ':pad': { S: 'p'.repeat(length) }, ...values },
      });
    const map = { M: strings({ z: 'z' }) };
    await world.put({
      Item: { ...Key, s: { S: 's' }, n: { N: '1' }, m: map, l: list, ss: { SS: ['q', 'r'] } },
    });
    // The finished item must not be the larger of the two: nothing is left but what the expression needs.
    await world.update({ Key, UpdateExpression: `REMOVE ${unneeded(UpdateExpression)}` });
    const longest = 409_600 - plain - charge;
    expect(await refusal(update(longest + 1))).toBe(
      invalid('Item size to update has exceeded the maximum allowed size'),
    );
    await update(longest);
  });

  it('is charged before the condition is judged', async () => {
    const input = {
      Key,
      UpdateExpression: 'SET p = :pad',
      ConditionExpression: 'attribute_exists(nothing)',
      ExpressionAttributeValues: { ':pad': { S: 'p'.repeat(409_600 - plain + 1) } },
    };
    expect(await refusal(world.update(input))).toBe(
      invalid('Item size to update has exceeded the maximum allowed size'),
    );
  });
});

/** The attributes of the item that an expression does not name. */
function unneeded(expression: string): string {
  const names = ['s', 'n', 'm', 'l', 'ss'].filter((name) => !new RegExp(`\\b${name}\\b`).test(expression));
  return names.join(', ');
}

describe('keys of secondary indexes', () => {
  let world: World;
  beforeEach(async () => {
    world = await worldWith({
      gsi: { second: { key: 's:S n:N' }, first: { key: 's:S' } },
    });
    await world.put({
      Item: {
        a: { S: 'k' },
        s: { S: 's' },
        n: { N: '1' },
        text: { S: 't' },
        number: { N: '1' },
        empty: { S: '' },
      },
    });
  });

  const Key = strings({ a: 'k' });
  const mismatch = (name: string, expected: string, actual: string, index: string) =>
    invalidValues(
      `Type mismatch for Index Key ${name} Expected: ${expected} Actual: ${actual} IndexName: ${index}`,
    );
  const unsupported = invalid(
    'The update expression attempted to update the secondary index key to unsupported type',
  );
  const empty = invalid(
    'One or more parameter values are not valid. The update expression attempted to update a secondary index key ' +
      'to a value that is not supported. The AttributeValue for a key attribute cannot contain an empty string value.',
  );

  it.each<[string, string, Item | undefined]>([
    ['SET s = :v', mismatch('s', 'S', 'N', 'first'), { ':v': { N: '1' } }],
    ['SET n = :v', mismatch('n', 'N', 'S', 'second'), { ':v': { S: '1' } }],
    ['SET n = :v', mismatch('n', 'N', 'M', 'second'), { ':v': { M: {} } }],
    ['ADD s :v', mismatch('s', 'S', 'N', 'first'), { ':v': { N: '1' } }],
  ])(
    '%s is refused before the condition is judged: %s',
    async (UpdateExpression, error, ExpressionAttributeValues) => {
      const input = {
        Key,
        UpdateExpression,
        ConditionExpression: 'attribute_not_exists(a)',
        ...(ExpressionAttributeValues && { ExpressionAttributeValues }),
      };
      expect(await refusal(world.update(input))).toBe(error);
    },
  );

  it.each<[string, string, Item | undefined]>([
    ['SET s = #number', unsupported, undefined],
    ['SET n = if_not_exists(absent, #text)', unsupported, undefined],
    ['SET s = if_not_exists(absent, :v)', unsupported, { ':v': { N: '1' } }],
    ['SET s = #empty', empty, undefined],
    ['SET s = :v', empty, { ':v': { S: '' } }],
    [
      'SET s = :v',
      invalidValues(
        'Size limit exceeded for Index Key s Actual Size: 2049 bytes Max Size: 2048 bytes IndexName: first',
      ),
      { ':v': { S: 'x'.repeat(2049) } },
    ],
  ])('%s is refused once the value is known', async (UpdateExpression, error, ExpressionAttributeValues) => {
    const names = new Map(['number', 'text', 'empty'].map((name) => [`#${name}`, name]));
    const ExpressionAttributeNames = Object.fromEntries(
      Array.from(names).filter(([alias]) => UpdateExpression.includes(alias)),
    );
    const input = {
      Key,
      UpdateExpression,
      ...(Object.keys(ExpressionAttributeNames).length > 0 && { ExpressionAttributeNames }),
      ...(ExpressionAttributeValues && { ExpressionAttributeValues }),
    };
    const before = await world.item(Key);
    expect(await refusal(world.update(input))).toBe(error);
    expect(await world.item(Key)).toEqual(before);
    expect(await refusal(world.update({ ...input, ConditionExpression: 'attribute_not_exists(a)' }))).toBe(
      'ConditionalCheckFailedException: The conditional request failed',
    );
  });

  it('name their index in AttributeUpdates with an empty value', async () => {
    expect(await refusal(world.update({ Key, AttributeUpdates: { s: { Value: { S: '' } } } }))).toBe(
      invalid(
        'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
          'The AttributeValue for a key attribute cannot contain an empty string value. IndexName: first, IndexKey: s',
      ),
    );
    expect(await refusal(world.update({ Key, AttributeUpdates: { n: { Value: { S: '1' } } } }))).toBe(
      mismatch('n', 'N', 'S', 'second'),
    );
  });

  it('may be taken away, and put in by an update of the right type', async () => {
    const found = async () =>
      (
        await world.query({
          IndexName: 'second',
          KeyConditionExpression: 's = :s',
          ExpressionAttributeValues: { ':s': { S: 's' } },
        })
      ).Count;
    expect(await found()).toBe(1);
    await world.update({ Key, UpdateExpression: 'REMOVE n' });
    expect(await found()).toBe(0);
    await world.update({
      Key,
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    });
    expect(await found()).toBe(1);
  });
});

type Nested = { S: string } | { L: Nested[] };

function nested(levels: number): Nested {
  return levels === 1 ? { S: 'x' } : { L: [nested(levels - 1)] };
}

describe('sets', () => {
  it('come back sorted, whatever was sent, added or taken away', async () => {
    const world = await worldWith({ stream: 'NEW_IMAGE' });
    const sent = {
      ss: { SS: ['b', 'a', ''] },
      ns: { NS: ['10', '9', '-1'] },
      bs: { BS: [new Uint8Array([2]), new Uint8Array([1, 1])] },
    };
    await world.put({ Item: { ...strings({ a: 'k' }), ...sent } });
    const { Attributes } = await world.update({
      Key: strings({ a: 'k' }),
      UpdateExpression: 'ADD ss :ss, ns :ns, bs :bs',
      ExpressionAttributeValues: {
        ':ss': { SS: ['aa', 'A'] },
        ':ns': { NS: ['9.5'] },
        ':bs': { BS: [new Uint8Array([1]), new Uint8Array()] },
      },
      ReturnValues: 'ALL_NEW',
    });
    const sorted = {
      ...strings({ a: 'k' }),
      ss: { SS: ['', 'A', 'a', 'aa', 'b'] },
      ns: { NS: ['-1', '9', '9.5', '10'] },
      bs: { BS: [[], [1], [1, 1], [2]].map((bytes) => new Uint8Array(bytes)) },
    };
    expect(Attributes).toEqual(sorted);
    expect(await world.item(strings({ a: 'k' }))).toEqual(sorted);
    expect((await world.records()).at(-1)?.dynamodb?.NewImage).toEqual(sorted);
  });
});
