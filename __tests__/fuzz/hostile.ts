/** Values that programs trip over, and ways to spoil a good input with them. */
import fc from 'fast-check';

export const hostileNames: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'length',
  '',
  ' ',
  '\0',
  '\uD800',
  '\uDFFF\uD800',
  'a'.repeat(300),
  '#',
  ':',
  ':v',
  '#n',
  'a.b',
  'a[0]',
  '\u{1F600}',
];

const deep = (depth: number): unknown => {
  let value: unknown = { S: 'x' };
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? { L: [value] } : { M: { a: value } };
  return value;
};

export const hostileValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 31,
  -(2 ** 63),
  1e300,
  '',
  'x',
  '9'.repeat(400),
  '1e126',
  '-1E-131',
  'NaN',
  'Infinity',
  '=',
  'AAA',
  'x'.repeat(70_000),
  [],
  {},
  [null],
  [[]],
  [{}],
  { S: 'x' },
  { N: '' },
  { N: '1e999999999' },
  { N: '0x10' },
  { B: '?' },
  { SS: [] },
  { NS: ['1', '1.0'] },
  { BS: ['AA==', 'AA=='] },
  { NULL: false },
  { S: 'a', N: '1' },
  { M: { '': { S: '' } } },
  { L: Array.from({ length: 200 }, () => ({ N: '1' })) },
  deep(31),
  deep(33),
  deep(400),
];

/** Raw JSON where an object cannot say it: `__proto__` as a name, duplicate names, numbers out of range. */
export const hostileTexts: readonly string[] = [
  '{"__proto__":{"S":"x"}}',
  '{"S":"a","S":"b"}',
  '1e999',
  '-0',
  '123456789012345678901234567890',
  '{"M":{"__proto__":{"M":{"constructor":{"S":"x"}}}}}',
  '{"L":['.repeat(20_000) + ']}'.repeat(20_000),
  '{"M":{"a":'.repeat(3_000) + '{"NULL":true}' + '}}'.repeat(3_000),
  '[]'.padStart(5_000, '[').padEnd(10_000, ']'),
  '"\\ud800"',
  '"\\u0000"',
];

export type Spoiling =
  | { readonly kind: 'replace'; readonly at: number; readonly value: unknown }
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'rename'; readonly at: number; readonly name: string }
  | { readonly kind: 'repeat'; readonly at: number; readonly times: number };

const at = fc.nat(10_000);

export const anySpoiling: fc.Arbitrary<Spoiling> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), at, value: fc.constantFrom(...hostileValues) }),
  fc.record({ kind: fc.constant('text' as const), at, text: fc.constantFrom(...hostileTexts) }),
  fc.record({ kind: fc.constant('remove' as const), at }),
  fc.record({ kind: fc.constant('rename' as const), at, name: fc.constantFrom(...hostileNames) }),
  fc.record({ kind: fc.constant('repeat' as const), at, times: fc.integer({ min: 2, max: 120 }) }),
);

/** The JSON of an input that is spoiled at one place. */
export function spoil(input: unknown, spoiling: Spoiling): string {
  const copy: unknown = structuredClone(input);
  const places = placesOf(copy);
  const place = places[spoiling.at % Math.max(places.length, 1)];
  if (place === undefined) return JSON.stringify(copy) ?? 'null';
  const { holder, name } = place;
  switch (spoiling.kind) {
    case 'replace':
      set(holder, name, spoiling.value);
      return JSON.stringify(copy);
    case 'text':
      set(holder, name, marker);
      return JSON.stringify(copy).replace(`"${marker}"`, () => spoiling.text);
    case 'remove':
      Reflect.deleteProperty(holder, name);
      return JSON.stringify(copy);
    case 'rename': {
      const value: unknown = Reflect.get(holder, name);
      Reflect.deleteProperty(holder, name);
      // The elements of a list have no names.
      set(holder, Array.isArray(holder) ? name : spoiling.name, value);
      return JSON.stringify(copy);
    }
    case 'repeat': {
      const value: unknown = Reflect.get(holder, name);
      set(
        holder,
        name,
        Array.isArray(value) ? Array.from({ length: spoiling.times }, () => value).flat() : [value, value],
      );
      return JSON.stringify(copy);
    }
  }
}

const marker = 'what stands here is replaced in the text';

interface Place {
  readonly holder: object;
  readonly name: string;
}

function placesOf(value: unknown, places: Place[] = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return places;
  for (const [name, member] of Object.entries(value)) {
    places.push({ holder: value, name });
    placesOf(member, places);
  }
  return places;
}

/** Assigning to `__proto__` would set the prototype. */
function set(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

/** A text with some of its characters taken out, doubled, swapped or replaced: near enough to the grammar to get deep. */
export function anyMutation(texts: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.tuple(
    fc.constantFrom('cut' as const, 'insert' as const, 'double' as const, 'swap' as const),
    fc.nat(1_000),
    fc.nat(12),
    fc.constantFrom(...pieces),
  );
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 3 }))
    .map(([text, edits]) => edits.reduce(applyEdit, text));
}

const pieces: readonly string[] = `
  ( ) [ ] . , = <> # : :v #n " ' ? << >> { } - + (((((((((( a[0] 99999999999 1e400 __proto__ constructor toString é \u{1F600} \0 \uD800
  AND OR NOT BETWEEN IN SET REMOVE ADD DELETE size( IS MISSING FROM VALUE`
  .split(/\s+/)
  .flatMap((piece) => [piece, ` ${piece} `]);

type Edit = readonly ['cut' | 'insert' | 'double' | 'swap', number, number, string];

function applyEdit(text: string, [kind, position, length, piece]: Edit): string {
  const from = text.length === 0 ? 0 : position % text.length;
  const [before, middle, after] = [
    text.slice(0, from),
    text.slice(from, from + length),
    text.slice(from + length),
  ];
  if (kind === 'cut') return before + after;
  if (kind === 'insert') return before + piece + middle + after;
  if (kind === 'double') return before + middle + middle + after;
  return after + middle + before;
}
