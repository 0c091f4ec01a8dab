/** What was declared for which commands, and which of it answers a call. */
import { type Answer, Answers } from './answers.ts';

/** Decides by the arguments of `send`. */
export type CallMatcher = (args: readonly unknown[]) => boolean;

/** One `on(...)`. */
export interface Declaration {
  readonly matches: CallMatcher;
  readonly answers: Answers;
  /** All calls that it matches since the history began, answered by it or by a later one: they number its answers. */
  callCount: number;
  /** The client that the latest of these calls went through. */
  latestClient: unknown;
}

/** A call that was made before something was declared. */
export interface EarlierCall {
  readonly thisValue: unknown;
  readonly args: readonly unknown[];
}

/** All declarations of one mock, in order. */
export class Declarations {
  #all: Declaration[] = [];

  /**
   * Calls made earlier count as the first ones of the new declaration, until the history is reset. Declared with the very
   * same matcher again, a declaration keeps its place and the answers that are not replaced.
   */
  declare(matches: CallMatcher, earlier: Iterable<EarlierCall>): Declaration {
    const same = this.#all.find((declaration) => declaration.matches === matches);
    if (same !== undefined) return same;
    const declaration: Declaration = {
      matches,
      answers: new Answers(),
      callCount: 0,
      latestClient: undefined,
    };
    for (const { thisValue, args } of earlier) if (matches(args)) count(declaration, thisValue);
    this.#all.push(declaration);
    return declaration;
  }

  /**
   * The answer to a call. The latest declaration that matches decides, even where it has no answer (any more): there is
   * no going back to an earlier or a wider one. But all that match count the call.
   */
  answerTo(thisValue: unknown, args: readonly unknown[]): Answer | undefined {
    let latest: Declaration | undefined;
    for (const declaration of this.#all) {
      if (!declaration.matches(args)) continue;
      count(declaration, thisValue);
      latest = declaration;
    }
    return latest?.answers.at(latest.callCount - 1);
  }

  /** Begins to count anew, so that answers given once are given again. */
  rewind(): void {
    for (const declaration of this.#all) {
      declaration.callCount = 0;
      declaration.latestClient = undefined;
    }
  }

  forget(): void {
    this.#all = [];
  }
}

function count(declaration: Declaration, thisValue: unknown): void {
  declaration.callCount += 1;
  declaration.latestClient = thisValue;
}
