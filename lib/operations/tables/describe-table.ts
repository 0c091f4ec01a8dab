/** DescribeTable. */
import { describeTable as describe } from '../../engine/table-description.ts';
import { tableForControl } from '../../engine/table-lookup.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';

export const describeTable: Operation = defineOperation({
  name: 'DescribeTable',
  prepare: (input) => input,
  run: (context, { TableName }) => ({ Table: describe(tableForControl(context, TableName), context.now) }),
});
