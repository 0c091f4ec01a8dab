/**
 * Where DynamoDB Local is not AWS, as data: every entry says why AWS sides with us. What no entry explains fails the test.
 *
 * An entry turns what DynamoDB Local answered into what it would have answered if it were AWS in that one respect, so
 * that several can meet in one answer. Texts are listed apart, in `wordings.ts`, and AWS's order of checks in
 * `check-order.ts`; both are entries here. Sources are named by their kind: measured (on AWS, by a public test, a recorded
 * answer or a report that quotes one), documented, or none, where AWS has not been seen and the two need not agree.
 */
import { bare, comesFirst, familyOf } from './check-order.ts';
import type { Disagreement } from './compare.ts';
import type { Input, Operation } from './operation.ts';
import {
  byText,
  changedMembers,
  type Failure,
  isList,
  isPlainObject,
  type Outcome,
  type Plain,
  type PlainObject,
  textOf,
} from './outcome.ts';
import { numberPlain, plainDecimal } from './plain-number.ts';
import { type Wording, wordings } from './wordings.ts';

export interface Difference {
  readonly name: string;
  /** What AWS does. */
  readonly reason: string;
  readonly source: 'measured' | 'documented' | 'none';
  /** DynamoDB Local's outcome as AWS would have it; nothing where the entry has no bearing. */
  adjust(disagreement: Disagreement): Outcome | undefined;
}

const results: readonly Difference[] = [
  {
    name: 'numbers',
    reason:
      'Numbers come back as plain decimals without needless zeros; DynamoDB Local keeps some as they were sent.',
    source: 'measured',
    adjust: ({ local }) => changed(local, numberPlain),
  },
  {
    name: 'region and account',
    reason: 'An ARN has the region and the account; in DynamoDB Local they are ddblocal and zeros.',
    source: 'measured',
    adjust: ({ local }) =>
      changed(local, (_, value) =>
        typeof value === 'string'
          ? value.replace(':ddblocal:000000000000:', ':us-east-1:123456789012:')
          : value,
      ),
  },
  {
    name: 'states of a new table',
    reason:
      'The answer of CreateTable says CREATING and has the count of decreases; DynamoDB Local knows no CREATING.',
    source: 'documented',
    adjust: ({ operation, local }) =>
      operation.name === 'CreateTable' ? changed(local, newTableState) : undefined,
  },
  {
    name: 'item collection metrics',
    reason: 'SIZE gives metrics on a table with a local index; DynamoDB Local ignores it.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      /^(Put|Update|Delete)Item$/.test(operation.name)
        ? withMemberOf('ItemCollectionMetrics', ours, local)
        : undefined,
  },
  {
    name: 'empty results of a transaction',
    reason: 'An item of which a projection leaves nothing is {}, like one that is not there.',
    source: 'measured',
    adjust: ({ operation, local }) =>
      /^TransactGetItems$|^Execute/.test(operation.name) ? changed(local, emptyResponse) : undefined,
  },
  {
    name: 'last page of a full key',
    reason:
      'Whenever Limit items were read there is a LastEvaluatedKey; DynamoDB Local leaves it out for a full key.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'Query' ? withLastEvaluatedKey(ours, local) : undefined,
  },
  {
    name: 'filters of a scan of a global index',
    reason:
      'A global index holds what it projects, and nothing else counts; DynamoDB Local filters whole items.',
    source: 'measured',
    adjust: ({ operation, table, ours, local }) => {
      const { IndexName, FilterExpression, ScanFilter } = operation.input;
      const index = table.indexes.find(({ name }) => name === IndexName);
      const mayDiffer = index?.kind === 'GSI' && index.projection.ProjectionType !== 'ALL';
      return operation.name === 'Scan' &&
        mayDiffer &&
        (FilterExpression ?? ScanFilter) !== undefined &&
        'output' in ours &&
        'output' in local &&
        ours.output['ScannedCount'] === local.output['ScannedCount']
        ? ours
        : undefined;
    },
  },
  {
    name: 'records of a batch',
    reason:
      'Records of a batch stand in the order of its requests; DynamoDB Local puts first and deletes afterwards.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'ReadStream' && textOf(recordsByKey(ours)) === textOf(recordsByKey(local))
        ? ours
        : undefined,
  },
  {
    name: 'updated elements of a list',
    reason:
      'UPDATED_OLD and UPDATED_NEW show the elements that were named, packed; DynamoDB Local shows whole lists.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'UpdateItem' && (operation.input.ReturnValues ?? '').startsWith('UPDATED_')
        ? withMemberOf('Attributes', ours, local)
        : undefined,
  },
  {
    name: 'ALL_OLD of a new item',
    reason: 'There is nothing old to show; DynamoDB Local shows the key after AttributeUpdates.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'UpdateItem' &&
      operation.input.ReturnValues === 'ALL_OLD' &&
      lacks('Attributes', ours)
        ? withMemberOf('Attributes', ours, local)
        : undefined,
  },
];

