/** Calls and values in texts that people read. */
import { isObject } from './equality.ts';

/** A call of `send`, on one line. */
export function describeCall(args: readonly unknown[]): string {
  return `send(${args.map(describeValue).join(', ')})`;
}

/** A command by its class and input, everything else as JSON where it has a JSON form. */
export function describeValue(value: unknown): string {
  if (isObject(value) && 'input' in value && 'middlewareStack' in value) {
    return `${value.constructor.name}(${json(value.input)})`;
  }
  return json(value);
}

function json(value: unknown): string {
  if (typeof value === 'function') return `[Function ${value.name}]`;
  try {
    return JSON.stringify(value, readable) ?? String(value);
  } catch {
    // A circle, or a `toJSON` that throws: the kind of object is all that can be said of it.
    return Object.prototype.toString.call(value);
  }
}

function readable(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Uint8Array) return `[${value.length} bytes]`;
  if (value instanceof Set) return [...value];
  if (value instanceof Map) return Object.fromEntries(value);
  return value;
}
