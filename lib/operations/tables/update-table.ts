/** UpdateTable: the checks against the table, then every change at once or none. */
import { settleTable } from '../../engine/settle-table.ts';
import { describeChange } from '../../engine/table-description.ts';
import { databaseOf, tableForControl } from '../../engine/table-lookup.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';
import { refuseNotBuilt } from '../not-built.ts';
import { checkAgainstTable } from './update-against-table.ts';
import { applyIndexUpdate } from './index-updates.ts';
import { mergedOnDemand } from './on-demand-checks.ts';
import { applyTableUpdate } from './table-updates.ts';
import { checkedUpdate } from './update-table-checks.ts';

export const updateTable: Operation = defineOperation({
  name: 'UpdateTable',
  prepare(input) {
    refuseNotBuilt('UpdateTable', input, [
      'ReplicaUpdates',
      'MultiRegionConsistency',
      'GlobalTableWitnessUpdates',
      'GlobalTableSettingsReplicationMode',
      'DisassociationProtectionEnabled',
      'VectorIndexUpdates',
    ]);
    return checkedUpdate(input);
  },
  run(context, plan) {
    const { now } = context;
    const table = tableForControl(context, plan.TableName);
    const database = databaseOf(context, plan.TableName);
    settleTable(table, now);
    const { onDemandThroughput } = table.definition;
    const indexOptions = checkAgainstTable(table, plan, { now, region: database.region });
    const description = database.asWhole(table.name, () => {
      applyTableUpdate(table, plan, { context, database });
      for (const index of plan.indexActions) applyIndexUpdate(table, index, context, indexOptions);
      const changed = describeChange(table, now);
      // What takes no time is over with the answer, and must not come back when a test's clock steps back.
      settleTable(table, now);
      return changed;
    });
    // The answer alone shows a cap that was cleared, as -1.
    return {
      TableDescription:
        plan.OnDemandThroughput === undefined
          ? description
          : {
              ...description,
              OnDemandThroughput: mergedOnDemand(onDemandThroughput, plan.OnDemandThroughput),
            },
    };
  },
});
