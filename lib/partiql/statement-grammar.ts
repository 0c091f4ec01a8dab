/** The grammar of statements. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.statements.html */
import { parseExpression, parseTypeTest } from './expression-grammar.ts';
import { faultAt, notWellFormed, statementFault } from './fault.ts';
import { atName, parsePath } from './path-grammar.ts';
import { aliasing, parseSource, refuseAlias, refuseFurtherSources } from './source-grammar.ts';
import type {
  DeleteSyntax,
  ExistsSyntax,
  Expression,
  InsertSyntax,
  OrderTerm,
  Returning,
  SelectSyntax,
  StatementSyntax,
  UpdateClause,
  UpdateSyntax,
} from './syntax.ts';
import type { TokenStream } from './token-stream.ts';

/** Reads the whole statement. */
export function parseStatementSyntax(stream: TokenStream): StatementSyntax {
  const statement = parseKind(stream);
  stream.accept('symbol', ';');
  if (!stream.at('end')) throw leftOver();
  return statement;
}

/** An alias in an INSERT is one too. */
function leftOver(): Error {
  return notWellFormed('Unexpected token after expression');
}

function parseKind(stream: TokenStream): StatementSyntax {
  const { kind, text } = stream.peek();
  switch (kind === 'keyword' ? text : '') {
    case 'SELECT':
      return parseSelect(stream);
    case 'INSERT':
      return parseInsert(stream);
    case 'UPDATE':
      return parseUpdate(stream);
    case 'DELETE':
      return parseDelete(stream);
    case 'FROM':
      return parseFromFirst(stream);
    case 'EXISTS':
      return parseExists(stream, false);
    case 'NOT':
      if (stream.peek(1).text === 'EXISTS') return parseExists(stream, true);
  }
  refuseTypeTest(stream);
  throw noManipulation();
}

/** What is no statement is told apart where it is a test of a type. */
function refuseTypeTest(stream: TokenStream): void {
  if (!atName(stream)) return;
  const operand = parsePath(stream);
  if (!stream.atKeyword('IS')) return;
  parseTypeTest(stream, operand);
  throw statementFault('Unsupported operation: IsType');
}

function noManipulation(): Error {
  return notWellFormed('Expected data manipulation');
}

function parseSelect(stream: TokenStream): SelectSyntax {
  stream.expect('keyword', 'SELECT');
  if (stream.atKeyword('DISTINCT')) throw statementFault('Unsupported token in expression: DISTINCT');
  if (stream.atKeyword('VALUE', 'PIVOT')) {
    throw statementFault("Select projection doesn't support value or pivot keywords");
  }
  const list = stream.accept('symbol', '*') ? undefined : stream.list(() => parseSelected(stream));
  stream.expect('keyword', 'FROM');
  if (!atName(stream)) return refuseSource(stream);
  const source = parseSource(stream);
  refuseAlias(stream);
  refuseFurtherSources(stream);
  const where = parseWhere(stream);
  refuseGrouping(stream);
  const order = parseOrder(stream);
  if (stream.accept('keyword', 'LIMIT')) {
    throw faultAt('Unsupported clause: LIMIT', parseExpression(stream).location);
  }
  return { kind: 'select', list, source, where, order };
}

function parseSelected(stream: TokenStream): Expression {
  const expression = parseExpression(stream);
  if (stream.atKeyword('AS') || atName(stream)) throw aliasing();
  return expression;
}

/** A text, a parameter or a query is a source in PartiQL, but none that DynamoDB has. */
function refuseSource(stream: TokenStream): never {
  if (stream.at('string') || stream.at('symbol', '?') || stream.at('symbol', '(')) {
    throw statementFault('Unexpected from source');
  }
  return stream.fail();
}

function parseWhere(stream: TokenStream): Expression | undefined {
  if (!stream.accept('keyword', 'WHERE')) return undefined;
  stream.beginClause();
  return parseExpression(stream);
}

function refuseGrouping(stream: TokenStream): void {
  if (stream.atKeyword('GROUP')) throw statementFault('Unsupported clause: GROUP BY');
  if (stream.accept('keyword', 'HAVING')) {
    throw faultAt('Unsupported clause: HAVING', parseExpression(stream).location);
  }
}

