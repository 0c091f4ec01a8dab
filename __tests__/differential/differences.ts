/**
 * Where DynamoDB Local is not AWS, as data: every entry says why AWS sides with us. What no entry explains fails the test.
 *
 * An entry turns what DynamoDB Local answered into what it would have answered if it were AWS in that one respect, so
 * that several can meet in one answer. Texts are listed apart, in `wordings.ts`, and AWS's order of checks in
 * `check-order.ts`; both are entries here. Some are met but once in 100,000 operations. Each has its source, as in
 * `sources.ts`.
 */
import { isUtf8 } from 'node:buffer';
import type { Condition, ExpectedAttributeValue } from '@aws-sdk/client-dynamodb';
import { leastCapacity, perItemCapacity, tableArm } from './adjustments/capacity.ts';
import {
  changed,
  isCancelled,
  lacks,
  mentions,
  reasonsOf,
  recordsByKey,
  reworded,
  textIn,
  withChangedReasons,
  withLastEvaluatedKey,
  withParts,
  withMemberOf,
  withReasons,
} from './adjustments/outcomes.ts';
import {
  areNested,
  hasOpenInequality,
  indexReadBy,
  isPartiql,
  isProjected,
  memberErrors,
  namesIn,
  statementsOf,
  tableOf,
  wasJudged,
  withChangedMembers,
  withDeletionsOfNothing,
  withMemberTexts,
  withModifiedElements,
} from './adjustments/statements.ts';
import { bare, comesFirst, familyOf, faultOf, hasEnvelope, orderEvidence } from './check-order.ts';
import type { Disagreement } from './compare.ts';
import {
  byText,
  changedMembers,
  isList,
  isPlainObject,
  type Outcome,
  type Plain,
  plain,
  type PlainObject,
  textOf,
} from './outcome.ts';
import { numberPlain, plainDecimal } from './plain-number.ts';
import {
  alternator,
  conformance,
  documented,
  dynalite,
  dynoxideCaptures,
  dynoxideChanges,
  measured,
  moto,
  type Source,
  unknown,
} from './sources.ts';
import { type Wording, wordings } from './wordings.ts';

export interface Difference {
  readonly name: string;
  /** What AWS does. */
  readonly reason: string;
  readonly source: Source;
  /** How often it may be met in 10,000 operations; more is a defect that hides behind it. */
  readonly perTenThousandMax?: number;
  /** DynamoDB Local's outcome as AWS would have it; nothing where the entry has no bearing. */
  adjust(disagreement: Disagreement): Outcome | undefined;
}

