import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type AwsClientStub, type CommandBehavior, mockClient } from '../../lib/client-mock.ts';

let client: DynamoDBClient;
let mock: AwsClientStub<DynamoDBClient>;
const item = (n: string): { Item: { n: { N: string } } } => ({ Item: { n: { N: n } } });

beforeEach(() => {
  client = new DynamoDBClient({ region: 'eu-west-1' });
  mock = mockClient(client);
});

/** The `n` of what a GetItem is answered with. */
async function got(input: object = {}): Promise<string | undefined> {
  const command: GetItemCommand = Reflect.construct(GetItemCommand, [input]);
  return (await client.send(command))?.Item?.['n']?.N;
}

/** What the types would refuse. */
function on(
  ...args: unknown[]
): CommandBehavior<object, { $metadata: object }, { $metadata: object }, unknown> {
  return Reflect.apply(Reflect.get(mock, 'on'), mock, args);
}

describe('which declaration answers', () => {
  it('is one of the command’s class', async () => {
    mock.on(PutItemCommand).resolves({});
    expect(await got()).toBeUndefined();
    mock.on(GetItemCommand).resolves(item('1'));
    expect(await got()).toBe('1');
  });

  it('is one of a class that the command’s class extends', async () => {
    class Subclass extends GetItemCommand {}
    mock.on(GetItemCommand).resolves(item('1'));
    expect(await client.send(new Subclass({ TableName: 'a', Key: {} }))).toEqual(item('1'));
  });

  it('is the latest that matches, even where it is the wider one', async () => {
    mock.on(GetItemCommand, { TableName: 'a' }).resolves(item('1')).on(GetItemCommand).resolves(item('2'));
    expect(await got({ TableName: 'a' })).toBe('2');
    mock.on(GetItemCommand, { TableName: 'a' }).resolves(item('3'));
    expect(await got({ TableName: 'a' })).toBe('3');
    expect(await got({ TableName: 'b' })).toBe('2');
  });

  it('is the same with another answer, where the same is declared again', async () => {
    mock.on(GetItemCommand).resolves(item('1'));
    mock.on(GetItemCommand).resolves(item('2'));
    expect(await got()).toBe('2');
  });

  it('shadows an earlier one, and answers undefined where it has no answer or none left', async () => {
    mock.on(GetItemCommand).resolves(item('1'));
    mock.on(GetItemCommand).resolvesOnce(item('2'));
    expect([await got(), await got()]).toEqual(['2', undefined]);
    mock.on(GetItemCommand).resolves(item('3'));
    mock.on(GetItemCommand);
    expect(await got()).toBeUndefined();
  });

  it('for every command is one, which keeps its place and the answers that are not replaced', async () => {
    mock.onAnyCommand().resolves(item('1'));
    mock.on(GetItemCommand, { TableName: 'a' }).resolves(item('2'));
    mock.onAnyCommand().resolvesOnce(item('3'));
    expect(await got({ TableName: 'a' })).toBe('2');
    mock.resetHistory();
    expect([await got(), await got()]).toEqual(['3', '1']);
    mock.reset();
    mock.resolvesOnce(item('4'));
    mock.resolvesOnce(item('5'));
    expect([await got(), await got()]).toEqual(['5', undefined]);
  });

  it('for every command with an input is one of its own', async () => {
    mock.onAnyCommand({ TableName: 'a' }).resolves(item('1'));
    mock.onAnyCommand({ TableName: 'b' }).resolves(item('2'));
    expect([await got({ TableName: 'a' }), await got({ TableName: 'b' }), await got()]).toEqual([
      '1',
      '2',
      undefined,
    ]);
  });

  it('answers with undefined, and with no promise of it, where none matches', () => {
    expect(client.send(new GetItemCommand({ TableName: 'a', Key: {} }))).toBeUndefined();
  });

  it.each([[undefined], [null], [3], [{}]])('cannot be one for %p', (command: unknown) => {
    expect(() => on(command)).toThrow(expect.objectContaining({ code: 'NOT_A_COMMAND' }));
  });
});

