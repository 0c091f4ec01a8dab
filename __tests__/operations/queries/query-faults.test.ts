/** What Query refuses: the order of its checks, then the texts of each stage as tables. */
import type { AttributeValue, QueryCommandInput } from '@aws-sdk/client-dynamodb';
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

type Query = Partial<QueryCommandInput>;

let world: World;
beforeAll(async () => {
  world = await worldWith(
    {
      key: 'a:S b:S',
      lsi: { lsi: { key: 'a:S e:S', holds: 'KEYS_ONLY' } },
      gsi: { gsi: { key: 'c:S d:S', holds: 'KEYS_ONLY' }, whole: { key: 'c:S' } },
    },
    { name: 'hash', key: 'a:S' },
    { name: 'numbers', key: 'a:N b:N' },
    { name: 'binaries', key: 'a:B b:B' },
  );
  await world.put({ Item: strings({ a: 'a', b: 'b', c: 'c', d: 'd', e: 'e' }) });
});

/** A query with a key condition in which every placeholder is a string. */
function keyed(KeyConditionExpression: string, values: Item = {}): Query {
  const placeholders = KeyConditionExpression.match(/:\w+/g) ?? [];
  const strung = Object.fromEntries(
    placeholders.map((name): [string, AttributeValue] => [name, { S: name.slice(1) }]),
  );
  const all = { ...strung, ...values };
  return { KeyConditionExpression, ...(Object.keys(all).length > 0 && { ExpressionAttributeValues: all }) };
}

const byLists: Query = {
  KeyConditionExpression: undefined,
  ExpressionAttributeValues: undefined,
  KeyConditions: { a: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'a' }] } },
};
const noLists = ['QueryFilter', 'AttributesToGet', 'KeyConditions'] as const;
const noExpressions = ['FilterExpression', 'ProjectionExpression', 'ExpressionAttributeNames'] as const;
const noRest = [...noLists, ...noExpressions] as const;

