/**
 * Which texts Put, Update and DeleteItem put into `1 validation error detected: `, and in which words the reads say the same:
 * Query and GetItem in those of the newer layer, Scan in those of the older. Measured on AWS in October of 2026.
 */
import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { detected, invalid, refusal, strings, type World, worldWith } from '../fixture.ts';

const Key = strings({ a: 'k' });

let world: World;
beforeAll(async () => {
  world = await worldWith({});
  await world.put({ Item: Key });
});

interface Parameters {
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, AttributeValue>;
}

interface Calls {
  readonly condition: string | undefined;
  readonly parameters: Parameters;
}

const writes = {
  PutItem: ({ condition: ConditionExpression, parameters }: Calls) =>
    world.put({ Item: Key, ConditionExpression, ...parameters }),
  UpdateItem: ({ condition: ConditionExpression, parameters }: Calls) =>
    world.update({ Key, ConditionExpression, ...parameters }),
  DeleteItem: ({ condition: ConditionExpression, parameters }: Calls) =>
    world.delete({ Key, ConditionExpression, ...parameters }),
};

const reads = {
  Query: ({ condition: FilterExpression, parameters }: Calls) =>
    world.query({
      KeyConditions: { a: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'k' }] } },
      FilterExpression,
      ...parameters,
    }),
  Scan: ({ condition: FilterExpression, parameters }: Calls) =>
    world.scan({ FilterExpression, ...parameters }),
};

const v = { ':v': { S: 'v' } };

/** An expression, what goes with it, and the text about it after the name of the parameter. */
const expressionFaults: readonly [string, Parameters, string][] = [
  ['', {}, 'The expression can not be empty;'],
  ['x = ', {}, 'Syntax error; token: "<EOF>", near: "= "'],
  ['((x = :v))', { ExpressionAttributeValues: v }, 'The expression has redundant parentheses;'],
  ['foo(x)', {}, 'Invalid function name; function: foo'],
  ['size(x)', {}, 'The function is not allowed to be used this way in an expression; function: size'],
  [
    'abOrT = :v',
    { ExpressionAttributeValues: v },
    'Attribute name is a reserved keyword; reserved keyword: abOrT',
  ],
  [
    '#x = :v',
    { ExpressionAttributeValues: v },
    'An expression attribute name used in the document path is not defined; attribute name: #x',
  ],
  ['x = :v', {}, 'An expression attribute value used in expression is not defined; attribute value: :v'],
  [
    'x = x',
    {},
    'The first operand must be distinct from the remaining operands for this operator or function; ' +
      'operator: =, first operand: [x]',
  ],
  [
    'contains(x)',
    {},
    'Incorrect number of operands for operator or function; operator or function: contains, number of operands: 1',
  ],
  [
    'begins_with(x, :v)',
    { ExpressionAttributeValues: { ':v': { N: '1' } } },
    'Incorrect operand type for operator or function; operator or function: begins_with, operand type: N',
  ],
  [
    'x BETWEEN :v AND :w',
    { ExpressionAttributeValues: { ':v': { S: 'b' }, ':w': { S: 'a' } } },
    'The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ' +
      'lower bound operand: AttributeValue: {S:b}, upper bound operand: AttributeValue: {S:a}',
  ],
];

describe.each(Object.entries(writes))('%s', (_, call) => {
  it.each(expressionFaults)('in the envelope: %s', async (condition, parameters, text) => {
    expect(await refusal(call({ condition, parameters }))).toBe(
      detected(`Invalid ConditionExpression: ${text}`),
    );
  });
});

describe.each(Object.entries(reads))('%s', (_, call) => {
  it.each(expressionFaults)('bare: %s', async (condition, parameters, text) => {
    expect(await refusal(call({ condition, parameters }))).toBe(invalid(`Invalid FilterExpression: ${text}`));
  });
});

