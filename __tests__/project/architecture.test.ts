/** The table of rooms in ARCHITECTURE.md is the plan of lib/, and lib/ keeps to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');
const lib = join(root, 'lib');
const plan = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

interface Floor {
  /** One room, or several that belong together and may import each other. */
  readonly rooms: readonly string[];
  readonly imports: readonly string[];
}

/** From the top down. */
const floors: readonly Floor[] = Array.from(
  plan.matchAll(/^\| (`[^|]*`) +\|[^|]*\| ([^|]*?) +\|$/gm),
  ([, rooms = '', imports = '']) => ({
    rooms: Array.from(rooms.matchAll(/`([^`]*)`/g), (match) => (match[1] ?? '').replace('/', '')),
    imports: imports === '-' ? [] : imports.split(', '),
  }),
);

/** A folder of lib/, or a file that stands in it beside them. */
function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

const importsOf = new Map<string, Set<string>>();
for (const file of readdirSync(lib, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.ts')) continue;
  const imports = importsOf.get(roomOf(file)) ?? new Set();
  importsOf.set(roomOf(file), imports);
  for (const [, path = ''] of readFileSync(join(lib, file), 'utf8').matchAll(
    /(?:from |import\()'(\.[^']*)'/g,
  )) {
    imports.add(roomOf(join(dirname(file), path)));
  }
}

describe('the table of rooms in ARCHITECTURE.md', () => {
  it('has every room of lib once', () => {
    const rooms = floors.flatMap((floor) => floor.rooms);
    expect([...rooms].sort()).toEqual([...importsOf.keys()].sort());
  });

  it.each(floors)('says what $rooms imports', ({ rooms, imports }) => {
    const real = new Set(rooms.flatMap((room) => [...(importsOf.get(room) ?? [])]));
    for (const room of rooms) real.delete(room);
    expect([...real].sort()).toEqual([...imports].sort());
  });

  it('lets no room import one that stands above it', () => {
    const below = (index: number): readonly string[] => floors.slice(index + 1).flatMap(({ rooms }) => rooms);
    const upward = floors.flatMap(({ rooms, imports }, index) =>
      imports.filter((room) => !below(index).includes(room)).map((room) => `${rooms.join()} imports ${room}`),
    );
    expect(upward).toEqual([]);
  });
});
