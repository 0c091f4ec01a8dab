import { compileAttributesToGet } from '../../lib/expressions/attributes-to-get.ts';
import { project } from '../../lib/expressions/projection.ts';

describe('AttributesToGet', () => {
  it('names whole attributes, whatever is in their names', () => {
    const item = { 'a.b': { S: '1' }, abort: { S: '2' }, c: { S: '3' } };
    const projection = compileAttributesToGet(['a.b', 'abort', 'gone']);
    expect(project(projection, item)).toEqual({ 'a.b': { S: '1' }, abort: { S: '2' } });
    expect(projection.paths).toEqual([['a.b'], ['abort'], ['gone']]);
  });

  it('may name an attribute once', () => {
    expect(() => compileAttributesToGet(['a', 'b', 'a', 'b'])).toThrow(
      'One or more parameter values were invalid: Duplicate value in attribute name: a',
    );
  });

  it('may not be an empty name', () => {
    expect(() => compileAttributesToGet([''])).toThrow('Empty attribute name');
  });
});
