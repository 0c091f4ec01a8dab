import {
  type AttributeValue,
  CreateTableCommand,
  DynamoDBClient,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { detected, invalid, type Item, refusal, strings, type World, worldWith } from '../fixture.ts';
import { cancellation, check, key, put, reasons, remove, transactWrite, update } from './transact.ts';

const invalidValues = 'One or more parameter values were invalid: ';
const keyMismatch = 'The provided key element does not match the schema';
const tooDeep =
  'Nesting Levels have exceeded supported limits: ' +
  'Attributes in the item have nested levels beyond supported limit';
const failed = 'ConditionalCheckFailed: The conditional request failed';

/** A value of so many levels: a string in lists. */
function nested(levels: number): AttributeValue {
  return levels === 1 ? { S: 'deep' } : { L: [nested(levels - 1)] };
}

describe('a request that is refused', () => {
  const stored = strings({ a: 'stored', v: 'v' });
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ gsi: { byG: { key: 'g:S' } } });
    await world.putAll([stored]);
  });
  afterEach(async () => {
    expect((await world.scan()).Items).toEqual([stored]);
  });

  /** In AWS's order of checks. Each has items of its own, so that any two fit into one request. */
  const faults: readonly (readonly [string, readonly TransactWriteItem[]])[] = [
    [
      detected(
        "Value null at 'transactItems.N.member.conditionCheck.conditionExpression' failed to satisfy constraint: " +
          'Member must not be null',
      ),
      [check(key('1'), 'a = a', { ConditionExpression: undefined })],
    ],
    [invalid('Invalid Request: TransactWriteRequest should contain Delete or Put or Update request'), [{}]],
    [
      invalid('Invalid ConditionExpression: The expression can not be empty;'),
      [put(key('2'), { ConditionExpression: '' })],
    ],
    ['ResourceNotFoundException: Requested resource not found', [put(key('3'), { TableName: 'missing' })]],
    [
      invalid(
        'One or more parameter values are not valid. ' +
          'The AttributeValue for a key attribute cannot contain an empty string value. Key: a',
      ),
      [remove(key(''))],
    ],
    [
      invalid('Transaction request cannot include multiple operations on one item'),
      [put(key('4')), remove(key('4'))],
    ],
    [
      invalid('Transaction payload size cannot exceed 4MB. Payload Size: N'),
      Array.from({ length: 11 }, (_, at) => put(strings({ a: `big ${at}`, v: 'v'.repeat(400_000) }))),
    ],
    [
      'TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons [N]',
      [put({ a: { N: '1' } })],
    ],
  ];

  const refused = async (items: readonly TransactWriteItem[]): Promise<string> =>
    (await refusal(transactWrite(world, [...items])))
      .replace(/transactItems\.\d+/, 'transactItems.N')
      .replace(/Payload Size: \d+/, 'Payload Size: N')
      .replace(/specific reasons \[.*\]/, 'specific reasons [N]');

  it.each(faults)('alone: %s', async (error, items) => {
    expect(await refused(items)).toBe(error);
  });

  it('for two faults is told the first in the order of checks, wherever its action stands', async () => {
    for (const [at, [error, items]] of faults.entries()) {
      for (const [laterError, later] of faults.slice(at + 1)) {
        expect([laterError, await refused([...later, ...items])]).toEqual([laterError, error]);
      }
    }
  });

  it.each<[string, TransactWriteItem[], string]>([
    [
      'two actions in one element',
      [{ ...put(key('x')), ...remove(key('x')) }],
      'TransactItems can only contain one of Check, Put, Update or Delete',
    ],
    [
      'values without an expression',
      [put(key('x'), { ExpressionAttributeValues: { ':v': { S: 'v' } } })],
      'ExpressionAttributeValues can only be specified when using expressions: ConditionExpression is null',
    ],
    [
      'names that are unused, in any action',
      [check(key('x'), 'a = a.b', { ExpressionAttributeNames: { '#n': 'n' } })],
      'Value provided in ExpressionAttributeNames unused in expressions: keys: {#n}',
    ],
    [
      'values that are empty',
      [update(key('x'), { UpdateExpression: 'REMOVE v', ExpressionAttributeValues: {} })],
      'ExpressionAttributeValues must not be empty',
    ],
    [
      'paths that overlap',
      [update(key('x'), { UpdateExpression: 'REMOVE v, v.w' })],
      'Invalid UpdateExpression: Two document paths overlap with each other; ' +
        'must remove or rewrite one of these paths; path one: [v], path two: [v, w]',
    ],
    [
      'a set without members',
      [put({ ...key('x'), s: { SS: [] } })],
      `${invalidValues}An string set  may not be empty`,
    ],
    ['an item nested too deeply', [put({ ...key('x'), v: nested(33) })], tooDeep],
    [
      'a value of an expression nested two levels deeper than an item may be',
      [update(key('x'), { UpdateExpression: 'SET v = :v', ExpressionAttributeValues: { ':v': nested(34) } })],
      `ExpressionAttributeValues contains invalid value: ${tooDeep} for key :v`,
    ],
    [
      'an attribute without a name before depth',
      [put({ ...key('x'), v: nested(33), '': { S: 'unnamed' } })],
      'Empty attribute name',
    ],
    [
      'depth before a name that is missing inside of a value',
      [put({ ...key('x'), m: { M: { '': { S: 'unnamed' } } }, v: nested(33) })],
      tooDeep,
    ],
    [
      'a faulty expression before a faulty key',
      [remove({ a: { SS: [] } }, { ConditionExpression: 'a = = b' })],
      'Invalid ConditionExpression: Syntax error; token: "=", near: "= = b"',
    ],
    [
      'a faulty expression before an item that is too large',
      [put(strings({ a: 'x', v: 'v'.repeat(400 * 1024) }), { ConditionExpression: 'a = = b' })],
      'Invalid ConditionExpression: Syntax error; token: "=", near: "= = b"',
    ],
    [
      'a value that is unused before a faulty key of the same action',
      [
        update(
          { a: nested(33) },
          { UpdateExpression: 'REMOVE v', ExpressionAttributeValues: { ':v': { S: 'v' } } },
        ),
      ],
      'Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}',
    ],
    [
      'a faulty key before a faulty expression of a later action',
      [remove({ a: { SS: [] } }), check(key('y'), 'a = = b')],
      `${invalidValues}An string set  may not be empty`,
    ],
    [
      'an item that is too large',
      [put(strings({ a: 'x', v: 'v'.repeat(400 * 1024) }))],
      'Item size has exceeded the maximum allowed size',
    ],
    [
      'an empty index key',
      [put(strings({ a: 'x', g: '' }))],
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
        'The AttributeValue for a key attribute cannot contain an empty string value. IndexName: byG, IndexKey: g',
    ],
    [
      'a path into a key',
      [check(key('x'), 'attribute_exists(a.b)')],
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: a",
    ],
    [
      'a path into an index key in an update',
      [update(key('x'), { UpdateExpression: 'SET v = g.b' })],
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: g",
    ],
    [
      'an item by the name of its table and by its ARN',
      [put(key('x')), remove(key('x'), { TableName: 'arn:aws:dynamodb:us-east-1:123456789012:table/items' })],
      'Transaction request cannot include multiple operations on one item',
    ],
    [
      'a condition on an item that another action writes',
      [
        check(key('stored'), 'attribute_not_exists(a)'),
        update(key('stored'), { UpdateExpression: 'REMOVE v' }),
      ],
      'Transaction request cannot include multiple operations on one item',
    ],
    [
      'two actions on one item before a path into its key',
      [check(key('x'), 'attribute_exists(a.b)'), remove(key('x'))],
      'Transaction request cannot include multiple operations on one item',
    ],
    [
      'an empty key before two actions on one item',
      [remove(key('x')), remove(key('x')), remove(key(''))],
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: a',
    ],
  ])('for %s', async (_, items, text) => {
    expect(await refused(items)).toBe(invalid(text));
  });

  it.each<[string, Partial<TransactWriteItemsCommandInput>, string]>([
    [
      'no list',
      { TransactItems: undefined },
      "Value null at 'transactItems' failed to satisfy constraint: Member must not be null",
    ],
    [
      'no actions',
      { TransactItems: [] },
      "Value '[]' at 'transactItems' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'a token of more than 36 characters',
      { ClientRequestToken: 'x'.repeat(37) },
      `Value '${'x'.repeat(37)}' at 'clientRequestToken' failed to satisfy constraint: ` +
        'Member must have length less than or equal to 36',
    ],
    [
      'an update without an expression',
      { TransactItems: [update(key('x'), {})] },
      "Value null at 'transactItems.1.member.update.updateExpression' failed to satisfy constraint: " +
        'Member must not be null',
    ],
  ])('for %s', async (_, input, text) => {
    expect(await refusal(transactWrite(world, [put(key('x'))], input))).toBe(detected(text));
  });

  it('for more than 100 actions', async () => {
    const items = Array.from({ length: 101 }, (_, at) => put(key(`k${at}`)));
    expect(await refusal(transactWrite(world, items))).toMatch(
      /^ValidationException: 1 validation error detected: Value '\[.*\]' at 'transactItems' failed to satisfy constraint: Member must have length less than or equal to 100$/,
    );
  });

  it('measures items, keys, expressions and what their placeholders stand for', async () => {
    const filling = Array.from({ length: 10 }, (_, at) =>
      put(strings({ a: `${at}`, v: 'v'.repeat(400_000) })),
    );
    const more = [
      put(strings({ a: 'xx', v: 'v'.repeat(194_000) }), {
        ConditionExpression: 'attribute_not_exists(#long)',
        ExpressionAttributeNames: { '#long': 'longer' },
      }),
      update(key('yy'), {
        UpdateExpression: 'SET v = :v',
        ExpressionAttributeValues: { ':v': { S: 'v'.repeat(1000) } },
      }),
    ];
    const bytes = 10 * 400_003 + (194_004 + 27 + 6) + (3 + 10 + 1000);
    expect(await refusal(transactWrite(world, [...filling, ...more]))).toBe(
      invalid(`Transaction payload size cannot exceed 4MB. Payload Size: ${bytes}`),
    );
  });
});

