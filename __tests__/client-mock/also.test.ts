import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from '../../lib/client-mock.ts';

const region = 'eu-west-1';
const sendOf = (client: object): unknown => Reflect.get(client, 'send');
const get = (): GetItemCommand => new GetItemCommand({ TableName: 'orders', Key: { id: { S: '1' } } });
const getDocument = (): GetCommand => new GetCommand({ TableName: 'orders', Key: { id: '1' } });

describe('one mock for several clients', () => {
  it('answers the commands of all, and records them in one order', async () => {
    const mock = mockClient(DynamoDBClient, { also: [DynamoDBDocumentClient] });
    const client = new DynamoDBClient({ region });
    const documents = DynamoDBDocumentClient.from(client);
    mock.on(GetItemCommand).resolves({ Item: { id: { S: '1' } } });
    mock.on(GetCommand).resolves({ Item: { id: '1' } });
    expect(await documents.send(getDocument())).toEqual({ Item: { id: '1' } });
    expect(await client.send(get())).toEqual({ Item: { id: { S: '1' } } });
    expect(mock.calls().map(({ thisValue }) => thisValue)).toEqual([documents, client]);
    expect(mock.clientName()).toBe('DynamoDBClient');
    expect(sendOf(documents)).toBe(mock.send);
    mock.restore();
  });

  it('is taken away from all, and put back on all', () => {
    const [one, other] = [new DynamoDBClient({ region }), new DynamoDBClient({ region })];
    const mock = mockClient(one, { also: [other] });
    mock.on(PutItemCommand).resolves({});
    mock.reset();
    expect([sendOf(one), sendOf(other)]).toEqual([mock.send, mock.send]);
    mock.restore();
    expect([Object.hasOwn(one, 'send'), Object.hasOwn(other, 'send')]).toEqual([false, false]);
  });

  it('calls through to the `send` of the client that was called', async () => {
    const [one, other] = [new DynamoDBClient({ region }), new DynamoDBClient({ region })];
    const sends = [jest.fn(async () => 'one'), jest.fn(async () => 'other')];
    Object.assign(one, { send: sends[0] });
    Object.assign(other, { send: sends[1] });
    const mock = mockClient(one, { also: [other] });
    mock.send.callThrough();
    expect([await one.send(get()), await other.send(get())]).toEqual(['one', 'other']);
    mock.restore();
    expect([sendOf(one), sendOf(other)]).toEqual(sends);
  });
});
