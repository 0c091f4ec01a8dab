import {
  type DocumentPath,
  equalPaths,
  isNested,
  printPath,
  valueAt,
} from '../../lib/values/document-path.ts';

describe('document paths', () => {
  const item = {
    a: { M: { b: { L: [{ S: 'first' }, { M: { c: { N: '1' } } }] }, 'x.y': { BOOL: true } } },
    text: { S: 'hello' },
  };

  it.each<[DocumentPath, unknown]>([
    [['text'], { S: 'hello' }],
    [['a', 'b', 0], { S: 'first' }],
    [['a', 'b', 1, 'c'], { N: '1' }],
    [['a', 'x.y'], { BOOL: true }],
    [['missing'], undefined],
    [['missing', 'b'], undefined],
    [['a', 'b', 2], undefined],
    [['a', 0], undefined],
    [['a', 'b', 'c'], undefined],
    [['text', 'length'], undefined],
    [['text', 0], undefined],
  ])('reads what stands at %j', (path, value) => {
    expect(valueAt(item, path)).toEqual(value);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'finds no %s that nobody stored',
    (name) => {
      expect(valueAt({}, [name])).toBeUndefined();
      expect(valueAt({ a: { M: {} } }, ['a', name])).toBeUndefined();
      const stored = { a: { M: Object.fromEntries([[name, { S: 'mine' }]]) } };
      expect(valueAt(stored, ['a', name])).toEqual({ S: 'mine' });
    },
  );

  it('prints a path as AWS does, an index in brackets of its own', () => {
    expect(printPath(['a'])).toBe('[a]');
    expect(printPath(['a', 'b.c', 0, 'd'])).toBe('[a, b.c, [0], d]');
  });

  it('tells an index from a member with the same digits', () => {
    expect(equalPaths(['a', 0], ['a', 0])).toBe(true);
    expect(equalPaths(['a', 0], ['a', '0'])).toBe(false);
    expect(equalPaths(['a', 'b'], ['a'])).toBe(false);
  });

  it('calls a path nested when it leads into an attribute', () => {
    expect(isNested(['a'])).toBe(false);
    expect(isNested(['a', 0])).toBe(true);
  });
});
