/** The tables that a request speaks of, by whichever parameter of its operation. */
import type { OperationName } from '../model/generated/operations.ts';
import { inputShapes } from '../model/generated/shapes.ts';
import { parseStatement } from '../partiql/parse-statement.ts';
import type { StatementSyntax } from '../partiql/syntax.ts';
import { isJsonObject } from '../validation/json.ts';

/** Whether requests of the operation can say which table they mean. */
export function speaksOfTables(operation: OperationName): boolean {
  for (const member of inputShapes.get(operation)?.members.keys() ?? []) {
    if (namesTable(member) || isArn(member) || inside.has(member)) return true;
  }
  return false;
}

/** Names without region and account. `input` is in wire form and need not be valid. */
export function requestTables(input: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const tables = new Set<string>();
  collect(input, tables);
  return tables;
}

/** The statements of a PartiQL request as they parse; those that do not are left out. */
export function requestStatements(input: Readonly<Record<string, unknown>>): readonly StatementSyntax[] {
  const elements = [input, ...elementsOf(input['Statements']), ...elementsOf(input['TransactStatements'])];
  return elements.flatMap(({ Statement: text }) => {
    const statement = typeof text === 'string' ? parsed(text) : undefined;
    return statement === undefined ? [] : [statement];
  });
}

/** Members that hold tables further inside. */
const inside: ReadonlySet<string> = new Set([
  'RequestItems',
  'TransactItems',
  'Statement',
  'Statements',
  'TransactStatements',
  'TableCreationParameters',
]);

function namesTable(member: string): boolean {
  return member.endsWith('TableName') && !saysWhereToGoOn(member);
}

function isArn(member: string): boolean {
  return (member.endsWith('Arn') && !saysWhereToGoOn(member)) || member === 'ShardIterator';
}

/** The last table of the page before is not what a request is about. */
function saysWhereToGoOn(member: string): boolean {
  return member.startsWith('ExclusiveStart');
}

function collect(input: Readonly<Record<string, unknown>>, tables: Set<string>): void {
  for (const [member, value] of Object.entries(input)) {
    if (typeof value === 'string' && (namesTable(member) || isArn(member))) tables.add(tableNameIn(value));
  }
  for (const table of Object.keys(memberOf(input, 'RequestItems'))) tables.add(tableNameIn(table));
  collectIn(memberOf(input, 'TableCreationParameters'), tables);
  for (const element of elementsOf(input['TransactItems'])) {
    for (const action of Object.values(element)) if (isJsonObject(action)) collectIn(action, tables);
  }
  for (const statement of requestStatements(input)) tables.add(tableNameIn(sourceTable(statement)));
}

function collectIn(part: Readonly<Record<string, unknown>>, tables: Set<string>): void {
  const table = part['TableName'];
  if (typeof table === 'string') tables.add(tableNameIn(table));
}

/** The table's name in a name or in the ARN of the table or of its stream, index, backup, or of a shard iterator. */
function tableNameIn(text: string): string {
  return /:table\/([^/|]+)/.exec(text)?.[1] ?? text;
}

function sourceTable(statement: StatementSyntax): string {
  return statement.kind === 'exists' ? statement.select.source.table : statement.source.table;
}

function parsed(text: string): StatementSyntax | undefined {
  try {
    return parseStatement(text);
  } catch {
    // The operation itself says what is wrong with it.
    return undefined;
  }
}

function memberOf(input: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const member = input[name];
  return isJsonObject(member) ? member : {};
}

function elementsOf(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
