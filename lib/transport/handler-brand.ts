/** Tells our handlers from others. Their class does not: a process may hold several copies of it. */
const brand: unique symbol = Symbol.for('fake-dynamodb.handler');

export function brandHandler(handler: object): void {
  Object.defineProperty(handler, brand, { value: true });
}

export function isOurHandler(value: unknown): boolean {
  return typeof value === 'object' && value !== null && brand in value;
}
