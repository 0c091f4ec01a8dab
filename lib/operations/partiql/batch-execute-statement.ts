/** BatchExecuteStatement: up to 25 PartiQL statements, each for itself. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchExecuteStatement.html */
import { CapacityByTable } from '../../engine/capacity-by-table.ts';
import { readUnits, tableWriteUnits, type WriteUnits } from '../../engine/capacity.ts';
import { commit, type Mutation } from '../../engine/commit.ts';
import type { RequestContext } from '../../engine/engine.ts';
import { requireKey } from '../../engine/key-checks.ts';
import { encodedKey } from '../../engine/key-schema.ts';
import type { Table } from '../../engine/table.ts';
import { tableForItems } from '../../engine/table-lookup.ts';
import { checkKeyPaths } from '../../engine/key-paths.ts';
import { assert } from '../../errors/assert.ts';
import { ServiceError, validationException } from '../../errors/service-error.ts';
import type {
  BatchStatementRequest,
  BatchStatementResponse,
  ConsumedCapacity,
  ReturnConsumedCapacity,
} from '../../model/generated/types.ts';
import { prepareStatement } from '../../partiql/prepare-statement.ts';
import type { SelectStatement, WriteStatement } from '../../partiql/statement.ts';
import { Item } from '../../values/item.ts';
import { mapSizeBytes } from '../../values/size.ts';
import { defineOperation, type Operation } from '../define-operation.ts';
import { ItemSet } from '../item-set.ts';
import { batchError } from './batch-error.ts';
import { existsOutsideTransaction } from './exists.ts';
import { refuseMultiAttributeIndex } from './multi-attribute-index.ts';
import { selectColumns } from './select-page.ts';
import { equalAttributes, namesItem, statementKey } from './where-keys.ts';
import { returnedItems, writeMutation } from './write-mutation.ts';

type BatchStatement = SelectStatement | WriteStatement;

export const batchExecuteStatement: Operation = defineOperation({
  name: 'BatchExecuteStatement',

  prepare(input) {
    const members = input.Statements.map((request) => ({
      request,
      statement: attempt(() => prepare(request)),
    }));
    refuseMixture(members.map(({ statement }) => statement));
    return { input, members };
  },

  run(context, { input, members }) {
    const found = members.map((member): Member => ({
      ...member,
      target: attempt(() => findTarget(context, member.statement)),
    }));
    refuseRepeatedItems(found);
    const changes = found.map(({ statement, target }) => attempt(() => changeOf(statement, target)));
    // Each statement is judged for itself; what can be written is written at once, so that a batch never is half done.
    const units = commitAll(changes, context.now);
    const bill = new Bill();
    return {
      Responses: found.map((member, at) =>
        answer(member, { change: changes[at], units: units.get(at), bill }),
      ),
      ConsumedCapacity: bill.answer(input.ReturnConsumedCapacity),
    };
  },
});

/** A statement of the batch, and the item that it is for; in place of either what is wrong with it. */
interface Member {
  readonly request: BatchStatementRequest;
  readonly statement: BatchStatement | ServiceError;
  readonly target: Target | ServiceError;
}

interface Target {
  readonly table: Table;
  /** The encoded key; undefined where a write has no valid one, which it reports when it is carried out. */
  readonly key: string | undefined;
}