describe('the order of checks', () => {
  describeFaultOrder<QueryCommandInput>(
    keyed('a = :a'),
    [
      {
        error: detected(
          "Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
        ),
        input: { Limit: 0 },
      },
      {
        error: invalid(
          'Can not use both expression and non-expression parameters in the same request: ' +
            'Non-expression parameters: {QueryFilter} Expression parameters: {KeyConditionExpression}',
        ),
        input: { QueryFilter: {} },
        present: ['QueryFilter'],
        without: ['KeyConditionExpression', 'AttributesToGet', 'KeyConditions', ...noExpressions],
      },
      {
        error: invalid('ExpressionAttributeNames can only be specified when using expressions'),
        input: { ...byLists, ExpressionAttributeNames: { '#n': 'n' } },
        without: ['FilterExpression', 'ProjectionExpression'],
      },
      {
        error: invalid('ExpressionAttributeValues can only be specified when using expressions'),
        input: { KeyConditionExpression: undefined, ExpressionAttributeValues: { ':v': { S: '' } } },
        present: ['ExpressionAttributeValues'],
        without: ['FilterExpression', 'ProjectionExpression', 'ExpressionAttributeNames'],
      },
      {
        error: invalidValues('Invalid number of argument(s) for the EQ ComparisonOperator'),
        input: { ...byLists, QueryFilter: { q: { ComparisonOperator: 'EQ' } } },
        without: [...noExpressions],
      },
      {
        error: invalidValues('Duplicate value in attribute name: x'),
        input: { ...byLists, AttributesToGet: ['x', 'x'] },
        without: [...noExpressions],
      },
      {
        error: invalid('The parameter cannot be converted to a numeric value: one'),
        input: { ExclusiveStartKey: { n: { N: 'one' } } },
      },
      {
        error: invalid(
          'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
        ),
        input: { KeyConditionExpression: undefined, ExpressionAttributeValues: undefined },
        without: [...noRest],
      },
      {
        error: invalid('ExpressionAttributeNames must not be empty'),
        input: { ExpressionAttributeNames: {} },
        without: [...noLists],
      },
      {
        error: invalid('ExpressionAttributeValues contains invalid key: Syntax error; key: "v"'),
        input: { ExpressionAttributeValues: { v: { S: 'v' } } },
        without: [...noLists, 'KeyConditionExpression'],
      },
      {
        error: invalid('Invalid KeyConditionExpression: Syntax error; token: "<EOF>", near: "="'),
        input: { KeyConditionExpression: 'a =' },
        without: [...noLists],
      },
      {
        error: invalid('Invalid FilterExpression: The expression can not be empty;'),
        input: { FilterExpression: '' },
        without: [...noLists],
      },
      {
        error: invalid(
          'Invalid ProjectionExpression: Two document paths overlap with each other; ' +
            'must remove or rewrite one of these paths; path one: [x], path two: [x, y]',
        ),
        input: { ProjectionExpression: 'x, x.y' },
        without: [...noLists],
      },
      {
        error: invalid('Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}'),
        input: { ExpressionAttributeNames: { '#unused': 'n' } },
        without: [...noLists],
      },
      {
        error: invalid('Value provided in ExpressionAttributeValues unused in expressions: keys: {:unused}'),
        input: { ExpressionAttributeValues: { ':unused': { S: '' } } },
        without: [...noLists, 'KeyConditionExpression'],
      },
      {
        error: invalid('Invalid KeyConditionExpression: Invalid operator used in KeyConditionExpression: OR'),
        input: { KeyConditionExpression: 'a = :a OR b = :a' },
        without: [...noLists],
      },
      {
        error: invalidValues('Invalid number of argument(s) for the LT ComparisonOperator'),
        input: { ...byLists, KeyConditions: { b: { ComparisonOperator: 'LT', AttributeValueList: [] } } },
        without: [...noExpressions],
      },
      {
        error: invalid('Conditions can be of length 1 or 2 only'),
        input: { ...byLists, KeyConditions: {} },
        without: [...noExpressions],
      },
      {
        error: detected('Cannot specify the ProjectionExpression when choosing to get only the Count'),
        input: { Select: 'COUNT', ProjectionExpression: 'x' },
        present: ['ProjectionExpression'],
        without: [...noLists],
      },
      { error: 'ResourceNotFoundException: Requested resource not found', input: { TableName: 'missing' } },
      { error: invalid('The table does not have the specified index: none'), input: { IndexName: 'none' } },
      {
        error: invalid('Consistent reads are not supported on global secondary indexes'),
        input: { IndexName: 'gsi', ConsistentRead: true },
      },
      { error: invalid('The provided starting key is invalid'), input: { ExclusiveStartKey: {} } },
      {
        error: invalid('Query condition missed key schema element: a'),
        input: { KeyConditionExpression: 'b = :a' },
        without: [...noLists, 'IndexName'],
      },
      {
        error: invalid('The provided starting key is outside query boundaries based on provided conditions'),
        input: { ExclusiveStartKey: strings({ a: 'other', b: 'b' }) },
        without: ['IndexName', 'KeyConditionExpression'],
      },
      {
        error: invalid(
          "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: e",
        ),
        input: { ProjectionExpression: 'e.x' },
        without: [...noLists],
      },
      {
        error: invalid(
          'Filter Expression can only contain non-primary key attributes: Primary key attribute: b',
        ),
        input: { FilterExpression: 'b.x = :a' },
        without: [...noLists],
      },
      {
        error: invalid(
          "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: d",
        ),
        input: { FilterExpression: 'd.x = :a' },
        without: [...noLists],
      },
    ],
    (input) => world.query(input),
  );
});

