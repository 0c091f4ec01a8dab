import { mergeBack, splitBatch } from '../../lib/faults/split-batch.ts';

const put = (id: string) => ({ PutRequest: { Item: { id: { S: id } } } });
const keys = (...ids: readonly string[]) => ids.map((id) => ({ id: { S: id } }));

describe('a batch in two', () => {
  it.each([
    [1, { a: [put('1'), put('2')], b: [put('3')] }, { b: [put('4')] }],
    [2, { a: [put('1'), put('2')] }, { b: [put('3'), put('4')] }],
    [3, { a: [put('1')] }, { a: [put('2')], b: [put('3'), put('4')] }],
    [9, {}, { a: [put('1'), put('2')], b: [put('3'), put('4')] }],
  ])('the last %d come back', (count, done, back) => {
    const batch = { a: [put('1'), put('2')], b: [put('3'), put('4')] };
    expect(splitBatch('BatchWriteItem', batch, count)).toEqual({ done, back });
  });

  it('of two equal requests each is asked for', () => {
    let asked = 0;
    const split = splitBatch('BatchGetItem', { a: { Keys: keys('1', '1') } }, () => (asked += 1) > 1);
    expect(split).toEqual({ done: { a: { Keys: keys('1') } }, back: { a: { Keys: keys('1') } } });
  });

  it('a table may be called __proto__', () => {
    const batch: Record<string, unknown> = JSON.parse('{ "__proto__": { "Keys": [{}, {}] } }');
    const { done, back } = splitBatch('BatchGetItem', batch, 1);
    expect([Object.entries(done), Object.entries(back)]).toEqual([
      [['__proto__', { Keys: [{}] }]],
      [['__proto__', { Keys: [{}] }]],
    ]);
  });
});

describe('what the service itself leaves comes back as well', () => {
  it('before what was kept from it, in the same block', () => {
    expect(
      mergeBack(
        'BatchGetItem',
        { a: { ConsistentRead: true, Keys: keys('3') }, c: { Keys: keys('5') } },
        { a: { ConsistentRead: true, Keys: keys('2') }, b: { Keys: keys('4') } },
      ),
    ).toEqual({
      a: { ConsistentRead: true, Keys: keys('2', '3') },
      b: { Keys: keys('4') },
      c: { Keys: keys('5') },
    });
  });

  it('if there is any', () => {
    const back = { a: [put('1')] };
    expect(mergeBack('BatchWriteItem', back, {})).toEqual(back);
    expect(mergeBack('BatchWriteItem', back, undefined)).toEqual(back);
  });
});
