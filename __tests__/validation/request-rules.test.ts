import type { OperationName } from '../../lib/model/generated/operations.ts';
import { absent, constraintsFailed, failed, refusalOf, validation } from './refusal.ts';

const requiredName = "The parameter 'TableName' is required but was not present in the request";
const nameLength = 'TableName must be at least 3 characters long and at most 255 characters long';
const pattern = 'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+';

describe('the table name of the control plane', () => {
  const controlPlane = ['UpdateTable', 'DescribeTable', 'DeleteTable', 'DescribeTimeToLive'] as const;

  it.each(['CreateTable', ...controlPlane] as const)('%s needs it before anything else', (operation) => {
    expect(refusalOf(operation, { BillingMode: 'x' })).toEqual(validation(requiredName));
    expect(refusalOf(operation, { TableName: null })).toEqual(validation(requiredName));
  });

  it.each(controlPlane)('%s judges its length before its characters', (operation) => {
    for (const TableName of ['', 'ab', 'a;', 'x'.repeat(256)]) {
      expect(refusalOf(operation, { TableName })).toEqual(validation(nameLength));
    }
    expect(refusalOf(operation, { TableName: 'abc;' })).toEqual(
      constraintsFailed(failed('tableName', "'abc;'", pattern)),
    );
  });

  it.each(controlPlane)('%s takes a name and an ARN', (operation) => {
    for (const TableName of ['abc', `arn:aws:dynamodb:eu-west-1:123456789012:table/${'x'.repeat(255)}`]) {
      expect(refusalOf(operation, { TableName })).toBeUndefined();
    }
  });
});

describe('the resource of the tag operations', () => {
  const operations = ['TagResource', 'UntagResource', 'ListTagsOfResource'] as const;
  const table = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders';

  it.each(operations)('%s needs it first', (operation) => {
    expect(refusalOf(operation, {})).toEqual(validation('Invalid TableArn'));
    expect(refusalOf(operation, { ResourceArn: null })).toEqual(validation('Invalid TableArn'));
  });

  it.each(operations)('%s judges its form before anything else', (operation) => {
    expect(refusalOf(operation, { ResourceArn: 'orders' })).toEqual(
      validation("One or more parameter values were invalid: ARNs must start with 'arn:': orders"),
    );
  });

  it('is followed by what is to be tagged', () => {
    expect(refusalOf('ListTagsOfResource', { ResourceArn: table })).toBeUndefined();
    expect(refusalOf('TagResource', { ResourceArn: table })).toEqual(constraintsFailed(absent('tags')));
    expect(refusalOf('UntagResource', { ResourceArn: table })).toEqual(constraintsFailed(absent('tagKeys')));
  });

  it('leaves what tags hold to the operations', () => {
    const long = 'k'.repeat(129);
    for (const Tags of [[], [{}], [{ Key: '' }], [{ Key: long, Value: long.repeat(2) }]]) {
      expect(refusalOf('TagResource', { ResourceArn: table, Tags })).toBeUndefined();
    }
    for (const TagKeys of [[], [''], [long]]) {
      expect(refusalOf('UntagResource', { ResourceArn: table, TagKeys })).toBeUndefined();
    }
  });
});

describe('the items of a batch', () => {
  it.each(['BatchGetItem', 'BatchWriteItem'] as const)('%s needs some', (operation) => {
    const text = `The requestItems parameter is required for ${operation}`;
    expect(refusalOf(operation, {})).toEqual(validation(text));
    expect(refusalOf(operation, { RequestItems: {} })).toEqual(
      operation === 'BatchWriteItem'
        ? validation(text)
        : constraintsFailed(
            "Value at 'RequestItems' failed to satisfy constraint: Member must have length greater than or equal to 1",
          ),
    );
  });
});

describe('the sequence number of GetShardIterator', () => {
  const operation: OperationName = 'GetShardIterator';
  const at = (ShardIteratorType: string, SequenceNumber?: string): Record<string, unknown> => ({
    StreamArn: `arn:aws:dynamodb:eu-west-1:123456789012:table/abc/stream/x`,
    ShardId: 'shardId-00000001541626099285-f35f62ef',
    ShardIteratorType,
    SequenceNumber,
  });
  const invalid = 'One or more parameter values were invalid: ';

  it.each(['AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'])('%s needs one', (type) => {
    expect(refusalOf(operation, at(type))).toEqual(validation(`${invalid}Invalid SequenceNumber`));
    expect(refusalOf(operation, at(type, '1'.repeat(21)))).toBeUndefined();
    expect(refusalOf(operation, at(type, '1'.repeat(40)))).toBeUndefined();
  });

  it.each(['TRIM_HORIZON', 'LATEST'])('%s takes none, before its length is looked at', (type) => {
    expect(refusalOf(operation, at(type))).toBeUndefined();
    expect(refusalOf(operation, at(type, '1'))).toEqual(
      validation(`${invalid}SequenceNumber should not be passed for this iterator type`),
    );
  });

  it.each([
    ['1', 'Member must have length greater than or equal to 21'],
    ['1'.repeat(41), 'Member must have length less than or equal to 40'],
  ])('has a length: %s', (number, text) => {
    expect(refusalOf(operation, at('AT_SEQUENCE_NUMBER', number))).toEqual(
      constraintsFailed(failed('sequenceNumber', `'${number}'`, text)),
    );
  });

  it('needs a known type', () => {
    expect(refusalOf(operation, at('AT_TIMESTAMP'))).toEqual(
      constraintsFailed(
        failed(
          'shardIteratorType',
          "'AT_TIMESTAMP'",
          'Member must satisfy enum value set: [AFTER_SEQUENCE_NUMBER, LATEST, AT_SEQUENCE_NUMBER, TRIM_HORIZON]',
        ),
      ),
    );
  });
});
