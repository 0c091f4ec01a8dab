/** All calls of one `send`, and what can be asked of them. */
import { describeValue } from './describe.ts';
import { formatCalls } from './format-calls.ts';
import type { RecordedCall } from './recorded-call.ts';

/** Names the question that is asked of each call. */
type Question = (call: RecordedCall) => boolean;

/** What is known of another spy when calls are put in order. */
interface Ordered {
  readonly callIds?: readonly number[];
}

/** Reads its calls where they are kept, so that it always speaks of the present ones. */
export class CallLog {
  displayName = 'send';
  readonly #calls: () => readonly RecordedCall[];

  constructor(calls: () => readonly RecordedCall[]) {
    this.#calls = calls;
  }

  get callCount(): number {
    return this.#calls().length;
  }
  get called(): boolean {
    return this.callCount > 0;
  }
  get notCalled(): boolean {
    return this.callCount === 0;
  }
  get calledOnce(): boolean {
    return this.callCount === 1;
  }
  get calledTwice(): boolean {
    return this.callCount === 2;
  }
  get calledThrice(): boolean {
    return this.callCount === 3;
  }
  get firstCall(): RecordedCall | null {
    return this.getCall(0);
  }
  get secondCall(): RecordedCall | null {
    return this.getCall(1);
  }
  get thirdCall(): RecordedCall | null {
    return this.getCall(2);
  }
  get lastCall(): RecordedCall | null {
    return this.getCall(-1);
  }
  get firstArg(): unknown {
    return this.lastCall?.firstArg;
  }
  get lastArg(): unknown {
    return this.lastCall?.lastArg;
  }
  get args(): unknown[][] {
    return this.#calls().map((call) => call.args);
  }
  get thisValues(): unknown[] {
    return this.#calls().map((call) => call.thisValue);
  }
  get returnValues(): unknown[] {
    return this.#calls().map((call) => call.returnValue);
  }
  get exceptions(): unknown[] {
    return this.#calls().map((call) => call.exception);
  }
  get callIds(): number[] {
    return this.#calls().map((call) => call.callId);
  }

  getCall(index: number): RecordedCall | null {
    return this.#calls().at(index) ?? null;
  }
  getCalls(): RecordedCall[] {
    return [...this.#calls()];
  }

  calledOn(thisValue: unknown): boolean {
    return this.#any((call) => call.calledOn(thisValue));
  }
  alwaysCalledOn(thisValue: unknown): boolean {
    return this.#every((call) => call.calledOn(thisValue));
  }
  calledWith(...args: unknown[]): boolean {
    return this.#any((call) => call.calledWith(...args));
  }
  alwaysCalledWith(...args: unknown[]): boolean {
    return this.#every((call) => call.calledWith(...args));
  }
  calledOnceWith(...args: unknown[]): boolean {
    return this.calledOnce && this.calledWith(...args);
  }
  neverCalledWith(...args: unknown[]): boolean {
    return !this.calledWith(...args);
  }
  notCalledWith(...args: unknown[]): boolean {
    return !this.calledWith(...args);
  }
  calledWithExactly(...args: unknown[]): boolean {
    return this.#any((call) => call.calledWithExactly(...args));
  }
  alwaysCalledWithExactly(...args: unknown[]): boolean {
    return this.#every((call) => call.calledWithExactly(...args));
  }
  calledOnceWithExactly(...args: unknown[]): boolean {
    return this.calledOnce && this.calledWithExactly(...args);
  }
  calledWithMatch(...args: unknown[]): boolean {
    return this.#any((call) => call.calledWithMatch(...args));
  }
  alwaysCalledWithMatch(...args: unknown[]): boolean {
    return this.#every((call) => call.calledWithMatch(...args));
  }
  calledOnceWithMatch(...args: unknown[]): boolean {
    return this.calledOnce && this.calledWithMatch(...args);
  }
  neverCalledWithMatch(...args: unknown[]): boolean {
    return !this.calledWithMatch(...args);
  }
  notCalledWithMatch(...args: unknown[]): boolean {
    return !this.calledWithMatch(...args);
  }
  calledWithNew(): boolean {
    return false;
  }
  alwaysCalledWithNew(): boolean {
    return false;
  }
  returned(value: unknown): boolean {
    return this.#any((call) => call.returned(value));
  }
  alwaysReturned(value: unknown): boolean {
    return this.#every((call) => call.returned(value));
  }
  threw(error?: unknown): boolean {
    return this.#any((call) => call.threw(error));
  }
  alwaysThrew(error?: unknown): boolean {
    return this.#every((call) => call.threw(error));
  }

  calledBefore({ callIds = [] }: Ordered): boolean {
    const [first] = this.callIds;
    return first !== undefined && (callIds.length === 0 || first < Math.max(...callIds));
  }
  calledAfter({ callIds: [first] = [] }: Ordered): boolean {
    const last = this.callIds.at(-1);
    return last !== undefined && first !== undefined && last > first;
  }
  calledImmediatelyBefore({ callIds = [] }: Ordered): boolean {
    return this.callIds.some((id) => callIds.includes(id + 1));
  }
  calledImmediatelyAfter({ callIds = [] }: Ordered): boolean {
    return this.callIds.some((id) => callIds.includes(id - 1));
  }

  callArg(position: number): unknown[] {
    return this.#each((call) => call.callArg(position));
  }
  callArgWith(position: number, ...args: unknown[]): unknown[] {
    return this.#each((call) => call.callArgWith(position, ...args));
  }
  callArgOn(position: number, thisValue: unknown, ...args: unknown[]): unknown[] {
    return this.#each((call) => call.callArgOn(position, thisValue, ...args));
  }
  callArgOnWith(position: number, thisValue: unknown, ...args: unknown[]): unknown[] {
    return this.#each((call) => call.callArgOnWith(position, thisValue, ...args));
  }
  yield(...args: unknown[]): unknown[] {
    return this.#each((call) => call.yield(...args));
  }
  yieldOn(thisValue: unknown, ...args: unknown[]): unknown[] {
    return this.#each((call) => call.yieldOn(thisValue, ...args));
  }
  yieldTo(property: string, ...args: unknown[]): unknown[] {
    return this.#each((call) => call.yieldTo(property, ...args));
  }
  yieldToOn(property: string, thisValue: unknown, ...args: unknown[]): unknown[] {
    return this.#each((call) => call.yieldToOn(property, thisValue, ...args));
  }
  invokeCallback(...args: unknown[]): void {
    this.yield(...args);
  }

  /** The texts of sinon's assertions come through here. */
  printf(format: string, ...args: unknown[]): string {
    const calls = { name: this.displayName, calls: this.#calls() };
    return formatCalls(calls, format, args.map(describeValue));
  }
  toString(): string {
    return this.displayName;
  }

  #any(question: Question): boolean {
    return this.#calls().some(question);
  }

  #every(question: Question): boolean {
    return this.called && this.#calls().every(question);
  }

  #each(use: (call: RecordedCall) => unknown): unknown[] {
    if (!this.called) throw new Error(`${this.displayName} was not yet called`);
    return this.#calls().map(use);
  }
}
