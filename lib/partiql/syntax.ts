/**
 * What the parser gives: a statement as written, parameters not yet put in. It says nothing about the request, so it is
 * shared by all requests with the same text.
 */

/** Where something stands in a statement: lines and columns count from 1, in code points. */
export interface Location {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

interface Located {
  readonly location: Location;
}

export type PathStep =
  | { readonly kind: 'name'; readonly name: string }
  /** As written, sign included: it may lie outside any list. */
  | ({ readonly kind: 'index'; readonly digits: string } & Located)
  | ({ readonly kind: 'star' | 'other' } & Located);

export interface PathExpression extends Located {
  readonly kind: 'path';
  readonly name: string;
  readonly steps: readonly PathStep[];
}

export interface StructExpression extends Located {
  readonly kind: 'struct';
  readonly members: readonly (readonly [key: Expression, value: Expression])[];
}

export interface SequenceExpression extends Located {
  readonly kind: 'list' | 'bag';
  readonly elements: readonly Expression[];
}

export interface CallExpression extends Located {
  readonly kind: 'call';
  /** As written. */
  readonly name: string;
  readonly operands: readonly Expression[];
}

export type Operator =
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '||'
  | 'like'
  | 'and'
  | 'or'
  | 'not'
  | 'between'
  | 'in';

/** An operator and its operands: one for `not` and a sign, three for `between`, two at least for `and` and `or`. */
export interface Operation extends Located {
  readonly kind: 'operation';
  readonly operator: Operator;
  readonly operands: readonly Expression[];
}

/** `IS type` or `IS NOT type`. */
export interface TypeTest extends Located {
  readonly kind: 'is';
  readonly operand: Expression;
  readonly type: string;
  readonly negated: boolean;
}

export type Expression =
  | PathExpression
  | ({ readonly kind: 'string' | 'number'; readonly text: string } & Located)
  | ({ readonly kind: 'boolean'; readonly value: boolean } & Located)
  | ({ readonly kind: 'null' | 'missing' } & Located)
  /** `?`, counted from 0 in reading order. */
  | ({ readonly kind: 'parameter'; readonly position: number } & Located)
  | SequenceExpression
  | StructExpression
  | CallExpression
  | Operation
  | TypeTest;

export interface Source {
  readonly table: string;
  readonly index: string | undefined;
  readonly location: Location;
}

export interface OrderTerm {
  readonly expression: Expression;
  readonly descending: boolean;
}

export interface SelectSyntax {
  readonly kind: 'select';
  /** Undefined for `*`. */
  readonly list: readonly Expression[] | undefined;
  readonly source: Source;
  readonly where: Expression | undefined;
  readonly order: readonly OrderTerm[];
}

export interface InsertSyntax {
  readonly kind: 'insert';
  readonly source: Source;
  readonly item: Expression;
}

export type UpdateClause =
  | { readonly kind: 'SET'; readonly target: PathExpression; readonly value: Expression }
  | { readonly kind: 'REMOVE'; readonly target: PathExpression };

export type Returning = 'ALL OLD' | 'ALL NEW' | 'MODIFIED OLD' | 'MODIFIED NEW';

export interface UpdateSyntax {
  readonly kind: 'update';
  readonly source: Source;
  readonly clauses: readonly UpdateClause[];
  readonly where: Expression | undefined;
  readonly returning: Returning | undefined;
}

export interface DeleteSyntax {
  readonly kind: 'delete';
  readonly source: Source;
  readonly where: Expression | undefined;
  readonly returning: Returning | undefined;
}

/** `EXISTS(SELECT …)`, a statement of its own in transactions. */
export interface ExistsSyntax {
  readonly kind: 'exists';
  readonly negated: boolean;
  readonly select: SelectSyntax;
}

export type StatementSyntax = SelectSyntax | InsertSyntax | UpdateSyntax | DeleteSyntax | ExistsSyntax;