describe('a key condition that needs no table to be refused', () => {
  const badOperator = (operator: string) => `Invalid operator used in KeyConditionExpression: ${operator}`;
  const badCondition = (text: string) => `Invalid condition in KeyConditionExpression: ${text}`;
  const nested = 'KeyConditionExpressions cannot contain nested operations';

  it.each<[string, string, Item?]>([
    ['a = :a OR b = :b', badOperator('OR')],
    ['NOT a = :a', badOperator('NOT')],
    ['a = :a AND b <> :b', badOperator('<>')],
    ['a IN (:a, :b)', badOperator('IN')],
    ['a = :a AND attribute_exists(b)', badOperator('attribute_exists')],
    ['attribute_not_exists(a)', badOperator('attribute_not_exists')],
    ['attribute_type(a, :a)', badOperator('attribute_type'), { ':a': { S: 'S' } }],
    ['contains(a, :a)', badOperator('contains')],
    ['a = :a AND size(b) > :n', nested, { ':n': { N: '1' } }],
    ['foo(a)', 'Invalid function name; function: foo'],
    [
      'a = :a AND begins_with(:b, b)',
      badCondition('begins_with operator must have the key attribute as its first operand'),
    ],
    [
      'a = :a AND :b BETWEEN b AND :c',
      badCondition('BETWEEN operator must have the key attribute as its first operand'),
    ],
    [':a = :b', badCondition('No key attribute specified')],
    ['a = b', badCondition('Multiple attribute names used in one condition')],
    ['a = :a AND begins_with(b, c)', badCondition('Multiple attribute names used in one condition')],
    [
      'a = a',
      'The first operand must be distinct from the remaining operands for this operator or function; ' +
        'operator: =, first operand: [a]',
    ],
    ['a.b = :a', 'KeyConditionExpressions cannot have conditions on nested attributes'],
    ['a[0] = :a', 'KeyConditionExpressions cannot have conditions on nested attributes'],
    ['a = :a AND a > :b', 'KeyConditionExpressions must only contain one condition per key'],
    [
      'a = :a AND b BETWEEN :s AND :n',
      'The BETWEEN operator requires same data type for lower and upper bounds; ' +
        'lower bound operand: AttributeValue: {S:a}, upper bound operand: AttributeValue: {N:1}',
      { ':s': { S: 'a' }, ':n': { N: '1' } },
    ],
    [
      'a = :a AND b BETWEEN :y AND :x',
      'The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ' +
        'lower bound operand: AttributeValue: {S:y}, upper bound operand: AttributeValue: {S:x}',
    ],
    [
      'a = :a AND begins_with(b, :n)',
      'Incorrect operand type for operator or function; operator or function: begins_with, operand type: N',
      { ':n': { N: '1' } },
    ],
    ['a = :a and', 'Syntax error; token: "<EOF>", near: "and"'],
    ['((a = :a))', 'The expression has redundant parentheses;'],
  ])('%s', async (condition, text, values = {}) => {
    expect(await refusal(world.query({ TableName: 'missing', ...keyed(condition, values) }))).toBe(
      invalid(`Invalid KeyConditionExpression: ${text}`),
    );
  });
});

