import { FamilyFault } from '../../lib/errors/envelope.ts';
import {
  compileKeyCondition,
  type KeyComparison,
  keyComparisons,
} from '../../lib/expressions/key-condition.ts';
import { Placeholders } from '../../lib/expressions/placeholders.ts';

function compile(expression: string): readonly KeyComparison[] {
  const values = { ':a': { S: 'a' }, ':z': { S: 'z' }, ':n': { N: '1.0' } };
  return keyComparisons(compileKeyCondition(expression, new Placeholders({ '#b': 'b.c' }, values)));
}

function faultOf(expression: string): string | undefined {
  try {
    compile(expression);
    return undefined;
  } catch (error) {
    if (!(error instanceof FamilyFault)) throw error;
    expect(error.family).toBe('expression');
    return error.message.replace('Invalid KeyConditionExpression: ', '');
  }
}

const a = { S: 'a' };
const z = { S: 'z' };

describe('key comparisons', () => {
  it.each<[string, KeyComparison[]]>([
    ['h = :a', [{ attribute: 'h', operator: '=', values: [a] }]],
    ['#b = :n', [{ attribute: 'b.c', operator: '=', values: [{ N: '1' }] }]],
    ['h = :a AND r BETWEEN :a AND :z', [eq('h'), { attribute: 'r', operator: 'BETWEEN', values: [a, z] }]],
    ['begins_with(r, :a) AND (h = :a)', [{ attribute: 'r', operator: 'begins_with', values: [a] }, eq('h')]],
    ['(h = :a AND (r < :z))', [eq('h'), { attribute: 'r', operator: '<', values: [z] }]],
    [':a = h AND :z >= r', [eq('h'), { attribute: 'r', operator: '<=', values: [z] }]],
    [':a < r', [{ attribute: 'r', operator: '>', values: [a] }]],
    [':a <= r', [{ attribute: 'r', operator: '>=', values: [a] }]],
    [':a > r', [{ attribute: 'r', operator: '<', values: [a] }]],
    ['a1 = :a AND a2 = :a AND a3 = :a', [eq('a1'), eq('a2'), eq('a3')]],
  ])('%j', (expression, comparisons) => {
    expect(compile(expression)).toEqual(comparisons);
  });
});

describe('the shape of a key condition', () => {
  const operator = (name: string): string => `Invalid operator used in KeyConditionExpression: ${name}`;
  const condition = (text: string): string => `Invalid condition in KeyConditionExpression: ${text}`;
  const nested = 'KeyConditionExpressions cannot contain nested operations';

  it.each([
    ['h = :a OR r = :a', operator('OR')],
    ['NOT h = :a', operator('NOT')],
    ['h = :a AND NOT r = :a', operator('NOT')],
    ['h <> :a', operator('<>')],
    ['h IN (:a)', operator('IN')],
    ['attribute_exists(h)', operator('attribute_exists')],
    ['attribute_not_exists(h)', operator('attribute_not_exists')],
    ['h = :a AND contains(r, :a)', operator('contains')],
    ['contains(size(h), :a)', operator('contains')],
    ['size(h) = :n', nested],
    ['h = size(r)', nested],
    ['size(r) BETWEEN :n AND :n', nested],
    [':a BETWEEN r AND :z', condition('BETWEEN operator must have the key attribute as its first operand')],
    [
      'begins_with(:a, r)',
      condition('begins_with operator must have the key attribute as its first operand'),
    ],
    [
      'begins_with(:a, :a)',
      condition('begins_with operator must have the key attribute as its first operand'),
    ],
    ['h = r', condition('Multiple attribute names used in one condition')],
    ['r BETWEEN :a AND h', condition('Multiple attribute names used in one condition')],
    ['begins_with(h, r)', condition('Multiple attribute names used in one condition')],
    ['h.x = :a', 'KeyConditionExpressions cannot have conditions on nested attributes'],
    [':a = h[0]', 'KeyConditionExpressions cannot have conditions on nested attributes'],
    [':a = :z', condition('No key attribute specified')],
    ['h = :a AND h = :z', 'KeyConditionExpressions must only contain one condition per key'],
    ['h = :a AND r > :a AND r < :z', 'KeyConditionExpressions must only contain one condition per key'],
  ])('%j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it.each([
    ['r <> :a AND contains(h, :a)', operator('<>')],
    ['contains(h, :a) AND r <> :a', operator('contains')],
    [':a = :z AND size(h) = :n', condition('No key attribute specified')],
  ])('is read from left to right: %j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it('is not looked at before the expression is right as a condition', () => {
    expect(() => compileKeyCondition('h <> :a', new Placeholders(undefined, { ':a': a }))).not.toThrow();
    expect(faultOf('h <> :a AND foo(h)')).toBe('Invalid function name; function: foo');
    expect(faultOf('r BETWEEN :z AND :a')).toContain('The BETWEEN operator requires upper bound');
  });
});

function eq(attribute: string): KeyComparison {
  return { attribute, operator: '=', values: [a] };
}
