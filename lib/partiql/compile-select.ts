/** From a SELECT's list and order to what they ask for. */
import { checkPathClashes } from '../expressions/path-clash.ts';
import type { DocumentPath } from '../values/document-path.ts';
import { compileWhere } from './compile-condition.ts';
import { compilePath } from './compile-path.ts';
import { statementFault, unexpectedPathComponent } from './fault.ts';
import type { Parameters } from './parameters.ts';
import type { Column, OrderKey, SelectStatement } from './statement.ts';
import type { Expression, OrderTerm, SelectSyntax } from './syntax.ts';

export function compileSelect(syntax: SelectSyntax, parameters: Parameters): SelectStatement {
  const { table, index } = syntax.source;
  const columns = syntax.list && compileColumns(syntax.list);
  const where = syntax.where && compileWhere(syntax.where, parameters);
  const order = syntax.order.map(compileOrder);
  if (order.length > 0 && where === undefined) {
    throw statementFault('Must have WHERE clause in the statement when using ORDER BY clause.');
  }
  return { kind: 'select', table, index, columns, where, order };
}

function compileColumns(list: readonly Expression[]): readonly Column[] {
  const columns: Column[] = [];
  const names = new Set<string>();
  for (const expression of list) {
    if (expression.kind !== 'path') throw unexpectedPathComponent(expression.location);
    const path = compilePath(expression);
    const name = columnName(path);
    if (names.has(name)) throw statementFault(`Duplicate identifiers in select clause: ${name}`);
    names.add(name);
    columns.push({ name, path });
  }
  checkPathClashes('Statement', columns.map((column) => column.path).reverse());
  return columns;
}

/** What a nested value is called in the answer: the last name of its path, and the indexes behind it. */
function columnName(path: DocumentPath): string {
  let name = '';
  for (const step of path) name = typeof step === 'number' ? `${name}[${step}]` : step;
  return name;
}

function compileOrder({ expression, descending }: OrderTerm): OrderKey {
  if (expression.kind === 'path' && expression.steps.length === 0) {
    return { attribute: expression.name, descending };
  }
  throw statementFault(
    `Argument to ORDER BY must be of type VariableReference. Type: ${orderSort(expression)}`,
  );
}

/** What stands in place of a name, as DynamoDB Local calls it. */
function orderSort(expression: Expression): string {
  switch (expression.kind) {
    case 'call':
      return expression.name;
    case 'operation':
      return expression.operator;
    case 'string':
      return JSON.stringify(expression.text);
    case 'number':
      return expression.text;
    case 'boolean':
      return String(expression.value);
    case 'is':
    case 'null':
    case 'missing':
      return expression.kind;
    case 'path':
    case 'parameter':
    case 'list':
    case 'bag':
    case 'struct':
      return expression.kind.toUpperCase();
  }
}
