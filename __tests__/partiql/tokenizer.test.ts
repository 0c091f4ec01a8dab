import { isKeyword } from '../../lib/partiql/keywords.ts';
import { tokenize } from '../../lib/partiql/tokenizer.ts';

function kindsAndTexts(statement: string): readonly string[] {
  return tokenize(statement)
    .slice(0, -1)
    .map(({ kind, text }) => `${kind} ${text}`);
}

function places(statement: string): readonly string[] {
  return tokenize(statement).map(
    ({ location: { line, column, length } }) => `${String(line)}:${String(column)}:${String(length)}`,
  );
}

describe('tokenize', () => {
  it.each([
    ['select sElEcT', ['keyword SELECT', 'keyword SELECT']],
    ['name _a $b c1', ['name name', 'name _a', 'name $b', 'name c1']],
    ['"a b" "select" "say ""hi"""', ['quoted a b', 'quoted select', 'quoted say "hi"']],
    [`'it''s' '' '"'`, ["string it's", 'string ', 'string "']],
    [
      '1 05 5. .5 1.5e3 2E-7',
      ['number 1', 'number 05', 'number 5.', 'number .5', 'number 1.5e3', 'number 2E-7'],
    ],
    ['-1', ['symbol -', 'number 1']],
    ['a.b[0]', ['name a', 'symbol .', 'name b', 'symbol [', 'number 0', 'symbol ]']],
    [
      '<<>> <> != <= >= < > || ?',
      ['<<', '>>', '<>', '!=', '<=', '>=', '<', '>', '||', '?'].map((text) => `symbol ${text}`),
    ],
    ['a--b\nc', ['name a', 'name c']],
    ['a/* * \n - */c', ['name a', 'name c']],
    ["a'b'c", ['name a', 'string b', 'name c']],
    ['5AND', ['number 5', 'keyword AND']],
  ])('reads %j', (statement, expected) => {
    expect(kindsAndTexts(statement)).toEqual(expected);
  });

  it.each(["'open", '"open', 'a # b', 'a ! b', 'a & b', 'é', '`ion`', 'a \\ b', '\u00a0'])(
    'refuses %j',
    (statement) => {
      expect(() => tokenize(statement)).toThrow("Statement wasn't well formed, can't be processed: ");
    },
  );

  it('tells lines, columns and lengths in code points, quotes included', () => {
    expect(places(`a 'x'\n  "😀" b`)).toEqual(['1:1:1', '1:3:3', '2:3:3', '2:7:1', '2:8:0']);
    expect(places('a\r\nb\rc\n\nd')).toEqual(['1:1:1', '2:1:1', '3:1:1', '5:1:1', '5:2:0']);
  });
});

describe('isKeyword', () => {
  it.each(['COUNT', 'DATE', 'INDEX', 'KEY', 'LEVEL', 'MISSING', 'SIZE', 'TIMESTAMP', 'USER', 'VALUE'])(
    'knows %s',
    (word) => {
      expect(isKeyword(word)).toBe(true);
    },
  );

  it.each(['DATA', 'NAME', 'STATUS', 'TYPE', 'YEAR', '', 'select'])('leaves %j to names', (word) => {
    expect(isKeyword(word)).toBe(false);
  });
});
