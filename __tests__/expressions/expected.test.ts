import { FamilyFault } from '../../lib/errors/envelope.ts';
import { evaluateCondition } from '../../lib/expressions/evaluate-condition.ts';
import { compileExpected } from '../../lib/expressions/expected.ts';
import type { ConditionalOperator, ExpectedAttributeValue } from '../../lib/model/generated/types.ts';
import type { AttributeMap, AttributeValue } from '../../lib/values/attribute-value.ts';

const item: AttributeMap = {
  s: { S: 'hello' },
  n: { N: '5' },
  b: { B: 'aGVsbG8=' },
  ss: { SS: ['a'] },
  l: { L: [{ N: '1' }, { S: 'x' }] },
  m: { M: { x: { N: '1' } } },
  nothing: { NULL: true },
};

type Operator = NonNullable<ExpectedAttributeValue['ComparisonOperator']>;

function comparison(operator: Operator, ...values: AttributeValue[]): ExpectedAttributeValue {
  return { ComparisonOperator: operator, ...(values.length > 0 && { AttributeValueList: values }) };
}

function holds(expected: Record<string, ExpectedAttributeValue>, operator?: ConditionalOperator): boolean {
  const condition = compileExpected(expected, operator);
  return condition === undefined || evaluateCondition(condition, item);
}

const P = 'One or more parameter values were invalid: ';
const n5 = { N: '5' };
const x = { S: 'x' };

describe('what is expected', () => {
  it.each<[string, ExpectedAttributeValue, boolean]>([
    ['n', { Value: { N: '5.0' } }, true],
    ['n', { Value: { N: '6' } }, false],
    ['n', { Value: n5, Exists: true }, true],
    ['n', { Exists: false }, false],
    ['gone', { Exists: false }, true],
    ['n', { Value: n5, ComparisonOperator: 'GE' }, true],
    ['n', { Value: n5, ComparisonOperator: 'IN' }, true],
    ['n', { ComparisonOperator: 'NOT_NULL', AttributeValueList: [] }, true],
    ['n', comparison('EQ', n5), true],
    ['l', comparison('EQ', { L: [{ N: '1' }, x] }), true],
    ['m', comparison('NE', { M: { x: { N: '1' } } }), false],
    ['gone', comparison('EQ', x), false],
    ['gone', comparison('NE', x), true],
    ['n', comparison('NE', x), true],
    ['n', comparison('LT', { N: '6' }), true],
    ['n', comparison('LE', n5), true],
    ['n', comparison('GT', n5), false],
    ['n', comparison('LT', x), false],
    ['n', comparison('BETWEEN', n5, { N: '6' }), true],
    ['n', comparison('IN', { N: '4' }, n5), true],
    ['gone', comparison('IN', n5), false],
    ['s', comparison('BEGINS_WITH', { S: 'he' }), true],
    ['b', comparison('BEGINS_WITH', { B: 'aGU=' }), true],
    ['n', comparison('BEGINS_WITH', { S: 'he' }), false],
    ['s', comparison('CONTAINS', { S: 'ell' }), true],
    ['ss', comparison('CONTAINS', { S: 'a' }), true],
    ['l', comparison('CONTAINS', { N: '1' }), true],
    ['s', comparison('NOT_CONTAINS', { S: 'ell' }), false],
    ['n', comparison('NOT_CONTAINS', x), true],
    ['gone', comparison('NOT_CONTAINS', x), false],
    ['gone', comparison('NULL'), true],
    ['nothing', comparison('NULL'), false],
    ['nothing', comparison('NOT_NULL'), true],
  ])('%s %j: %s', (attribute, expectation, result) => {
    expect(holds({ [attribute]: expectation })).toBe(result);
  });

  it('is all of it, or with OR any of it', () => {
    const both = { n: comparison('EQ', n5), s: comparison('EQ', x) };
    expect(holds(both)).toBe(false);
    expect(holds(both, 'AND')).toBe(false);
    expect(holds(both, 'OR')).toBe(true);
    expect(compileExpected({}, undefined)).toBeUndefined();
    expect(compileExpected(undefined, undefined)).toBeUndefined();
  });
});

