/** Texts of DynamoDB Local that are not AWS's, each beside AWS's for the same fault and the family it belongs to. */
import {
  conformance,
  dynalite,
  type Evidence,
  measured as measuredBy,
  type Source,
  unknown,
} from './sources.ts';

export interface Wording {
  /** In `check-order.ts`. */
  readonly family: string;
  readonly local: RegExp;
  readonly aws: RegExp;
  readonly source: Source;
}

function measured(family: string, local: RegExp, aws: RegExp, ...by: readonly Evidence[]): Wording {
  return { family, local, aws, source: measuredBy(...by) };
}

/** AWS has not been seen; the text is taken from what it says in the same place elsewhere. */
function unmeasured(family: string, local: RegExp, aws: RegExp, why: string): Wording {
  return { family, local, aws, source: unknown(why) };
}

export const wordings: readonly Wording[] = [
  measured('no table', /^Cannot do operations on a non-existent table$/, /^Requested resource not found$/, conformance('tier3/error-messages/transactWriteItems', 'non-existent table: full ResourceNotFoundException message')),
  measured('value', /A value provided cannot be converted into a number/, /The parameter cannot be converted to a numeric value/, conformance('tier3/error-messages/valueLayers')),
  measured('value', /DynamoDB only supports precision up to 38 digits/, /Attempting to store more than 38 significant digits in a Number/, conformance('tier3/error-messages/valueLayers')),
  measured('value', /One or more parameter values were invalid: Input collection \[.*\] contains duplicates( for key \S+)?$/, /Input collection \[.*\] contains duplicates\.( for key \S+)?$/, conformance('tier3/error-messages/valueLayers')),
  measured('maps', /^ExpressionAttributeValues contains invalid value: One or more parameter values were invalid: .* for key/, /^One or more parameter values were invalid: /, conformance('tier3/error-messages/valueLayers')),
  measured('maps', /^ExpressionAttributeValues contains invalid value: Number (over|under)flow.* for key/, /^Number (over|under)flow/, conformance('tier3/error-messages/valueLayers')),
  unmeasured('key', /^Key value must be of type S, N, or B\. Key name: /, /^Key attribute's data type should match/, 'a type that no key has is taken for any other wrong type'),
  unmeasured('maps', /^ExpressionAttributeValues contains invalid value: (Supplied|Nesting).* for key/, /^(Supplied|Nesting)/, 'AWS was seen to leave the wrapper off numbers and sets'),
  measured('values alone', /^ExpressionAttributeValues can only be specified when using expressions: .* null$/, /^ExpressionAttributeValues can only be specified when using expressions$/, conformance('tier3/error-messages/putItem', 'ExpressionAttributeValues or ExpressionAttributeNames without an expression')),
  unmeasured('maps', /^ExpressionAttributeValues contains invalid value: (Input collection|Empty attribute name).* for key/, /^(Input collection contains|Empty attribute name)/, 'seen for sets; a name without characters is taken to go the same way'),
  measured('return values', /^Return values set to invalid value/, /^ReturnValues can only be ALL_OLD or NONE/, dynalite('putItem.js')),
  measured('attribute updates', /(DELETE|ADD) action.*is not supported for the type [A-Z]+$/, /(DELETE|ADD) action.*is not supported for the type [A-Z]+$/, dynalite('updateItem.js')),
  measured('legacy conditions', /ComparisonOperator (BETWEEN|IN) is not valid for/, /AttributeValues inside AttributeValueList must be of same type/, dynalite('query.js'), dynalite('scan.js')),
  measured('duplicate attributes', /^Cannot have two attributes with the same name/, /Duplicate value in attribute name/, dynalite('getItem.js'), dynalite('query.js')),
  measured('constraint', /^Limit must be greater than or equal to 1/, /at '[lL]imit' failed to satisfy constraint: Member must have value greater/, conformance('tier3/error-messages/query', 'Limit of 0'), dynalite('scan.js')),
  measured('segments', /^If segment is specified, total segment must/, /^The TotalSegments parameter is required/, dynalite('scan.js')),
  measured('segments', /^If total segments is specified, a particular segment/, /^The Segment parameter is required/, dynalite('scan.js')),
  measured('segments', /Value '\d+' at 'segment' failed to satisfy constraint: Member must have value less than/, /^The Segment parameter is zero-based/, dynalite('scan.js')),
  measured('constraint', /Value '-1' at 'segment' failed to satisfy constraint: Member must have value less/, /Value '-1' at 'segment'/, dynalite('scan.js')),
  measured('consistent', /^Consistent read cannot be true when (query|scann)ing a GSI/, /^Consistent reads are not supported on global secondary indexes|^Strongly consistent read is not supported on Global Secondary Indexes$/, conformance('tier3/error-messages/indexReads')),
  measured('key condition shape', /^(Invalid condition in|KeyConditionExpressions )/, /^Invalid KeyConditionExpression: (Invalid condition in|KeyConditionExpressions )/, conformance('tier3/error-messages/queryKeyConditionOperands', 'two conditions on the sort key - exact message')),
  unmeasured('key condition shape', /^Invalid operator used in/, /^Invalid KeyConditionExpression: Invalid operator used in/, 'AWS was seen to begin other texts for key conditions so'),
  measured('key condition', /^Query condition missed key schema element$/, /^Query condition missed key schema element: /, conformance('tier3/error-messages/query', 'missing hash key in KeyConditionExpression')),
  measured('key condition', /^(Query key condition not supported|Conditions can be of length 1 or 2 only)$/, /^The number of query conditions \(\d\) exceeds/, conformance('tier3/error-messages/queryKeyConditionOperands', 'three conditions naming three attributes on a two-attribute key - exact message')),
  measured('key condition', /^Only scalar types can be used as Hash Key values$/, /^Attempted conditional constraint is not an indexable operation$/, dynalite('query.js')),
  unmeasured('key condition', /Condition parameter type does not match schema type$/, /^Attempted conditional constraint is not an indexable operation$/, 'the operator is looked at before the type of its value, as with a value of the right type'),
  measured('key condition', /^Query key condition not supported$/, /^Attempted conditional constraint is not an indexable operation$/, dynalite('query.js')),
  measured('start key bounds', /^The provided starting key does not match the range key predicate/, /^The provided starting key is outside query boundaries|^The query can return at most one row/, dynalite('query.js')),
  unmeasured('start key', /^The query can return at most one row and cannot be restarted\. The provided starting key is invalid/, /^The provided starting key is invalid/, 'the text without its beginning, which AWS has for the same elsewhere'),
  unmeasured('key condition', /^One or more parameter values were invalid: Condition parameter type does not match/, /^Key attribute's data type should match/, 'what a statement says of the same key in an INSERT'),
  measured('start key', /^Exclusive Start Key must have same size as table's key schema/, /^The provided starting key is invalid/, dynalite('query.js'), dynalite('scan.js')),
  measured('start key', /^Type mismatch for attribute to update|^Invalid attribute value type/, /^The provided starting key is invalid|^The provided key element/, dynalite('query.js'), dynalite('scan.js')),
  measured('key', /^The number of conditions on the keys is invalid/, /^The provided key element does not match the schema/, conformance('tier3/error-messages/transactWriteItems', 'Update wrong-typed Key: cancelled with schema-mismatch reason'), dynalite('getItem.js')),
  measured('key', /^(One or more parameter values were invalid: Type mismatch for key|One of the required keys was not given a value|Invalid attribute value type)$/, /^The provided key element does not match the schema|Missing the key|Type mismatch for (key|Index Key)|index key to unsupported type/, conformance('tier3/error-messages/transactWriteItems', 'Put wrong-typed table key: cancelled with full ValidationError reason'), dynalite('putItem.js')),
  measured('key', /^Hash primary key values must be under 2048/, /Size of hashkey has exceeded|Aggregated size of all range keys/, conformance('tier3/limits/keyLength')),
  unmeasured('index key', /^One or more parameter values were invalid: Size limit exceeded$/, /^One or more parameter values were invalid: Size limit exceeded for Index Key/, 'named as a key of the wrong type is: by its attribute, its size and its index'),
  unmeasured('index key', /attempted to update a secondary index key to a value that is not supported/, /attempted to update the secondary index key to unsupported type/, 'the type of what is computed is judged before the value, as of what is written as it is'),
  measured('index key', /^One or more parameter values were invalid: Type mismatch for Index Key$/, /Type mismatch for Index Key/, conformance('tier3/error-messages/indexKeyValues', 'wrong-typed index key: full type-mismatch message')),
  measured('constraint', /^The batch write request list for a table cannot be null or empty/, /Map value must satisfy constraint|Member must have length greater/, dynalite('batchWriteItem.js')),
  measured('constraint', /^The list of keys in RequestItems for BatchGetItem is required/, /Member must have length greater/, dynalite('batchGetItem.js')),
  measured('constraint', /^Value (null|'?\[\]'?) at 'transactItems' failed to satisfy constraint/, /^1 validation error detected: Value '\[\]' at 'transactItems'/, conformance('tier3/error-messages/transactWriteItems', 'empty TransactItems: full minimum-length error')),
  measured('value', /^Number (over|under)flow\..* supported range$/, /^Number (over|under)flow\..* under root/, conformance('tier3/error-messages/partiqlGrammar', 'a literal inside a map names its path - exact message')),
  measured('value', /^Input collection contains duplicates$/, /^One or more parameter values were invalid: Input collection (\[.*\] )?contains duplicates\.$/, conformance('tier3/error-messages/valueLayers'), conformance('tier3/error-messages/partiqlFunctions', 'set_add of a set literal with a repeated member - exact message')),
  measured('statement', /^Unrecognized function: \w+$/, /^Unrecognized function: \w+ at \d/, conformance('tier3/error-messages/partiqlFunctions', 'set_add in a SELECT WHERE - exact message')),
  measured('statement', /^Empty bags are not supported at/, /^Empty bags are not supported$/, conformance('tier3/error-messages/partiqlFunctions', 'set_add of an empty set literal - exact message')),
  unmeasured('key', /^Only single item select/, /^Key attribute's data type should match/, 'what a statement says of the same key in an INSERT'),
  measured('statement', /^Only single item select is supported$/, /^Select statements within BatchExecuteStatement must specify the primary key/, conformance('tier2/partiql/executeStatementIndex', 'rejects index-qualified and partial-key SELECT statements per slot')),
]; // prettier-ignore
