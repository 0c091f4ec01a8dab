/**
 * Sets a member of an object that is still being built and that nobody else holds. Plain assignment would set the
 * prototype for a member called `__proto__`.
 */
export function setMember<Value>(object: Record<string, Value>, name: string, value: Value): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[name] = value;
  }
}