const capacities: readonly Difference[] = [
  {
    name: 'capacity of reading nothing',
    reason: 'A read that comes upon nothing costs the least there is, half a unit or one.',
    source: 'documented',
    adjust: ({ operation, local }) =>
      operation.name === 'Scan' || operation.name === 'Query'
        ? changed(local, (name, value) =>
            name === 'ConsumedCapacity' ? leastCapacity(value, operation.input) : value,
          )
        : undefined,
  },
  {
    name: 'capacity of fetching from the table',
    reason: 'What a local index does not hold is fetched from the table and charged there, item by item.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      (operation.name === 'Scan' || operation.name === 'Query') &&
      operation.input.IndexName?.startsWith('lsi') === true
        ? withMemberOf('ConsumedCapacity', ours, local)
        : undefined,
  },
  {
    name: 'capacity that nobody asked for',
    reason: 'DynamoDB Local reports the capacity of deleting what is not there even if it is not asked for.',
    source: 'documented',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'DeleteItem' && lacks('ConsumedCapacity', ours)
        ? withMemberOf('ConsumedCapacity', ours, local)
        : undefined,
  },
  {
    name: 'capacity of writing indexes',
    reason:
      'An index is charged for the change of its own entry; DynamoDB Local counts entries that are not there.',
    source: 'measured',
    adjust: ({ operation, table, ours, local }) =>
      /^(Put|Update|Delete)Item$/.test(operation.name) && table.indexes.length > 0
        ? withMemberOf('ConsumedCapacity', ours, local)
        : undefined,
  },
  {
    name: 'capacity of batches',
    reason: 'A missing key of BatchGetItem is charged; deletes of a batch are charged as single ones.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name.startsWith('Batch') ? withMemberOf('ConsumedCapacity', ours, local) : undefined,
  },
  {
    name: 'capacity of transactions',
    reason:
      'A transaction costs twice as much, not four times, and its indexes once; reads say so in every arm.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name.startsWith('Transact') ? withMemberOf('ConsumedCapacity', ours, local) : undefined,
  },
];

