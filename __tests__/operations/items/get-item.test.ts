import type { GetItemCommandInput } from '@aws-sdk/client-dynamodb';
import { describeFaultOrder } from '../fault-order.ts';
import { detected, invalid, invalidValues, refusal, strings, type World, worldWith } from '../fixture.ts';

const mismatch = invalid('The provided key element does not match the schema');

describe('the order of checks', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ key: 'a:S b:S' });
  });

  describeFaultOrder<GetItemCommandInput>(
    { Key: strings({ a: 'a', b: 'b' }) },
    [
      {
        error: detected("Value null at 'key' failed to satisfy constraint: Member must not be null"),
        input: { Key: undefined },
      },
      {
        error: invalid(
          'Can not use both expression and non-expression parameters in the same request: ' +
            'Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}',
        ),
        input: { AttributesToGet: ['a'], ProjectionExpression: 'b' },
        present: ['ProjectionExpression', 'AttributesToGet'],
      },
      {
        error: invalid('ExpressionAttributeNames can only be specified when using expressions'),
        input: { ExpressionAttributeNames: { '#n': 'n' } },
        present: ['ExpressionAttributeNames'],
        without: ['ProjectionExpression'],
      },
      {
        error: invalidValues('An number set  may not be empty'),
        input: { Key: { a: { NS: [] } } },
      },
      {
        error: invalidValues('Duplicate value in attribute name: x'),
        input: { AttributesToGet: ['x', 'x'] },
        without: ['ProjectionExpression'],
      },
      {
        error: invalid('ExpressionAttributeNames must not be empty'),
        input: { ExpressionAttributeNames: {}, ProjectionExpression: 'b' },
        present: ['ProjectionExpression'],
        without: ['AttributesToGet'],
      },
      {
        error: invalid('Invalid ProjectionExpression: The expression can not be empty;'),
        input: { ProjectionExpression: '' },
        without: ['AttributesToGet'],
      },
      {
        error: invalid('Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}'),
        input: { ExpressionAttributeNames: { '#unused': 'n' }, ProjectionExpression: 'b' },
        present: ['ProjectionExpression'],
        without: ['AttributesToGet'],
      },
      {
        error: 'ResourceNotFoundException: Requested resource not found',
        input: { TableName: 'missing' },
      },
      { error: mismatch, input: { Key: { c: { S: 'c' } } } },
      { error: mismatch, input: { Key: { a: { N: '1' } } } },
      {
        error: invalid(
          "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: b",
        ),
        input: { ProjectionExpression: 'b.c' },
        without: ['AttributesToGet'],
      },
    ],
    (input) => world.get(input),
  );
});

describe('what it answers', () => {
  const item = {
    ...strings({ a: 'a', b: 'b', x: 'x', toString: 'own' }),
    doc: { M: { m: { L: [{ N: '1' }, { M: strings({ p: 'p', q: 'q' }) }, { N: '3' }] } } },
  };
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ key: 'a:S b:S' });
    await world.put({ Item: item });
  });

  const key = strings({ a: 'a', b: 'b' });

  it('has no Item where there is none', async () => {
    expect(await world.get({ Key: strings({ a: 'a', b: 'other' }) })).toEqual({});
  });

  it.each([
    ['x', strings({ x: 'x' })],
    ['absent', {}],
    ['doc.m[1].q', { doc: { M: { m: { L: [{ M: strings({ q: 'q' }) }] } } } }],
    ['doc.m[2], doc.m[0]', { doc: { M: { m: { L: [{ N: '1' }, { N: '3' }] } } } }],
    ['doc.m[1].p, doc.m[1].q', { doc: { M: { m: { L: [{ M: strings({ p: 'p', q: 'q' }) }] } } } }],
    ['doc.m[9], doc.absent, x.y', {}],
  ])('projects %s', async (ProjectionExpression, expected) => {
    expect(await world.get({ Key: key, ProjectionExpression })).toEqual({ Item: expected });
  });

  it('projects attributes whose names are those of methods', async () => {
    const names = { '#s': 'toString', '#c': 'constructor' };
    expect(
      await world.get({ Key: key, ProjectionExpression: '#s, #c', ExpressionAttributeNames: names }),
    ).toEqual({ Item: strings({ toString: 'own' }) });
    expect(
      await world.get({ Key: key, AttributesToGet: ['toString', 'constructor', 'hasOwnProperty'] }),
    ).toEqual({
      Item: strings({ toString: 'own' }),
    });
  });

  it('refuses overlapping paths even where nothing is read', async () => {
    const overlapping = world.get({ Key: strings({ a: 'a', b: 'other' }), ProjectionExpression: 'x, x' });
    expect(await refusal(overlapping)).toBe(
      invalid(
        'Invalid ProjectionExpression: Two document paths overlap with each other; ' +
          'must remove or rewrite one of these paths; path one: [x], path two: [x]',
      ),
    );
  });

  it('finds a number however it is written', async () => {
    const numbers = await worldWith({ key: 'a:N b:N' });
    await numbers.put({ Item: { a: { N: '01.000' }, b: { N: '-0.0' } } });
    expect(await numbers.item({ a: { N: '1e0' }, b: { N: '0' } })).toEqual({ a: { N: '1' }, b: { N: '0' } });
  });
});

describe('a table named by its ARN', () => {
  it('is the table of that account and region', async () => {
    const world = await worldWith({});
    await world.put({ Item: strings({ a: 'k' }) });
    const TableName = 'arn:aws:dynamodb:us-east-1:123456789012:table/items';
    expect(await world.get({ TableName, Key: strings({ a: 'k' }), ReturnConsumedCapacity: 'TOTAL' })).toEqual(
      {
        Item: strings({ a: 'k' }),
        ConsumedCapacity: { TableName: 'items', CapacityUnits: 0.5 },
      },
    );
    const elsewhere = 'arn:aws:dynamodb:eu-west-1:123456789012:table/items';
    expect(await refusal(world.get({ TableName: elsewhere, Key: strings({ a: 'k' }) }))).toBe(
      'ResourceNotFoundException: Requested resource not found',
    );
  });
});
