/** What a call is answered with. */
export type Answer = (thisValue: unknown, args: readonly unknown[]) => unknown;

/** The answers of one declaration: some for the first, second, ... call that it matches, and one for all others. */
export class Answers {
  readonly #byCall = new Map<number, Answer>();
  #lasting: Answer | undefined;

  /** The answer of the call of this number, from 0. */
  at(callNumber: number): Answer | undefined {
    return this.#byCall.get(callNumber) ?? this.#lasting;
  }

  setAt(callNumber: number, answer: Answer): void {
    this.#byCall.set(callNumber, answer);
  }

  setLasting(answer: Answer): void {
    this.#lasting = answer;
  }

  clear(): void {
    this.#byCall.clear();
    this.#lasting = undefined;
  }
}
