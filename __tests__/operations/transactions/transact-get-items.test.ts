import type { Get } from '@aws-sdk/client-dynamodb';
import { detected, invalid, refusal, strings, type World, worldWith } from '../fixture.ts';
import { cancellation, key, transactGet } from './transact.ts';

const keyMismatch = 'The provided key element does not match the schema';
const emptyKey =
  'One or more parameter values are not valid. ' +
  'The AttributeValue for a key attribute cannot contain an empty string value. Key: a';

describe('what is refused', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ gsi: { byG: { key: 'g:S' } } });
  });

  /** In AWS's order of checks, which comes to projections last. */
  const faults: readonly (readonly [string, readonly Partial<Get>[]])[] = [
    [
      detected(
        "Value null at 'transactItems.N.member.get.key' failed to satisfy constraint: Member must not be null",
      ),
      [{}],
    ],
    [invalid('The parameter cannot be converted to a numeric value: one'), [{ Key: { a: { N: 'one' } } }]],
    ['ResourceNotFoundException: Requested resource not found', [{ TableName: 'missing', Key: key('1') }]],
    [
      'TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons [N]',
      [{ Key: { a: { N: '1' } } }],
    ],
    [
      invalid('Transaction request cannot include multiple operations on one item'),
      [{ Key: key('2') }, { Key: key('2'), ProjectionExpression: 'a' }],
    ],
    [
      invalid('Invalid ProjectionExpression: Syntax error; token: "<EOF>", near: ","'),
      [{ Key: key('3'), ProjectionExpression: 'a,' }],
    ],
  ];

  const refused = async (gets: readonly Partial<Get>[]): Promise<string> =>
    (await refusal(transactGet(world, gets)))
      .replace(/transactItems\.\d+/, 'transactItems.N')
      .replace(/specific reasons \[.*\]/, 'specific reasons [N]');

  it.each(faults)('alone: %s', async (error, gets) => {
    expect(await refused(gets)).toBe(error);
  });

  it('of two faults the first in the order of checks, wherever it stands', async () => {
    for (const [at, [error, gets]] of faults.entries()) {
      for (const [laterError, later] of faults.slice(at + 1)) {
        expect([laterError, await refused([...later, ...gets])]).toEqual([laterError, error]);
      }
    }
  });

  it.each<[string, Partial<Get>, string]>([
    [
      'names without a projection',
      { ExpressionAttributeNames: { '#n': 'n' } },
      'ExpressionAttributeNames can only be specified when using expressions',
    ],
    [
      'unused names',
      { ProjectionExpression: 'a', ExpressionAttributeNames: { '#n': 'n' } },
      'Value provided in ExpressionAttributeNames unused in expressions: keys: {#n}',
    ],
    [
      'a projection into a key',
      { ProjectionExpression: 'a.b' },
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: a",
    ],
  ])('%s', async (_, get, text) => {
    expect(await refused([{ Key: key('x'), ...get }])).toBe(invalid(text));
  });

  it.each([
    [
      0,
      /^ValidationException: 1 validation error detected: Value '\[\]' at 'transactItems' .* greater than or equal to 1$/,
    ],
    [
      101,
      /^ValidationException: 1 validation error detected: Value '\[.*\]' at 'transactItems' .* less than or equal to 100$/,
    ],
  ])('%i gets', async (count, error) => {
    const gets = Array.from({ length: count }, (_, at) => ({ Key: key(`k${at}`) }));
    expect(await refusal(transactGet(world, gets))).toMatch(error);
  });

  it('tells the reason of every get with a faulty key', async () => {
    const { message, reasons } = await cancellation(
      transactGet(world, [
        { Key: { a: { N: '1' } } },
        { Key: key('good') },
        { Key: key('') },
        { Key: strings({ a: 'x', b: 'y' }) },
      ]),
    );
    expect(message).toBe(
      'Transaction cancelled, please refer cancellation reasons for specific reasons ' +
        '[ValidationError, None, ValidationError, ValidationError]',
    );
    expect(reasons).toEqual([
      { Code: 'ValidationError', Message: keyMismatch },
      { Code: 'None' },
      { Code: 'ValidationError', Message: emptyKey },
      { Code: 'ValidationError', Message: keyMismatch },
    ]);
  });

  it('an answer of more than 4 MB', async () => {
    const world = await worldWith({});
    const names = Array.from({ length: 11 }, (_, at) => `k${String(at).padStart(2, '0')}`);
    await world.putAll(names.map((a) => strings({ a, v: 'v'.repeat(400_000) })));
    const gets = (more: Partial<Get>): Partial<Get>[] => names.map((a) => ({ Key: key(a), ...more }));
    expect(await refusal(transactGet(world, gets({})))).toBe(
      invalid(`Payload in response is too large.${11 * (1 + 3 + 1 + 400_000 + 4)}`),
    );
    expect((await transactGet(world, gets({ ProjectionExpression: 'a' }))).Responses).toHaveLength(11);
  });
});

describe('what is read', () => {
  it('is one response a get, empty where there is nothing to show', async () => {
    const world = await worldWith({}, { name: 'others', key: 'n:N' });
    await world.putAll([strings({ a: 'x', v: 'v', w: 'w' })]);
    await world.putAll([{ n: { N: '1' } }], 'others');
    const { Responses } = await transactGet(world, [
      { Key: key('none') },
      { TableName: 'others', Key: { n: { N: '1.0' } } },
      { Key: key('x'), ProjectionExpression: '#v', ExpressionAttributeNames: { '#v': 'v' } },
    ]);
    expect(Responses).toEqual([{}, { Item: { n: { N: '1' } } }, { Item: strings({ v: 'v' }) }]);
    expect(
      (await transactGet(world, [{ Key: key('x'), ProjectionExpression: 'nothing' }])).Responses,
    ).toEqual([{}]);
  });

  it('costs twice a consistent read, of the whole item and of a missing one', async () => {
    const world = await worldWith({}, { name: 'others' });
    await world.putAll([strings({ a: 'large', v: 'v'.repeat(5000) })]);
    const { ConsumedCapacity } = await transactGet(
      world,
      [
        { Key: key('large'), ProjectionExpression: 'a' },
        { TableName: 'others', Key: key('none') },
        { Key: key('none') },
      ],
      { ReturnConsumedCapacity: 'INDEXES' },
    );
    const units = (CapacityUnits: number): object => ({ CapacityUnits, ReadCapacityUnits: CapacityUnits });
    expect(ConsumedCapacity).toEqual([
      { TableName: 'items', ...units(6), Table: units(6) },
      { TableName: 'others', ...units(2), Table: units(2) },
    ]);
  });
});
