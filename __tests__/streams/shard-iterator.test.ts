import * as fc from 'fast-check';
import { Ids } from '../../lib/control/ids.ts';
import { openIterator, parseIterator, sealIterator } from '../../lib/streams/shard-iterator.ts';
import { StreamRegistry } from '../../lib/streams/stream-registry.ts';
import { minute, start } from './changes.ts';

const registry = new StreamRegistry({ ids: new Ids(1) });
const stream = streamOf('Music');
const shardId = stream.shards(start)[0]?.id ?? '';

function streamOf(tableName: string) {
  return registry.enable({
    tableName,
    tableArn: `arn:aws:dynamodb:us-east-1:000000000000:table/${tableName}`,
    keySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    viewType: 'KEYS_ONLY',
    now: start,
  });
}

describe('sealIterator', () => {
  it("has the look of AWS's: ARN, a digit, base64", () => {
    const [arn, digit, base64, ...others] = sealIterator(stream, { shardId, position: 5 }, start).split('|');
    expect(others).toEqual([]);
    expect(arn).toBe(stream.arn);
    expect(digit).toBe('1');
    expect(base64).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  it('shows neither shard nor position nor time', () => {
    const iterator = sealIterator(stream, { shardId, position: 1234567 }, start);
    const inside = atob(iterator.split('|')[2] ?? '');
    for (const secret of [shardId, 'shardId', '1234567', String(start)]) expect(inside).not.toContain(secret);
  });

  it('differs with shard, position and time, and is the same for the same', () => {
    const iterators = [
      sealIterator(stream, { shardId, position: 5 }, start),
      sealIterator(stream, { shardId, position: 5 }, start),
      sealIterator(stream, { shardId, position: 6 }, start),
      sealIterator(stream, { shardId: `${shardId}0`, position: 5 }, start),
      sealIterator(stream, { shardId, position: 5 }, start + 1),
    ];
    expect(new Set(iterators).size).toBe(4);
    expect(iterators[0]).toBe(iterators[1]);
  });
});

describe('openIterator', () => {
  it('gives what was sealed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 15 * minute - 1 }), (position, age) => {
        const iterator = parseIterator(sealIterator(stream, { shardId, position }, start));
        expect(iterator.streamArn).toBe(stream.arn);
        expect(openIterator(stream, iterator, start + age)).toEqual({ shardId, position });
      }),
    );
  });

  it.each([15 * minute, 16 * minute, 1_000 * minute, -16 * minute])(
    'refuses one that is %i ms old',
    (age) => {
      const iterator = parseIterator(sealIterator(stream, { shardId, position: 5 }, start));
      expect(() => openIterator(stream, iterator, start + age)).toThrow(
        expect.objectContaining({ name: 'ExpiredIteratorException', statusCode: 400 }),
      );
    },
  );

  it('opens in a clone of the stream, and in no other stream', () => {
    const iterator = parseIterator(sealIterator(stream, { shardId, position: 5 }, start));
    expect(openIterator(stream.clone(), iterator, start)).toEqual({ shardId, position: 5 });
    expect(() => openIterator(streamOf('Films'), iterator, start)).toThrow('Invalid ShardIterator');
  });

  it('refuses an iterator with any one character changed', () => {
    // One, two and no bytes of padding.
    const iterators = [5, 55, 555].map((position) => sealIterator(stream, { shardId, position }, start));
    const change = fc.record({
      iterator: fc.constantFrom(...iterators),
      fromEnd: fc.oneof(fc.nat(5), fc.nat(90)),
      character: fc.constantFrom(
        ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=|-_ \n'.split(''),
      ),
    });
    fc.assert(
      fc.property(change, ({ iterator, fromEnd, character }) => {
        const index = iterator.length - 1 - fromEnd;
        fc.pre(iterator[index] !== character);
        const forged = iterator.slice(0, index) + character + iterator.slice(index + 1);
        expect(() => openIterator(stream, parseIterator(forged), start)).toThrow('Invalid ShardIterator');
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('parseIterator', () => {
  const good = sealIterator(stream, { shardId, position: 5 }, start);
  const [arn = '', , seal = ''] = good.split('|');

  it.each([
    'garbage',
    '||',
    arn,
    `${arn}|1|`,
    `${arn}|1|AAAA`,
    `${arn}|2|${seal}`,
    `${arn}||${seal}`,
    `${arn}|1|${seal}|`,
    `${arn}|1| ${seal}`,
    `${arn}|1|${seal.slice(0, -1)}`,
    `${arn}|1|${seal}====`,
    `arn:aws:dynamodb:us-east-1|1|${seal}`,
  ])('refuses %s', (text) => {
    expect(() => parseIterator(text)).toThrow(
      expect.objectContaining({ name: 'ValidationException', message: 'Invalid ShardIterator' }),
    );
  });

  it('throws nothing else, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `${arn}|1|${text}`),
        ),
        (text) => {
          expect(() => openIterator(stream, parseIterator(text), start)).toThrow('Invalid ShardIterator');
        },
      ),
    );
  });
});
