/** The title of one case of a table of tests, as Jest makes it from the title of all. */
import { unknown } from './scope.ts';

const charactersMax = 200;

/** `row` is an element of the table; without one the placeholders stay open. */
export function caseTitle(title: string, row: unknown): string {
  const cells = Array.isArray(row) ? row : [row];
  let next = 0;
  return title
    .replaceAll(/%[sdifjop]/g, (placeholder) =>
      textOf(next < cells.length ? cells[next++] : unknown, placeholder),
    )
    .replaceAll(/\$([a-zA-Z]\w*)/g, (whole, name: string) => {
      const isNamed = typeof row === 'object' && row !== null && Object.hasOwn(row, name);
      return isNamed ? textOf(new Map(Object.entries(row)).get(name), '%s') : whole;
    });
}

function textOf(value: unknown, placeholder: string): string {
  if (value === unknown) return '…';
  const text = typeof value === 'string' && placeholder !== '%j' ? value : jsonOf(value);
  const plain = text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '·');
  return plain.length > charactersMax ? `${plain.slice(0, charactersMax)}…` : plain;
}

function jsonOf(value: unknown): string {
  const json = JSON.stringify(value, (_, part: unknown) => (part === unknown ? '…' : part));
  return json === undefined ? String(value) : json;
}
