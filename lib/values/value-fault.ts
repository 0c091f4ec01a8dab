/**
 * What can be wrong with an attribute value, in AWS's words, as data: the same fault is reported in different words by
 * different parameters.
 */
import { fault } from '../errors/envelope.ts';
import { type ServiceError, validationException } from '../errors/service-error.ts';
import { compareBase64, compareText } from './bytes.ts';

/**
 * - `datatype`: no type or several
 * - `number`: not a number, or one that cannot be stored
 * - `null`: NULL that is not true
 * - `set`: an empty set of strings or binaries
 * - `number-set`: an empty set of numbers
 * - `duplicates`: a set with duplicates
 * - `nesting`: nested too deeply
 * - `name`: an attribute name that is empty or too long
 */
export type FaultKind =
  'datatype' | 'number' | 'null' | 'set' | 'number-set' | 'duplicates' | 'nesting' | 'name';

export interface ValueFault {
  readonly kind: FaultKind;
  /** In the older layer's words. */
  readonly text: string;
  /** In the newer layer's, where they differ. */
  readonly newer?: string;
}

/** The fault as items, keys and legacy parameters report it. */
export function valueError({ text, newer }: ValueFault): ServiceError {
  return fault('value', text, newer);
}

/** The fault as ExpressionAttributeValues reports it: the newer layer does not say where it stands. */
export function expressionValueError(placeholder: string, { text, newer = text }: ValueFault): ServiceError {
  return fault(
    'value',
    `ExpressionAttributeValues contains invalid value: ${text} for key ${placeholder}`,
    newer,
  );
}

/** The fault as ExclusiveStartKey reports it. */
export function startKeyError(found: ValueFault): ServiceError {
  if (!startKeyKinds.has(found.kind)) return valueError(found);
  return validationException(`The provided starting key is invalid: ${found.text}`);
}

export const noType: ValueFault = {
  kind: 'datatype',
  text: 'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes',
};

export const severalTypes: ValueFault = {
  kind: 'datatype',
  text: 'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
};

const invalidValues = 'One or more parameter values were invalid: ';

export const falseNull: ValueFault = {
  kind: 'null',
  text: `${invalidValues}Null attribute value types must have the value of true`,
};

export const emptyStringSet: ValueFault = {
  kind: 'set',
  text: `${invalidValues}An string set  may not be empty`,
};

export const emptyNumberSet: ValueFault = {
  kind: 'number-set',
  text: `${invalidValues}An number set  may not be empty`,
};

export const emptyBinarySet: ValueFault = {
  kind: 'set',
  text: `${invalidValues}Binary sets should not be empty`,
};

export function stringDuplicates(members: readonly string[]): ValueFault {
  const quoted = untilRepeated(members, compareText).map((member) => `"${member}"`);
  return {
    kind: 'duplicates',
    text: `${invalidValues}Input collection [${members.join(', ')}] contains duplicates.`,
    newer: `${invalidValues}Input collection [${quoted.join(', ')}] contains duplicates.`,
  };
}

export const numberDuplicates: ValueFault = {
  kind: 'duplicates',
  text: 'Input collection contains duplicates',
  newer: `${invalidValues}Input collection contains duplicates.`,
};

/** AWS has no space before "of", and in the newer layer none after the commas. */
export function binaryDuplicates(members: readonly string[]): ValueFault {
  const quoted = untilRepeated(members, compareBase64).map((member) => `"${member}"`);
  return {
    kind: 'duplicates',
    text: `${invalidValues}Input collection [${members.join(', ')}]of type BS contains duplicates.`,
    newer: `${invalidValues}Input collection [${quoted.join(',')}]of type BS contains duplicates.`,
  };
}

/** The newer layer has sorted the set as far as it had read it when it came upon a member for the second time. */
function untilRepeated(
  members: readonly string[],
  compare: (a: string, b: string) => number,
): readonly string[] {
  const repeated = members.findIndex((member, index) => members.indexOf(member) < index);
  return [...members.slice(0, repeated).sort(compare), ...members.slice(repeated)];
}

export const tooDeep: ValueFault = {
  kind: 'nesting',
  text: 'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
};

export const emptyName: ValueFault = { kind: 'name', text: 'Empty attribute name' };

export const longName: ValueFault = {
  kind: 'name',
  text: 'Attribute name is too large, must be less than 65536 bytes',
};

const startKeyKinds: ReadonlySet<FaultKind> = new Set(['datatype', 'null', 'set']);
