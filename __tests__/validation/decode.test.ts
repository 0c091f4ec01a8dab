import type { OperationName } from '../../lib/model/generated/operations.ts';
import { decodeInput } from '../../lib/validation/decode.ts';
import { type Refusal, caught, nestedList, serialization } from './refusal.ts';

const genericCast =
  'class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class java.lang.Class ' +
  '(sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and java.lang.Class are in module java.base of ' +
  "loader 'bootstrap')";
const misplaced = 'Start of structure or map found where not expected';
const wrongField = 'Unexpected field type';
const wrongElement = 'Unexpected value type in payload';
const notBase64 = 'only base-64-encoded strings are convertible to bytes';
const dynamodb = 'com.amazonaws.dynamodb.v20120810.';

/** A body with the value under test at a place of a certain type. */
interface Place {
  readonly operation: OperationName;
  readonly body: (value: unknown) => unknown;
}

const item = (name: string): Place => ({
  operation: 'PutItem',
  body: (value) => ({ TableName: 't', Item: { a: { [name]: value } } }),
});

const member = (operation: OperationName, name: string): Place => ({
  operation,
  body: (value) => ({ [name]: value }),
});

function decodes(place: Place, value: unknown): Refusal | undefined {
  const body: unknown = JSON.parse(JSON.stringify(place.body(value)));
  return caught(() => {
    decodeInput(place.operation, body);
  });
}

function decoded(operation: OperationName, json: string): unknown {
  const body: unknown = JSON.parse(json);
  decodeInput(operation, body);
  return body;
}

/** Every kind of JSON value, in the order of the columns below. */
const samples: readonly unknown[] = [true, false, 23, -2.3, 'no base64', [], {}];

const scalar = (type: string, string: string | undefined): readonly (string | undefined)[] => [
  `TRUE_VALUE cannot be converted to ${type}`,
  `FALSE_VALUE cannot be converted to ${type}`,
  `NUMBER_VALUE cannot be converted to ${type}`,
  `DECIMAL_VALUE cannot be converted to ${type}`,
  string,
  `Unrecognized collection type class java.lang.${type}`,
  misplaced,
];

const number = (type: string): readonly (string | undefined)[] => [
  `TRUE_VALUE cannot be converted to ${type}`,
  `FALSE_VALUE cannot be converted to ${type}`,
  undefined,
  undefined,
  `STRING_VALUE cannot be converted to ${type}`,
  `Unrecognized collection type class java.lang.${type}`,
  misplaced,
];

const scalars = (text: string): readonly string[] => [text, text, text, text, text];
const base64Length = 'Base64 encoded length is expected a multiple of 4 bytes but found: 9';
const blob = [
  ...scalars(notBase64).slice(0, 4),
  base64Length,
  'Unrecognized collection type class java.nio.ByteBuffer',
  misplaced,
];
const boolean = [
  undefined,
  undefined,
  ...scalar('Boolean', 'Unexpected token received from parser').slice(2),
];
const listField = [...scalars(wrongField), undefined, misplaced];
const mapField = (type: string): readonly (string | undefined)[] => [
  ...scalars(wrongField),
  `Unrecognized collection type java.util.Map<java.lang.String, ${type}>`,
  undefined,
];
const structureField = (name: string): readonly (string | undefined)[] => [
  ...scalars(wrongField),
  `Unrecognized collection type class ${dynamodb}${name}`,
  undefined,
];
const structureElement = (name: string): readonly (string | undefined)[] => [
  ...scalars(wrongElement),
  `Unrecognized collection type class ${dynamodb}${name}`,
  undefined,
];

