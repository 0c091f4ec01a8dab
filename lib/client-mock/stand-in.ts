/** A stub in the place of `send`, on one or several clients, with everything that decides how it answers. */
import { UsageError } from '../index.ts';
import type { Answer } from './answers.ts';
import { copyCommand } from './copy-command.ts';
import { Declarations } from './declarations.ts';
import { describeValue } from './describe.ts';
import { isObject } from './equality.ts';
import { FallThrough } from './fall-through.ts';
import { place, type Placed, restorePresent } from './holders.ts';
import type { MockClientOptions } from './options.ts';
import { hookSinonStub } from './sinon-stub.ts';
import type { Untyped } from './sdk.ts';
import { createSendStub } from './send-stub.ts';
import type { SendStub } from './spy-types.ts';

export interface StandIn {
  readonly declarations: Declarations;
  readonly send: SendStub<Untyped>;
  restore(): void;
}

/** Replaces `send` of all holders; a stub that is there already is taken away first. The first holder names the stub. */
export function standIn(holders: readonly object[], options: MockClientOptions): StandIn {
  const declarations = new Declarations();
  const placed: Placed[] = [];
  const through = isObject(options.onUnmatched) ? new FallThrough(options.onUnmatched) : undefined;
  const restore = (): void => {
    for (const place of placed) place.restore();
    through?.release();
  };
  const reallySend: Answer = (client, args) => {
    try {
      through?.lead(client);
    } catch (error) {
      return Promise.reject(error);
    }
    return Reflect.apply(wrappedFor(client, placed), client, args);
  };
  const unmatched =
    through === undefined ? (options.onUnmatched === 'throw' ? refusal : noAnswer) : reallySend;
  const recorded = (args: readonly unknown[]): unknown[] =>
    options.copyInputs === true ? [copyCommand(args[0]), ...args.slice(1)] : [...args];

  const [first, ...others] = holders;
  if (first === undefined) throw new UsageError('NOT_A_CLIENT', 'a mock needs a client.');
  for (const holder of holders) restorePresent(holder);
  const parts = {
    declarations,
    unmatched,
    recorded,
    reallySend,
    wrapped: Reflect.get(first, 'send'),
    restore,
  };
  const { sandbox } = options;
  if (sandbox === undefined) {
    const send = createSendStub(parts);
    for (const holder of holders) placed.push(place(holder, send));
    return { declarations, send, restore };
  }
  const send = hookSinonStub(sandbox.stub(first, 'send'), parts);
  placed.push({ holder: first, wrapped: parts.wrapped, restore: () => send.restore() });
  for (const holder of others) {
    const wrapped: unknown = Reflect.get(holder, 'send');
    const stub: Untyped = sandbox.stub(holder, 'send');
    stub.callsFake(function (this: unknown, ...args: unknown[]): unknown {
      return Reflect.apply(send, this, args);
    });
    placed.push({ holder, wrapped, restore: () => stub.restore() });
  }
  return { declarations, send, restore };
}

/** The `send` that a client would have without the mock. */
function wrappedFor(client: unknown, placed: readonly Placed[]): Untyped {
  const of = placed.find(
    ({ holder }) =>
      holder === client || (isObject(client) && Object.prototype.isPrototypeOf.call(holder, client)),
  );
  return (of ?? placed[0])?.wrapped;
}

const refusal: Answer = (_client, args) =>
  Promise.reject(
    new UsageError(
      'UNMATCHED_COMMAND',
      `nothing is declared (any more) for ${describeValue(args[0])}. Declare an answer with \`on(...)\`, or give mockClient another \`onUnmatched\`.`,
    ),
  );

const noAnswer: Answer = () => undefined;
