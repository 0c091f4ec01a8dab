/** The front door with faults behind it: what was asked for is answered, or what would be answered without. */
import { serviceError, throttling, transactionConflict, unprocessed } from '../../lib/index.ts';
import { fuzzFrontDoor, type Trouble } from './front-door.ts';
import { World } from './world.ts';

const faults = [
  unprocessed(1),
  unprocessed(({ input, plainInput }) => JSON.stringify([input, plainInput]).length % 2 === 0),
  transactionConflict(),
  throttling(),
  serviceError({ name: 'OddException', applied: true }),
];

const trouble: Trouble = {
  errors: new Set([
    'OddException',
    'ProvisionedThroughputExceededException',
    'TransactionCanceledException',
    'TransactionConflictException',
  ]),
  arrange({ dynamodb }, turn) {
    const fault = faults[turn % faults.length] ?? throttling();
    dynamodb.faults.clear();
    dynamodb.faults.on({}, fault);
  },
};

it('requests of every kind are answered under faults', async () => {
  const tally = await fuzzFrontDoor({ cases: 3_000, seed: 20_261_122, trouble });
  for (const error of trouble.errors) expect(tally.get(error)).toBeGreaterThan(0);
}, 300_000);

const deep = [
  '['.repeat(20_000) + ']'.repeat(20_000),
  '{"L":['.repeat(20_000) + ']}'.repeat(20_000),
  '{"S":"x","what":' + '['.repeat(20_000) + ']'.repeat(20_000) + '}',
];
const bodies = deep.flatMap((value) => [
  ['BatchWriteItem', `{"RequestItems":{"counters":[{"PutRequest":{"Item":{"id":{"N":"1"},"v":${value}}}}]}}`],
  ['BatchGetItem', `{"RequestItems":{"counters":{"Keys":[{"id":${value}}]}},"what":${value}}`],
  ['TransactWriteItems', `{"TransactItems":[{"Put":{"TableName":"counters","Item":{"id":${value}}}}]}`],
  ['PutItem', `{"TableName":"counters","Item":{"id":{"N":"1"},"v":${value}},"what":${value}}`],
]);

it.each(faults.map((fault) => [fault.kind, fault]))(
  '%s takes no depth for more than it is',
  async (_, fault) => {
    const world = await World.filled();
    world.dynamodb.faults.on({}, fault);
    for (const [operation = '', body] of bodies) {
      expect([200, 400]).toContain((await world.send(operation, body)).status);
    }
  },
);
