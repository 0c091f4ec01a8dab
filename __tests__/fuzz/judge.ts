/** What holds for every answer, whatever was asked. */
import type { OperationName } from '../../lib/model/generated/operations.ts';
import { targets } from '../../lib/model/generated/operations.ts';
import { operations as built } from '../../lib/operations/registry.ts';
import { errorsOf } from './operation-errors.ts';
import type { Answer, Envelope, World } from './world.ts';

export interface Request {
  readonly operation: string;
  readonly body: unknown;
  readonly envelope?: Envelope;
  /** Errors that were asked for: the request may have been carried out all the same. */
  readonly moreErrors?: ReadonlySet<string>;
}

export interface Verdict {
  /** `ok`, or the name of the error. */
  readonly outcome: string;
  readonly message: string;
  /** What is wrong with the answer, if something is. */
  readonly fault: string | undefined;
}

/** A request that takes so long, on a few items, would take forever on many. */
const patienceMs = 5_000;

/** An accepted request is undone afterwards, so that every one meets the same world. */
export async function judge(
  world: World,
  { operation, body, envelope, moreErrors }: Request,
): Promise<Verdict> {
  const begun = performance.now();
  const answer = await world.send(operation, body, envelope);
  const tookMs = performance.now() - begun;
  const { outcome, message } = outcomeOf(answer);
  const verdict = (fault?: string): Verdict => ({ outcome, message, fault });
  if (tookMs > patienceMs) return verdict(`it took ${tookMs} ms`);
  if (outcome === 'ok' || moreErrors?.has(outcome) === true) {
    world.putBack();
    return verdict();
  }
  if (outcome === 'page') return verdict(world.isUnchanged() ? undefined : 'a page changed something');
  if (answer.status !== 400) return verdict(`it is answered with ${answer.status}: ${message}`);
  if (!mayAnswer(operation, outcome, message)) return verdict(`it has no error ${outcome}: ${message}`);
  return verdict(world.isUnchanged() ? undefined : 'it is refused and something has changed');
}

const known: ReadonlySet<string> = new Set(targets.values());
const names: ReadonlySet<string> = new Set<OperationName>(built.keys());

function mayAnswer(operation: string, outcome: string, message: string): boolean {
  if (outcome !== 'UnknownOperationException') return errorsOf(operation).has(outcome);
  // Of an operation that is built, single members may be missing still, and are named.
  return !known.has(operation) || !names.has(operation) || message.includes(`of ${operation} yet`);
}

function outcomeOf({ status, body }: Answer): { readonly outcome: string; readonly message: string } {
  if (status === 200 && body === '') return { outcome: 'ok', message: '' };
  if (typeof body === 'string') return { outcome: status < 500 ? 'page' : 'crash', message: body };
  if (status === 200) return { outcome: 'ok', message: '' };
  const members = new Map(Object.entries(Object(body)));
  const type = String(members.get('__type'));
  const message: unknown = members.get('message') ?? members.get('Message');
  return { outcome: type.slice(type.indexOf('#') + 1), message: typeof message === 'string' ? message : '' };
}
