/** DeleteTable: the table goes, its stream is turned off and can be read on. */
import { describeChange } from '../../engine/table-description.ts';
import { databaseOf, tableForControl } from '../../engine/table-lookup.ts';
import { settleTable } from '../../engine/settle-table.ts';
import { validationException } from '../../errors/service-error.ts';
import type { TableDescription } from '../../model/generated/types.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';
import { refuseDeletion, refuseUnlessThere } from './busy-table.ts';

export const deleteTable: Operation = defineOperation({
  name: 'DeleteTable',
  prepare: (input) => input,
  run(context, { TableName }) {
    const { now } = context;
    const { deleteTableMs } = context.settings.transitions;
    const table = tableForControl(context, TableName);
    const database = databaseOf(context, TableName);
    settleTable(table, now);
    refuseUnlessThere(table, now);
    if (table.definition.deletionProtectionEnabled) {
      throw validationException(
        'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
      );
    }
    refuseDeletion(table, now);
    return database.asWhole(table.name, () => {
      if (table.stream !== undefined) {
        database.streams.disable(table.stream, now, deleteTableMs);
        table.stream = undefined;
      }
      table.dueIndex = undefined;
      table.definition = {
        ...table.definition,
        phase: { status: 'DELETING', until: now + deleteTableMs, work: [] },
      };
      const description = farewell(describeChange(table, now));
      database.forgetGone(table.name, now);
      return { TableDescription: description };
    });
  },
});

/** The answer of DeleteTable shows less of the table than any other. */
function farewell(description: TableDescription): TableDescription {
  return {
    TableName: description.TableName,
    TableStatus: description.TableStatus,
    ProvisionedThroughput: description.ProvisionedThroughput,
    TableSizeBytes: description.TableSizeBytes,
    ItemCount: description.ItemCount,
    TableArn: description.TableArn,
    TableId: description.TableId,
    BillingModeSummary: description.BillingModeSummary,
    DeletionProtectionEnabled: description.DeletionProtectionEnabled,
  };
}
