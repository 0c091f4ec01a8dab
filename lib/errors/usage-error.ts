/** Thrown where fake-dynamodb itself, not the service that it stands for, was asked for something that cannot be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** Stays the same when the text is reworded. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(`fake-dynamodb: ${message}`, options);
    this.code = code;
  }
}
