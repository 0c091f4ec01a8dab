/** What the parser gives, as loosely as it is looked at here: a node has a type, and members by name. */
export interface SyntaxNode {
  readonly type: string;
  readonly [member: string]: unknown;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The node in this member, if there is one of this type. */
export function nodeIn(node: SyntaxNode, member: string, type?: string): SyntaxNode | undefined {
  const value = node[member];
  return isNode(value) && (type === undefined || value.type === type) ? value : undefined;
}

/** The text in this member: an identifier's name, a string's value. */
export function textIn(node: SyntaxNode | undefined, member: string): string | undefined {
  const value = node === undefined ? undefined : nodeIn(node, member)?.['value'];
  return typeof value === 'string' ? value : undefined;
}

/** Arguments and elements stand in an object of their own, beside a mark for `...`. */
export interface Listed {
  readonly node: SyntaxNode;
  readonly isSpread: boolean;
}

export function listIn(node: SyntaxNode, member: string): readonly Listed[] {
  const list = node[member];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('expression' in entry)) return [];
    const isSpread = 'spread' in entry && entry.spread != null;
    return isNode(entry.expression) ? [{ node: entry.expression, isSpread }] : [];
  });
}

/** Nodes at any depth of lists and plain objects, but none inside another. */
export function childrenOf(value: unknown): readonly SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap((each) => (isNode(each) ? [each] : childrenOf(each)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((each) => (isNode(each) ? [each] : childrenOf(each)));
}
