import { Ids } from '../../lib/control/ids.ts';

const many = (make: () => string): string[] => Array.from({ length: 2_000 }, make);

describe('ids', () => {
  it('are the same for the same seed', () => {
    const draw = (ids: Ids): string[] => [ids.requestId(), ids.uuid(), ids.hex(17)];
    expect(draw(new Ids('a seed'))).toEqual(draw(new Ids('a seed')));
    expect(draw(new Ids(7))).toEqual(draw(new Ids('7')));
  });

  it('are the same in every release', () => {
    const ids = new Ids(1);
    expect([ids.requestId(), ids.uuid(), ids.hex(8)]).toMatchInlineSnapshot(`
     [
       "FMTNJGG428RD0NMA4EQ2H8ERMTVV4KQNSO5AEMVJF66Q9ASUAAJG",
       "375045c4-6080-4fa6-86c0-051f617f71ff",
       "11788325",
     ]
    `);
  });

  it('differ from the first draw on for seeds that are neighbours', () => {
    const first = Array.from({ length: 2_000 }, (_, seed) => new Ids(seed).requestId());
    expect(new Set(first).size).toBe(2_000);
  });

  it('do not repeat', () => {
    const ids = new Ids('x');
    expect(new Set(many(() => ids.requestId())).size).toBe(2_000);
    expect(new Set(many(() => ids.uuid())).size).toBe(2_000);
  });

  it('have the forms of AWS', () => {
    const ids = new Ids('forms');
    for (const id of many(() => ids.requestId()))
      expect(id).toMatch(/^[0-9A-Z]{26}VV4KQNSO5AEMVJF66Q9ASUAAJG$/);
    for (const id of many(() => ids.uuid()))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (let digitCount = 0; digitCount < 70; digitCount++)
      expect(ids.hex(digitCount)).toMatch(new RegExp(`^[0-9a-f]{${digitCount}}$`));
  });

  it('use every character about as often', () => {
    const ids = new Ids('even');
    const counts = new Map<string, number>();
    for (const id of many(() => ids.requestId()))
      for (const character of id.slice(0, 26)) counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(32);
    const expected = (2_000 * 26) / 32;
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.15);
  });

  it('go on alike in a clone, each for itself', () => {
    const ids = new Ids('snapshot');
    ids.uuid();
    const copy = ids.clone();
    const continued = [ids.requestId(), ids.requestId()];
    expect([copy.requestId(), copy.requestId()]).toEqual(continued);
  });

  it('go back to a saved state', () => {
    const ids = new Ids('snapshot');
    ids.uuid();
    const saved = ids.clone();
    const first = ids.uuid();
    ids.restore(saved);
    expect(ids.uuid()).toBe(first);
  });
});