/** The same in the names and values round the expressions, `x = :v` goes with all of them; the older text where it differs. */
const mapFaults: readonly [Parameters, string, string?][] = [
  [
    { ExpressionAttributeNames: { '#u': 'u' }, ExpressionAttributeValues: { ...v, ':w': { S: 'w' } } },
    'Value provided in ExpressionAttributeNames unused in expressions: keys: {#u}',
  ],
  [
    { ExpressionAttributeValues: { ...v, ':w': { S: 'w' } } },
    'Value provided in ExpressionAttributeValues unused in expressions: keys: {:w}',
  ],
  [
    { ExpressionAttributeNames: {}, ExpressionAttributeValues: v },
    'ExpressionAttributeNames must not be empty',
  ],
  [{ ExpressionAttributeValues: {} }, 'ExpressionAttributeValues must not be empty'],
  [
    { ExpressionAttributeNames: { '#a-b': 'x' }, ExpressionAttributeValues: v },
    'ExpressionAttributeNames contains invalid key: Syntax error; key: "#a-b"',
  ],
  [
    { ExpressionAttributeNames: { '#y': '' }, ExpressionAttributeValues: v },
    'ExpressionAttributeNames contains invalid value: Empty attribute name for key #y',
  ],
  valueFault({ SS: [] }, 'One or more parameter values were invalid: An string set  may not be empty'),
  valueFault({ NS: [] }, 'One or more parameter values were invalid: An number set  may not be empty'),
  valueFault({ BS: [] }, 'One or more parameter values were invalid: Binary sets should not be empty'),
  valueFault(
    { SS: ['b', 'a', 'b'] },
    'One or more parameter values were invalid: Input collection ["a", "b", "b"] contains duplicates.',
    'One or more parameter values were invalid: Input collection [b, a, b] contains duplicates.',
  ),
  valueFault(
    { NS: ['1', '1.0'] },
    'One or more parameter values were invalid: Input collection contains duplicates.',
    'Input collection contains duplicates',
  ),
  valueFault({ N: 'one' }, 'The parameter cannot be converted to a numeric value: one'),
  valueFault(
    { N: '' },
    'The parameter cannot be converted to a numeric value: ',
    'The parameter cannot be converted to a numeric value',
  ),
  valueFault(
    { N: '1e126' },
    'Number overflow. Attempting to store a number with magnitude larger than supported range',
  ),
];

/** A value behind `:v`. The older layer says where it stands. */
function valueFault(value: AttributeValue, newer: string, older = newer): [Parameters, string, string] {
  return [
    { ExpressionAttributeValues: { ':v': value } },
    newer,
    `ExpressionAttributeValues contains invalid value: ${older} for key :v`,
  ];
}

describe.each(Object.entries(writes))('%s', (_, call) => {
  it.each(mapFaults)('in the envelope: %j', async (parameters, text) => {
    expect(await refusal(call({ condition: 'x = :v', parameters }))).toBe(detected(text));
  });

  it('in the envelope: names and values without an expression', async () => {
    const without = (parameters: Parameters) => refusal(call({ condition: undefined, parameters }));
    expect(await without({ ExpressionAttributeNames: { '#x': 'x' } })).toBe(
      detected('ExpressionAttributeNames can only be specified when using expressions'),
    );
    expect(await without({ ExpressionAttributeValues: v })).toBe(
      detected('ExpressionAttributeValues can only be specified when using expressions'),
    );
  });
});

describe('Query', () => {
  it.each(mapFaults)('bare: %j', async (parameters, text) => {
    expect(await refusal(reads.Query({ condition: 'x = :v', parameters }))).toBe(invalid(text));
  });
});

describe('Scan', () => {
  it.each(mapFaults)('bare, in older words: %j', async (parameters, newer, older = newer) => {
    expect(await refusal(reads.Scan({ condition: 'x = :v', parameters }))).toBe(invalid(older));
  });
});