const places: readonly (readonly [string, Place, readonly (string | undefined)[]])[] = [
  ['a string', member('PutItem', 'TableName'), scalar('String', undefined)],
  ['an enum', member('PutItem', 'ReturnValues'), scalar('String', undefined)],
  ['a boolean', member('GetItem', 'ConsistentRead'), boolean],
  ['an integer', member('Query', 'Limit'), number('Integer')],
  [
    'a long',
    {
      operation: 'CreateTable',
      body: (value) => ({ ProvisionedThroughput: { ReadCapacityUnits: value } }),
    },
    number('Long'),
  ],
  [
    'a double',
    {
      operation: 'UpdateTableReplicaAutoScaling',
      body: (value) => ({
        ProvisionedWriteCapacityAutoScalingUpdate: {
          ScalingPolicyUpdate: { TargetTrackingScalingPolicyConfiguration: { TargetValue: value } },
        },
      }),
    },
    number('Double'),
  ],
  [
    'a timestamp',
    member('ListBackups', 'TimeRangeLowerBound'),
    [
      'TRUE_VALUE can not be converted to milliseconds since epoch',
      'FALSE_VALUE can not be converted to milliseconds since epoch',
      undefined,
      undefined,
      'STRING_VALUE can not be converted to milliseconds since epoch',
      'Unrecognized collection type class java.util.Date',
      misplaced,
    ],
  ],
  ['a list of strings', member('GetItem', 'AttributesToGet'), listField],
  [
    'a string in a list',
    { operation: 'GetItem', body: (value) => ({ AttributesToGet: [value] }) },
    scalar('String', undefined),
  ],
  ['a list of structures', member('CreateTable', 'KeySchema'), listField],
  [
    'a structure in a list',
    { operation: 'CreateTable', body: (value) => ({ KeySchema: [value] }) },
    structureElement('KeySchemaElement'),
  ],
  ['a structure', member('CreateTable', 'ProvisionedThroughput'), structureField('ProvisionedThroughput')],
  ['an item', member('PutItem', 'Item'), mapField(`${dynamodb}AttributeValue`)],
  ['ExpressionAttributeNames', member('GetItem', 'ExpressionAttributeNames'), mapField('java.lang.String')],
  [
    'a name behind a placeholder',
    { operation: 'GetItem', body: (value) => ({ ExpressionAttributeNames: { '#a': value } }) },
    scalar('String', undefined),
  ],
  ['KeyConditions', member('Query', 'KeyConditions'), mapField(`${dynamodb}Condition`)],
  [
    'a condition',
    { operation: 'Query', body: (value) => ({ KeyConditions: { a: value } }) },
    structureElement('Condition'),
  ],
  ['Expected', member('DeleteItem', 'Expected'), mapField(`${dynamodb}ExpectedAttributeValue`)],
  ['AttributeUpdates', member('UpdateItem', 'AttributeUpdates'), mapField(`${dynamodb}AttributeValueUpdate`)],
  ['RequestItems', member('BatchGetItem', 'RequestItems'), mapField(`${dynamodb}KeysAndAttributes`)],
  [
    'RequestItems of writes',
    member('BatchWriteItem', 'RequestItems'),
    mapField(`java.util.List<${dynamodb}WriteRequest>`),
  ],
  [
    'a list that is an element',
    { operation: 'BatchWriteItem', body: (value) => ({ RequestItems: { t: value } }) },
    [...scalars(genericCast), undefined, misplaced],
  ],
  [
    'a map that is an element',
    { operation: 'BatchGetItem', body: (value) => ({ RequestItems: { t: { Keys: [value] } } }) },
    [
      ...scalars(genericCast),
      `Unrecognized collection type java.util.Map<java.lang.String, ${dynamodb}AttributeValue>`,
      undefined,
    ],
  ],
  [
    'a value in an item',
    { operation: 'PutItem', body: (value) => ({ Item: { a: value } }) },
    structureElement('AttributeValue'),
  ],
  [
    'a value that is a member',
    { operation: 'PutItem', body: (value) => ({ Expected: { a: { Value: value } } }) },
    structureField('AttributeValue'),
  ],
  ['S', item('S'), scalar('String', undefined)],
  ['N', item('N'), scalar('String', undefined)],
  ['B', item('B'), blob],
  ['BOOL', item('BOOL'), boolean],
  ['NULL', item('NULL'), boolean],
  ['M', item('M'), mapField(`${dynamodb}AttributeValue`)],
  ['L', item('L'), listField],
  ['SS', item('SS'), listField],
  ['NS', item('NS'), listField],
  ['BS', item('BS'), listField],
  [
    'an element of SS',
    { operation: 'PutItem', body: (value) => ({ Item: { a: { SS: [value] } } }) },
    scalar('String', undefined),
  ],
  ['an element of BS', { operation: 'PutItem', body: (value) => ({ Item: { a: { BS: [value] } } }) }, blob],
  [
    'an element of L',
    { operation: 'PutItem', body: (value) => ({ Item: { a: { L: [value] } } }) },
    structureElement('AttributeValue'),
  ],
  [
    'a member of M',
    { operation: 'PutItem', body: (value) => ({ Item: { a: { M: { b: value } } } }) },
    structureElement('AttributeValue'),
  ],
];

