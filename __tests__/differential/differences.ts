/** Where DynamoDB Local is not AWS. Each entry says who says so; a difference that no entry explains fails the test. */
import { Decimal } from 'decimal.js';
import { bare, comesFirst, familyOf } from './check-order.ts';
import type { Disagreement } from './compare.ts';
import type { Input } from './operation.ts';
import {
  byText,
  type Failure,
  isList,
  isPlainObject,
  type Outcome,
  type Plain,
  type PlainObject,
  textOf,
} from './outcome.ts';

export interface Difference {
  readonly name: string;
  /** Why AWS sides with us, and who says so. */
  readonly reason: string;
  /** What DynamoDB Local would have answered if it were AWS in this respect; nothing where it has no bearing. */
  adjust(disagreement: Disagreement): Outcome | undefined;
  /** The two hold different items afterwards. */
  readonly diverges?: boolean;
}

/** A text of DynamoDB Local beside AWS's for the same fault. */
interface Wording {
  readonly source: string;
  readonly family: string;
  readonly local: RegExp;
  readonly aws: RegExp;
}

function wording(source: string, family: string, local: RegExp, aws: RegExp): Wording {
  return { source, family, local, aws };
}

const wordings: readonly Wording[] = [
  wording('errors-items 2', 'value', /A value provided cannot be converted into a number/, /The parameter cannot be converted to a numeric value/),
  wording('errors-items 2', 'value', /DynamoDB only supports precision up to 38 digits/, /Attempting to store more than 38 significant digits in a Number/),
  wording('errors-items 2', 'value', /^One or more parameter values were invalid: Input collection \[.*\] contains duplicates$/, /Input collection \[.*\] contains duplicates\.$/),
  wording('dynamodb-local 10', 'return values', /^Return values set to invalid value/, /^ReturnValues can only be ALL_OLD or NONE/),
  wording('dynamodb-local 16', 'constraint', /^Limit must be greater than or equal to 1/, /at '[lL]imit' failed to satisfy constraint: Member must have value greater/),
  wording('dynamodb-local 17', 'segments', /^If segment is specified, total segment must/, /^The TotalSegments parameter is required/),
  wording('dynamodb-local 17', 'segments', /^If total segments is specified, a particular segment/, /^The Segment parameter is required/),
  wording('dynamodb-local 17', 'segments', /Value '\d+' at 'segment' failed to satisfy constraint: Member must have value less than/, /^The Segment parameter is zero-based/),
  wording('dynamodb-local 15', 'consistent', /^Consistent read cannot be true when (query|scann)ing a GSI/, /^Consistent reads are not supported on global secondary indexes/),
  wording('dynamodb-local 14', 'key condition', /^Query condition missed key schema element$/, /^Query condition missed key schema element: /),
  wording('errors-queries 1.3', 'key condition', /^Query key condition not supported$/, /^The number of query conditions \(\d\) exceeds/),
  wording('errors-queries 1.3', 'key condition', /^Conditions can be of length 1 or 2 only$/, /^The number of query conditions \(\d\) exceeds/),
  wording('dynamodb-local 5', 'key', /^The number of conditions on the keys is invalid/, /^The provided key element does not match the schema/),
  wording('errors-items 3', 'key', /^(One or more parameter values were invalid: Type mismatch for key|One of the required keys was not given a value|Invalid attribute value type)$/, /^The provided key element does not match the schema|Missing the key|Type mismatch for key|Type mismatch for Index Key/),
  wording('errors-items 3', 'key', /^Hash primary key values must be under 2048/, /Size of hashkey has exceeded|Aggregated size of all range keys/),
  wording('errors-items 7.5', 'duplicate attributes', /^Cannot have two attributes with the same name/, /Duplicate value in attribute name/),
  wording('errors-items 7.4', 'attribute updates', /(DELETE|ADD) action.*is not supported for the type [A-Z]+$/, /(DELETE|ADD) action.*is not supported for the type [A-Z]+$/),
  wording('errors-items 2', 'maps', /^ExpressionAttributeValues contains invalid value: One or more parameter values were invalid: .* for key/, /^One or more parameter values were invalid: /),
  wording('errors-items 2', 'maps', /^ExpressionAttributeValues contains invalid value: (Input collection|Empty attribute name).* for key/, /^(Input collection contains|Empty attribute name)/),
  wording('errors-queries 1.2', 'key condition shape', /^(Invalid operator used in|Invalid condition in|KeyConditionExpressions )/, /^Invalid KeyConditionExpression: (Invalid operator used in|Invalid condition in|KeyConditionExpressions )/),
  wording('errors-queries 1.7', 'start key bounds', /^The provided starting key does not match the range key predicate/, /^The provided starting key is outside query boundaries|^The query can return at most one row/),
  wording('errors-queries 1.7', 'start key', /^Exclusive Start Key must have same size as table's key schema/, /^The provided starting key is invalid/),
  wording('errors-queries 1.7', 'start key', /^Type mismatch for attribute to update|^Invalid attribute value type/, /^The provided starting key is invalid|^The provided key element/),
  wording('dynamodb-local 12', 'constraint', /^The batch write request list for a table cannot be null or empty/, /Map value must satisfy constraint|Member must have length greater/),
  wording('dynamodb-local 12', 'constraint', /^The list of keys in RequestItems for BatchGetItem is required/, /Member must have length greater/),
  wording('dynamodb-local 18', 'constraint', /^Value (null|'?\[\]'?) at 'transactItems' failed to satisfy constraint/, /^1 validation error detected: Value '\[\]' at 'transactItems'/),
]; // prettier-ignore

const enveloping: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'Query']);

