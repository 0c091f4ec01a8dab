/** ListTables: names in ascending order, a page at a time. */
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';

const pageTables = 100;

export const listTables: Operation = defineOperation({
  name: 'ListTables',
  prepare: (input) => input,
  run({ database, now }, { ExclusiveStartTableName: after, Limit: limit = pageTables }) {
    const names = database.tableNames(after, limit, now);
    if (names.length <= limit) return { TableNames: names };
    const page = names.slice(0, limit);
    return { TableNames: page, LastEvaluatedTableName: page.at(-1) };
  },
});
