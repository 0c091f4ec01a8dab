import { ListTablesCommand, paginateListTables } from '@aws-sdk/client-dynamodb';
import { failure, world } from './tables.ts';

describe('ListTables', () => {
  it('lists names in ascending order of their bytes, for this account and region', async () => {
    const { create, client } = world();
    for (const name of ['b-2', 'a.1', 'B-2', 'a_1']) await create({ TableName: name });
    await create({ TableName: 'arn:aws:dynamodb:eu-west-1:123456789012:table/elsewhere' });
    const { TableNames, LastEvaluatedTableName } = await client.send(new ListTablesCommand({}));
    expect(TableNames).toEqual(['B-2', 'a.1', 'a_1', 'b-2']);
    expect(LastEvaluatedTableName).toBeUndefined();
  });

  it('pages: the last name is named when more follow, and not when the page ends with the last', async () => {
    const { create, client } = world();
    for (const name of ['t-1', 't-2', 't-3', 't-4']) await create({ TableName: name });
    const pages: unknown[] = [];
    for await (const page of paginateListTables({ client, pageSize: 2 }, {})) {
      pages.push([page.TableNames, page.LastEvaluatedTableName]);
    }
    expect(pages).toEqual([
      [['t-1', 't-2'], 't-2'],
      [['t-3', 't-4'], undefined],
    ]);
  });

  it('goes on behind a name that no table has', async () => {
    const { create, client } = world();
    for (const name of ['t-1', 't-3']) await create({ TableName: name });
    const { TableNames } = await client.send(new ListTablesCommand({ ExclusiveStartTableName: 't-2' }));
    expect(TableNames).toEqual(['t-3']);
  });

  it('lists a hundred at most', async () => {
    const { create, client } = world();
    for (let number = 100; number < 201; number++) await create({ TableName: `t${number}` });
    const { TableNames, LastEvaluatedTableName } = await client.send(new ListTablesCommand({}));
    expect([TableNames?.length, LastEvaluatedTableName]).toEqual([100, 't199']);
  });

  it.each([
    [0, 'greater than or equal to 1'],
    [101, 'less than or equal to 100'],
  ])('refuses a limit of %s', async (Limit, bound) => {
    expect(await failure(world().client.send(new ListTablesCommand({ Limit })))).toBe(
      `ValidationException: 1 validation error detected: Value '${Limit}' at 'limit' failed to satisfy constraint: ` +
        `Member must have value ${bound}`,
    );
  });
});
