/** The calls that an assertion is about, out of a client mock, a fake, or a fake's log of requests. */
import { type CommandClass, type ReceivedRequest, type RequestLog, UsageError } from '../index.ts';
import { kindOf } from './misuse.ts';
import { type ClientMock, isClientMock, isFake, isObject, isRequestLog } from './receivers.ts';

export interface ReceivedCall {
  /** Its place among all calls, from 1. */
  readonly number: number;
  /** As a list of calls names it. */
  readonly name: string;
  readonly input: unknown;
  /** Whether it is of the command class that was asked for. */
  readonly isAsked: boolean;
}

export interface Received {
  /** Who received them, in a text. */
  readonly receiver: string;
  readonly isMock: boolean;
  readonly calls: readonly ReceivedCall[];
}

/** Every call, oldest first; all of them are asked for where no class is. */
export function receivedBy(actual: unknown, command?: CommandClass): Received {
  if (isClientMock(actual)) return ofMock(actual, command);
  if (isFake(actual)) return ofLog('FakeDynamoDB', actual.requests, command);
  if (isRequestLog(actual)) return ofLog('FakeDynamoDB', actual, command);
  throw new UsageError(
    'NOT_A_RECEIVER',
    `The actual must be a client mock instance, a FakeDynamoDB or its requests; this is ${kindOf(actual)}.`,
  );
}

function ofMock(mock: ClientMock, command: CommandClass | undefined): Received {
  const calls = mock.calls().map(({ args: [sent] }, index) => ({
    number: index + 1,
    name: isObject(sent) ? sent.constructor.name : String(sent),
    input: isObject(sent) && 'input' in sent ? sent.input : undefined,
    isAsked: command === undefined || sent instanceof command,
  }));
  return { receiver: mock.clientName(), isMock: true, calls };
}

function ofLog(receiver: string, log: RequestLog, command: CommandClass | undefined): Received {
  const asked = command && new Set(log.of(command).map(({ operation }) => operation));
  const form = command !== undefined && isDocumentCommand(command) ? 'plainInput' : 'input';
  const calls = log
    .all()
    .filter(isFirstAttempt)
    .map((request, index) => ({
      number: index + 1,
      name: request.operation,
      input: request[form],
      isAsked: asked === undefined || asked.has(request.operation),
    }));
  return { receiver, isMock: false, calls };
}

/** A command is sent once, however often the SDK tries. */
function isFirstAttempt({ attempt }: ReceivedRequest): boolean {
  return attempt === 1;
}

/** Of the document client, whose commands take plain values: they translate their inputs. */
function isDocumentCommand(command: CommandClass): boolean {
  const { prototype }: { readonly name: string; readonly prototype?: unknown } = command;
  return isObject(prototype) && 'addMarshallingMiddleware' in prototype;
}
