/**
 * What can be wrong with an attribute value, in AWS's words, as data: the same fault is reported in different words by
 * different parameters.
 */
import { fault } from '../errors/envelope.ts';
import { type ServiceError, validationException } from '../errors/service-error.ts';

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
  readonly text: string;
}

/** The fault as items, keys and legacy parameters report it. */
export function valueError({ kind, text }: ValueFault): ServiceError {
  return collectionKinds.has(kind) ? fault('collection-value', text) : validationException(text);
}

/** The fault as ExpressionAttributeValues reports it. */
export function expressionValueError(placeholder: string, found: ValueFault): ServiceError {
  if (!placeholderKinds.has(found.kind)) return valueError(found);
  return validationException(
    `ExpressionAttributeValues contains invalid value: ${found.text} for key ${placeholder}`,
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
  return {
    kind: 'duplicates',
    text: `${invalidValues}Input collection [${members.join(', ')}] contains duplicates.`,
  };
}

export const numberDuplicates: ValueFault = {
  kind: 'duplicates',
  text: 'Input collection contains duplicates',
};

/** AWS has no space before "of". */
export function binaryDuplicates(members: readonly string[]): ValueFault {
  return {
    kind: 'duplicates',
    text: `${invalidValues}Input collection [${members.join(', ')}]of type BS contains duplicates.`,
  };
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

const collectionKinds: ReadonlySet<FaultKind> = new Set(['null', 'set', 'number-set', 'duplicates']);
const placeholderKinds: ReadonlySet<FaultKind> = new Set(['datatype', 'number']);
const startKeyKinds: ReadonlySet<FaultKind> = new Set(['datatype', 'null', 'set']);