/** What fails in one member fails that member alone. */
function attempt<Result>(work: () => Result): Result | ServiceError {
  try {
    return work();
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
}

function prepare({ Statement: text, Parameters: parameters }: BatchStatementRequest): BatchStatement {
  const statement = prepareStatement(text, parameters);
  if (statement.kind === 'exists') throw existsOutsideTransaction();
  return statement;
}

/** A member that cannot be parsed is neither. */
function refuseMixture(statements: readonly Member['statement'][]): void {
  let reads = 0;
  let writes = 0;
  for (const statement of statements) {
    if (statement instanceof ServiceError) continue;
    if (statement.kind === 'select') reads++;
    else writes++;
  }
  if (reads > 0 && writes > 0) {
    throw validationException('Read and write requests together in the same batch is not supported.');
  }
}

function findTarget(context: RequestContext, statement: Member['statement']): Target {
  if (statement instanceof ServiceError) throw statement;
  const table = tableForItems(context, statement.table);
  switch (statement.kind) {
    case 'select': {
      const { index, where } = statement;
      refuseMultiAttributeIndex(context, statement);
      if (index === undefined && namesItem(table, where)) {
        return { table, key: requireKey(table, statementKey(table, where)) };
      }
      throw validationException(
        'Select statements within BatchExecuteStatement must specify the primary key in the where clause.',
      );
    }
    case 'insert':
      return { table, key: encodedKey(table.keys, statement.item) };
    case 'update':
    case 'delete':
      return { table, key: encodedKey(table.keys, equalAttributes(statement.where)) };
  }
}

function refuseRepeatedItems(members: readonly Member[]): void {
  const items = new ItemSet();
  for (const { target } of members) {
    if (target instanceof ServiceError || target.key === undefined) continue;
    if (!items.add(target.table, target.key)) {
      throw validationException('Provided list of item keys contains duplicates');
    }
  }
}

/**
 * The change that a write is; undefined for a read, and where the statement came to no item.
 * ReturnValuesOnConditionCheckFailure of a member is accepted and does nothing.
 */
function changeOf(statement: Member['statement'], target: Member['target']): Mutation | undefined {
  if (statement instanceof ServiceError || target instanceof ServiceError) return undefined;
  return statement.kind === 'select' ? undefined : writeMutation(target.table, statement, undefined);
}

type Change = Mutation | ServiceError | undefined;

/** What each change costs, by its place in the batch. */
function commitAll(changes: readonly Change[], now: number): ReadonlyMap<number, WriteUnits> {
  const places: number[] = [];
  const mutations: Mutation[] = [];
  for (const [at, change] of changes.entries()) {
    if (change === undefined || change instanceof ServiceError) continue;
    places.push(at);
    mutations.push(change);
  }
  const units = new Map<number, WriteUnits>();
  commit(mutations, now).forEach((cost, index) => units.set(places[index] ?? 0, cost));
  return units;
}

interface Outcome {
  readonly change: Change;
  readonly units: WriteUnits | undefined;
  readonly bill: Bill;
}

function answer(member: Member, { change, units, bill }: Outcome): BatchStatementResponse {
  const { request, statement, target } = member;
  if (statement instanceof ServiceError) return { Error: batchError(statement) };
  const tableName = statement.table;
  if (target instanceof ServiceError) return failure(target, tableName);
  const done = attempt(() =>
    statement.kind === 'select'
      ? read(target, statement, { bill, consistent: request.ConsistentRead === true })
      : written(statement, change),
  );
  if (units !== undefined) bill.of(target.table).addWrite(units);
  if (!(done instanceof ServiceError)) return { TableName: tableName, ...done };
  if (done.name !== 'ValidationException' && statement.kind !== 'select') bill.addFailure(target, statement);
  return failure(done, tableName);
}

/** The table is named where the statement came as far as to the table. */
function failure(error: ServiceError, tableName: string): BatchStatementResponse {
  if (error.name === 'ValidationException') return { Error: batchError(error) };
  return { Error: batchError(error), TableName: tableName };
}

type Done = Pick<BatchStatementResponse, 'Item'>;

function read(
  { table, key = '' }: Target,
  { columns }: SelectStatement,
  { bill, consistent }: { readonly bill: Bill; readonly consistent: boolean },
): Done {
  if (columns !== undefined)
    checkKeyPaths(
      table,
      columns.map((column) => column.path),
    );
  const row = table.rows.get(key);
  bill.of(table).addTable(readUnits(row?.item.sizeBytes ?? 0, consistent));
  return row === undefined ? {} : { Item: selectColumns(columns, row.item.attributes) };
}

function written(statement: WriteStatement, change: Change): Done {
  if (change instanceof ServiceError) throw change;
  assert(change !== undefined, 'a write with an item is a change');
  const [item] = returnedItems(statement, change);
  return item === undefined ? {} : { Item: item };
}

/** What a batch costs. A table where nothing succeeded is not on it, whatever its failures cost. */
class Bill {
  readonly #capacity = new CapacityByTable();
  readonly #succeeded = new Set<Table>();
  readonly #failures: { readonly table: Table; readonly units: number }[] = [];

  of(table: Table): ReturnType<CapacityByTable['of']> {
    this.#succeeded.add(table);
    return this.#capacity.of(table);
  }

  /** A write that was tried and failed costs by the larger of the stored item and the given one. */
  addFailure({ table, key = '' }: Target, statement: WriteStatement): void {
    const before = table.rows.get(key);
    const given =
      statement.kind === 'insert'
        ? { key, item: Item.of(statement.item, mapSizeBytes(statement.item)) }
        : undefined;
    this.#failures.push({ table, units: tableWriteUnits(before, given) });
  }

  answer(detail: ReturnConsumedCapacity | undefined): readonly ConsumedCapacity[] | undefined {
    if (this.#succeeded.size === 0) return undefined;
    for (const { table, units } of this.#failures) {
      if (this.#succeeded.has(table)) this.#capacity.of(table).addFailedWrite(units);
    }
    return this.#capacity.answer(detail);
  }
}
