/** What Scan refuses: the order of its checks, then the texts of each stage as tables. */
import type { AttributeValue, ScanCommandInput } from '@aws-sdk/client-dynamodb';
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

type Scan = Partial<ScanCommandInput>;

const prefix = 'The provided starting key is invalid';
const needsTotal = invalid(
  'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
);
const needsSegment = invalid(
  'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
);

let world: World;
beforeAll(async () => {
  world = await worldWith({
    key: 'a:S b:S',
    lsi: { lsi: { key: 'a:S e:S', holds: 'KEYS_ONLY' } },
    gsi: { gsi: { key: 'c:S d:S', holds: 'KEYS_ONLY' } },
  });
});

describe('the order of checks', () => {
  const noExpressions = [
    'FilterExpression',
    'ProjectionExpression',
    'ExpressionAttributeNames',
    'ExpressionAttributeValues',
  ] as const;
  const noLists = ['ScanFilter', 'AttributesToGet'] as const;
  const keyPath = (name: string) =>
    invalid(
      `Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ${name}`,
    );

  describeFaultOrder<ScanCommandInput>(
    {},
    [
      {
        error: detected(
          "Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
        ),
        input: { Limit: 0 },
      },
      {
        error: invalid(
          'Can not use both expression and non-expression parameters in the same request: ' +
            'Non-expression parameters: {AttributesToGet, ScanFilter} Expression parameters: {ProjectionExpression, FilterExpression}',
        ),
        input: {
          AttributesToGet: ['x', 'x'],
          ScanFilter: { q: { ComparisonOperator: 'EQ' } },
          ProjectionExpression: '',
          FilterExpression: '',
        },
        present: ['AttributesToGet', 'ScanFilter', 'ProjectionExpression', 'FilterExpression'],
      },
      {
        error: invalid('ExpressionAttributeNames can only be specified when using expressions'),
        input: { ExpressionAttributeNames: { '#n': 'n' } },
        present: ['ExpressionAttributeNames'],
        without: ['FilterExpression', 'ProjectionExpression'],
      },
      {
        error: invalid(
          'ExpressionAttributeValues can only be specified when using expressions: FilterExpression is null',
        ),
        input: { ProjectionExpression: 'x', ExpressionAttributeValues: { ':v': { S: '' } } },
        present: ['ExpressionAttributeValues', 'ProjectionExpression'],
        without: ['FilterExpression', ...noLists],
      },
      {
        error: invalidValues('Duplicate value in attribute name: x'),
        input: { AttributesToGet: ['x', 'x'] },
        without: noExpressions,
      },
      {
        error: invalidValues('Invalid number of argument(s) for the EQ ComparisonOperator'),
        input: { ScanFilter: { q: { ComparisonOperator: 'EQ' } } },
        without: noExpressions,
      },
      {
        error: invalid('The parameter cannot be converted to a numeric value: one'),
        input: { ExclusiveStartKey: { n: { N: 'one' } } },
      },
      { error: needsTotal, input: { Segment: 0 }, without: ['TotalSegments'] },
      {
        error: invalid('ExpressionAttributeNames must not be empty'),
        input: { ExpressionAttributeNames: {}, ProjectionExpression: 'x' },
        present: ['ProjectionExpression'],
        without: noLists,
      },
      {
        error: invalid('ExpressionAttributeValues must not be empty'),
        input: { ExpressionAttributeValues: {}, FilterExpression: 'attribute_exists(x)' },
        present: ['FilterExpression'],
        without: noLists,
      },
      {
        error: invalid('Invalid FilterExpression: The expression can not be empty;'),
        input: { FilterExpression: '' },
        without: noLists,
      },
      {
        error: invalid('Invalid ProjectionExpression: The expression can not be empty;'),
        input: { ProjectionExpression: '' },
        without: noLists,
      },
      {
        error: invalid('Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}'),
        input: { ExpressionAttributeNames: { '#unused': 'n' }, ProjectionExpression: 'x' },
        present: ['ProjectionExpression'],
        without: noLists,
      },
      {
        error: invalid('Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES'),
        input: { Select: 'ALL_ATTRIBUTES', ProjectionExpression: 'x' },
        present: ['ProjectionExpression'],
        without: noLists,
      },
      { error: 'ResourceNotFoundException: Requested resource not found', input: { TableName: 'missing' } },
      { error: invalid('The table does not have the specified index: none'), input: { IndexName: 'none' } },
      {
        error: invalid('Consistent reads are not supported on global secondary indexes'),
        input: { IndexName: 'gsi', ConsistentRead: true },
      },
      {
        error: invalid(`${prefix}: The provided key element does not match the schema`),
        input: { ExclusiveStartKey: strings({ a: 'a' }) },
        without: ['IndexName'],
      },
      { error: invalid(prefix), input: { IndexName: 'gsi', ExclusiveStartKey: strings({ a: 'a' }) } },
      {
        error: invalidValues(
          'Select type ALL_ATTRIBUTES is not supported for global secondary index gsi because its projection type is not ALL',
        ),
        input: { IndexName: 'gsi', Select: 'ALL_ATTRIBUTES' },
        without: ['ProjectionExpression', 'AttributesToGet'],
      },
      {
        error: invalid(`${prefix}: The provided key element does not match the schema`),
        input: { IndexName: 'gsi', ExclusiveStartKey: strings({ c: 'c', d: 'd', b: 'b', x: 'x' }) },
      },
      { error: keyPath('Key: a'), input: { ProjectionExpression: 'a.x' }, without: noLists },
      {
        error: keyPath('IndexKey: c'),
        input: { FilterExpression: 'attribute_exists(c[0])' },
        without: noLists,
      },
    ],
    (input) => world.scan(input),
  );
});

