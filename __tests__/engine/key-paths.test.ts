import { refusal, type World, worldWith } from '../operations/fixture.ts';

let world: World;

beforeAll(async () => {
  world = await worldWith({
    key: 'a:S b:S',
    lsi: { local: { key: 'a:S c:S' } },
    gsi: { global: { key: 'd:S c:S' } },
  });
});

const refused = (role: string) =>
  `ValidationException: Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ${role}`;

describe('paths into several key attributes', () => {
  it.each([
    ['d.x, c.x, b.x, a.x', 'Key: a'],
    ['c.x, b[0]', 'Key: b'],
    ['d.x, c.x', 'IndexKey: c'],
    ['x.y, d.x', 'IndexKey: d'],
  ])('%s: the first of the table is named, else the first of the indexes', async (paths, role) => {
    expect(
      await refusal(world.get({ Key: { a: { S: 'a' }, b: { S: 'b' } }, ProjectionExpression: paths })),
    ).toBe(refused(role));
  });
});
