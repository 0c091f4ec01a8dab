/** Texts of DynamoDB Local that are not AWS's, each beside AWS's for the same fault and the family it belongs to. */

export interface Wording {
  /** In `check-order.ts`. */
  readonly family: string;
  readonly local: RegExp;
  readonly aws: RegExp;
  readonly source: 'measured' | 'none';
}

function measured(family: string, local: RegExp, aws: RegExp): Wording {
  return { family, local, aws, source: 'measured' };
}

/** AWS has not been seen; the text is taken from what it says in the same place elsewhere. */
function unmeasured(family: string, local: RegExp, aws: RegExp): Wording {
  return { family, local, aws, source: 'none' };
}

export const wordings: readonly Wording[] = [
  measured('no table', /^Cannot do operations on a non-existent table$/, /^Requested resource not found$/),
  measured('value', /A value provided cannot be converted into a number/, /The parameter cannot be converted to a numeric value/),
  measured('value', /DynamoDB only supports precision up to 38 digits/, /Attempting to store more than 38 significant digits in a Number/),
  measured('value', /^One or more parameter values were invalid: Input collection \[.*\] contains duplicates$/, /Input collection \[.*\] contains duplicates\.$/),
  measured('maps', /^ExpressionAttributeValues contains invalid value: One or more parameter values were invalid: .* for key/, /^One or more parameter values were invalid: /),
  measured('maps', /^ExpressionAttributeValues contains invalid value: Number (over|under)flow.* for key/, /^Number (over|under)flow/),
  unmeasured('maps', /^ExpressionAttributeValues contains invalid value: (Supplied|Nesting).* for key/, /^(Supplied|Nesting)/),
  measured('values alone', /^ExpressionAttributeValues can only be specified when using expressions: .* null$/, /^ExpressionAttributeValues can only be specified when using expressions$/),
  unmeasured('maps', /^ExpressionAttributeValues contains invalid value: (Input collection|Empty attribute name).* for key/, /^(Input collection contains|Empty attribute name)/),
  measured('return values', /^Return values set to invalid value/, /^ReturnValues can only be ALL_OLD or NONE/),
  measured('attribute updates', /(DELETE|ADD) action.*is not supported for the type [A-Z]+$/, /(DELETE|ADD) action.*is not supported for the type [A-Z]+$/),
  measured('legacy conditions', /ComparisonOperator (BETWEEN|IN) is not valid for/, /AttributeValues inside AttributeValueList must be of same type/),
  measured('duplicate attributes', /^Cannot have two attributes with the same name/, /Duplicate value in attribute name/),
  measured('constraint', /^Limit must be greater than or equal to 1/, /at '[lL]imit' failed to satisfy constraint: Member must have value greater/),
  measured('segments', /^If segment is specified, total segment must/, /^The TotalSegments parameter is required/),
  measured('segments', /^If total segments is specified, a particular segment/, /^The Segment parameter is required/),
  measured('segments', /Value '\d+' at 'segment' failed to satisfy constraint: Member must have value less than/, /^The Segment parameter is zero-based/),
  measured('constraint', /Value '-1' at 'segment' failed to satisfy constraint: Member must have value less/, /Value '-1' at 'segment'/),
  measured('consistent', /^Consistent read cannot be true when (query|scann)ing a GSI/, /^Consistent reads are not supported on global secondary indexes|^Strongly consistent read is not supported on Global Secondary Indexes$/),
  measured('key condition shape', /^(Invalid operator used in|Invalid condition in|KeyConditionExpressions )/, /^Invalid KeyConditionExpression: (Invalid operator used in|Invalid condition in|KeyConditionExpressions )/),
  measured('key condition', /^Query condition missed key schema element$/, /^Query condition missed key schema element: /),
  measured('key condition', /^(Query key condition not supported|Conditions can be of length 1 or 2 only)$/, /^The number of query conditions \(\d\) exceeds/),
  measured('key condition', /^Only scalar types can be used as Hash Key values$/, /^Attempted conditional constraint is not an indexable operation$/),
  measured('key condition', /^Query key condition not supported$/, /^Attempted conditional constraint is not an indexable operation$/),
  measured('start key bounds', /^The provided starting key does not match the range key predicate/, /^The provided starting key is outside query boundaries|^The query can return at most one row/),
  unmeasured('start key', /^The query can return at most one row and cannot be restarted\. The provided starting key is invalid/, /^The provided starting key is invalid/),
  unmeasured('key condition', /^One or more parameter values were invalid: Condition parameter type does not match/, /^Key attribute's data type should match/),
  measured('start key', /^Exclusive Start Key must have same size as table's key schema/, /^The provided starting key is invalid/),
  measured('start key', /^Type mismatch for attribute to update|^Invalid attribute value type/, /^The provided starting key is invalid|^The provided key element/),
  measured('key', /^The number of conditions on the keys is invalid/, /^The provided key element does not match the schema/),
  measured('key', /^(One or more parameter values were invalid: Type mismatch for key|One of the required keys was not given a value|Invalid attribute value type)$/, /^The provided key element does not match the schema|Missing the key|Type mismatch for (key|Index Key)|index key to unsupported type/),
  measured('key', /^Hash primary key values must be under 2048/, /Size of hashkey has exceeded|Aggregated size of all range keys/),
  measured('index key', /^One or more parameter values were invalid: Type mismatch for Index Key$/, /Type mismatch for Index Key/),
  measured('constraint', /^The batch write request list for a table cannot be null or empty/, /Map value must satisfy constraint|Member must have length greater/),
  measured('constraint', /^The list of keys in RequestItems for BatchGetItem is required/, /Member must have length greater/),
  measured('constraint', /^Value (null|'?\[\]'?) at 'transactItems' failed to satisfy constraint/, /^1 validation error detected: Value '\[\]' at 'transactItems'/),
  unmeasured('key', /^Only single item select/, /^Key attribute's data type should match/),
  measured('statement', /^Only single item select is supported$/, /^Select statements within BatchExecuteStatement must specify the primary key/),
]; // prettier-ignore
