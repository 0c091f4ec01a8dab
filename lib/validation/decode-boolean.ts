/** Booleans as AWS reads them. */
import { scalarFault } from './decode-faults.ts';

/** AWS also takes these words, in any case, where a boolean is due. */
const words: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
]);

export function decodeBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const decoded = typeof value === 'string' ? words.get(value.toLowerCase()) : undefined;
  if (decoded === undefined) throw scalarFault(value, 'Boolean');
  return decoded;
}
