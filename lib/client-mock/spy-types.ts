/** What `send` shows of its calls: the surface of a sinon spy as far as tests touch it, told without sinon's types. */
import type { Untyped } from './sdk.ts';

/**
 * What can be asked of one recorded call.
 *
 * @example
 * expect(mock.call(0).firstArg.input.TableName).toBe('orders');
 */
export interface SpyCall<TArgs extends readonly Untyped[] = Untyped[], TReturnValue = Untyped> {
  /** The command, and the options or the callback where they were given. */
  args: TArgs;
  /** The client that it was sent through. */
  thisValue: Untyped;
  /** What `send` returned: a promise, as a rule. */
  returnValue: TReturnValue;
  /** What `send` threw; undefined where it threw nothing. */
  exception: Untyped;
  /** The command. */
  firstArg: Untyped;
  /** The last argument: the command where nothing else was given. */
  lastArg: Untyped;
  /** The last argument if it is a function. */
  callback: Function | undefined;
  /** Rises with every call of every mock. */
  callId: number;
  /** The `send` that was called. */
  proxy: Untyped;
  /** Whether it was sent through this client. */
  calledOn(thisValue: Untyped): boolean;
  /** Whether its arguments begin with these. Compared deeply, as all arguments here. */
  calledWith(...args: Untyped[]): boolean;
  /** Whether these are all of its arguments. */
  calledWithExactly(...args: Untyped[]): boolean;
  /** Whether its arguments begin with such as contain these. */
  calledWithMatch(...args: Untyped[]): boolean;
  /** Whether its arguments do not begin with these. */
  notCalledWith(...args: Untyped[]): boolean;
  /** Whether its arguments do not begin with such as contain these. */
  notCalledWithMatch(...args: Untyped[]): boolean;
  /** As `calledWith`. */
  calledOnceWith(...args: Untyped[]): boolean;
  /** As `calledWithExactly`. */
  calledOnceWithExactly(...args: Untyped[]): boolean;
  /** Whether it was made with `new`. */
  calledWithNew(): boolean;
  /** Whether it returned this, compared deeply. */
  returned(value: Untyped): boolean;
  /** Whether it threw: anything, an error of this name, or this error. */
  threw(error?: Untyped): boolean;
  /** Whether it was made before the other call. */
  calledBefore(call: Untyped): boolean;
  /** Whether it was made after the other call. */
  calledAfter(call: Untyped): boolean;
  /** Whether the other call is the next one of all mocks. */
  calledImmediatelyBefore(call: Untyped): boolean;
  /** Whether the other call is the one before it of all mocks. */
  calledImmediatelyAfter(call: Untyped): boolean;
  /** Calls an argument of the recorded call: the mock itself never calls a callback. */
  callArg(position: number): Untyped;
  /** Calls an argument of the recorded call with these arguments. */
  callArgWith(position: number, ...args: Untyped[]): Untyped;
  /** Calls an argument of the recorded call with this `this`. */
  callArgOn(position: number, thisValue: Untyped, ...args: Untyped[]): Untyped;
  /** Calls an argument of the recorded call with this `this` and these arguments. */
  callArgOnWith(position: number, thisValue: Untyped, ...args: Untyped[]): Untyped;
  /** Calls the first argument that is a function. */
  yield(...args: Untyped[]): Untyped;
  /** Calls the first argument that is a function, with this `this`. */
  yieldOn(thisValue: Untyped, ...args: Untyped[]): Untyped;
  /** Calls the function of that name in the first argument that has one. */
  yieldTo(property: string, ...args: Untyped[]): Untyped;
  /** Calls the function of that name in the first argument that has one, with this `this`. */
  yieldToOn(property: string, thisValue: Untyped, ...args: Untyped[]): Untyped;
  /** The call as a text: `send(PutCommand { … })`. */
  toString(): string;
}

