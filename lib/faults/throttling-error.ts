/** The words in which DynamoDB throttles. */
import { namedError, type ServiceError } from '../errors/service-error.ts';
import type { ThrottlingName } from './fault.ts';

/** What is throttled. */
export interface Throttled {
  /** Undefined for the operations on tables, which have no throughput of a table's to exceed. */
  readonly access: 'Read' | 'Write' | undefined;
  readonly tableArns: readonly string[];
}

/** With the reasons that AWS gives since August 2025: what is throttled, and by which limit. */
export function throttlingError(name: ThrottlingName, { access, tableArns }: Throttled): ServiceError {
  if (access === undefined) return namedError(name, controlTexts[name]);
  const reasons = tableArns.map((resource) => ({ reason: `Table${access}${limits[name]}`, resource }));
  if (reasons.length === 0) return namedError(name, texts[name]);
  return namedError(name, texts[name], { members: { [reasonMembers[name]]: reasons } });
}

const texts: Readonly<Record<ThrottlingName, string>> = {
  ProvisionedThroughputExceededException:
    'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
  ThrottlingException:
    'Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table or index so please try again shortly. If exceptions persist, check if you have a hot key: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html',
  RequestLimitExceeded:
    'Throughput exceeds the current throughput limit for your account. Please contact AWS Support at https://aws.amazon.com/support to request a limit increase',
};

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html */
const controlTexts: Readonly<Record<ThrottlingName, string>> = {
  ...texts,
  ThrottlingException: 'Rate of requests exceeds the allowed throughput.',
};

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ThrottlingReason.html */
const limits: Readonly<Record<ThrottlingName, string>> = {
  ProvisionedThroughputExceededException: 'ProvisionedThroughputExceeded',
  ThrottlingException: 'KeyRangeThroughputExceeded',
  RequestLimitExceeded: 'AccountLimitExceeded',
};

const reasonMembers: Readonly<Record<ThrottlingName, string>> = {
  ProvisionedThroughputExceededException: 'ThrottlingReasons',
  ThrottlingException: 'throttlingReasons',
  RequestLimitExceeded: 'ThrottlingReasons',
};
