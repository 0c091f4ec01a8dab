/**
 * The same script on a mock of ours and on one of aws-sdk-client-mock: declarations, commands, resets and questions in any
 * order must give the same answers.
 */
import { DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { mockClient } from '../../lib/client-mock.ts';
import { describeWith, optionalModule } from './optional-module.ts';

type MockClient = typeof mockClient;
type Mock = ReturnType<typeof mockClient<object, { $metadata: object }, unknown>>;

const original = optionalModule('aws-sdk-client-mock');
const sinon = optionalModule('sinon');

const commands = [GetItemCommand, PutItemCommand, DeleteItemCommand] as const;
const key = { id: { S: '1' } };
const expectedInputs = [
  undefined,
  {},
  { TableName: 'a' },
  { TableName: 'b' },
  { Key: key },
  { TableName: 'a', Key: key },
  { TableName: 'a', Limit: undefined },
  { L: [1, { a: 1 }] },
];
const sentInputs = [
  {},
  { TableName: 'a' },
  { TableName: 'b' },
  { TableName: 'a', Key: key },
  { TableName: 'b', Key: { ...key, sort: key } },
  { TableName: 'a', Limit: undefined },
  { L: [1, { a: 1 }] },
  { L: [1, { a: 1, b: 2 }] },
];
const answers = ['resolves', 'rejects', 'callsFake', 'throws'] as const;

const matcher = fc.record({
  command: fc.option(fc.constantFrom(...commands)),
  input: fc.constantFrom(...expectedInputs),
  strict: fc.boolean(),
});
const declare = fc.record({
  kind: fc.constant('declare' as const),
  matcher,
  once: fc.array(fc.constantFrom(...answers), { maxLength: 3 }),
  lasting: fc.option(fc.constantFrom(...answers)),
  keep: fc.boolean(),
});
const again = fc.record({ kind: fc.constant('again' as const), once: fc.boolean(), which: fc.nat(3) });
const send = fc.record({
  kind: fc.constant('send' as const),
  command: fc.constantFrom(...commands),
  input: fc.constantFrom(...sentInputs),
  client: fc.nat(1),
  options: fc.boolean(),
});
const control = fc.record({
  kind: fc.constantFrom('reset' as const, 'resetHistory' as const, 'restore' as const, 'mockAgain' as const),
});
const ask = fc.record({ kind: fc.constant('ask' as const), matcher, n: fc.integer({ min: -3, max: 4 }) });
const script = fc.array(
  fc.oneof({ weight: 4, arbitrary: declare }, again, { weight: 8, arbitrary: send }, control, {
    weight: 2,
    arbitrary: ask,
  }),
  { maxLength: 25 },
);
type Script = typeof script extends fc.Arbitrary<infer Steps> ? Steps : never;

const clients = [new DynamoDBClient({ region: 'eu-west-1' }), new DynamoDBClient({ region: 'eu-west-1' })];

function asked(mock: Mock, name: 'commandCalls' | 'commandCall', args: unknown[]): ReturnType<Mock['calls']> {
  return Reflect.apply(Reflect.get(mock, name), mock, args);
}

/** Of a recorded call, and of the two ways of saying that there is none. */
function argumentsOf(call: unknown): unknown {
  if (call === null || call === undefined) return String(call);
  const args: { input?: object }[] = Reflect.get(Object(call), 'args');
  return args.map((arg) => arg.input ?? arg);
}

/** What a script shows to whoever runs it. */
async function run(mockClient: MockClient, steps: Script, ofClass: boolean): Promise<string> {
  const target = ofClass ? DynamoDBClient : clients[0];
  const begin = (): Mock => Reflect.apply(mockClient, undefined, [target]);
  let mock = begin();
  const kept: ReturnType<Mock['onAnyCommand']>[] = [];
  const seen: unknown[] = [];
  let next = 0;
  const verb = (behavior: object, answer: (typeof answers)[number], once: boolean): void => {
    next += 1;
    const value = next;
    const [name, argument] = {
      resolves: ['resolves', value] as const,
      rejects: ['rejects', value % 2 === 0 ? `error ${value}` : { name: `Error${value}`, value }] as const,
      callsFake: [
        'callsFake',
        (input: unknown, getClient: () => DynamoDBClient) => [value, input, clients.indexOf(getClient())],
      ] as const,
      throws: [
        'callsFake',
        () => {
          throw value % 2 === 0 ? `text ${value}` : { name: `Thrown${value}` };
        },
      ] as const,
    }[answer];
    Reflect.apply(Reflect.get(behavior, once ? `${name}Once` : name), behavior, [argument]);
  };
  const one = async (step: Script[number]): Promise<void> => {
    switch (step.kind) {
      case 'declare': {
        const { command, input, strict } = step.matcher;
        const behavior: ReturnType<Mock['onAnyCommand']> =
          command === null
            ? Reflect.apply(Reflect.get(mock, 'onAnyCommand'), mock, [input, strict])
            : Reflect.apply(Reflect.get(mock, 'on'), mock, [command, input, strict]);
        for (const answer of step.once) verb(behavior, answer, true);
        if (step.lasting !== null) verb(behavior, step.lasting, false);
        if (step.keep) kept.push(behavior);
        return;
      }
      case 'again': {
        const behavior = kept[step.which];
        if (behavior !== undefined) verb(behavior, 'resolves', step.once);
        return;
      }
      case 'send': {
        const client = clients[ofClass ? step.client : 0];
        const command: object = Reflect.construct(step.command, [step.input]);
        const sent: unknown = Reflect.apply(Reflect.get(Object(client), 'send'), client, [
          command,
          ...(step.options ? [{ requestTimeout: 1 }] : []),
        ]);
        seen.push(sent instanceof Promise);
        seen.push(
          await Promise.resolve(sent).catch((error: Error) => [
            error.constructor.name,
            String(error),
            Object.entries(error),
          ]),
        );
        return;
      }
      case 'ask': {
        const { command, input, strict } = step.matcher;
        seen.push(mock.calls().length, mock.send.callCount, mock.send.calledOnce);
        seen.push(mock.call(step.n)?.args.length);
        if (command === null) return;
        seen.push(...asked(mock, 'commandCalls', [command, input, strict]).map(argumentsOf));
        seen.push(argumentsOf(asked(mock, 'commandCall', [step.n, command, input, strict])));
        return;
      }
      case 'mockAgain':
        mock = begin();
        return;
      case 'reset':
      case 'resetHistory':
      case 'restore':
        Reflect.apply(Reflect.get(mock, step.kind), mock, []);
        seen.push(Object.hasOwn(ofClass ? DynamoDBClient.prototype : Object(target), 'send'));
        if (step.kind === 'restore') mock = begin();
    }
  };
  try {
    for (const step of steps) await one(step);
  } finally {
    mock.restore();
  }
  seen.push(
    Object.hasOwn(DynamoDBClient.prototype, 'send'),
    clients.map((client) => Object.hasOwn(client, 'send')),
  );
  return JSON.stringify(seen);
}

describeWith(original, 'aws-sdk-client-mock')('any script', () => {
  const theirs: MockClient = Reflect.get(original ?? {}, 'mockClient');

  it.each([
    ['a client', false],
    ['a class', true],
  ])('gives the same on %s', async (_what, ofClass) => {
    const property = fc.asyncProperty(script, async (steps) => {
      expect(await run(mockClient, steps, ofClass)).toBe(await run(theirs, steps, ofClass));
    });
    await fc.assert(property, { numRuns: 150 });
  });

  describeWith(sinon, 'sinon')('with a sandbox', () => {
    it('gives the same', async () => {
      const sandboxed: MockClient = (client) =>
        Reflect.apply(mockClient, undefined, [client, { sandbox: sinon }]);
      const property = fc.asyncProperty(script, fc.boolean(), async (steps, ofClass) => {
        expect(await run(sandboxed, steps, ofClass)).toBe(await run(theirs, steps, ofClass));
      });
      await fc.assert(property, { numRuns: 100 });
    });
  });
});
