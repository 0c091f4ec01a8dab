import { defaultCapacity, javaHashOrder } from '../../lib/values/java-hash-order.ts';

describe('The order of a hash table in Java', () => {
  // Both sides of two answers recorded on AWS: definitions in a table made for their number, keys in a default one.
  it.each([
    [['pk', 'sk', 'a', 'b', 'c'], 5, ['sk', 'a', 'b', 'pk', 'c']],
    [['pk', 'sk', 'a'], defaultCapacity, ['a', 'sk', 'pk']],
    [['my-hash', 'my-string', 'my-int'], 3, ['my-string', 'my-int', 'my-hash']],
    [['my-string', 'my-hash'], defaultCapacity, ['my-hash', 'my-string']],
  ])('puts %j in a table of capacity %s as recorded', (names, capacity, order) => {
    expect(javaHashOrder(names, capacity)).toEqual(order);
  });

  it('does not depend on how often a name comes, nor break on any name', () => {
    expect(javaHashOrder(['b', 'a', 'b'], defaultCapacity)).toEqual(['a', 'b']);
    expect(javaHashOrder([], 0)).toEqual([]);
    expect(javaHashOrder(['__proto__', '日本'], 2)).toHaveLength(2);
  });
});
