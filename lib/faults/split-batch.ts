/** A batch in two: what is done of it and what comes back. */
import { decodeWire } from '../requests/decode-wire.ts';
import { attributeMap, type Shape, structure } from '../model/shape.ts';
import { isJsonObject } from '../validation/json.ts';
import type { BatchRequest, UnprocessedFault } from './fault.ts';

type Members = Readonly<Record<string, unknown>>;
type BatchOperation = 'BatchGetItem' | 'BatchWriteItem';

export interface SplitBatch {
  /** RequestItems with the requests that are done; a table without one is left out. */
  readonly done: Members;
  /** RequestItems with those that come back. */
  readonly back: Members;
}

/** `requestItems` is of a request that has been found good, in wire form. */
export function splitBatch(
  operation: BatchOperation,
  requestItems: Members,
  comesBack: UnprocessedFault['comesBack'],
): SplitBatch {
  const blocks = Object.entries(requestItems).map(([table, block]) => blockOf(operation, table, block));
  const count = blocks.reduce((sum, { requests }) => sum + requests.length, 0);
  let index = 0;
  const isBack = (table: string, request: unknown): boolean => {
    index += 1;
    return typeof comesBack === 'number'
      ? index > count - comesBack
      : comesBack(batchRequest(operation, table, request));
  };
  const done: [string, unknown][] = [];
  const back: [string, unknown][] = [];
  for (const { table, requests, withRequests } of blocks) {
    const returned = requests.filter((request) => isBack(table, request));
    const kept = requests.filter((request) => !returned.includes(request));
    if (kept.length > 0) done.push([table, withRequests(kept)]);
    if (returned.length > 0) back.push([table, withRequests(returned)]);
  }
  return { done: Object.fromEntries(done), back: Object.fromEntries(back) };
}

/** What comes back once the service itself has sent some back of what was done. */
export function mergeBack(operation: BatchOperation, back: Members, more: unknown): Members {
  if (!isJsonObject(more)) return back;
  const merged = new Map(Object.entries(back));
  for (const [table, block] of Object.entries(more)) {
    const first = blockOf(operation, table, block);
    const second = merged.has(table) ? blockOf(operation, table, merged.get(table)).requests : [];
    merged.set(table, first.withRequests([...first.requests, ...second]));
  }
  return Object.fromEntries(merged);
}

interface Block {
  readonly table: string;
  readonly requests: readonly unknown[];
  /** The block as it is, with other requests. */
  readonly withRequests: (requests: readonly unknown[]) => unknown;
}

function blockOf(operation: BatchOperation, table: string, block: unknown): Block {
  if (operation === 'BatchWriteItem') {
    return { table, requests: listOf(block), withRequests: (requests) => requests };
  }
  const settings = isJsonObject(block) ? block : {};
  return { table, requests: listOf(settings['Keys']), withRequests: (Keys) => ({ ...settings, Keys }) };
}

const writeRequest = structure('WriteRequest', {
  PutRequest: structure('PutRequest', { Item: attributeMap }),
  DeleteRequest: structure('DeleteRequest', { Key: attributeMap }),
});

function batchRequest(operation: BatchOperation, table: string, request: unknown): BatchRequest {
  const shape: Shape = operation === 'BatchGetItem' ? attributeMap : writeRequest;
  const decoded = (form: 'sdk' | 'document'): Record<string, unknown> => {
    const copy: Record<string, unknown> = JSON.parse(JSON.stringify(request));
    decodeWire(shape, copy, form);
    return copy;
  };
  return { table, input: decoded('sdk'), plainInput: decoded('document') };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
