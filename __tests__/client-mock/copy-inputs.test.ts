import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from '../../lib/client-mock.ts';
import { copyCommand } from '../../lib/client-mock/copy-command.ts';

describe('inputs recorded as copies', () => {
  it('are as they were when they were sent', () => {
    const client = new DynamoDBClient({ region: 'eu-west-1' });
    const mock = mockClient(client, { copyInputs: true });
    const input = { TableName: 'orders', Item: { tags: { L: [{ S: 'a' }] } } };
    const command = new PutItemCommand(input);
    void client.send(command);
    input.TableName = 'changed';
    input.Item.tags.L.push({ S: 'b' });
    const recorded = mock.commandCall(0, PutItemCommand).args[0];
    expect(recorded).toBeInstanceOf(PutItemCommand);
    expect(recorded.input).toEqual({ TableName: 'orders', Item: { tags: { L: [{ S: 'a' }] } } });
    expect(mock.commandCalls(PutItemCommand, { TableName: 'orders' })).toHaveLength(1);
    expect(command.input).toBe(input);
  });

  it('do not keep a fake from the very input', () => {
    const client = new DynamoDBClient({ region: 'eu-west-1' });
    const command = new PutItemCommand({ TableName: 'orders', Item: {} });
    const fake = jest.fn();
    mockClient(client, { copyInputs: true }).callsFake(fake);
    void client.send(command);
    expect(fake.mock.calls[0]?.[0]).toBe(command.input);
  });
});

describe('a copy', () => {
  const copied = (input: object): Record<string, unknown> => {
    const command = copyCommand(new PutCommand({ TableName: 'orders', Item: { ...input } }));
    if (!(command instanceof PutCommand)) throw new Error('not a command');
    return command.input.Item ?? {};
  };

  it.each<[string, unknown]>([
    ['an object', { a: { b: 1 } }],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 })],
    ['an array', [1, { a: 1 }]],
    ['a set', new Set(['a'])],
    ['a map', new Map([['a', { b: 1 }]])],
    ['a date', new Date(5)],
    ['bytes', Uint8Array.from([1, 2])],
    ['a buffer', Buffer.from([1, 2])],
    ['numbers', Float64Array.from([1.5])],
  ])('of %s is equal, and another', (_what, value) => {
    const { member } = copied({ member: value });
    expect(member).toStrictEqual(value);
    expect(member).not.toBe(value);
  });

  it('of bytes shares none of them', () => {
    const value = Buffer.from([1, 2]);
    const { member } = copied({ member: value });
    value[0] = 9;
    expect(member).toEqual(Buffer.from([1, 2]));
  });

  it.each<[string, unknown]>([
    ['a function', () => 1],
    ['an object of a class', new DynamoDBClient({ region: 'eu-west-1' })],
    ['a promise', Promise.resolve(1)],
    ['a text', 'a'],
    ['nothing', undefined],
  ])('of %s is that itself, which is no data', (_what, value) => {
    expect(copied({ member: value })['member']).toBe(value);
  });

  it('has circles where they were', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const { member } = copied({ member: circle });
    expect(member).not.toBe(circle);
    expect(Reflect.get(Object(member), 'self')).toBe(member);
  });

  it('has attributes of every name', () => {
    const value: unknown = JSON.parse('{ "__proto__": { "a": 1 }, "constructor": 2 }');
    const { member } = copied({ member: value });
    expect(Object.entries(Object(member))).toEqual([
      ['__proto__', { a: 1 }],
      ['constructor', 2],
    ]);
  });

  it.each([[undefined], [null], [1], [{}]])('of %p, which is no command, is that itself', (value) => {
    expect(copyCommand(value)).toBe(value);
  });
});
