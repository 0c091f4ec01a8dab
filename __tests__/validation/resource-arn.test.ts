import { checkResourceArn } from '../../lib/validation/resource-arn.ts';
import { caught, validation } from './refusal.ts';

const here = 'arn:aws:dynamodb:eu-west-1:123456789012';

describe('the ARN of a resource', () => {
  it.each([
    `${here}:table/orders`,
    `${here}:table/orders/stream/2026-11-22T10:00:00.000`,
    // What follows is for the operation to judge, who knows its caller.
    `${here}:table/ab`,
    'arn:aws-cn:dynamodb:cn-north-1:1:table/orders',
  ])('may be %s', (arn) => {
    expect(caught(() => checkResourceArn(arn))).toBeUndefined();
  });

  it.each([
    ['', "ARNs must start with 'arn:'"],
    ['orders', "ARNs must start with 'arn:'"],
    ['ARN:aws:dynamodb:eu-west-1:123456789012:table/orders', "ARNs must start with 'arn:'"],
    ['arn:aws', 'Second colon partition not found'],
    ['arn:aws:dynamodb', 'Third colon vendor not found'],
    ['arn:aws:dynamodb:eu-west-1', 'Fourth colon (region/namespace delimiter) not found'],
    [here, 'Fifth colon (namespace/relative-id delimiter) not found'],
    [`${here}:`, 'Provided Arn is not a DynamoDB resource arn'],
    [`${here}:table`, 'Provided Arn is not a DynamoDB resource arn'],
    [`${here}:table/`, 'Provided Arn is not a DynamoDB resource arn'],
    [`${here}:table/orders/`, 'Provided Arn is not a DynamoDB resource arn'],
    [`${here}:table/orders/backup/01700000000000-0a1b2c3d`, 'Provided Arn is not a DynamoDB resource arn'],
    ['arn:aws:s3:::bucket/orders', 'Provided Arn is not a DynamoDB resource arn'],
    [
      `${here}:table/orders/index/by-date`,
      'Invalid resource arn provided, only table or stream is accepted. Provided resource arn',
    ],
  ])('may not be %s', (arn, text) => {
    expect(caught(() => checkResourceArn(arn))).toEqual(
      validation(`One or more parameter values were invalid: ${text}: ${arn}`),
    );
  });
});
