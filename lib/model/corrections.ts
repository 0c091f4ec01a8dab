/**
 * Where the service is stricter or looser than its model, or speaks in another order: one line, one source each.
 *
 * Sources: "measured" is a public record of AWS's own answer, "Local" is DynamoDB Local 1.25.1 where AWS was not seen,
 * "docs" is AWS's documentation, "Kinesis" a record of that service's answer, which has the same enum. Members are named
 * `Structure.Member`, as in the model.
 */
import type { OperationName } from './generated/operations.ts';

/**
 * Enum sets as AWS prints them, by the name of the shape, measured unless a line says otherwise. A set that is not here is
 * printed in the model's order.
 */
export const printedEnums: ReadonlyMap<string, readonly string[]> = new Map([
  ['ReturnValue', words('ALL_NEW UPDATED_OLD ALL_OLD NONE UPDATED_NEW')],
  ['Select', words('SPECIFIC_ATTRIBUTES COUNT ALL_ATTRIBUTES ALL_PROJECTED_ATTRIBUTES')],
  ['ConditionalOperator', words('OR AND')],
  [
    'ComparisonOperator',
    words('IN NULL BETWEEN LT NOT_CONTAINS EQ GT NOT_NULL NE LE BEGINS_WITH GE CONTAINS'),
  ],
  ['AttributeAction', words('ADD DELETE PUT')], // Local
  ['ScalarAttributeType', words('B N S')],
  ['ProjectionType', words('ALL INCLUDE KEYS_ONLY')],
  ['StreamViewType', words('OLD_IMAGE KEYS_ONLY NEW_AND_OLD_IMAGES NEW_IMAGE')],
  ['VectorDistanceFunction', words('DOT_PRODUCT COSINE EUCLIDEAN')],
  ['ShardIteratorType', words('AFTER_SEQUENCE_NUMBER LATEST AT_SEQUENCE_NUMBER TRIM_HORIZON')], // Kinesis
]);

/**
 * The order in which the members of a structure are checked, by the structure's name, measured unless a line says
 * otherwise. Members that are not named follow in the model's order.
 */
export const checkOrders: ReadonlyMap<string, readonly string[]> = new Map([
  ['GetItemInput', words('ReturnConsumedCapacity AttributesToGet TableName Key')],
  [
    'PutItemInput',
    words(`ReturnConsumedCapacity TableName Item ConditionalOperator Expected
      ReturnValues ReturnItemCollectionMetrics`),
  ],
  [
    'DeleteItemInput',
    words(`ReturnConsumedCapacity TableName ReturnValues ReturnItemCollectionMetrics
      Key ConditionalOperator Expected`),
  ],
  [
    'UpdateItemInput',
    words(`ReturnConsumedCapacity TableName ReturnItemCollectionMetrics ReturnValues
      ConditionalOperator Key Expected AttributeUpdates`),
  ],
  [
    'QueryInput',
    words(`Select IndexName ReturnConsumedCapacity QueryFilter TableName ConditionalOperator
      AttributesToGet Limit KeyConditions`),
  ],
  [
    'ScanInput',
    words(`Select IndexName TotalSegments ReturnConsumedCapacity TableName ConditionalOperator
      ScanFilter Segment Limit AttributesToGet`),
  ],
  ['BatchGetItemInput', words('RequestItems ReturnConsumedCapacity')],
  ['BatchWriteItemInput', words('ReturnConsumedCapacity ReturnItemCollectionMetrics RequestItems')],
  // TransactItems stands where a Java table of these four names has it.
  [
    'TransactWriteItemsInput',
    words('TransactItems ClientRequestToken ReturnConsumedCapacity ReturnItemCollectionMetrics'),
  ],
  ['ExecuteStatementInput', words('ReturnConsumedCapacity')],
  [
    'CreateTableInput',
    words(`AttributeDefinitions TableName BillingMode ProvisionedThroughput KeySchema
      GlobalSecondaryIndexes LocalSecondaryIndexes`),
  ],
  ['UpdateTableInput', words('TableName ProvisionedThroughput BillingMode GlobalSecondaryIndexUpdates')],
  ['ProvisionedThroughput', words('WriteCapacityUnits ReadCapacityUnits')],
  ['GetShardIteratorInput', words('ShardId ShardIteratorType StreamArn')], // Local
]);

