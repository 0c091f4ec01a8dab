/**
 * Configuration for the SDK's clients that leads them to a handler and spares them what a fake has no use for.
 *
 * Everything here is public configuration. Retries, the middleware stack, serialization and the exception classes are
 * the SDK's own and run as always; only signing is left out, and files are not asked for what is known. A call takes
 * 0.6 of the time of one with region, credentials and handler alone, a client's first call a third (`npm run bench`).
 */
import { UsageError } from '../errors/usage-error.ts';
import type { RequestHandler } from './http.ts';
import type { Identity } from './identity.ts';

/**
 * What `FakeDynamoDB.clientConfig()` gives: members of the configuration of an SDK client, of any version. Fits the clients
 * of DynamoDB and of DynamoDB Streams, and imports neither. What you set beside it counts.
 *
 * @example
 * const client = new DynamoDBClient({ ...dynamodb.clientConfig(), maxAttempts: 1 });
 */
export interface ClientConfig {
  /** The region that was asked for, or the fake's. */
  region: string;
  /** Nobody's, and static, so that no environment variable, file or metadata service is asked. */
  credentials: {
    /** The same for every fake. */
    accessKeyId: string;
    /** The same for every fake. */
    secretAccessKey: string;
    /** The account that was asked for, or the fake's. */
    accountId: string;
  };
  /** The fake's. */
  requestHandler: RequestHandler;
  /** One that signs nothing. */
  httpAuthSchemes: AuthScheme[];
  /** Signs nothing, for the SDK's versions from before auth schemes. */
  signer: Signer;
  /** Puts region and account into the host's name. */
  endpointProvider: (parameters: EndpointParameters) => {
    /** `https://<account>.ddb.<region>.amazonaws.com` */
    url: URL;
  };
  /** True: neither AWS_ENDPOINT_URL nor a profile leads away from the fake. */
  ignoreConfiguredEndpointUrls: boolean;
  /** 4, the SDK's default for DynamoDB. */
  maxAttempts: number;
  /** `standard`, the SDK's default. */
  retryMode: string;
  /** False, the SDK's default. */
  useDualstackEndpoint: boolean;
  /** False, the SDK's default. */
  useFipsEndpoint: boolean;
  /** The SDK's default. */
  accountIdEndpointMode: 'preferred';
  /** None, the SDK's default. */
  authSchemePreference: () => Promise<string[]>;
  /** None, the SDK's default. */
  userAgentAppId: string;
}

export interface Signer {
  sign<Request>(request: Request): Promise<Request>;
}

export interface AuthScheme {
  schemeId: string;
  identityProvider: <Provider>(config: {
    getIdentityProvider(schemeId: string): Provider | undefined;
  }) => Provider | undefined;
  signer: Signer;
}

export interface EndpointParameters {
  readonly Region?: string | undefined;
  readonly AccountId?: string | undefined;
}

export function clientConfig(requestHandler: RequestHandler, { region, accountId }: Identity): ClientConfig {
  if (!/^\d{12}$/.test(accountId)) {
    throw new UsageError('INVALID_ACCOUNT_ID', `an account id has 12 digits; "${accountId}" has not.`);
  }
  return {
    region,
    // Static, so that no environment variable, file or metadata service is asked. The values are nobody's.
    credentials: { accessKeyId: 'FAKEDYNAMODB', secretAccessKey: 'fake-dynamodb', accountId },
    requestHandler,
    // Nobody checks a signature here, and making one is two fifths of the SDK's time for a call.
    httpAuthSchemes: [
      {
        schemeId: 'aws.auth#sigv4',
        identityProvider: (config) => config.getIdentityProvider('aws.auth#sigv4'),
        signer: unsigned,
      },
    ],
    // The same for SDKs from before auth schemes, which came between 3.425 and 3.515.
    signer: unsigned,
    // Without a signature, the host's name says what region and account a request is for. The region is the client's
    // own, so that one set beside this configuration counts.
    endpointProvider: endpoints(region, accountId),
    // Else AWS_ENDPOINT_URL and the shared configuration files are searched for a host: a sixth of a client's first call.
    ignoreConfiguredEndpointUrls: true,
    // The SDK's defaults, as values. Without them a client's first call reads the environment and the shared
    // configuration files for each, which is half of the time it takes, and a profile on somebody's machine could decide
    // how often a test retries.
    maxAttempts: 4,
    retryMode: 'standard',
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    accountIdEndpointMode: 'preferred',
    // A function, because some versions of 2025 call it as it was given.
    authSchemePreference: () => Promise.resolve([]),
    userAgentAppId: '',
  };
}

const unsigned: Signer = {
  sign: (request) => Promise.resolve(request),
};

function endpoints(ownRegion: string, ownAccountId: string): ClientConfig['endpointProvider'] {
  let latest: { region: string; accountId: string; endpoint: { url: URL } } | undefined;
  return ({ Region: region = ownRegion, AccountId: accountId = ownAccountId }) => {
    if (latest?.region !== region || latest.accountId !== accountId) {
      const url = new URL(`https://${accountId}.ddb.${region}.amazonaws.com`);
      latest = { region, accountId, endpoint: { url } };
    }
    return latest.endpoint;
  };
}
