import { isReservedWord } from '../../lib/expressions/reserved-words.ts';

describe('reserved words', () => {
  it.each(['ABORT', 'abort', 'aBoRt', 'zone', 'name', 'SIZE', 'flattern', 'innter', 'loged'])(
    '%s is one',
    (word) => {
      expect(isReservedWord(word)).toBe(true);
    },
  );

  it.each(['id', 'pk', 'email', 'contains', 'abort1', ''])('%j is none', (word) => {
    expect(isReservedWord(word)).toBe(false);
  });
});
