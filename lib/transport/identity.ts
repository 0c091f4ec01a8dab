/** Whose request it is: the region and account that it is meant for. */
import { headerOf, type HttpRequest } from './http.ts';

export interface Identity {
  readonly region: string;
  readonly accountId: string;
}

type HostIdentity = { readonly region: string | undefined; readonly accountId: string | undefined };

/** Tests use a handful of hosts; the bound only keeps a program that makes them up from growing this without end. */
const hostsMax = 256;

export class IdentityReader {
  readonly #fallback: Identity;
  readonly #hosts: Map<string, HostIdentity> = new Map();

  constructor(fallback: Identity) {
    this.#fallback = fallback;
  }

  /**
   * The region that the request was signed for, else the one in the host's name, else the default. The account stands
   * nowhere but in the host's name (the SDK puts it there when the credentials or a table's ARN have one).
   */
  read(request: HttpRequest): Identity {
    const host = this.#host(request.hostname);
    return {
      region: signedRegion(request.headers) ?? host.region ?? this.#fallback.region,
      accountId: host.accountId ?? this.#fallback.accountId,
    };
  }

  #host(hostname: string): HostIdentity {
    const known = this.#hosts.get(hostname);
    if (known !== undefined) return known;
    if (this.#hosts.size >= hostsMax) this.#hosts.clear();
    const read = readHost(hostname);
    this.#hosts.set(hostname, read);
    return read;
  }
}

const credential = 'Credential=';

/** The region in `AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/dynamodb/aws4_request, …`. */
function signedRegion(headers: HttpRequest['headers']): string | undefined {
  const authorization = headerOf(headers, 'authorization');
  if (authorization === undefined) return undefined;
  const start = authorization.indexOf(credential);
  if (start < 0) return undefined;
  const comma = authorization.indexOf(',', start);
  const scope = authorization.slice(start + credential.length, comma < 0 ? undefined : comma).split('/');
  // A signature that is good in several regions (SigV4A) names none: its scope is one part shorter.
  const region = scope.length === 5 ? scope[2] : undefined;
  return region === '' ? undefined : region;
}

/** The label before the region, in all variants: search, streams, FIPS, account-based, dual stack, VPC endpoints. */
const serviceLabel = /^(?:search-|streams-)?(?:dynamodb|ddb)(?:-fips)?$/;
const regionLabel = /^[a-z][a-z0-9-]*$/;
const accountLabel = /^\d{12}$/;
/** What follows the service where a host names no region, as in `dynamodb.amazonaws.com`. */
const domainLabels: ReadonlySet<string> = new Set(['amazonaws', 'api']);

function readHost(hostname: string): HostIdentity {
  const labels = hostname.toLowerCase().split('.');
  const service = labels.findIndex((label) => serviceLabel.test(label));
  if (service < 0) return { region: undefined, accountId: undefined };
  const region = labels[service + 1];
  const account = labels[service - 1];
  return {
    region:
      region !== undefined && regionLabel.test(region) && !domainLabels.has(region) ? region : undefined,
    accountId: account !== undefined && accountLabel.test(account) ? account : undefined,
  };
}
