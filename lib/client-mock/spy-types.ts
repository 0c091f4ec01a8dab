/** What `send` shows of its calls: the surface of a sinon spy as far as tests touch it, told without sinon's types. */
import type { Untyped } from './sdk.ts';

/** What can be asked of one recorded call. */
export interface SpyCall<TArgs extends readonly Untyped[] = Untyped[], TReturnValue = Untyped> {
  /** The command, and the options or the callback where they were given. */
  args: TArgs;
  thisValue: Untyped;
  returnValue: TReturnValue;
  exception: Untyped;
  firstArg: Untyped;
  lastArg: Untyped;
  /** The last argument if it is a function. */
  callback: Function | undefined;
  /** Rises with every call of every mock. */
  callId: number;
  /** The `send` that was called. */
  proxy: Untyped;
  calledOn(thisValue: Untyped): boolean;
  calledWith(...args: Untyped[]): boolean;
  calledWithExactly(...args: Untyped[]): boolean;
  calledWithMatch(...args: Untyped[]): boolean;
  notCalledWith(...args: Untyped[]): boolean;
  notCalledWithMatch(...args: Untyped[]): boolean;
  calledOnceWith(...args: Untyped[]): boolean;
  calledOnceWithExactly(...args: Untyped[]): boolean;
  calledWithNew(): boolean;
  returned(value: Untyped): boolean;
  threw(error?: Untyped): boolean;
  calledBefore(call: Untyped): boolean;
  calledAfter(call: Untyped): boolean;
  calledImmediatelyBefore(call: Untyped): boolean;
  calledImmediatelyAfter(call: Untyped): boolean;
  /** Calls an argument of the recorded call: the mock itself never calls a callback. */
  callArg(position: number): Untyped;
  callArgWith(position: number, ...args: Untyped[]): Untyped;
  callArgOn(position: number, thisValue: Untyped, ...args: Untyped[]): Untyped;
  callArgOnWith(position: number, thisValue: Untyped, ...args: Untyped[]): Untyped;
  /** Calls the first argument that is a function. */
  yield(...args: Untyped[]): Untyped;
  yieldOn(thisValue: Untyped, ...args: Untyped[]): Untyped;
  /** Calls the function of that name in the first argument that has one. */
  yieldTo(property: string, ...args: Untyped[]): Untyped;
  yieldToOn(property: string, thisValue: Untyped, ...args: Untyped[]): Untyped;
  toString(): string;
}

/** What can be asked of all recorded calls. Those named `always…` hold for every call, the others for at least one. */
export interface CallSpy<TArgs extends readonly Untyped[] = Untyped[], TReturnValue = Untyped> {
  callCount: number;
  called: boolean;
  notCalled: boolean;
  calledOnce: boolean;
  calledTwice: boolean;
  calledThrice: boolean;
  firstCall: SpyCall<TArgs, TReturnValue>;
  secondCall: SpyCall<TArgs, TReturnValue>;
  thirdCall: SpyCall<TArgs, TReturnValue>;
  lastCall: SpyCall<TArgs, TReturnValue>;
  firstArg: Untyped;
  lastArg: Untyped;
  args: TArgs[];
  thisValues: Untyped[];
  returnValues: TReturnValue[];
  exceptions: Untyped[];
  callIds: number[];
  displayName: string;
  readonly isSinonProxy: boolean;
  /** The call of this number, from 0, or from the end where it is negative; null where there is none. */
  getCall(index: number): SpyCall<TArgs, TReturnValue>;
  getCalls(): SpyCall<TArgs, TReturnValue>[];
  calledOn(thisValue: Untyped): boolean;
  alwaysCalledOn(thisValue: Untyped): boolean;
  calledWith(...args: Untyped[]): boolean;
  alwaysCalledWith(...args: Untyped[]): boolean;
  calledOnceWith(...args: Untyped[]): boolean;
  neverCalledWith(...args: Untyped[]): boolean;
  notCalledWith(...args: Untyped[]): boolean;
  calledWithExactly(...args: Untyped[]): boolean;
  alwaysCalledWithExactly(...args: Untyped[]): boolean;
  calledOnceWithExactly(...args: Untyped[]): boolean;
  calledWithMatch(...args: Untyped[]): boolean;
  alwaysCalledWithMatch(...args: Untyped[]): boolean;
  calledOnceWithMatch(...args: Untyped[]): boolean;
  neverCalledWithMatch(...args: Untyped[]): boolean;
  notCalledWithMatch(...args: Untyped[]): boolean;
  calledWithNew(): boolean;
  alwaysCalledWithNew(): boolean;
  returned(value: Untyped): boolean;
  alwaysReturned(value: Untyped): boolean;
  threw(error?: Untyped): boolean;
  alwaysThrew(error?: Untyped): boolean;
  calledBefore(spy: Untyped): boolean;
  calledAfter(spy: Untyped): boolean;
  calledImmediatelyBefore(spy: Untyped): boolean;
  calledImmediatelyAfter(spy: Untyped): boolean;
  callArg(position: number): Untyped[];
  callArgWith(position: number, ...args: Untyped[]): Untyped[];
  callArgOn(position: number, thisValue: Untyped, ...args: Untyped[]): Untyped[];
  callArgOnWith(position: number, thisValue: Untyped, ...args: Untyped[]): Untyped[];
  yield(...args: Untyped[]): Untyped[];
  yieldOn(thisValue: Untyped, ...args: Untyped[]): Untyped[];
  yieldTo(property: string, ...args: Untyped[]): Untyped[];
  yieldToOn(property: string, thisValue: Untyped, ...args: Untyped[]): Untyped[];
  invokeCallback(...args: Untyped[]): void;
  printf(format: string, ...args: Untyped[]): string;
  toString(): string;
}

