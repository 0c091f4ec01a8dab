/** Every place in the inputs of every operation, as the model has them, each with an input that is good up to there. */
import type { OperationName } from '../../lib/model/generated/operations.ts';
import { inputShapes } from '../../lib/model/generated/shapes.ts';
import {
  datatypes,
  type Member,
  type Shape,
  type StringShape,
  type StructureShape,
} from '../../lib/model/shape.ts';

export interface Place {
  readonly operation: OperationName;
  /** As in `RequestItems.music[].PutRequest.Item`. */
  readonly path: string;
  /** Of the structure's member that it is or lies in. */
  readonly member: string;
  readonly shape: Shape;
  /** Null is an absent member, or an absent value of a map; an element of a list cannot be absent. */
  readonly isElement: boolean;
  /** The whole input with that at the place. */
  readonly inputWith: (value: unknown) => unknown;
}

/** Values that hold values are gone into so deep. */
const levelsMax = 2;

export function placesOf(operation: OperationName): readonly Place[] {
  const shape = inputShapes.get(operation);
  if (shape === undefined) throw new Error(`${operation} has no shape`);
  return inside(shape, { operation, path: '', member: '', levels: 0, inputWith: (value) => value });
}

interface Way {
  readonly operation: OperationName;
  readonly path: string;
  readonly member: string;
  readonly levels: number;
  readonly inputWith: (value: unknown) => unknown;
}

function inside(shape: Shape, way: Way): readonly Place[] {
  switch (shape.kind) {
    case 'structure':
      return [...shape.members].flatMap(([name, member]) => {
        const others = required(shape, name);
        return placeAndInside(member.shape, {
          ...way,
          path: way.path === '' ? name : `${way.path}.${name}`,
          member: name,
          inputWith: (value) => way.inputWith({ ...others, [name]: value }),
        });
      });
    case 'list':
      return placeAndInside(
        shape.element,
        step(way, '[]', (value) => [value]),
        true,
      );
    case 'map': {
      const key = textOf(shape.key, way.member);
      return placeAndInside(
        shape.value,
        step(way, `.${key}`, (value) => ({ [key]: value })),
      );
    }
    case 'attribute-value':
      if (way.levels === levelsMax) return [];
      return [...datatypes].flatMap(([name, content]) =>
        placeAndInside(content, {
          ...step(way, `.${name}`, (value) => ({ [name]: value })),
          levels: way.levels + 1,
        }),
      );
    case 'string':
    case 'boolean':
    case 'integer':
    case 'long':
    case 'double':
    case 'timestamp':
    case 'blob':
      return [];
  }
}

function step(way: Way, path: string, wrap: (value: unknown) => unknown): Way {
  return { ...way, path: way.path + path, inputWith: (value) => way.inputWith(wrap(value)) };
}

function placeAndInside(shape: Shape, way: Way, isElement = false): readonly Place[] {
  const { operation, path, member, inputWith } = way;
  return [{ operation, path, member, shape, isElement, inputWith }, ...inside(shape, way)];
}

function required(shape: StructureShape, except?: string): Record<string, unknown> {
  const members = [...shape.members].filter(([name, member]) => member.required && name !== except);
  return Object.fromEntries(
    members.map(([name, { shape: content }]: [string, Member]) => [name, fitting(content, name)]),
  );
}

/** A value that satisfies the model. */
export function fitting(shape: Shape, member: string): unknown {
  switch (shape.kind) {
    case 'string':
      return textOf(shape, member);
    case 'boolean':
      return true;
    case 'integer':
    case 'long':
    case 'double':
      return shape.range.min ?? 1;
    case 'timestamp':
      return 1;
    case 'blob':
      return 'AAEC';
    case 'list':
      return Array.from({ length: shape.length.min ?? 0 }, () => fitting(shape.element, member));
    case 'map':
      return (shape.length.min ?? 0) === 0
        ? {}
        : { [textOf(shape.key, member)]: fitting(shape.value, member) };
    case 'structure':
      return required(shape);
    case 'attribute-value':
      return { S: 'x' };
  }
}

const known: ReadonlyMap<string, string> = new Map([
  ['TableArn', 'music'],
  ['TableName', 'music'],
  ['ResourceArnString', 'arn:aws:dynamodb:us-east-1:123456789012:table/music'],
  ['S3BucketOwner', '123456789012'],
  ['CsvDelimiter', ','],
  ['ImportNextToken', '0123456789abcdef'.repeat(7)],
  ['BulkOperationNextToken', '0123456789abcdef'],
]);

function textOf(shape: StringShape, member: string): string {
  const [first] = shape.values ?? [];
  const { min = 0, max = 80 } = shape.length;
  const text = first ?? known.get(shape.name) ?? (member === 'TableName' ? 'music' : 'abc');
  return text.padEnd(min, 'x').slice(0, Math.max(max, text.length === min ? min : max));
}
