import type { AttributeMap, AttributeValue } from '../../lib/values/attribute-value.ts';
import { mapLimitBytes, mapSizeBytes, valueSizeBytes } from '../../lib/values/size.ts';

describe('valueSizeBytes', () => {
  it.each<[AttributeValue, number]>([
    [{ S: '' }, 0],
    [{ S: 'é€😀' }, 9],
    [{ N: '0' }, 1],
    [{ N: '-42' }, 3],
    [{ B: '' }, 0],
    [{ B: 'AQ==' }, 1],
    [{ B: 'AQID' }, 3],
    [{ BOOL: false }, 1],
    [{ NULL: true }, 1],
    [{ L: [] }, 3],
    [{ L: [{ S: 'ab' }, { NULL: true }] }, 3 + (1 + 2) + (1 + 1)],
    [{ M: {} }, 3],
    [{ M: { ab: { S: 'cd' }, é: { BOOL: true } } }, 3 + (1 + 2 + 2) + (1 + 2 + 1)],
    [{ L: [{ M: { a: { L: [] } } }] }, 3 + 1 + (3 + 1 + 1 + 3)],
    [{ SS: ['a', 'bé'] }, 4],
    [{ NS: ['1', '123'] }, 5],
    [{ BS: ['AQ==', 'AQI='] }, 3],
  ])('of %j is %i', (value, bytes) => {
    expect(valueSizeBytes(value)).toBe(bytes);
  });
});

describe('mapSizeBytes', () => {
  it.each<[AttributeMap, number]>([
    [{}, 0],
    [{ 'shirt-color': { S: 'R' }, 'shirt-size': { S: 'M' } }, 23],
    [{ Id: { N: '1' } }, 4],
    [{ Id: { N: '1' }, Message: { S: 'New item!' } }, 20],
    [{ Id: { N: '1' }, Message: { S: 'This item has changed' } }, 32],
    [{ é: { S: '' } }, 2],
  ])('of %j is %i', (item, bytes) => {
    expect(mapSizeBytes(item)).toBe(bytes);
  });

  it('counts a member called like the prototype', () => {
    const item: AttributeMap = JSON.parse('{"__proto__":{"S":"abc"}}');
    expect(mapSizeBytes(item)).toBe(12);
  });
});

describe('mapLimitBytes', () => {
  it('counts numbers by the rule of the item limit, at any depth', () => {
    const item: AttributeMap = { a: { N: '120' }, b: { L: [{ M: { c: { NS: ['120', '0.012'] } } }] } };
    expect(mapSizeBytes(item)).toBe(1 + 3 + 1 + (3 + 1 + (3 + 1 + 1 + 6)));
    expect(mapLimitBytes(item)).toBe(1 + 2 + 1 + (3 + 1 + (3 + 1 + 1 + 4)));
  });

  it('agrees with the other size on everything else', () => {
    const item: AttributeMap = {
      a: { S: 'é' },
      b: { B: 'AQ==' },
      c: { SS: ['x'] },
      d: { BOOL: true },
      e: { M: {} },
    };
    expect(mapLimitBytes(item)).toBe(mapSizeBytes(item));
  });
});
