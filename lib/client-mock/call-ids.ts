/** One order for the calls of all mocks of a process, in which two copies of this package may be loaded. */
const key = Symbol.for('fake-dynamodb.client-mock.latest-call-id');

export function nextCallId(): number {
  const latest: unknown = Reflect.get(globalThis, key);
  const id = typeof latest === 'number' ? latest + 1 : 0;
  Object.defineProperty(globalThis, key, { value: id, writable: true, configurable: true });
  return id;
}
