import * as dynamodbSdk from '@aws-sdk/client-dynamodb';
import * as streamsSdk from '@aws-sdk/client-dynamodb-streams';
import * as documentSdk from '@aws-sdk/lib-dynamodb';
import { targets } from '../../lib/model/generated/operations.ts';
import { type CommandClass, commandTarget } from '../../lib/requests/command-target.ts';

function commandsOf(module: object): CommandClass[] {
  return Object.entries(module).flatMap(([name, value]) =>
    /^[A-Z]\w+Command$/.test(name) && typeof value === 'function' ? [value as CommandClass] : [],
  );
}

const operations = new Set<string>(targets.values());

it('every command class of the bare clients means its operation, in the SDK’s form', () => {
  const commands = [...commandsOf(dynamodbSdk), ...commandsOf(streamsSdk)];
  expect(commands.length).toBeGreaterThan(50);
  for (const command of commands) {
    expect(commandTarget(command)).toEqual({
      operation: command.name.replace(/Command$/, ''),
      forms: ['sdk'],
    });
  }
});

it('every command class of the document client means an operation, in plain form', () => {
  const commands = commandsOf(documentSdk).filter(({ name }) => name !== 'DynamoDBDocumentClientCommand');
  expect(commands.length).toBeGreaterThanOrEqual(13);
  const meant = commands.map(commandTarget);
  expect(
    meant.every(({ operation, forms }) => operations.has(operation) && forms.join() === 'document'),
  ).toBe(true);
  expect(new Set(meant.map(({ operation }) => operation)).size).toBe(commands.length);
});

it.each([
  ['PutItem', 'PutItem', ['sdk', 'document']],
  ['PutItemCommand', 'PutItem', ['sdk', 'document']],
  ['PutCommand', 'PutItem', ['document']],
  ['TransactWriteCommand', 'TransactWriteItems', ['document']],
  ['GetRecords', 'GetRecords', ['sdk', 'document']],
])('%s is a name of it', (name, operation, forms) => {
  expect(commandTarget(name)).toEqual({ operation, forms });
});

it.each(['_QueryCommand', 'QueryCommand2'])('a bundler may call the class %s', (name) => {
  const renamed = class extends dynamodbSdk.QueryCommand {};
  Object.defineProperty(renamed, 'name', { value: name });
  expect(commandTarget(renamed)).toEqual({ operation: 'Query', forms: ['sdk'] });
});

it.each<[string, unknown]>([
  ['a name of nothing', 'PutItems'],
  ['the document client’s name without Command', 'Put'],
  ['an inherited name', 'constructor'],
  ['a client', dynamodbSdk.DynamoDBClient],
  ['a command in place of its class', new dynamodbSdk.ListTablesCommand({})],
  ['undefined', undefined],
])('%s is refused', (_what, command) => {
  expect(() => commandTarget(command as string)).toThrow(
    expect.objectContaining({ name: 'UsageError', code: 'UNKNOWN_OPERATION' }),
  );
});
