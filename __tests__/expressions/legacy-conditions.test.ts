import { evaluateCondition } from '../../lib/expressions/evaluate-condition.ts';
import {
  compileFilter,
  compileKeyConditions,
  type LegacyConditions,
} from '../../lib/expressions/legacy-conditions.ts';

const item = { s: { S: 'hello' }, n: { N: '5' } };

describe('filters', () => {
  const filter: LegacyConditions = {
    s: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'hello' }] },
    n: { ComparisonOperator: 'GT', AttributeValueList: [{ N: '9' }] },
  };

  it('are joined with AND unless the request says OR', () => {
    const all = compileFilter(filter, undefined);
    const any = compileFilter(filter, 'OR');
    expect(all && evaluateCondition(all, item)).toBe(false);
    expect(any && evaluateCondition(any, item)).toBe(true);
  });

  it('may be empty', () => {
    expect(compileFilter({}, undefined)).toBeUndefined();
  });

  it('are checked attribute by attribute', () => {
    expect(() =>
      compileFilter(
        {
          a: { ComparisonOperator: 'EQ' },
          b: { ComparisonOperator: 'EQ', AttributeValueList: [{ N: 'x' }] },
        },
        undefined,
      ),
    ).toThrow(
      'One or more parameter values were invalid: Invalid number of argument(s) for the EQ ComparisonOperator',
    );
    expect(() =>
      compileFilter(
        { a: { ComparisonOperator: 'IN', AttributeValueList: [{ SS: ['a'] }, { N: '1' }] } },
        undefined,
      ),
    ).toThrow('AttributeValues inside AttributeValueList must be of same type');
  });
});

describe('KeyConditions', () => {
  it('become key comparisons, numbers in normal form', () => {
    expect(
      compileKeyConditions({
        h: { ComparisonOperator: 'EQ', AttributeValueList: [{ N: '1.0' }] },
        r: { ComparisonOperator: 'BETWEEN', AttributeValueList: [{ S: 'a' }, { S: 'b' }] },
        q: { ComparisonOperator: 'BEGINS_WITH', AttributeValueList: [{ S: 'a' }] },
      }),
    ).toEqual([
      { attribute: 'h', operator: '=', values: [{ N: '1' }] },
      { attribute: 'r', operator: 'BETWEEN', values: [{ S: 'a' }, { S: 'b' }] },
      { attribute: 'q', operator: 'begins_with', values: [{ S: 'a' }] },
    ]);
  });

  it.each(['NE', 'CONTAINS', 'NOT_CONTAINS', 'IN', 'NULL', 'NOT_NULL'] as const)(
    'with %s are for the table to refuse',
    (operator) => {
      const values = operator === 'NULL' || operator === 'NOT_NULL' ? [] : [{ S: 'a' }];
      expect(
        compileKeyConditions({ h: { ComparisonOperator: operator, AttributeValueList: values } }),
      ).toEqual([{ attribute: 'h', operator: 'unindexable', values }]);
    },
  );

  it('may not be empty', () => {
    expect(() => compileKeyConditions({})).toThrow('Conditions can be of length 1 or 2 only');
  });
});
