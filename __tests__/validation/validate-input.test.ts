import * as fc from 'fast-check';
import { unreachable } from '../../lib/errors/assert.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { type OperationName, targets } from '../../lib/model/generated/operations.ts';
import { inputShapes } from '../../lib/model/generated/shapes.ts';
import type { Shape, StructureShape } from '../../lib/model/shape.ts';
import { validateInput } from '../../lib/validation/validate-input.ts';
import { refusalOf } from './refusal.ts';

const operations: readonly OperationName[] = [...targets.values()];
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'a', '#a', ':a', 'a;', '\u0000'];

/** JSON as a sender may write it: `__proto__` is a name like any other. */
const anyJson = fc.json({ maxDepth: 5 }).map((text): unknown => JSON.parse(text));

/** JSON that follows the shape more often than not, so that the walk gets far. */
function jsonOf(shape: Shape): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fitting(shape) }, { weight: 1, arbitrary: anyJson });
}

function fitting(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'string':
      return fc.constantFrom('', 'a', 'abc', 'abc;', 'x'.repeat(300), ...(shape.values ?? []));
    case 'blob':
      return fc.constantFrom('', 'AAAA', 'AAA', 'A===');
    case 'boolean':
      return fc.constantFrom<unknown>(true, false, 'yes');
    case 'integer':
    case 'long':
    case 'double':
    case 'timestamp':
      return fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-1, 0, 1, 100, 2 ** 40, 1e300, Infinity));
    case 'list':
      return fc.array(jsonOf(shape.element), { maxLength: 3 });
    case 'map':
      return fc
        .array(fc.tuple(fc.constantFrom(...names), jsonOf(shape.value)), { maxLength: 3 })
        .map(objectOf);
    case 'structure':
      return structureJson(shape);
    case 'attribute-value':
      return attributeValueJson;
    default:
      return unreachable(shape);
  }
}

const attributeValueJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.record(
      { S: fc.string(), N: fc.constantFrom('1', 'x'), B: fc.constantFrom('AAAA', 'A'), BOOL: fc.boolean() },
      { requiredKeys: [] },
    ),
    fc.record({ M: fc.dictionary(fc.constantFrom(...names), tie('value')) }),
    fc.record({ L: fc.array(fc.option(tie('value')), { maxLength: 3 }) }),
    anyJson,
  ),
})).value;

function structureJson(shape: StructureShape): fc.Arbitrary<unknown> {
  const members = [...shape.members].map(([name, member]) =>
    fc
      .option(jsonOf(member.shape), { freq: member.required ? 9 : 2 })
      .map((value): [string, unknown] => [name, value]),
  );
  return fc.tuple(...members).map(objectOf);
}

function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}

/** The text of a refusal. Anything but a `ServiceError` is a defect and goes through. */
function refusalText(operation: OperationName, json: unknown): string | undefined {
  try {
    validateInput(operation, json);
    return undefined;
  } catch (error) {
    if (error instanceof ServiceError) return error.message;
    throw error;
  }
}

describe('any body for any operation', () => {
  it.each(operations)('%s passes or is refused, and nothing else', (operation) => {
    const shape = inputShapes.get(operation);
    if (shape === undefined) throw new Error(`${operation} has no shape`);
    const body = fc.oneof({ weight: 4, arbitrary: structureJson(shape) }, { weight: 1, arbitrary: anyJson });
    fc.assert(
      fc.property(body, (json) => {
        const text = refusalText(operation, json);
        if (text !== undefined) {
          // A message without a fault would mean that the two walks over the constraints disagree.
          expect(text).not.toMatch(/^0 validation errors/);
          return;
        }
        // What has passed is decoded: it passes again, and nothing in it changes.
        const decoded = JSON.stringify(json);
        expect(refusalText(operation, json)).toBeUndefined();
        expect(JSON.stringify(json)).toBe(decoded);
      }),
      { numRuns: 30 },
    );
  });

  it('reaches both answers', () => {
    expect(refusalOf('PutItem', { TableName: 't', Item: {} })).toBeUndefined();
    expect(refusalOf('PutItem', {})).toBeDefined();
  });
});

describe('a good input', () => {
  it('is handed back as the object that was parsed', () => {
    const json: unknown = JSON.parse('{"TableName":"t","Item":{"a":{"S":"x"}},"Unknown":1}');
    const input = validateInput('PutItem', json);
    expect(input).toBe(json);
    expect(input).toEqual({ TableName: 't', Item: { a: { S: 'x' } } });
  });
});
