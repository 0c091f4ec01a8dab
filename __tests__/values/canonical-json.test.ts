import fc from 'fast-check';
import { canonicalJson } from '../../lib/values/canonical-json.ts';

it('is one text for the members of an object in any order, at any depth', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
});

it('keeps the order of lists, and members called __proto__', () => {
  expect(canonicalJson([2, 1])).toBe('[2,1]');
  expect(canonicalJson(JSON.parse('{"a":1,"__proto__":2}'))).toBe('{"__proto__":2,"a":1}');
});

it('is the JSON of an equal value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const parsed: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(parsed))).toEqual(parsed);
    }),
  );
});
