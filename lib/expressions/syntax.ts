/**
 * What the parsers give: expressions as written, names and values not yet looked up. A syntax tree says nothing about
 * the request, so it is shared by all requests with the same text.
 */

export type NameSyntax =
  { readonly kind: 'name'; readonly name: string } | { readonly kind: 'alias'; readonly alias: string };

/** Kept as written: it may be larger than any list. */
export interface IndexSyntax {
  readonly kind: 'index';
  readonly digits: string;
}

export interface PathSyntax {
  readonly kind: 'path';
  readonly attribute: NameSyntax;
  readonly steps: readonly (NameSyntax | IndexSyntax)[];
}

export interface PlaceholderSyntax {
  readonly kind: 'placeholder';
  readonly placeholder: string;
}

/** A call may be an operand or a condition: that depends on the function, not on the grammar. */
export interface CallSyntax {
  readonly kind: 'call';
  readonly name: string;
  readonly operands: readonly OperandSyntax[];
}

export type OperandSyntax = PathSyntax | PlaceholderSyntax | CallSyntax;

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export interface ComparisonSyntax {
  readonly kind: 'comparison';
  readonly comparator: Comparator;
  readonly left: OperandSyntax;
  readonly right: OperandSyntax;
}

export interface BetweenSyntax {
  readonly kind: 'between';
  readonly operand: OperandSyntax;
  readonly low: OperandSyntax;
  readonly high: OperandSyntax;
}

export interface InSyntax {
  readonly kind: 'in';
  readonly operand: OperandSyntax;
  readonly list: readonly OperandSyntax[];
}

export interface JunctionSyntax {
  readonly kind: 'and' | 'or';
  /** Two at least. */
  readonly conditions: readonly ConditionSyntax[];
}

export interface NotSyntax {
  readonly kind: 'not';
  readonly condition: ConditionSyntax;
}

export type ConditionSyntax =
  JunctionSyntax | NotSyntax | ComparisonSyntax | BetweenSyntax | InSyntax | CallSyntax;

export interface ArithmeticSyntax {
  readonly kind: 'arithmetic';
  readonly operator: '+' | '-';
  readonly left: OperandSyntax;
  readonly right: OperandSyntax;
}

export type ActionSyntax =
  | { readonly kind: 'SET'; readonly target: PathSyntax; readonly value: OperandSyntax | ArithmeticSyntax }
  | { readonly kind: 'REMOVE'; readonly target: PathSyntax }
  | { readonly kind: 'ADD' | 'DELETE'; readonly target: PathSyntax; readonly value: PlaceholderSyntax };

export interface SectionSyntax {
  readonly kind: ActionSyntax['kind'];
  readonly actions: readonly ActionSyntax[];
}

export interface UpdateSyntax {
  readonly sections: readonly SectionSyntax[];
  /** The actions of all sections in reading order. */
  readonly actions: readonly ActionSyntax[];
  /** Every path in the actions' values: the last action's first, within one action in reading order. */
  readonly paths: readonly PathSyntax[];
  /** Every placeholder in the actions' values, in the same order. */
  readonly placeholders: readonly string[];
}

export interface ProjectionSyntax {
  readonly paths: readonly PathSyntax[];
}
