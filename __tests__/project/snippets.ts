/** The TypeScript and JavaScript in the project's Markdown, each piece as a module that the compiler can read. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Snippet {
  /** `README.md:12` */
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

/** Every fenced piece of a Markdown file in one of these languages. */
export function snippetsOf(file: string, languages: readonly string[] = ['ts', 'js']): readonly Snippet[] {
  const text = readFileSync(file, 'utf8');
  return Array.from(text.matchAll(/^```(\w+)\n([^]*?)^```$/gm), (match) => {
    const line = text.slice(0, match.index).split('\n').length + 1;
    return { place: `${basename(file)}:${line}`, language: match[1] ?? '', code: match[2] ?? '' };
  }).filter(({ language }) => languages.includes(language));
}

/** What a reader of an example imports without being told, by the package it is from. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@aws-sdk/client-dynamodb': [
    'CreateTableCommand',
    'DynamoDBClient',
    'GetItemCommand',
    'PutItemCommand',
    'ResourceNotFoundException',
  ],
  '@aws-sdk/client-dynamodb-streams': ['DynamoDBStreamsClient'],
  '@aws-sdk/lib-dynamodb': [
    'DeleteCommand',
    'DynamoDBDocumentClient',
    'GetCommand',
    'PutCommand',
    'UpdateCommand',
  ],
  'fake-dynamodb': [
    'Clock',
    'connectionLost',
    'FakeDynamoDB',
    'fromSdkItem',
    'fromSdkValue',
    'internalServerError',
    'latency',
    'ManualClock',
    'SdkItem',
    'serviceError',
    'SystemClock',
    'TableFixture',
    'TableFunction',
    'throttling',
    'toAttributeValue',
    'toDocument',
    'toItem',
    'toPlain',
    'toSdkItem',
    'toSdkValue',
    'transactionConflict',
    'unprocessed',
    'UsageError',
  ],
  'fake-dynamodb/client-mock': ['AwsClientStub', 'mockClient'],
  'fake-dynamodb/templates': ['parseTemplate'],
  'node:fs': ['readFileSync'],
  'vitest/config': ['defineConfig'],
};

const types: ReadonlySet<string> = new Set([
  'AwsClientStub',
  'Clock',
  'SdkItem',
  'TableFixture',
  'TableFunction',
]);

/** What an example takes for granted: a fake, clients, and the code under test. A module of its own hides what it declares. */
const given = `
import type { AwsClientStub } from 'fake-dynamodb/client-mock';
import type { ManualClock, FakeDynamoDB } from 'fake-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type * as NodeAssert from 'node:assert';

declare global {
  const dynamodb: FakeDynamoDB;
  const clock: ManualClock;
  const client: DynamoDBClient;
  const documents: DynamoDBDocumentClient;
  const mock: AwsClientStub<DynamoDBDocumentClient>;
  const assert: typeof NodeAssert;
  const region: string;
  const credentials: { accessKeyId: string; secretAccessKey: string };
  const repository: { save(order: object): Promise<void> };
  function saveOrder(order: object): Promise<void>;
  function placeOrder(): Promise<void>;
  function readOrder(id: string): Promise<void>;
}
`;

/** Modules of a reader's own project that examples import, and Vitest, which this one does not have. */
const neighbours: Readonly<Record<string, string>> = {
  'orders.d.ts': 'export declare function pay(id: string): Promise<void>;\n',
  'vitest.d.ts': "declare module 'vitest/config' { export function defineConfig(config: object): object; }\n",
  'jest-dynalite-config.d.ts':
    'export declare const tables: { TableName: string; data?: object[]; [member: string]: unknown }[];\n',
  'jest-dynamodb-config.d.ts': 'export declare const tables: { TableName: string }[];\n',
};

/** Writes the snippets into a folder, for the compiler, and its configuration. */
export function writeProject(folder: string, snippets: readonly Snippet[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(neighbours)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'given.d.ts'), given);
  for (const { place, language, code } of snippets) {
    const ending = code.includes('require(') ? 'cjs' : language;
    const imports = ending === 'cjs' ? '' : importsFor(code);
    // On the snippet's own first line, so that the compiler tells the lines of the snippet.
    writeFileSync(join(folder, `${place.replace(':', '-')}.${ending}`), `${imports}${code}`);
  }
  const compilerOptions = {
    allowJs: true,
    checkJs: true,
    moduleDetection: 'force',
    noUnusedLocals: false,
    noUnusedParameters: false,
    types: ['node', 'jest'],
  };
  const tsconfig = { extends: '../../tsconfig.json', compilerOptions, include: ['.'], exclude: [] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
}

function importsFor(code: string): string {
  const imported = [...code.matchAll(/^import (?:type )?\{([^}]*)\}/gm)].map((match) => match[1]).join();
  return Object.entries(packages)
    .map(([from, names]) => {
      const needed = names.filter((name) => uses(code, name) && !uses(imported, name));
      const list = needed.map((name) => (types.has(name) ? `type ${name}` : name));
      return list.length === 0 ? '' : `import { ${list.join(', ')} } from '${from}'; `;
    })
    .join('');
}

function uses(code: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(code);
}
