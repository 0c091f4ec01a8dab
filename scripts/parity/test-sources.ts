/**
 * The rules that tests state: the titles of the tests of a file, under those of the blocks they stand in. Read from the
 * sources, so that no test has to run; a table of tests counts by its rows, as far as they are written down.
 *
 * The parser is swc's, which the tests are compiled with: TypeScript 7 has no programming interface.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from '@swc/core';
import { caseTitle } from './case-title.ts';
import { constantValue, listedValues, SourceFunction } from './constant-value.ts';
import { type Scope, unknown } from './scope.ts';
import { childrenOf, isNode, listIn, nodeIn, type SyntaxNode, textIn } from './syntax-tree.ts';

export interface Rule {
  /** Titles of the blocks, from the outermost. */
  readonly blocks: readonly string[];
  readonly title: string;
}

interface Place {
  readonly blocks: readonly string[];
  readonly scope: Scope | undefined;
}

interface Source {
  readonly tree: SyntaxNode;
  readonly scope: Scope;
}

export class TestSources {
  readonly #sources: Map<string, Source> = new Map();

  rulesOf(file: string): readonly Rule[] {
    const { tree, scope } = this.#source(file);
    return childrenOf(tree['body']).flatMap((child) => rulesIn(child, { blocks: [], scope }));
  }

  #source(file: string): Source {
    const known = this.#sources.get(file);
    if (known !== undefined) return known;
    const parsed: unknown = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', target: 'es2022' });
    const tree: SyntaxNode = isNode(parsed) ? parsed : { type: 'Module' };
    const source = { tree, scope: scopeOf(childrenOf(tree['body']), this.#imports(tree, file)) };
    this.#sources.set(file, source);
    return source;
  }

  /** What a file takes from others of the project. */
  #imports(tree: SyntaxNode, file: string): Scope {
    const names = new Map<string, () => unknown>();
    for (const declaration of childrenOf(tree['body'])) {
      const from = textIn(declaration, 'source');
      if (declaration.type !== 'ImportDeclaration' || from === undefined || !from.startsWith('.')) continue;
      for (const specifier of childrenOf(declaration['specifiers'])) {
        const local = textIn(specifier, 'local') ?? '';
        const exported = textIn(specifier, 'imported') ?? local;
        names.set(
          local,
          () => this.#source(join(dirname(file), from)).scope.names.get(exported)?.() ?? unknown,
        );
      }
    }
    return { names, outer: undefined };
  }
}

function rulesIn(node: SyntaxNode, place: Place): readonly Rule[] {
  if (Array.isArray(node['stmts'])) {
    const statements = childrenOf(node['stmts']);
    const inside = { ...place, scope: scopeOf(statements, place.scope) };
    return statements.flatMap((child) => rulesIn(child, inside));
  }
  // A function states its rules where it is called.
  if (node.type === 'FunctionDeclaration' || node.type === 'ArrowFunctionExpression') return [];
  if (node.type !== 'CallExpression')
    return childrenOf(Object.values(node)).flatMap((each) => rulesIn(each, place));
  const call = testCall(node, place.scope);
  if (call === undefined) return rulesOfFunction(node, place);
  return call.rows.flatMap((row) => {
    const title = caseTitle(call.title, row);
    if (call.kind === 'test') return [{ blocks: place.blocks, title }];
    return rulesOfBody(call.body, Array.isArray(row) ? row : [row], {
      ...place,
      blocks: [...place.blocks, title],
    });
  });
}

function rulesOfFunction(node: SyntaxNode, place: Place): readonly Rule[] {
  const callee = nodeIn(node, 'callee', 'Identifier');
  return callee === undefined ? [] : rulesOfBody(callee, listedValues(node, 'arguments', place.scope), place);
}

function rulesOfBody(
  body: SyntaxNode | undefined,
  values: readonly unknown[],
  place: Place,
): readonly Rule[] {
  const made = body === undefined ? unknown : constantValue(body, place.scope);
  if (!(made instanceof SourceFunction) || made.body === undefined) return [];
  return rulesIn(made.body, { ...place, scope: made.scopeFor(values) });
}

function scopeOf(statements: readonly SyntaxNode[], outer: Scope | undefined): Scope {
  const names = new Map<string, () => unknown>();
  const scope: Scope = { names, outer };
  for (const statement of statements) {
    const declaration = nodeIn(statement, 'declaration') ?? statement;
    if (declaration.type === 'FunctionDeclaration') {
      names.set(textIn(declaration, 'identifier') ?? '', () => constantValue(declaration, scope));
    }
    if (declaration.type !== 'VariableDeclaration') continue;
    for (const declarator of childrenOf(declaration['declarations'])) {
      const [name, value] = [nodeIn(declarator, 'id', 'Identifier'), nodeIn(declarator, 'init')];
      const isConstant = declaration['kind'] === 'const' && value !== undefined;
      if (name !== undefined)
        names.set(String(name['value']), () => (isConstant ? constantValue(value, scope) : unknown));
    }
  }
  return scope;
}

interface TestCall {
  readonly kind: 'block' | 'test';
  readonly title: string;
  /** One that nothing is known of, where there is no table or what is in it cannot be told. */
  readonly rows: readonly unknown[];
  readonly body: SyntaxNode | undefined;
}

/** `it(title, body)`, `it.each(table)(title, body)`, and the same of `describe`. */
function testCall(node: SyntaxNode, scope: Scope | undefined): TestCall | undefined {
  const [first, second] = listIn(node, 'arguments');
  const tabled = nodeIn(node, 'callee', 'CallExpression');
  const each = tabled && nodeIn(tabled, 'callee', 'MemberExpression');
  const callee =
    each === undefined ? nodeIn(node, 'callee', 'Identifier') : nodeIn(each, 'object', 'Identifier');
  const kind = kindOf(callee);
  if (kind === undefined || (each !== undefined && textIn(each, 'property') !== 'each')) return undefined;
  const [table] = tabled === undefined ? [] : listedValues(tabled, 'arguments', scope);
  const title = first === undefined ? unknown : constantValue(first.node, scope);
  return {
    kind,
    title: typeof title === 'string' ? title : '…',
    rows: Array.isArray(table) ? table : [unknown],
    body: second?.node,
  };
}

function kindOf(callee: SyntaxNode | undefined): TestCall['kind'] | undefined {
  if (callee?.['value'] === 'describe') return 'block';
  return callee?.['value'] === 'it' ? 'test' : undefined;
}
