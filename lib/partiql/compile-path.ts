/** From paths as written to document paths. */
import { checkPathLevels } from '../expressions/resolve.ts';
import type { DocumentPath, PathStep as DocumentStep } from '../values/document-path.ts';
import { listIndexMax } from '../values/limits.ts';
import { emptyPathComponent, faultAt, statementFault, unexpectedPathComponent } from './fault.ts';
import type { PathExpression, PathStep } from './syntax.ts';

export function compilePath({ name, steps }: PathExpression): DocumentPath {
  checkPathLevels('Statement', 1 + steps.length);
  const path: DocumentPath = [name, ...steps.map(compileStep)];
  if (path.includes('')) throw emptyPathComponent();
  return path;
}

function compileStep(step: PathStep): DocumentStep {
  switch (step.kind) {
    case 'name':
      return step.name;
    case 'index': {
      const index = Number(step.digits);
      if (index >= 0 && index <= listIndexMax) return index;
      throw faultAt(`List index is not within the allowable range; index: [${step.digits}]`, step.location);
    }
    case 'star':
      throw statementFault("Changing item's hierarchy while reading isn't supported");
    case 'other':
      throw unexpectedPathComponent(step.location);
  }
}
