/** What a request came to, in a form that two services can be compared by. */

/** Data as JSON knows it; bytes are base64, sets are sorted. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [member: string]: Plain };
export type PlainObject = { readonly [member: string]: Plain };

export interface Success {
  readonly output: PlainObject;
}

export interface Failure {
  readonly error: string;
  readonly message: string;
  /** What an error has beside its text: cancellation reasons, the item that failed a condition. */
  readonly detail: PlainObject;
}

export type Outcome = Success | Failure;

export function isPlainObject(value: Plain | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Dates and what the SDK tells about the call are left out: they differ from one request to the next. */
export function plain(value: unknown): Plain | undefined {
  if (value === undefined || value instanceof Date) return undefined;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((each) => plain(each) ?? null);
  if (typeof value !== 'object') throw new TypeError(`not data: ${typeof value}`);
  return plainObject(value);
}

export function plainObject(value: object): PlainObject {
  const members: Record<string, Plain> = {};
  for (const [name, member] of Object.entries(value)) {
    const data = name === '$metadata' ? undefined : plain(member);
    if (data === undefined) continue;
    members[name] = setTypes.has(name) && isList(data) ? [...data].sort(byText) : data;
  }
  return members;
}

const setTypes: ReadonlySet<string> = new Set(['SS', 'NS', 'BS']);

/** One text for equal data, whatever the order of members. */
export function textOf(value: Plain): string {
  if (isList(value)) return `[${value.map(textOf).join(', ')}]`;
  if (!isPlainObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{ ${members.map((name) => `${JSON.stringify(name)}: ${textOf(value[name] ?? null)}`).join(', ')} }`;
}

/** The same data, every member changed, however deep. */
export function changedMembers(
  data: PlainObject,
  change: (name: string, value: Plain) => Plain,
): PlainObject {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, changedMember(change(name, value), change)]),
  );
}

export function changedMember(value: Plain, change: (name: string, value: Plain) => Plain): Plain {
  if (isList(value)) return value.map((each) => changedMember(each, change));
  return isPlainObject(value) ? changedMembers(value, change) : value;
}

export function byText(a: Plain, b: Plain): number {
  const [left, right] = [textOf(a), textOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function describeOutcome(outcome: Outcome): string {
  if ('output' in outcome) return textOf(outcome.output);
  const detail = Object.keys(outcome.detail).length === 0 ? '' : ` ${textOf(outcome.detail)}`;
  return `${outcome.error}: ${outcome.message}${detail}`;
}

export function sameOutcome(a: Outcome, b: Outcome): boolean {
  return describeOutcome(a) === describeOutcome(b);
}
