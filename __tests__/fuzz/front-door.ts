/**
 * Anything that comes in at the front door is answered: with an output, or with one of the errors that the operation may
 * give, and then nothing has changed. `npm run test:fuzz -- 1000000` is the long run.
 */
import fc from 'fast-check';
import { anyExpressionRequest } from './any-expression-request.ts';
import { Inputs, operations } from './any-input.ts';
import { anySpoiling, spoil } from './hostile.ts';
import { errorsOf } from './operation-errors.ts';
import { type Answer, World } from './world.ts';

export interface Extent {
  readonly cases: number;
  readonly seed?: number | undefined;
  /** To shrink one failure again. */
  readonly path?: string | undefined;
}

/** How often which error was met, so that a run can show that it gets past the front door. */
export type Tally = Map<string, number>;

interface Request {
  readonly operation: string;
  readonly body: string | Uint8Array;
}

export async function fuzzFrontDoor({ cases, seed, path }: Extent): Promise<Tally> {
  const world = await World.filled();
  const tally: Tally = new Map();
  await fc.assert(
    fc.asyncProperty(anyRequest(world), async (request) => check(world, request, tally)),
    { numRuns: cases, ...(seed !== undefined && { seed }), ...(path !== undefined && { path }) },
  );
  return tally;
}

function anyRequest(world: World): fc.Arbitrary<Request> {
  const inputs = new Inputs(world);
  const operation = fc.constantFrom(...operations);
  const good = operation.chain((name) => inputs.of(name).map((input) => ({ operation: name, input })));
  const expression = anyExpressionRequest.map((request) => ({
    ...request,
    body: JSON.stringify(request.input),
  }));
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json({ maxDepth: 3 }),
  );
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
    { weight: 8, arbitrary: expression },
    { weight: 1, arbitrary: fc.tuple(good, fc.nat()).map(truncated) },
    { weight: 1, arbitrary: fc.record({ operation, body: bytes }) },
    { weight: 1, arbitrary: fc.record({ operation: fc.string(), body: fc.constant('{}') }) },
  );
}

function truncated([{ operation, input }, at]: [{ operation: string; input: unknown }, number]): Request {
  const body = JSON.stringify(input);
  return { operation, body: body.slice(0, at % (body.length + 1)) };
}

async function check(world: World, { operation, body }: Request, tally: Tally): Promise<void> {
  const answer = await world.send(operation, body);
  const outcome = outcomeOf(answer);
  tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  if (answer.status === 200) {
    world.putBack();
    return;
  }
  if (answer.status !== 400) throw new Error(`${operation} was answered with ${answer.status}`);
  const isNotBuilt = outcome === 'UnknownOperationException';
  if (!isNotBuilt && !errorsOf(operation).has(outcome)) {
    throw new Error(`${operation} has no error ${outcome}: ${JSON.stringify(answer.body)}`);
  }
  if (!(await world.isUnchanged())) throw new Error(`${operation} was refused and changed something`);
}

/** `ok`, or the name of the error. */
function outcomeOf({ status, body }: Answer): string {
  if (status === 200) return 'ok';
  const type = String(new Map(Object.entries(Object(body))).get('__type'));
  return type.slice(type.indexOf('#') + 1);
}
