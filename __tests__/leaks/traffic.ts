/**
 * Requests of every kind, without end, on a set of data that stays as large as it is. The clock moves ten seconds a
 * request: what is kept for a while (records, tokens, streams that were turned off) is let go after some thousands.
 */
import { FakeDynamoDB, ManualClock, type Snapshot } from '../../lib/index.ts';
import { type OperationName, targets } from '../../lib/model/generated/operations.ts';

const targetOf: ReadonlyMap<string, string> = new Map([...targets].map(([target, name]) => [name, target]));
const start = Date.parse('2026-11-22T10:00:00Z');
const customers = 20;
const perCustomer = 10;

export class Traffic {
  readonly #clock = new ManualClock(start);
  readonly #dynamodb = new FakeDynamoDB({ clock: this.#clock });
  readonly #snapshots: Snapshot[] = [];
  /** How many requests were answered, and how many of those with an error. */
  sent = 0;
  refused = 0;
  #drawn = 1;

  async begin(): Promise<void> {
    for (const table of ['orders', 'switched']) await this.#send('CreateTable', tableInput(table));
    await this.#send('UpdateTimeToLive', {
      TableName: 'orders',
      TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' },
    });
  }

  /** At least so many requests more. */
  async run(requests: number): Promise<void> {
    for (const end = this.sent + requests; this.sent < end;) {
      await this.#step();
      this.#clock.advance(10_000);
    }
  }

  async #step(): Promise<void> {
    const kind = this.#draw(100);
    if (kind < 30) await this.#send('PutItem', { TableName: 'orders', Item: this.#item() });
    else if (kind < 45) await this.#update();
    else if (kind < 52) await this.#send('DeleteItem', { TableName: 'orders', Key: this.#key() });
    else if (kind < 60) await this.#send('GetItem', { TableName: 'orders', Key: this.#key() });
    else if (kind < 68) await this.#query();
    else if (kind < 70) await this.#send('Scan', { TableName: 'orders', Limit: 20 });
    else if (kind < 74) await this.#batch();
    else if (kind < 84) await this.#transact();
    else if (kind < 92) await this.#statement();
    else if (kind < 95) await this.#consume();
    else if (kind < 96) await this.#bend();
    else if (kind < 98) await this.#send('PutItem', { TableName: 'orders', Item: { wrong: { S: 'x' } } });
    else if (this.#draw(4) === 0) await this.#seldom(this.#draw(5));
  }

  async #update(): Promise<void> {
    await this.#send('UpdateItem', {
      TableName: 'orders',
      Key: this.#key(),
      // A text that never came before: what is kept of parsed texts is bounded.
      UpdateExpression: `SET #s = :s, a${this.sent} = :n`,
      ConditionExpression: 'attribute_not_exists(#s) OR #s <> :n',
      ExpressionAttributeNames: { '#s': 'stage' },
      ExpressionAttributeValues: { ':s': { S: `s${this.#draw(5)}` }, ':n': { N: String(this.#draw(1000)) } },
    });
    // The attribute with a new name does not stay.
    await this.#send('PutItem', { TableName: 'orders', Item: this.#item() });
  }

  async #query(): Promise<void> {
    await this.#send('Query', {
      TableName: 'orders',
      IndexName: 'by-stage',
      KeyConditionExpression: 'stage = :s',
      ExpressionAttributeValues: { ':s': { S: `s${this.#draw(5)}` } },
    });
  }

  async #batch(): Promise<void> {
    const items = new Map(
      Array.from({ length: 10 }, () => this.#item()).map((item) => [
        JSON.stringify([item['buyer'], item['nr']]),
        item,
      ]),
    );
    const requests = Array.from(items.values(), (Item) => ({ PutRequest: { Item } }));
    await this.#send('BatchWriteItem', { RequestItems: { orders: requests } });
  }

  async #transact(): Promise<void> {
    await this.#send('TransactWriteItems', {
      ClientRequestToken: `token-${this.sent}`,
      TransactItems: [{ Put: { TableName: 'orders', Item: this.#item() } }],
    });
  }

  async #statement(): Promise<void> {
    await this.#send('ExecuteStatement', {
      Statement: `UPDATE orders SET price = ${this.sent} WHERE buyer = 'b${this.#draw(customers)}' AND nr = ${this.#draw(perCustomer)}`,
    });
  }

  async #consume(): Promise<void> {
    const { LatestStreamArn: StreamArn } = Object(
      (await this.#ask('DescribeTable', { TableName: 'orders' }))['Table'],
    );
    const { StreamDescription } = await this.#ask('DescribeStream', { StreamArn });
    const shard = Object(StreamDescription).Shards?.at(-1);
    const { ShardIterator } = await this.#ask('GetShardIterator', {
      StreamArn,
      ShardId: shard?.ShardId,
      ShardIteratorType: 'TRIM_HORIZON',
    });
    await this.#send('GetRecords', { ShardIterator, Limit: 20 });
  }

  async #seldom(kind: number): Promise<void> {
    if (kind === 0) {
      const name = `passing-${this.sent}`;
      await this.#send('CreateTable', tableInput(name));
      await this.#send('PutItem', { TableName: name, Item: this.#item() });
      await this.#send('DeleteTable', { TableName: name });
    } else if (kind === 1) {
      this.#snapshots.push(this.#dynamodb.snapshot());
      if (this.#snapshots.length > 3) this.#snapshots.shift();
    } else if (kind === 2) {
      const fork = this.#dynamodb.fork();
      fork.streams.split('orders');
      fork.reset();
    } else if (kind === 3) {
      const TableName = 'switched';
      await this.#send('PutItem', { TableName, Item: this.#item() });
      await this.#send('UpdateTable', { TableName, StreamSpecification: { StreamEnabled: false } });
      await this.#send('UpdateTable', {
        TableName,
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      });
    } else {
      // Going back further would let go of what has grown since.
      this.#dynamodb.restore(this.#dynamodb.snapshot());
    }
  }

  /** Shards come and go, and some wait for what comes, or for what never comes. */
  async #bend(): Promise<void> {
    const { streams } = this.#dynamodb;
    const [child, sibling] = streams.split('orders');
    if (child !== undefined && sibling !== undefined) streams.merge('orders', [child, sibling]);
    for (let waiting = 0; waiting < 20; waiting += 1) {
      const follower = streams.follow('orders');
      const next = follower.next();
      // By the end of this one it waits.
      await this.#send('GetItem', { TableName: 'orders', Key: this.#key() });
      if (waiting % 2 === 0) await this.#send('PutItem', { TableName: 'orders', Item: this.#item() });
      await follower.return?.();
      await next;
    }
  }

  #key(): Record<string, object> {
    return { buyer: { S: `b${this.#draw(customers)}` }, nr: { N: String(this.#draw(perCustomer)) } };
  }

  #item(): Record<string, object> {
    return {
      ...this.#key(),
      stage: { S: `s${this.#draw(5)}` },
      text: { S: 'x'.repeat(this.#draw(200)) },
      // One in four expires within the hour.
      expires: { N: String(Math.floor(this.#clock.now() / 1000) + (this.#draw(4) === 0 ? 3600 : 1e9)) },
    };
  }

  async #send(operation: OperationName, input: object): Promise<Uint8Array> {
    const { response } = await this.#dynamodb.requestHandler.handle({
      method: 'POST',
      hostname: 'dynamodb.us-east-1.amazonaws.com',
      headers: {
        'x-amz-target': targetOf.get(operation) ?? '',
        'content-type': 'application/x-amz-json-1.0',
      },
      body: JSON.stringify(input),
    });
    this.sent += 1;
    if (response.statusCode !== 200) this.refused += 1;
    return response.body;
  }

  async #ask(operation: OperationName, input: object): Promise<Record<string, unknown>> {
    const body = await this.#send(operation, input);
    return { ...Object(JSON.parse(new TextDecoder().decode(body))) };
  }

  /** A small generator: the same traffic each time. */
  #draw(below: number): number {
    this.#drawn = (Math.imul(this.#drawn, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((this.#drawn / 2 ** 32) * below);
  }
}

function tableInput(TableName: string): object {
  const key = (AttributeName: string, KeyType: string): object => ({ AttributeName, KeyType });
  return {
    TableName,
    AttributeDefinitions: [
      { AttributeName: 'buyer', AttributeType: 'S' },
      { AttributeName: 'nr', AttributeType: 'N' },
      { AttributeName: 'stage', AttributeType: 'S' },
    ],
    KeySchema: [key('buyer', 'HASH'), key('nr', 'RANGE')],
    GlobalSecondaryIndexes: [
      { IndexName: 'by-stage', KeySchema: [key('stage', 'HASH')], Projection: { ProjectionType: 'ALL' } },
    ],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  };
}