const results: readonly Difference[] = [
  {
    name: 'numbers',
    reason:
      'Numbers come back as plain decimals without needless zeros; DynamoDB Local keeps some as they were sent.',
    source: measured(
      conformance('tier2/partiql/grammar', 'an exponent literal in WHERE matches the number it denotes'),
    ),
    adjust: ({ local }) => changed(local, numberPlain),
  },
  {
    name: 'region and account',
    reason: 'An ARN has the region and the account; in DynamoDB Local they are ddblocal and zeros.',
    source: documented('developerguide/DynamoDBLocal.UsageNotes.html#DynamoDBLocal.Differences'),
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
    source: documented('APIReference/API_CreateTable.html'),
    adjust: ({ operation, local }) =>
      operation.name === 'CreateTable' ? changed(local, newTableState) : undefined,
  },
  {
    name: 'item collection metrics',
    reason: 'SIZE gives metrics on a table with a local index; DynamoDB Local ignores it.',
    source: measured(conformance('tier1/putItem/itemCollectionMetrics')),
    adjust: ({ operation, table, local }) => {
      const { Key, Item, ReturnItemCollectionMetrics } = operation.input;
      const hash = (Key ?? Item)?.[table.hash.name];
      const asked = ReturnItemCollectionMetrics === 'SIZE' && lacks('ItemCollectionMetrics', local);
      if (!asked || hash === undefined || !table.indexes.some(({ kind }) => kind === 'LSI')) return undefined;
      const metrics = {
        ItemCollectionKey: changedMembers({ [table.hash.name]: plain(hash) ?? null }, numberPlain),
        SizeEstimateRangeGB: [0, 1],
      };
      return 'output' in local ? { output: { ...local.output, ItemCollectionMetrics: metrics } } : undefined;
    },
  },
  {
    name: 'empty results of a transaction',
    reason: 'An item of which a projection leaves nothing is {}, like one that is not there.',
    source: measured(dynoxideCaptures),
    adjust: ({ operation, local }) =>
      /^TransactGetItems$|^Execute/.test(operation.name) ? changed(local, emptyResponse) : undefined,
  },
  {
    name: 'last page of a full key',
    reason:
      'Whenever Limit items were read there is a LastEvaluatedKey; DynamoDB Local leaves it out for a full key.',
    source: measured(dynalite('query.js'), dynoxideChanges),
    adjust: ({ operation, ours, local }) =>
      operation.name === 'Query' ? withLastEvaluatedKey(ours, local) : undefined,
  },
  {
    name: 'filters of a scan of a global index',
    reason:
      'A global index holds what it projects, and nothing else counts; DynamoDB Local filters whole items.',
    source: documented('developerguide/GSI.html'),
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
    source: measured(alternator('test_streams.py')),
    adjust: ({ operation, ours, local }) =>
      operation.name === 'ReadStream' && textOf(recordsByKey(ours)) === textOf(recordsByKey(local))
        ? ours
        : undefined,
  },
  {
    name: 'updated parts of an attribute',
    reason:
      'UPDATED_OLD and UPDATED_NEW show the elements and members that were named, elements packed; DynamoDB Local shows ' +
      'whole lists, and sometimes whole maps.',
    source: measured(
      conformance('tier1/updateItem/basic', 'UPDATED_NEW on a nested SET returns only the changed fragment'),
      alternator('test_returnvalues.py'),
    ),
    adjust: ({ operation, ours, local }) =>
      operation.input.ReturnValues?.startsWith('UPDATED_') === true &&
      /[.[]/.test(operation.input.UpdateExpression ?? '')
        ? withParts('Attributes', ours, local)
        : undefined,
  },
];

const capacities: readonly Difference[] = [
  {
    name: 'capacity of reading nothing',
    reason: 'A read that comes upon nothing costs the least there is, half a unit or one.',
    source: unknown(
      'for an item that is not there the least is charged; of a Query or Scan that comes upon none nobody has told',
    ),
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
    source: measured(
      conformance(
        'tier2/partiql/indexQualifier',
        'an LSI serves an unprojected attribute from the base table',
      ),
      dynoxideChanges,
    ),
    adjust: ({ operation, ours, local }) =>
      (operation.name === 'Scan' || operation.name === 'Query') &&
      operation.input.IndexName?.startsWith('lsi') === true
        ? withMemberOf('ConsumedCapacity', ours, local)
        : undefined,
  },
  {
    name: 'capacity that nobody asked for',
    reason: 'DynamoDB Local reports the capacity of deleting what is not there even if it is not asked for.',
    source: documented('APIReference/API_DeleteItem.html'),
    adjust: ({ operation, ours, local }) =>
      operation.name === 'DeleteItem' && lacks('ConsumedCapacity', ours)
        ? withMemberOf('ConsumedCapacity', ours, local)
        : undefined,
  },
  {
    name: 'capacity of writing indexes',
    reason:
      'An index is charged for the change of its own entry; DynamoDB Local counts entries that are not there.',
    source: measured(conformance('tier1/putItem/indexConsumedCapacity')),
    adjust: ({ operation, table, ours, local }) =>
      /^(Put|Update|Delete)Item$/.test(operation.name) &&
      table.indexes.length > 0 &&
      tableArm(ours) === tableArm(local)
        ? withMemberOf('ConsumedCapacity', ours, local)
        : undefined,
  },
  {
    name: 'capacity of batches and transactions',
    reason:
      'Every item is charged, also one that is not there, and twice in a transaction; DynamoDB Local has figures of its own.',
    source: measured(
      conformance(
        'tier2/transactions/transactGet',
        'charges 2 read capacity units per item, including a missing item',
      ),
      dynalite('batchGetItem.js'),
      conformance(
        'tier1/putItem/indexConsumedCapacity',
        'reports the per-table entry with the arms the batch actually touched',
      ),
      dynoxideChanges,
    ),
    adjust: ({ operation, ours, local }) => perItemCapacity(operation, ours, local),
  },
];

const refusals: readonly Difference[] = [
  {
    name: 'envelope',
    reason:
      'Put, Update and Delete, and the Select rules of Query, have "1 validation error detected: " before their texts.',
    source: measured(
      moto('test_dynamodb_select.py', 'test_projection_expression_rejected_for_non_specific_select'),
      conformance(
        'tier3/error-messages/updateItem',
        'undefined value in the ConditionExpression beside a defined one: full error string',
      ),
      conformance('tier3/error-messages/valueLayers'),
    ),
    adjust: ({ operation, ours, local }) =>
      reworded(
        ours,
        local,
        (aws, text) => aws === `1 validation error detected: ${text}` && hasEnvelope(operation.name, text),
      ),
  },
  {
    name: 'full stop of a condition check',
    reason:
      'The text of a failed condition is the same for ConditionCheck; DynamoDB Local puts a full stop there.',
    source: measured(
      moto('test_dynamodb_transact.py', 'test_transact_write_items_put_conditional_expressions'),
      conformance(
        'tier3/error-messages/transactWriteItems',
        'one passing, one failing: positional reason codes (None for the survivor)',
      ),
    ),
    adjust: ({ local }) =>
      changed(local, (name, value) =>
        name === 'Message' && value === 'The conditional request failed.' ? value.slice(0, -1) : value,
      ),
  },
  {
    name: 'path two of an overlap',
    reason: 'Path two is the last of the list; DynamoDB Local takes it from a hash table.',
    source: measured(dynalite('updateItem.js')),
    adjust: ({ ours, local }) =>
      withTexts(
        ours,
        local,
        (aws, text) =>
          /Two document paths overlap/.test(text) && withoutPathTwo(bare(aws)) === withoutPathTwo(text),
      ),
  },
  {
    name: 'numbers in texts',
    reason: 'DynamoDB Local prints the bounds of BETWEEN as they were sent; ours are in normal form by then.',
    source: unknown('no capture has a bound in another form than the normal one'),
    adjust: ({ ours, local }) =>
      withTexts(
        ours,
        local,
        (aws, text) =>
          bare(aws) ===
          text.replaceAll(/\{N:([^}]*)\}/g, (_, number: string) => `{N:${plainDecimal(number)}}`),
      ),
  },
  {
    name: 'names in a list',
    reason:
      'Attributes that an index does not project are listed as the statement names them; DynamoDB Local lists them as a hash table has them.',
    source: measured(
      conformance(
        'tier2/partiql/executeStatementIndex',
        'rejects non-projected columns on a GSI in statement order',
      ),
    ),
    adjust: ({ ours, local }) => reworded(ours, local, (aws, text) => sortedNames(aws) === sortedNames(text)),
  },
  {
    name: 'run-time faults of an update',
    reason: 'Of several DynamoDB Local reports one by the order of a hash table.',
    source: unknown('ours is the first that the expression comes to'),
    adjust: ({ ours, local }) =>
      withTexts(ours, local, (aws, text) => familyOf(aws) === 'run time' && familyOf(text) === 'run time'),
  },
  {
    name: 'a sum of too many digits',
    reason: 'A result of more than 38 digits is called an overflow.',
    source: unknown(
      'AWS refuses such a result, its words have not been seen; ours are those of a number that is too large',
    ),
    adjust: ({ ours, local }) =>
      withTexts(
        ours,
        local,
        (aws, text) =>
          text.startsWith('DynamoDB only supports precision') && aws.startsWith('Number overflow'),
      ),
  },
  {
    name: 'result of an update without expression',
    reason: 'UPDATED_NEW and UPDATED_OLD of an update that says nothing are empty; DynamoDB Local fails.',
    source: unknown(
      'an update with nothing to show gives no attributes; one without expression has not been tried',
    ),
    adjust: ({ operation, ours, local }) =>
      operation.name === 'UpdateItem' &&
      (operation.input.UpdateExpression ?? operation.input.AttributeUpdates) === undefined &&
      'error' in local &&
      local.error === 'InternalFailure'
        ? ours
        : undefined,
  },
  {
    name: 'types of index keys in updates',
    reason:
      'An update may not give an index key another type; DynamoDB Local sometimes lets it, and sometimes minds removals.',
    source: measured(
      conformance(
        'tier3/error-messages/transactIndexKeys',
        'Update wrong-typed index key: cancelled with full ValidationError reason',
      ),
      dynalite('updateItem.js'),
    ),
    adjust({ operation, ours, local }) {
      if (!/^(UpdateItem|TransactWriteItems)$/.test(operation.name)) return undefined;
      const mismatch = /Type mismatch for Index Key|index key to unsupported type/;
      if (isCancelled(ours) && isCancelled(local)) {
        const reasons = reasonsOf(ours);
        return withChangedReasons(local, (reason, i) => {
          const own = reasons[i] ?? reason;
          return reason['Code'] === 'None' && mismatch.test(textIn(own, 'Message')) ? own : reason;
        });
      }
      return !('output' in ours && 'output' in local) &&
        ('output' in local || mentions(local, /^Updates on index keys must be/)) &&
        ('output' in ours || mentions(ours, mismatch))
        ? ours
        : undefined;
    },
  },
  {
    name: 'start keys at the far end',
    reason:
      'A LastEvaluatedKey is always good to go on with; DynamoDB Local refuses one that is the last the condition allows.',
    source: documented('developerguide/Query.Pagination.html'),
    adjust: ({ operation, ours, local }) =>
      operation.name === 'Query' &&
      ('output' in ours
        ? operation.input.IndexName !== undefined || textOf(ours.output).includes('"ScannedCount": 0')
        : comesFirst('Query', 'start key bounds', familyOf(ours.message) ?? '')) &&
      mentions(local, /^The provided starting key does not match the range key predicate/)
        ? ours
        : undefined,
  },
  {
    name: 'start keys that are too long',
    reason: 'A start key may be no longer than a key can be; DynamoDB Local reads on from any.',
    source: unknown('no table can hold such a key, so ours holds start keys to the limits of keys'),
    adjust: ({ ours, local }) =>
      'output' in local &&
      mentions(ours, /^The provided starting key is invalid: .*(hashkey|range keys) has exceeded/)
        ? ours
        : undefined,
  },
  {
    name: 'start keys of other segments',
    reason: "Which partition is in which segment is nobody's promise.",
    source: unknown('segments are parts of a hash that is not public'),
    adjust: ({ operation, ours, local }) =>
      operation.name === 'Scan' &&
      (mentions(ours, /use ExclusiveStartKey with correct Segment/) ||
        mentions(local, /^Exclusive start key must lie within the segment/))
        ? ours
        : undefined,
  },
  {
    name: 'CONTAINS of bytes that are no text',
    reason:
      'CONTAINS looks for bytes among bytes; DynamoDB Local makes text of them, in which all that is none is alike.',
    source: documented('APIReference/API_Condition.html'),
    perTenThousandMax: 5,
    adjust: ({ operation: { input }, ours }) =>
      [input.Expected, input.QueryFilter, input.ScanFilter].some(
        (conditions) => conditions !== undefined && containsNoText(Object.values(conditions)),
      )
        ? ours
        : undefined,
  },
  {
    name: 'arguments of CONTAINS',
    reason: 'CONTAINS and NOT_CONTAINS take a string, a number or a binary; DynamoDB Local takes anything.',
    source: measured(dynalite('query.js'), dynalite('scan.js')),
    adjust: ({ ours, local }) =>
      'output' in local && mentions(ours, /CONTAINS is not valid for/) ? ours : undefined,
  },
  {
    name: 'several paths into keys',
    reason: 'A projection is looked at before a filter; DynamoDB Local looks for one key after another.',
    source: measured(dynalite('query.js')),
    adjust: ({ ours, local }) =>
      withTexts(ours, local, (aws, text) => familyOf(aws) === 'key path' && familyOf(text) === 'key path'),
  },
  {
    name: 'several keys in a filter',
    reason: 'The first that the filter names is reported; DynamoDB Local looks for one key after another.',
    source: unknown('ours is the first that the filter names'),
    adjust: ({ operation, ours, local }) =>
      operation.name === 'Query'
        ? reworded(
            ours,
            local,
            (aws, text) => familyOf(aws) === 'filter on key' && familyOf(text) === 'filter on key',
          )
        : undefined,
  },
  {
    name: 'duplicate keys by value',
    reason: 'A key 1 beside a key 1.0 is refused as the same; DynamoDB Local compares what was sent.',
    source: unknown('the two are one key, and an item may be named but once'),
    adjust: ({ ours, local }) =>
      'output' in local && mentions(ours, /keys contains duplicates|cannot include multiple operations/)
        ? ours
        : undefined,
  },
  {
    name: 'duplicates in a transaction come first',
    reason: 'Two actions on one item are refused before any condition or update is judged.',
    source: measured(
      moto(
        'exceptions/test_dynamodb_transactions.py',
        'test_transact_write_items__put_and_delete_on_same_item',
      ),
      dynoxideCaptures,
    ),
    adjust: ({ operation, ours, local }) =>
      /Transact/.test(operation.name) &&
      mentions(ours, /cannot include multiple operations/) &&
      (isCancelled(local) || mentions(local, runTimeFault))
        ? ours
        : undefined,
  },
  {
    name: 'key faults cancel a transaction',
    reason: 'A key that does not fit cancels the transaction with a ValidationError for its action.',
    source: measured(
      conformance(
        'tier3/error-messages/transactWriteItems',
        'Put wrong-typed table key: cancelled with full ValidationError reason',
      ),
      conformance(
        'tier3/error-messages/transactGetItems',
        'missing key attribute: action-level ValidationError surfaces as TransactionCanceledException',
      ),
    ),
    adjust: ({ operation, ours, local }) => {
      const later =
        operation.name === 'TransactGetItems'
          ? /^(key|key path|repeated item|ProjectionExpression|maps|unused)$/
          : /^(index )?key$|^key path$/;
      const text = firstValidationError(ours);
      return operation.name.startsWith('Transact') &&
        text !== undefined &&
        /^(index key|key|cannot update key)$/.test(familyOf(text) ?? '') &&
        'error' in local &&
        reasonsOf(local).length === 0 &&
        localFamilies(local.message).some((family) => later.test(family))
        ? ours
        : undefined;
    },
  },
  {
    name: 'one ValidationError a transaction',
    reason:
      'The first action with a fault is marked and the rest are judged; DynamoDB Local marks several, or leaves off the list.',
    source: measured(dynoxideCaptures),
    adjust: ({ operation, ours, local }) =>
      /^TransactWriteItems$|^ExecuteTransaction$/.test(operation.name)
        ? withOneValidationError(ours, local)
        : undefined,
  },
  {
    name: 'run-time faults cancel a transaction',
    reason: 'A fault that needs the stored item cancels the transaction; DynamoDB Local refuses the request.',
    source: unknown(
      'a key that does not fit is known to cancel, and such a fault too is found when the action is carried out',
    ),
    adjust: ({ operation, ours, local }) => {
      const text = firstValidationError(ours);
      return /^TransactWriteItems$|^ExecuteTransaction$/.test(operation.name) &&
        text !== undefined &&
        /^(index key|key|cannot update key|run time|value)$/.test(familyOf(text) ?? '') &&
        'error' in local &&
        local.error === 'ValidationException' &&
        runTimeFault.test(local.message)
        ? ours
        : undefined;
    },
  },
  {
    name: 'key paths in a transaction',
    reason:
      'A path into a key is refused first of all in a condition, and cancels the transaction as a target; DynamoDB Local does otherwise.',
    source: unknown('in a condition as with a single item, as a target like any other fault of an update'),
    adjust: ({ operation, ours, local }) =>
      operation.name.includes('Transact') &&
      mentions(ours, /^Key attributes must be scalars/) &&
      ('output' in local ||
        isCancelled(local) ||
        mentions(local, /^Key attributes must be scalars/) ||
        runTimeFault.test(local.message) ||
        localFamilies(local.message).some((family) => /^(index )?key$|^repeated item$/.test(family)))
        ? ours
        : undefined,
  },
  {
    name: 'size as a name',
    reason: 'SIZE is a reserved word; DynamoDB Local lets it be, and minds what else is wrong.',
    source: documented('developerguide/ReservedWords.html'),
    adjust: ({ ours, local }) =>
      !isCancelled(ours) && mentions(ours, /reserved keyword: size$/i) && !mentions(local, /reserved keyword/)
        ? ours
        : undefined,
  },
  {
    name: 'several indexes with one bad key',
    reason: 'The first index by name is reported; DynamoDB Local takes one from a hash table.',
    source: measured(
      conformance('tier3/error-messages/indexKeyValues', 'wrong-typed index key: full type-mismatch message'),
    ),
    adjust: ({ ours, local }) =>
      withTexts(ours, local, (aws, text) => withoutIndexName(aws) === withoutIndexName(text)),
  },
  {
    name: 'several faults of index keys',
    reason: 'The type of a key is looked at before it is found empty.',
    source: unknown('ours follows the order known of table keys: the type, then emptiness'),
    adjust: ({ ours, local }) =>
      mentions(ours, /Type mismatch for Index Key/) &&
      mentions(
        local,
        /^One or more parameter values are not valid\. (A value specified for a secondary|The update expression attempted to update a secondary index key to a value)/,
      )
        ? ours
        : undefined,
  },
  {
    name: 'values as steps of a path',
    reason: 'A value cannot be a step of a path; DynamoDB Local takes `a.:v` and fails later.',
    source: unknown('the grammar of paths has no place for a value, so ours is a syntax error'),
    adjust: ({ ours, local }) =>
      mentions(ours, /Syntax error; token: ":\w*"/) && mentions(local, /Syntax error|Internal server error/)
        ? ours
        : undefined,
  },
  {
    name: 'order of checks',
    reason: 'Of two faults AWS reports the one that it checks first; the orders are in check-order.ts.',
    source: measured(...orderEvidence()),
    adjust: ({ operation, ours, local }) => {
      const first = 'error' in ours ? familyOf(ours.message) : undefined;
      if (first === undefined || !('error' in local)) return undefined;
      return localFamilies(local.message).some((second) => comesFirst(operation.name, first, second))
        ? ours
        : undefined;
    },
  },
  {
    name: 'filters before key conditions',
    reason: 'QueryFilter is looked at before KeyConditions; DynamoDB Local does it the other way round.',
    source: measured(dynalite('query.js')),
    adjust: ({ operation: { input }, ours, local }) =>
      'QueryFilter' in input && 'KeyConditions' in input
        ? reworded(
            ours,
            local,
            (aws, text) => familyOf(aws) === 'legacy conditions' && familyOf(text) === 'legacy conditions',
          )
        : undefined,
  },
  {
    name: 'which of two faults',
    reason:
      'A request with two faults is refused for one of them, and nobody has measured which AWS names; a single fault ' +
      'that we took for another would be met far more often than this may be.',
    source: unknown('ours is the one that it comes to first'),
    perTenThousandMax: 5,
    adjust: ({ operation, ours, local }) => {
      const same = (aws: string, text: string): boolean => areTwoFaults(operation.name, aws, text);
      return 'error' in ours && ours.error === 'ValidationException'
        ? reworded(ours, local, same)
        : withMemberTexts(ours, local, same);
    },
  },
];