export const differences: readonly Difference[] = [
  {
    name: 'numbers in plain decimals',
    reason: 'limits: numbers come back as plain decimals (no exponent, no trailing zeros), keys included',
    adjust: ({ local }) => onEach(local, numberPlain),
  },
  {
    name: 'regions and accounts in ARNs',
    reason: 'dynamodb-local 22',
    adjust: ({ local }) =>
      onEach(local, (_name, value) =>
        typeof value === 'string'
          ? value.replace(
              'arn:aws:dynamodb:ddblocal:000000000000:',
              'arn:aws:dynamodb:us-east-1:123456789012:',
            )
          : value,
      ),
  },
  {
    name: 'item collection metrics',
    reason: 'dynamodb-local 1',
    adjust: ({ ours, local }) => withMember('ItemCollectionMetrics', ours, local),
  },
  {
    name: 'envelope',
    reason: 'errors-items 1.6',
    adjust: ({ operation, ours, local }) =>
      reworded(
        ours,
        local,
        (aws, text) => enveloping.has(operation.name) && aws === `1 validation error detected: ${text}`,
      ),
  },
  {
    name: 'wordings',
    reason: 'several',
    adjust: ({ ours, local }) =>
      reworded(ours, local, (aws, text) =>
        wordings.some((each) => each.local.test(text) && (each.aws.test(aws) || each.aws.test(bare(aws)))),
      ),
  },
  {
    name: 'path two of an overlap',
    reason: 'errors-items 5.7: the last path of the list; DynamoDB Local takes it from a hash table',
    adjust: ({ ours, local }) =>
      reworded(
        ours,
        local,
        (aws, text) =>
          /Two document paths overlap/.test(aws) && withoutPathTwo(bare(aws)) === withoutPathTwo(text),
      ),
  },
  {
    name: 'overlaps before conflicts',
    reason: 'errors-items 5.7',
    adjust: ({ ours, local }) =>
      reworded(
        ours,
        local,
        (aws, text) => /Two document paths overlap/.test(aws) && /Two document paths conflict/.test(text),
      ),
  },
  {
    name: 'numbers in texts',
    reason: 'none yet',
    adjust: ({ ours, local }) =>
      reworded(
        ours,
        local,
        (aws, text) => bare(aws) === text.replaceAll(/\{N:([^}]*)\}/g, (_, n: string) => `{N:${decimal(n)}}`),
      ),
  },
  {
    name: 'duplicate keys by value',
    reason: 'errors-queries 4.1',
    adjust: ({ operation, ours }) =>
      operation.name === 'BatchGetItem' && 'error' in ours && /contains duplicates/.test(ours.message)
        ? ours
        : undefined,
  },
  {
    name: 'duplicates before conditions',
    reason: 'dynamodb-local 28',
    adjust: ({ operation, ours, local }) =>
      operation.name.startsWith('Transact') &&
      'error' in ours &&
      'error' in local &&
      /cannot include multiple/.test(ours.message) &&
      local.error === 'TransactionCanceledException'
        ? ours
        : undefined,
  },
  {
    name: 'key faults cancel a transaction',
    reason: 'dynamodb-local 6, 28',
    adjust: ({ operation, ours, local }) =>
      operation.name.startsWith('Transact') &&
      'error' in ours &&
      'error' in local &&
      ours.error === 'TransactionCanceledException' &&
      /ValidationError/.test(ours.message) &&
      localFamilies(local.message).some(
        (family) => family.startsWith('key') || family.startsWith('index key'),
      )
        ? ours
        : undefined,
  },
  {
    name: 'full stop of a condition check',
    reason: 'errors-queries 5.2',
    adjust: ({ local }) =>
      onEach(local, (name, value) =>
        name === 'Message' && value === 'The conditional request failed.'
          ? 'The conditional request failed'
          : value,
      ),
  },
  {
    name: 'update of nothing that returns what it updated',
    reason: 'a defect',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'UpdateItem' &&
      'error' in local &&
      local.error === 'InternalFailure' &&
      (operation.input.ReturnValues ?? '').startsWith('UPDATED')
        ? ours
        : undefined,
  },
  {
    name: 'capacity of batches and transactions',
    reason: 'dynamodb-local 25, errors-queries 5.4',
    adjust: ({ operation, ours, local }) =>
      /Batch|Transact/.test(operation.name) ? sameMember('ConsumedCapacity', ours, local) : undefined,
  },
  {
    name: 'capacity of a read of nothing',
    reason: 'errors-queries 3',
    adjust: ({ operation, local }) =>
      operation.name === 'Scan' || operation.name === 'Query'
        ? onEach(local, (name, value) =>
            name === 'ConsumedCapacity' ? leastCapacity(value, operation.input) : value,
          )
        : undefined,
  },
  {
    name: 'capacity of deleting nothing',
    reason: 'dynamodb-local 25',
    adjust: ({ operation, ours, local }) =>
      operation.name === 'DeleteItem' && 'output' in ours && !('ConsumedCapacity' in ours.output)
        ? sameMember('ConsumedCapacity', ours, local)
        : undefined,
  },
  {
    name: 'order of checks',
    reason: 'errors-items 1.7, errors-queries 1.1',
    adjust: ({ operation, ours, local }) => {
      if (!('error' in ours) || !('error' in local)) return undefined;
      const first = familyOf(ours.message);
      if (first === undefined) return undefined;
      return localFamilies(local.message).some((second) => comesFirst(operation.name, first, second))
        ? ours
        : undefined;
    },
  },
];