describe('a transaction that is cancelled', () => {
  const stored: readonly Item[] = [
    strings({ a: 'x', v: 'x', g: 'g' }),
    strings({ a: 'y', v: 'y' }),
    strings({ a: 'large', v: 'v'.repeat(400_000) }),
  ];
  const isNew = { ConditionExpression: 'attribute_not_exists(a)' };
  let world: World;
  beforeAll(async () => {
    world = await worldWith({ gsi: { byG: { key: 'g:S' } }, stream: 'KEYS_ONLY' });
    await world.putAll(stored);
  });
  afterEach(async () => {
    expect(new Set((await world.scan()).Items)).toEqual(new Set(stored));
    expect((await world.scan({ IndexName: 'byG' })).Count).toBe(1);
    expect(await world.records()).toHaveLength(stored.length);
  });

  it('has a reason for every action, and every condition that fails is among them', async () => {
    const items = [
      put(key('x'), isNew),
      put(key('new')),
      update(key('y'), { UpdateExpression: 'REMOVE v', ...isNew }),
      check(key('none'), 'attribute_exists(a)'),
      remove(key('large'), isNew),
    ];
    const { message, reasons: given } = await cancellation(transactWrite(world, items));
    const failedReason = { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
    expect(given).toEqual([failedReason, { Code: 'None' }, failedReason, failedReason, failedReason]);
    expect(message).toBe(
      'Transaction cancelled, please refer cancellation reasons for specific reasons ' +
        '[ConditionalCheckFailed, None, ConditionalCheckFailed, ConditionalCheckFailed, ConditionalCheckFailed]',
    );
  });

  it('shows the stored item where that is asked for and there is one', async () => {
    const shown = { ...isNew, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
    const { reasons: given } = await cancellation(
      transactWrite(world, [
        put(key('x'), shown),
        update(key('y'), { UpdateExpression: 'REMOVE v', ...shown }),
        check(key('none'), 'attribute_exists(a)', { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
        remove(key('large'), { ...isNew, ReturnValuesOnConditionCheckFailure: 'NONE' }),
      ]),
    );
    expect(given.map(({ Item }) => Item)).toEqual([stored[0], stored[1], undefined, undefined]);
    expect(given[2]).not.toHaveProperty('Item');
  });

  it('answers in the members of the wire', async () => {
    const body = { TransactItems: [put(key('new')), check(key('x'), 'attribute_not_exists(a)')] };
    const { status, text } = await world.wire('TransactWriteItems', body);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      Message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
      ],
    });
  });

  it.each<[string, TransactWriteItem, string]>([
    ['a Key of another type', update({ a: { N: '1' } }, { UpdateExpression: 'REMOVE v' }), keyMismatch],
    ['a Key without the key', remove({}), keyMismatch],
    ['a Key with more', check(strings({ a: 'x', v: 'x' }), 'attribute_exists(a)'), keyMismatch],
    [
      'an item with a key of another type',
      put({ a: { N: '1' } }),
      `${invalidValues}Type mismatch for key a expected: S actual: N`,
    ],
    ['an item without the key', put(strings({ b: 'x' })), `${invalidValues}Missing the key a in the item`],
    [
      'an item with an index key of another type',
      put({ ...key('x'), g: { N: '1' } }),
      `${invalidValues}Type mismatch for Index Key g Expected: S Actual: N IndexName: byG`,
    ],
    [
      'an update of the key',
      update(key('x'), { UpdateExpression: 'SET a = v' }),
      `${invalidValues}Cannot update attribute a. This attribute is part of the key`,
    ],
    [
      'an update by an attribute that is not there',
      update(key('x'), { UpdateExpression: 'SET v = w' }),
      'The provided expression refers to an attribute that does not exist in the item',
    ],
    [
      'an update at a path that is not there',
      update(key('x'), { UpdateExpression: 'REMOVE w.x' }),
      'The document path provided in the update expression is invalid for update',
    ],
    [
      'an update of an attribute of another type',
      update(key('x'), {
        UpdateExpression: 'ADD v :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      }),
      'An operand in the update expression has an incorrect data type',
    ],
    [
      'an update that makes the item too large',
      update(key('large'), {
        UpdateExpression: 'SET w = :w',
        ExpressionAttributeValues: { ':w': { S: 'w'.repeat(10_000) } },
      }),
      'Item size to update has exceeded the maximum allowed size',
    ],
    [
      'an update with a value that is nested too deeply',
      update(key('x'), {
        UpdateExpression: 'SET v = :v',
        ExpressionAttributeValues: { ':v': nested(33) },
      }),
      tooDeep,
    ],
  ])('names %s', async (_, action, text) => {
    expect(await reasons(transactWrite(world, [put(key('new')), action]))).toEqual([
      'None',
      `ValidationError: ${text}`,
    ]);
  });

  it('judges conditions by values with a level more than an item may have', async () => {
    const values = { ':deep': nested(33) };
    const items = [
      put(key('1'), { ConditionExpression: 'v = :deep', ExpressionAttributeValues: values }),
      remove(key('2'), { ConditionExpression: 'v = :deep', ExpressionAttributeValues: values }),
      check(key('3'), 'v = :deep', { ExpressionAttributeValues: values }),
      update(key('4'), {
        UpdateExpression: 'REMOVE v',
        ConditionExpression: 'v = :deep',
        ExpressionAttributeValues: values,
      }),
    ];
    expect(await reasons(transactWrite(world, items))).toEqual(items.map(() => failed));
  });

  it('names the first action alone that cannot be carried out, whatever conditions fail', async () => {
    const items = [
      remove(key('x'), isNew),
      remove({ a: { N: '1' } }),
      update(key('y'), { UpdateExpression: 'SET v = w' }),
      check(key('large'), 'attribute_not_exists(a)'),
    ];
    expect(await reasons(transactWrite(world, items))).toEqual([
      failed,
      `ValidationError: ${keyMismatch}`,
      'None',
      failed,
    ]);
  });

  it('judges the condition of an update before the update', async () => {
    const action = update(key('x'), { UpdateExpression: 'SET v = w', ...isNew });
    expect(await reasons(transactWrite(world, [action]))).toEqual([failed]);
  });
});

describe('a transaction that is carried out', () => {
  it('makes every change, in all tables and their indexes, and checks without changing', async () => {
    const world = await worldWith({ gsi: { byG: { key: 'g:S' } } }, { name: 'others', key: 'n:N' });
    await world.putAll(['updated', 'deleted', 'checked'].map((a) => strings({ a, g: a })));
    const answer = await transactWrite(world, [
      put({ n: { N: '1.50' } }, { TableName: 'others' }),
      update(key('updated'), {
        UpdateExpression: 'SET g = :g',
        ConditionExpression: 'g = a',
        ExpressionAttributeValues: { ':g': { S: 'moved' } },
      }),
      remove(key('deleted'), { ConditionExpression: 'attribute_exists(a)' }),
      check(key('checked'), 'attribute_exists(a)'),
      update(key('made'), {
        UpdateExpression: 'REMOVE v ADD c :g',
        ExpressionAttributeValues: { ':g': { N: '1' } },
      }),
    ]);
    expect(answer).toEqual({ $metadata: expect.anything() });
    const items = [
      strings({ a: 'updated', g: 'moved' }),
      strings({ a: 'checked', g: 'checked' }),
      { ...key('made'), c: { N: '1' } },
    ];
    expect(new Set((await world.scan()).Items)).toEqual(new Set(items));
    expect(new Set((await world.scan({ IndexName: 'byG' })).Items)).toEqual(new Set(items.slice(0, 2)));
    expect((await world.scan({ TableName: 'others' })).Items).toEqual([{ n: { N: '1.5' } }]);
  });

  it('may be of 100 actions', async () => {
    const world = await worldWith({});
    await transactWrite(
      world,
      Array.from({ length: 100 }, (_, at) => put(key(`k${at}`))),
    );
    expect((await world.scan()).Count).toBe(100);
  });

  it('gives stream records in the order of its actions, none for what changes nothing', async () => {
    const world = await worldWith({ stream: 'NEW_AND_OLD_IMAGES' });
    await world.putAll(['same', 'gone', 'checked'].map(key));
    await transactWrite(world, [
      put(key('z')),
      remove(key('gone')),
      check(key('checked'), 'attribute_exists(a)'),
      put(key('same')),
      remove(key('never there')),
      update(key('nothing to remove'), { UpdateExpression: 'REMOVE v' }),
      put(key('b')),
    ]);
    const records = (await world.records()).slice(3);
    expect(records.map(({ eventName, dynamodb }) => [eventName, dynamodb?.Keys?.['a']?.S])).toEqual([
      ['INSERT', 'z'],
      ['REMOVE', 'gone'],
      ['INSERT', 'b'],
    ]);
  });

  it('judges every action by the items as they were before', async () => {
    const world = await worldWith({});
    await world.putAll([strings({ a: 'x' })]);
    await transactWrite(world, [
      remove(key('x'), { ConditionExpression: 'attribute_exists(a)' }),
      put(key('y'), { ConditionExpression: 'attribute_not_exists(a)' }),
    ]);
    expect((await world.scan()).Items).toEqual([key('y')]);
  });
});

describe('what it costs', () => {
  it('is twice the units of the table, checks included, and the plain units of indexes', async () => {
    const world = await worldWith(
      { gsi: { byG: { key: 'g:S' }, untouched: { key: 'u:S' } } },
      { name: 'others' },
    );
    await world.putAll([strings({ a: 'moved', g: 'g1' }), strings({ a: 'large', v: 'v'.repeat(3000) })]);
    const items = [
      update(key('moved'), {
        UpdateExpression: 'SET g = :g',
        ExpressionAttributeValues: { ':g': { S: 'g2' } },
      }),
      check(key('large'), 'attribute_exists(a)'),
      remove(key('never there')),
      check(key('not there either'), 'attribute_not_exists(a)'),
      put(strings({ a: 'x', v: 'v'.repeat(1500) }), { TableName: 'others' }),
    ];
    const { ConsumedCapacity } = await transactWrite(world, items, { ReturnConsumedCapacity: 'INDEXES' });
    const units = (CapacityUnits: number): object => ({ CapacityUnits, WriteCapacityUnits: CapacityUnits });
    expect(ConsumedCapacity).toEqual([
      {
        TableName: 'items',
        ...units(2 + 6 + 2 + 2 + 2),
        Table: units(2 + 6 + 2 + 2),
        GlobalSecondaryIndexes: { byG: units(2) },
      },
      { TableName: 'others', ...units(4), Table: units(4) },
    ]);
  });

  it('tells each item collection that is written once, of tables with a local index', async () => {
    const world = await worldWith({ key: 'a:S b:S', lsi: { local: { key: 'a:S l:S' } } }, { name: 'others' });
    const metrics = async (items: TransactWriteItem[]): Promise<unknown> =>
      (await transactWrite(world, items, { ReturnItemCollectionMetrics: 'SIZE' })).ItemCollectionMetrics;
    const of = (a: string): object => ({ ItemCollectionKey: key(a), SizeEstimateRangeGB: [0, 1] });
    const other = put(key('x'), { TableName: 'others' });
    expect(
      await metrics([
        put(strings({ a: 'x', b: '1' })),
        remove(strings({ a: 'x', b: '2' })),
        update(strings({ a: 'y', b: '1' }), { UpdateExpression: 'REMOVE v' }),
        check(strings({ a: 'z', b: '1' }), 'attribute_not_exists(a)'),
        other,
      ]),
    ).toEqual({ items: [of('x'), of('y')] });
    expect(await metrics([other])).toBeUndefined();
  });
});

describe('a client request token', () => {
  const token = { ClientRequestToken: 'token', ReturnConsumedCapacity: 'INDEXES' } as const;
  const reads = (CapacityUnits: number): object => ({ CapacityUnits, ReadCapacityUnits: CapacityUnits });
  const mismatch =
    'IdempotentParameterMismatchException: Specified idempotent token was used with different request parameters ' +
    'within the idempotency window';
  const minute = 60_000;
  const addOne = update(key('counter'), {
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: { ':one': { N: '1' }, ':none': { N: '0' } },
    ConditionExpression: 'NOT n = :none',
  });
  let world: World;
  beforeEach(async () => {
    world = await worldWith({ stream: 'KEYS_ONLY', gsi: { byG: { key: 'g:S' } } });
  });
  const counter = async (): Promise<string | undefined> => (await world.item(key('counter')))?.['n']?.N;

  it('that comes again has no effect, and costs what reading costs', async () => {
    await world.putAll([strings({ a: 'large', v: 'v'.repeat(9000) })]);
    const items = [remove(key('large')), put(strings({ a: 'x', g: 'g', v: 'v'.repeat(1500) })), addOne];
    const first = await transactWrite(world, items, token);
    expect(first.ConsumedCapacity).toMatchObject([{ Table: { WriteCapacityUnits: 18 + 4 + 2 } }]);
    const records = await world.records();
    const again = await transactWrite(world, items, token);
    const units = reads(6 + 2 + 2);
    expect(again.ConsumedCapacity).toEqual([{ TableName: 'items', ...units, Table: units }]);
    expect(await counter()).toBe('1');
    expect(await world.records()).toEqual(records);
  });

  it('answers a repetition even where its conditions hold no more', async () => {
    const items = [put(key('x'), { ConditionExpression: 'attribute_not_exists(a)' })];
    await transactWrite(world, items, token);
    expect(await transactWrite(world, items, { ClientRequestToken: 'token' })).toEqual({
      $metadata: expect.anything(),
    });
  });

  it('is good for ten minutes from the first call', async () => {
    await transactWrite(world, [addOne], token);
    world.clock.advance(5 * minute);
    await transactWrite(world, [addOne], token);
    world.clock.advance(5 * minute - 1);
    await transactWrite(world, [addOne], token);
    expect(await counter()).toBe('1');
    world.clock.advance(1);
    await transactWrite(world, [addOne], token);
    expect(await counter()).toBe('2');
    world.clock.advance(10 * minute - 1);
    await transactWrite(world, [addOne], token);
    expect(await counter()).toBe('2');
  });

  it('may not be used for other actions until then', async () => {
    await transactWrite(world, [addOne], token);
    expect(await refusal(transactWrite(world, [put(key('other'))], token))).toBe(mismatch);
    expect(await refusal(transactWrite(world, [addOne, put(key('other'))], token))).toBe(mismatch);
    world.clock.advance(10 * minute);
    await transactWrite(world, [put(key('other'))], token);
    expect(await world.item(key('other'))).toBeDefined();
  });

  it('is compared with all that was sent, where 32 bits of it would not tell two requests apart', async () => {
    await transactWrite(world, [put(strings({ a: 'x', v: '172vu' }))], token);
    expect(await refusal(transactWrite(world, [put(strings({ a: 'x', v: '1euea' }))], token))).toBe(mismatch);
  });

  it('sees no difference in what is asked of the answer, nor in the order of members', async () => {
    await transactWrite(world, [put({ a: { S: 'x' }, b: { M: { c: { S: 'c' }, d: { S: 'd' } } } })], token);
    const reordered = {
      Item: { b: { M: { d: { S: 'd' }, c: { S: 'c' } } }, a: { S: 'x' } },
      TableName: 'items',
    };
    const again = await transactWrite(world, [{ Put: reordered }], {
      ...token,
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(again.ConsumedCapacity).toEqual([{ TableName: 'items', ...reads(2) }]);
  });

  it('is not used up by a transaction that is refused or cancelled', async () => {
    const tooMany = [put(key('x')), put(key('x'))];
    const onlyNew = [put(key('x'), { ConditionExpression: 'attribute_exists(a)' })];
    expect(await refusal(transactWrite(world, tooMany, token))).toMatch(/^ValidationException/);
    expect(await refusal(transactWrite(world, onlyNew, token))).toMatch(/^TransactionCanceledException/);
    await transactWrite(world, [addOne], token);
    expect(await counter()).toBe('1');
  });

  it('is made by the SDK where the caller has none, a new one for each call', async () => {
    await transactWrite(world, [addOne]);
    await transactWrite(world, [addOne]);
    expect(await counter()).toBe('2');
  });

  it('may be left out on the wire', async () => {
    expect(await world.wire('TransactWriteItems', { TransactItems: [addOne] })).toEqual({
      status: 200,
      text: '{}',
    });
    await world.wire('TransactWriteItems', { TransactItems: [addOne] });
    expect(await counter()).toBe('2');
  });

  it('is another one in another region', async () => {
    const abroad = new DynamoDBClient(world.dynamodb.clientConfig({ region: 'eu-west-1' }));
    await abroad.send(
      new CreateTableCommand({
        TableName: 'items',
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'a', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'a', AttributeType: 'S' }],
      }),
    );
    await transactWrite(world, [addOne], token);
    const input = { TransactItems: [addOne], ...token };
    const { ConsumedCapacity } = await abroad.send(new TransactWriteItemsCommand(input));
    expect(ConsumedCapacity).toMatchObject([{ WriteCapacityUnits: 2 }]);
  });
});