/** What can be asked of all recorded calls. Those named `always…` hold for every call, the others for at least one. */
export interface CallSpy<TArgs extends readonly Untyped[] = Untyped[], TReturnValue = Untyped> {
  /** The number of calls. */
  callCount: number;
  /** Whether there is a call. */
  called: boolean;
  /** Whether there is none. */
  notCalled: boolean;
  /** Whether there is one call. */
  calledOnce: boolean;
  /** Whether there are two calls. */
  calledTwice: boolean;
  /** Whether there are three calls. */
  calledThrice: boolean;
  /** The first call; null where there is none. */
  firstCall: SpyCall<TArgs, TReturnValue>;
  /** The second call; null where there is none. */
  secondCall: SpyCall<TArgs, TReturnValue>;
  /** The third call; null where there is none. */
  thirdCall: SpyCall<TArgs, TReturnValue>;
  /** The last call; null where there is none. */
  lastCall: SpyCall<TArgs, TReturnValue>;
  /** The first argument of the last call. */
  firstArg: Untyped;
  /** The last argument of the last call. */
  lastArg: Untyped;
  /** The arguments of each call. */
  args: TArgs[];
  /** The client of each call. */
  thisValues: Untyped[];
  /** What each call returned. */
  returnValues: TReturnValue[];
  /** What each call threw; undefined where it threw nothing. */
  exceptions: Untyped[];
  /** The `callId` of each call. */
  callIds: number[];
  /** What it is called in texts: `send`. */
  displayName: string;
  /** True, so that assertions made for sinon take it. */
  readonly isSinonProxy: boolean;
  /** The call of this number, from 0, or from the end where it is negative; null where there is none. */
  getCall(index: number): SpyCall<TArgs, TReturnValue>;
  /** All calls, in order. */
  getCalls(): SpyCall<TArgs, TReturnValue>[];
  /** Whether a call was sent through this client. */
  calledOn(thisValue: Untyped): boolean;
  /** Whether every call was sent through this client. */
  alwaysCalledOn(thisValue: Untyped): boolean;
  /** Whether a call's arguments begin with these. Compared deeply, as all arguments here. */
  calledWith(...args: Untyped[]): boolean;
  /** Whether every call's arguments begin with these. */
  alwaysCalledWith(...args: Untyped[]): boolean;
  /** Whether there is one call, and its arguments begin with these. */
  calledOnceWith(...args: Untyped[]): boolean;
  /** Whether no call's arguments begin with these. */
  neverCalledWith(...args: Untyped[]): boolean;
  /** As `neverCalledWith`. */
  notCalledWith(...args: Untyped[]): boolean;
  /** Whether these are all arguments of a call. */
  calledWithExactly(...args: Untyped[]): boolean;
  /** Whether these are all arguments of every call. */
  alwaysCalledWithExactly(...args: Untyped[]): boolean;
  /** Whether there is one call, and these are all of its arguments. */
  calledOnceWithExactly(...args: Untyped[]): boolean;
  /** Whether a call's arguments begin with such as contain these. */
  calledWithMatch(...args: Untyped[]): boolean;
  /** Whether every call's arguments begin with such as contain these. */
  alwaysCalledWithMatch(...args: Untyped[]): boolean;
  /** Whether there is one call, and its arguments begin with such as contain these. */
  calledOnceWithMatch(...args: Untyped[]): boolean;
  /** Whether no call's arguments begin with such as contain these. */
  neverCalledWithMatch(...args: Untyped[]): boolean;
  /** As `neverCalledWithMatch`. */
  notCalledWithMatch(...args: Untyped[]): boolean;
  /** Whether a call was made with `new`. */
  calledWithNew(): boolean;
  /** Whether every call was made with `new`. */
  alwaysCalledWithNew(): boolean;
  /** Whether a call returned this, compared deeply. */
  returned(value: Untyped): boolean;
  /** Whether every call returned this, compared deeply. */
  alwaysReturned(value: Untyped): boolean;
  /** Whether a call threw: anything, an error of this name, or this error. */
  threw(error?: Untyped): boolean;
  /** The same of every call. */
  alwaysThrew(error?: Untyped): boolean;
  /** Whether its first call was before the last of the other spy. */
  calledBefore(spy: Untyped): boolean;
  /** Whether its last call was after the first of the other spy. */
  calledAfter(spy: Untyped): boolean;
  /** Whether the next call of all, after one of these, was one of the other spy's. */
  calledImmediatelyBefore(spy: Untyped): boolean;
  /** Whether the last call of all, before one of these, was one of the other spy's. */
  calledImmediatelyAfter(spy: Untyped): boolean;
  /** Calls the argument at this position, of every call. */
  callArg(position: number): Untyped[];
  /** The same, with these arguments. */
  callArgWith(position: number, ...args: Untyped[]): Untyped[];
  /** The same, with this `this`. */
  callArgOn(position: number, thisValue: Untyped, ...args: Untyped[]): Untyped[];
  /** The same, with this `this` and these arguments. */
  callArgOnWith(position: number, thisValue: Untyped, ...args: Untyped[]): Untyped[];
  /** Calls the first argument that is a function, of every call. */
  yield(...args: Untyped[]): Untyped[];
  /** The same, with this `this`. */
  yieldOn(thisValue: Untyped, ...args: Untyped[]): Untyped[];
  /** Calls the function of that name in the first argument that has one, of every call. */
  yieldTo(property: string, ...args: Untyped[]): Untyped[];
  /** The same, with this `this`. */
  yieldToOn(property: string, thisValue: Untyped, ...args: Untyped[]): Untyped[];
  /** As `yield`. */
  invokeCallback(...args: Untyped[]): void;
  /** A text of a format: `%n` the name, `%c` how often, `%C` the calls, `%t` the clients, `%1` an argument. */
  printf(format: string, ...args: Untyped[]): string;
  /** The name. */
  toString(): string;
}

