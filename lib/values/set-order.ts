/** The order in which a set's members are kept and answered: strings and binaries by their bytes, numbers by value. */
import { compareBase64, compareText } from './bytes.ts';
import { compareNumbers } from './number.ts';

export function sortedStrings(members: readonly string[]): readonly string[] {
  return sorted(members, compareText);
}

/** Of numbers in normal form. */
export function sortedNumbers(members: readonly string[]): readonly string[] {
  return sorted(members, compareNumbers);
}

/** Of binaries in base64. */
export function sortedBinaries(members: readonly string[]): readonly string[] {
  return sorted(members, compareBase64);
}

/** The same list where it is in order, which costs less to see than to make. */
function sorted(members: readonly string[], compare: (a: string, b: string) => number): readonly string[] {
  const inOrder = members.every(
    (member, index) => index === 0 || compare(members[index - 1] ?? '', member) < 0,
  );
  return inOrder ? members : [...members].sort(compare);
}
