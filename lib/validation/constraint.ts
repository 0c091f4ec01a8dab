/** Single constraints of a value: whether it holds, and what AWS says when it does not. */
import { patternsInJavaScript, printedEnums, tableNameRules } from '../model/corrections.ts';
import type { MemberCorrection } from '../model/corrections.ts';
import type { Bounds, Shape, StringShape } from '../model/shape.ts';
import { isJsonObject } from './json.ts';

export interface Constraint {
  /** As it stands after `failed to satisfy constraint: `. */
  readonly text: string;
  /** Printed without the value, and the path with the capitals of the model. */
  readonly plain: boolean;
  readonly holds: (value: unknown) => boolean;
}

/** What a shape asks of a value itself, in the order in which AWS reports it: pattern, minimum, maximum. */
export function constraintsOf(shape: Shape, correction: MemberCorrection = {}): readonly Constraint[] {
  if (shape.kind === 'string')
    return [...wordConstraints(shape), ...boundConstraints('length', shape.length, correction)];
  if ('length' in shape) return boundConstraints('length', shape.length, correction);
  return 'range' in shape ? boundConstraints('value', shape.range, correction) : [];
}

/** What is asked of a table's name, which may be the table's ARN. AWS says nothing of the pattern of an empty one. */
export function tableNameConstraints(charactersMin: number): readonly Constraint[] {
  const pattern = rememberingGood(patternConstraint(tableNameRules.pattern));
  const bounds = boundConstraints('length', { min: charactersMin, max: tableNameRules.charactersMax });
  return [
    {
      ...pattern,
      holds: (value) =>
        pattern.holds(value) ||
        (value === '' && charactersMin === tableNameRules.charactersMin) ||
        (typeof value === 'string' && tableNameRules.arn.test(value)),
    },
    ...bounds.map((bound) => ({ ...bound, holds: (value: unknown) => isArn(value) || bound.holds(value) })),
  ];
}

/** Programs have a handful of table names; the bound only keeps one that makes them up from growing this without end. */
const goodTextsMax = 256;
/** What is longer costs more to remember than to match. */
const goodTextCharactersMax = 256;

/** The same constraint, which matches no text twice: the same table names come with every request. */
function rememberingGood(constraint: Constraint): Constraint {
  const good = new Set<unknown>();
  return {
    ...constraint,
    holds(value) {
      if (good.has(value)) return true;
      if (!constraint.holds(value)) return false;
      if (good.size >= goodTextsMax) good.clear();
      if (typeof value === 'string' && value.length <= goodTextCharactersMax) good.add(value);
      return true;
    },
  };
}

/** The keys of a map, or the scalars in a list, are judged by all constraints at once, which AWS lists backwards. */
export function allAtOnce(constraints: readonly Constraint[], subject: string): readonly Constraint[] {
  if (constraints.length === 0) return [];
  const texts = constraints.map((constraint) => constraint.text).reverse();
  return [
    {
      text: `${subject} must satisfy constraint: [${texts.join(', ')}]`,
      plain: false,
      holds: (value) => constraints.every((constraint) => constraint.holds(value)),
    },
  ];
}

/** Whether a table's name is to be judged as an ARN. */
export function isArn(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('arn:');
}

function wordConstraints(shape: StringShape): readonly Constraint[] {
  if (shape.values !== undefined) return [enumConstraint(shape, shape.values)];
  return shape.pattern === undefined ? [] : [patternConstraint(shape.pattern)];
}

function enumConstraint(shape: StringShape, values: readonly string[]): Constraint {
  const known: ReadonlySet<unknown> = new Set(values);
  const printed = printedEnums.get(shape.name) ?? values;
  return {
    text: `Member must satisfy enum value set: [${printed.join(', ')}]`,
    plain: false,
    holds: (value) => known.has(value),
  };
}

function patternConstraint(pattern: string): Constraint {
  const expression = new RegExp(`^(?:${patternsInJavaScript.get(pattern) ?? pattern})$`, 'u');
  return {
    text: `Member must satisfy regular expression pattern: ${pattern}`,
    plain: false,
    holds: (value) => typeof value === 'string' && expression.test(value),
  };
}

function boundConstraints(
  what: 'length' | 'value',
  bounds: Bounds,
  correction: MemberCorrection = {},
): readonly Constraint[] {
  const min = correction.min ?? bounds.min;
  const max = correction.max ?? bounds.max;
  const measure = what === 'length' ? lengthOf : valueOf;
  const constraints: Constraint[] = [];
  if (min !== undefined) {
    constraints.push({
      text: `Member must have ${what} greater than or equal to ${min}`,
      plain: correction.plain !== undefined,
      holds: (value) => measure(value) >= min,
    });
  }
  if (max !== undefined) {
    constraints.push({
      text: `Member must have ${what} less than or equal to ${max}`,
      plain: correction.plain === 'both',
      holds: (value) => measure(value) <= max,
    });
  }
  return constraints;
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return isJsonObject(value) ? Object.keys(value).length : 0;
}

function valueOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
