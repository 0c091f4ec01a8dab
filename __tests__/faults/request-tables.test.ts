import { requestTables, speaksOfTables } from '../../lib/faults/request-tables.ts';
import type { OperationName } from '../../lib/model/generated/operations.ts';

const arn = 'arn:aws:dynamodb:us-east-1:123456789012:table/orders';

describe('the tables that a request speaks of', () => {
  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ['a name', { TableName: 'orders' }, ['orders']],
    ['an ARN', { TableName: arn }, ['orders']],
    ['a batch', { RequestItems: { orders: [], [arn.replace('orders', 'audit')]: [] } }, ['orders', 'audit']],
    [
      'a transaction',
      {
        TransactItems: [
          { Put: { TableName: 'orders' } },
          { ConditionCheck: { TableName: 'audit' } },
          { Get: { TableName: arn } },
        ],
      },
      ['orders', 'audit'],
    ],
    ['a statement', { Statement: 'SELECT * FROM "orders"."by-date"' }, ['orders']],
    [
      'statements',
      {
        Statements: [{ Statement: `INSERT INTO orders VALUE {'id': 'a'}` }],
        TransactStatements: [{ Statement: `EXISTS(SELECT * FROM audit WHERE id = 'a')` }],
      },
      ['orders', 'audit'],
    ],
    ['a stream', { StreamArn: `${arn}/stream/2026-11-22T17:09:00.123` }, ['orders']],
    ['an iterator', { ShardIterator: `${arn}/stream/2026-11-22T17:09:00.123|1|c2VhbA==` }, ['orders']],
    ['a tagged resource', { ResourceArn: arn }, ['orders']],
    ['a restore', { SourceTableName: 'orders', TargetTableName: 'audit' }, ['orders', 'audit']],
    ['an import', { TableCreationParameters: { TableName: 'orders' } }, ['orders']],
    ['a table called __proto__', JSON.parse('{ "RequestItems": { "__proto__": [] } }'), ['__proto__']],
    ['the page before', { ExclusiveStartTableName: 'orders' }, []],
    [
      'nonsense',
      { TableName: 1, RequestItems: [], TransactItems: [7, { Put: null }], Statement: 'SELEC' },
      [],
    ],
  ])('in %s', (_where, input, tables) => {
    expect([...requestTables(input)].sort()).toEqual([...tables].sort());
  });

  it.each<[OperationName, boolean]>([
    ['PutItem', true],
    ['BatchGetItem', true],
    ['TransactWriteItems', true],
    ['ExecuteStatement', true],
    ['GetRecords', true],
    ['TagResource', true],
    ['ListTables', false],
    ['DescribeLimits', false],
    ['DescribeEndpoints', false],
  ])('%s can speak of one: %p', (operation, can) => {
    expect(speaksOfTables(operation)).toBe(can);
  });
});
