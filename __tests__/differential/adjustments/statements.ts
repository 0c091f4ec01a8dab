/** What an entry has to know of PartiQL statements, as the generator writes them. */
import type { Index, Table } from '../arbitraries/tables.ts';
import { familyOf } from '../check-order.ts';
import type { Operation } from '../operation.ts';
import { isList, isPlainObject, type Outcome, type Plain, type PlainObject, textOf } from '../outcome.ts';
import {
  isCancelled,
  memberReplaced,
  reasonsOf,
  textIn,
  withChangedReasons,
  withMemberOf,
} from './outcomes.ts';

export function isPartiql({ name }: Operation): boolean {
  return name.includes('Execute');
}

/** The statements of an operation in their order. */
export function statementsOf({ input }: Operation): readonly string[] {
  const members = input.Statements ?? input.TransactStatements ?? [input];
  return members.map(({ Statement }) => Statement ?? '');
}

/** Members of a batch with an error, changed; nothing if none changes. */
export function withChangedMembers(
  outcome: Outcome,
  change: (member: PlainObject, error: PlainObject, i: number) => PlainObject,
): Outcome | undefined {
  if (!('output' in outcome)) return undefined;
  const members = outcome.output['Responses'];
  if (!isList(members)) return undefined;
  const Responses = members.map((member, i) => {
    const error = isPlainObject(member) ? member['Error'] : undefined;
    return isPlainObject(member) && isPlainObject(error) ? change(member, error, i) : member;
  });
  return textOf(Responses) === textOf(members) ? undefined : { output: { ...outcome.output, Responses } };
}

/** Our items for those of statements that return elements of lists and members of maps. */
export function withModifiedElements(
  operation: Operation,
  ours: Outcome,
  local: Outcome,
): Outcome | undefined {
  if (!('output' in ours) || !('output' in local)) return undefined;
  const statements = statementsOf(operation);
  const modifies = (i: number): boolean =>
    /(\[\d\]|\.["\p{L}_]).* RETURNING MODIFIED/su.test(statements[i] ?? '');
  if (operation.name === 'ExecuteStatement') {
    return modifies(0) ? withMemberOf('Items', ours, local) : undefined;
  }
  const [members, theirs] = [ours.output['Responses'], local.output['Responses']];
  if (!isList(members) || !isList(theirs)) return undefined;
  const Responses = theirs.map((member, i) =>
    modifies(i) ? memberReplaced('Item', members[i], member) : member,
  );
  return textOf(Responses) === textOf(theirs) ? undefined : { output: { ...local.output, Responses } };
}

/** The table that a statement is about. */
export function tableOf(operation: Operation, i: number): string {
  return /(?:FROM|INTO|UPDATE) "(\w+)"/.exec(statementsOf(operation)[i] ?? '')?.[1] ?? '';
}

/** AWS's texts in the members of a batch. */
export function withMemberTexts(
  ours: Outcome,
  local: Outcome,
  same: (aws: string, local: string) => boolean,
): Outcome | undefined {
  return withChangedMembers(local, (member, error, i) => {
    const [text, aws] = [error['Message'], errorOf(ours, i)];
    if (typeof text !== 'string' || aws === undefined) return member;
    const Message = textIn(aws, 'Message');
    return Message !== text && same(Message, text) ? { ...member, Error: { ...error, Message } } : member;
  });
}

/** Success for a DELETE that we found nothing for, where DynamoDB Local says that its condition failed and shows no item. */
export function withDeletionsOfNothing(
  operation: Operation,
  ours: Outcome,
  local: Outcome,
): Outcome | undefined {
  const statements = statementsOf(operation);
  const deletes = (i: number): boolean => (statements[i] ?? '').startsWith('DELETE');
  switch (operation.name) {
    case 'ExecuteStatement':
      return 'output' in ours &&
        'error' in local &&
        local.error === 'ConditionalCheckFailedException' &&
        deletes(0) &&
        !('Item' in local.detail)
        ? { output: { Items: [], pages: 1 } }
        : undefined;
    case 'BatchExecuteStatement':
      return withChangedMembers(local, (member, { Code, Item }, i) => {
        const failed = Code === 'ConditionalCheckFailed' && Item === undefined;
        if (!deletes(i) || !failed || errorOf(ours, i) !== undefined) return member;
        const { Error: _, ...rest } = member;
        return rest;
      });
    default: {
      const reasons = reasonsOf(ours);
      const changed = withChangedReasons(local, (reason, i) => {
        const failed = reason['Code'] === 'ConditionalCheckFailed' && !('Item' in reason);
        const fine = 'output' in ours || reasons[i]?.['Code'] === 'None';
        return deletes(i) && failed && fine ? { Code: 'None' } : reason;
      });
      const left = changed && reasonsOf(changed).some(({ Code }) => Code !== 'None');
      return left === false ? { output: { Responses: [] } } : changed;
    }
  }
}

/** What is wrong with the members of a batch that failed. */
export function memberErrors(batch: Outcome): readonly PlainObject[] {
  const members = 'output' in batch ? batch.output['Responses'] : undefined;
  const errors = isList(members) ? members.map((_, i) => errorOf(batch, i)) : [];
  return errors.filter((error) => error !== undefined);
}

function errorOf(batch: Outcome, i: number): PlainObject | undefined {
  const members = 'output' in batch ? batch.output['Responses'] : undefined;
  const member = isList(members) ? members[i] : undefined;
  const error = isPlainObject(member) ? member['Error'] : undefined;
  return isPlainObject(error) ? error : undefined;
}

/** Is there a `<>` that is not told, before the next one, what to do where the attribute is missing? */
export function hasOpenInequality(operation: Operation): boolean {
  return statementsOf(operation).some((text) => / <> (?![^<]* IS NOT MISSING\))/.test(text));
}

/** Did it come to judging conditions? */
export function wasJudged(outcome: Outcome): boolean {
  if ('output' in outcome || outcome.error === 'ConditionalCheckFailedException') return true;
  return isCancelled(outcome)
    ? reasonsOf(outcome).every((reason) =>
        /^(None|ConditionalCheckFailed|DuplicateItem)$/.test(textIn(reason, 'Code')),
      )
    : familyOf(outcome.message) === 'run time';
}

/** The index that a SELECT reads, and the attributes that its WHERE names. */
export function indexReadBy(
  operation: Operation,
  table: Table,
): { readonly index: Index; readonly named: readonly string[] } | undefined {
  const [, name, where] = /"\."((?:lsi|gsi)\d)" WHERE (.*)/s.exec(operation.input.Statement ?? '') ?? [];
  const index = table.indexes.find((each) => each.name === name);
  return index && where !== undefined ? { index, named: namesIn(where) } : undefined;
}

/** Attributes at the head of a path; what stands in strings may add to them. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![."])"((?:[^"]|"")*)"/g)].map(([, name = '']) => name);
}

export function isProjected(name: string, index: Index, table: Table): boolean {
  const { ProjectionType, NonKeyAttributes = [] } = index.projection;
  const keys = [table.hash, table.range, index.hash, index.range];
  return (
    ProjectionType === 'ALL' || NonKeyAttributes.includes(name) || keys.some((key) => key?.name === name)
  );
}

/** Is one of the two a part of the other? */
export function areNested(a: Plain | undefined, b: Plain | undefined): boolean {
  if (!isList(a) || !isList(b)) return false;
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const texts = new Set(many.map(textOf));
  return few.every((value) => texts.has(textOf(value)));
}
