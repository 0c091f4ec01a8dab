/** Which requests a command class or a name speaks of. */
import { UsageError } from '../errors/usage-error.ts';
import { type OperationName, targets } from '../model/generated/operations.ts';
import type { Form } from './decode-wire.ts';

/**
 * A command class of any copy and version of the SDK: of the bare clients (`PutItemCommand`) or of the document client
 * (`PutCommand`). It is known by its name; nothing of the SDK is imported.
 */
export interface CommandClass<Input extends object = object> {
  /** `PutItemCommand`, `PutCommand`. */
  readonly name: string;
  new (input: never): {
    /** What the command was made with. */
    readonly input: Input;
  };
}

export interface CommandTarget {
  readonly operation: OperationName;
  /** The forms in which inputs are compared: those of the command's own client, either for a bare name. */
  readonly forms: readonly Form[];
}

/**
 * The operation that a command class, `PutItem`, `PutItemCommand` or `PutCommand` means.
 *
 * @throws UsageError with code `UNKNOWN_OPERATION`.
 */
export function commandTarget(command: CommandClass | string): CommandTarget {
  if (typeof command === 'string') return namedTarget(command);
  if (typeof command !== 'function') throw unknownOperation(String(command));
  // Bundlers set an underscore before or a number behind names that they meet twice, as `QueryCommand` is.
  const name = /^_?(\w+Command)\d*$/.exec(command.name)?.[1] ?? command.name;
  const { operation } = namedTarget(name);
  return { operation, forms: isDocumentCommand(command) ? ['document'] : ['sdk'] };
}

/** What the document client calls some operations, its command classes without `Command`. */
const documentNames: ReadonlyMap<string, OperationName> = new Map([
  ['BatchGet', 'BatchGetItem'],
  ['BatchWrite', 'BatchWriteItem'],
  ['Delete', 'DeleteItem'],
  ['Get', 'GetItem'],
  ['Put', 'PutItem'],
  ['TransactGet', 'TransactGetItems'],
  ['TransactWrite', 'TransactWriteItems'],
  ['Update', 'UpdateItem'],
]);

const operationNames: ReadonlyMap<string, OperationName> = new Map(
  Array.from(targets.values(), (name) => [name, name]),
);

function namedTarget(text: string): CommandTarget {
  const name = text.endsWith('Command') ? text.slice(0, -'Command'.length) : text;
  const operation = operationNames.get(name);
  if (operation !== undefined) return { operation, forms: ['sdk', 'document'] };
  const documented = name === text ? undefined : documentNames.get(name);
  if (documented !== undefined) return { operation: documented, forms: ['document'] };
  throw unknownOperation(text);
}

/** Five classes have the same name in both clients; only those of the document client translate their inputs. */
function isDocumentCommand(command: CommandClass): boolean {
  const prototype: unknown = Reflect.get(command, 'prototype');
  return typeof prototype === 'object' && prototype !== null && 'addMarshallingMiddleware' in prototype;
}

function unknownOperation(text: string): UsageError {
  return new UsageError(
    'UNKNOWN_OPERATION',
    `"${text}" is no operation of DynamoDB or DynamoDB Streams. Give a command class, or a name such as "PutItem".`,
  );
}
