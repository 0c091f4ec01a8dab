/**
 * Client request tokens of one operation: what a token was used for, remembered for ten minutes of the clock, so that
 * the same transaction sent again is not made again.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-apis-txwriteitems-idempotency
 */
import { idempotentParameterMismatchException } from '../errors/service-error.ts';
import { canonicalText } from '../values/canonical-text.ts';

/** A transaction that was carried out under a token. */
export interface TokenClaim {
  /** What has to be the same when the token comes again, whatever order the members of objects come in. */
  readonly parameters: unknown;
  /** What the transaction costs when it comes again, action by action: it is read then, not written. */
  readonly replayUnits: readonly number[];
}

export const tokenWindowMs: number = 10 * 60 * 1000;

export class TransactionTokens {
  /** In the order in which they were claimed, which is the order in which they expire. */
  readonly #claims = new Map<string, TokenClaim & { readonly expiresAt: number }>();

  /** The earlier claim that a request repeats, if it does. Throws when the token was used for something else. */
  find(token: string, parameters: unknown, now: number): TokenClaim | undefined {
    const claim = this.#claims.get(token);
    if (claim === undefined || now >= claim.expiresAt) return undefined;
    if (canonicalText(claim.parameters) !== canonicalText(parameters)) {
      // The text is the one that DynamoDB Local has for ExecuteTransaction; AWS's has not been seen.
      throw idempotentParameterMismatchException(
        'Specified idempotent token was used with different request parameters within the idempotency window',
      );
    }
    return claim;
  }

  /** To be called when the transaction is as good as done: one that was refused or cancelled leaves its token free. */
  claim(token: string, claim: TokenClaim, now: number): void {
    this.#forgetExpired(now);
    this.#claims.delete(token);
    const { parameters, replayUnits } = claim;
    this.#claims.set(token, { parameters, replayUnits, expiresAt: now + tokenWindowMs });
  }

  /** Takes a claim back: the transaction was not made. */
  release(token: string): void {
    this.#claims.delete(token);
  }

  /** The same claims, each side going its own way from here. */
  clone(): TransactionTokens {
    const copy = new TransactionTokens();
    for (const [token, claim] of this.#claims) copy.#claims.set(token, claim);
    return copy;
  }

  #forgetExpired(now: number): void {
    for (const [token, { expiresAt }] of this.#claims) {
      if (now < expiresAt) return;
      this.#claims.delete(token);
    }
  }
}