describe('answers for once', () => {
  it('are given in turn, and then the lasting one', async () => {
    mock.on(GetItemCommand).resolvesOnce(item('1')).resolvesOnce(item('2')).resolves(item('3'));
    expect([await got(), await got(), await got(), await got()]).toEqual(['1', '2', '3', '3']);
  });

  it('are numbered by all calls that match, those too that a later declaration answers', async () => {
    mock.on(GetItemCommand).resolvesOnce(item('1')).resolvesOnce(item('2'));
    mock.on(GetItemCommand, { TableName: 'a' }).resolves(item('a'));
    expect([await got({ TableName: 'a' }), await got(), await got()]).toEqual(['a', '2', undefined]);
  });

  it('are numbered by the calls before the declaration too, until the history is reset', async () => {
    await got();
    mock.on(GetItemCommand).resolvesOnce(item('1')).resolvesOnce(item('2')).resolves(item('3'));
    expect([await got(), await got()]).toEqual(['2', '3']);
    mock.resetHistory();
    expect(await got()).toBe('1');
  });

  it('come too late after as many calls', async () => {
    const behavior = mock.on(GetItemCommand);
    behavior.resolves(item('9'));
    await got();
    behavior.resolvesOnce(item('1')).resolvesOnce(item('2'));
    expect([await got(), await got()]).toEqual(['2', '9']);
  });

  it('count a call before its answer is made', async () => {
    mock
      .on(GetItemCommand)
      .callsFakeOnce(async (input, getClient) => getClient().send(new GetItemCommand(input)))
      .resolves(item('2'));
    expect(await got()).toBe('2');
    expect(mock.send.callCount).toBe(2);
  });
});