describe('JSON of the wrong kind', () => {
  it.each(places)('where %s is expected', (_name, place, expected) => {
    const answers = samples.map((sample) => decodes(place, sample));
    expect(answers).toEqual(expected.map((text) => (text === undefined ? undefined : serialization(text))));
  });

  it('is reported for the first value in the document', () => {
    const first = '{"ReturnValues":1,"TableName":true}';
    const second = '{"TableName":true,"ReturnValues":1}';
    expect(caught(() => decoded('PutItem', first))?.message).toBe(
      'NUMBER_VALUE cannot be converted to String',
    );
    expect(caught(() => decoded('PutItem', second))?.message).toBe(
      'TRUE_VALUE cannot be converted to String',
    );
  });

  it.each(['[]', '"x"', '1', 'true', 'null'])('as a whole body, %s, is answered without a text', (body) => {
    expect(caught(() => decoded('PutItem', body))).toEqual(serialization(''));
  });
});

describe('what decoding changes', () => {
  it('takes null members for absent ones', () => {
    const json =
      '{"TableName":"t","Item":{"a":{"S":"x","N":null},"b":null},"Expected":null,"ExpressionAttributeNames":{"#a":null}}';
    expect(decoded('PutItem', json)).toEqual({
      TableName: 't',
      Item: { a: { S: 'x' } },
      ExpressionAttributeNames: {},
    });
  });

  it.each([
    ['{"AttributesToGet":[null]}', 'GetItem'],
    ['{"KeySchema":[null]}', 'CreateTable'],
    ['{"Item":{"a":{"L":[null]}}}', 'PutItem'],
    ['{"Item":{"a":{"SS":["x",null]}}}', 'PutItem'],
    ['{"Item":{"a":{"BS":[null]}}}', 'PutItem'],
  ] as const)('but refuses null as an element: %s', (json, operation) => {
    expect(caught(() => decoded(operation, json))).toEqual(serialization(wrongElement));
  });

  it('drops members that the model does not know, whatever they hold', () => {
    const json = '{"TableName":"t","Q":[[1]],"Item":{"a":{"S":"x","Q":{"S":1},"s":"y"}},"Key":{"a":1}}';
    expect(decoded('PutItem', json)).toEqual({ TableName: 't', Item: { a: { S: 'x' } } });
  });

  it('cuts off the fraction of an integer', () => {
    expect(decoded('Scan', '{"Limit":2.9,"Segment":-0.5}')).toEqual({ Limit: 2, Segment: 0 });
  });

  it.each([
    ['{"Limit":4294967296}', 'NUMBER_VALUE cannot be converted to Integer'],
    ['{"Limit":1e999}', 'DECIMAL_VALUE cannot be converted to Integer'],
  ])('refuses what the integer type cannot hold: %s', (json, text) => {
    expect(caught(() => decoded('Scan', json))).toEqual(serialization(text));
  });

  it.each([
    ['true', true],
    ['TRUE', true],
    ['1', true],
    ['Yes', true],
    ['false', false],
    ['0', false],
    ['no', false],
  ])('reads the word %j as a boolean', (word, value) => {
    const json = JSON.stringify({ ConsistentRead: word, Key: { a: { BOOL: word } } });
    expect(decoded('GetItem', json)).toEqual({ ConsistentRead: value, Key: { a: { BOOL: value } } });
  });
});

describe('names that JavaScript has a meaning for', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it.each(names)('%s is an attribute like any other', (name) => {
    const json = `{"Item":{"${name}":{"S":"x","${name}":1},"m":{"M":{"${name}":{"N":"1"}}}}}`;
    const body = decoded('PutItem', json);
    expect(JSON.stringify(body)).toBe(`{"Item":{"${name}":{"S":"x"},"m":{"M":{"${name}":{"N":"1"}}}}}`);
  });

  it.each(names)('%s is checked as an attribute like any other', (name) => {
    expect(caught(() => decoded('PutItem', `{"Item":{"${name}":{"N":1}}}`))).toEqual(
      serialization('NUMBER_VALUE cannot be converted to String'),
    );
  });

  it.each(names)('%s is an unknown member of a structure', (name) => {
    const body = decoded('CreateTable', `{"${name}":{"a":1},"ProvisionedThroughput":{"${name}":1}}`);
    expect(JSON.stringify(body)).toBe('{"ProvisionedThroughput":{}}');
  });
});

describe('nesting', () => {
  const tooDeep = {
    name: 'ValidationException',
    message:
      'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
  };

  it.each([1, 33, 500])('lets %i levels through to the check of values', (levels) => {
    expect(caught(() => decodeInput('PutItem', { Item: { a: nestedList(levels) } }))).toBeUndefined();
  });

  it.each([501, 100_000])('refuses %i levels without descending', (levels) => {
    expect(caught(() => decodeInput('PutItem', { Item: { a: nestedList(levels) } }))).toEqual(tooDeep);
  });

  it('does not look into unknown members, however deep', () => {
    const body = { Unknown: nestedList(100_000) };
    decodeInput('PutItem', body);
    expect(body).toEqual({});
  });
});
