/** Inputs made from the model's shapes: mostly good, with names that are there, so that they get past the front door. */
import fc from 'fast-check';
import type { OperationName } from '../../lib/model/generated/operations.ts';
import { inputShapes } from '../../lib/model/generated/shapes.ts';
import { operations as registry } from '../../lib/operations/registry.ts';
import type { Bounds, Shape, StringShape, StructureShape } from '../../lib/model/shape.ts';
import { tokens } from '../atomicity/picture.ts';
import { conditions, keyConditions, projections, statements, updates } from './corpus.ts';
import { anyMutation, hostileNames } from './hostile.ts';
import { tableNames, type World } from './world.ts';

/** The built ones several times, because there is more in them to be found. */
export const operations: readonly OperationName[] = [
  ...inputShapes.keys(),
  ...[...registry.keys()].flatMap((name) => [name, name, name]),
];

export const attributeNames: readonly string[] = [
  'artist',
  'song',
  'year',
  'id',
  'count',
  'list',
  'set',
  'map',
  'a',
  'ttl',
];

/** Memoised, because making arbitraries costs more than drawing from them. */
export class Inputs {
  readonly #world: World;
  readonly #made = new Map<OperationName, fc.Arbitrary<unknown>>();

  constructor(world: World) {
    this.#world = world;
  }

  of(operation: OperationName): fc.Arbitrary<unknown> {
    const made = this.#made.get(operation) ?? this.#structure(shapeOf(operation), 0);
    this.#made.set(operation, made);
    return made;
  }

  #structure(shape: StructureShape, depth: number): fc.Arbitrary<unknown> {
    const members = [...shape.members].filter(([, { required }]) => required || depth < 4);
    const requiredKeys = members.filter(([, { required }]) => required).map(([name]) => name);
    const model = Object.fromEntries(
      members.map(([name, member]) => [name, this.#value(name, member.shape, depth + 1)]),
    );
    const few = fc.subarray(Object.keys(model), { maxLength: Math.min(4, members.length) });
    return fc.tuple(fc.record(model, { requiredKeys: Object.keys(model) }), few).map(([full, chosen]) => {
      const kept = new Set([...requiredKeys, ...chosen]);
      return Object.fromEntries(Object.entries(full).filter(([name]) => kept.has(name)));
    });
  }

  #value(name: string, shape: Shape, depth: number): fc.Arbitrary<unknown> {
    switch (shape.kind) {
      case 'string':
        return this.#string(name, shape);
      case 'boolean':
        return fc.boolean();
      case 'integer':
      case 'long':
        return fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer());
      case 'double':
        return fc.double({ noNaN: true, noDefaultInfinity: true });
      case 'timestamp':
        return fc.integer({ min: 0, max: 2_000_000_000 });
      case 'blob':
        return fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes).toString('base64'));
      case 'list':
        return fc.array(this.#value(name, shape.element, depth + 1), lengthOf(shape.length));
      case 'map':
        return fc.dictionary(
          this.#key(name, shape.key),
          this.#value(name, shape.value, depth + 1),
          lengthKeys(shape.length),
        );
      case 'structure':
        return this.#structure(shape, depth);
      case 'attribute-value':
        return anyAttributeValue;
    }
  }

  #key(name: string, shape: StringShape): fc.Arbitrary<string> {
    if (name === 'RequestItems') return fc.constantFrom(...tableNames);
    if (name === 'ExpressionAttributeNames') return fc.constantFrom('#n', '#a', '#x');
    if (name === 'ExpressionAttributeValues') return fc.constantFrom(':v', ':w', ':x');
    return fc.oneof(
      fc.constantFrom(...attributeNames),
      fc.constantFrom(...hostileNames),
      this.#string(name, shape),
    );
  }

  #string(name: string, shape: StringShape): fc.Arbitrary<string> {
    const known = this.#known(name, shape);
    if (known !== undefined) return known;
    if (shape.values !== undefined) return fc.constantFrom(...shape.values);
    const { min = 0, max = 12 } = shape.length;
    return fc.oneof(
      fc.string({ minLength: min, maxLength: Math.max(min, Math.min(max, 12)) }),
      fc.constantFrom(...hostileNames),
    );
  }

  #known(name: string, shape: StringShape): fc.Arbitrary<string> | undefined {
    const { tableArn: arn, streamArns, shardIds, sequenceNumbers, shardIterators } = this.#world;
    const [streamArn = ''] = streamArns;
    if (shape.name === 'TagKeyString') return fc.constantFrom('team', 'a', 'b', 'c', 'aws:x', '');
    switch (name) {
      case 'TableName':
      case 'TableArn':
        return fc.constantFrom(...tableNames, arn, 'absent', ...hostileNames);
      case 'ResourceArn':
        return fc.constantFrom(arn, arn, streamArn, arn.replace('music', 'absent'), 'arn:aws:dynamodb');
      case 'IndexName':
        return fc.constantFrom('by-year', 'by-artist-year', 'absent');
      case 'StreamArn':
      case 'ExclusiveStartStreamArn':
        return fc.constantFrom(...streamArns, arn, streamArn.slice(0, -1));
      case 'ShardId':
      case 'ExclusiveStartShardId':
        return fc.constantFrom(...shardIds, 'shardId-00000000000000000000-00000000');
      case 'SequenceNumber':
        return fc.oneof(fc.constantFrom(...sequenceNumbers), anyMutation(sequenceNumbers));
      case 'ClientRequestToken':
        return fc.constantFrom(...tokens);
      case 'ShardIterator':
        return fc.oneof(fc.constantFrom(...shardIterators), anyMutation(shardIterators));
      case 'AttributeName':
      case 'AttributesToGet':
      case 'NonKeyAttributes':
        return fc.constantFrom(...attributeNames, ...attributeNames, ...hostileNames);
      case 'ExpressionAttributeNames':
        return fc.constantFrom(...attributeNames, ...hostileNames);
      case 'ConditionExpression':
      case 'FilterExpression':
        return anyMutation(conditions);
      case 'KeyConditionExpression':
        return anyMutation(keyConditions);
      case 'UpdateExpression':
        return anyMutation(updates);
      case 'ProjectionExpression':
        return anyMutation(projections);
      case 'Statement':
        return anyMutation(statements);
      case 'NextToken':
        return fc.oneof(fc.base64String(), fc.string());
      default:
        return undefined;
    }
  }
}

