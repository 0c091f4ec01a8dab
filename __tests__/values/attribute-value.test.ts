import { type AttributeValue, getAttribute, setAttribute, typeOf } from '../../lib/values/attribute-value.ts';

describe('typeOf', () => {
  it.each<[string, AttributeValue]>([
    ['S', { S: '' }],
    ['N', { N: '0' }],
    ['B', { B: '' }],
    ['BOOL', { BOOL: false }],
    ['NULL', { NULL: true }],
    ['M', { M: {} }],
    ['L', { L: [] }],
    ['SS', { SS: ['a'] }],
    ['NS', { NS: ['1'] }],
    ['BS', { BS: ['AA=='] }],
  ])('is %s, whatever the content', (type, value) => {
    expect(typeOf(value)).toBe(type);
  });
});

describe('attribute names', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'plain'];

  it.each(names)('include %s: absent until it is set', (name) => {
    const map: Record<string, AttributeValue> = {};
    expect(getAttribute(map, name)).toBeUndefined();
    setAttribute(map, name, { S: 'value' });
    expect(getAttribute(map, name)).toEqual({ S: 'value' });
    expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
    expect(JSON.stringify(map)).toBe(`{"${name}":{"S":"value"}}`);
  });
});
