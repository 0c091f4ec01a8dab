/**
 * What AWS checks first. A request with two faults is refused by both services, but seldom for the same fault: DynamoDB
 * Local has an order of its own. So where the two name different faults, ours must be the one that AWS comes to first.
 *
 * Families of texts stand in AWS's order, an operation at a time; `|` parts families whose order nobody has measured.
 */

import { conformance, dynalite, dynoxideCaptures, type Evidence, moto } from './sources.ts';

const outer = '1 validation error detected: ';

/** A request-level text without the envelope that AWS puts round it on some operations. */
export function bare(text: string): string {
  return text.startsWith(outer) && !/^(Value (null |at |')|Failed)/.test(text.slice(outer.length))
    ? text.slice(outer.length)
    : text;
}

const invalid = 'One or more parameter values were invalid: ';

/** A text belongs to the first family that fits. */
const families: readonly (readonly [family: string, text: RegExp])[] = [
  ['constraint', /^\d+ validation errors? detected: (Value |Failed)/],
  ['mixing', /^Can not use both expression and non-expression parameters/],
  ['names alone', /^ExpressionAttributeNames can only be specified/],
  ['values alone', /^ExpressionAttributeValues can only be specified/],
  ['maps', /^ExpressionAttribute(Names|Values) (must not be empty|contains invalid|exceeds max size)|^Combined size of ExpressionAttribute/],
  ['unused', /^Value provided in ExpressionAttribute/],
  ['key condition shape', /^(Invalid KeyConditionExpression: )?(Invalid operator used in KeyCond|Invalid condition in KeyCond|KeyConditionExpressions )/],
  ['UpdateExpression', /^Invalid UpdateExpression: /],
  ['ConditionExpression', /^Invalid ConditionExpression: /],
  ['KeyConditionExpression', /^Invalid KeyConditionExpression: /],
  ['FilterExpression', /^Invalid FilterExpression: /],
  ['ProjectionExpression', /^Invalid ProjectionExpression: /],
  ['return values', /^ReturnValues can only be ALL_OLD or NONE/],
  ['attribute updates', new RegExp(`^${invalid}(Only DELETE action|(DELETE|ADD) action )`)],
  ['duplicate attributes', new RegExp(`^${invalid}Duplicate value in attribute name`)],
  ['legacy conditions', new RegExp(`^${invalid}(.*(for|FOR) Attribute: |Invalid number of argument|AttributeValues inside|ComparisonOperator )|^The BETWEEN condition was`)],
  ['conditional operator', /^ConditionalOperator can/],
  ['value', new RegExp(`^(${invalid})?(An (string|number) set|Binary sets|Input collection|Null attribute)|^Supplied AttributeValue|^The parameter cannot be converted|^Attempting to store more|^Number (over|under)flow|^Empty attribute name|^Nesting Levels`)],
  ['start key value', new RegExp(`^The provided starting key is invalid: (Supplied|${invalid}(Null|An|Binary))`)],
  ['item size', /^Item size has exceeded/],
  ['no key condition', /^Either the KeyConditions/],
  ['count of conditions', /^Conditions can be of length 1 or 2 only/],
  ['select', /^(Must specify the AttributesToGet|Cannot specify the (Projection|Attributes)|ALL_PROJECTED_ATTRIBUTES can be)/],
  ['segments', /^The (TotalSegments|Segment) parameter/],
  ['index', /^The table does not have the specified index/],
  ['consistent', /^Consistent reads are not supported|^Strongly consistent read is not supported/],
  ['start key', /^The provided starting key is invalid/],
  ['key condition', new RegExp(`^Query (key )?condition|^The number of query conditions|^Attempted conditional constraint|^${invalid}Condition parameter type`)],
  ['start key bounds', /^The provided starting key (is outside|does not match)|^The query can return at most one/],
  ['filter on key', /^(Filter Expression|QueryFilter) can only contain/],
  ['all attributes', new RegExp(`^${invalid}Select type ALL_ATTRIBUTES`)],
  ['projected', new RegExp(`^${invalid}(Global|Secondary)`, 'i')],
  ['cannot update key', new RegExp(`^${invalid}Cannot update attribute`)],
  ['no table', /^(Requested resource not found|Cannot do operations on a non-existent table)$/],
  ['statement', /^Validation failed in TransactStatements|^Statement wasn't well formed|^EXISTS(\(\))? |^Unsupported (clause|token|operator|operation|data)|^Aliasing is|^The (first|second) argument to |^SET_(ADD|DELETE) must|^RETURNING is not|^Unsupported (format|FROM)|^Empty bags|^Unexpected (path|from)|^Unrecognized function|^Select projection|^Only select from|^FROM clause|^Tuple keys|^Expected '\*'|^The argument to NOT|^Where clause does not contain|^Incorrect number of operands|^IN operator must|^MISSING must|^Invalid operation\. Only select|^Number of parameters|^WHERE clause must contain|^The (arguments to AND|left hand side argument|function is not allowed in)|^List index is not|^Must have (WHERE|at least)|^Duplicate (identifiers|keys in tuple)|^Argument to ORDER|^Path component|^Expected |^Invalid (path dot|returning clause|list expression|syntax with)|^A path may contain|^Unpivot path|^Unexpected |^Missing right-hand|^Variable reference|^Multiple conditions on same key|^Overlapping conditions|^Incorrect operand type for|^The BETWEEN operator requires/],
  ['index key', new RegExp(`^Updates on index keys must be|^${invalid}Type mismatch for Index Key|^${invalid}Size limit exceeded|A value specified for a secondary index|attempted to update a secondary index key|attempted to update the secondary index key`)],
  ['key', new RegExp(`^The provided key element|^Key attribute('s data type should match| should be present)|^${invalid}(Missing the key|Type mismatch for key|Size of hashkey|Aggregated size)|cannot contain an empty (string|binary) value`)],
  ['key path', /^Key attributes must be scalars/],
  ['condition', /^The conditional request failed/],
  ['run time', /^The (provided expression refers to|document path provided in the update)|^An operand in the update|^Type mismatch for attribute to update|^Item size to update/],
  ['repeated item', /^Provided list of item keys contains duplicates|^Transaction request cannot include multiple/],
]; // prettier-ignore

/** Families that Put, Update and Delete put into an envelope. */
const enveloped: ReadonlySet<string> = new Set([
  'mixing',
  'names alone',
  'values alone',
  'value',
  'legacy conditions',
  'conditional operator',
  'attribute updates',
  'maps',
  'unused',
  'UpdateExpression',
  'ConditionExpression',
  'return values',
]);

export function hasEnvelope(operation: string, text: string): boolean {
  const family = familyOf(text) ?? '';
  if (operation === 'Query') return family === 'select';
  return /^(Put|Update|Delete)Item$/.test(operation) && enveloped.has(family);
}

export function familyOf(text: string): string | undefined {
  return families.find(([, pattern]) => pattern.test(bare(text)))?.[0];
}

/** Faults that one expression may have several of. */
const expressionFault =
  /^Invalid \w+Expression: (Attribute name is a reserved keyword|Incorrect (operand type|number of operands)|The BETWEEN operator requires (same|upper)|The first operand must be distinct|An expression attribute (name|value) used|Operator or function requires a document path|Two document paths (overlap|conflict)|Invalid (function|attribute type) name|The function is not allowed|The expression (has redundant|contains too many)|The "\w+" section can only)/;

/** What a text finds fault with, more finely than its family; undefined for a text that is not known here. */
export function faultOf(text: string): string | undefined {
  const family = familyOf(text);
  if (family === 'legacy conditions' || family === 'value') return bare(text);
  if (family === 'statement') return text.replace(/( at \d|:).*$/, '');
  return family?.endsWith('Expression') === true ? expressionFault.exec(bare(text))?.[0] : family;
}

const write = 'mixing, names alone, values alone, value';
const placeholders = 'maps | value';
const perAction =
  'mixing | names alone | values alone | value | maps | ConditionExpression | UpdateExpression | ProjectionExpression | unused | item size | duplicate attributes';
const query = 'index, consistent, start key | key | key condition, start key bounds, start key';

const orders = {
  GetItem: 'constraint, mixing, names alone, value, duplicate attributes, maps, ProjectionExpression, unused, no table, key, key path',
  PutItem: `constraint, ${write}, return values, item size, legacy conditions, conditional operator, ${placeholders}, ConditionExpression, unused, no table, key, index key, key path, condition`,
  DeleteItem: `constraint, ${write}, return values, legacy conditions, conditional operator, ${placeholders}, ConditionExpression, unused, no table, key, key path, condition`,
  UpdateItem: `constraint, ${write}, attribute updates | value, legacy conditions, conditional operator, ${placeholders}, UpdateExpression, ConditionExpression, unused, no table, key, cannot update key, index key, key path, condition, run time, value, index key`,
  Query: `constraint, mixing, names alone, values alone, value | legacy conditions, duplicate attributes, value | start key value, no key condition, ${placeholders}, KeyConditionExpression, FilterExpression, ProjectionExpression, unused, key condition shape, legacy conditions | value, count of conditions, conditional operator, select, no table, ${query}, key path, filter on key, all attributes, key path, projected`,
  Scan: `constraint, mixing, names alone, values alone, duplicate attributes, value | legacy conditions, conditional operator, value | start key value, segments, ${placeholders}, FilterExpression, ProjectionExpression, unused, select, no table, index, consistent, start key | key, all attributes, start key, key path, projected`,
  BatchGetItem: `constraint, ${perAction}, repeated item, no table, key, key path`,
  BatchWriteItem: `constraint, ${perAction}, no table, key | index key, repeated item`,
  TransactGetItems: `constraint, mixing | value | maps | names alone, no table, key, repeated item, ProjectionExpression | unused | maps, key path`,
  TransactWriteItems: `constraint, ${perAction}, no table, repeated item, key, index key, key path, run time`,
  ExecuteStatement: `constraint, statement, value, no table`,
  ExecuteTransaction: `constraint, statement | value, no table, repeated item`,
} as const; // prettier-ignore

/** Where each order was seen: tests with two faults in one request, most of them. */
const seenIn: Readonly<Record<keyof typeof orders, readonly Evidence[]>> = {
  GetItem: [dynalite('getItem.js')],
  PutItem: [dynalite('putItem.js'), conformance('tier3/error-messages/valueLayers')],
  DeleteItem: [dynalite('deleteItem.js')],
  UpdateItem: [dynalite('updateItem.js'), conformance('tier3/validation-ordering/updateItem')],
  Query: [dynalite('query.js'), conformance('tier3/validation-ordering/queryKeyCondition')],
  Scan: [dynalite('scan.js')],
  BatchGetItem: [dynalite('batchGetItem.js'), conformance('tier3/validation-ordering/batchOperations')],
  BatchWriteItem: [dynalite('batchWriteItem.js'), conformance('tier3/validation-ordering/batchOperations')],
  TransactGetItems: [conformance('tier3/validation-ordering/transactions'), dynoxideCaptures],
  TransactWriteItems: [
    conformance('tier3/validation-ordering/transactions'),
    moto('exceptions/test_dynamodb_transactions.py', 'test_transact_write_items__empty_expr_attr_values'),
  ],
  ExecuteStatement: [conformance('tier3/validation-ordering/partiql')],
  ExecuteTransaction: [dynoxideCaptures],
};

/** Every place in which an order was seen, once. */
export function orderEvidence(): readonly Evidence[] {
  return [
    ...new Map(
      Object.values(seenIn)
        .flat()
        .map((each) => [each.url, each]),
    ).values(),
  ];
}

/** May AWS have come to a fault of the one family while one of the other was there too? */
export function comesFirst(operation: string, first: string, second: string): boolean {
  const stages = orderOf(operation)
    .split(', ')
    .map((stage) => stage.split(' | '));
  const earliest = stages.findIndex((stage) => stage.includes(first));
  const latest = stages.map((stage) => stage.includes(second)).lastIndexOf(true);
  const several = /Batch|Transact/.test(operation);
  return (
    earliest !== -1 && (first !== second || (several && /^(key|statement)/.test(first))) && earliest <= latest
  );
}

function orderOf(operation: string): string {
  return Object.entries(orders).find(([name]) => name === operation)?.[1] ?? '';
}