/**
 * What is in the place of a client's `send`.
 *
 * @example
 * expect(mock.send.callCount).toBe(1);
 * expect(mock.send.calledOnce).toBe(true);
 */
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
  /** As `onCall(0)`. */
  onFirstCall(): StubAnswers<TArgs, TReturnValue>;
  /** As `onCall(1)`. */
  onSecondCall(): StubAnswers<TArgs, TReturnValue>;
  /** As `onCall(2)`. */
  onThirdCall(): StubAnswers<TArgs, TReturnValue>;
  /** Answers with what the function returns. */
  callsFake(fake: (...args: Untyped[]) => Untyped): SendStub<TArgs, TReturnValue>;
  /** Answers with what the client's own `send` gives. */
  callThrough(): SendStub<TArgs, TReturnValue>;
  /** Answers with this very value, in no promise. */
  returns(value: Untyped): SendStub<TArgs, TReturnValue>;
  /** Answers with a promise of this. */
  resolves(value?: Untyped): SendStub<TArgs, TReturnValue>;
  /** Answers with a rejection: this error, or one of this name and message. */
  rejects(error?: Untyped, message?: string): SendStub<TArgs, TReturnValue>;
  /** Throws this error, or one of this name and message. */
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
  /** Answers with what the function returns. */
  callsFake(fake: (...args: Untyped[]) => Untyped): SendStub<TArgs, TReturnValue>;
  /** Answers with what the client's own `send` gives. */
  callThrough(): SendStub<TArgs, TReturnValue>;
  /** Answers with this very value, in no promise. */
  returns(value: Untyped): SendStub<TArgs, TReturnValue>;
  /** Answers with a promise of this. */
  resolves(value?: Untyped): SendStub<TArgs, TReturnValue>;
  /** Answers with a rejection: this error, or one of this name and message. */
  rejects(error?: Untyped, message?: string): SendStub<TArgs, TReturnValue>;
  /** Throws this error, or one of this name and message. */
  throws(error?: Untyped, message?: string): SendStub<TArgs, TReturnValue>;
}