/**
 * The writes of one item, and Query, have a newer layer that checks their members, in an order of its own and some in other
 * words, and that stops before it has looked at everything. Measured in October of 2026, in all regions but two.
 */
export interface NewerLayer {
  /** Where this member is absent, the request never comes to the newer layer: the older one lists all faults. */
  readonly needs: string;
  /** Members that are looked at before the others. */
  readonly order: readonly string[];
  /** A fault of this member, the first to be checked, is reported alone. */
  readonly alone: string;
  /** Of these members the first faulty one is reported, and the others are not looked at. */
  readonly firstOf: readonly string[];
  /** What is reported alone goes out without the header. */
  readonly bare?: true;
}

const returnMembers = words('ReturnValues ReturnConsumedCapacity ReturnItemCollectionMetrics');

export const newerLayers: ReadonlyMap<OperationName, NewerLayer> = new Map<OperationName, NewerLayer>([
  ['PutItem', { needs: 'Item', order: ['TableName'], alone: 'TableName', firstOf: [] }],
  ['DeleteItem', { needs: 'Key', order: ['TableName'], alone: 'TableName', firstOf: [] }],
  [
    'UpdateItem',
    { needs: 'Key', order: ['TableName', ...returnMembers], alone: 'TableName', firstOf: returnMembers },
  ],
  // Of Query's members AWS was seen to look at this one first; the others keep the order and the words of the older layer.
  [
    'Query',
    {
      needs: 'TableName',
      order: ['ConditionalOperator'],
      alone: 'ConditionalOperator',
      firstOf: [],
      bare: true,
    },
  ],
]);

const notInSet = 'Failed to satisfy constraint: Member must satisfy enum value set:';

/** What the newer layer says of a member that is there and bad, where it is not what the older one says. */
export function newerText(member: string, value: unknown): string | undefined {
  switch (member) {
    case 'TableName':
      return value === ''
        ? "Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1"
        : undefined;
    // Neither set is that of the model: AWS's own words.
    case 'ReturnValues':
      return `${notInSet} [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]`;
    case 'ConditionalOperator':
      return `${notInSet} [ALL, OR]`;
    default:
      return undefined;
  }
}

export interface MemberCorrection {
  /** Replaces the model's flag. */
  readonly required?: boolean;
  /** The member that makes a required one dispensable. */
  readonly unless?: string;
  /** Replace the model's bounds; 0 takes the lower one away. */
  readonly min?: number;
  readonly max?: number;
  /** Faults against these bounds are printed without the value, and the path with the capitals of the model. */
  readonly plain?: 'minimum' | 'both';
  /** Not checked with the others but by hand, in other words. */
  readonly elsewhere?: boolean;
  /** Its presence is checked with the others, what it holds by hand. */
  readonly contentElsewhere?: boolean;
}

