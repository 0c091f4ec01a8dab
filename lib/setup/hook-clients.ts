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
  const session = currentSession();
  if (session === undefined || !isConfigured(client) || session.adopted.has(client.config)) return;
  session.adopted.add(client.config);
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

/** Leads to whatever fake the test file has at the time of the request, once its tables are there. */
function host(session: Session): ClientsHost {
  const own = session.dynamodb.requestHandler;
  const requestHandler: ClientsHost['requestHandler'] = {
    metadata: own.metadata,
    handle: async (request, options) => {
      await session.ready;
      return session.dynamodb.requestHandler.handle(request, options);
    },
    destroy: () => own.destroy(),
    updateHttpClientConfig: (name, value) => own.updateHttpClientConfig(name, value),
    httpHandlerConfigs: () => own.httpHandlerConfigs(),
  };
  return {
    requestHandler,
    clientConfig: (options) => ({ ...session.dynamodb.clientConfig(options), requestHandler }),
  };
}