const refusals: readonly Difference[] = [
  {
    name: 'envelope',
    reason:
      'Put, Update and Delete, and the Select rules of Query, have "1 validation error detected: " before their texts.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      /^(Put|Update|Delete)Item$|^Query$/.test(operation.name)
        ? reworded(ours, local, (aws, text) => aws === `1 validation error detected: ${text}`)
        : undefined,
  },
  {
    name: 'full stop of a condition check',
    reason:
      'The text of a failed condition is the same for ConditionCheck; DynamoDB Local puts a full stop there.',
    source: 'measured',
    adjust: ({ local }) =>
      changed(local, (name, value) =>
        name === 'Message' && value === 'The conditional request failed.' ? value.slice(0, -1) : value,
      ),
  },
  {
    name: 'path two of an overlap',
    reason: 'Path two is the last of the list; DynamoDB Local takes it from a hash table.',
    source: 'measured',
    adjust: ({ ours, local }) =>
      reworded(
        ours,
        local,
        (aws, text) =>
          /Two document paths overlap/.test(text) && withoutPathTwo(bare(aws)) === withoutPathTwo(text),
      ),
  },
  {
    name: 'overlaps before conflicts',
    reason:
      'An overlap anywhere is reported before any conflict; DynamoDB Local reports the first from the end.',
    source: 'measured',
    adjust: ({ ours, local }) =>
      reworded(
        ours,
        local,
        (aws, text) => /Two document paths overlap/.test(aws) && /Two document paths conflict/.test(text),
      ),
  },
  {
    name: 'numbers in texts',
    reason: 'DynamoDB Local prints the bounds of BETWEEN as they were sent; ours are in normal form by then.',
    source: 'none',
    adjust: ({ ours, local }) =>
      reworded(
        ours,
        local,
        (aws, text) =>
          bare(aws) ===
          text.replaceAll(/\{N:([^}]*)\}/g, (_, number: string) => `{N:${plainDecimal(number)}}`),
      ),
  },
  {
    name: 'names in a list',
    reason: 'Several attributes that an index does not project are listed in the order of a hash table.',
    source: 'none',
    adjust: ({ ours, local }) => reworded(ours, local, (aws, text) => sortedNames(aws) === sortedNames(text)),
  },
  {
    name: 'run-time faults of an update',
    reason: 'Of several DynamoDB Local reports one by the order of a hash table.',
    source: 'none',
    adjust: ({ ours, local }) =>
      reworded(ours, local, (aws, text) => familyOf(aws) === 'run time' && familyOf(text) === 'run time'),
  },
  {
    name: 'a sum of too many digits',
    reason: 'A result of more than 38 digits is called an overflow.',
    source: 'measured',
    adjust: ({ ours, local }) =>
      mentions(local, /^DynamoDB only supports precision/) && mentions(ours, /Number overflow/)
        ? ours
        : undefined,
  },
  {
    name: 'result of an update without expression',
    reason: 'UPDATED_NEW and UPDATED_OLD of an update that says nothing are empty; DynamoDB Local fails.',
    source: 'none',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'UpdateItem' && 'error' in local && local.error === 'InternalFailure'
        ? ours
        : undefined,
  },
  {
    name: 'types of index keys in updates',
    reason:
      'An update may not give an index key another type; DynamoDB Local sometimes lets it, and sometimes minds removals.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      /^(UpdateItem|TransactWriteItems)$/.test(operation.name) &&
      (mentions(local, /^Updates on index keys must be/) ||
        ('output' in local && mentions(ours, /Type mismatch for Index Key|index key to unsupported type/)))
        ? ours
        : undefined,
  },
  {
    name: 'start keys at the far end',
    reason:
      'A LastEvaluatedKey is always good to go on with; DynamoDB Local refuses one that is the last the condition allows.',
    source: 'documented',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'Query' &&
      'output' in ours &&
      textOf(ours.output).includes('"ScannedCount": 0') &&
      mentions(local, /^The provided starting key does not match the range key predicate/)
        ? ours
        : undefined,
  },
  {
    name: 'start keys of other segments',
    reason: "Which partition is in which segment is nobody's promise.",
    source: 'none',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'Scan' &&
      (mentions(ours, /use ExclusiveStartKey with correct Segment/) ||
        mentions(local, /^Exclusive start key must lie within the segment/))
        ? ours
        : undefined,
  },
  {
    name: 'arguments of CONTAINS',
    reason: 'CONTAINS and NOT_CONTAINS take a string, a number or a binary; DynamoDB Local takes anything.',
    source: 'documented',
    adjust: ({ ours, local }) =>
      'output' in local && mentions(ours, /CONTAINS is not valid for/) ? ours : undefined,
  },
  {
    name: 'several paths into keys',
    reason: 'A projection is looked at before a filter; DynamoDB Local looks for one key after another.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'Query'
        ? reworded(ours, local, (aws, text) => familyOf(aws) === 'key path' && familyOf(text) === 'key path')
        : undefined,
  },
  {
    name: 'duplicate keys by value',
    reason: 'A key 1 beside a key 1.0 is refused as the same; DynamoDB Local compares what was sent.',
    source: 'none',
    adjust: ({ ours, local }) =>
      'output' in local && mentions(ours, /keys contains duplicates|cannot include multiple operations/)
        ? ours
        : undefined,
  },
  {
    name: 'duplicates in a transaction come first',
    reason: 'Two actions on one item are refused before any condition or update is judged.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name.startsWith('Transact') &&
      mentions(ours, /cannot include multiple operations/) &&
      (mentions(local, /^Transaction cancelled/) || mentions(local, runTimeFault))
        ? ours
        : undefined,
  },
  {
    name: 'key faults cancel a transaction',
    reason: 'A key that does not fit cancels the transaction with a ValidationError for its action.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name.startsWith('Transact') &&
      isCancelled(ours) &&
      'error' in local &&
      mentions(ours, /ValidationError/) &&
      localFamilies(local.message).some((family) => /^(index )?key|Projection|maps|unused|value/.test(family))
        ? ours
        : undefined,
  },
  {
    name: 'faults of an action before its condition',
    reason: 'Keys, and keys as targets, are looked at before the condition of the same action.',
    source: 'none',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'TransactWriteItems' &&
      isCancelled(ours) &&
      isCancelled(local) &&
      mentions(ours, /ValidationError/)
        ? ours
        : undefined,
  },
  {
    name: 'run-time faults cancel a transaction',
    reason: 'A fault that needs the stored item cancels the transaction; DynamoDB Local refuses the request.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'TransactWriteItems' &&
      'error' in ours &&
      'error' in local &&
      local.error === 'ValidationException' &&
      runTimeFault.test(local.message)
        ? ours
        : undefined,
  },
  {
    name: 'key paths in conditions of a transaction',
    reason: 'A path into a key attribute is refused; DynamoDB Local judges the condition.',
    source: 'none',
    adjust: ({ operation, ours }) =>
      operation.name.startsWith('Transact') && mentions(ours, /^Key attributes must be scalars/)
        ? ours
        : undefined,
  },
  {
    name: 'size as a name',
    reason: 'SIZE is a reserved word; DynamoDB Local lets it be.',
    source: 'documented',
    adjust: ({ ours }) => (mentions(ours, /reserved keyword: size$/i) ? ours : undefined),
  },
  {
    name: 'several faults of index keys',
    reason: 'The type of a key is looked at before it is found empty.',
    source: 'measured',
    adjust: ({ ours, local }) =>
      mentions(ours, /Type mismatch for Index Key/) &&
      mentions(local, /^One or more parameter values are not valid\. A value specified for a secondary/)
        ? ours
        : undefined,
  },
  {
    name: 'values as steps of a path',
    reason: 'A value cannot be a step of a path; DynamoDB Local takes `a.:v` and fails later.',
    source: 'none',
    adjust: ({ ours, local }) =>
      mentions(ours, /Syntax error; token: ":\w*"/) && mentions(local, /Syntax error|Internal server error/)
        ? ours
        : undefined,
  },
  {
    name: 'order of checks',
    reason: 'Of two faults AWS reports the one that it checks first; the orders are in check-order.ts.',
    source: 'measured',
    adjust: ({ operation, ours, local }) => {
      const first = 'error' in ours ? familyOf(ours.message) : undefined;
      if (first === undefined || !('error' in local)) return undefined;
      return localFamilies(local.message).some((second) => comesFirst(operation.name, first, second))
        ? ours
        : undefined;
    },
  },
];

