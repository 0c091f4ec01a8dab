import fc from 'fast-check';
import { tokenize } from '../../lib/expressions/tokenizer.ts';

function kindsAndTexts(expression: string): string[] {
  return tokenize(expression).map(({ kind, text }) => `${kind} ${text}`);
}

describe('tokenize', () => {
  it.each([
    [
      'a.#b[10] <= :c',
      ['name a', 'symbol .', 'alias #b', 'symbol [', 'index 10', 'symbol ]', 'symbol <=', 'placeholder :c'],
    ],
    ['a and NOT Between', ['name a', 'keyword AND', 'keyword NOT', 'keyword BETWEEN']],
    [
      'set remove Add dElete in or',
      ['keyword SET', 'keyword REMOVE', 'keyword ADD', 'keyword DELETE', 'keyword IN', 'keyword OR'],
    ],
    ['andy inner1', ['name andy', 'name inner1']],
    ['a<>b<c>=d', ['name a', 'symbol <>', 'name b', 'symbol <', 'name c', 'symbol >=', 'name d']],
    ['== !=', ['symbol =', 'symbol =', 'symbol !', 'symbol =']],
    ['007', ['index 0', 'index 0', 'index 7']],
    ['1a', ['index 1', 'name a']],
    ['# : #-a', ['symbol #', 'symbol :', 'symbol #', 'symbol -', 'name a']],
    ['#1 :_', ['alias #1', 'placeholder :_']],
    ['_a', ['symbol _', 'name a']],
    ['ü😀"', ['symbol ü', 'symbol 😀', 'symbol "']],
    ['\u00a0\t\r\n', ['symbol \u00a0']],
  ])('reads %j', (expression, tokens) => {
    expect(kindsAndTexts(expression)).toEqual([...tokens, 'end <EOF>']);
  });

  it('loses nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (expression) => {
        const tokens = tokenize(expression);
        const kept = tokens.map(({ start, end }) => expression.slice(start, end)).join('');
        expect(kept).toBe(expression.replaceAll(/[ \t\r\n]/gu, ''));
      }),
    );
  });
});
