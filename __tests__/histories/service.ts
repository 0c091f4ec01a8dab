/** One fake behind its handler, asked in wire form. */
import { FakeDynamoDB, ManualClock, type Snapshot } from '../../lib/index.ts';
import { type OperationName, targets } from '../../lib/model/generated/operations.ts';
import { historyStart } from './steps.ts';

export type Body = Readonly<Record<string, unknown>>;

export interface Answer {
  /** The name of the error, if it is one. */
  readonly error: string | undefined;
  readonly body: Body;
}

const targetOf: ReadonlyMap<string, string> = new Map([...targets].map(([target, name]) => [name, target]));

export class Service {
  readonly dynamodb: FakeDynamoDB;
  #tokens = 0;

  constructor(
    dynamodb: FakeDynamoDB = new FakeDynamoDB({ clock: new ManualClock(historyStart), shardCount: 2 }),
  ) {
    this.dynamodb = dynamodb;
  }

  /** Another one goes on with the same tokens, which are apart from those here. */
  fork(): Service {
    const fork = new Service(this.dynamodb.fork());
    fork.#tokens = this.#tokens;
    return fork;
  }

  /** How many tokens were made, here or where this was forked from. */
  get tokens(): number {
    return this.#tokens;
  }

  /** What was saved elsewhere knows tokens of its own, which are not new here any more. */
  restore({ snapshot, tokens }: { readonly snapshot: Snapshot; readonly tokens: number }): void {
    this.dynamodb.restore(snapshot);
    this.#tokens = Math.max(this.#tokens, tokens);
  }

  newToken(): string {
    this.#tokens += 1;
    return `token-${this.#tokens}`;
  }

  get now(): number {
    return this.dynamodb.clock.now();
  }

  async send(operation: OperationName, input: object): Promise<Answer> {
    const { response } = await this.dynamodb.requestHandler.handle({
      method: 'POST',
      hostname: 'dynamodb.us-east-1.amazonaws.com',
      headers: {
        'x-amz-target': targetOf.get(operation) ?? '',
        'content-type': 'application/x-amz-json-1.0',
      },
      body: JSON.stringify(input),
    });
    const text = new TextDecoder().decode(response.body);
    const body: Body = text === '' ? {} : { ...Object(JSON.parse(text)) };
    if (response.statusCode === 200) return { error: undefined, body };
    return { error: String(body['__type']).split('#').at(-1) ?? '', body };
  }

  async ask(operation: OperationName, input: object): Promise<Body> {
    const { error, body } = await this.send(operation, input);
    if (error !== undefined)
      throw new Error(`${operation} ${JSON.stringify(input)}: ${JSON.stringify(body)}`);
    return body;
  }
}

export function listOf(value: unknown): readonly Body[] {
  return Array.isArray(value) ? value.map((each): Body => ({ ...Object(each) })) : [];
}