export const anyAttributeValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ S: fc.constantFrom('Ada', 'Engine', 'Bo', 'x', '', '\0', '\u{1F600}') }),
    fc.record({
      N: fc.oneof(
        fc.integer().map(String),
        fc.constantFrom('1', '1843', '1.50', '1e125', '-0', '9'.repeat(39)),
      ),
    }),
    fc.record({ B: fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes).toString('base64')) }),
    fc.record({ BOOL: fc.boolean() }),
    fc.record({ NULL: fc.constant(true) }),
    fc.record({ SS: fc.uniqueArray(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 3 }) }),
    fc.record({ NS: fc.uniqueArray(fc.integer().map(String), { minLength: 1, maxLength: 3 }) }),
    fc.record({ L: fc.array(tie('value'), { maxLength: 3 }) }),
    fc.record({
      M: fc.dictionary(fc.constantFrom(...attributeNames, ...hostileNames), tie('value'), { maxKeys: 3 }),
    }),
  ),
})).value;

function shapeOf(operation: OperationName): StructureShape {
  const shape = inputShapes.get(operation);
  if (shape === undefined) throw new Error(`${operation} has no shape`);
  return shape;
}

function lengthOf({ min = 0, max = 3 }: Bounds): { minLength: number; maxLength: number } {
  return { minLength: Math.min(min, 3), maxLength: Math.min(max, 3) };
}

function lengthKeys({ min = 0, max = 3 }: Bounds): { minKeys: number; maxKeys: number } {
  return { minKeys: Math.min(min, 1), maxKeys: Math.min(max, 3) };
}
