/** The function in the place of a client's `send`: records its calls and asks for their answers. */
import { type Answer, Answers } from './answers.ts';
import { asError } from './as-error.ts';
import { CallLog } from './call-log.ts';
import { nextCallId } from './call-ids.ts';
import type { Declarations } from './declarations.ts';
import { RecordedCall } from './recorded-call.ts';
import type { Untyped } from './sdk.ts';
import type { SendStub } from './spy-types.ts';

export interface SendStubParts {
  readonly declarations: Declarations;
  /** Answers what nothing declared answers. */
  readonly unmatched: Answer;
  /** What is kept in the history of the arguments of a call. */
  readonly recorded: (args: readonly unknown[]) => unknown[];
  /** Answers as the client does without the mock. */
  readonly reallySend: Answer;
  /** The `send` of the first client. */
  readonly wrapped: Untyped;
  readonly restore: () => void;
}

export function createSendStub({
  declarations,
  unmatched,
  recorded,
  reallySend,
  wrapped,
  restore,
}: SendStubParts): SendStub<Untyped> {
  const own = new Answers();
  let calls: RecordedCall[] = [];

  const stub = showing(
    function send(this: unknown, ...args: unknown[]): unknown {
      const call = new RecordedCall({
        callId: nextCallId(),
        thisValue: this,
        args: recorded(args),
        proxy: stub,
      });
      calls.push(call);
      const answer = declarations.answerTo(this, args) ?? own.at(calls.length - 1) ?? unmatched;
      try {
        call.returnValue = answer(this, args);
      } catch (error) {
        call.exception = error;
        throw error;
      }
      return call.returnValue;
    },
    new CallLog(() => calls),
  );
  const resetHistory = (): void => {
    calls = [];
    declarations.rewind();
  };
  const resetBehavior = (): void => {
    declarations.forget();
    own.clear();
  };
  const reset = (): void => {
    resetHistory();
    resetBehavior();
  };
  const withArgs = (...args: unknown[]): unknown => {
    const { answers } = declarations.declare((sent) => asCall(sent).calledWith(...args), calls);
    const part = showing(stub, new CallLog(() => calls.filter((call) => call.calledWith(...args))));
    return Object.assign(part, common, answering(answers, reallySend, part), naming(part));
  };
  const common = { wrappedMethod: wrapped, restore, resetHistory, resetBehavior, reset, withArgs };
  return Object.assign(stub, common, answering(own, reallySend, stub), naming(stub));
}

/** Gives a function a log's members, and leaves them to the log. The original's `send` counts three parameters. */
function showing(send: Untyped, log: CallLog): SendStub<Untyped> {
  const shown: Untyped = function (this: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(send, this, args);
  };
  for (const name of Reflect.ownKeys(CallLog.prototype)) {
    if (name === 'constructor') continue;
    Object.defineProperty(shown, name, {
      get: () => {
        const member: unknown = Reflect.get(log, name);
        return typeof member === 'function' ? member.bind(log) : member;
      },
      configurable: true,
    });
  }
  Object.defineProperties(shown, {
    name: { value: 'send', configurable: true },
    length: { value: 3, configurable: true },
    isSinonProxy: { value: true, configurable: true },
    // Sinon's assertion about the order of calls tells spies by it.
    id: { value: Symbol('send'), configurable: true },
    displayName: {
      get: () => log.displayName,
      set: (name: string) => {
        log.displayName = name;
      },
      configurable: true,
    },
  });
  return shown;
}

function naming(stub: Untyped): Record<string, unknown> {
  return { named: (displayName: string): unknown => Object.assign(stub, { displayName }) };
}

/** Sinon's own verbs, for tests that speak to `send` itself. Each gives back the stub. */
function verbs(set: (answer: Answer) => void, reallySend: Answer, stub: unknown): Record<string, unknown> {
  const verb =
    (answerOf: (...args: Untyped[]) => Answer) =>
    (...args: unknown[]): unknown => {
      set(answerOf(...args));
      return stub;
    };
  return {
    callsFake: verb((fake: Untyped) => (thisValue, args) => Reflect.apply(fake, thisValue, args)),
    callThrough: verb(() => reallySend),
    returns: verb((value: unknown) => () => value),
    resolves: verb((value: unknown) => () => Promise.resolve(value)),
    rejects: verb((error: unknown, message?: string) => () => Promise.reject(thrown(error, message))),
    throws: verb((error: unknown, message?: string) => () => {
      throw thrown(error, message);
    }),
  };
}

/** Answers for all calls, and for those of a number. */
function answering(answers: Answers, reallySend: Answer, stub: unknown): Record<string, unknown> {
  const onCall = (index: number): unknown =>
    verbs((answer) => answers.setAt(index, answer), reallySend, stub);
  return {
    ...verbs((answer) => answers.setLasting(answer), reallySend, stub),
    onCall,
    onFirstCall: () => onCall(0),
    onSecondCall: () => onCall(1),
    onThirdCall: () => onCall(2),
  };
}

/** Where the original speaks of a message, sinon itself takes a string for the name of the error. */
function thrown(error: unknown, message = ''): Error {
  if (typeof error !== 'string') return asError(error ?? 'Error');
  return Object.assign(new Error(message), { name: error });
}

function asCall(args: readonly unknown[]): RecordedCall {
  return new RecordedCall({ callId: -1, thisValue: undefined, args: [...args], proxy: undefined });
}
