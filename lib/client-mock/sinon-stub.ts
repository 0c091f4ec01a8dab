/** A stub of a caller's own sinon, made to answer as ours does. */
import { UsageError } from '../index.ts';
import type { Untyped } from './sdk.ts';
import type { SendStubParts } from './send-stub.ts';
import type { SendStub } from './spy-types.ts';

/**
 * The stub keeps its own calls and its own `restore`. Its resets, which a sandbox calls for all its stubs, reset what is
 * declared too.
 */
export function hookSinonStub(stub: Untyped, parts: SendStubParts): SendStub<Untyped> {
  assertStub(stub);
  const own: Untyped = stub;
  const { resetHistory, resetBehavior, reset } = own;
  const answer = function (this: unknown, ...args: unknown[]): unknown {
    // The history is sinon's, but what it keeps of a call may be a copy.
    const kept: unknown[] | undefined = stub.args.at(-1);
    kept?.splice(0, kept.length, ...parts.recorded(args));
    return (parts.declarations.answerTo(this, args) ?? parts.unmatched)(this, args);
  };
  Object.assign(stub, {
    resetHistory(): void {
      resetHistory.call(stub);
      parts.declarations.rewind();
    },
    resetBehavior(): void {
      resetBehavior.call(stub);
      parts.declarations.forget();
      stub.callsFake(answer);
    },
    reset(): void {
      reset.call(stub);
      parts.declarations.rewind();
      parts.declarations.forget();
      stub.callsFake(answer);
    },
  });
  stub.callsFake(answer);
  return stub;
}

function assertStub(stub: Untyped): asserts stub is SendStub<Untyped> {
  const isStub =
    typeof stub === 'function' &&
    ['callsFake', 'restore', 'reset', 'resetHistory', 'resetBehavior'].every(
      (name) => typeof stub[name] === 'function',
    );
  if (!isStub)
    throw new UsageError('NOT_A_SANDBOX', 'the option `sandbox` takes a sandbox of sinon, or sinon itself.');
}