/** Whether a declaration with an input answers a command with another. */
function matches(expected: unknown, actual: unknown, strict = false): boolean {
  mock.reset();
  on(GetItemCommand, expected, strict).callsFake(() => item('1'));
  return client.send(Reflect.construct(GetItemCommand, [actual])) !== undefined;
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const circle: Record<string, unknown> = { a: 1 };
circle['self'] = circle;
const sameCircle: Record<string, unknown> = { a: 1 };
sameCircle['self'] = sameCircle;
class Point {
  x = 1;
}

describe('a partial input', () => {
  it.each<[string, unknown, unknown]>([
    ['nothing', {}, { TableName: 'a' }],
    ['some members', { TableName: 'a' }, { TableName: 'a', Limit: 1 }],
    ['some members of members', { Key: { id: { S: '1' } } }, { Key: { id: { S: '1', extra: 1 }, sort: {} } }],
    ['nothing of a member', { Key: {} }, { Key: { id: 1 } }],
    ['undefined for an absent member', { Limit: undefined }, {}],
    ['undefined for an undefined member', { Limit: undefined }, { Limit: undefined }],
    ['undefined for an absent member of a member', { Key: { sort: undefined } }, { Key: { id: 1 } }],
    ['an equal array', { L: [1, { a: 1 }] }, { L: [1, { a: 1 }] }],
    ['equal bytes', { B: bytes(1, 2) }, { B: bytes(1, 2) }],
    ['an equal set, in any order', { S: new Set(['a', 'b']) }, { S: new Set(['b', 'a']) }],
    ['an equal map', { M: new Map([['a', { b: 1 }]]) }, { M: new Map([['a', { b: 1 }]]) }],
    ['an equal date', { D: new Date(5) }, { D: new Date(5) }],
    ['an equal expression', { R: /a/g }, { R: /a/g }],
    ['NaN', { N: Number.NaN }, { N: Number.NaN }],
    ['a part of an object of a class', { P: { x: 1 } }, { P: new Point() }],
    [
      'a part of an object without a prototype',
      { P: { x: 1 } },
      { P: Object.assign(Object.create(null), { x: 1 }) },
    ],
    ['a circle', { C: circle }, { C: sameCircle }],
    [
      'an attribute named as what objects inherit',
      { Item: { constructor: 1 } },
      { Item: { constructor: 1 } },
    ],
    ['what a function says', (input: { TableName: string }) => input.TableName === 'a', { TableName: 'a' }],
  ])('matches with %s', (_what, expected, actual) => {
    expect(matches(expected, actual)).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ['another value', { TableName: 'a' }, { TableName: 'b' }],
    ['a value of another type', { Limit: 1 }, { Limit: '1' }],
    ['an absent member', { TableName: 'a' }, {}],
    ['an absent member of a member', { Key: { id: { S: '1' } } }, { Key: {} }],
    ['a member of an absent member', { Key: { sort: undefined } }, {}],
    ['undefined for a present member', { Limit: undefined }, { Limit: 1 }],
    ['a longer array', { L: [1, 2] }, { L: [1] }],
    ['a shorter array', { L: [1] }, { L: [1, 2] }],
    ['an array in another order', { L: [1, 2] }, { L: [2, 1] }],
    ['a part of an element of an array', { L: [{ a: 1 }] }, { L: [{ a: 1, b: 2 }] }],
    ['other bytes', { B: bytes(1, 2) }, { B: bytes(1, 3) }],
    ['bytes of another class', { B: bytes(1, 2) }, { B: Buffer.from([1, 2]) }],
    ['another set', { S: new Set(['a']) }, { S: new Set(['a', 'b']) }],
    ['another map', { M: new Map([['a', 1]]) }, { M: new Map([['a', 2]]) }],
    ['another date', { D: new Date(5) }, { D: new Date(6) }],
    ['another expression', { R: /a/g }, { R: /a/i }],
    ['a negative zero', { N: 0 }, { N: -0 }],
    ['an error like it', { E: new Error('a') }, { E: new Error('a') }],
    ['a function like it', { F: () => 1 }, { F: () => 1 }],
    ['what objects inherit', { Item: { toString: 'x' } }, { Item: {} }],
    ['what a function denies', () => false, { TableName: 'a' }],
    ['null', null, { TableName: 'a' }],
  ])('does not match with %s', (_what, expected, actual) => {
    expect(matches(expected, actual)).toBe(false);
  });
});

describe('a strict input', () => {
  it.each<[string, unknown, unknown]>([
    ['equal members in another order', { a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }],
    ['nothing given', undefined, { TableName: 'a' }],
    ['a circle', circle, sameCircle],
    ['an object without a prototype', { P: { x: 1 } }, { P: Object.assign(Object.create(null), { x: 1 }) }],
    ['equal buffers', { B: new Uint8Array([1]).buffer }, { B: new Uint8Array([1]).buffer }],
  ])('matches with %s', (_what, expected, actual) => {
    expect(matches(expected, actual, true)).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ['a member more', { TableName: 'a' }, { TableName: 'a', Limit: 1 }],
    ['an undefined member more', { TableName: 'a' }, { TableName: 'a', Limit: undefined }],
    ['an undefined member less', { TableName: 'a', Limit: undefined }, { TableName: 'a' }],
    ['a member of a member more', { Key: { id: 1 } }, { Key: { id: 1, sort: 2 } }],
    ['an object of another class', { P: { x: 1 } }, { P: new Point() }],
    ['other buffers', { B: new Uint8Array([1]).buffer }, { B: new Uint8Array([2]).buffer }],
    ['a function, which decides of partial inputs alone', () => true, {}],
  ])('does not match with %s', (_what, expected, actual) => {
    expect(matches(expected, actual, true)).toBe(false);
  });
});

/** As sinon's are made: told by what can be done with it. */
function sinonMatcher(test: (value: unknown) => boolean): object {
  return Object.create(
    { and: () => undefined, or: () => undefined },
    { test: { value: test }, message: { value: '' } },
  );
}
const aString = sinonMatcher((value) => typeof value === 'string');

describe.each([
  ['sinon’s', aString],
  ['Jest’s', expect.any(String)],
])('a matcher of %s', (_whose, matcher) => {
  describe.each([
    ['partial', false],
    ['strict', true],
  ])('in a %s input', (_kind, strict) => {
    it.each<[string, unknown, unknown, unknown]>([
      ['the place of a member', { TableName: matcher }, { TableName: 'a' }, { TableName: 1 }],
      ['a member of a member', { Key: { id: matcher } }, { Key: { id: 'a' } }, { Key: { id: 1 } }],
      ['an element of an array', { L: [1, matcher] }, { L: [1, 'a'] }, { L: [1, 2] }],
      ['a member of an element', { L: [{ S: matcher }] }, { L: [{ S: 'a' }] }, { L: [{ S: 1 }] }],
      ['an element of a set', { S: new Set([matcher]) }, { S: new Set(['a']) }, { S: new Set([1]) }],
      [
        'a value of a map',
        { M: new Map([['k', matcher]]) },
        { M: new Map([['k', 'a']]) },
        { M: new Map([['k', 1]]) },
      ],
    ])('decides for %s', (_place, expected, good, bad) => {
      expect(matches(expected, good, strict)).toBe(true);
      expect(matches(expected, bad, strict)).toBe(false);
    });
  });
});

describe('a matcher in the place of the whole input', () => {
  it('decides for all of it', () => {
    expect(matches(expect.objectContaining({ TableName: 'a' }), { TableName: 'a', Limit: 1 }, true)).toBe(
      true,
    );
    expect(
      matches(
        sinonMatcher(() => false),
        { TableName: 'a' },
      ),
    ).toBe(false);
  });

  it('reads recorded calls too', () => {
    void client.send(new GetItemCommand({ TableName: 'a', Key: {} }));
    expect(mock.commandCalls(GetItemCommand, { TableName: expect.stringMatching(/^a$/) })).toHaveLength(1);
    expect(mock.commandCalls(GetItemCommand, { TableName: expect.stringMatching(/^b$/) })).toEqual([]);
  });
});

describe('commands of the document client', () => {
  it('are other classes than those of the same name of the bare client', () => {
    mock.on(GetItemCommand).resolves(item('1')).on(PutItemCommand).resolves({});
    expect(client.send(Reflect.construct(GetCommand, [{ TableName: 'a', Key: {} }]))).toBeUndefined();
    expect(client.send(Reflect.construct(PutCommand, [{ TableName: 'a', Item: {} }]))).toBeUndefined();
  });
});
