/** DescribeEndpoints: the host of the region, to be remembered for a day. */
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';

const cacheMinutes = 1440;

export const describeEndpoints: Operation = defineOperation({
  name: 'DescribeEndpoints',
  prepare: (input) => input,
  run: ({ database }) => ({
    Endpoints: [{ Address: `dynamodb.${database.region}.amazonaws.com`, CachePeriodInMinutes: cacheMinutes }],
  }),
});
