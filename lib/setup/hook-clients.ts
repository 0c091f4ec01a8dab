/**
 * Has the clients of an SDK copy look, at each send, whether they have been led to the fake of the test file.
 *
 * The classes are found by name in what a module exports, so it does not matter where the copy lies, what it is called
 * by, or how many there are. Each gets a `send` of its own that goes on to the inherited one: the SDK's base class, which
 * the clients of all services share, stays as it is.
 */
import { isOurHandler } from '../transport/handler-brand.ts';
import { adoptClient, type ClientsHost, type ConfiguredClient } from './adopt-client.ts';
import { currentSession, type Session } from './session.ts';

/** `DynamoDB` inherits from `DynamoDBClient`, and `DynamoDBDocument` from `DynamoDBDocumentClient`. */
const classNames = ['DynamoDBClient', 'DynamoDBStreamsClient', 'DynamoDBDocumentClient'] as const;

const hooked: unique symbol = Symbol.for('fake-dynamodb.hooked');
/** On a resolved configuration. A document client has that of the client that it was made from. */
const seen: unique symbol = Symbol.for('fake-dynamodb.seen');

/** Looks at what a module exports. Cheap for modules that have none of the classes, and harmless when repeated. */
export function hookClients(exports: unknown): void {
  if (typeof exports !== 'object' || exports === null) return;
  for (const name of classNames) {
    if (Object.hasOwn(exports, name)) hookClass(Reflect.get(exports, name));
  }
}

function hookClass(candidate: unknown): void {
  const prototype: unknown = typeof candidate === 'function' ? candidate.prototype : undefined;
  if (typeof prototype !== 'object' || prototype === null || Object.hasOwn(prototype, hooked)) return;
  // A stand-in from an automatic or manual mock has a `send` of its own, if any, and is left to it.
  if (Object.hasOwn(prototype, 'send') || !('send' in prototype)) return;
  const parent: unknown = Object.getPrototypeOf(prototype);
  Object.defineProperty(prototype, hooked, { value: true });
  Object.defineProperty(prototype, 'send', {
    value: function send(this: unknown, ...args: unknown[]): unknown {
      leadToFake(this);
      // Looked up at each call, so that a stub on the base class counts.
      const inherited: unknown = Reflect.get(Object(parent), 'send');
      return typeof inherited === 'function' ? Reflect.apply(inherited, this, args) : undefined;
    },
    writable: true,
    configurable: true,
  });
}

function leadToFake(client: unknown): void {
  if (!isConfigured(client) || seen in client.config) return;
  const session = currentSession();
  if (session === undefined) return;
  Object.defineProperty(client.config, seen, { value: true });
  // Somebody gave this client a fake of their own.
  if ('requestHandler' in client.config && isOurHandler(client.config.requestHandler)) return;
  adoptClient(client, host(session));
}

function isConfigured(client: unknown): client is ConfiguredClient {
  return (
    typeof client === 'object' &&
    client !== null &&
    'config' in client &&
    typeof client.config === 'object' &&
    client.config !== null
  );
}

/**
 * The fake that the test file has at the time of a request: a worker without isolation keeps its modules, and the clients
 * in them, for the next test file.
 */
function host(first: Session): ClientsHost {
  const latest = (): Session => currentSession() ?? first;
  const { requestHandler: own } = first.dynamodb;
  const requestHandler: typeof own = {
    metadata: own.metadata,
    handle: (request, options) => latest().dynamodb.requestHandler.handle(request, options),
    destroy: () => {},
    updateHttpClientConfig: (name, value) => own.updateHttpClientConfig(name, value),
    httpHandlerConfigs: () => own.httpHandlerConfigs(),
  };
  return {
    clientConfig(options) {
      const given = first.dynamodb.clientConfig(options);
      return {
        ...given,
        requestHandler,
        endpointProvider(parameters) {
          latest().regions.enter(parameters.Region ?? given.region);
          return given.endpointProvider(parameters);
        },
      };
    },
  };
}
