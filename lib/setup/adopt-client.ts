/** Leads a client that exists already, whatever it was configured with, to a fake. */
import type { FakeDynamoDB } from '../index.ts';

/** What every client of the SDK has, the document client too: the configuration that its constructor resolved. */
export interface ConfiguredClient {
  readonly config: object;
}

/** The part of a fake that a client needs. */
export type ClientsHost = Pick<FakeDynamoDB, 'clientConfig'>;

/**
 * Gives a client's resolved configuration what `clientConfig()` gives a new client: handler, credentials, no signing, and
 * an endpoint that says the region. Middleware, retries, logger and time-outs stay the client's own, and so does its
 * region where it has one.
 *
 * All of these members are read when a request is sent, in every version of the SDK from 3.4 on; retries and
 * serialization, which are captured at construction, are not touched.
 */
export function adoptClient({ config }: ConfiguredClient, dynamodb: ClientsHost): void {
  const given = dynamodb.clientConfig();
  const region = regionOr(given.region, 'region' in config ? config.region : undefined);
  const [authScheme] = given.httpAuthSchemes;
  override(config, {
    requestHandler: given.requestHandler,
    region,
    credentials: () => Promise.resolve(given.credentials),
    // Since about 3.5: schemes, and which of them fits. Asked for the scheme's identity, this one does not look for any.
    httpAuthSchemes: [{ ...authScheme, identityProvider: () => () => Promise.resolve(given.credentials) }],
    httpAuthSchemeProvider: () => [{ schemeId: authScheme?.schemeId }],
    // Before that: a signer.
    signer: () => Promise.resolve(given.signer),
    // Since about 3.2: rules that make the host's name of parameters.
    endpointProvider: given.endpointProvider,
    ignoreConfiguredEndpointUrls: true,
    // This one asks the region that the client was configured with, and fails where there is none.
    useFipsEndpoint: () => Promise.resolve(false),
    // Before that: the host, in parts. Later versions look here too before they search the environment for one.
    endpoint: async () => parts(given.endpointProvider({ Region: await region() }).url),
  });
}

/** Not by assignment: some versions have `credentials` behind a setter that wraps what it is given. */
function override(config: object, members: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(config, name, { value, writable: true, enumerable: true, configurable: true });
  }
}

/** The client's own region, and another only where the SDK would refuse to go on for want of one. */
function regionOr(fallback: string, own: unknown): () => Promise<string> {
  return async () => {
    try {
      const region: unknown = typeof own === 'function' ? await own() : own;
      return typeof region === 'string' && region !== '' ? region : fallback;
    } catch (error) {
      // By its text: it may come from another realm, and has no name of its own.
      if (String(error).endsWith('Region is missing')) return fallback;
      throw error;
    }
  };
}

function parts(url: URL): { protocol: string; hostname: string; path: string } {
  return { protocol: url.protocol, hostname: url.hostname, path: url.pathname };
}
