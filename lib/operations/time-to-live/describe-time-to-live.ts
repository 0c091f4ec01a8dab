/** DescribeTimeToLive. Of a table whose TTL is off it does not tell whether it ever was on. */
import { tableForControl } from '../../engine/table-lookup.ts';
import { timeToLiveStatusAt } from '../../engine/time-to-live.ts';
import { validationException } from '../../errors/service-error.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';

export const describeTimeToLive: Operation = defineOperation({
  name: 'DescribeTimeToLive',
  prepare: (input) => input,
  run(context, { TableName }) {
    const { now } = context;
    const table = tableForControl(context, TableName);
    const tableStatus = table.statusAt(now);
    if (tableStatus === 'CREATING' || tableStatus === 'DELETING') {
      throw validationException(
        `Cannot describe time to live while table is in ${tableStatus} state: Current table state is ${tableStatus}`,
      );
    }
    const { timeToLive } = table.definition;
    const status = timeToLiveStatusAt(timeToLive, now);
    return {
      TimeToLiveDescription: {
        TimeToLiveStatus: status,
        AttributeName: status === 'DISABLED' ? undefined : timeToLive?.attributeName,
      },
    };
  },
});