const statements: readonly Difference[] = [
  {
    name: 'DuplicateItemException',
    reason: 'The exception has its full name, and the reason its code is DuplicateItem.',
    source: 'measured',
    adjust: ({ local }) =>
      'error' in local && local.error === 'DuplicateItem'
        ? { ...local, error: 'DuplicateItemException' }
        : undefined,
  },
  {
    name: 'deleting nothing on a condition',
    reason: 'DELETE of an item that is not there succeeds, whatever else its WHERE says.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name.includes('Execute') &&
      writesBy(operation, /DELETE/) &&
      textOf(failureData(local)).includes('conditional request failed')
        ? ours
        : undefined,
  },
  {
    name: '<> of what is not there',
    reason: 'In PartiQL `a <> 1` does not hold for an item without a.',
    source: 'measured',
    adjust: ({ operation, ours }) =>
      operation.name.includes('Execute') && writesBy(operation, /<>/) ? ours : undefined,
  },
  {
    name: 'attributes that an index lacks, in WHERE',
    reason:
      'Refused in a keyed read, missing in any other; DynamoDB Local takes the whole item, or refuses by the form of the condition.',
    source: 'measured',
    adjust: ({ operation, ours }) =>
      operation.name === 'ExecuteStatement' && /"\."(lsi|gsi)\d" WHERE/.test(operation.input.Statement ?? '')
        ? ours
        : undefined,
  },
  {
    name: 'table of a failed member',
    reason: 'A member of a batch names its table if its statement ran.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'BatchExecuteStatement' ? withTableNames(ours, local) : undefined,
  },
  {
    name: 'keyed reads by PartiQL that DynamoDB Local fails at',
    reason: 'IS MISSING of a key attribute is a filter; DynamoDB Local has an internal failure.',
    source: 'none',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'ExecuteStatement' && 'error' in local && local.error === 'InternalFailure'
        ? ours
        : undefined,
  },
  {
    name: 'names that look like placeholders',
    reason: 'A quoted name is a name; DynamoDB Local takes # and : for placeholders of its own.',
    source: 'none',
    adjust: ({ operation, ours, local }) =>
      operation.name.includes('Execute') &&
      /expression attribute (name|value) used/.test(textOf(failureData(local)))
        ? ours
        : undefined,
  },
  {
    name: 'faults of a transaction by statements',
    reason:
      'Faults that need the table or the item cancel it, duplicates come first, and what one statement says comes before the values of the next.',
    source: 'measured',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'ExecuteTransaction' &&
      'error' in ours &&
      ('error' in local || mentions(ours, /cannot include multiple operations/))
        ? ours
        : undefined,
  },
];