function parseOrder(stream: TokenStream): readonly OrderTerm[] {
  if (!stream.accept('keyword', 'ORDER')) return [];
  stream.expect('keyword', 'BY');
  return stream.list((): OrderTerm => {
    const expression = parseExpression(stream);
    const descending = stream.accept('keyword', 'DESC');
    if (!descending) stream.accept('keyword', 'ASC');
    return { expression, descending };
  });
}

function parseInsert(stream: TokenStream): InsertSyntax {
  stream.expect('keyword', 'INSERT');
  stream.expect('keyword', 'INTO');
  const source = parseSource(stream);
  if (atName(stream)) throw leftOver();
  stream.expect('keyword', 'VALUE');
  const item = parseExpression(stream);
  if (parseReturning(stream) !== undefined) throw statementFault('RETURNING is not supported in INSERT');
  return { kind: 'insert', source, item };
}

function parseUpdate(stream: TokenStream): UpdateSyntax {
  stream.expect('keyword', 'UPDATE');
  const source = parseSource(stream);
  refuseAlias(stream);
  const clauses = parseClauses(stream);
  if (clauses.length === 0) throw noManipulation();
  const where = parseWhere(stream);
  return { kind: 'update', source, clauses, where, returning: parseReturning(stream) };
}

/** `FROM table WHERE … SET …`: an UPDATE in another order. */
function parseFromFirst(stream: TokenStream): UpdateSyntax {
  const { location } = stream.expect('keyword', 'FROM');
  if (!atName(stream)) return refuseSource(stream);
  const source = parseSource(stream);
  refuseAlias(stream);
  refuseFurtherSources(stream);
  const where = parseWhere(stream);
  if (stream.atKeyword('INSERT')) {
    throw faultAt('Unsupported FROM ... WHERE ... clause in INSERT statement.', location);
  }
  const clauses = parseClauses(stream);
  if (clauses.length === 0) throw noManipulation();
  return { kind: 'update', source, clauses, where, returning: parseReturning(stream) };
}

function parseClauses(stream: TokenStream): readonly UpdateClause[] {
  const clauses: UpdateClause[] = [];
  stream.beginClause();
  while (stream.atKeyword('SET', 'REMOVE')) clauses.push(...parseClause(stream));
  return clauses;
}

/** SET takes a list, REMOVE one path; both may follow one another. */
function parseClause(stream: TokenStream): readonly UpdateClause[] {
  if (stream.take().text === 'REMOVE') return [{ kind: 'REMOVE', target: parsePath(stream) }];
  return stream.list((): UpdateClause => {
    const target = parsePath(stream);
    stream.expect('symbol', '=');
    return { kind: 'SET', target, value: parseExpression(stream) };
  });
}

function parseDelete(stream: TokenStream): DeleteSyntax {
  stream.expect('keyword', 'DELETE');
  stream.expect('keyword', 'FROM');
  const source = parseSource(stream);
  refuseAlias(stream);
  const where = parseWhere(stream);
  return { kind: 'delete', source, where, returning: parseReturning(stream) };
}

function parseReturning(stream: TokenStream): Returning | undefined {
  if (!stream.accept('keyword', 'RETURNING')) return undefined;
  if (!stream.atKeyword('ALL', 'MODIFIED')) return stream.fail();
  const extent = stream.take().text === 'ALL' ? 'ALL' : 'MODIFIED';
  if (!stream.atKeyword('OLD', 'NEW')) return stream.fail();
  const time = stream.take().text === 'OLD' ? 'OLD' : 'NEW';
  if (atName(stream)) {
    throw statementFault("Expected '*' after ( MODIFIED | ALL ) ( NEW | OLD ) in RETURNING clause");
  }
  stream.expect('symbol', '*');
  if (stream.at('symbol', ',')) {
    throw statementFault('Invalid syntax with multiple returning elements in RETURNING clause');
  }
  return `${extent} ${time}`;
}

function parseExists(stream: TokenStream, negated: boolean): ExistsSyntax {
  if (negated) stream.expect('keyword', 'NOT');
  stream.expect('keyword', 'EXISTS');
  const select = stream.bracketed('(', ')', () => parseSelect(stream));
  return { kind: 'exists', negated, select };
}
