/**
 * Anything that comes in at the front door is answered: with an output, or with one of the errors that the operation may
 * give, and then nothing has changed. `npm run test:fuzz -- 1000000` is the long run.
 */
import fc from 'fast-check';
import { targets } from '../../lib/model/generated/operations.ts';
import { anyExpressionRequest } from './any-expression-request.ts';
import { anyMultiRequest } from './any-multi-request.ts';
import { Inputs, operations } from './any-input.ts';
import { anySpoiling, hostileNames, spoil } from './hostile.ts';
import { judge, type Request } from './judge.ts';
import { type Envelope, World } from './world.ts';

export interface Extent {
  readonly cases: number;
  /** What else may be answered, and what brings it about before each request. */
  readonly trouble?: Trouble | undefined;
  readonly seed?: number | undefined;
  /** To shrink one failure again. */
  readonly path?: string | undefined;
}

export interface Trouble {
  readonly errors: ReadonlySet<string>;
  readonly arrange: (world: World, turn: number) => void;
}

/** How often which error was met, so that a run can show that it gets past the front door. */
export type Tally = Map<string, number>;

export async function fuzzFrontDoor({ cases, seed, path, trouble }: Extent): Promise<Tally> {
  const world = await World.filled();
  const tally: Tally = new Map();
  let turn = 0;
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  try {
    await fc.assert(
      fc.asyncProperty(anyRequest(world), anyCarrier, async (request, carry) => {
        trouble?.arrange(world, (turn += 1));
        const { outcome, fault } = await judge(world, {
          ...request,
          body: carry(request.body),
          ...(trouble && { moreErrors: trouble.errors }),
        });
        tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
        if (fault !== undefined) throw new Error(`${request.operation}: ${fault}`);
      }),
      { numRuns: cases, ...(seed !== undefined && { seed }), ...(path !== undefined && { path }) },
    );
    // A rejection is told of when the event loop comes round.
    await new Promise((resolve) => setTimeout(resolve, 0));
  } finally {
    process.off('unhandledRejection', note);
  }
  if (unhandled.length > 0)
    throw new Error('a promise was rejected and nobody looked', { cause: unhandled[0] });
  return tally;
}

type Body = string | Uint8Array;

/** What a body may come in. */
const anyCarrier: fc.Arbitrary<(body: Body) => unknown> = fc.constantFrom<((body: Body) => unknown)[]>(
  (body) => body,
  (body) => body,
  bytesOf,
  bytesOf,
  (body) => Buffer.from(bytesOf(body)),
  (body) => new DataView(bytesOf(body).slice().buffer),
  (body) => new Blob([bytesOf(body).slice()]),
  (body) => chunksOf(bytesOf(body)),
);

function bytesOf(body: Body): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

/** A character may be cut in two. */
async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7_001) yield bytes.subarray(at, at + 7_001);
}

const prefixes = ['DynamoDB_20120810.', 'DynamoDBStreams_20120810.', 'DynamoDB_20120810', ''];
const anyEnvelope: fc.Arbitrary<Envelope> = fc.record(
  {
    target: fc
      .tuple(
        fc.constantFrom(...prefixes),
        fc.oneof(fc.constantFrom(...operations, ...hostileNames), fc.string()),
      )
      .map((parts) => parts.join('')),
    method: fc.constantFrom('POST', 'POST', 'GET', 'PUT', 'OPTIONS', '__proto__'),
    headers: fc.dictionary(
      fc.constantFrom('content-type', 'Content-Type', 'amz-sdk-request', 'authorization', '__proto__'),
      fc.oneof(
        fc.constantFrom(
          'application/json; charset=utf-8',
          'text/plain',
          'attempt=1; max=NaN',
          'AWS4-HMAC-SHA256 Credential=a/b/us-east-1/dynamodb/aws4_request, SignedHeaders=',
          ...hostileNames,
        ),
        fc.string(),
      ),
    ),
  },
  { requiredKeys: [] },
);

export interface Sent extends Request {
  readonly body: Body;
}

export function anyRequest(world: World): fc.Arbitrary<Sent> {
  const inputs = new Inputs(world);
  const operation = fc.constantFrom(...operations);
  const good = operation.chain((name) => inputs.of(name).map((input) => ({ operation: name, input })));
  const near = fc.oneof(anyExpressionRequest, anyExpressionRequest, anyMultiRequest).map((request) => ({
    ...request,
    body: JSON.stringify(request.input),
  }));
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json({ maxDepth: 3 }),
  );
  /** Every member of two inputs in one body, or two bodies in one. */
  const twice = fc
    .tuple(
      operation.chain((name) => fc.tuple(fc.constant(name), inputs.of(name), inputs.of(name))),
      fc.boolean(),
    )
    .map(([[name, ...both], inOne]) => {
      const [one = '', other = ''] = both.map((input) => JSON.stringify(input));
      return { operation: name, body: inOne ? `${one.slice(0, -1)},${other.slice(1)}` : one + other };
    });
  return fc.oneof(
    {
      weight: 6,
      arbitrary: good.map(({ operation, input }) => ({ operation, body: JSON.stringify(input) })),
    },
    {
      weight: 6,
      arbitrary: fc
        .tuple(good, anySpoiling)
        .map(([{ operation, input }, spoiling]) => ({ operation, body: spoil(input, spoiling) })),
    },
    { weight: 9, arbitrary: near },
    { weight: 1, arbitrary: fc.tuple(good, fc.nat()).map(truncated) },
    { weight: 1, arbitrary: fc.record({ operation, body: bytes }) },
    { weight: 1, arbitrary: twice },
    {
      weight: 1,
      arbitrary: fc.tuple(good, anyEnvelope).map(([{ input }, envelope]) => ({
        operation: envelopedOperation(envelope),
        body: JSON.stringify(input),
        envelope,
      })),
    },
  );
}

function truncated([{ operation, input }, at]: [{ operation: string; input: unknown }, number]): Sent {
  const body = JSON.stringify(input);
  return { operation, body: body.slice(0, at % (body.length + 1)) };
}

/** The operation that an envelope's target names, or one that there is not. */
function envelopedOperation({ target = '' }: Envelope): string {
  return targets.get(target) ?? '';
}
