import { applyUpdate, updatedAttributes } from '../../lib/expressions/apply-update.ts';
import { compileAttributeUpdates } from '../../lib/expressions/attribute-updates.ts';
import type { AttributeValueUpdate } from '../../lib/model/generated/types.ts';
import type { AttributeMap } from '../../lib/values/attribute-value.ts';

const item: AttributeMap = {
  s: { S: 'hello' },
  n: { N: '5' },
  l: { L: [{ N: '0' }] },
  ss: { SS: ['a', 'b'] },
};

const P = 'One or more parameter values were invalid: ';

describe('AttributeUpdates', () => {
  it.each<[string, AttributeValueUpdate, AttributeMap[string] | undefined]>([
    ['a', { Action: 'PUT', Value: { N: '1.0' } }, { N: '1' }],
    ['s', { Value: { N: '1' } }, { N: '1' }],
    ['a', { Action: 'ADD', Value: { N: '1' } }, { N: '1' }],
    ['n', { Action: 'ADD', Value: { N: '1' } }, { N: '6' }],
    ['l', { Action: 'ADD', Value: { L: [{ S: 'x' }] } }, { L: [{ N: '0' }, { S: 'x' }] }],
    ['a', { Action: 'ADD', Value: { L: [{ S: 'x' }] } }, { L: [{ S: 'x' }] }],
    ['ss', { Action: 'ADD', Value: { SS: ['c', 'a'] } }, { SS: ['a', 'b', 'c'] }],
    ['ss', { Action: 'DELETE', Value: { SS: ['c', 'a'] } }, { SS: ['b'] }],
    ['ss', { Action: 'DELETE', Value: { SS: ['b', 'a'] } }, undefined],
    ['a', { Action: 'DELETE', Value: { SS: ['a'] } }, undefined],
    ['s', { Action: 'DELETE' }, undefined],
    ['a', { Action: 'DELETE' }, undefined],
  ])('%s %j', (attribute, update, value) => {
    const program = compileAttributeUpdates({ [attribute]: update });
    const after = applyUpdate(program, item);
    expect(after).toEqual({ ...item, [attribute]: value });
    expect(Object.hasOwn(after, attribute)).toBe(value !== undefined);
    expect(updatedAttributes(program, after)).toEqual(value === undefined ? {} : { [attribute]: value });
  });

  it('counts what assigns and what removes', () => {
    const program = compileAttributeUpdates({
      a: { Value: { S: 'x' } },
      b: { Action: 'ADD', Value: { N: '1' } },
      c: { Action: 'DELETE' },
    });
    expect([program.assignments, program.removals]).toEqual([2, 1]);
    expect(program.targets).toEqual([['a'], ['b'], ['c']]);
  });

  it.each<[string, AttributeValueUpdate]>([
    ['s', { Action: 'ADD', Value: { N: '1' } }],
    ['l', { Action: 'ADD', Value: { N: '1' } }],
    ['n', { Action: 'ADD', Value: { L: [] } }],
    ['ss', { Action: 'ADD', Value: { NS: ['1'] } }],
    ['s', { Action: 'DELETE', Value: { SS: ['a'] } }],
    ['ss', { Action: 'DELETE', Value: { NS: ['1'] } }],
  ])('%s %j does not fit the item', (attribute, update) => {
    const program = compileAttributeUpdates({ [attribute]: update });
    expect(() => applyUpdate(program, item)).toThrow('Type mismatch for attribute to update');
  });

  it.each<[AttributeValueUpdate, string]>([
    [{}, `${P}Only DELETE action is allowed when no attribute value is specified`],
    [{ Action: 'PUT' }, `${P}Only DELETE action is allowed when no attribute value is specified`],
    [{ Action: 'ADD' }, `${P}Only DELETE action is allowed when no attribute value is specified`],
    [{ Action: 'DELETE', Value: { S: 'a' } }, `${P}DELETE action with value is not supported for the type S`],
    [{ Action: 'DELETE', Value: { L: [] } }, `${P}DELETE action with value is not supported for the type L`],
    [{ Action: 'ADD', Value: { S: 'a' } }, `${P}ADD action is not supported for the type S`],
    [{ Action: 'ADD', Value: { M: {} } }, `${P}ADD action is not supported for the type M`],
    [{ Action: 'ADD', Value: { N: 'x' } }, 'The parameter cannot be converted to a numeric value: x'],
  ])('%j is refused', (update, fault) => {
    expect(() => compileAttributeUpdates({ a: update })).toThrow(fault);
  });

  it('is checked in the order of the request', () => {
    expect(() => compileAttributeUpdates({ b: { Value: { N: 'x' } }, a: {} })).toThrow('numeric value: x');
    expect(() => compileAttributeUpdates({ b: {}, a: { Value: { N: 'x' } } })).toThrow('Only DELETE action');
    expect(() => compileAttributeUpdates({ '': {} })).toThrow('Empty attribute name');
  });
});
