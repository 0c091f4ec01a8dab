/** Expected, AttributeUpdates and ConditionalOperator: what writes had before expressions. */
import type {
  AttributeValueUpdate,
  ExpectedAttributeValue,
  UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
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

const Key = strings({ a: 'k' });
/** The newer layer puts its refusals of legacy parameters into the envelope. */
function detectedValues(text: string): string {
  return detected(`One or more parameter values were invalid: ${text}`);
}

const failed = 'ConditionalCheckFailedException: The conditional request failed';
const stored: Item = {
  ...Key,
  s: { S: 'text' },
  n: { N: '5' },
  set: { SS: ['p', 'q'] },
  list: { L: [{ S: 'p' }] },
};

let world: World;
beforeEach(async () => {
  world = await worldWith({});
  await world.put({ Item: stored });
});

type Expected = Record<string, ExpectedAttributeValue>;

describe('Expected holds', () => {
  it.each<[Expected]>([
    [{ s: { Value: { S: 'text' } } }],
    [{ n: { Value: { N: '5.0' } } }],
    [{ set: { Value: { SS: ['q', 'p'] } } }],
    [{ s: { Exists: true, Value: { S: 'text' } } }],
    [{ none: { Exists: false } }],
    [{ s: { ComparisonOperator: 'NOT_NULL' } }],
    [{ none: { ComparisonOperator: 'NULL' } }],
    [{ s: { ComparisonOperator: 'NE', Value: { S: 'other' } } }],
    [{ none: { ComparisonOperator: 'NE', AttributeValueList: [{ S: 'other' }] } }],
    [{ n: { ComparisonOperator: 'BETWEEN', AttributeValueList: [{ N: '4' }, { N: '5' }] } }],
    [{ n: { ComparisonOperator: 'GE', AttributeValueList: [{ N: '5' }] } }],
    [{ n: { ComparisonOperator: 'IN', AttributeValueList: [{ N: '4' }, { N: '5' }] } }],
    [{ s: { ComparisonOperator: 'BEGINS_WITH', AttributeValueList: [{ S: 'te' }] } }],
    [{ s: { ComparisonOperator: 'CONTAINS', AttributeValueList: [{ S: 'ex' }] } }],
    [{ set: { ComparisonOperator: 'CONTAINS', AttributeValueList: [{ S: 'p' }] } }],
    [{ set: { ComparisonOperator: 'NOT_CONTAINS', AttributeValueList: [{ S: 'r' }] } }],
    [{ s: { Value: { S: 'text' } }, n: { Value: { N: '5' } } }],
    [{}],
  ])('%j', async (Expected) => {
    expect(await refusal(world.put({ Item: stored, Expected }))).toBe('no error');
    expect(await refusal(world.update({ Key, Expected }))).toBe('no error');
    expect(await refusal(world.delete({ Key, Expected }))).toBe('no error');
  });
});

describe('Expected does not hold', () => {
  it.each<[Expected]>([
    [{ s: { Value: { S: 'other' } } }],
    [{ s: { Value: { N: '5' } } }],
    [{ s: { Exists: false } }],
    [{ none: { Value: { S: 'x' } } }],
    [{ s: { ComparisonOperator: 'NULL' } }],
    [{ n: { ComparisonOperator: 'LT', AttributeValueList: [{ N: '5' }] } }],
    [{ s: { ComparisonOperator: 'LT', AttributeValueList: [{ N: '5' }] } }],
    [{ list: { ComparisonOperator: 'NOT_CONTAINS', AttributeValueList: [{ S: 'p' }] } }],
    [{ s: { Value: { S: 'text' } }, n: { Value: { N: '6' } } }],
  ])('%j', async (Expected) => {
    expect(await refusal(world.put({ Item: stored, Expected }))).toBe(failed);
    expect(await refusal(world.update({ Key, Expected }))).toBe(failed);
    expect(await refusal(world.delete({ Key, Expected }))).toBe(failed);
    expect(await world.item(Key)).toEqual(stored);
  });
});

describe('Expected is refused', () => {
  it.each<[Expected, string]>([
    [
      { q: { Value: { S: 'x' }, AttributeValueList: [{ S: 'x' }] } },
      detectedValues('Value and AttributeValueList cannot be used together for Attribute: q'),
    ],
    [
      { q: { Exists: true, ComparisonOperator: 'EQ', Value: { S: 'x' } } },
      detectedValues('Exists and ComparisonOperator cannot be used together for Attribute: q'),
    ],
    [
      { q: { ComparisonOperator: 'LT' } },
      detectedValues('Value or AttributeValueList must be used with ComparisonOperator: LT for Attribute: q'),
    ],
    [
      { q: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'x' }, { S: 'y' }] } },
      detectedValues('Invalid number of argument(s) for the EQ ComparisonOperator'),
    ],
    [
      { q: { ComparisonOperator: 'IN', AttributeValueList: [{ S: 'x' }, { N: '1' }] } },
      detectedValues('AttributeValues inside AttributeValueList must be of same type'),
    ],
    [
      { q: { ComparisonOperator: 'BETWEEN', AttributeValueList: [{ N: '2' }, { N: '1' }] } },
      detected(
        'The BETWEEN condition was provided a range where the lower bound is greater than the upper bound',
      ),
    ],
    [
      { q: { ComparisonOperator: 'LT', Value: { SS: ['x'] } } },
      detectedValues('ComparisonOperator LT is not valid for SS AttributeValue type'),
    ],
    [
      { q: { AttributeValueList: [{ S: 'x' }], Exists: true } },
      detectedValues('AttributeValueList can only be used with a ComparisonOperator for Attribute: q'),
    ],
    [{ q: {} }, detectedValues('Value must be provided when Exists is null for Attribute: q')],
    [{ q: { Exists: true } }, detectedValues('Value must be provided when Exists is true for Attribute: q')],
    [
      { q: { Exists: false, Value: { S: 'x' } } },
      detectedValues('Value cannot be used when Exists is false for Attribute: q'),
    ],
    [
      { p: { Exists: true }, q: {} },
      detectedValues('Value must be provided when Exists is true for Attribute: p'),
    ],
  ])('%j', async (Expected, error) => {
    expect(await refusal(world.put({ Item: stored, Expected }))).toBe(error);
    expect(await refusal(world.update({ Key, Expected }))).toBe(error);
    expect(await refusal(world.delete({ Key, Expected }))).toBe(error);
  });
});

