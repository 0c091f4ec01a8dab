/**
 * The form of a ResourceArn. AWS reads it before any other parameter, because whose resource it is decides who may touch
 * it. Texts measured on AWS in 2026, except for those of missing colons, which another service gives with the same
 * first text.
 */
import type { ServiceError } from '../errors/service-error.ts';
import { invalidParameterValues } from '../errors/service-error.ts';

/** Refuses what is not the ARN of a table or of a stream; whether there is such a one is another question. */
export function checkResourceArn(arn: string): void {
  if (!arn.startsWith('arn:')) throw malformed("ARNs must start with 'arn:'", arn);
  const parts = arn.split(':');
  const missing = delimiters[parts.length - 2];
  if (missing !== undefined) throw malformed(`${missing} not found`, arn);
  const resource = parts.slice(resourcePart).join(':');
  if (parts[servicePart] !== 'dynamodb' || !tableOrPartOfOne.test(resource)) {
    throw malformed('Provided Arn is not a DynamoDB resource arn', arn);
  }
  if (index.test(resource)) {
    throw malformed(
      'Invalid resource arn provided, only table or stream is accepted. Provided resource arn',
      arn,
    );
  }
}

const servicePart = 2;
const resourcePart = 5;

/** What is not found in an ARN of two parts, of three, and so on. */
const delimiters: readonly string[] = [
  'Second colon partition',
  'Third colon vendor',
  'Fourth colon (region/namespace delimiter)',
  'Fifth colon (namespace/relative-id delimiter)',
];

/** Backups have a table in their ARN as well, but are no resources in this sense. */
const tableOrPartOfOne = /^table\/[^/]+(?:\/(?:stream|index)\/.+)?$/;
const index = /^table\/[^/]+\/index\//;

function malformed(why: string, arn: string): ServiceError {
  return invalidParameterValues(`${why}: ${arn}`);
}
