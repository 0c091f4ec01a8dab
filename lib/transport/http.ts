/**
 * What passes between the SDK and us, by structure alone: the SDK's own request, response and options fit these shapes
 * in every version, and nothing of it is imported.
 */

/** The part of a request that is looked at. */
export interface HttpRequest {
  readonly method: string;
  readonly hostname: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Text, bytes, a Blob or a stream of either; the SDK sends bytes, and sent text until late in 2024. */
  readonly body?: unknown;
}

/** Fresh for every request: the SDK writes into the headers and gives the body another prototype. */
export interface HttpResponse {
  statusCode: number;
  reason?: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** An `AbortSignal`, or the smaller one of the SDK's own that older programs pass. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  onabort?: unknown;
  addEventListener?(type: 'abort', listener: () => void): void;
  removeEventListener?(type: 'abort', listener: () => void): void;
}

/** What `client.send(command, options)` passes down. */
export interface HandleOptions {
  readonly abortSignal?: AbortSignalLike | undefined;
  readonly requestTimeout?: number | undefined;
}

/** What the clients want of a `requestHandler`. */
export interface RequestHandler {
  readonly metadata: { readonly handlerProtocol: string };
  handle(request: HttpRequest, options?: HandleOptions): Promise<{ response: HttpResponse }>;
  destroy(): void;
  updateHttpClientConfig(key: string, value: unknown): void;
  httpHandlerConfigs(): Record<string, unknown>;
}

/** The value of a header, its name in lower case here and in any case there. */
export function headerOf(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  const asTheSdkWritesIt = headers[name];
  // A request with this header in lower case is the SDK's, which writes all of them so: what is not there is absent.
  if (asTheSdkWritesIt !== undefined || headers['x-amz-target'] !== undefined) return asTheSdkWritesIt;
  for (const key in headers) {
    if (key.length === name.length && key.toLowerCase() === name) return headers[key];
  }
  return undefined;
}