describe('faults of Expected', () => {
  const count = (operator: string): string =>
    `${P}Invalid number of argument(s) for the ${operator} ComparisonOperator`;
  const sameType = `${P}AttributeValues inside AttributeValueList must be of same type`;
  const type = (operator: string, name: string): string =>
    `${P}ComparisonOperator ${operator} is not valid for ${name} AttributeValue type`;

  it.each<[ExpectedAttributeValue, string]>([
    [
      { Value: n5, AttributeValueList: [n5] },
      `${P}Value and AttributeValueList cannot be used together for Attribute: q`,
    ],
    [
      { ComparisonOperator: 'EQ', Exists: true },
      `${P}Exists and ComparisonOperator cannot be used together for Attribute: q`,
    ],
    [
      { ComparisonOperator: 'LT' },
      `${P}Value or AttributeValueList must be used with ComparisonOperator: LT for Attribute: q`,
    ],
    [{ ComparisonOperator: 'EQ', AttributeValueList: [] }, count('EQ')],
    [comparison('EQ', n5, n5), count('EQ')],
    [comparison('NULL', n5), count('NULL')],
    [{ ComparisonOperator: 'NULL', Value: n5 }, count('NULL')],
    [comparison('BETWEEN', n5), count('BETWEEN')],
    [comparison('IN', n5, x), sameType],
    [comparison('BETWEEN', n5, x), sameType],
    [comparison('LT', { SS: ['a'] }), type('LT', 'SS')],
    [comparison('IN', { BOOL: true }), type('IN', 'BOOL')],
    [comparison('CONTAINS', { M: {} }), type('CONTAINS', 'M')],
    [comparison('BEGINS_WITH', n5), type('BEGINS_WITH', 'N')],
    [
      comparison('BETWEEN', { N: '6' }, n5),
      'The BETWEEN condition was provided a range where the lower bound is greater than the upper bound',
    ],
    [
      { AttributeValueList: [n5], Exists: true },
      `${P}AttributeValueList can only be used with a ComparisonOperator for Attribute: q`,
    ],
    [{}, `${P}Value must be provided when Exists is null for Attribute: q`],
    [{ Exists: true }, `${P}Value must be provided when Exists is true for Attribute: q`],
    [{ Exists: false, Value: n5 }, `${P}Value cannot be used when Exists is false for Attribute: q`],
    [{ Value: { N: 'x' } }, 'The parameter cannot be converted to a numeric value: x'],
    [comparison('EQ', { N: 'x' }, x), 'The parameter cannot be converted to a numeric value: x'],
  ])('%j', (expectation, fault) => {
    let caught: unknown;
    try {
      compileExpected({ q: expectation }, undefined);
    } catch (error) {
      caught = error;
    }
    expect(caught).toHaveProperty('message', fault);
    expect(caught).toBeInstanceOf(FamilyFault);
  });

  it('are reported for the attributes in the order of the request', () => {
    expect(() => compileExpected({ b: { Exists: true }, a: {} }, undefined)).toThrow('for Attribute: b');
  });

  it('include an empty name', () => {
    expect(() => compileExpected({ '': { Value: x } }, undefined)).toThrow('Empty attribute name');
  });
});

describe('ConditionalOperator', () => {
  it('goes with two elements or more, and is looked at last', () => {
    const none = 'ConditionalOperator cannot be used without Filter or Expected';
    expect(() => compileExpected(undefined, 'OR')).toThrow(none);
    expect(() => compileExpected({}, 'AND')).toThrow(none);
    expect(() => compileExpected({ a: { Value: x } }, 'OR')).toThrow(
      'ConditionalOperator can only be used when Filter or Expected has two or more elements',
    );
    expect(() => compileExpected({ a: {} }, 'OR')).toThrow('Value must be provided');
  });
});
