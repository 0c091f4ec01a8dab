/**
 * Checks of single parameters that belong to the constraint stage but that AWS makes by hand, in words of their own.
 * Measured on AWS, except for GetShardIterator, whose texts and order are DynamoDB Local's.
 */
import { type ServiceError, validationException } from '../errors/service-error.ts';
import { tableNameRules } from '../model/corrections.ts';
import type { OperationName } from '../model/generated/operations.ts';
import { isArn } from './constraint.ts';
import { constraintFault, header } from './constraints.ts';
import { type JsonObject, isJsonObject } from './json.ts';
import { checkResourceArn } from './resource-arn.ts';

/** What AWS checks before it looks at the model's constraints. */
export function checkBeforeConstraints(operation: OperationName, input: JsonObject): void {
  before.get(operation)?.(input);
}

/** What AWS checks when the model's constraints are satisfied. */
export function checkAfterConstraints(operation: OperationName, input: JsonObject): void {
  after.get(operation)?.(input);
}

type Rule = (input: JsonObject) => void;

const before: ReadonlyMap<OperationName, Rule> = new Map<OperationName, Rule>([
  ['CreateTable', requireTableName],
  ['UpdateTable', requireTableNameOfGoodLength],
  ['DescribeTable', requireTableNameOfGoodLength],
  ['DeleteTable', requireTableNameOfGoodLength],
  ['DescribeTimeToLive', requireTableNameOfGoodLength],
  ['TagResource', requireResourceArn],
  ['UntagResource', requireResourceArn],
  ['ListTagsOfResource', requireResourceArn],
]);

const after: ReadonlyMap<OperationName, Rule> = new Map<OperationName, Rule>([
  ['BatchGetItem', (input) => requireRequestItems('BatchGetItem', input)],
  ['BatchWriteItem', (input) => requireRequestItems('BatchWriteItem', input)],
  ['GetShardIterator', checkSequenceNumber],
]);

function requireTableName(input: JsonObject): void {
  if (input['TableName'] !== undefined) return;
  throw validationException("The parameter 'TableName' is required but was not present in the request");
}

function requireResourceArn(input: JsonObject): void {
  const arn = input['ResourceArn'];
  if (typeof arn !== 'string') throw validationException('Invalid TableArn');
  checkResourceArn(arn);
}

function requireTableNameOfGoodLength(input: JsonObject): void {
  requireTableName(input);
  const name = input['TableName'];
  const { charactersMinToCreate: min, charactersMax: max } = tableNameRules;
  if (typeof name !== 'string' || isArn(name) || (name.length >= min && name.length <= max)) return;
  throw validationException(
    `TableName must be at least ${min} characters long and at most ${max} characters long`,
  );
}

function requireRequestItems(operation: OperationName, input: JsonObject): void {
  const items = input['RequestItems'];
  if (isJsonObject(items) && Object.keys(items).length > 0) return;
  throw validationException(`The requestItems parameter is required for ${operation}`);
}

function checkSequenceNumber(input: JsonObject): void {
  const number = input['SequenceNumber'];
  const type = input['ShardIteratorType'];
  const isNeeded = type === 'AT_SEQUENCE_NUMBER' || type === 'AFTER_SEQUENCE_NUMBER';
  if (typeof number !== 'string') {
    if (isNeeded) throw invalidParameter('Invalid SequenceNumber');
    return;
  }
  if (!isNeeded) throw invalidParameter('SequenceNumber should not be passed for this iterator type');
  if (number.length < sequenceNumberLength.min) {
    throw sequenceNumberFault(number, `greater than or equal to ${sequenceNumberLength.min}`);
  }
  if (number.length > sequenceNumberLength.max) {
    throw sequenceNumberFault(number, `less than or equal to ${sequenceNumberLength.max}`);
  }
}

const sequenceNumberLength = { min: 21, max: 40 } as const;

function sequenceNumberFault(number: string, bound: string): ServiceError {
  return validationException(
    header(1) + constraintFault('sequenceNumber', number, `Member must have length ${bound}`),
  );
}

function invalidParameter(text: string): ServiceError {
  return validationException(`One or more parameter values were invalid: ${text}`);
}
