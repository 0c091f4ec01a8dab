/** Names in the order in which AWS prints a set of them, which is the order of a hash table in Java. */

/** What Java gives a table that is told no capacity. */
export const defaultCapacity = 16;

/**
 * The names in the order of the buckets they fall into. Recorded answers agree: attribute definitions stand in a table
 * made for their number, the keys used in one of the default capacity.
 */
export function javaHashOrder(names: Iterable<string>, capacity: number): readonly string[] {
  const distinct = [...new Set(names)];
  let bucketCount = 1;
  while (bucketCount < capacity) bucketCount *= 2;
  // A table grows as soon as more than three quarters of it, rounded down, are taken.
  while (distinct.length > Math.floor(bucketCount * 0.75)) bucketCount *= 2;
  const bucket = (name: string): number => spread(hashCode(name)) & (bucketCount - 1);
  return distinct.sort((a, b) => bucket(a) - bucket(b));
}

function hashCode(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 16);
}
