/** What is missing, and where the fake is knowingly not as AWS is. The one list: the README and the parity page are made from it. */

export interface Gap {
  readonly what: string;
  /** Why, and what happens instead. */
  readonly why: string;
}

export const gaps: readonly Gap[] = [
  {
    what: 'Operations marked as not done',
    why: 'the answer is an `UnknownOperationException` whose message names the operation',
  },
  {
    what: 'Vector indexes, replicas and global-table members of CreateTable and UpdateTable',
    why: 'refused with a message that names the member',
  },
  {
    what: '`ResourcePolicy` of CreateTable',
    why: 'taken as it is: neither checked nor applied, and nothing shows it',
  },
  { what: 'Provisioned throughput', why: 'counted (`ReturnConsumedCapacity`), never enforced' },
  {
    what: 'Rates and quotas of requests',
    why: 'not modelled; `dynamodb.faults` throttles where a test wants it',
  },
  {
    what: 'Conflicts of concurrent transactions',
    why: 'one request runs at a time, so none arises; `transactionConflict()` makes one',
  },
  {
    what: 'Eventually consistent reads and indexes',
    why: 'there is no lag: every read sees every write before it',
  },
  {
    what: '`ItemCount` and `TableSizeBytes`',
    why: 'exact at once; AWS brings them up to date every six hours or so',
  },
  {
    what: 'The 10 GB of an item collection, and the number of tables in an account',
    why: 'not enforced: the memory of a test process ends before',
  },
  {
    what: 'The order of partitions in a Scan',
    why: 'fixed, and not the order of AWS, which nobody promises',
  },
  {
    what: 'Signatures, and who may do what',
    why: 'checked for tags alone, which stay in their own account: an ARN as `TableName` leads into the account and the region that it names, where AWS asks a policy and keeps to its region',
  },
  {
    what: 'Values nested more than 60 levels deep',
    why: 'refused like those of 33; AWS reports other faults of such a request in an older form, and before the depth',
  },
  {
    what: 'Texts that differ between regions of AWS',
    why: 'those of most regions in October of 2026, us-east-1 among them',
  },
];

export function gapsTable(): string {
  const rows = gaps.map(({ what, why }) => `| ${what} | ${why} |`);
  return ['| what | why, and what happens instead |', '| --- | --- |', ...rows, ''].join('\n');
}