function withoutPathTwo(text: string): string {
  return text.replace(/path two: .*/, '');
}

/** The capacity of a read that came upon nothing: half a unit, or one if it is consistent, where DynamoDB Local has none. */
function leastCapacity(capacity: Plain, input: Input): Plain {
  if (isList(capacity)) return capacity.map((each) => leastCapacity(each, input)).sort(byText);
  if (!isPlainObject(capacity) || capacity['CapacityUnits'] !== 0) return capacity;
  const units = input.ConsistentRead === true ? 1 : 0.5;
  const read = input.IndexName ?? 'Table';
  return changedMembers({ ...capacity, CapacityUnits: units }, (name, value) =>
    name === read ? { CapacityUnits: units } : value,
  );
}

function sameMember(name: string, ours: Outcome, local: Outcome): Outcome | undefined {
  if (!('output' in ours) || !('output' in local)) return undefined;
  const { [name]: _, ...rest } = local.output;
  const value = ours.output[name];
  return { output: value === undefined ? rest : { ...rest, [name]: value } };
}

function localFamilies(text: string): readonly string[] {
  const family = familyOf(text);
  const reworded = wordings.filter(({ local }) => local.test(text)).map(({ family }) => family);
  return family === undefined ? reworded : [family, ...reworded];
}

/** AWS's text in place of DynamoDB Local's, if they are texts for the same. */
function reworded(
  ours: Outcome,
  local: Outcome,
  same: (ours: string, local: string) => boolean,
): Failure | undefined {
  return 'error' in ours &&
    'error' in local &&
    ours.error === local.error &&
    ours.message !== local.message &&
    same(ours.message, local.message)
    ? { ...local, message: ours.message }
    : undefined;
}

/** A member that DynamoDB Local leaves out. */
function withMember(name: string, ours: Outcome, local: Outcome): Outcome | undefined {
  if (!('output' in ours) || !('output' in local)) return undefined;
  const value = ours.output[name];
  return value === undefined || name in local.output
    ? undefined
    : { output: { ...local.output, [name]: value } };
}

/** Changes every member, however deep; nothing if none changes. */
function onEach(outcome: Outcome, change: (name: string, value: Plain) => Plain): Outcome | undefined {
  const data = 'output' in outcome ? outcome.output : outcome.detail;
  const changed = changedMembers(data, change);
  if (textOf(changed) === textOf(data)) return undefined;
  return 'output' in outcome ? { output: changed } : { ...outcome, detail: changed };
}

function changedMembers(data: PlainObject, change: (name: string, value: Plain) => Plain): PlainObject {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, changedMember(name, change(name, value), change)]),
  );
}

function changedMember(name: string, value: Plain, change: (name: string, value: Plain) => Plain): Plain {
  if (isList(value)) return value.map((each) => changedMember(name, each, change));
  return isPlainObject(value) ? changedMembers(value, change) : value;
}

function numberPlain(name: string, value: Plain): Plain {
  if (name === 'N' && typeof value === 'string') return decimal(value);
  if (name === 'NS' && isList(value))
    return value.map((each) => (typeof each === 'string' ? decimal(each) : each)).sort();
  return value;
}

function decimal(text: string): string {
  const number = new Decimal(text);
  return number.isZero() ? '0' : number.toFixed();
}
