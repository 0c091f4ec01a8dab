/**
 * Thrown where fake-dynamodb itself, not the service that it stands for, was asked for something that cannot be. Its text
 * says what is at fault and what to do.
 *
 * @example
 * try {
 *   dynamodb.items('odrers');
 * } catch (error) {
 *   if (error instanceof UsageError) console.log(error.code); // TABLE_NOT_FOUND
 * }
 */
export class UsageError extends Error {
  /** `UsageError`, in every copy of this package that a process may have loaded. */
  override readonly name = 'UsageError';
  /** What is wrong, in one word such as `TABLE_NOT_FOUND`. Stays the same when the text is reworded. */
  readonly code: string;

  /** @internal */
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(`fake-dynamodb: ${message}`, options);
    this.code = code;
  }
}
