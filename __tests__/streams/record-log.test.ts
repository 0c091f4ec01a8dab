import * as fc from 'fast-check';
import { RecordLog } from '../../lib/streams/record-log.ts';
import { recordAt } from './changes.ts';

function positionsFrom(log: RecordLog, position: number, limit = Number.POSITIVE_INFINITY): number[] {
  const positions: number[] = [];
  log.readFrom(position, (record) => {
    positions.push(record.position);
    return positions.length < limit;
  });
  return positions;
}

/** A log of `count` records at positions 0, 2, 4, …, each created at its position. */
function filled(count: number): RecordLog {
  const log = new RecordLog();
  for (let index = 0; index < count; index += 1) log.append(recordAt(2 * index, 2 * index));
  return log;
}

describe('RecordLog', () => {
  it('is empty at first', () => {
    const log = new RecordLog();
    log.trim(Number.MAX_SAFE_INTEGER);
    expect(log.isEmpty).toBe(true);
    expect(log.lastPosition).toBeUndefined();
    expect(log.trimmedThrough).toBe(-1);
    expect(positionsFrom(log, 0)).toEqual([]);
  });

  it('reads from a position that a record has, and from one that none has', () => {
    const log = filled(1_000);
    expect(positionsFrom(log, 600, 3)).toEqual([600, 602, 604]);
    expect(positionsFrom(log, 601, 3)).toEqual([602, 604, 606]);
    expect(positionsFrom(log, 1_998)).toEqual([1_998]);
    expect(positionsFrom(log, 1_999)).toEqual([]);
  });

  it('knows the newest and the newest trimmed position when all are trimmed', () => {
    const log = filled(300);
    log.trim(10_000);
    expect(log).toMatchObject({ isEmpty: true, lastPosition: 598, trimmedThrough: 598 });
    log.append(recordAt(700));
    expect(positionsFrom(log, 0)).toEqual([700]);
  });

  it('trims a front part only: a record stays while an older one stays, whatever the clock did', () => {
    const log = new RecordLog();
    [5, 9, 3, 12].forEach((createdAt, position) => log.append(recordAt(position, createdAt)));
    log.trim(5);
    expect(positionsFrom(log, 0)).toEqual([1, 2, 3]);
    log.trim(9);
    expect(positionsFrom(log, 0)).toEqual([3]);
  });

  it('visits a page, not the log', () => {
    const log = filled(100_000);
    let visits = 0;
    log.readFrom(150_000, () => {
      visits += 1;
      return visits < 10;
    });
    expect(visits).toBe(10);
  });

  it('does as an array does, and so does every clone, each on its own', () => {
    const command = fc.oneof(
      fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 400 }) }),
      fc.record({ kind: fc.constant('trim' as const), count: fc.integer({ min: 0, max: 300 }) }),
      fc.record({ kind: fc.constant('take back' as const), count: fc.integer({ min: 1, max: 300 }) }),
      fc.record({ kind: fc.constant('clone' as const), count: fc.constant(0) }),
    );
    const script = fc.array(fc.tuple(fc.nat(), command), { maxLength: 25 });
    fc.assert(
      fc.property(script, fc.nat(6_000), (steps, from) => {
        const worlds = [{ log: new RecordLog(), model: [] as number[], next: 0, trimmed: -1 }];
        for (const [pick, { kind, count }] of steps) {
          const world = worlds[pick % worlds.length]!;
          if (kind === 'append') {
            for (let index = 0; index < count; index += 1) {
              world.log.append(recordAt(world.next, world.next));
              world.model.push(world.next);
              world.next += 1 + (world.next % 3);
            }
          } else if (kind === 'trim') {
            const limit = world.model[count - 1] ?? world.next;
            world.log.trim(limit);
            world.trimmed = world.model.filter((position) => position <= limit).at(-1) ?? world.trimmed;
            world.model = world.model.filter((position) => position > limit);
          } else if (kind === 'take back') {
            const position = world.model[Math.max(0, world.model.length - count)] ?? world.next;
            world.log.takeBack(position);
            world.model = world.model.filter((each) => each < position);
          } else {
            worlds.push({ ...world, log: world.log.clone(), model: [...world.model] });
          }
        }
        for (const { log, model, trimmed } of worlds) {
          expect(positionsFrom(log, 0)).toEqual(model);
          expect(positionsFrom(log, from)).toEqual(model.filter((position) => position >= from));
          expect(log.isEmpty).toBe(model.length === 0);
          expect(log.trimmedThrough).toBe(trimmed);
          expect(log.lastPosition).toBe(model.at(-1) ?? (trimmed < 0 ? undefined : trimmed));
        }
      }),
      { numRuns: 200 },
    );
  });
});
