/**
 * The generated files against the schemas that the installed SDK exports: a member that AWS adds shows here first.
 * A schema is an array: its kind, namespace, name, traits, then what the kind needs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as streams from '@aws-sdk/client-dynamodb-streams';
import { type OperationName, targets } from '../../lib/model/generated/operations.ts';
import { inputShapes } from '../../lib/model/generated/shapes.ts';
import type { Shape, StructureShape } from '../../lib/model/shape.ts';

const kinds = { list: 1, map: 2, structure: 3, union: 4, operation: 9 } as const;

type Schema = readonly unknown[];

/** A schema that may be given by a function, or together with the traits of the member that refers to it. */
function resolve(reference: unknown): unknown {
  if (typeof reference === 'function') return resolve(reference());
  if (Array.isArray(reference) && reference.length === 2) return resolve(reference[0]);
  return reference;
}

function schemasOf(client: object, kind: number): readonly Schema[] {
  return Object.entries(client)
    .filter(([name, schema]) => name.endsWith('$') && Array.isArray(schema) && schema[0] === kind)
    .map(([, schema]) => schema as Schema);
}

/** `Name` of a required member, `Name?` of another, in the order of the alphabet: the SDK has an order of its own. */
function memberNames(schema: Schema): readonly string[] {
  const names = schema[4] as readonly string[];
  const required = (schema[6] as number | undefined) ?? 0;
  return names.map((name, at) => (at < required ? name : `${name}?`)).sort();
}

/** Each structure that these schemas reach, by its name. */
function structures(reference: unknown, found: Map<string, Schema> = new Map()): Map<string, Schema> {
  const schema = resolve(reference);
  if (!Array.isArray(schema)) return found;
  if (schema[0] === kinds.list) return structures(schema[4], found);
  if (schema[0] === kinds.map) return structures(schema[5], found);
  if (schema[0] !== kinds.structure || found.has(schema[2])) return found;
  found.set(schema[2], schema);
  for (const member of schema[5]) structures(member, found);
  return found;
}

const operations = [...schemasOf(dynamodb, kinds.operation), ...schemasOf(streams, kinds.operation)];

describe('operations', () => {
  it('are those of the SDK', () => {
    const ofService = (client: object, prefix: string): readonly string[] =>
      schemasOf(client, kinds.operation).map((schema) => `${prefix}.${String(schema[2])}`);
    expect([...targets.keys()].sort()).toEqual(
      [...ofService(dynamodb, 'DynamoDB_20120810'), ...ofService(streams, 'DynamoDBStreams_20120810')].sort(),
    );
    expect(targets.size).toBe(66);
  });

  it('are called by the last part of their targets', () => {
    for (const [target, name] of targets) expect(target.split('.')[1]).toBe(name);
  });
});

describe('input shapes', () => {
  it.each(operations.map((schema) => [String(schema[2]), schema[4]] as const))('%s', (name, input) => {
    const shape = inputShapes.get(name as OperationName);
    const expected = new Map([...structures(input)].map(([key, schema]) => [key, memberNames(schema)]));
    expect(shape === undefined ? undefined : shapeMembers(shape)).toEqual(expected);
  });

  function shapeMembers(shape: Shape, found: Map<string, readonly string[]> = new Map()): typeof found {
    if (shape.kind === 'list') return shapeMembers(shape.element, found);
    if (shape.kind === 'map') return shapeMembers(shape.value, found);
    if (shape.kind === 'structure' && !found.has(shape.name)) {
      found.set(shape.name, namesOf(shape));
      for (const member of shape.members.values()) shapeMembers(member.shape, found);
    }
    return found;
  }

  function namesOf(shape: StructureShape): readonly string[] {
    return [...shape.members].map(([name, member]) => (member.required ? name : `${name}?`)).sort();
  }
});

describe('wire types', () => {
  const text = readFileSync(join(__dirname, '../../lib/model/generated/types.ts'), 'utf8');
  const interfaces = new Map(
    [...text.matchAll(/^export interface (\w+) \{\n(.*?)^\}/gms)].map(([, name = '', body = '']) => [
      name,
      [...body.matchAll(/^ {2}readonly (\w+\??):/gm)].map((match) => match[1] ?? '').sort(),
    ]),
  );
  const reached = new Map<string, Schema>();
  for (const schema of operations) {
    structures(schema[4], reached);
    structures(schema[5], reached);
  }

  it.each([...reached].filter(([, schema]) => memberNames(schema).length > 0))('%s', (name, schema) => {
    expect(interfaces.get(name)).toEqual(memberNames(schema));
  });

  it('hold nothing else', () => {
    const maps = ['OperationInputs', 'OperationOutputs'];
    const known = new Set([...reached.keys(), ...maps]);
    expect([...interfaces.keys()].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the order of members', () => {
  it("is the model's, which the messages follow", () => {
    const members = inputShapes.get('CreateTable')?.members.keys() ?? [];
    expect([...members].slice(0, 3)).toEqual(['AttributeDefinitions', 'TableName', 'KeySchema']);
  });
});
