import type { FakeDynamoDB } from '../index.ts';

/** Why something may seem to be missing: each region has tables of its own, and code under test says where its are. */
export function regionText(dynamodb: FakeDynamoDB, table: string): readonly string[] {
  if (table.startsWith('arn:')) return [];
  const { region: home } = dynamodb.clientConfig();
  const others = new Set(dynamodb.requests.all().map(({ region }) => region));
  others.delete(home);
  if (others.size === 0) return [];
  return [
    `Looked for in ${home}, the region of the fake. Requests went to ${[...others].join(', ')}, too: ` +
      'a table there goes by its ARN, or tell the fake its region.',
  ];
}
