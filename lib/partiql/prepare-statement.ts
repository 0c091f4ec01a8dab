/** From a statement's text and parameters to what an operation carries out. */
import type { AttributeValue } from '../values/attribute-value.ts';
import { compileWhere } from './compile-condition.ts';
import { compileSelect } from './compile-select.ts';
import { compileUpdate } from './compile-update.ts';
import { compileItem } from './compile-value.ts';
import { faultAt, statementFault } from './fault.ts';
import { Parameters } from './parameters.ts';
import { parseStatement } from './parse-statement.ts';
import type { DeleteStatement, InsertStatement, Statement, UpdateStatement } from './statement.ts';
import type {
  DeleteSyntax,
  Expression,
  InsertSyntax,
  Source,
  StatementSyntax,
  UpdateSyntax,
} from './syntax.ts';

/**
 * Throws the first fault of a statement that shows without its table.
 *
 * @example
 * const statement = prepareStatement('SELECT * FROM music WHERE artist = ?', [{ S: 'Acme Band' }]);
 */
export function prepareStatement(text: string, values: readonly AttributeValue[] = []): Statement {
  return compileStatement(readStatement(text, values));
}

/** A statement whose grammar and parameters are in order, and nothing else yet looked at. */
export interface ReadStatement {
  readonly syntax: StatementSyntax;
  readonly parameters: Parameters;
}

export function readStatement(text: string, values: readonly AttributeValue[] = []): ReadStatement {
  const syntax = parseStatement(text);
  return { syntax, parameters: new Parameters(values) };
}

export function compileStatement({ syntax, parameters }: ReadStatement): Statement {
  switch (syntax.kind) {
    case 'select':
      return compileSelect(syntax, parameters);
    case 'insert':
      return compileInsert(syntax, parameters);
    case 'update':
      return compileUpdateStatement(syntax, parameters);
    case 'delete':
      return compileDelete(syntax, parameters);
    case 'exists': {
      const { kind, negated, select } = syntax;
      return { kind, negated, select: compileSelect(select, parameters) };
    }
  }
}

/** AWS's words where a write does not say which item it means. */
export function keyEqualityMissing(): Error {
  return statementFault('Where clause does not contain a mandatory equality on all key attributes');
}

function compileInsert({ source, item }: InsertSyntax, parameters: Parameters): InsertStatement {
  if (source.index !== undefined) {
    throw faultAt(
      'FROM clause may only contain a single table name in data manipulation statements',
      source.location,
    );
  }
  return { kind: 'insert', table: source.table, item: compileItem(item, parameters) };
}

function compileUpdateStatement(syntax: UpdateSyntax, parameters: Parameters): UpdateStatement {
  refuseIndex(syntax.source);
  const where = compileWriteWhere(syntax.where, parameters);
  const program = compileUpdate(syntax.clauses, parameters);
  return { kind: 'update', table: syntax.source.table, program, where, returning: syntax.returning };
}

function compileDelete(syntax: DeleteSyntax, parameters: Parameters): DeleteStatement {
  refuseIndex(syntax.source);
  const where = compileWriteWhere(syntax.where, parameters);
  const { returning } = syntax;
  if (returning !== undefined && returning !== 'ALL OLD') {
    throw statementFault(
      `Invalid returning clause: RETURNING ${returning} *. Only RETURNING ALL OLD * is allowed in DELETE statements.`,
    );
  }
  return { kind: 'delete', table: syntax.source.table, where, returning };
}

function refuseIndex({ index }: Source): void {
  if (index !== undefined) throw statementFault('This operation is not supported on an index');
}

function compileWriteWhere(
  where: Expression | undefined,
  parameters: Parameters,
): ReturnType<typeof compileWhere> {
  if (where === undefined) throw keyEqualityMissing();
  return compileWhere(where, parameters);
}
