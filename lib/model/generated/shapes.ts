// Generated from the service models of DynamoDB and DynamoDB Streams. Do not edit:
// change scripts/generate-model.ts and run `npm run generate:model -- <folder of models>`.
import { attributeValue, boolean, double, enumeration, integer, list, long, map, number, required, string, structure, text, timestamp } from '../shape.ts';
import type { StructureShape } from '../shape.ts';
import type { OperationName } from './operations.ts';

const PartiQLStatement = string('PartiQLStatement', { min: 1, max: 8192 });
const PreparedStatementParameters = list(attributeValue, { min: 1 });
const ReturnValuesOnConditionCheckFailure = enumeration('ReturnValuesOnConditionCheckFailure', ['ALL_OLD', 'NONE']);
const BatchStatementRequest = structure('BatchStatementRequest', {
  Statement: required(PartiQLStatement),
  Parameters: PreparedStatementParameters,
  ConsistentRead: boolean,
  ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure,
});
const PartiQLBatchRequest = list(BatchStatementRequest, { min: 1, max: 25 });
const ReturnConsumedCapacity = enumeration('ReturnConsumedCapacity', ['INDEXES', 'TOTAL', 'NONE']);
const BatchExecuteStatementInput = structure('BatchExecuteStatementInput', {
  Statements: required(PartiQLBatchRequest),
  ReturnConsumedCapacity: ReturnConsumedCapacity,
});
const TableArn = string('TableArn', { min: 1, max: 1024 });
const AttributeName = string('AttributeName', { min: 0, max: 65535 });
const Key = map(AttributeName, attributeValue);
const KeyList = list(Key, { min: 1, max: 100 });
const AttributeNameList = list(AttributeName, { min: 1 });
const ExpressionAttributeNameMap = map(text, AttributeName);
const KeysAndAttributes = structure('KeysAndAttributes', {
  Keys: required(KeyList),
  AttributesToGet: AttributeNameList,
  ConsistentRead: boolean,
  ProjectionExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
});
const BatchGetRequestMap = map(TableArn, KeysAndAttributes, { min: 1, max: 100 });
const BatchGetItemInput = structure('BatchGetItemInput', {
  RequestItems: required(BatchGetRequestMap),
  ReturnConsumedCapacity: ReturnConsumedCapacity,
});
const PutItemInputAttributeMap = map(AttributeName, attributeValue);
const PutRequest = structure('PutRequest', {
  Item: required(PutItemInputAttributeMap),
});
const DeleteRequest = structure('DeleteRequest', {
  Key: required(Key),
});
const WriteRequest = structure('WriteRequest', {
  PutRequest: PutRequest,
  DeleteRequest: DeleteRequest,
});
const WriteRequests = list(WriteRequest, { min: 1, max: 25 });
const BatchWriteItemRequestMap = map(TableArn, WriteRequests, { min: 1, max: 25 });
const ReturnItemCollectionMetrics = enumeration('ReturnItemCollectionMetrics', ['SIZE', 'NONE']);
const BatchWriteItemInput = structure('BatchWriteItemInput', {
  RequestItems: required(BatchWriteItemRequestMap),
  ReturnConsumedCapacity: ReturnConsumedCapacity,
  ReturnItemCollectionMetrics: ReturnItemCollectionMetrics,
});
const BulkOperationArn = string('BulkOperationArn', { min: 37, max: 1024 });
const CancelBulkOperationInput = structure('CancelBulkOperationInput', {
  BulkOperationArn: required(BulkOperationArn),
});
const BackupName = string('BackupName', { min: 3, max: 255, pattern: '[a-zA-Z0-9_.-]+' });
const CreateBackupInput = structure('CreateBackupInput', {
  TableName: required(TableArn),
  BackupName: required(BackupName),
});
const TableName = string('TableName', { min: 3, max: 255, pattern: '[a-zA-Z0-9_.-]+' });
const Replica = structure('Replica', {
  RegionName: text,
});
const ReplicaList = list(Replica);
const CreateGlobalTableInput = structure('CreateGlobalTableInput', {
  GlobalTableName: required(TableName),
  ReplicationGroup: required(ReplicaList),
});
const KeySchemaAttributeName = string('KeySchemaAttributeName', { min: 1, max: 255 });
const ScalarAttributeType = enumeration('ScalarAttributeType', ['S', 'N', 'B']);
const AttributeDefinition = structure('AttributeDefinition', {
  AttributeName: required(KeySchemaAttributeName),
  AttributeType: required(ScalarAttributeType),
});
const AttributeDefinitions = list(AttributeDefinition);
const KeyType = enumeration('KeyType', ['HASH', 'RANGE']);
const KeySchemaElement = structure('KeySchemaElement', {
  AttributeName: required(KeySchemaAttributeName),
  KeyType: required(KeyType),
});
const KeySchema = list(KeySchemaElement, { min: 1 });
const IndexName = string('IndexName', { min: 3, max: 255, pattern: '[a-zA-Z0-9_.-]+' });
const ProjectionType = enumeration('ProjectionType', ['ALL', 'KEYS_ONLY', 'INCLUDE']);
const NonKeyAttributeName = string('NonKeyAttributeName', { min: 1, max: 255 });
const NonKeyAttributeNameList = list(NonKeyAttributeName, { min: 1, max: 20 });
const Projection = structure('Projection', {
  ProjectionType: ProjectionType,
  NonKeyAttributes: NonKeyAttributeNameList,
});
const LocalSecondaryIndex = structure('LocalSecondaryIndex', {
  IndexName: required(IndexName),
  KeySchema: required(KeySchema),
  Projection: required(Projection),
});
const LocalSecondaryIndexList = list(LocalSecondaryIndex);
const PositiveLongObject = number('long', { min: 1 });
const ProvisionedThroughput = structure('ProvisionedThroughput', {
  ReadCapacityUnits: required(PositiveLongObject),
  WriteCapacityUnits: required(PositiveLongObject),
});
const OnDemandThroughput = structure('OnDemandThroughput', {
  MaxReadRequestUnits: long,
  MaxWriteRequestUnits: long,
});
const WarmThroughput = structure('WarmThroughput', {
  ReadUnitsPerSecond: long,
  WriteUnitsPerSecond: long,
});
const GlobalSecondaryIndex = structure('GlobalSecondaryIndex', {
  IndexName: required(IndexName),
  KeySchema: required(KeySchema),
  Projection: required(Projection),
  ProvisionedThroughput: ProvisionedThroughput,
  OnDemandThroughput: OnDemandThroughput,
  WarmThroughput: WarmThroughput,
});
const GlobalSecondaryIndexList = list(GlobalSecondaryIndex);
const BillingMode = enumeration('BillingMode', ['PROVISIONED', 'PAY_PER_REQUEST']);
const StreamViewType = enumeration('StreamViewType', ['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']);
const StreamSpecification = structure('StreamSpecification', {
  StreamEnabled: required(boolean),
  StreamViewType: StreamViewType,
});
const SSEType = enumeration('SSEType', ['AES256', 'KMS']);
const SSESpecification = structure('SSESpecification', {
  Enabled: boolean,
  SSEType: SSEType,
  KMSMasterKeyId: text,
});
const TagKeyString = string('TagKeyString', { min: 1, max: 128 });
const TagValueString = string('TagValueString', { min: 0, max: 256 });
const Tag = structure('Tag', {
  Key: required(TagKeyString),
  Value: required(TagValueString),
});
const TagList = list(Tag);
const TableClass = enumeration('TableClass', ['STANDARD', 'STANDARD_INFREQUENT_ACCESS']);
const GlobalTableSettingsReplicationMode = enumeration('GlobalTableSettingsReplicationMode', ['ENABLED', 'DISABLED', 'ENABLED_WITH_OVERRIDES']);
const VectorAttributeName = string('VectorAttributeName', { min: 1, max: 255 });
const VectorAttributeDefinition = structure('VectorAttributeDefinition', {
  AttributeName: required(VectorAttributeName),
});
const SearchSchemaElementType = enumeration('SearchSchemaElementType', ['HASH', 'INLINE_FILTER']);
const SearchSchemaElement = structure('SearchSchemaElement', {
  AttributeName: required(AttributeName),
  SearchSchemaElementType: required(SearchSchemaElementType),
});
const SearchSchema = list(SearchSchemaElement, { min: 1 });
const VectorDistanceFunction = enumeration('VectorDistanceFunction', ['COSINE', 'DOT_PRODUCT', 'EUCLIDEAN']);
const VectorIndex = structure('VectorIndex', {
  IndexName: required(IndexName),
  VectorAttribute: required(VectorAttributeDefinition),
  SearchSchema: SearchSchema,
  Projection: required(Projection),
  Dimensions: required(PositiveLongObject),
  DistanceFunction: required(VectorDistanceFunction),
});
const VectorIndexList = list(VectorIndex);
const CreateTableInput = structure('CreateTableInput', {
  AttributeDefinitions: AttributeDefinitions,
  TableName: required(TableArn),
  KeySchema: KeySchema,
  LocalSecondaryIndexes: LocalSecondaryIndexList,
  GlobalSecondaryIndexes: GlobalSecondaryIndexList,
  BillingMode: BillingMode,
  ProvisionedThroughput: ProvisionedThroughput,
  StreamSpecification: StreamSpecification,
  SSESpecification: SSESpecification,
  Tags: TagList,
  TableClass: TableClass,
  DeletionProtectionEnabled: boolean,
  WarmThroughput: WarmThroughput,
  ResourcePolicy: text,
  OnDemandThroughput: OnDemandThroughput,
  GlobalTableSourceArn: TableArn,
  GlobalTableSettingsReplicationMode: GlobalTableSettingsReplicationMode,
  VectorIndexes: VectorIndexList,
});
const BackupArn = string('BackupArn', { min: 37, max: 1024 });
const DeleteBackupInput = structure('DeleteBackupInput', {
  BackupArn: required(BackupArn),
});
const ComparisonOperator = enumeration('ComparisonOperator', ['EQ', 'NE', 'IN', 'LE', 'LT', 'GE', 'GT', 'BETWEEN', 'NOT_NULL', 'NULL', 'CONTAINS', 'NOT_CONTAINS', 'BEGINS_WITH']);
const AttributeValueList = list(attributeValue);
const ExpectedAttributeValue = structure('ExpectedAttributeValue', {
  Value: attributeValue,
  Exists: boolean,
  ComparisonOperator: ComparisonOperator,
  AttributeValueList: AttributeValueList,
});
const ExpectedAttributeMap = map(AttributeName, ExpectedAttributeValue);
const ConditionalOperator = enumeration('ConditionalOperator', ['AND', 'OR']);
const ReturnValue = enumeration('ReturnValue', ['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW']);
const ExpressionAttributeValueMap = map(text, attributeValue);
const DeleteItemInput = structure('DeleteItemInput', {
  TableName: required(TableArn),
  Key: required(Key),
  Expected: ExpectedAttributeMap,
  ConditionalOperator: ConditionalOperator,
  ReturnValues: ReturnValue,
  ReturnConsumedCapacity: ReturnConsumedCapacity,
  ReturnItemCollectionMetrics: ReturnItemCollectionMetrics,
  ConditionExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
  ExpressionAttributeValues: ExpressionAttributeValueMap,
  ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure,
});
const ResourceArnString = string('ResourceArnString', { min: 1, max: 1283 });
const PolicyRevisionId = string('PolicyRevisionId', { min: 1, max: 255 });
const DeleteResourcePolicyInput = structure('DeleteResourcePolicyInput', {
  ResourceArn: required(ResourceArnString),
  ExpectedRevisionId: PolicyRevisionId,
});
const DeleteTableInput = structure('DeleteTableInput', {
  TableName: required(TableArn),
});
const DescribeBackupInput = structure('DescribeBackupInput', {
  BackupArn: required(BackupArn),
});
const DescribeBulkOperationInput = structure('DescribeBulkOperationInput', {
  BulkOperationArn: required(BulkOperationArn),
});
const DescribeContinuousBackupsInput = structure('DescribeContinuousBackupsInput', {
  TableName: required(TableArn),
});
const DescribeContributorInsightsInput = structure('DescribeContributorInsightsInput', {
  TableName: required(TableArn),
  IndexName: IndexName,
});
const DescribeEndpointsRequest = structure('DescribeEndpointsRequest', {});
const ExportArn = string('ExportArn', { min: 37, max: 1024 });
const DescribeExportInput = structure('DescribeExportInput', {
  ExportArn: required(ExportArn),
});
const DescribeGlobalTableInput = structure('DescribeGlobalTableInput', {
  GlobalTableName: required(TableName),
});
const DescribeGlobalTableSettingsInput = structure('DescribeGlobalTableSettingsInput', {
  GlobalTableName: required(TableName),
});
const ImportArn = string('ImportArn', { min: 37, max: 1024 });
const DescribeImportInput = structure('DescribeImportInput', {
  ImportArn: required(ImportArn),
});
const DescribeKinesisStreamingDestinationInput = structure('DescribeKinesisStreamingDestinationInput', {
  TableName: required(TableArn),
});
const DescribeLimitsInput = structure('DescribeLimitsInput', {});
const DescribeTableInput = structure('DescribeTableInput', {
  TableName: required(TableArn),
});
const DescribeTableReplicaAutoScalingInput = structure('DescribeTableReplicaAutoScalingInput', {
  TableName: required(TableArn),
});
const DescribeTimeToLiveInput = structure('DescribeTimeToLiveInput', {
  TableName: required(TableArn),
});
const StreamArn = string('StreamArn', { min: 37, max: 1024 });
const ApproximateCreationDateTimePrecision = enumeration('ApproximateCreationDateTimePrecision', ['MILLISECOND', 'MICROSECOND']);
const EnableKinesisStreamingConfiguration = structure('EnableKinesisStreamingConfiguration', {
  ApproximateCreationDateTimePrecision: ApproximateCreationDateTimePrecision,
});
const KinesisStreamingDestinationInput = structure('KinesisStreamingDestinationInput', {
  TableName: required(TableArn),
  StreamArn: required(StreamArn),
  EnableKinesisStreamingConfiguration: EnableKinesisStreamingConfiguration,
});
const PartiQLNextToken = string('PartiQLNextToken', { min: 1, max: 32768 });
const PositiveIntegerObject = number('integer', { min: 1 });
const ExecuteStatementInput = structure('ExecuteStatementInput', {
  Statement: required(PartiQLStatement),
  Parameters: PreparedStatementParameters,
  ConsistentRead: boolean,
  NextToken: PartiQLNextToken,
  ReturnConsumedCapacity: ReturnConsumedCapacity,
  Limit: PositiveIntegerObject,
  ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure,
});
const ParameterizedStatement = structure('ParameterizedStatement', {
  Statement: required(PartiQLStatement),
  Parameters: PreparedStatementParameters,
  ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure,
});
const ParameterizedStatements = list(ParameterizedStatement, { min: 1, max: 100 });
const ClientRequestToken = string('ClientRequestToken', { min: 1, max: 36 });
const ExecuteTransactionInput = structure('ExecuteTransactionInput', {
  TransactStatements: required(ParameterizedStatements),
  ClientRequestToken: ClientRequestToken,
  ReturnConsumedCapacity: ReturnConsumedCapacity,
});
const ClientToken = string('ClientToken', { pattern: '[^\\$]+' });
const S3Bucket = string('S3Bucket', { min: 0, max: 255, pattern: '[a-z0-9A-Z]+[\\.\\-\\w]*[a-z0-9A-Z]+' });
const S3BucketOwner = string('S3BucketOwner', { pattern: '[0-9]{12}' });
const S3Prefix = string('S3Prefix', { min: 0, max: 1024 });
const S3SseAlgorithm = enumeration('S3SseAlgorithm', ['AES256', 'KMS']);
const S3SseKmsKeyId = string('S3SseKmsKeyId', { min: 1, max: 2048 });
const ExportFormat = enumeration('ExportFormat', ['DYNAMODB_JSON', 'ION']);
const ExportType = enumeration('ExportType', ['FULL_EXPORT', 'INCREMENTAL_EXPORT']);
const ExportViewType = enumeration('ExportViewType', ['NEW_IMAGE', 'NEW_AND_OLD_IMAGES']);
const IncrementalExportSpecification = structure('IncrementalExportSpecification', {
  ExportFromTime: timestamp,
  ExportToTime: timestamp,
  ExportViewType: ExportViewType,
});
const FilterSpecification = structure('FilterSpecification', {
  FilterExpression: text,
  ProjectionExpression: text,
  KeyConditionExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
  ExpressionAttributeValues: ExpressionAttributeValueMap,
});
const ExportTableToPointInTimeInput = structure('ExportTableToPointInTimeInput', {
  TableArn: required(TableArn),
  ExportTime: timestamp,
  ClientToken: ClientToken,
  S3Bucket: required(S3Bucket),
  S3BucketOwner: S3BucketOwner,
  S3Prefix: S3Prefix,
  S3SseAlgorithm: S3SseAlgorithm,
  S3SseKmsKeyId: S3SseKmsKeyId,
  ExportFormat: ExportFormat,
  ExportType: ExportType,
  IncrementalExportSpecification: IncrementalExportSpecification,
  FilterSpecification: FilterSpecification,
});
const GetItemInput = structure('GetItemInput', {
  TableName: required(TableArn),
  Key: required(Key),
  AttributesToGet: AttributeNameList,
  ConsistentRead: boolean,
  ReturnConsumedCapacity: ReturnConsumedCapacity,
  ProjectionExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
});
const GetResourcePolicyInput = structure('GetResourcePolicyInput', {
  ResourceArn: required(ResourceArnString),
});
const S3BucketSource = structure('S3BucketSource', {
  S3BucketOwner: S3BucketOwner,
  S3Bucket: required(S3Bucket),
  S3KeyPrefix: S3Prefix,
});
const InputFormat = enumeration('InputFormat', ['DYNAMODB_JSON', 'ION', 'CSV']);
const CsvDelimiter = string('CsvDelimiter', { min: 1, max: 1, pattern: '[,;:|\\t ]' });
const CsvHeader = string('CsvHeader', { min: 1, max: 65536, pattern: '[\\x20-\\x21\\x23-\\x2B\\x2D-\\x7E]*' });
const CsvHeaderList = list(CsvHeader, { min: 1, max: 255 });
const CsvOptions = structure('CsvOptions', {
  Delimiter: CsvDelimiter,
  HeaderList: CsvHeaderList,
});
const InputFormatOptions = structure('InputFormatOptions', {
  Csv: CsvOptions,
});
const InputCompressionType = enumeration('InputCompressionType', ['GZIP', 'ZSTD', 'NONE']);
const TableCreationParameters = structure('TableCreationParameters', {
  TableName: required(TableName),
  AttributeDefinitions: required(AttributeDefinitions),
  KeySchema: required(KeySchema),
  BillingMode: BillingMode,
  ProvisionedThroughput: ProvisionedThroughput,
  OnDemandThroughput: OnDemandThroughput,
  SSESpecification: SSESpecification,
  GlobalSecondaryIndexes: GlobalSecondaryIndexList,
  VectorIndexes: VectorIndexList,
});
const ImportTableInput = structure('ImportTableInput', {
  ClientToken: ClientToken,
  S3BucketSource: required(S3BucketSource),
  InputFormat: required(InputFormat),
  InputFormatOptions: InputFormatOptions,
  InputCompressionType: InputCompressionType,
  TableCreationParameters: required(TableCreationParameters),
});
const BackupsInputLimit = number('integer', { min: 1, max: 100 });
const BackupTypeFilter = enumeration('BackupTypeFilter', ['USER', 'SYSTEM', 'AWS_BACKUP', 'ALL']);
const ListBackupsInput = structure('ListBackupsInput', {
  TableName: TableArn,
  Limit: BackupsInputLimit,
  TimeRangeLowerBound: timestamp,
  TimeRangeUpperBound: timestamp,
  ExclusiveStartBackupArn: BackupArn,
  BackupType: BackupTypeFilter,
});
const ListBulkOperationsMaxResults = number('integer', { min: 1, max: 25 });
const BulkOperationNextToken = string('BulkOperationNextToken', { min: 1, max: 1024, pattern: '([0-9a-f]{16})+' });
const ListBulkOperationsInput = structure('ListBulkOperationsInput', {
  MaxResults: ListBulkOperationsMaxResults,
  NextToken: BulkOperationNextToken,
});
const ListContributorInsightsLimit = number('integer', { max: 100 });
const ListContributorInsightsInput = structure('ListContributorInsightsInput', {
  TableName: TableArn,
  NextToken: text,
  MaxResults: ListContributorInsightsLimit,
});
const ListExportsMaxLimit = number('integer', { min: 1, max: 25 });
const ListExportsInput = structure('ListExportsInput', {
  TableArn: TableArn,
  MaxResults: ListExportsMaxLimit,
  NextToken: text,
});
const ListGlobalTablesInput = structure('ListGlobalTablesInput', {
  ExclusiveStartGlobalTableName: TableName,
  Limit: PositiveIntegerObject,
  RegionName: text,
});
const ListImportsMaxLimit = number('integer', { min: 1, max: 25 });
const ImportNextToken = string('ImportNextToken', { min: 112, max: 1024, pattern: '([0-9a-f]{16})+' });
const ListImportsInput = structure('ListImportsInput', {
  TableArn: TableArn,
  PageSize: ListImportsMaxLimit,
  NextToken: ImportNextToken,
});
const ListTablesInputLimit = number('integer', { min: 1, max: 100 });
const ListTablesInput = structure('ListTablesInput', {
  ExclusiveStartTableName: TableName,
  Limit: ListTablesInputLimit,
});
const ListTagsOfResourceInput = structure('ListTagsOfResourceInput', {
  ResourceArn: required(ResourceArnString),
  NextToken: text,
});
const PutItemInput = structure('PutItemInput', {
  TableName: required(TableArn),
  Item: required(PutItemInputAttributeMap),
  Expected: ExpectedAttributeMap,
  ReturnValues: ReturnValue,
  ReturnConsumedCapacity: ReturnConsumedCapacity,
  ReturnItemCollectionMetrics: ReturnItemCollectionMetrics,
  ConditionalOperator: ConditionalOperator,
  ConditionExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
  ExpressionAttributeValues: ExpressionAttributeValueMap,
  ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure,
});
const PutResourcePolicyInput = structure('PutResourcePolicyInput', {
  ResourceArn: required(ResourceArnString),
  Policy: required(text),
  ExpectedRevisionId: PolicyRevisionId,
  ConfirmRemoveSelfResourceAccess: boolean,
});
const Select = enumeration('Select', ['ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES', 'SPECIFIC_ATTRIBUTES', 'COUNT']);
const Condition = structure('Condition', {
  AttributeValueList: AttributeValueList,
  ComparisonOperator: required(ComparisonOperator),
});
const KeyConditions = map(AttributeName, Condition);
const FilterConditionMap = map(AttributeName, Condition);
const QueryInput = structure('QueryInput', {
  TableName: required(TableArn),
  IndexName: IndexName,
  Select: Select,
  AttributesToGet: AttributeNameList,
  Limit: PositiveIntegerObject,
  ConsistentRead: boolean,
  KeyConditions: KeyConditions,
  QueryFilter: FilterConditionMap,
  ConditionalOperator: ConditionalOperator,
  ScanIndexForward: boolean,
  ExclusiveStartKey: Key,
  ReturnConsumedCapacity: ReturnConsumedCapacity,
  ProjectionExpression: text,
  FilterExpression: text,
  KeyConditionExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
  ExpressionAttributeValues: ExpressionAttributeValueMap,
});
const RestoreTableFromBackupInput = structure('RestoreTableFromBackupInput', {
  TargetTableName: required(TableName),
  BackupArn: required(BackupArn),
  BillingModeOverride: BillingMode,
  GlobalSecondaryIndexOverride: GlobalSecondaryIndexList,
  LocalSecondaryIndexOverride: LocalSecondaryIndexList,
  ProvisionedThroughputOverride: ProvisionedThroughput,
  OnDemandThroughputOverride: OnDemandThroughput,
  SSESpecificationOverride: SSESpecification,
  VectorIndexOverride: VectorIndexList,
});
const RestoreTableToPointInTimeInput = structure('RestoreTableToPointInTimeInput', {
  SourceTableArn: TableArn,
  SourceTableName: TableName,
  TargetTableName: required(TableName),
  UseLatestRestorableTime: boolean,
  RestoreDateTime: timestamp,
  BillingModeOverride: BillingMode,
  GlobalSecondaryIndexOverride: GlobalSecondaryIndexList,
  LocalSecondaryIndexOverride: LocalSecondaryIndexList,
  ProvisionedThroughputOverride: ProvisionedThroughput,
  OnDemandThroughputOverride: OnDemandThroughput,
  SSESpecificationOverride: SSESpecification,
  VectorIndexOverride: VectorIndexList,
});
const ScanTotalSegments = number('integer', { min: 1, max: 1000000 });
const ScanSegment = number('integer', { min: 0, max: 999999 });
const ScanInput = structure('ScanInput', {
  TableName: required(TableArn),
  IndexName: IndexName,
  AttributesToGet: AttributeNameList,
  Limit: PositiveIntegerObject,
  Select: Select,
  ScanFilter: FilterConditionMap,
  ConditionalOperator: ConditionalOperator,
  ExclusiveStartKey: Key,
  ReturnConsumedCapacity: ReturnConsumedCapacity,
  TotalSegments: ScanTotalSegments,
  Segment: ScanSegment,
  ProjectionExpression: text,
  FilterExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
  ExpressionAttributeValues: ExpressionAttributeValueMap,
  ConsistentRead: boolean,
});
const SearchVectorList = list(attributeValue, { min: 1, max: 4096 });
const TopKInteger = number('integer', { min: 1 });
const SearchVectorsInput = structure('SearchVectorsInput', {
  TableName: required(TableArn),
  IndexName: required(IndexName),
  ReturnConsumedCapacity: ReturnConsumedCapacity,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
  ExpressionAttributeValues: ExpressionAttributeValueMap,
  ProjectionExpression: text,
  SearchVector: required(SearchVectorList),
  SearchConditionExpression: text,
  TopK: required(TopKInteger),
});
const BulkOperationInputFormat = enumeration('BulkOperationInputFormat', ['DYNAMODB_JSON', 'ION']);
const InputS3Configuration = structure('InputS3Configuration', {
  S3BucketOwner: S3BucketOwner,
  S3Bucket: required(S3Bucket),
  S3KeyPrefix: S3Prefix,
  InputFormat: required(BulkOperationInputFormat),
  InputCompressionType: InputCompressionType,
});
const OutputTypeEnum = enumeration('OutputTypeEnum', ['ERROR', 'CONDITION_CHECK_FAILURE']);
const OutputTypeList = list(OutputTypeEnum);
const OutputS3Configuration = structure('OutputS3Configuration', {
  S3BucketOwner: S3BucketOwner,
  S3Bucket: S3Bucket,
  S3KeyPrefix: S3Prefix,
  S3SseAlgorithm: S3SseAlgorithm,
  S3SseKmsKeyId: S3SseKmsKeyId,
  OutputType: required(OutputTypeList),
});
const BulkOperationMaxWriteRequestUnits = number('long', { min: 1024 });
const BulkOperationPerformanceTier = enumeration('BulkOperationPerformanceTier', ['STANDARD', 'ACCELERATED']);
const StartBulkPutItemsInput = structure('StartBulkPutItemsInput', {
  ClientToken: ClientToken,
  InputS3Configuration: required(InputS3Configuration),
  OutputS3Configuration: required(OutputS3Configuration),
  TableName: required(TableArn),
  MaxWriteRequestUnits: BulkOperationMaxWriteRequestUnits,
  PerformanceTier: BulkOperationPerformanceTier,
});
const TagResourceInput = structure('TagResourceInput', {
  ResourceArn: required(ResourceArnString),
  Tags: required(TagList),
});
const Get = structure('Get', {
  Key: required(Key),
  TableName: required(TableArn),
  ProjectionExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
});
const TransactGetItem = structure('TransactGetItem', {
  Get: required(Get),
});
const TransactGetItemList = list(TransactGetItem, { min: 1, max: 100 });
const TransactGetItemsInput = structure('TransactGetItemsInput', {
  TransactItems: required(TransactGetItemList),
  ReturnConsumedCapacity: ReturnConsumedCapacity,
});
const ConditionCheck = structure('ConditionCheck', {
  Key: required(Key),
  TableName: required(TableArn),
  ConditionExpression: required(text),
  ExpressionAttributeNames: ExpressionAttributeNameMap,
  ExpressionAttributeValues: ExpressionAttributeValueMap,
  ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure,
});
const Put = structure('Put', {
  Item: required(PutItemInputAttributeMap),
  TableName: required(TableArn),
  ConditionExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
  ExpressionAttributeValues: ExpressionAttributeValueMap,
  ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure,
});
const Delete = structure('Delete', {
  Key: required(Key),
  TableName: required(TableArn),
  ConditionExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
  ExpressionAttributeValues: ExpressionAttributeValueMap,
  ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure,
});
const Update = structure('Update', {
  Key: required(Key),
  UpdateExpression: required(text),
  TableName: required(TableArn),
  ConditionExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
  ExpressionAttributeValues: ExpressionAttributeValueMap,
  ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure,
});
const TransactWriteItem = structure('TransactWriteItem', {
  ConditionCheck: ConditionCheck,
  Put: Put,
  Delete: Delete,
  Update: Update,
});
const TransactWriteItemList = list(TransactWriteItem, { min: 1, max: 100 });
const TransactWriteItemsInput = structure('TransactWriteItemsInput', {
  TransactItems: required(TransactWriteItemList),
  ReturnConsumedCapacity: ReturnConsumedCapacity,
  ReturnItemCollectionMetrics: ReturnItemCollectionMetrics,
  ClientRequestToken: ClientRequestToken,
});
const TagKeyList = list(TagKeyString);
const UntagResourceInput = structure('UntagResourceInput', {
  ResourceArn: required(ResourceArnString),
  TagKeys: required(TagKeyList),
});
const RecoveryPeriodInDays = number('integer', { min: 1, max: 35 });
const PointInTimeRecoverySpecification = structure('PointInTimeRecoverySpecification', {
  PointInTimeRecoveryEnabled: required(boolean),
  RecoveryPeriodInDays: RecoveryPeriodInDays,
});
const UpdateContinuousBackupsInput = structure('UpdateContinuousBackupsInput', {
  TableName: required(TableArn),
  PointInTimeRecoverySpecification: required(PointInTimeRecoverySpecification),
});
const ContributorInsightsAction = enumeration('ContributorInsightsAction', ['ENABLE', 'DISABLE']);
const ContributorInsightsMode = enumeration('ContributorInsightsMode', ['ACCESSED_AND_THROTTLED_KEYS', 'THROTTLED_KEYS']);
const UpdateContributorInsightsInput = structure('UpdateContributorInsightsInput', {
  TableName: required(TableArn),
  IndexName: IndexName,
  ContributorInsightsAction: required(ContributorInsightsAction),
  ContributorInsightsMode: ContributorInsightsMode,
});
const CreateReplicaAction = structure('CreateReplicaAction', {
  RegionName: required(text),
});
const DeleteReplicaAction = structure('DeleteReplicaAction', {
  RegionName: required(text),
});
const ReplicaUpdate = structure('ReplicaUpdate', {
  Create: CreateReplicaAction,
  Delete: DeleteReplicaAction,
});
const ReplicaUpdateList = list(ReplicaUpdate);
const UpdateGlobalTableInput = structure('UpdateGlobalTableInput', {
  GlobalTableName: required(TableName),
  ReplicaUpdates: required(ReplicaUpdateList),
});
const AutoScalingRoleArn = string('AutoScalingRoleArn', { min: 1, max: 1600, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*' });
const AutoScalingPolicyName = string('AutoScalingPolicyName', { min: 1, max: 256, pattern: '\\p{Print}+' });
const AutoScalingTargetTrackingScalingPolicyConfigurationUpdate = structure('AutoScalingTargetTrackingScalingPolicyConfigurationUpdate', {
  DisableScaleIn: boolean,
  ScaleInCooldown: integer,
  ScaleOutCooldown: integer,
  TargetValue: required(double),
});
const AutoScalingPolicyUpdate = structure('AutoScalingPolicyUpdate', {
  PolicyName: AutoScalingPolicyName,
  TargetTrackingScalingPolicyConfiguration: required(AutoScalingTargetTrackingScalingPolicyConfigurationUpdate),
});
const AutoScalingSettingsUpdate = structure('AutoScalingSettingsUpdate', {
  MinimumUnits: PositiveLongObject,
  MaximumUnits: PositiveLongObject,
  AutoScalingDisabled: boolean,
  AutoScalingRoleArn: AutoScalingRoleArn,
  ScalingPolicyUpdate: AutoScalingPolicyUpdate,
});
const GlobalTableGlobalSecondaryIndexSettingsUpdate = structure('GlobalTableGlobalSecondaryIndexSettingsUpdate', {
  IndexName: required(IndexName),
  ProvisionedWriteCapacityUnits: PositiveLongObject,
  ProvisionedWriteCapacityAutoScalingSettingsUpdate: AutoScalingSettingsUpdate,
});
const GlobalTableGlobalSecondaryIndexSettingsUpdateList = list(GlobalTableGlobalSecondaryIndexSettingsUpdate, { min: 1, max: 20 });
const ReplicaGlobalSecondaryIndexSettingsUpdate = structure('ReplicaGlobalSecondaryIndexSettingsUpdate', {
  IndexName: required(IndexName),
  ProvisionedReadCapacityUnits: PositiveLongObject,
  ProvisionedReadCapacityAutoScalingSettingsUpdate: AutoScalingSettingsUpdate,
});
const ReplicaGlobalSecondaryIndexSettingsUpdateList = list(ReplicaGlobalSecondaryIndexSettingsUpdate, { min: 1, max: 20 });
const ReplicaSettingsUpdate = structure('ReplicaSettingsUpdate', {
  RegionName: required(text),
  ReplicaProvisionedReadCapacityUnits: PositiveLongObject,
  ReplicaProvisionedReadCapacityAutoScalingSettingsUpdate: AutoScalingSettingsUpdate,
  ReplicaGlobalSecondaryIndexSettingsUpdate: ReplicaGlobalSecondaryIndexSettingsUpdateList,
  ReplicaTableClass: TableClass,
});
const ReplicaSettingsUpdateList = list(ReplicaSettingsUpdate, { min: 1, max: 50 });
const UpdateGlobalTableSettingsInput = structure('UpdateGlobalTableSettingsInput', {
  GlobalTableName: required(TableName),
  GlobalTableBillingMode: BillingMode,
  GlobalTableProvisionedWriteCapacityUnits: PositiveLongObject,
  GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate: AutoScalingSettingsUpdate,
  GlobalTableGlobalSecondaryIndexSettingsUpdate: GlobalTableGlobalSecondaryIndexSettingsUpdateList,
  ReplicaSettingsUpdate: ReplicaSettingsUpdateList,
});
const AttributeAction = enumeration('AttributeAction', ['ADD', 'PUT', 'DELETE']);
const AttributeValueUpdate = structure('AttributeValueUpdate', {
  Value: attributeValue,
  Action: AttributeAction,
});
const AttributeUpdates = map(AttributeName, AttributeValueUpdate);
const UpdateItemInput = structure('UpdateItemInput', {
  TableName: required(TableArn),
  Key: required(Key),
  AttributeUpdates: AttributeUpdates,
  Expected: ExpectedAttributeMap,
  ConditionalOperator: ConditionalOperator,
  ReturnValues: ReturnValue,
  ReturnConsumedCapacity: ReturnConsumedCapacity,
  ReturnItemCollectionMetrics: ReturnItemCollectionMetrics,
  UpdateExpression: text,
  ConditionExpression: text,
  ExpressionAttributeNames: ExpressionAttributeNameMap,
  ExpressionAttributeValues: ExpressionAttributeValueMap,
  ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure,
});
const UpdateKinesisStreamingConfiguration = structure('UpdateKinesisStreamingConfiguration', {
  ApproximateCreationDateTimePrecision: ApproximateCreationDateTimePrecision,
});
const UpdateKinesisStreamingDestinationInput = structure('UpdateKinesisStreamingDestinationInput', {
  TableName: required(TableArn),
  StreamArn: required(StreamArn),
  UpdateKinesisStreamingConfiguration: UpdateKinesisStreamingConfiguration,
});
const UpdateGlobalSecondaryIndexAction = structure('UpdateGlobalSecondaryIndexAction', {
  IndexName: required(IndexName),
  ProvisionedThroughput: ProvisionedThroughput,
  OnDemandThroughput: OnDemandThroughput,
  WarmThroughput: WarmThroughput,
});
const CreateGlobalSecondaryIndexAction = structure('CreateGlobalSecondaryIndexAction', {
  IndexName: required(IndexName),
  KeySchema: required(KeySchema),
  Projection: required(Projection),
  ProvisionedThroughput: ProvisionedThroughput,
  OnDemandThroughput: OnDemandThroughput,
  WarmThroughput: WarmThroughput,
});
const DeleteGlobalSecondaryIndexAction = structure('DeleteGlobalSecondaryIndexAction', {
  IndexName: required(IndexName),
});
const GlobalSecondaryIndexUpdate = structure('GlobalSecondaryIndexUpdate', {
  Update: UpdateGlobalSecondaryIndexAction,
  Create: CreateGlobalSecondaryIndexAction,
  Delete: DeleteGlobalSecondaryIndexAction,
});
const GlobalSecondaryIndexUpdateList = list(GlobalSecondaryIndexUpdate);
const ProvisionedThroughputOverride = structure('ProvisionedThroughputOverride', {
  ReadCapacityUnits: PositiveLongObject,
});
const OnDemandThroughputOverride = structure('OnDemandThroughputOverride', {
  MaxReadRequestUnits: long,
});
const ReplicaGlobalSecondaryIndex = structure('ReplicaGlobalSecondaryIndex', {
  IndexName: required(IndexName),
  ProvisionedThroughputOverride: ProvisionedThroughputOverride,
  OnDemandThroughputOverride: OnDemandThroughputOverride,
});
const ReplicaGlobalSecondaryIndexList = list(ReplicaGlobalSecondaryIndex, { min: 1 });
const CreateReplicationGroupMemberAction = structure('CreateReplicationGroupMemberAction', {
  RegionName: required(text),
  KMSMasterKeyId: text,
  ProvisionedThroughputOverride: ProvisionedThroughputOverride,
  OnDemandThroughputOverride: OnDemandThroughputOverride,
  GlobalSecondaryIndexes: ReplicaGlobalSecondaryIndexList,
  TableClassOverride: TableClass,
});
const UpdateReplicationGroupMemberAction = structure('UpdateReplicationGroupMemberAction', {
  RegionName: required(text),
  KMSMasterKeyId: text,
  ProvisionedThroughputOverride: ProvisionedThroughputOverride,
  OnDemandThroughputOverride: OnDemandThroughputOverride,
  GlobalSecondaryIndexes: ReplicaGlobalSecondaryIndexList,
  TableClassOverride: TableClass,
});
const DeleteReplicationGroupMemberAction = structure('DeleteReplicationGroupMemberAction', {
  RegionName: required(text),
});
const DisassociationMode = enumeration('DisassociationMode', ['WAIT_FOR_REPLICATION']);
const DisassociateReplicationGroupMemberAction = structure('DisassociateReplicationGroupMemberAction', {
  RegionName: required(text),
  DisassociationMode: required(DisassociationMode),
});
const ReplicationGroupUpdate = structure('ReplicationGroupUpdate', {
  Create: CreateReplicationGroupMemberAction,
  Update: UpdateReplicationGroupMemberAction,
  Delete: DeleteReplicationGroupMemberAction,
  Disassociate: DisassociateReplicationGroupMemberAction,
});
const ReplicationGroupUpdateList = list(ReplicationGroupUpdate, { min: 1 });
const MultiRegionConsistency = enumeration('MultiRegionConsistency', ['EVENTUAL', 'STRONG']);
const CreateGlobalTableWitnessGroupMemberAction = structure('CreateGlobalTableWitnessGroupMemberAction', {
  RegionName: required(text),
});
const DeleteGlobalTableWitnessGroupMemberAction = structure('DeleteGlobalTableWitnessGroupMemberAction', {
  RegionName: required(text),
});
const GlobalTableWitnessGroupUpdate = structure('GlobalTableWitnessGroupUpdate', {
  Create: CreateGlobalTableWitnessGroupMemberAction,
  Delete: DeleteGlobalTableWitnessGroupMemberAction,
});
const GlobalTableWitnessGroupUpdateList = list(GlobalTableWitnessGroupUpdate, { min: 1, max: 1 });
const CreateVectorIndexAction = structure('CreateVectorIndexAction', {
  IndexName: required(IndexName),
  VectorAttribute: required(VectorAttributeDefinition),
  SearchSchema: SearchSchema,
  Projection: required(Projection),
  Dimensions: required(PositiveLongObject),
  DistanceFunction: required(VectorDistanceFunction),
});
const DeleteVectorIndexAction = structure('DeleteVectorIndexAction', {
  IndexName: required(IndexName),
});
const VectorIndexUpdate = structure('VectorIndexUpdate', {
  Create: CreateVectorIndexAction,
  Delete: DeleteVectorIndexAction,
});
const VectorIndexUpdateList = list(VectorIndexUpdate);
const UpdateTableInput = structure('UpdateTableInput', {
  AttributeDefinitions: AttributeDefinitions,
  TableName: required(TableArn),
  BillingMode: BillingMode,
  ProvisionedThroughput: ProvisionedThroughput,
  GlobalSecondaryIndexUpdates: GlobalSecondaryIndexUpdateList,
  StreamSpecification: StreamSpecification,
  SSESpecification: SSESpecification,
  ReplicaUpdates: ReplicationGroupUpdateList,
  TableClass: TableClass,
  DeletionProtectionEnabled: boolean,
  MultiRegionConsistency: MultiRegionConsistency,
  GlobalTableWitnessUpdates: GlobalTableWitnessGroupUpdateList,
  OnDemandThroughput: OnDemandThroughput,
  WarmThroughput: WarmThroughput,
  GlobalTableSettingsReplicationMode: GlobalTableSettingsReplicationMode,
  DisassociationProtectionEnabled: boolean,
  VectorIndexUpdates: VectorIndexUpdateList,
});
const GlobalSecondaryIndexAutoScalingUpdate = structure('GlobalSecondaryIndexAutoScalingUpdate', {
  IndexName: IndexName,
  ProvisionedWriteCapacityAutoScalingUpdate: AutoScalingSettingsUpdate,
});
const GlobalSecondaryIndexAutoScalingUpdateList = list(GlobalSecondaryIndexAutoScalingUpdate, { min: 1 });
const ReplicaGlobalSecondaryIndexAutoScalingUpdate = structure('ReplicaGlobalSecondaryIndexAutoScalingUpdate', {
  IndexName: IndexName,
  ProvisionedReadCapacityAutoScalingUpdate: AutoScalingSettingsUpdate,
});
const ReplicaGlobalSecondaryIndexAutoScalingUpdateList = list(ReplicaGlobalSecondaryIndexAutoScalingUpdate);
const ReplicaAutoScalingUpdate = structure('ReplicaAutoScalingUpdate', {
  RegionName: required(text),
  ReplicaGlobalSecondaryIndexUpdates: ReplicaGlobalSecondaryIndexAutoScalingUpdateList,
  ReplicaProvisionedReadCapacityAutoScalingUpdate: AutoScalingSettingsUpdate,
});
const ReplicaAutoScalingUpdateList = list(ReplicaAutoScalingUpdate, { min: 1 });
const UpdateTableReplicaAutoScalingInput = structure('UpdateTableReplicaAutoScalingInput', {
  GlobalSecondaryIndexUpdates: GlobalSecondaryIndexAutoScalingUpdateList,
  TableName: required(TableArn),
  ProvisionedWriteCapacityAutoScalingUpdate: AutoScalingSettingsUpdate,
  ReplicaUpdates: ReplicaAutoScalingUpdateList,
});
const TimeToLiveAttributeName = string('TimeToLiveAttributeName', { min: 1, max: 255 });
const TimeToLiveSpecification = structure('TimeToLiveSpecification', {
  Enabled: required(boolean),
  AttributeName: required(TimeToLiveAttributeName),
});
const UpdateTimeToLiveInput = structure('UpdateTimeToLiveInput', {
  TableName: required(TableArn),
  TimeToLiveSpecification: required(TimeToLiveSpecification),
});
const ShardId = string('ShardId', { min: 28, max: 65 });
const ShardFilterType = enumeration('ShardFilterType', ['CHILD_SHARDS']);
const ShardFilter = structure('ShardFilter', {
  Type: ShardFilterType,
  ShardId: ShardId,
});
const DescribeStreamInput = structure('DescribeStreamInput', {
  StreamArn: required(StreamArn),
  Limit: PositiveIntegerObject,
  ExclusiveStartShardId: ShardId,
  ShardFilter: ShardFilter,
});
const ShardIterator = string('ShardIterator', { min: 1, max: 2048 });
const GetRecordsInput = structure('GetRecordsInput', {
  ShardIterator: required(ShardIterator),
  Limit: PositiveIntegerObject,
});
const ShardIteratorType = enumeration('ShardIteratorType', ['TRIM_HORIZON', 'LATEST', 'AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER']);
const SequenceNumber = string('SequenceNumber', { min: 21, max: 40 });
const GetShardIteratorInput = structure('GetShardIteratorInput', {
  StreamArn: required(StreamArn),
  ShardId: required(ShardId),
  ShardIteratorType: required(ShardIteratorType),
  SequenceNumber: SequenceNumber,
});
const ListStreamsInput = structure('ListStreamsInput', {
  TableName: TableName,
  Limit: PositiveIntegerObject,
  ExclusiveStartStreamArn: StreamArn,
});

/** The input of each operation. */
export const inputShapes: ReadonlyMap<OperationName, StructureShape> = new Map<OperationName, StructureShape>([
  ['BatchExecuteStatement', BatchExecuteStatementInput],
  ['BatchGetItem', BatchGetItemInput],
  ['BatchWriteItem', BatchWriteItemInput],
  ['CancelBulkOperation', CancelBulkOperationInput],
  ['CreateBackup', CreateBackupInput],
  ['CreateGlobalTable', CreateGlobalTableInput],
  ['CreateTable', CreateTableInput],
  ['DeleteBackup', DeleteBackupInput],
  ['DeleteItem', DeleteItemInput],
  ['DeleteResourcePolicy', DeleteResourcePolicyInput],
  ['DeleteTable', DeleteTableInput],
  ['DescribeBackup', DescribeBackupInput],
  ['DescribeBulkOperation', DescribeBulkOperationInput],
  ['DescribeContinuousBackups', DescribeContinuousBackupsInput],
  ['DescribeContributorInsights', DescribeContributorInsightsInput],
  ['DescribeEndpoints', DescribeEndpointsRequest],
  ['DescribeExport', DescribeExportInput],
  ['DescribeGlobalTable', DescribeGlobalTableInput],
  ['DescribeGlobalTableSettings', DescribeGlobalTableSettingsInput],
  ['DescribeImport', DescribeImportInput],
  ['DescribeKinesisStreamingDestination', DescribeKinesisStreamingDestinationInput],
  ['DescribeLimits', DescribeLimitsInput],
  ['DescribeTable', DescribeTableInput],
  ['DescribeTableReplicaAutoScaling', DescribeTableReplicaAutoScalingInput],
  ['DescribeTimeToLive', DescribeTimeToLiveInput],
  ['DisableKinesisStreamingDestination', KinesisStreamingDestinationInput],
  ['EnableKinesisStreamingDestination', KinesisStreamingDestinationInput],
  ['ExecuteStatement', ExecuteStatementInput],
  ['ExecuteTransaction', ExecuteTransactionInput],
  ['ExportTableToPointInTime', ExportTableToPointInTimeInput],
  ['GetItem', GetItemInput],
  ['GetResourcePolicy', GetResourcePolicyInput],
  ['ImportTable', ImportTableInput],
  ['ListBackups', ListBackupsInput],
  ['ListBulkOperations', ListBulkOperationsInput],
  ['ListContributorInsights', ListContributorInsightsInput],
  ['ListExports', ListExportsInput],
  ['ListGlobalTables', ListGlobalTablesInput],
  ['ListImports', ListImportsInput],
  ['ListTables', ListTablesInput],
  ['ListTagsOfResource', ListTagsOfResourceInput],
  ['PutItem', PutItemInput],
  ['PutResourcePolicy', PutResourcePolicyInput],
  ['Query', QueryInput],
  ['RestoreTableFromBackup', RestoreTableFromBackupInput],
  ['RestoreTableToPointInTime', RestoreTableToPointInTimeInput],
  ['Scan', ScanInput],
  ['SearchVectors', SearchVectorsInput],
  ['StartBulkPutItems', StartBulkPutItemsInput],
  ['TagResource', TagResourceInput],
  ['TransactGetItems', TransactGetItemsInput],
  ['TransactWriteItems', TransactWriteItemsInput],
  ['UntagResource', UntagResourceInput],
  ['UpdateContinuousBackups', UpdateContinuousBackupsInput],
  ['UpdateContributorInsights', UpdateContributorInsightsInput],
  ['UpdateGlobalTable', UpdateGlobalTableInput],
  ['UpdateGlobalTableSettings', UpdateGlobalTableSettingsInput],
  ['UpdateItem', UpdateItemInput],
  ['UpdateKinesisStreamingDestination', UpdateKinesisStreamingDestinationInput],
  ['UpdateTable', UpdateTableInput],
  ['UpdateTableReplicaAutoScaling', UpdateTableReplicaAutoScalingInput],
  ['UpdateTimeToLive', UpdateTimeToLiveInput],
  ['DescribeStream', DescribeStreamInput],
  ['GetRecords', GetRecordsInput],
  ['GetShardIterator', GetShardIteratorInput],
  ['ListStreams', ListStreamsInput],
]);