describe('a key condition against the schema', () => {
  const missed = (name: string) => invalid(`Query condition missed key schema element: ${name}`);
  const tooMany = (conditions: number, attributes: number) =>
    invalid(
      `The number of query conditions (${conditions}) exceeds the number of key attributes defined in the schema (${attributes})`,
    );
  const unsupported = invalid('Query key condition not supported');
  const wrongType = invalidValues('Condition parameter type does not match schema type');
  const empty = (type: string, name: string) =>
    invalid(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${type} value. Key: ${name}`,
    );

  it.each<[string, string, Query?]>([
    ['b = :b', missed('a')],
    ['c = :c', missed('a')],
    ['a = :a', missed('c'), { IndexName: 'gsi' }],
    ['a = :a AND c = :c', missed('b')],
    ['a = :a AND b = :b', missed('e'), { IndexName: 'lsi' }],
    ['a > :a', unsupported],
    ['begins_with(a, :a)', unsupported],
    ['a BETWEEN :a AND :b', unsupported],
    ['a = :a AND b = :b', tooMany(2, 1), { TableName: 'hash' }],
    ['a = :a AND b = :b AND c = :c', tooMany(3, 2)],
    ['b = :b AND c = :c AND d = :d', tooMany(3, 2)],
    ['a = :a', wrongType, { TableName: 'numbers' }],
    ['a > :a', wrongType, { TableName: 'numbers' }],
  ])('%s: %s', async (condition, error, more = {}) => {
    expect(await refusal(world.query({ ...keyed(condition), ...more }))).toBe(error);
  });

  it.each<[string, Item, string, Query?]>([
    ['a = :n', { ':n': { N: '1' } }, wrongType],
    ['a = :a AND b < :n', { ':n': { N: '1' } }, wrongType],
    ['a = :n AND begins_with(b, :b)', { ':n': { N: '1' } }, wrongType, { TableName: 'numbers' }],
    ['a = :a', { ':a': { S: '' } }, empty('string', 'a')],
    ['a = :a AND b > :b', { ':b': { S: '' } }, empty('string', 'b')],
    ['a = :a AND begins_with(b, :b)', { ':b': { S: '' } }, empty('string', 'b')],
    ['a = :a', { ':a': { B: new Uint8Array() } }, empty('binary', 'a'), { TableName: 'binaries' }],
    [
      'c = :c AND d > :d',
      { ':d': { S: '' } },
      invalid(
        'One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: gsi, IndexKey: d',
      ),
      { IndexName: 'gsi' },
    ],
    [
      'a = :a AND b > :b',
      { ':b': { S: 'x'.repeat(1025) } },
      invalidValues('Aggregated size of all range keys has exceeded the size limit of 1024 bytes'),
    ],
    ['a = :a', { ':a': { S: 'x'.repeat(2049) } }, 'no error'],
    // Emptiness comes after everything else about the conditions.
    ['a = :a AND b > :n', { ':a': { S: '' }, ':n': { N: '1' } }, wrongType],
  ])('%s with %j', async (condition, values, error, more = {}) => {
    expect(await refusal(world.query({ ...keyed(condition, values), ...more }))).toBe(error);
  });
});

describe('KeyConditions', () => {
  type Conditions = QueryCommandInput['KeyConditions'];
  const a: Conditions = { a: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'a' }] } };
  const indexable = invalid('Attempted conditional constraint is not an indexable operation');

  it.each<[Conditions, string]>([
    [{}, invalid('Conditions can be of length 1 or 2 only')],
    [{ ...a, b: { ComparisonOperator: 'NULL' } }, indexable],
    [{ ...a, b: { ComparisonOperator: 'NE', AttributeValueList: [{ S: 'b' }] } }, indexable],
    [{ ...a, b: { ComparisonOperator: 'IN', AttributeValueList: [{ S: 'b' }] } }, indexable],
    [{ a: { ComparisonOperator: 'CONTAINS', AttributeValueList: [{ S: 'b' }] } }, indexable],
    [
      { ...a, b: { ComparisonOperator: 'BETWEEN', AttributeValueList: [{ S: 'b' }] } },
      invalidValues('Invalid number of argument(s) for the BETWEEN ComparisonOperator'),
    ],
    [
      { ...a, b: { ComparisonOperator: 'BETWEEN', AttributeValueList: [{ S: 'b' }, { N: '1' }] } },
      invalidValues('AttributeValues inside AttributeValueList must be of same type'),
    ],
    [
      { ...a, b: { ComparisonOperator: 'BETWEEN', AttributeValueList: [{ S: 'b' }, { S: 'a' }] } },
      invalid(
        'The BETWEEN condition was provided a range where the lower bound is greater than the upper bound',
      ),
    ],
    [
      { ...a, b: { ComparisonOperator: 'BEGINS_WITH', AttributeValueList: [{ N: '1' }] } },
      invalidValues('ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type'),
    ],
    [
      { a: { ComparisonOperator: 'LT', AttributeValueList: [{ S: 'b' }] } },
      invalid('Query key condition not supported'),
    ],
    [
      { a: { ComparisonOperator: 'EQ', AttributeValueList: [{ N: '1' }] } },
      invalidValues('Condition parameter type does not match schema type'),
    ],
    [
      {
        ...a,
        b: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'b' }] },
        c: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'c' }] },
      },
      invalid(
        'The number of query conditions (3) exceeds the number of key attributes defined in the schema (2)',
      ),
    ],
  ])('%j', async (KeyConditions, error) => {
    expect(await refusal(world.query({ KeyConditions }))).toBe(error);
  });

  it('may stand beside a filter and a projection by expression', async () => {
    const answer = await world.query({
      KeyConditions: a,
      FilterExpression: 'd = :d',
      ProjectionExpression: 'e',
      ExpressionAttributeValues: { ':d': { S: 'd' } },
    });
    expect(answer.Items).toEqual([strings({ e: 'e' })]);
  });
});

describe('Select and what an index holds', () => {
  const onGsi: Query = { IndexName: 'gsi', ...keyed('c = :c') };
  const onLsi: Query = { IndexName: 'lsi', ...keyed('a = :a') };

  it.each<[Query, string]>([
    [
      { Select: 'SPECIFIC_ATTRIBUTES' },
      detected(
        'Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
      ),
    ],
    [
      { Select: 'ALL_ATTRIBUTES', ProjectionExpression: 'x' },
      detected('Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES'),
    ],
    [
      { Select: 'ALL_PROJECTED_ATTRIBUTES', ProjectionExpression: 'x' },
      detected('Cannot specify the ProjectionExpression when choosing to get ALL_PROJECTED_ATTRIBUTES'),
    ],
    [
      { ...byLists, Select: 'COUNT', AttributesToGet: ['x'] },
      detected('Cannot specify the AttributesToGet when choosing to get only the Count'),
    ],
    [
      { Select: 'ALL_PROJECTED_ATTRIBUTES' },
      detected('ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName'),
    ],
    [
      { ...onGsi, Select: 'ALL_ATTRIBUTES' },
      invalidValues(
        'Select type ALL_ATTRIBUTES is not supported for global secondary index gsi because its projection type is not ALL',
      ),
    ],
    [
      { ...onGsi, ProjectionExpression: 'a, x, d, y' },
      invalidValues('Global secondary index gsi does not project [x, y]'),
    ],
    [
      { ...onGsi, FilterExpression: 'x = :c' },
      invalidValues('Secondary index gsi does not project one or more filter attributes: [x]'),
    ],
    [
      { ...onGsi, FilterExpression: 'x = :c', ProjectionExpression: 'y' },
      invalidValues('Secondary index gsi does not project one or more filter attributes: [x]'),
    ],
    [
      { ...onLsi, FilterExpression: 'x = :a' },
      invalidValues('Secondary index lsi does not project one or more filter attributes: [x]'),
    ],
  ])('%j', async (query, error) => {
    expect(await refusal(world.query({ ...keyed('a = :a'), ...query }))).toBe(error);
  });

  it.each<[Query]>([
    [{ ...onGsi, IndexName: 'whole', Select: 'ALL_ATTRIBUTES' }],
    [{ ...onGsi, Select: 'ALL_PROJECTED_ATTRIBUTES' }],
    [{ ...onGsi, Select: 'SPECIFIC_ATTRIBUTES', ProjectionExpression: 'd' }],
    [{ ...onLsi, Select: 'ALL_ATTRIBUTES' }],
    [{ ...onLsi, ProjectionExpression: 'x' }],
    [{ ...onLsi, ConsistentRead: true }],
    // The keys of the table may be filtered by where the index is not ordered by them.
    [{ ...onGsi, FilterExpression: 'a = :c OR b = :c' }],
    [{ ...onLsi, FilterExpression: 'b = :a' }],
  ])('takes %j', async (query) => {
    expect(await refusal(world.query(query))).toBe('no error');
  });

  it.each<[Query, string]>([
    [{ FilterExpression: 'a = :a' }, 'Filter Expression'],
    [{ FilterExpression: 'size(a) > :a OR attribute_exists(x)' }, 'Filter Expression'],
    [{ FilterExpression: 'attribute_exists(a[1])' }, 'Filter Expression'],
    [
      { ...byLists, QueryFilter: { a: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'a' }] } } },
      'QueryFilter',
    ],
  ])('has no filter on the keys it reads by: %j', async (query, parameter) => {
    expect(await refusal(world.query({ ...keyed('a = :a'), ...query }))).toBe(
      invalid(`${parameter} can only contain non-primary key attributes: Primary key attribute: a`),
    );
  });
});

describe('ExclusiveStartKey', () => {
  const prefix = 'The provided starting key is invalid';
  const bare = invalid(prefix);
  const mismatch = invalid('The provided key element does not match the schema');
  const tableMismatch = invalid(`${prefix}: The provided key element does not match the schema`);
  const outside = invalid(
    'The provided starting key is outside query boundaries based on provided conditions',
  );
  const predicate = invalid('The provided starting key does not match the range key predicate');
  const oneRow = invalid('The query can return at most one row and cannot be restarted');

  it.each<[Item, string]>([
    [{ x: { NS: [] } }, invalidValues('An number set  may not be empty')],
    [{ x: { SS: ['a', 'a'] } }, invalidValues('Input collection ["a", "a"] contains duplicates.')],
    [
      { x: { N: '1e200' } },
      invalid('Number overflow. Attempting to store a number with magnitude larger than supported range'),
    ],
    [
      { x: { SS: [] } },
      invalid(`${prefix}: One or more parameter values were invalid: An string set  may not be empty`),
    ],
    [
      { x: { BS: [] } },
      invalid(`${prefix}: One or more parameter values were invalid: Binary sets should not be empty`),
    ],
  ])('as values, before the table is looked for: %j', async (ExclusiveStartKey, error) => {
    expect(await refusal(world.query({ TableName: 'missing', ...keyed('a = :a'), ExclusiveStartKey }))).toBe(
      error,
    );
  });

  it('with no type or several', async () => {
    const start = async (value: string) => {
      const body = `{"TableName":"missing","ExclusiveStartKey":{"x":${value}}}`;
      return JSON.parse((await world.wire('Query', body)).text);
    };
    expect(await start('{}')).toMatchObject({
      message: `${prefix}: Supplied AttributeValue is empty, must contain exactly one of the supported datatypes`,
    });
    expect(await start('{"S":"a","BOOL":true}')).toMatchObject({
      message: `${prefix}: Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes`,
    });
    expect(await start('{"NULL":false}')).toMatchObject({
      message: `${prefix}: One or more parameter values were invalid: Null attribute value types must have the value of true`,
    });
  });

  it.each<[string, Item, string]>([
    ['a = :a', {}, bare],
    ['a = :a', strings({ a: 'a' }), bare],
    ['a = :a', strings({ a: 'a', b: 'b', c: 'c' }), bare],
    ['a = :a', strings({ a: 'a', c: 'c' }), bare],
    ['a = :a', { a: { S: 'a' }, b: { N: '1' } }, mismatch],
    ['a = :a', { a: { N: '1' }, b: { S: 'b' } }, mismatch],
    // The partition key with its condition comes before the sort key.
    ['b = :b', { a: { S: 'a' }, b: { N: '1' } }, invalid('Query condition missed key schema element: a')],
    [
      'a = :a',
      strings({ a: 'a', b: '' }),
      invalid(
        `${prefix}: One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: b`,
      ),
    ],
    [
      'a = :a',
      strings({ a: 'a', b: 'x'.repeat(1025) }),
      invalid(
        `${prefix}: One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes`,
      ),
    ],
    ['a = :a', strings({ a: 'z', b: 'b' }), outside],
    ['a = :a AND b > :b', strings({ a: 'a', b: 'a' }), predicate],
    ['a = :a AND b > :b', strings({ a: 'z', b: 'a' }), predicate],
    ['a = :a AND begins_with(b, :b)', strings({ a: 'a', b: 'a' }), predicate],
    ['a = :a AND b = :b', strings({ a: 'a', b: 'c' }), predicate],
    ['a = :a AND b > :b', strings({ a: 'z', b: 'c' }), oneRow],
    ['a = :a AND b = :b', strings({ a: 'z', b: 'b' }), oneRow],
  ])('of the table: %s from %j', async (condition, ExclusiveStartKey, error) => {
    expect(await refusal(world.query({ ...keyed(condition), ExclusiveStartKey }))).toBe(error);
  });

  it.each<[string, Item, string]>([
    ['c = :c', strings({ a: 'a', b: 'b' }), bare],
    ['c = :c', strings({ a: 'a', b: 'b', c: 'c', x: 'x' }), bare],
    ['c = :c', { ...strings({ a: 'a', b: 'b', c: 'c' }), d: { N: '1' } }, mismatch],
    ['c = :c', { ...strings({ b: 'b', c: 'c', d: 'd' }), x: { S: 'x' } }, tableMismatch],
    ['c = :c', { ...strings({ b: 'b', c: 'c', d: 'd' }), a: { N: '1' } }, tableMismatch],
    ['c = :c', strings({ a: 'a', b: 'b', c: 'z', d: 'd' }), outside],
    ['c = :c AND d < :d', strings({ a: 'a', b: 'b', c: 'c', d: 'e' }), predicate],
    ['c = :c AND d < :d', strings({ a: 'a', b: 'b', c: 'z', d: 'c' }), oneRow],
    [
      'c = :c',
      strings({ a: 'a', b: 'b', c: 'c', d: '' }),
      invalid(
        `${prefix}: One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: gsi, IndexKey: d`,
      ),
    ],
  ])('of a global index: %s from %j', async (condition, ExclusiveStartKey, error) => {
    expect(await refusal(world.query({ IndexName: 'gsi', ...keyed(condition), ExclusiveStartKey }))).toBe(
      error,
    );
  });
});
