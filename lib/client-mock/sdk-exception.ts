/**
 * The SDK's own exception for a name, from what a client and a command carry with them: no package is imported, so it is
 * the class of the very copy of the SDK that the code under test compares with.
 */
import { asError } from './as-error.ts';
import { isError, isObject } from './equality.ts';
import type { Untyped } from './sdk.ts';

/** Where the SDK has no class for the name, or none that can be reached, an `Error` with what its exceptions show. */
export async function sdkException(client: unknown, command: unknown, members: object): Promise<Error> {
  const name = 'name' in members && typeof members.name === 'string' ? members.name : undefined;
  if (name === undefined) return asError(members);
  const config = memberOf(client, 'config');
  const exception = registeredClass(config, name) ?? (await thrownClass(command, config, name));
  const shown = { $fault: faultOf(name, members), $metadata: {}, message: '', ...members };
  if (exception === undefined) return asError(shown);
  const error: unknown = Reflect.construct(exception, [shown]);
  // What the class does not know of itself, such as a service's `Code`, is the caller's all the same.
  return isError(error) ? Object.assign(error, members) : asError(shown);
}

/** SDKs since the middle of 2025 keep their exceptions with the client's protocol. */
function registeredClass(config: unknown, name: string): Function | undefined {
  const registries = [
    memberOf(memberOf(config, 'protocol'), 'compositeErrorRegistry'),
    ...arrayOf(memberOf(memberOf(config, 'protocolSettings'), 'errorTypeRegistries')),
  ].filter(isRegistry);
  for (const registry of registries) {
    const schema = registry.find((candidate) => arrayOf(candidate)[2] === name);
    if (schema !== undefined) return classIn(registry, schema);
  }
  for (const registry of registries) {
    const schema = registry.getBaseException();
    if (schema !== undefined) return classIn(registry, schema);
  }
  return undefined;
}

interface Registry {
  find(predicate: (schema: unknown) => boolean): unknown;
  getErrorCtor(schema: unknown): unknown;
  getBaseException(): unknown;
}

function isRegistry(value: unknown): value is Registry {
  return ['find', 'getErrorCtor', 'getBaseException'].every(
    (name) => typeof memberOf(value, name) === 'function',
  );
}

function classIn(registry: Registry, schema: unknown): Function | undefined {
  const found = registry.getErrorCtor(schema);
  return typeof found === 'function' ? found : undefined;
}

/** Earlier ones throw it when a command reads an answer that says so. */
async function thrownClass(command: unknown, config: unknown, name: string): Promise<Function | undefined> {
  // A document client's command has the real one inside.
  const real = memberOf(command, 'clientCommand') ?? command;
  const read = memberOf(real, 'deserialize');
  if (typeof read !== 'function' || !/^[\w.]+$/.test(name)) return undefined;
  for (const body of bodies(name)) {
    const response = {
      statusCode: 400,
      headers: { 'x-amzn-errortype': name },
      body: new TextEncoder().encode(body),
    };
    try {
      await Reflect.apply(read, real, [response, config]);
    } catch (error) {
      if (isError(error) && error.name === name) return error.constructor;
      // A service that speaks another language than this body's: the next one may be its own.
    }
  }
  return undefined;
}

/** An error as the services' protocols write it: JSON, S3's XML, the XML of all others. */
function bodies(name: string): string[] {
  const xml = `<Error><Code>${name}</Code><Message></Message></Error>`;
  return [JSON.stringify({ __type: name, message: '' }), xml, `<ErrorResponse>${xml}</ErrorResponse>`];
}

/** Whose fault an error is, by the status where the caller gives one and by its name elsewhere. */
function faultOf(name: string, members: object): 'client' | 'server' {
  const status = memberOf(memberOf(members, '$metadata'), 'httpStatusCode');
  if (typeof status === 'number') return status >= 500 ? 'server' : 'client';
  return /^(Internal|ServiceUnavailable)/.test(name) ? 'server' : 'client';
}

function memberOf(value: unknown, name: string): Untyped {
  return isObject(value) ? Reflect.get(value, name) : undefined;
}

function arrayOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
