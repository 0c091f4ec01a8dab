/** A fault of the fake's own: whoever asked for it may change what they gave, and what comes of it stays as it was. */
import { base64OfBytes } from '../documents/base64-bytes.ts';
import { isJsonObject } from '../validation/json.ts';
import type { Fault } from './fault.ts';

export function copyOfFault(fault: Fault): Fault {
  if (fault.kind === 'transaction-conflict') return { ...fault, positions: [...fault.positions] };
  if (fault.kind !== 'error') return { ...fault };
  const members = wireForm(fault.members);
  return { ...fault, members: isJsonObject(members) ? members : {} };
}

/** The members of an error as they travel: bytes as base64, times in seconds. */
function wireForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wireForm);
  if (value instanceof Uint8Array) return base64OfBytes(value);
  if (value instanceof Date) return value.getTime() / 1000;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, wireForm(member)]));
}
