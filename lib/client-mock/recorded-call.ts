/** One call of `send`, and what can be asked of it. */
import { describeCall } from './describe.ts';
import { equals } from './equality.ts';
import { containsInput } from './input-matching.ts';
import { matcherIn } from './matcher.ts';
import type { SpyCall } from './spy-types.ts';

export interface CallParts {
  readonly callId: number;
  readonly thisValue: unknown;
  readonly args: unknown[];
  readonly proxy: unknown;
}

export class RecordedCall implements SpyCall<unknown[], unknown> {
  args: unknown[];
  thisValue: unknown;
  returnValue: unknown = undefined;
  exception: unknown = undefined;
  firstArg: unknown;
  lastArg: unknown;
  callback: Function | undefined;
  callId: number;
  declare proxy: unknown;

  constructor({ callId, thisValue, args, proxy }: CallParts) {
    this.args = args;
    this.thisValue = thisValue;
    this.firstArg = args[0];
    this.lastArg = args.at(-1);
    this.callback = typeof this.lastArg === 'function' ? this.lastArg : undefined;
    this.callId = callId;
    // Printed with the call, it would print all calls again.
    Object.defineProperty(this, 'proxy', { value: proxy, enumerable: false });
  }

  calledOn(thisValue: unknown): boolean {
    return matcherIn(thisValue)?.(this.thisValue) ?? this.thisValue === thisValue;
  }

  calledWith(...args: unknown[]): boolean {
    return args.length <= this.args.length && args.every((arg, index) => equals(this.args[index], arg));
  }

  calledWithExactly(...args: unknown[]): boolean {
    return args.length === this.args.length && this.calledWith(...args);
  }

  calledWithMatch(...args: unknown[]): boolean {
    return (
      args.length <= this.args.length && args.every((arg, index) => containsInput(this.args[index], arg))
    );
  }

  notCalledWith(...args: unknown[]): boolean {
    return !this.calledWith(...args);
  }

  notCalledWithMatch(...args: unknown[]): boolean {
    return !this.calledWithMatch(...args);
  }

  calledOnceWith(...args: unknown[]): boolean {
    return this.calledWith(...args);
  }

  calledOnceWithExactly(...args: unknown[]): boolean {
    return this.calledWithExactly(...args);
  }

  calledWithNew(): boolean {
    return false;
  }

  returned(value: unknown): boolean {
    return equals(this.returnValue, value);
  }

  threw(error?: unknown): boolean {
    if (error === undefined || this.exception === undefined) return this.exception !== undefined;
    return this.exception === error || (this.exception instanceof Error && this.exception.name === error);
  }

  calledBefore(other: { callId?: number }): boolean {
    return this.callId < idOf(other);
  }

  calledAfter(other: { callId?: number }): boolean {
    return this.callId > idOf(other);
  }

  calledImmediatelyBefore(other: { callId?: number }): boolean {
    return this.callId === idOf(other) - 1;
  }

  calledImmediatelyAfter(other: { callId?: number }): boolean {
    return this.callId === idOf(other) + 1;
  }

  callArg(position: number): unknown {
    return this.callArgOnWith(position, undefined);
  }

  callArgWith(position: number, ...args: unknown[]): unknown {
    return this.callArgOnWith(position, undefined, ...args);
  }

  callArgOn(position: number, thisValue: unknown, ...args: unknown[]): unknown {
    return this.callArgOnWith(position, thisValue, ...args);
  }

  callArgOnWith(position: number, thisValue: unknown, ...args: unknown[]): unknown {
    return invoke(this.args[position], thisValue, args, `argument ${position}`);
  }

  yield(...args: unknown[]): unknown {
    return this.yieldOn(undefined, ...args);
  }

  yieldOn(thisValue: unknown, ...args: unknown[]): unknown {
    return invoke(
      this.args.find((arg) => typeof arg === 'function'),
      thisValue,
      args,
      'a callback',
    );
  }

  yieldTo(property: string, ...args: unknown[]): unknown {
    return this.yieldToOn(property, undefined, ...args);
  }

  yieldToOn(property: string, thisValue: unknown, ...args: unknown[]): unknown {
    const members = this.args.map((arg) => (arg instanceof Object ? Reflect.get(arg, property) : undefined));
    return invoke(
      members.find((member) => typeof member === 'function'),
      thisValue,
      args,
      `a callback "${property}"`,
    );
  }

  toString(): string {
    return describeCall(this.args);
  }
}

function idOf({ callId }: { callId?: number }): number {
  return callId ?? Number.NaN;
}

function invoke(callback: unknown, thisValue: unknown, args: unknown[], what: string): unknown {
  if (typeof callback !== 'function') throw new TypeError(`send was not called with ${what}`);
  return Reflect.apply(callback, thisValue, args);
}
