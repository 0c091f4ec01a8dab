import { FamilyFault } from '../../lib/errors/envelope.ts';
import { Placeholders } from '../../lib/expressions/placeholders.ts';
import { compileProjection, project, projectAttributes } from '../../lib/expressions/projection.ts';
import type { AttributeMap } from '../../lib/values/attribute-value.ts';

const names = { '#a': 'a', '#dup': 'a', '#dot': 'b.c' };

const item: AttributeMap = {
  pk: { S: 'u' },
  a: { L: [{ M: { x: { N: '1' }, y: { N: '2' } } }, { N: '1' }, { N: '2' }] },
  m: { M: { p: { N: '1' }, q: { L: [{ S: 'a' }, { S: 'b' }] } } },
  blank: { M: {} },
  s: { S: 'x' },
};

function faultOf(expression: string): string | undefined {
  try {
    compileProjection(expression, new Placeholders(names, undefined));
    return undefined;
  } catch (error) {
    if (!(error instanceof FamilyFault)) throw error;
    expect(error.family).toBe('expression');
    return error.message.replace('Invalid ProjectionExpression: ', '');
  }
}

describe('project', () => {
  it.each<[string, AttributeMap]>([
    ['s', { s: { S: 'x' } }],
    ['pk, zz', { pk: { S: 'u' } }],
    ['a[0].x, a[0].y', { a: { L: [{ M: { x: { N: '1' }, y: { N: '2' } } }] } }],
    ['a[2], a[0].x', { a: { L: [{ M: { x: { N: '1' } } }, { N: '2' }] } }],
    ['m.q[1], m.p', { m: { M: { q: { L: [{ S: 'b' }] }, p: { N: '1' } } } }],
    ['blank', { blank: { M: {} } }],
    ['a[7]', {}],
    ['a[0].zz', {}],
    ['m.q[9]', {}],
    ['m.q.x', {}],
    ['m[0]', {}],
    ['s.x', {}],
    ['s[0]', {}],
    ['blank.x', {}],
    ['zz', {}],
  ])('%j', (expression, projected) => {
    expect(project(compileProjection(expression, new Placeholders(undefined, undefined)), item)).toEqual(
      projected,
    );
  });

  it('takes names as they are', () => {
    const odd: AttributeMap = { 'a.b': { S: '1' }, a: { M: { b: { S: '2' } } } };
    expect(project(projectAttributes(['a.b']), odd)).toEqual({ 'a.b': { S: '1' } });
  });

  it.each(['__proto__', 'constructor', 'toString'])('finds %s only where it is stored', (name) => {
    expect(Object.keys(project(projectAttributes([name]), {}))).toEqual([]);
    const stored: AttributeMap = Object.fromEntries([[name, { S: 'mine' }]]);
    expect(Object.entries(project(projectAttributes([name]), stored))).toEqual([[name, { S: 'mine' }]]);
  });
});

describe('faults of a projection', () => {
  const undefinedName = (name: string): string =>
    `An expression attribute name used in the document path is not defined; attribute name: ${name}`;
  const clash = (kind: string, one: string, two: string): string =>
    `Two document paths ${kind} with each other; must remove or rewrite one of these paths; path one: ${one}, path two: ${two}`;

  it.each([
    ['#zz, abort', 'Attribute name is a reserved keyword; reserved keyword: abort'],
    ['a[99999999999], abort', 'List index is not within the allowable range; index: [99999999999]'],
    ['#zz', undefinedName('#zz')],
    ['#x, a.#y', undefinedName('#y')],
    ['a, a, #zz', undefinedName('#zz')],
    [`a${'.b'.repeat(32)}`, 'The document path has too many nesting levels; nesting levels: 33'],
    ['a, a', clash('overlap', '[a]', '[a]')],
    ['#a, #dup', clash('overlap', '[a]', '[a]')],
    ['a, a.b', clash('overlap', '[a]', '[a, b]')],
    ['a.b, a', clash('overlap', '[a, b]', '[a]')],
    ['a, a.b, c', clash('overlap', '[a]', '[c]')],
    ['a.b, a[1]', clash('conflict', '[a, b]', '[a, [1]]')],
    ['a.b, a[1], c, c', clash('overlap', '[c]', '[c]')],
  ])('%j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it.each(['a.b, a.c', 'a[0], a[1]', '#dot, b', 'a.b.c, a.b.d'])('%j has none', (expression) => {
    expect(faultOf(expression)).toBeUndefined();
  });
});
