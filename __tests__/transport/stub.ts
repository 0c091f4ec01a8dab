import { Ids } from '../../lib/control/ids.ts';
import { latency } from '../../lib/faults/fault.ts';
import { Faults } from '../../lib/faults/faults.ts';
import { targets } from '../../lib/model/generated/operations.ts';
import type { Call } from '../../lib/operations/dispatch.ts';
import { Handler, type HandlerParts } from '../../lib/transport/handler.ts';
import type { HttpRequest, HttpResponse } from '../../lib/transport/http.ts';

/** A handler whose service is `respond`, and the calls that got through to it. */
export function stubHandler(
  respond: (call: Call) => unknown = () => ({}),
  parts: Partial<HandlerParts> = {},
): { handler: Handler; calls: Call[] } {
  const calls: Call[] = [];
  const handler = new Handler({
    service: {
      call(call) {
        calls.push(call);
        return respond(call);
      },
      rehearse() {},
    },
    targets,
    fallback: { region: 'us-east-1', accountId: '000000000000' },
    ids: new Ids('test'),
    ...parts,
  });
  return { handler, calls };
}

/** Faults that make every call late. */
export function late(ms: number): { readonly faults: Faults } {
  const faults = new Faults();
  faults.on({}, latency(ms));
  return { faults };
}

/** A request as the SDK sends it, with changes. */
export function request(changes: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'POST',
    hostname: 'dynamodb.us-east-1.amazonaws.com',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.ListTables',
    },
    body: '{}',
    ...changes,
  };
}

export async function respond(handler: Handler, changes: Partial<HttpRequest> = {}): Promise<HttpResponse> {
  const { response } = await handler.handle(request(changes));
  return response;
}

export function textOf(response: HttpResponse): string {
  return new TextDecoder().decode(response.body);
}

export const credentials: { accessKeyId: string; secretAccessKey: string } = {
  accessKeyId: 'AKID',
  secretAccessKey: 'secret',
};
