/** Thrown where our own reasoning failed. The transport turns it into an `InternalServerError` that names the operation. */
export class InternalDefect extends Error {
  override readonly name = 'InternalDefect';
}

export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InternalDefect(message);
}

/** Closes a switch over a union: reaching it means that a case was forgotten. */
export function unreachable(value: never): never {
  throw new InternalDefect(`unreachable case: ${JSON.stringify(value)}`);
}
