/** What AWS checks of a request before it looks at the operation's input, in AWS's order. */
import { InternalDefect } from '../errors/assert.ts';
import { serializationException, unknownOperationException } from '../errors/service-error.ts';
import type { OperationName } from '../model/generated/operations.ts';
import { parseBody } from '../validation/parse-body.ts';
import { headerOf, type HttpRequest } from './http.ts';

export const requestBytesMax: number = 16 * 1024 * 1024;

/** An answer that is not of the API: no JSON, no error type. */
export interface Page {
  readonly statusCode: number;
  readonly text: string;
}

export interface Admission {
  readonly operation: OperationName;
  readonly input: unknown;
}

/** `body` is undefined for one that is too large; `region` is the one to greet with. */
export function admit(
  request: HttpRequest,
  body: string | undefined,
  { targets, region }: { targets: ReadonlyMap<string, OperationName>; region: string },
): Admission | Page {
  if (body === undefined) return { statusCode: 413, text: '' };
  if (request.method === 'GET') {
    return { statusCode: 200, text: `healthy: dynamodb.${region}.amazonaws.com ` };
  }
  if (request.method !== 'POST' || !speaksJson(request.headers)) {
    return { statusCode: 404, text: '<UnknownOperationException/>\n' };
  }
  const operation = targets.get(headerOf(request.headers, 'x-amz-target') ?? '');
  const input = parse(body, operation);
  if (operation === undefined) throw unknownOperationException();
  return { operation, input };
}

function speaksJson(headers: HttpRequest['headers']): boolean {
  const contentType = headerOf(headers, 'content-type');
  if (contentType === undefined) return false;
  const semicolon = contentType.indexOf(';');
  const mediaType = semicolon < 0 ? contentType : contentType.slice(0, semicolon).trim();
  return mediaType === 'application/x-amz-json-1.0' || mediaType === 'application/json';
}

/** An input is a structure: JSON of another kind is refused like text that is no JSON. */
function parse(body: string, operation: OperationName | undefined): object {
  let parsed: unknown;
  try {
    parsed = parseBody(body, operation);
  } catch (error) {
    throw error instanceof InternalDefect ? error : serializationException();
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw serializationException();
  return parsed;
}
