/** How an entry of the list turns one outcome into another: texts, members, the reasons of a cancelled transaction. */
import { bare } from '../check-order.ts';
import {
  changedMembers,
  type Failure,
  isList,
  isPlainObject,
  type Outcome,
  type Plain,
  type PlainObject,
  textOf,
  plainObject,
} from '../outcome.ts';

/** AWS's text in place of DynamoDB Local's, if they are texts for the same. */
export function reworded(
  ours: Outcome,
  local: Outcome,
  same: (aws: string, local: string) => boolean,
): Failure | undefined {
  return 'error' in ours &&
    'error' in local &&
    ours.error === local.error &&
    ours.message !== local.message &&
    same(ours.message, local.message)
    ? { ...local, message: ours.message }
    : undefined;
}

/** AWS's texts in the reasons of a cancelled transaction. */
export function withReasons(
  ours: Outcome,
  local: Outcome,
  same: (aws: string, local: string) => boolean,
): Failure | undefined {
  const reasons = reasonsOf(ours);
  return withChangedReasons(local, (reason, i) => {
    const [text, aws] = [reason['Message'], reasons[i]?.['Message']];
    return typeof text === 'string' && typeof aws === 'string' && text !== aws && same(aws, text)
      ? { ...reason, Message: aws }
      : reason;
  });
}

/** Nothing if no reason changes. The text of the exception lists the codes, so it follows them. */
export function withChangedReasons(
  outcome: Outcome,
  change: (reason: PlainObject, i: number) => PlainObject,
): Failure | undefined {
  if (!('error' in outcome)) return undefined;
  const reasons = reasonsOf(outcome);
  const changed = reasons.map(change);
  if (reasons.length === 0 || textOf(changed) === textOf(reasons)) return undefined;
  const codes = changed.map((reason) => textIn(reason, 'Code'));
  return {
    ...outcome,
    message: outcome.message.replace(/\[.*\]$/, `[${codes.join(', ')}]`),
    detail: { ...outcome.detail, CancellationReasons: changed },
  };
}

export function reasonsOf(outcome: Outcome): readonly PlainObject[] {
  const reasons = 'error' in outcome ? outcome.detail['CancellationReasons'] : undefined;
  return isList(reasons) ? reasons.filter(isPlainObject) : [];
}

export function textIn(reason: PlainObject, member: 'Code' | 'Message'): string {
  const text = reason[member];
  return typeof text === 'string' ? text : '';
}

export function isCancelled(outcome: Outcome): boolean {
  return 'error' in outcome && outcome.error === 'TransactionCanceledException';
}

/** Is this the refusal's text, or that of one of its reasons? */
export function mentions(outcome: Outcome, pattern: RegExp): boolean {
  if (!('error' in outcome)) return false;
  const texts = [outcome.message, ...reasonsOf(outcome).map((reason) => textIn(reason, 'Message'))];
  return texts.some((text) => pattern.test(text) || pattern.test(bare(text)));
}

export function lacks(name: string, outcome: Outcome): boolean {
  return 'output' in outcome && !(name in outcome.output);
}

/** DynamoDB Local's output with the member as we have it, in the pages too; nothing if it was so already. */
export function withMemberOf(name: string, ours: Outcome, local: Outcome): Outcome | undefined {
  if (!('output' in ours) || !('output' in local)) return undefined;
  const [pages, theirs] = [ours.output['Pages'], local.output['Pages']];
  const output =
    isList(pages) && isList(theirs)
      ? { ...local.output, Pages: theirs.map((page, i) => memberReplaced(name, pages[i], page)) }
      : memberReplaced(name, ours.output, local.output);
  return textOf(output) === textOf(local.output) ? undefined : { output };
}

/** DynamoDB Local's member with our lists and maps for its own, however deep; nothing if it has none. */
export function withParts(member: string, ours: Outcome, local: Outcome): Outcome | undefined {
  if (!('output' in ours) || !('output' in local)) return undefined;
  const [own, theirs] = [ours.output[member], local.output[member]];
  if (!isPlainObject(theirs)) return undefined;
  const listed = Object.keys(theirs).filter((name) => /"[LM]"/.test(textOf(theirs[name] ?? null)));
  const after = listed.reduce<PlainObject>(
    (attributes, name) => memberReplaced(name, isPlainObject(own) ? own : {}, attributes),
    theirs,
  );
  const output = memberReplaced(
    member,
    Object.keys(after).length === 0 ? {} : { [member]: after },
    local.output,
  );
  return textOf(output) === textOf(local.output) ? undefined : { output };
}

export function memberReplaced(name: string, own: Plain | undefined, theirs: PlainObject): PlainObject;
export function memberReplaced(name: string, own: Plain | undefined, theirs: Plain): Plain;
export function memberReplaced(name: string, own: Plain | undefined, theirs: Plain): Plain {
  if (!isPlainObject(own) || !isPlainObject(theirs)) return theirs;
  const { [name]: _, ...rest } = theirs;
  const value = own[name];
  return value === undefined ? rest : { ...rest, [name]: value };
}

/** Changes every member, however deep; nothing if none changes. */
export function changed(
  outcome: Outcome,
  change: (name: string, value: Plain) => Plain,
): Outcome | undefined {
  const data = 'output' in outcome ? outcome.output : outcome.detail;
  const after = changedMembers(data, change);
  if (textOf(after) === textOf(data)) return undefined;
  return 'output' in outcome ? { output: after } : { ...outcome, detail: after };
}

/** One page: the key it ends with. Page by page, or all pages as one: an empty page more. */
export function withLastEvaluatedKey(ours: Outcome, local: Outcome): Outcome | undefined {
  if (!('output' in ours) || !('output' in local)) return undefined;
  if (typeof local.output['pages'] === 'number') {
    const { pages, pagesWithItems, keysToGoOnWith, ConsumedCapacity } = ours.output;
    if (pages !== local.output['pages'] + 1) return undefined;
    return {
      output: {
        ...local.output,
        ...plainObject({ pages, pagesWithItems, keysToGoOnWith, ConsumedCapacity }),
      },
    };
  }
  const [pages, theirs] = [ours.output['Pages'], local.output['Pages']];
  if (!isList(pages) || !isList(theirs)) {
    return 'LastEvaluatedKey' in local.output ? undefined : withMemberOf('LastEvaluatedKey', ours, local);
  }
  const [full, empty] = pages.slice(-2);
  const last = theirs.at(-1);
  if (pages.length !== theirs.length + 1 || last === undefined || !isPlainObject(empty)) return undefined;
  if (empty['ScannedCount'] !== 0) return undefined;
  return {
    output: { Pages: [...theirs.slice(0, -1), memberReplaced('LastEvaluatedKey', full, last), empty] },
  };
}

/** The records of each item in their order, the items in any. */
export function recordsByKey(stream: Outcome): PlainObject {
  const records = 'output' in stream ? stream.output['Records'] : [];
  const byKey: Record<string, Plain[]> = {};
  for (const record of isList(records) ? records : []) {
    const change = isPlainObject(record) ? record['dynamodb'] : null;
    const key = isPlainObject(change) ? textOf(change['Keys'] ?? null) : '';
    (byKey[key] ??= []).push(record);
  }
  return byKey;
}