const statements: readonly Difference[] = [
  {
    name: 'DuplicateItemException',
    reason: 'The exception has its full name.',
    source: measured(
      conformance(
        'tier2/partiql/executeStatement',
        'rejects INSERT on an existing item (INSERT is not upsert)',
      ),
    ),
    adjust: ({ local }) =>
      'error' in local && local.error === 'DuplicateItem'
        ? { ...local, error: 'DuplicateItemException' }
        : undefined,
  },
  {
    name: 'code of a duplicate in a transaction',
    reason: 'The reason has the code DuplicateItem, as in a batch; DynamoDB Local has ValidationError.',
    source: unknown('ours is the code that a batch has, which AWS was seen to give'),
    adjust: ({ operation, local }) =>
      operation.name === 'ExecuteTransaction'
        ? withChangedReasons(local, (reason) =>
            reason['Message'] === 'Duplicate primary key exists in table'
              ? { ...reason, Code: 'DuplicateItem' }
              : reason,
          )
        : undefined,
  },
  {
    name: 'modified parts of an attribute',
    reason:
      'MODIFIED OLD and MODIFIED NEW show the elements and members that were named; DynamoDB Local shows whole lists, ' +
      'and sometimes whole maps.',
    source: measured(
      conformance(
        'tier2/partiql/batchExecuteStatement',
        'honours a RETURNING MODIFIED NEW * clause on a member UPDATE (only the changed attr)',
      ),
      dynoxideChanges,
    ),
    adjust: ({ operation, ours, local }) =>
      isPartiql(operation) ? withModifiedElements(operation, ours, local) : undefined,
  },
  {
    name: 'deleting nothing on a condition',
    reason: 'DELETE of an item that is not there succeeds, whatever else its WHERE says.',
    source: measured(
      conformance(
        'tier2/partiql/executeStatement',
        'DELETE on a missing key with a non-key predicate is a silent no-op',
      ),
    ),
    adjust: ({ operation, ours, local }) =>
      isPartiql(operation) ? withDeletionsOfNothing(operation, ours, local) : undefined,
  },
  {
    name: '<> of what is not there',
    reason: 'In PartiQL `a <> 1` does not hold for an item without a.',
    source: measured(dynoxideChanges),
    adjust: ({ operation, ours, local }) =>
      isPartiql(operation) &&
      hasOpenInequality(operation) &&
      wasJudged(ours) &&
      wasJudged(local) &&
      !(readsAlone(operation) && !comparesConditions(operation) && !haveNestedItems(ours, local))
        ? ours
        : undefined,
  },
  {
    name: 'writes without WHERE in a transaction',
    reason:
      'A write without WHERE is refused before any item is looked at; DynamoDB Local cancels the transaction.',
    source: unknown('a SELECT that names no item is refused so by both'),
    adjust: ({ ours, local }) =>
      mentions(ours, /^Validation failed in TransactStatements\[\d+\]: Where clause does not contain/) &&
      mentions(local, /^ValidationError Where clause does not contain/)
        ? ours
        : undefined,
  },
  {
    name: 'several keys of a wrong type in a statement',
    reason: 'Of two keys of a wrong type DynamoDB Local names now the one and now the other.',
    source: unknown('ours is the partition key, as it is for an item'),
    perTenThousandMax: 5,
    adjust: ({ operation, ours, local }) =>
      isPartiql(operation)
        ? withTexts(ours, local, (aws, text) => wrongKeyType.test(aws) && wrongKeyType.test(text))
        : undefined,
  },
  {
    name: 'values of no key in an IN',
    reason:
      'A value of another type than the key has is refused in an IN; DynamoDB Local refuses it where the IN stands alone, ' +
      'fails at it, or passes over it.',
    source: unknown('what stands beside the IN is not taken to change what may stand in it'),
    perTenThousandMax: 5,
    adjust: ({ operation, ours, local }) =>
      operation.name === 'ExecuteStatement' &&
      statementsOf(operation).some((text) => / IN \[/.test(text)) &&
      mentions(ours, /Condition parameter type does not match schema type$/) &&
      ('output' in local || local.error === 'InternalFailure')
        ? ours
        : undefined,
  },
  {
    name: 'values before sort keys',
    reason:
      '`? >= r` is `r <= ?`; where r is the sort key of what is read, DynamoDB Local takes it for `r >= ?`.',
    source: unknown(
      'filters were seen to take their operands in either order; a statement is taken to do so too',
    ),
    perTenThousandMax: 5,
    adjust: ({ operation, table, ours, local }) => {
      const sortKeys = [table, ...table.indexes].map(({ range }) => range?.name);
      return operation.name === 'ExecuteStatement' &&
        'output' in ours &&
        'output' in local &&
        statementsOf(operation).some((text) =>
          [...text.matchAll(/[^"] [<>]=? "(\w+)"/g)].some(([, name]) => sortKeys.includes(name)),
        )
        ? ours
        : undefined;
    },
  },
  {
    name: 'pages of a descending read',
    reason: 'ORDER BY … DESC goes down from page to page; DynamoDB Local goes up where pages end at a Limit.',
    source: documented('developerguide/ql-reference.select.html'),
    adjust: ({ operation, ours, local }) =>
      operation.input.Limit !== undefined &&
      operation.input.Statement?.includes(' DESC') === true &&
      'output' in ours &&
      'output' in local &&
      haveSameItems(ours.output, local.output)
        ? ours
        : undefined,
  },
  {
    name: 'attributes that an index lacks, in WHERE',
    reason: 'Refused in a keyed read, missing in any other; DynamoDB Local takes the whole item.',
    source: measured(
      conformance(
        'tier2/partiql/indexQualifier',
        'rejects a keyed GSI read filtering on an unprojected attribute',
      ),
    ),
    adjust: ({ operation, table, ours, local }) => {
      const read = indexReadBy(operation, table);
      const lacking = read?.named.some((name) => !isProjected(name, read.index, table));
      return lacking === true &&
        'output' in local &&
        ('output' in ours || mentions(ours, /does not project one or more filter attributes/))
        ? ours
        : undefined;
    },
  },
  {
    name: 'two ways to one key',
    reason:
      'Branches of an OR, and values of an IN, that read one partition and meet on the sort key are refused; DynamoDB ' +
      'Local reads them.',
    source: measured(
      conformance(
        'tier3/error-messages/partiqlGrammar',
        'an OR branch with a non-key equality beside a sort-key branch - exact message',
      ),
    ),
    adjust: ({ operation, ours, local }) =>
      isPartiql(operation) && mentions(ours, /^Overlapping conditions with range keys/) && 'output' in local
        ? ours
        : undefined,
  },
  {
    name: 'table of a failed member',
    reason: 'A member of a batch names its table if its statement ran: not with a ValidationError.',
    source: measured(
      conformance(
        'tier2/partiql/batchExecuteStatement',
        'omits TableName on a member rejected before it ran',
      ),
    ),
    adjust: ({ operation, local }) =>
      operation.name === 'BatchExecuteStatement'
        ? withChangedMembers(local, (member, error, i) =>
            error['Code'] === 'ValidationError'
              ? { Error: error }
              : { ...member, TableName: tableOf(operation, i) },
          )
        : undefined,
  },
  {
    name: 'conditions on a key that are none',
    reason:
      'What a SELECT says of a key beside `=` is a filter; DynamoDB Local fails at it, minds the type or an empty value, or scans.',
    source: unknown(
      'the guide says only that such a SELECT reads the whole table; what it then minds has not been seen',
    ),
    adjust: ({ operation, table, ours, local }) => {
      const keys = [table, ...table.indexes].flatMap(({ hash, range }) => [hash.name, range?.name]);
      const named = namesIn(operation.input.Statement?.split(' WHERE ')[1] ?? '').filter((name) =>
        keys.includes(name),
      );
      return operation.name === 'ExecuteStatement' &&
        ('output' in ours || mentions(ours, /does not project|Condition parameter type does not match/)) &&
        named.length > 0 &&
        ('error' in local
          ? local.error === 'InternalFailure' ||
            mentions(local, /Condition parameter type does not match|cannot contain an empty/)
          : 'output' in ours &&
            operation.input.Limit !== undefined &&
            haveSameItems({ ...ours.output, pages: 0 }, { ...local.output, pages: 0 }))
        ? ours
        : undefined;
    },
  },
  {
    name: 'what is wrong with a statement',
    reason:
      'AWS says what it came upon and where; DynamoDB Local repeats the statement, or names another of its faults.',
    source: unknown(
      'the words for some faults are known, for most they are not; ours name what was come upon',
    ),
    adjust: ({ ours, local }) => {
      const same = (aws: string, text: string): boolean =>
        familyOf(aws) === 'statement' &&
        familyOf(text) === 'statement' &&
        [aws, text].some((each) => /^Statement wasn't well formed|^Unsupported operator/.test(each));
      return withTexts(ours, local, same);
    },
  },
  {
    name: 'parameters of a batch',
    reason:
      'A parameter that is no value fails its own statement, if that is well formed; DynamoDB Local refuses the whole ' +
      'batch for it.',
    source: measured(
      conformance(
        'tier3/error-messages/partiqlParameterNumbers',
        'an unconvertible number in BatchExecuteStatement - exact message',
      ),
    ),
    adjust: ({ operation, ours, local }) =>
      operation.name === 'BatchExecuteStatement' &&
      'output' in ours &&
      'error' in local &&
      localFamilies(local.message).includes('value') &&
      memberErrors(ours).some((error) => /^(value|statement)$/.test(familyOf(textIn(error, 'Message')) ?? ''))
        ? ours
        : undefined,
  },
  {
    name: 'RETURNING before keys in a transaction',
    reason:
      'RETURNING is refused for the whole request before any item is looked at; DynamoDB Local looks at keys first.',
    source: measured(
      conformance(
        'tier2/partiql/executeTransaction',
        'rejects a RETURNING clause inside a transaction statement',
      ),
    ),
    adjust: ({ ours, local }) =>
      !isCancelled(ours) &&
      mentions(ours, /RETURNING clause is not supported in ExecuteTransaction/) &&
      isCancelled(local) &&
      mentions(local, /^Key attribute|^(ValidationError )?Where clause/)
        ? ours
        : undefined,
  },
  {
    name: 'comparisons as values',
    reason:
      'SET takes no comparison for a value; DynamoDB Local takes `a = a = 1` and carries something out.',
    source: unknown('a value of SET has no operators but + and -'),
    adjust: ({ operation, ours, local }) =>
      isPartiql(operation) &&
      mentions(ours, /^Unsupported operator in Update Expression\. Operator: =$/) &&
      ('output' in local || mentions(local, /^The conditional request failed$/))
        ? ours
        : undefined,
  },
  {
    name: 'short names of tables',
    reason:
      'A table of one or two characters is merely not found; DynamoDB Local takes no name of less than three.',
    source: unknown('measured for the other operations on items, whose rule a statement is taken to share'),
    adjust({ operation, ours, local }) {
      if (!isPartiql(operation)) return undefined;
      const tooShort =
        /^(Validation failed in TransactStatements\[\d+\]: )?Table name should be within the length/;
      if (mentions(ours, /^Requested resource not found$/) && mentions(local, tooShort)) return ours;
      return withChangedMembers(local, (member, error, i) => {
        const Error = { Code: 'ResourceNotFound', Message: 'Requested resource not found' };
        return tooShort.test(textIn(error, 'Message')) ? { Error, TableName: tableOf(operation, i) } : member;
      });
    },
  },
  {
    name: 'keys compared with NULL',
    reason:
      'NULL is a value of a type that no key has, and `IS NULL` of a key does not hold; DynamoDB Local sees no key in ' +
      '`h = NULL`, and the key compared with NULL in `h IS NULL`.',
    source: unknown('ours says of NULL what it says of every other value of the wrong type'),
    adjust({ operation, ours, local }) {
      const has = (pattern: RegExp): boolean => statementsOf(operation).some((text) => pattern.test(text));
      const wrongType = /^Key attribute's data type should match/;
      const unseen =
        has(/= NULL\b/) && mentions(local, /must specify the primary key|Where clause does not contain/);
      const equal =
        mentions(ours, wrongType) && (unseen || mentions(local, /Key value must be of type .* NULL$/));
      const is = has(/ IS NULL\b/) && 'output' in ours && mentions(local, wrongType);
      return isPartiql(operation) && (equal || is) ? ours : undefined;
    },
  },
  {
    name: 'names that look like placeholders',
    reason: 'A quoted name is a name; DynamoDB Local takes # and : for placeholders of its own.',
    source: unknown('PartiQL has no such placeholders'),
    adjust: ({ operation, ours, local }) =>
      isPartiql(operation) &&
      statementsOf(operation).some((text) => /"(#x|:y)"/.test(text)) &&
      /expression attribute (name|value) used/.test(
        'output' in local ? textOf(local.output) : textOf({ ...local.detail, message: local.message }),
      )
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

/** Of two such faults at once, which one is named hangs on the order of a hash table. */
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
      return withTexts(ours, local, same);
    },
  };
}

/** Wherever an outcome has texts: at the top, in the reasons of a transaction, in the members of a batch. */
function withTexts(
  ours: Outcome,
  local: Outcome,
  same: (aws: string, local: string) => boolean,
): Outcome | undefined {
  return reworded(ours, local, same) ?? withReasons(ours, local, same) ?? withMemberTexts(ours, local, same);
}

function localFamilies(text: string): readonly string[] {
  const known = wordings.filter(({ local }) => local.test(text)).map(({ family }) => family);
  const family = familyOf(text);
  return family === undefined ? known : [family, ...known];
}

/** Texts for different faults, both known, of which AWS is not known to name DynamoDB Local's first. */
function areTwoFaults(operation: string, aws: string, text: string): boolean {
  const [own, first, theirs] = [faultOf(aws), familyOf(aws), faultOf(text)];
  if (own === undefined || first === undefined || first === 'condition' || own === theirs) return false;
  return localFamilies(text).some(
    (second) =>
      second !== 'condition' &&
      (second !== first || theirs !== undefined || isWordedOtherwise(text, aws)) &&
      (comesFirst(operation, first, second) || !comesFirst(operation, second, first)),
  );
}

const wrongKeyType = /^Key attribute's data type should match its data type in table's schema: Key /;

/** Is the text DynamoDB Local's for a fault that AWS has other words for than these? */
function isWordedOtherwise(text: string, aws: string): boolean {
  return wordings.some((wording) => wording.local.test(text) && !wording.aws.test(aws));
}

function firstValidationError(outcome: Outcome): string | undefined {
  const reason = reasonsOf(outcome).find(({ Code }) => Code === 'ValidationError');
  return reason && textIn(reason, 'Message');
}

/** Ours, if what DynamoDB Local has besides is no more than that: a second fault, a condition in its place, a list cut short. */
function withOneValidationError(ours: Outcome, local: Outcome): Outcome | undefined {
  const [reasons, theirs] = [reasonsOf(ours), reasonsOf(local)];
  const first = reasons.findIndex(({ Code }) => Code === 'ValidationError');
  if (first === -1) return undefined;
  const text = textIn(reasons[first] ?? {}, 'Message');
  if (theirs.length === 0) {
    return isCancelled(local) && saysAlone(local, text) ? ours : undefined;
  }
  const cutShort = theirs.length === 1 && theirs[0]?.['Message'] === reasons[first]?.['Message'];
  const stopped = mentions(local, /^Key attribute's data type/);
  const alike = reasons.every((reason, i) => {
    const other = theirs[i];
    if (textOf(reason) === textOf(other ?? null) || (stopped && other?.['Code'] === 'None')) return true;
    if (i < first) return false;
    return i === first
      ? other?.['Code'] === 'ValidationError' || other?.['Code'] === 'ConditionalCheckFailed'
      : other?.['Code'] === 'ValidationError';
  });
  return cutShort || alike ? ours : undefined;
}

function saysAlone(failure: Outcome, text: string): boolean {
  return 'error' in failure && failure.message === `ValidationError ${text}`;
}

function readsAlone(operation: Disagreement['operation']): boolean {
  return operation.name === 'ExecuteStatement' && statementsOf(operation)[0]?.startsWith('SELECT') === true;
}

/** Then an item that does not fulfil the one condition may fulfil the whole. */
function comparesConditions(operation: Disagreement['operation']): boolean {
  return statementsOf(operation).some((text) => /= \(|\) =/.test(text));
}

function haveNestedItems(ours: Outcome, local: Outcome): boolean {
  return 'output' in ours && 'output' in local && areNested(ours.output['Items'], local.output['Items']);
}

/** In any order, and on as many pages. */
function haveSameItems(a: PlainObject, b: PlainObject): boolean {
  const [sorted, others] = [a, b].map(({ Items, ...rest }) =>
    textOf({ ...rest, Items: isList(Items) ? [...Items].sort(byText) : [] }),
  );
  return sorted === others;
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

function withoutPathTwo(text: string): string {
  return text.replace(/path two: .*/, '');
}

function withoutIndexName(text: string): string {
  return text.replace(/IndexName: \w+/, 'IndexName');
}

function sortedNames(text: string): string {
  return text.replace(/\[(.*)\]$/, (_, names: string) => names.split(', ').sort().join(', '));
}

function containsNoText(conditions: readonly (Condition | ExpectedAttributeValue)[]): boolean {
  return conditions.some(
    ({ ComparisonOperator = '', AttributeValueList = [] }) =>
      ComparisonOperator.endsWith('CONTAINS') &&
      AttributeValueList.some(({ B }) => B !== undefined && !isUtf8(B)),
  );
}