describe('Segment and TotalSegments', () => {
  it.each<[Scan, string]>([
    [{ Segment: 0 }, needsTotal],
    [{ Segment: 1 }, needsTotal],
    [{ TotalSegments: 1 }, needsSegment],
    [
      { Segment: 3, TotalSegments: 3 },
      invalid(
        'The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 3 is not less than TotalSegments: 3',
      ),
    ],
    [
      { Segment: -1, TotalSegments: 1 },
      detected(
        "Value '-1' at 'segment' failed to satisfy constraint: Member must have value greater than or equal to 0",
      ),
    ],
    [
      { Segment: 0, TotalSegments: 0 },
      detected(
        "Value '0' at 'totalSegments' failed to satisfy constraint: Member must have value greater than or equal to 1",
      ),
    ],
    [
      { Segment: 0, TotalSegments: 1_000_001 },
      detected(
        "Value '1000001' at 'totalSegments' failed to satisfy constraint: Member must have value less than or equal to 1000000",
      ),
    ],
    [{ Segment: 0, TotalSegments: 1 }, 'no error'],
    [{ Segment: 999_999, TotalSegments: 1_000_000 }, 'no error'],
  ])('%j', async (scan, error) => {
    expect(await refusal(world.scan(scan))).toBe(error);
  });
});

describe('Select and what an index holds', () => {
  it.each<[Scan, string]>([
    [
      { Select: 'SPECIFIC_ATTRIBUTES' },
      invalid(
        'Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
      ),
    ],
    [
      { Select: 'COUNT', AttributesToGet: ['x'] },
      invalid('Cannot specify the AttributesToGet when choosing to get only the Count'),
    ],
    [
      { Select: 'ALL_PROJECTED_ATTRIBUTES' },
      invalid('ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName'),
    ],
    [
      { IndexName: 'gsi', ProjectionExpression: 'a, x' },
      invalidValues('Global secondary index gsi does not project [x]'),
    ],
    [
      { IndexName: 'gsi', AttributesToGet: ['x'] },
      invalidValues('Global secondary index gsi does not project [x]'),
    ],
    [{ IndexName: 'lsi', ProjectionExpression: 'a, x' }, 'no error'],
    [{ IndexName: 'lsi', Select: 'ALL_ATTRIBUTES' }, 'no error'],
    [{ IndexName: 'gsi', FilterExpression: 'attribute_exists(x)' }, 'no error'],
    [{ IndexName: 'lsi', FilterExpression: 'attribute_exists(x)' }, 'no error'],
    [{ FilterExpression: 'attribute_exists(a) AND attribute_exists(b)' }, 'no error'],
  ])('%j', async (scan, error) => {
    expect(await refusal(world.scan(scan))).toBe(error);
  });
});

