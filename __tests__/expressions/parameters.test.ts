import { ServiceError } from '../../lib/errors/service-error.ts';
import {
  checkParameters,
  type ExpressionOperation,
  type ExpressionParameters,
} from '../../lib/expressions/parameters.ts';

function faultOf(
  operation: ExpressionOperation,
  ...blocks: ExpressionParameters[]
): ServiceError | undefined {
  try {
    checkParameters(operation, blocks);
    return undefined;
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
}

const mixing = (lists: string, expressions: string): string =>
  `Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {${lists}} Expression parameters: {${expressions}}`;

describe('expressions and the lists that came before them', () => {
  it.each<[ExpressionOperation, ExpressionParameters, string]>([
    [
      'GetItem',
      { AttributesToGet: ['a'], ProjectionExpression: '' },
      mixing('AttributesToGet', 'ProjectionExpression'),
    ],
    ['PutItem', { Expected: {}, ConditionExpression: 'x' }, mixing('Expected', 'ConditionExpression')],
    [
      'DeleteItem',
      { ConditionalOperator: 'OR', Expected: {}, ConditionExpression: 'x' },
      mixing('Expected, ConditionalOperator', 'ConditionExpression'),
    ],
    [
      'UpdateItem',
      {
        ConditionExpression: 'x',
        UpdateExpression: 'x',
        ConditionalOperator: 'OR',
        Expected: {},
        AttributeUpdates: {},
      },
      mixing('AttributeUpdates, Expected, ConditionalOperator', 'UpdateExpression, ConditionExpression'),
    ],
    [
      'Query',
      {
        KeyConditionExpression: 'x',
        FilterExpression: 'x',
        ProjectionExpression: 'x',
        KeyConditions: {},
        ConditionalOperator: 'OR',
        QueryFilter: {},
        AttributesToGet: [],
      },
      mixing(
        'AttributesToGet, QueryFilter, ConditionalOperator, KeyConditions',
        'ProjectionExpression, FilterExpression, KeyConditionExpression',
      ),
    ],
    [
      'Query',
      { KeyConditions: {}, QueryFilter: {}, FilterExpression: 'x' },
      mixing('QueryFilter', 'FilterExpression'),
    ],
    ['Scan', { ScanFilter: {}, ProjectionExpression: 'x' }, mixing('ScanFilter', 'ProjectionExpression')],
  ])('do not mix in %s', (operation, parameters, text) => {
    const fault = faultOf(operation, parameters);
    expect(fault?.message).toBe(text);
    expect(fault).toMatchObject({ family: 'parameters' });
  });

  it('do not mix across the tables of a BatchGetItem', () => {
    expect(faultOf('BatchGetItem', { AttributesToGet: ['a'] }, { ProjectionExpression: 'a' })?.message).toBe(
      mixing('AttributesToGet', 'ProjectionExpression'),
    );
  });

  it.each<[ExpressionOperation, ExpressionParameters]>([
    ['Query', { KeyConditions: {}, FilterExpression: 'x', ProjectionExpression: 'x' }],
    ['Query', { KeyConditions: {}, QueryFilter: {}, AttributesToGet: [] }],
    ['UpdateItem', { AttributeUpdates: {}, Expected: {} }],
    ['Scan', {}],
  ])('are fine on their own: %s %j', (operation, parameters) => {
    expect(faultOf(operation, parameters)).toBeUndefined();
  });
});

describe('names and values without an expression', () => {
  const operations: readonly ExpressionOperation[] = [
    'GetItem',
    'BatchGetItem',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'Query',
    'Scan',
  ];

  it.each(operations)('%s refuses names', (operation) => {
    const fault = faultOf(operation, { ExpressionAttributeNames: {}, ExpressionAttributeValues: {} });
    expect(fault?.message).toBe('ExpressionAttributeNames can only be specified when using expressions');
    expect(fault).toMatchObject({ family: 'parameters' });
  });

  it.each<[ExpressionOperation, string]>([
    ['PutItem', 'ConditionExpression is null'],
    ['DeleteItem', 'ConditionExpression is null'],
    ['UpdateItem', 'UpdateExpression and ConditionExpression are null'],
    ['Query', 'FilterExpression and KeyConditionExpression are null'],
    ['Scan', 'FilterExpression is null'],
  ])('%s refuses values', (operation, reason) => {
    const fault = faultOf(operation, { ExpressionAttributeValues: {} });
    expect(fault?.message).toBe(
      `ExpressionAttributeValues can only be specified when using expressions: ${reason}`,
    );
    expect(fault).toMatchObject({
      family: 'parameters',
      newer: 'ExpressionAttributeValues can only be specified when using expressions',
    });
  });

  it('is not helped by a projection, which takes no values', () => {
    expect(faultOf('Scan', { ProjectionExpression: 'a', ExpressionAttributeValues: {} })?.message).toContain(
      'FilterExpression is null',
    );
  });

  it('is looked at after mixing', () => {
    expect(
      faultOf('PutItem', { Expected: {}, ConditionExpression: '', ExpressionAttributeNames: {} })?.message,
    ).toContain('Can not use both');
  });

  it.each<[ExpressionOperation, ExpressionParameters]>([
    ['UpdateItem', { ConditionExpression: '', ExpressionAttributeNames: {}, ExpressionAttributeValues: {} }],
    ['Query', { FilterExpression: '', ExpressionAttributeValues: {} }],
    ['Scan', { ProjectionExpression: '', ExpressionAttributeNames: {} }],
  ])('an empty expression is one all the same: %s', (operation, parameters) => {
    expect(faultOf(operation, parameters)).toBeUndefined();
  });
});
