/** Numbers as AWS writes them, worked out by a library that is not ours. */
import { Decimal } from 'decimal.js';
import { byText, isList, type Plain } from './outcome.ts';

/** Members that are numbers or sets of numbers, in plain decimals; anything else as it is. */
export function numberPlain(name: string, value: Plain): Plain {
  if (name === 'N' && typeof value === 'string') return plainDecimal(value);
  if (name !== 'NS' || !isList(value)) return value;
  return value.map((each) => (typeof each === 'string' ? plainDecimal(each) : each)).sort(byText);
}

export function plainDecimal(text: string): string {
  const number = new Decimal(text);
  return number.isZero() ? '0' : number.toFixed();
}