export const differences: readonly Difference[] = [
  ...results,
  ...statements,
  ...capacities,
  ...wordings.map(differenceOf),
  ...refusals,
];

const runTimeFault =
  /^The (document path provided in the update|provided expression refers)|^An operand in the update|^DynamoDB only supports precision|^Number (over|under)flow/;

/** DynamoDB Local's text for AWS's, at the top or in the reasons of a cancelled transaction. */
function differenceOf({ local: wrong, aws: right, source }: Wording): Difference {
  return {
    name: `text: ${wrong.source}`,
    reason: `AWS says ${right.source}`,
    source,
    adjust: ({ ours, local }) => {
      const same = (aws: string, text: string): boolean =>
        wrong.test(text) && (right.test(aws) || right.test(bare(aws)));
      return reworded(ours, local, same) ?? withReasons(ours, local, same);
    },
  };
}

/** AWS's text in place of DynamoDB Local's, if they are texts for the same. */
function reworded(
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

function withReasons(
  ours: Outcome,
  local: Outcome,
  same: (aws: string, local: string) => boolean,
): Failure | undefined {
  if (!('error' in ours) || !('error' in local)) return undefined;
  const [reasons, theirs] = [ours.detail['CancellationReasons'], local.detail['CancellationReasons']];
  if (!isList(reasons) || !isList(theirs)) return undefined;
  const adjusted = theirs.map((reason, i) => {
    const own = reasons[i];
    if (!isPlainObject(reason) || !isPlainObject(own)) return reason;
    const [text, aws] = [reason['Message'], own['Message']];
    if (typeof text !== 'string' || typeof aws !== 'string' || text === aws || !same(aws, text))
      return reason;
    return { ...reason, Message: aws };
  });
  return textOf(adjusted) === textOf(theirs)
    ? undefined
    : { ...local, detail: { ...local.detail, CancellationReasons: adjusted } };
}

function localFamilies(text: string): readonly string[] {
  const known = wordings.filter(({ local }) => local.test(text)).map(({ family }) => family);
  const family = familyOf(text);
  return family === undefined ? known : [family, ...known];
}

function mentions(outcome: Outcome, pattern: RegExp): boolean {
  if (!('error' in outcome)) return false;
  return (
    pattern.test(outcome.message) ||
    pattern.test(bare(outcome.message)) ||
    pattern.test(textOf(outcome.detail))
  );
}

/** The records of each item in their order, the items in any. */
function recordsByKey(stream: Outcome): PlainObject {
  const records = 'output' in stream ? stream.output['Records'] : [];
  const byKey: Record<string, Plain[]> = {};
  for (const record of isList(records) ? records : []) {
    const change = isPlainObject(record) ? record['dynamodb'] : null;
    const key = isPlainObject(change) ? textOf(change['Keys'] ?? null) : '';
    (byKey[key] ??= []).push(record);
  }
  return byKey;
}

function isCancelled(outcome: Outcome): boolean {
  return 'error' in outcome && outcome.error === 'TransactionCanceledException';
}

function withTableNames(ours: Outcome, local: Outcome): Outcome | undefined {
  if (!('output' in ours) || !('output' in local)) return undefined;
  const [members, theirs] = [ours.output['Responses'], local.output['Responses']];
  if (!isList(members) || !isList(theirs)) return undefined;
  const Responses = theirs.map((member, i) =>
    isPlainObject(member) && 'Error' in member ? memberReplaced('TableName', members[i], member) : member,
  );
  return textOf(Responses) === textOf(theirs) ? undefined : { output: { ...local.output, Responses } };
}

/** Does one of the operation's statements look like this? */
function writesBy({ input }: Operation, pattern: RegExp): boolean {
  const members = [...(input.Statements ?? []), ...(input.TransactStatements ?? []), input];
  return members.some(({ Statement }) => pattern.test(Statement ?? ''));
}

/** Where the errors of members and reasons stand. */
function failureData(outcome: Outcome): PlainObject {
  return 'output' in outcome ? outcome.output : { ...outcome.detail, message: outcome.message };
}

function lacks(name: string, outcome: Outcome): boolean {
  return 'output' in outcome && !(name in outcome.output);
}

/** DynamoDB Local's output with the member as we have it, in the pages too; nothing if it was so already. */
function withMemberOf(name: string, ours: Outcome, local: Outcome): Outcome | undefined {
  if (!('output' in ours) || !('output' in local)) return undefined;
  const [pages, theirs] = [ours.output['Pages'], local.output['Pages']];
  const output =
    isList(pages) && isList(theirs)
      ? { ...local.output, Pages: theirs.map((page, i) => memberReplaced(name, pages[i], page)) }
      : memberReplaced(name, ours.output, local.output);
  return textOf(output) === textOf(local.output) ? undefined : { output };
}

function memberReplaced(name: string, own: Plain | undefined, theirs: PlainObject): PlainObject;
function memberReplaced(name: string, own: Plain | undefined, theirs: Plain): Plain;
function memberReplaced(name: string, own: Plain | undefined, theirs: Plain): Plain {
  if (!isPlainObject(own) || !isPlainObject(theirs)) return theirs;
  const { [name]: _, ...rest } = theirs;
  const value = own[name];
  return value === undefined ? rest : { ...rest, [name]: value };
}

/** Changes every member, however deep; nothing if none changes. */
function changed(outcome: Outcome, change: (name: string, value: Plain) => Plain): Outcome | undefined {
  const data = 'output' in outcome ? outcome.output : outcome.detail;
  const after = changedMembers(data, change);
  if (textOf(after) === textOf(data)) return undefined;
  return 'output' in outcome ? { output: after } : { ...outcome, detail: after };
}

function newTableState(name: string, value: Plain): Plain {
  if (name === 'TableStatus' || name === 'IndexStatus') return 'CREATING';
  return name === 'ProvisionedThroughput' && isPlainObject(value)
    ? { NumberOfDecreasesToday: 0, ...value }
    : value;
}

function emptyResponse(name: string, value: Plain): Plain {
  if (name !== 'Responses' || !isList(value)) return value;
  return value.map((each) =>
    isPlainObject(each) && isPlainObject(each['Item']) && Object.keys(each['Item']).length === 0 ? {} : each,
  );
}

/** Half a unit, or one if the read is consistent, where DynamoDB Local has none. */
function leastCapacity(capacity: Plain, input: Input): Plain {
  if (isList(capacity)) return capacity.map((each) => leastCapacity(each, input)).sort(byText);
  if (!isPlainObject(capacity) || capacity['CapacityUnits'] !== 0) return capacity;
  const units = input.ConsistentRead === true ? 1 : 0.5;
  const read = input.IndexName ?? 'Table';
  return changedMembers({ ...capacity, CapacityUnits: units }, (name, value) =>
    name === read ? { CapacityUnits: units } : value,
  );
}

/** One page: the key it ends with. Page by page: an empty page more. */
function withLastEvaluatedKey(ours: Outcome, local: Outcome): Outcome | undefined {
  if (!('output' in ours) || !('output' in local)) return undefined;
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

function withoutPathTwo(text: string): string {
  return text.replace(/path two: .*/, '');
}

function sortedNames(text: string): string {
  return text.replace(/\[(.*)\]$/, (_, names: string) => names.split(', ').sort().join(', '));
}
