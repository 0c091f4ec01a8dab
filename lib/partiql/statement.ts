/** A statement with its parameters in place, checked as far as it can be without its table. */
import type { Condition } from '../expressions/condition.ts';
import type { UpdateProgram } from '../expressions/update.ts';
import type { AttributeMap } from '../values/attribute-value.ts';
import type { DocumentPath } from '../values/document-path.ts';
import type { Returning } from './syntax.ts';

/** One element of a select list: a value of the item, and what it is called in the answer. */
export interface Column {
  readonly name: string;
  readonly path: DocumentPath;
}

export interface OrderKey {
  readonly attribute: string;
  readonly descending: boolean;
}

export interface SelectStatement {
  readonly kind: 'select';
  readonly table: string;
  readonly index: string | undefined;
  /** Undefined for `*`. */
  readonly columns: readonly Column[] | undefined;
  readonly where: Condition | undefined;
  readonly order: readonly OrderKey[];
}

export interface InsertStatement {
  readonly kind: 'insert';
  readonly table: string;
  readonly item: AttributeMap;
}

export interface UpdateStatement {
  readonly kind: 'update';
  readonly table: string;
  readonly program: UpdateProgram;
  readonly where: Condition;
  readonly returning: Returning | undefined;
}

export interface DeleteStatement {
  readonly kind: 'delete';
  readonly table: string;
  readonly where: Condition;
  readonly returning: Returning | undefined;
}

/** The condition of a transaction on an item that it does not change. */
export interface ExistsStatement {
  readonly kind: 'exists';
  readonly negated: boolean;
  readonly select: SelectStatement;
}

export type WriteStatement = InsertStatement | UpdateStatement | DeleteStatement;
export type Statement = SelectStatement | WriteStatement | ExistsStatement;
