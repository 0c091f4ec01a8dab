/**
 * The shapes of the service models, as far as checking an input needs them, and the words to write them down in.
 * `generated/shapes.ts` is a list of calls to the functions here; what differs on the real service is in `corrections.ts`.
 */
export type Shape =
  | StringShape
  | NumberShape
  | { readonly kind: 'boolean' | 'blob' | 'timestamp' }
  | ListShape
  | MapShape
  | StructureShape
  | AttributeValueShape;

/** Bounds of a length or of a value, both inclusive. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export interface StringShape {
  readonly kind: 'string';
  readonly name: string;
  readonly length: Bounds;
  /** As the service prints it: in Java's syntax, without anchors. */
  readonly pattern: string | undefined;
  /** The values of an enum, in the model's order. */
  readonly values: readonly string[] | undefined;
}

export interface NumberShape {
  readonly kind: 'integer' | 'long' | 'double';
  readonly range: Bounds;
}

export interface ListShape {
  readonly kind: 'list';
  readonly element: Shape;
  readonly length: Bounds;
}

export interface MapShape {
  readonly kind: 'map';
  readonly key: StringShape;
  readonly value: Shape;
  readonly length: Bounds;
}

export interface Member {
  readonly shape: Shape;
  readonly required: boolean;
}

export interface StructureShape {
  readonly kind: 'structure';
  readonly name: string;
  /** In the model's order, which the order of the service's messages follows unless measured otherwise. */
  readonly members: ReadonlyMap<string, Member>;
}

/** A kind of its own: it is decoded by hand, and checked in `values/`. */
export interface AttributeValueShape {
  readonly kind: 'attribute-value';
}

export function string(name: string, options: Bounds & { readonly pattern?: string } = {}): StringShape {
  return { kind: 'string', name, length: options, pattern: options.pattern, values: undefined };
}

export function enumeration(name: string, values: readonly string[]): StringShape {
  return { kind: 'string', name, length: {}, pattern: undefined, values };
}

export function number(kind: NumberShape['kind'], range: Bounds): NumberShape {
  return { kind, range };
}

export function list(element: Shape, length: Bounds = {}): ListShape {
  return { kind: 'list', element, length };
}

export function map(key: StringShape, value: Shape, length: Bounds = {}): MapShape {
  return { kind: 'map', key, value, length };
}

export function required(shape: Shape): Member {
  return { shape, required: true };
}

/** A structure's members in the model's order; those that may be absent are given as bare shapes. */
export function structure(name: string, members: Readonly<Record<string, Shape | Member>>): StructureShape {
  const entries = Object.entries(members).map(([member, shape]): [string, Member] => [
    member,
    'shape' in shape ? shape : { shape, required: false },
  ]);
  return { kind: 'structure', name, members: new Map(entries) };
}

export const text: StringShape = string('String');
export const integer: NumberShape = number('integer', {});
export const long: NumberShape = number('long', {});
export const double: NumberShape = number('double', {});
export const boolean: Shape = { kind: 'boolean' };
export const blob: Shape = { kind: 'blob' };
export const timestamp: Shape = { kind: 'timestamp' };
export const attributeValue: AttributeValueShape = { kind: 'attribute-value' };

export const attributeMap: MapShape = map(text, attributeValue);
export const attributeList: ListShape = list(attributeValue);
export const stringSet: ListShape = list(text);
export const binarySet: ListShape = list(blob);

/** The datatypes of an attribute value and what each holds. */
export const datatypes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['S', text],
  ['N', text],
  ['B', blob],
  ['SS', stringSet],
  ['NS', stringSet],
  ['BS', binarySet],
  ['M', attributeMap],
  ['L', attributeList],
  ['NULL', boolean],
  ['BOOL', boolean],
]);
