/** Attributes whose names mean something to JavaScript are attributes like others, everywhere. */
import { strings, type World, worldWith } from '../fixture.ts';

const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'length',
];

interface WireItem {
  readonly Item?: object;
  readonly Items?: readonly object[];
  readonly Attributes?: object;
  readonly LastEvaluatedKey?: object;
  readonly message?: string;
}

/** The SDK drops some of these names on its way, so these requests are written, and answers read, by hand. */
async function call(world: World, operation: string, members: string): Promise<WireItem> {
  const { text } = await world.wire(operation, `{"TableName":"items",${members}}`);
  return JSON.parse(text);
}

describe.each(names)('%s', (name) => {
  const attribute = JSON.stringify(name);

  it('as an attribute, a member of a map, and an alias for either', async () => {
    const world = await worldWith({ stream: 'NEW_IMAGE' });
    const item = `{"a":{"S":"k"},${attribute}:{"S":"own"},"doc":{"M":{${attribute}:{"N":"1"}}}}`;
    expect(await call(world, 'PutItem', `"Item":${item}`)).toEqual({});
    expect(await call(world, 'GetItem', '"Key":{"a":{"S":"k"}}')).toEqual({ Item: JSON.parse(item) });
    expect(
      await call(
        world,
        'GetItem',
        `"Key":{"a":{"S":"k"}},"ProjectionExpression":"#n, doc.#n","ExpressionAttributeNames":{"#n":${attribute}}`,
      ),
    ).toEqual({ Item: JSON.parse(`{${attribute}:{"S":"own"},"doc":{"M":{${attribute}:{"N":"1"}}}}`) });
    expect(await call(world, 'GetItem', `"Key":{"a":{"S":"k"}},"AttributesToGet":[${attribute}]`)).toEqual({
      Item: JSON.parse(`{${attribute}:{"S":"own"}}`),
    });
    const update =
      `"Key":{"a":{"S":"k"}},"UpdateExpression":"SET #n = :v REMOVE doc.#n","ConditionExpression":"#n <> :v",` +
      `"ExpressionAttributeNames":{"#n":${attribute}},"ExpressionAttributeValues":{":v":{"S":"new"}},"ReturnValues":`;
    expect(await call(world, 'UpdateItem', `${update}"ALL_NEW"`)).toEqual({
      Attributes: JSON.parse(`{"a":{"S":"k"},${attribute}:{"S":"new"},"doc":{"M":{}}}`),
    });
    expect(await call(world, 'UpdateItem', `${update}"UPDATED_NEW"`)).toMatchObject({
      message: 'The conditional request failed',
    });
    const legacy = `"Key":{"a":{"S":"k"}},"AttributeUpdates":{${attribute}:{"Value":{"S":"last"}}},"Expected":{${attribute}:{"Value":{"S":"new"}}},"ReturnValues":"UPDATED_NEW"`;
    expect(await call(world, 'UpdateItem', legacy)).toEqual({
      Attributes: JSON.parse(`{${attribute}:{"S":"last"}}`),
    });
    expect(
      await call(
        world,
        'Scan',
        `"ScanFilter":{${attribute}:{"ComparisonOperator":"EQ","AttributeValueList":[{"S":"last"}]}}`,
      ),
    ).toMatchObject({ Count: 1 });
    expect(await call(world, 'DeleteItem', '"Key":{"a":{"S":"k"}},"ReturnValues":"ALL_OLD"')).toEqual({
      Attributes: JSON.parse(`{"a":{"S":"k"},${attribute}:{"S":"last"},"doc":{"M":{}}}`),
    });
  });

  it('does not stand in for an attribute that is not there', async () => {
    const world = await worldWith({});
    await world.put({ Item: { ...strings({ a: 'k' }), doc: { M: {} } } });
    const alias = `"ExpressionAttributeNames":{"#n":${attribute}}`;
    expect(
      await call(world, 'GetItem', `"Key":{"a":{"S":"k"}},"ProjectionExpression":"#n, doc.#n",${alias}`),
    ).toEqual({
      Item: {},
    });
    expect(
      await call(
        world,
        'Scan',
        `"FilterExpression":"attribute_exists(#n) OR attribute_exists(doc.#n)",${alias}`,
      ),
    ).toMatchObject({ Count: 0 });
    expect(
      await call(world, 'UpdateItem', `"Key":{"a":{"S":"k"}},"UpdateExpression":"SET x = #n",${alias}`),
    ).toMatchObject({
      message: 'The provided expression refers to an attribute that does not exist in the item',
    });
    expect(await call(world, 'GetItem', `"Key":{${attribute}:{"S":"k"}}`)).toMatchObject({
      message: 'The provided key element does not match the schema',
    });
  });

  it('as a key of a table and of an index, and in what the index holds', async () => {
    const world = await worldWith({});
    const table =
      `{"TableName":"hostile","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":${attribute},"KeyType":"HASH"}],` +
      `"AttributeDefinitions":[{"AttributeName":${attribute},"AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"}],` +
      `"GlobalSecondaryIndexes":[{"IndexName":"gsi","KeySchema":[{"AttributeName":"g","KeyType":"HASH"},{"AttributeName":${attribute},"KeyType":"RANGE"}],"Projection":{"ProjectionType":"KEYS_ONLY"}}]}`;
    expect((await world.wire('CreateTable', table)).status).toBe(200);
    const item = `{${attribute}:{"S":"k"},"g":{"S":"g"},"x":{"S":"x"}}`;
    const hostile = async (operation: string, members: string): Promise<WireItem> =>
      JSON.parse((await world.wire(operation, `{"TableName":"hostile",${members}}`)).text);
    await hostile('PutItem', `"Item":${item}`);
    expect(await hostile('GetItem', `"Key":{${attribute}:{"S":"k"}}`)).toEqual({ Item: JSON.parse(item) });
    const inIndex = JSON.parse(`{${attribute}:{"S":"k"},"g":{"S":"g"}}`);
    expect(
      await hostile(
        'Query',
        '"IndexName":"gsi","Limit":1,"KeyConditionExpression":"g = :g","ExpressionAttributeValues":{":g":{"S":"g"}}',
      ),
    ).toEqual({ Items: [inIndex], Count: 1, ScannedCount: 1, LastEvaluatedKey: inIndex });
    expect(
      await hostile(
        'Query',
        `"KeyConditions":{${attribute}:{"ComparisonOperator":"EQ","AttributeValueList":[{"S":"k"}]}}`,
      ),
    ).toMatchObject({ Count: 1 });
    expect(
      await hostile(
        'Query',
        `"KeyConditionExpression":"#n = :k","ExpressionAttributeNames":{"#n":${attribute}},"ExpressionAttributeValues":{":k":{"S":"k"}}`,
      ),
    ).toMatchObject({ Count: 1 });
  });
});

it('has no table, index or key where Object has a member of the name', async () => {
  const world = await worldWith({});
  const { text } = await world.wire('GetItem', '{"TableName":"constructor","Key":{"a":{"S":"k"}}}');
  expect(JSON.parse(text)).toMatchObject({ message: 'Requested resource not found' });
  expect(await call(world, 'Scan', '"IndexName":"constructor"')).toMatchObject({
    message: 'The table does not have the specified index: constructor',
  });
  expect(await call(world, 'GetItem', '"Key":{"__proto__":{"S":"k"}}')).toMatchObject({
    message: 'The provided key element does not match the schema',
  });
});
