/** Names and values put in for their placeholders. */
import type { AttributeValue } from '../values/attribute-value.ts';
import type { DocumentPath } from '../values/document-path.ts';
import { type Clause, expressionFault } from './expression-fault.ts';
import type { Placeholders } from './placeholders.ts';
import type { NameSyntax, PathSyntax } from './syntax.ts';

export function resolvePath(clause: Clause, path: PathSyntax, placeholders: Placeholders): DocumentPath {
  const levels = 1 + path.steps.length;
  checkPathLevels(clause, levels);
  const attribute = resolveName(clause, path.attribute, placeholders);
  if (levels === 1) return [attribute];
  const steps = path.steps.map((step) =>
    step.kind === 'index' ? Number(step.digits) : resolveName(clause, step, placeholders),
  );
  return [attribute, ...steps];
}

export function resolveValue(
  clause: Clause,
  placeholder: string,
  placeholders: Placeholders,
): AttributeValue {
  const value = placeholders.value(placeholder);
  if (value !== undefined) return value;
  throw expressionFault(
    clause,
    `An expression attribute value used in expression is not defined; attribute value: ${placeholder}`,
  );
}

export function checkPathLevels(clause: Clause, levels: number): void {
  if (levels <= pathLevelsMax) return;
  throw expressionFault(clause, `The document path has too many nesting levels; nesting levels: ${levels}`);
}

const pathLevelsMax = 32;

function resolveName(clause: Clause, syntax: NameSyntax, placeholders: Placeholders): string {
  if (syntax.kind === 'name') return syntax.name;
  const name = placeholders.name(syntax.alias);
  if (name !== undefined) return name;
  throw expressionFault(
    clause,
    `An expression attribute name used in the document path is not defined; attribute name: ${syntax.alias}`,
  );
}
