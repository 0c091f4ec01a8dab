/** The change of a table's tags, which the service takes on at once and shows a moment later. */
import { changing, isChangingAt, settled } from '../../engine/changing.ts';
import type { RequestContext } from '../../engine/engine.ts';
import type { Table } from '../../engine/table.ts';
import { limitExceededException } from '../../errors/service-error.ts';
import type { Tag } from '../../model/generated/types.ts';

/** The tags with others over them. It is the same list when nothing changes. */
export function withTags(tags: readonly Tag[], others: readonly Tag[]): readonly Tag[] {
  if (containsAll(tags, others)) return tags;
  const values = new Map([...tags, ...others].map((tag) => [tag.Key, tag.Value]));
  return Array.from(values, ([Key, Value]) => ({ Key, Value }));
}

/** The tags without those of some keys. It is the same list when nothing changes. */
export function withoutTags(tags: readonly Tag[], keys: readonly string[]): readonly Tag[] {
  const gone = new Set(keys);
  const left = tags.filter((tag) => !gone.has(tag.Key));
  return left.length === tags.length ? tags : left;
}

/** Nothing can fail here. A change that changes nothing takes no time, and leaves no trace. */
export function changeTags(table: Table, after: readonly Tag[], { now, settings }: RequestContext): void {
  const { tags } = table.definition;
  if (after === tags.value) return;
  const until = now + settings.transitions.tagsMs;
  table.definition = { ...table.definition, tags: settled(changing(tags, after, { now, until }), now) };
}

/**
 * One change at a time, whether or not the next one would change anything. Let through is only a request that sets all
 * that the one under way sets, so that a client may send its request again (measured on AWS).
 */
export function refuseWhileTagging(table: Table, now: number, set: readonly Tag[]): void {
  const { tags } = table.definition;
  if (!isChangingAt(tags, now)) return;
  const before = tags.old?.value ?? [];
  const isRemoval = before.some((old) => !tags.value.some((tag) => tag.Key === old.Key));
  const underWay = tags.value.filter((tag) => !containsAll(before, [tag]));
  if (!isRemoval && containsAll(set, underWay)) return;
  throw limitExceededException(`Subscriber limit exceeded: Table tags are being updated: ${table.name}`);
}

function containsAll(tags: readonly Tag[], others: readonly Tag[]): boolean {
  return others.every((other) => tags.some((tag) => tag.Key === other.Key && tag.Value === other.Value));
}