describe('values elsewhere', () => {
  const bad: AttributeValue = { SS: ['b', 'a', 'b'] };
  const newer =
    'One or more parameter values were invalid: Input collection ["a", "b", "b"] contains duplicates.';
  const older = 'One or more parameter values were invalid: Input collection [b, a, b] contains duplicates.';

  it.each<[string, () => Promise<unknown>]>([
    ['an item', () => world.put({ Item: { ...Key, x: { L: [bad] } } })],
    ['Expected', () => world.put({ Item: Key, Expected: { x: { Value: bad } } })],
    ['AttributeUpdates', () => world.update({ Key, AttributeUpdates: { x: { Value: bad } } })],
    ['the key of an update', () => world.update({ Key: { a: bad } })],
    ['the key of a deletion', () => world.delete({ Key: { a: bad } })],
  ])('are reported in the envelope: %s', async (_, call) => {
    expect(await refusal(call())).toBe(detected(newer));
  });

  it.each<[string, () => Promise<unknown>]>([
    ['GetItem', () => world.get({ Key: { a: bad } })],
    [
      'BatchGetItem',
      () => world.client.send(new BatchGetItemCommand({ RequestItems: { items: { Keys: [{ a: bad }] } } })),
    ],
  ])('are reported bare: %s', async (_, call) => {
    expect(await refusal(call())).toBe(invalid(newer));
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'BatchWriteItem',
      () =>
        world.client.send(
          new BatchWriteItemCommand({ RequestItems: { items: [{ PutRequest: { Item: { ...Key, bad } } }] } }),
        ),
    ],
    [
      'TransactWriteItems',
      () =>
        world.client.send(
          new TransactWriteItemsCommand({
            TransactItems: [{ Put: { TableName: 'items', Item: { ...Key, bad } } }],
          }),
        ),
    ],
    [
      'TransactGetItems',
      () =>
        world.client.send(
          new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName: 'items', Key: { a: bad } } }] }),
        ),
    ],
  ])('are reported bare, in older words: %s', async (_, call) => {
    expect(await refusal(call())).toBe(invalid(older));
  });
});

describe('UpdateExpression', () => {
  it.each<[string, string]>([
    ['SET x = :v, x = :v', overlap('overlap', '[x]', '[x]')],
    ['SET x = :v, x.y = :v', overlap('overlap', '[x]', '[x, y]')],
    ['SET x.y = :v, x[0] = :v', overlap('conflict', '[x, y]', '[x, [0]]')],
    ['SET x = :v SET y = :v', 'The "SET" section can only be used once in an update expression;'],
    [
      'ADD x :v',
      'Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND',
    ],
    ['SET x = size(y)', 'The function is not allowed in an update expression; function: size'],
    [
      'SET x = if_not_exists(:v, y)',
      'Operator or function requires a document path; operator or function: if_not_exists',
    ],
  ])('in the envelope: %s', async (UpdateExpression, text) => {
    const input = {
      Key,
      UpdateExpression,
      ...(UpdateExpression.includes(':v') && { ExpressionAttributeValues: v }),
    };
    expect(await refusal(world.update(input))).toBe(detected(`Invalid UpdateExpression: ${text}`));
  });
});

function overlap(kind: 'overlap' | 'conflict', one: string, two: string): string {
  return (
    `Two document paths ${kind} with each other; must remove or rewrite one of these paths; ` +
    `path one: ${one}, path two: ${two}`
  );
}

describe('values that the SDK would not send', () => {
  const several =
    'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes';
  const falseNull =
    'One or more parameter values were invalid: Null attribute value types must have the value of true';
  const envelope = '1 validation error detected: ';

  it.each<[string, string, string, string]>([
    ['PutItem', 'Item', '{"a":{"S":"k"},"x":{"S":"x","N":"1"}}', envelope + several],
    ['PutItem', 'Item', '{"a":{"S":"k"},"x":{"NULL":false}}', envelope + falseNull],
    ['GetItem', 'Key', '{"a":{"S":"k","N":"1"}}', several],
    ['GetItem', 'Key', '{"a":{"NULL":false}}', falseNull],
    ['DeleteItem', 'Key', '{"a":{"NULL":false}}', envelope + falseNull],
    [
      'UpdateItem',
      'Key',
      '{"a":{"S":"k","N":"x"}}',
      envelope + 'The parameter cannot be converted to a numeric value: x',
    ],
  ])('%s with %s %s', async (operation, member, value, message) => {
    const answer = await world.wire(operation, `{"TableName":"items","${member}":${value}}`);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toEqual({
      __type: 'com.amazon.coral.validate#ValidationException',
      message,
    });
  });
});