describe('ConditionalOperator', () => {
  const one = { s: { Value: { S: 'text' } } };
  const both = { ...one, n: { Value: { N: '6' } } };

  it('joins what is expected', async () => {
    expect(await refusal(world.update({ Key, Expected: both, ConditionalOperator: 'OR' }))).toBe('no error');
    expect(await refusal(world.update({ Key, Expected: both, ConditionalOperator: 'AND' }))).toBe(failed);
    expect(await refusal(world.update({ Key, Expected: both }))).toBe(failed);
  });

  it.each<[Expected | undefined, string]>([
    [undefined, 'ConditionalOperator cannot be used without Filter or Expected'],
    [{}, 'ConditionalOperator cannot be used without Filter or Expected'],
    [one, 'ConditionalOperator can only be used when Filter or Expected has two or more elements'],
  ])('goes with two elements and more, not with %j', async (Expected, text) => {
    const input = { ConditionalOperator: 'AND', ...(Expected && { Expected }) } as const;
    expect(await refusal(world.put({ Item: stored, ...input }))).toBe(detected(text));
    expect(await refusal(world.update({ Key, ...input }))).toBe(detected(text));
    expect(await refusal(world.delete({ Key, ...input }))).toBe(detected(text));
  });
});

describe('AttributeUpdates', () => {
  const update = (
    AttributeUpdates: Record<string, AttributeValueUpdate>,
    more: Partial<UpdateItemCommandInput> = {},
  ) => world.update({ Key, AttributeUpdates, ...more });

  it('put, add and delete', async () => {
    await update({
      s: { Value: { S: 'new' } },
      n: { Action: 'ADD', Value: { N: '-0.5' } },
      set: { Action: 'DELETE', Value: { SS: ['p', 'z'] } },
      list: { Action: 'ADD', Value: { L: [{ N: '1' }] } },
      fresh: { Action: 'ADD', Value: { SS: ['x'] } },
      none: { Action: 'DELETE' },
    });
    expect(await world.item(Key)).toEqual({
      ...Key,
      s: { S: 'new' },
      n: { N: '4.5' },
      set: { SS: ['q'] },
      list: { L: [{ S: 'p' }, { N: '1' }] },
      fresh: { SS: ['x'] },
    });
    await update({
      s: { Action: 'DELETE' },
      set: { Action: 'DELETE', Value: { SS: ['q'] } },
      'b.c': { Value: { N: '1' } },
    });
    expect(await world.item(Key)).toEqual({
      ...Key,
      n: { N: '4.5' },
      list: { L: [{ S: 'p' }, { N: '1' }] },
      fresh: { SS: ['x'] },
      'b.c': { N: '1' },
    });
  });

  it.each<[Record<string, AttributeValueUpdate>, string]>([
    [{ x: {} }, detectedValues('Only DELETE action is allowed when no attribute value is specified')],
    [
      { x: { Action: 'ADD' } },
      detectedValues('Only DELETE action is allowed when no attribute value is specified'),
    ],
    [
      { x: { Action: 'DELETE', Value: { S: 'x' } } },
      detectedValues('DELETE action with value is not supported for the type S'),
    ],
    [
      { x: { Action: 'ADD', Value: { S: 'x' } } },
      detectedValues('ADD action is not supported for the type S'),
    ],
    [
      { x: { Action: 'ADD', Value: { BOOL: true } } },
      detectedValues('ADD action is not supported for the type BOOL'),
    ],
    [{ s: { Action: 'ADD', Value: { N: '1' } } }, invalid('Type mismatch for attribute to update')],
    [{ s: { Action: 'DELETE', Value: { SS: ['x'] } } }, invalid('Type mismatch for attribute to update')],
    [
      { a: { Value: { S: 'x' } } },
      invalidValues('Cannot update attribute a. This attribute is part of the key'),
    ],
    [
      { a: { Action: 'DELETE' } },
      invalidValues('Cannot update attribute a. This attribute is part of the key'),
    ],
  ])('%j', async (updates, error) => {
    expect(await refusal(update(updates))).toBe(error);
    expect(await world.item(Key)).toEqual(stored);
  });
});