describe('ExclusiveStartKey', () => {
  const mismatch = invalid('The provided key element does not match the schema');
  const tableMismatch = invalid(`${prefix}: The provided key element does not match the schema`);
  const empty = (name: string) =>
    invalid(
      `${prefix}: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: ${name}`,
    );

  it.each<[Item, string]>([
    [{}, tableMismatch],
    [strings({ a: 'a' }), tableMismatch],
    [strings({ a: 'a', b: 'b', c: 'c' }), tableMismatch],
    [strings({ a: 'a', c: 'c' }), tableMismatch],
    [{ a: { S: 'a' }, b: { N: '1' } }, tableMismatch],
    [strings({ a: '', b: 'b' }), empty('a')],
  ])('of the table: %j', async (ExclusiveStartKey, error) => {
    expect(await refusal(world.scan({ ExclusiveStartKey }))).toBe(error);
  });

  it.each<[Item, string]>([
    [{}, invalid(prefix)],
    [strings({ a: 'a', b: 'b', c: 'c' }), invalid(prefix)],
    [strings({ a: 'a', b: 'b', c: 'c', x: 'x' }), invalid(prefix)],
    [{ ...strings({ a: 'a', b: 'b', c: 'c' }), d: { N: '1' } }, mismatch],
    [{ ...strings({ a: 'a', c: 'c', d: 'd' }), b: { N: '1' } }, tableMismatch],
    [
      strings({ a: 'a', b: 'b', c: '', d: 'd' }),
      invalid(
        `${prefix}: One or more parameter values are not valid. A value specified for a secondary index key is not supported. ` +
          'The AttributeValue for a key attribute cannot contain an empty string value. IndexName: gsi, IndexKey: c',
      ),
    ],
  ])('of a global index: %j', async (ExclusiveStartKey, error) => {
    expect(await refusal(world.scan({ IndexName: 'gsi', ExclusiveStartKey }))).toBe(error);
  });

  it('of another segment', async () => {
    const ExclusiveStartKey = strings({ a: 'a', b: 'b' });
    const errors = await Promise.all(
      [0, 1].map((Segment) => refusal(world.scan({ Segment, TotalSegments: 2, ExclusiveStartKey }))),
    );
    const other = errors.indexOf('no error') === 0 ? 1 : 0;
    expect(errors[1 - other]).toBe('no error');
    expect(errors[other]).toBe(
      invalid(
        `${prefix}: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. TotalSegments: 2 Segment: ${other}`,
      ),
    );
  });
});

describe('ScanFilter', () => {
  it.each<[Scan['ScanFilter'], string]>([
    [
      { q: { ComparisonOperator: 'NULL', AttributeValueList: [{ S: 'x' }] } },
      invalidValues('Invalid number of argument(s) for the NULL ComparisonOperator'),
    ],
    [
      { q: { ComparisonOperator: 'IN', AttributeValueList: [{ S: 'x' }, { N: '1' }] } },
      invalidValues('AttributeValues inside AttributeValueList must be of same type'),
    ],
    [
      { q: { ComparisonOperator: 'BEGINS_WITH', AttributeValueList: [{ N: '1' }] } },
      invalidValues('ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type'),
    ],
    [
      { q: { ComparisonOperator: 'EQ', AttributeValueList: [{ N: 'x' }] } },
      invalid('The parameter cannot be converted to a numeric value: x'),
    ],
  ])('%j', async (ScanFilter, error) => {
    expect(await refusal(world.scan({ ScanFilter }))).toBe(error);
  });

  it('and its ConditionalOperator', async () => {
    const one = { q: { ComparisonOperator: 'NULL' } } as const;
    expect(await refusal(world.scan({ ConditionalOperator: 'OR' }))).toBe(
      invalid('ConditionalOperator cannot be used without Filter or Expected'),
    );
    expect(await refusal(world.scan({ ConditionalOperator: 'OR', ScanFilter: one }))).toBe(
      invalid('ConditionalOperator can only be used when Filter or Expected has two or more elements'),
    );
    expect(
      await refusal(
        world.scan({ ConditionalOperator: 'OR', ScanFilter: { ...one, p: { ComparisonOperator: 'NULL' } } }),
      ),
    ).toBe('no error');
  });
});

describe('ExpressionAttributeValues', () => {
  /** A value of so many levels: a string in lists. */
  const nested = (levels: number): AttributeValue =>
    levels === 1 ? { S: 'deep' } : { L: [nested(levels - 1)] };
  const scan = (levels: number): Promise<string> =>
    refusal(world.scan({ FilterExpression: 'v = :v', ExpressionAttributeValues: { ':v': nested(levels) } }));

  it('may have a level more than an item', async () => {
    expect(await scan(33)).toBe('no error');
    expect(await scan(34)).toBe(
      invalid(
        'ExpressionAttributeValues contains invalid value: Nesting Levels have exceeded supported limits: ' +
          'Attributes in the item have nested levels beyond supported limit for key :v',
      ),
    );
  });
});
