/** Leads clients to a fake for as long as a mock is in place. */
import { UsageError } from '../index.ts';
import { adoptClient, type ClientsHost } from '../setup/adopt-client.ts';
import { isObject } from './equality.ts';

const served: readonly unknown[] = ['DynamoDB', 'DynamoDB Streams'];

export class FallThrough {
  readonly #dynamodb: ClientsHost;
  /** By configuration, which a document client shares with the client it was made from. */
  readonly #before = new Map<object, PropertyDescriptorMap>();

  constructor(dynamodb: ClientsHost) {
    this.#dynamodb = dynamodb;
  }

  /** From here on what the client really sends is sent to the fake. */
  lead(client: unknown): void {
    if (!hasConfig(client))
      throw new UsageError('NOT_A_CLIENT', '`send` was called on something without a configuration.');
    const { config } = client;
    const service: unknown = Reflect.get(config, 'serviceId');
    if (!served.includes(service)) {
      throw new UsageError(
        'NOT_SERVED',
        `a client of ${String(service)} cannot be answered by a FakeDynamoDB. Declare what it answers, or mock it without \`onUnmatched\`.`,
      );
    }
    if (this.#before.has(config)) return;
    this.#before.set(config, Object.getOwnPropertyDescriptors(config));
    adoptClient(client, this.#dynamodb);
  }

  /** Gives the clients back what they were configured with. */
  release(): void {
    for (const [config, members] of this.#before) {
      for (const name of Reflect.ownKeys(config))
        if (!Object.hasOwn(members, name)) Reflect.deleteProperty(config, name);
      Object.defineProperties(config, members);
    }
    this.#before.clear();
  }
}

function hasConfig(client: unknown): client is { readonly config: object } {
  return isObject(client) && 'config' in client && isObject(client.config);
}
