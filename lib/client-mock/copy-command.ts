/** A command as it was when it was sent, for a history that later changes do not reach. */
import { isObject, tagOf } from './equality.ts';

/** A command of the same class with a copy of its input. */
export function copyCommand(command: unknown): unknown {
  if (!isObject(command) || !('input' in command)) return command;
  const members = Object.getOwnPropertyDescriptors(command);
  const copy: object = Object.create(Object.getPrototypeOf(command), members);
  const input = {
    value: copyOf(command.input, new Map()),
    writable: true,
    enumerable: true,
    configurable: true,
  };
  return Object.defineProperty(copy, 'input', input);
}

/** Data is copied. What is not data, such as a stream, a function or a client, cannot be, and stays what it is. */
function copyOf(value: unknown, copies: Map<object, object>): unknown {
  if (!isObject(value)) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    copies.set(value, copy);
    for (const element of value) copy.push(copyOf(element, copies));
    return copy;
  }
  if (value instanceof Set) return new Set([...value].map((member) => copyOf(member, copies)));
  if (value instanceof Map) return new Map([...value].map(([key, member]) => [key, copyOf(member, copies)]));
  if (value instanceof Date) return new Date(value.getTime());
  if (ArrayBuffer.isView(value)) return copyView(value);
  return tagOf(value) === '[object Object]' && isPlain(value) ? copyMembers(value, copies) : value;
}

function copyMembers(value: object, copies: Map<object, object>): object {
  const copy: object = Object.create(Object.getPrototypeOf(value));
  copies.set(value, copy);
  for (const key of Reflect.ownKeys(value)) {
    const member = Reflect.get(value, key);
    // Not by assignment, for which `__proto__` is not a name like others.
    Object.defineProperty(copy, key, {
      value: copyOf(member, copies),
      writable: true,
      enumerable: Object.prototype.propertyIsEnumerable.call(value, key),
      configurable: true,
    });
  }
  return copy;
}

/** A Buffer is a Uint8Array of another class, whose own ways of copying share its bytes or lose the class. */
function copyView(view: ArrayBufferView): unknown {
  const copy = structuredClone(view);
  return Object.setPrototypeOf(copy, Object.getPrototypeOf(view));
}

/** By the shape of its prototype and not by identity, which realms do not share. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (isObject(prototype) && Object.hasOwn(prototype, 'isPrototypeOf'));
}
