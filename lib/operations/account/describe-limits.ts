/** DescribeLimits: what a new account may provision in a region. */
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';
import { capacityUnitsMax } from '../tables/provisioned-throughput-checks.ts';

const accountCapacityUnitsMax = 80_000;

export const describeLimits: Operation = defineOperation({
  name: 'DescribeLimits',
  prepare: (input) => input,
  run: () => ({
    AccountMaxReadCapacityUnits: accountCapacityUnitsMax,
    AccountMaxWriteCapacityUnits: accountCapacityUnitsMax,
    TableMaxReadCapacityUnits: capacityUnitsMax,
    TableMaxWriteCapacityUnits: capacityUnitsMax,
  }),
});