/** What is in the place of a client's `send`. */
export interface SendStub<
  TArgs extends readonly Untyped[] = Untyped[],
  TReturnValue = Untyped,
> extends CallSpy<TArgs, TReturnValue> {
  (...args: TArgs): TReturnValue;
  /** The `send` that this one is in the place of. */
  wrappedMethod: (...args: TArgs) => TReturnValue;
  /** Gives this stub another name in what it prints. */
  named(name: string): SendStub<TArgs, TReturnValue>;
  /** The calls with these arguments alone, and answers for them. */
  withArgs(...args: Untyped[]): SendStub<TArgs, TReturnValue>;
  /** The answer of the call of this number, from 0, where nothing declared for a command answers. */
  onCall(index: number): StubAnswers<TArgs, TReturnValue>;
  onFirstCall(): StubAnswers<TArgs, TReturnValue>;
  onSecondCall(): StubAnswers<TArgs, TReturnValue>;
  onThirdCall(): StubAnswers<TArgs, TReturnValue>;
  callsFake(fake: (...args: Untyped[]) => Untyped): SendStub<TArgs, TReturnValue>;
  callThrough(): SendStub<TArgs, TReturnValue>;
  returns(value: Untyped): SendStub<TArgs, TReturnValue>;
  resolves(value?: Untyped): SendStub<TArgs, TReturnValue>;
  rejects(error?: Untyped, message?: string): SendStub<TArgs, TReturnValue>;
  throws(error?: Untyped, message?: string): SendStub<TArgs, TReturnValue>;
  /** Forgets the calls, and begins anew with answers that are given once. */
  resetHistory(): void;
  /** Forgets the answers. */
  resetBehavior(): void;
  /** Forgets the calls and the answers. */
  reset(): void;
  /** Puts the client's own `send` back. */
  restore(): void;
}

/** The answers that a stub can be given for one of its calls. */
export interface StubAnswers<TArgs extends readonly Untyped[], TReturnValue> {
  callsFake(fake: (...args: Untyped[]) => Untyped): SendStub<TArgs, TReturnValue>;
  callThrough(): SendStub<TArgs, TReturnValue>;
  returns(value: Untyped): SendStub<TArgs, TReturnValue>;
  resolves(value?: Untyped): SendStub<TArgs, TReturnValue>;
  rejects(error?: Untyped, message?: string): SendStub<TArgs, TReturnValue>;
  throws(error?: Untyped, message?: string): SendStub<TArgs, TReturnValue>;
}
