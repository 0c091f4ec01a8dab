/**
 * A value with a change under way. The service takes a change on at once and carries it out later; until then the old
 * value is in force, and is what DescribeTable shows.
 */
export interface Changing<Value> {
  /** What it is, or is going to be. */
  readonly value: Value;
  /** What it still is before `until` (epoch milliseconds). */
  readonly old: { readonly value: Value; readonly until: number } | undefined;
}

export function steady<Value>(value: Value): Changing<Value> {
  return { value, old: undefined };
}

/** `from` on its way to `value`, where it arrives at `until`. */
export function changing<Value>(
  from: Changing<Value>,
  value: Value,
  { now, until }: { readonly now: number; readonly until: number },
): Changing<Value> {
  return { value, old: { value: currentAt(from, now), until } };
}

/** The value in force. */
export function currentAt<Value>({ value, old }: Changing<Value>, now: number): Value {
  return old !== undefined && now < old.until ? old.value : value;
}

export function isChangingAt({ old }: Changing<unknown>, now: number): boolean {
  return old !== undefined && now < old.until;
}

/** The same without the memory of a change that is done. */
export function settled<Value>(from: Changing<Value>, now: number): Changing<Value> {
  return from.old !== undefined && now >= from.old.until ? steady(from.value) : from;
}
