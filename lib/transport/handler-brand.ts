/** Tells our handlers from others. A class does not: a process may hold several copies of it. */
const brand: unique symbol = Symbol.for('fake-dynamodb.handler');

/** What a handler of ours has. */
export interface Branded {
  readonly [brand]: true;
}

export { brand as handlerBrand };

export function isOurHandler(value: unknown): value is Branded {
  return typeof value === 'object' && value !== null && brand in value;
}
