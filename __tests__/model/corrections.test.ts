import {
  checkOrders,
  memberCorrections,
  newerLayers,
  patternsInJavaScript,
  printedEnums,
} from '../../lib/model/corrections.ts';
import { inputShapes } from '../../lib/model/generated/shapes.ts';
import type { Shape, StringShape, StructureShape } from '../../lib/model/shape.ts';

const structures = new Map<string, StructureShape>();
const strings = new Map<string, StringShape>();

function collect(shape: Shape): void {
  if (shape.kind === 'list') collect(shape.element);
  if (shape.kind === 'map') {
    collect(shape.key);
    collect(shape.value);
  }
  if (shape.kind === 'string') strings.set(shape.name, shape);
  if (shape.kind !== 'structure' || structures.has(shape.name)) return;
  structures.set(shape.name, shape);
  for (const member of shape.members.values()) collect(member.shape);
}

for (const shape of inputShapes.values()) collect(shape);

const memberOf = (path: string): unknown => {
  const [structure = '', member = ''] = path.split('.');
  return structures.get(structure)?.members.get(member);
};

/** A correction of what the model no longer has would be dead, and nobody would see it. */
describe('corrections name what is in the model', () => {
  it.each([...memberCorrections])('%s', (path, { unless }) => {
    expect(memberOf(path)).toBeDefined();
    if (unless !== undefined) expect(memberOf(`${path.split('.')[0]}.${unless}`)).toBeDefined();
  });

  it.each([...checkOrders])('the order of %s', (name, members) => {
    const known = [...(structures.get(name)?.members.keys() ?? [])];
    expect(known).toEqual(expect.arrayContaining([...members]));
    expect(new Set(members).size).toBe(members.length);
  });

  it.each([...printedEnums])('the values of %s', (name, values) => {
    expect([...values].sort()).toEqual([...(strings.get(name)?.values ?? [])].sort());
  });

  it.each([...newerLayers])('the newer layer of %s', (operation, { needs, order, alone, firstOf }) => {
    const members = [...(inputShapes.get(operation)?.members.keys() ?? [])];
    expect(members).toEqual(expect.arrayContaining([needs, alone, ...order, ...firstOf]));
    expect(order[0]).toBe(alone);
  });

  it.each([...patternsInJavaScript.keys()])('the pattern %s', (pattern) => {
    expect([...strings.values()].some((shape) => shape.pattern === pattern)).toBe(true);
  });
});

describe('patterns', () => {
  it('can all be read by JavaScript once corrected', () => {
    for (const { pattern } of strings.values()) {
      if (pattern === undefined) continue;
      expect(() => new RegExp(patternsInJavaScript.get(pattern) ?? pattern, 'u')).not.toThrow();
    }
  });
});
