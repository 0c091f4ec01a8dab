/** Prints the bytes of heap that a filled table takes. Run by `memory.ts`, with `--expose-gc`. */
import { FakeDynamoDB } from 'fake-dynamodb';
import { fillStream } from './fill-stream.ts';

const { records, items, streamed } = JSON.parse(process.argv[2] ?? '{}');
const dynamodb = new FakeDynamoDB({ requests: false });
const before = heapUsed();
await fillStream(dynamodb, records, { items, streamed });
console.log(heapUsed() - before);
// Used once more, so that it is not collected before it is measured.
dynamodb.reset();

function heapUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
