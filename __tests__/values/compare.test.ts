import type { AttributeMap, AttributeValue } from '../../lib/values/attribute-value.ts';
import { compareScalars, equalMaps, equalValues } from '../../lib/values/compare.ts';

/** Each pair is a value and another one of its type. */
const values: readonly AttributeValue[] = [
  { S: '' },
  { S: '1' },
  { N: '1' },
  { N: '2' },
  { B: '' },
  { B: 'AQ==' },
  { BOOL: true },
  { BOOL: false },
  { NULL: true },
  { M: {} },
  { M: { a: { S: '1' } } },
  { M: { a: { N: '1' } } },
  { M: { b: { S: '1' } } },
  { M: { a: { S: '1' }, b: { S: '1' } } },
  { L: [] },
  { L: [{ S: '1' }] },
  { L: [{ S: '1' }, { S: '2' }] },
  { L: [{ S: '2' }, { S: '1' }] },
  { SS: ['1'] },
  { SS: ['1', '2'] },
  { SS: ['1', '3'] },
  { NS: ['1'] },
  { NS: ['1', '2'] },
  { BS: ['AQ=='] },
];

describe('equalValues', () => {
  it('holds for a value and its copy, and for no two others', () => {
    const copies: AttributeValue[] = structuredClone([...values]);
    for (const [i, a] of values.entries()) {
      for (const [j, b] of copies.entries()) expect([i, j, equalValues(a, b)]).toEqual([i, j, i === j]);
    }
  });

  it('takes the members of sets and maps in any order', () => {
    expect(equalValues({ SS: ['a', 'b', 'c'] }, { SS: ['c', 'a', 'b'] })).toBe(true);
    expect(equalValues({ NS: ['1', '2'] }, { NS: ['2', '1'] })).toBe(true);
    expect(equalValues({ BS: ['AQ==', 'Ag=='] }, { BS: ['Ag==', 'AQ=='] })).toBe(true);
    const a: AttributeValue = {
      M: { x: { L: [{ M: { p: { S: '1' }, q: { N: '2' } } }] }, y: { BOOL: true } },
    };
    const b: AttributeValue = {
      M: { y: { BOOL: true }, x: { L: [{ M: { q: { N: '2' }, p: { S: '1' } } }] } },
    };
    expect(equalValues(a, b)).toBe(true);
  });
});

describe('equalMaps', () => {
  it('takes the names of object members as plain names', () => {
    const parse = (text: string): AttributeMap => JSON.parse(text);
    const proto = parse('{"__proto__":{"S":"1"}}');
    expect(equalMaps(proto, parse('{"__proto__":{"S":"1"}}'))).toBe(true);
    expect(equalMaps(proto, parse('{"__proto__":{"S":"2"}}'))).toBe(false);
    expect(equalMaps(proto, parse('{"other":{"S":"1"}}'))).toBe(false);
    expect(equalMaps(parse('{"toString":{"S":"1"}}'), parse('{"valueOf":{"S":"1"}}'))).toBe(false);
    expect(equalMaps({}, proto)).toBe(false);
  });

  it('does not look into what is shared', () => {
    const shared: AttributeValue = {
      get S(): string {
        throw new Error('looked at');
      },
    };
    const map: AttributeMap = { a: shared };
    expect(equalMaps(map, map)).toBe(true);
    expect(equalMaps(map, { a: shared })).toBe(true);
  });
});

describe('compareScalars', () => {
  it.each<[AttributeValue, AttributeValue]>([
    [{ S: 'a' }, { S: 'b' }],
    [{ S: '\uffff' }, { S: '😀' }],
    [{ N: '9' }, { N: '10' }],
    [{ N: '-10' }, { N: '-9' }],
    [{ B: 'fw==' }, { B: 'gA==' }],
    [{ B: 'AQ==' }, { B: 'AQA=' }],
  ])('puts %j before %j', (a, b) => {
    expect(compareScalars(a, b)).toBeLessThan(0);
    expect(compareScalars(b, a)).toBeGreaterThan(0);
    expect(compareScalars(a, { ...a })).toBe(0);
  });

  it.each<[AttributeValue, AttributeValue]>([
    [{ S: '1' }, { N: '1' }],
    [{ BOOL: true }, { BOOL: true }],
    [{ SS: ['a'] }, { SS: ['b'] }],
  ])('has no order for %j and %j', (a, b) => {
    expect(() => compareScalars(a, b)).toThrow('only values of one scalar type have an order');
  });
});