export const memberCorrections: ReadonlyMap<string, MemberCorrection> = new Map<string, MemberCorrection>([
  // The model dropped the flag for replicas in another account, which take the schema from the source (docs).
  ['CreateTableInput.AttributeDefinitions', { required: true, unless: 'GlobalTableSourceArn' }],
  // The model dropped the upper bound for the sake of indexes with several key attributes; tables kept theirs (docs).
  ['CreateTableInput.KeySchema', { required: true, unless: 'GlobalTableSourceArn', max: 2 }],
  ['TableCreationParameters.KeySchema', { max: 2 }],
  ['LocalSecondaryIndex.KeySchema', { max: 2 }],
  ['QueryInput.Limit', { plain: 'minimum' }], // measured; Scan's is in the usual form
  ['KeysAndAttributes.Keys', { plain: 'both' }], // measured
  ['BatchGetItemInput.RequestItems', { required: false, min: 1, plain: 'minimum' }], // measured; absent has a text of its own
  ['BatchWriteItemInput.RequestItems', { required: false, min: 0 }], // measured: a text of its own
  ['TagResourceInput.ResourceArn', { required: false, min: 0 }], // measured: a text of its own
  ['UntagResourceInput.ResourceArn', { required: false, min: 0 }], // measured: a text of its own
  ['ListTagsOfResourceInput.ResourceArn', { required: false, min: 0 }], // measured: a text of its own
  // Measured: texts of their own, see operations/tables/tag-checks.ts.
  ['Tag.Key', { elsewhere: true }],
  ['Tag.Value', { elsewhere: true }],
  ['UntagResourceInput.TagKeys', { contentElsewhere: true }],
  ['ListStreamsInput.Limit', { max: 100 }], // docs
  ['DescribeStreamInput.Limit', { max: 100 }], // docs
  ['GetRecordsInput.Limit', { max: 1000 }], // docs
  ['ShardFilter.Type', { required: true }], // measured
  ['ShardFilter.ShardId', { required: true }], // measured
  ['GetShardIteratorInput.SequenceNumber', { elsewhere: true }], // Local, see validation/request-rules.ts
  // SearchVectors has words of its own for what it needs (measured), see validation/search-vectors-members.ts.
  ['SearchVectorsInput.TableName', { elsewhere: true }],
  ['SearchVectorsInput.IndexName', { elsewhere: true }],
  ['SearchVectorsInput.SearchVector', { elsewhere: true }],
  ['SearchVectorsInput.TopK', { elsewhere: true }],
]);

/**
 * Attribute names as keys of a map, or as the names behind `#placeholders`, are checked later, by their bytes and with
 * other words (Local): see `values/check.ts`.
 */
export const uncheckedInMaps = 'AttributeName';

export interface TableNameRules {
  readonly shape: string;
  readonly member: string;
  readonly pattern: string;
  readonly charactersMin: number;
  readonly charactersMinToCreate: number;
  readonly charactersMax: number;
  /** A table's ARN may stand for its name. What only looks like one is an ill-formed name. */
  readonly arn: RegExp;
}

/** A table's name; the model knows only the length of an ARN. Measured. */
export const tableNameRules: TableNameRules = {
  shape: 'TableArn',
  member: 'TableName',
  pattern: '[a-zA-Z0-9_.-]+',
  charactersMin: 1,
  charactersMinToCreate: 3,
  charactersMax: 255,
  arn: /^arn:[^:]+:dynamodb:[^:]*:[^:]*:table\/[a-zA-Z0-9_.-]{1,255}$/,
};

/** Operations that print what is sent to them as JSON, and not as Java does. Measured. */
export const printsJson: ReadonlySet<OperationName> = new Set<OperationName>(['BatchGetItem']);

/** Operations that look at the keys of a map when all else is good. Measured. */
export const keysComeLast: ReadonlySet<OperationName> = new Set<OperationName>(['BatchWriteItem']);

/** What AWS prints of a structure behind the members that the model knows, by the structure's name. Measured. */
export const unknownMembers: ReadonlyMap<string, readonly string[]> = new Map([
  ['PutRequest', ['workloadProfileName']],
]);

/** The datatypes of a value as AWS prints them, those that nobody can send among them. Measured. */
export const printedDatatypes: readonly string[] = words(
  'S N B INT DECIMAL DOUBLE SS NS BS INTSET DECIMALSET DOUBLESET M L NULL BOOL',
);

/** Patterns that JavaScript knows otherwise than Java, or could take very long over. The language is the same. */
export const patternsInJavaScript: ReadonlyMap<string, string> = new Map([
  ['\\p{Print}+', '[\\x20-\\x7E]+'],
  ['[a-z0-9A-Z]+[\\.\\-\\w]*[a-z0-9A-Z]+', '[a-z0-9A-Z][\\.\\-\\w]*[a-z0-9A-Z]'],
]);

function words(line: string): readonly string[] {
  return line.split(/\s+/);
}
