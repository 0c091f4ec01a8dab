import { attributeValue, blob, integer, list, long, map, structure, text } from '../../lib/model/shape.ts';
import { javaName, javaText } from '../../lib/validation/java-text.ts';

/** An attribute value with all the members that AWS prints of one. */
function whole(members: Readonly<Record<string, string>>): string {
  const types = 's n b iNT dECIMAL dOUBLE sS nS bS iNTSET dECIMALSET dOUBLESET m l nULL bOOL'.split(' ');
  return `AttributeValue(${types.map((type) => `${type}=${members[type] ?? 'null'}`).join(', ')})`;
}

const element = structure('KeySchemaElement', { AttributeName: text, KeyType: text });

describe('values as Java prints them', () => {
  it.each([
    ['nothing', undefined, text, 'null'],
    ['a string', 'a b', text, 'a b'],
    ['an integer', -1, integer, '-1'],
    ['a long', 1e21, long, '1000000000000000000000'],
    ['a list', ['a', 'b'], list(text), '[a, b]'],
    ['an empty list', [], list(text), '[]'],
    ['a map', { k: 'v', l: 'w' }, map(text, text), '{k=v, l=w}'],
    ['an empty map', {}, map(text, text), '{}'],
    ['a structure', { KeyType: 'HASH' }, element, 'KeySchemaElement(attributeName=null, keyType=HASH)'],
    [
      'a list of structures',
      [{ AttributeName: 'pk', KeyType: 'HASH' }],
      list(element),
      '[KeySchemaElement(attributeName=pk, keyType=HASH)]',
    ],
    ['bytes', 'YWI=', blob, 'java.nio.HeapByteBuffer[pos=0 lim=2 cap=2]'],
    [
      'an attribute value',
      { M: { a: { L: [{ BOOL: true }, { SS: ['x'] }] } } },
      attributeValue,
      whole({
        m: `{a=${whole({ l: `[${whole({ bOOL: 'true' })}, ${whole({ sS: '[x]' })}]` })}}`,
      }),
    ],
    [
      'a put of a batch, with a member that no model knows',
      { Item: { a: { S: 'x' } } },
      structure('PutRequest', { Item: map(text, attributeValue) }),
      `PutRequest(item={a=${whole({ s: 'x' })}}, workloadProfileName=null)`,
    ],
  ])('%s', (_name, value, shape, printed) => {
    expect(javaText(value, shape)).toBe(printed);
  });

  it('starts a name with a small letter', () => {
    expect(['TableName', 'SSESpecification', 'a'].map(javaName)).toEqual([
      'tableName',
      'sSESpecification',
      'a',
    ]);
  });
});
