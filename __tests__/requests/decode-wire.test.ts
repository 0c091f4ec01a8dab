import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { decodeInputText, decodeOutputText } from '../../lib/requests/decode-wire.ts';

/** As the SDK writes it: binaries in base64. */
function wireText(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    member instanceof Uint8Array ? Buffer.from(member).toString('base64') : member,
  );
}

/** Of those that the SDK's `marshall` takes: it refuses a map with a `constructor` of its own, taking it for a class's. */
const name = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__' && text !== 'constructor');

const document = fc.dictionary(
  name,
  fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array({ maxLength: 8 }),
      fc.array(fc.string(), { minLength: 1, maxLength: 3 }).map((members) => new Set(members)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(name, tie('value'), { maxKeys: 3 }),
    ),
  })).value,
  { maxKeys: 5 },
);

it('what was sent is read back, as the bare client and as the document client take it', () => {
  fc.assert(
    fc.property(document, (plain) => {
      const Item = marshall(plain);
      const body = wireText({ TableName: 'items', Item });
      expect(decodeInputText('PutItem', body, 'sdk')).toEqual({ TableName: 'items', Item });
      expect(decodeInputText('PutItem', body, 'document')).toEqual({
        TableName: 'items',
        Item: unmarshall(Item),
      });
    }),
  );
});

it('times of inputs and outputs are dates', () => {
  const seconds = 1_795_341_600.25;
  const RestoreDateTime = new Date(seconds * 1000);
  expect(
    decodeInputText('RestoreTableToPointInTime', JSON.stringify({ RestoreDateTime: seconds }), 'sdk'),
  ).toEqual({ RestoreDateTime });
  const records = {
    Records: [{ dynamodb: { ApproximateCreationDateTime: seconds, Keys: { id: { B: 'AQ==' } } } }],
  };
  expect(decodeOutputText('GetRecords', JSON.stringify(records))).toEqual({
    Records: [
      {
        dynamodb: { ApproximateCreationDateTime: RestoreDateTime, Keys: { id: { B: new Uint8Array([1]) } } },
      },
    ],
  });
});

describe('what is not as it should be is shown as it is', () => {
  it.each<[string, unknown]>([
    ['two types in a value', { S: 'a', N: '1' }],
    ['no type', {}],
    ['an unknown type', { X: 1 }],
    ['a text for a value', 'a'],
    ['null', null],
    ['a number that is none', { N: 1 }],
    ['base64 that is none', { B: '!' }],
    ['a set of the wrong members', { SS: [1] }],
    ['a set of binaries that are none', { BS: ['!'] }],
    ['a list that is none', { L: {} }],
    ['a map that is none', { M: [] }],
    ['null that is false', { NULL: false }],
    ['a boolean that is none', { BOOL: 'true' }],
  ])('%s', (_what, value) => {
    const body = JSON.stringify({ Item: { value } });
    for (const form of ['sdk', 'document'] as const) {
      expect(decodeInputText('PutItem', body, form)).toEqual({ Item: { value } });
    }
  });

  it.each(['', '{', '[]', '7'])('a body of %j has no members', (body) => {
    expect(decodeInputText('PutItem', body, 'sdk')).toEqual({});
  });

  it('members of the wrong kind', () => {
    const input = {
      Item: [],
      Expected: 7,
      RequestItems: { a: 1 },
      ExpressionAttributeValues: 'x',
      Unheard: { B: 'AQ==' },
    };
    expect(decodeInputText('PutItem', JSON.stringify(input), 'sdk')).toEqual(input);
    expect(decodeInputText('TransactWriteItems', '{"TransactItems":{}}', 'sdk')).toEqual({
      TransactItems: {},
    });
  });

  it('values deeper than any item may be', () => {
    const depth = 100_000;
    const body = `{"Item":{"a":${'{"L":['.repeat(depth)}${']}'.repeat(depth)}}}`;
    expect(Object.keys(decodeInputText('PutItem', body, 'document'))).toEqual(['Item']);
  });
});
