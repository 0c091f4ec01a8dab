/** Comparisons of the legacy parameters: an operator's name and a list of values. */
import { assert, unreachable } from '../errors/assert.ts';
import { fault } from '../errors/envelope.ts';
import type { ComparisonOperator, ConditionalOperator } from '../model/generated/types.ts';
import { type AttributeType, type AttributeValue, typeOf } from '../values/attribute-value.ts';
import { checkValue } from '../values/check.ts';
import { compareScalars } from '../values/compare.ts';
import type { Condition, Operand } from './condition.ts';

export const invalidParameters = 'One or more parameter values were invalid: ';

/** Throws the first fault of a comparison's values, in AWS's order; brings their numbers to normal form. */
export function checkComparison(operator: ComparisonOperator, values: readonly AttributeValue[]): void {
  for (const value of values) checkValue(value);
  const { least, most, types } = rulesOf[operator];
  if (values.length < least || values.length > most) {
    throw fault(
      'parameters',
      `${invalidParameters}Invalid number of argument(s) for the ${operator} ComparisonOperator`,
    );
  }
  const [first, second] = values;
  if (first === undefined) return;
  const type = typeOf(first);
  if (values.some((value) => typeOf(value) !== type)) {
    throw fault(
      'parameters',
      `${invalidParameters}AttributeValues inside AttributeValueList must be of same type`,
    );
  }
  if (types !== undefined && !types.has(type)) {
    throw fault(
      'parameters',
      `${invalidParameters}ComparisonOperator ${operator} is not valid for ${type} AttributeValue type`,
    );
  }
  if (operator === 'BETWEEN' && second !== undefined && compareScalars(first, second) > 0) {
    throw fault(
      'parameters',
      'The BETWEEN condition was provided a range where the lower bound is greater than the upper bound',
    );
  }
}

/** The condition that a checked comparison stands for. */
export function comparisonCondition(
  attribute: string,
  operator: ComparisonOperator,
  values: readonly AttributeValue[],
): Condition {
  const operand: Operand = { kind: 'path', path: [attribute] };
  if (operator === 'NULL') return { kind: 'attribute_not_exists', path: [attribute] };
  if (operator === 'NOT_NULL') return { kind: 'attribute_exists', path: [attribute] };
  const list = values.map((value): Operand => ({ kind: 'value', value }));
  const [first, second] = list;
  assert(first !== undefined, 'a comparison was not checked for its number of values');
  switch (operator) {
    case 'EQ':
    case 'NE':
    case 'LT':
    case 'LE':
    case 'GT':
    case 'GE':
      return { kind: 'comparison', comparator: comparators[operator], left: operand, right: first };
    case 'IN':
      return { kind: 'in', operand, list };
    case 'BETWEEN':
      return { kind: 'between', operand, low: first, high: second ?? first };
    case 'BEGINS_WITH':
      return { kind: 'begins_with', operand, argument: first };
    case 'CONTAINS':
      return { kind: 'contains', operand, argument: first };
    case 'NOT_CONTAINS':
      // Unlike NOT contains(…), it is false of an item without the attribute.
      return {
        kind: 'and',
        conditions: [
          { kind: 'attribute_exists', path: [attribute] },
          { kind: 'not', condition: { kind: 'contains', operand, argument: first } },
        ],
      };
    default:
      return unreachable(operator);
  }
}

/** One condition of several, AND unless the request says OR; none of none. */
export function joinConditions(
  conditions: readonly Condition[],
  operator: ConditionalOperator | undefined,
): Condition | undefined {
  const [only] = conditions;
  if (conditions.length < 2) return only;
  return { kind: operator === 'OR' ? 'or' : 'and', conditions };
}

/** ConditionalOperator joins the elements of Expected or of a filter, `count` of them, and goes with no fewer than two. */
export function checkConditionalOperator(operator: ConditionalOperator | undefined, count: number): void {
  if (operator === undefined || count > 1) return;
  throw fault(
    'parameters',
    count === 0
      ? 'ConditionalOperator cannot be used without Filter or Expected'
      : 'ConditionalOperator can only be used when Filter or Expected has two or more elements',
  );
}

interface Rules {
  /** How many values the operator takes. */
  readonly least: number;
  readonly most: number;
  /** Any, if absent. */
  readonly types?: ReadonlySet<AttributeType>;
}

const scalars: ReadonlySet<AttributeType> = new Set(['S', 'N', 'B']);
const strings: ReadonlySet<AttributeType> = new Set(['S', 'B']);

const rulesOf: Readonly<Record<ComparisonOperator, Rules>> = {
  EQ: { least: 1, most: 1 },
  NE: { least: 1, most: 1 },
  LT: { least: 1, most: 1, types: scalars },
  LE: { least: 1, most: 1, types: scalars },
  GT: { least: 1, most: 1, types: scalars },
  GE: { least: 1, most: 1, types: scalars },
  BETWEEN: { least: 2, most: 2, types: scalars },
  IN: { least: 1, most: Infinity, types: scalars },
  CONTAINS: { least: 1, most: 1, types: scalars },
  NOT_CONTAINS: { least: 1, most: 1, types: scalars },
  BEGINS_WITH: { least: 1, most: 1, types: strings },
  NULL: { least: 0, most: 0 },
  NOT_NULL: { least: 0, most: 0 },
};

const comparators = { EQ: '=', NE: '<>', LT: '<', LE: '<=', GT: '>', GE: '>=' } as const;
