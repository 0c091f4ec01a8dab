/** The names of streams: `arn:aws:dynamodb:<region>:<account>:table/<table>/stream/<label>`. */

const form = /^arn:[a-z-]+:dynamodb:[a-z0-9-]+:\d{12}:table\/[\w.-]{3,255}\/stream\/[^/|\s]+$/;

/** AWS tells a malformed ARN (ValidationException) from one that names nothing (ResourceNotFoundException). */
export function isStreamArn(text: string): boolean {
  return form.test(text);
}

/** The time of enabling in UTC, to the millisecond and without a zone: `2026-11-22T17:09:00.123`. */
export function streamLabel(now: number): string {
  return new Date(now).toISOString().slice(0, -1);
}

/**
 * What sets one stream apart from the others of its account and region. Everything before it is alike in all their
 * ARNs, so the order of these is the order of the ARNs.
 */
export function streamKey(tableName: string, label: string): string {
  return `${tableName}/stream/${label}`;
}

/** The part of an ARN that `streamKey` makes. */
export function streamKeyOf(arn: string): string {
  return arn.slice(arn.indexOf(':table/') + ':table/'.length);
}
