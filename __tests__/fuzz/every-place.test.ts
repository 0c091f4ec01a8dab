/** What the model says of every place of every operation's input, gone against one place at a time. */
import type { OperationName } from '../../lib/model/generated/operations.ts';
import { inputShapes } from '../../lib/model/generated/shapes.ts';
import type { Shape } from '../../lib/model/shape.ts';
import { judge } from './judge.ts';
import { fitting, type Place, placesOf } from './places.ts';
import { World } from './world.ts';

const operations: readonly OperationName[] = [...inputShapes.keys()];
const kinds = {
  null: [null],
  boolean: [true, false],
  number: [12, -1.5],
  string: ['x'],
  list: [[], [null], [[]], [{}]],
  map: [{}, { a: null }, { a: { S: 'x' } }],
};
type Kind = keyof typeof kinds;
const allKinds: readonly Kind[] = ['null', 'boolean', 'number', 'string', 'list', 'map'];

/** The only kind of JSON that each shape takes; words for booleans are no part of this. */
const kindOf: Readonly<Record<Shape['kind'], Kind>> = {
  string: 'string',
  boolean: 'boolean',
  integer: 'number',
  long: 'number',
  double: 'number',
  timestamp: 'number',
  blob: 'string',
  list: 'list',
  map: 'map',
  structure: 'map',
  'attribute-value': 'map',
};

/** A newer service behind the same door: what it needs it asks for while it reads, and its bounds are not the model's (measured). */
const needsOfSearchVectors = ['TableName', 'IndexName', 'SearchVector', 'TopK'];

describe.each(operations)('%s', (operation) => {
  let world: World;
  beforeAll(async () => {
    world = await World.filled();
  });

  it('takes no other kind of JSON than the model has at any place', async () => {
    const wrong: string[] = [];
    for (const place of placesOf(operation)) {
      for (const kind of allKinds) {
        for (const value of kinds[kind]) {
          const body = JSON.stringify(place.inputWith(value));
          const { outcome, fault } = await judge(world, { operation, body });
          if (fault !== undefined) wrong.push(`${place.path} = ${JSON.stringify(value)}: ${fault}`);
          const isOther = kind === 'null' ? isNeeded(place) : kind !== kindOf[place.shape.kind];
          if (isOther !== (outcome === 'SerializationException') && (isOther || kind === 'null')) {
            wrong.push(`${place.path} = ${JSON.stringify(value)}: ${outcome}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps every bound of the model at every place', async () => {
    const wrong: string[] = [];
    for (const place of placesOf(operation)) {
      if (operation === 'SearchVectors' && needsOfSearchVectors.includes(place.path)) continue;
      for (const value of outOfBounds(place)) {
        const body = JSON.stringify(place.inputWith(value));
        const { outcome, fault, message } = await judge(world, { operation, body });
        const told = `${place.path} = ${body.slice(0, 60)}: ${outcome} ${message}`;
        if (fault !== undefined) wrong.push(`${told} ${fault}`);
        if (outcome !== 'ValidationException') wrong.push(told);
        else if (!message.toLowerCase().includes(wordFor(place))) wrong.push(told);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** AWS's texts name the member, but for these. */
const otherWords: Readonly<Record<string, string>> = { ResourceArn: 'ARN', TagKeys: 'Tag Key' };

/** In writes of one item two members are known only by the set that AWS says they must be of, one of them in Query too. */
const setsOfNewer: Readonly<Record<string, string>> = {
  ReturnValues: '[ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]',
  ConditionalOperator: '[ALL, OR]',
};

function wordFor({ operation, member }: Place): string {
  const set = /^((Put|Update|Delete)Item|Query)$/.test(operation) ? setsOfNewer[member] : undefined;
  return (set ?? otherWords[member] ?? member).toLowerCase();
}

function isNeeded({ operation, path, isElement }: Place): boolean {
  return isElement || (operation === 'SearchVectors' && needsOfSearchVectors.includes(path));
}

/** Longer texts would cost more than they show. */
const charactersMax = 10_000;

function outOfBounds({ shape, member }: Place): readonly unknown[] {
  const values: unknown[] = [];
  if (shape.kind === 'string') {
    const { min = 0, max = Infinity } = shape.length;
    if (shape.values !== undefined) return ['NO_SUCH_VALUE', ''];
    if (min > 0) values.push('a'.repeat(min - 1));
    if (max < charactersMax) values.push('a'.repeat(max + 1));
  } else if ('range' in shape) {
    const { min, max } = shape.range;
    if (min !== undefined) values.push(min - 1);
    if (max !== undefined) values.push(max + 1);
  } else if (shape.kind === 'list') {
    const { min = 0, max = Infinity } = shape.length;
    if (min > 0) values.push(Array.from({ length: min - 1 }, () => fitting(shape.element, member)));
    if (max < charactersMax)
      values.push(Array.from({ length: max + 1 }, () => fitting(shape.element, member)));
  } else if (shape.kind === 'map') {
    const { min = 0, max = Infinity } = shape.length;
    if (min > 0) values.push({});
    if (max < charactersMax) {
      const keys = Array.from({ length: max + 1 }, (_, at) => `key${at}`);
      values.push(Object.fromEntries(keys.map((key) => [key, fitting(shape.value, member)])));
    }
  }
  return values;
}
