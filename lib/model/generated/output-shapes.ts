// Generated from the service models of DynamoDB and DynamoDB Streams. Do not edit:
// change scripts/generate-model.ts and run `npm run generate:model -- <folder of models>`.
import { attributeMap, list, map, structure, text, timestamp } from '../shape.ts';
import type { StructureShape } from '../shape.ts';
import type { OperationName } from './operations.ts';

const BatchStatementError = structure('BatchStatementError', {
  Item: attributeMap,
});
const BatchStatementResponse = structure('BatchStatementResponse', {
  Error: BatchStatementError,
  Item: attributeMap,
});
const BatchExecuteStatementOutput = structure('BatchExecuteStatementOutput', {
  Responses: list(BatchStatementResponse),
});
const KeysAndAttributes = structure('KeysAndAttributes', {
  Keys: list(attributeMap),
});
const BatchGetItemOutput = structure('BatchGetItemOutput', {
  Responses: map(text, list(attributeMap)),
  UnprocessedKeys: map(text, KeysAndAttributes),
});
const PutRequest = structure('PutRequest', {
  Item: attributeMap,
});
const DeleteRequest = structure('DeleteRequest', {
  Key: attributeMap,
});
const WriteRequest = structure('WriteRequest', {
  PutRequest: PutRequest,
  DeleteRequest: DeleteRequest,
});
const ItemCollectionMetrics = structure('ItemCollectionMetrics', {
  ItemCollectionKey: attributeMap,
});
const BatchWriteItemOutput = structure('BatchWriteItemOutput', {
  UnprocessedItems: map(text, list(WriteRequest)),
  ItemCollectionMetrics: map(text, list(ItemCollectionMetrics)),
});
const BackupDetails = structure('BackupDetails', {
  BackupCreationDateTime: timestamp,
  BackupExpiryDateTime: timestamp,
});
const CreateBackupOutput = structure('CreateBackupOutput', {
  BackupDetails: BackupDetails,
});
const TableClassSummary = structure('TableClassSummary', {
  LastUpdateDateTime: timestamp,
});
const ReplicaDescription = structure('ReplicaDescription', {
  ReplicaInaccessibleDateTime: timestamp,
  ReplicaTableClassSummary: TableClassSummary,
});
const GlobalTableDescription = structure('GlobalTableDescription', {
  ReplicationGroup: list(ReplicaDescription),
  CreationDateTime: timestamp,
});
const CreateGlobalTableOutput = structure('CreateGlobalTableOutput', {
  GlobalTableDescription: GlobalTableDescription,
});
const ProvisionedThroughputDescription = structure('ProvisionedThroughputDescription', {
  LastIncreaseDateTime: timestamp,
  LastDecreaseDateTime: timestamp,
});
const BillingModeSummary = structure('BillingModeSummary', {
  LastUpdateToPayPerRequestDateTime: timestamp,
});
const GlobalSecondaryIndexDescription = structure('GlobalSecondaryIndexDescription', {
  ProvisionedThroughput: ProvisionedThroughputDescription,
});
const RestoreSummary = structure('RestoreSummary', {
  RestoreDateTime: timestamp,
});
const SSEDescription = structure('SSEDescription', {
  InaccessibleEncryptionDateTime: timestamp,
});
const ArchivalSummary = structure('ArchivalSummary', {
  ArchivalDateTime: timestamp,
});
const TableDescription = structure('TableDescription', {
  CreationDateTime: timestamp,
  ProvisionedThroughput: ProvisionedThroughputDescription,
  BillingModeSummary: BillingModeSummary,
  GlobalSecondaryIndexes: list(GlobalSecondaryIndexDescription),
  Replicas: list(ReplicaDescription),
  RestoreSummary: RestoreSummary,
  SSEDescription: SSEDescription,
  ArchivalSummary: ArchivalSummary,
  TableClassSummary: TableClassSummary,
});
const CreateTableOutput = structure('CreateTableOutput', {
  TableDescription: TableDescription,
});
const SourceTableDetails = structure('SourceTableDetails', {
  TableCreationDateTime: timestamp,
});
const SourceTableFeatureDetails = structure('SourceTableFeatureDetails', {
  SSEDescription: SSEDescription,
});
const BackupDescription = structure('BackupDescription', {
  BackupDetails: BackupDetails,
  SourceTableDetails: SourceTableDetails,
  SourceTableFeatureDetails: SourceTableFeatureDetails,
});
const DeleteBackupOutput = structure('DeleteBackupOutput', {
  BackupDescription: BackupDescription,
});
const DeleteItemOutput = structure('DeleteItemOutput', {
  Attributes: attributeMap,
  ItemCollectionMetrics: ItemCollectionMetrics,
});
const DeleteTableOutput = structure('DeleteTableOutput', {
  TableDescription: TableDescription,
});
const DescribeBackupOutput = structure('DescribeBackupOutput', {
  BackupDescription: BackupDescription,
});
const BulkOperationDescription = structure('BulkOperationDescription', {
  StartTime: timestamp,
  EndTime: timestamp,
});
const DescribeBulkOperationOutput = structure('DescribeBulkOperationOutput', {
  BulkOperationDescription: BulkOperationDescription,
});
const PointInTimeRecoveryDescription = structure('PointInTimeRecoveryDescription', {
  EarliestRestorableDateTime: timestamp,
  LatestRestorableDateTime: timestamp,
});
const ContinuousBackupsDescription = structure('ContinuousBackupsDescription', {
  PointInTimeRecoveryDescription: PointInTimeRecoveryDescription,
});
const DescribeContinuousBackupsOutput = structure('DescribeContinuousBackupsOutput', {
  ContinuousBackupsDescription: ContinuousBackupsDescription,
});
const DescribeContributorInsightsOutput = structure('DescribeContributorInsightsOutput', {
  LastUpdateDateTime: timestamp,
});
const IncrementalExportSpecification = structure('IncrementalExportSpecification', {
  ExportFromTime: timestamp,
  ExportToTime: timestamp,
});
const FilterSpecification = structure('FilterSpecification', {
  ExpressionAttributeValues: attributeMap,
});
const ExportDescription = structure('ExportDescription', {
  StartTime: timestamp,
  EndTime: timestamp,
  ExportTime: timestamp,
  IncrementalExportSpecification: IncrementalExportSpecification,
  FilterSpecification: FilterSpecification,
});
const DescribeExportOutput = structure('DescribeExportOutput', {
  ExportDescription: ExportDescription,
});
const DescribeGlobalTableOutput = structure('DescribeGlobalTableOutput', {
  GlobalTableDescription: GlobalTableDescription,
});
const ReplicaSettingsDescription = structure('ReplicaSettingsDescription', {
  ReplicaBillingModeSummary: BillingModeSummary,
  ReplicaTableClassSummary: TableClassSummary,
});
const DescribeGlobalTableSettingsOutput = structure('DescribeGlobalTableSettingsOutput', {
  ReplicaSettings: list(ReplicaSettingsDescription),
});
const ImportTableDescription = structure('ImportTableDescription', {
  StartTime: timestamp,
  EndTime: timestamp,
});
const DescribeImportOutput = structure('DescribeImportOutput', {
  ImportTableDescription: ImportTableDescription,
});
const DescribeTableOutput = structure('DescribeTableOutput', {
  Table: TableDescription,
});
const ExecuteStatementOutput = structure('ExecuteStatementOutput', {
  Items: list(attributeMap),
  LastEvaluatedKey: attributeMap,
});
const ItemResponse = structure('ItemResponse', {
  Item: attributeMap,
});
const ExecuteTransactionOutput = structure('ExecuteTransactionOutput', {
  Responses: list(ItemResponse),
});
const ExportTableToPointInTimeOutput = structure('ExportTableToPointInTimeOutput', {
  ExportDescription: ExportDescription,
});
const GetItemOutput = structure('GetItemOutput', {
  Item: attributeMap,
});
const ImportTableOutput = structure('ImportTableOutput', {
  ImportTableDescription: ImportTableDescription,
});
const BackupSummary = structure('BackupSummary', {
  BackupCreationDateTime: timestamp,
  BackupExpiryDateTime: timestamp,
});
const ListBackupsOutput = structure('ListBackupsOutput', {
  BackupSummaries: list(BackupSummary),
});
const BulkOperationSummary = structure('BulkOperationSummary', {
  StartTime: timestamp,
  EndTime: timestamp,
});
const ListBulkOperationsOutput = structure('ListBulkOperationsOutput', {
  BulkOperationsSummaryList: list(BulkOperationSummary),
});
const ImportSummary = structure('ImportSummary', {
  StartTime: timestamp,
  EndTime: timestamp,
});
const ListImportsOutput = structure('ListImportsOutput', {
  ImportSummaryList: list(ImportSummary),
});
const PutItemOutput = structure('PutItemOutput', {
  Attributes: attributeMap,
  ItemCollectionMetrics: ItemCollectionMetrics,
});
const QueryOutput = structure('QueryOutput', {
  Items: list(attributeMap),
  LastEvaluatedKey: attributeMap,
});
const RestoreTableFromBackupOutput = structure('RestoreTableFromBackupOutput', {
  TableDescription: TableDescription,
});
const RestoreTableToPointInTimeOutput = structure('RestoreTableToPointInTimeOutput', {
  TableDescription: TableDescription,
});
const ScanOutput = structure('ScanOutput', {
  Items: list(attributeMap),
  LastEvaluatedKey: attributeMap,
});
const SearchResultItem = structure('SearchResultItem', {
  Item: attributeMap,
});
const SearchVectorsOutput = structure('SearchVectorsOutput', {
  SearchResults: list(SearchResultItem),
});
const StartBulkPutItemsOutput = structure('StartBulkPutItemsOutput', {
  BulkOperationDescription: BulkOperationDescription,
});
const TransactGetItemsOutput = structure('TransactGetItemsOutput', {
  Responses: list(ItemResponse),
});
const TransactWriteItemsOutput = structure('TransactWriteItemsOutput', {
  ItemCollectionMetrics: map(text, list(ItemCollectionMetrics)),
});
const UpdateContinuousBackupsOutput = structure('UpdateContinuousBackupsOutput', {
  ContinuousBackupsDescription: ContinuousBackupsDescription,
});
const UpdateGlobalTableOutput = structure('UpdateGlobalTableOutput', {
  GlobalTableDescription: GlobalTableDescription,
});
const UpdateGlobalTableSettingsOutput = structure('UpdateGlobalTableSettingsOutput', {
  ReplicaSettings: list(ReplicaSettingsDescription),
});
const UpdateItemOutput = structure('UpdateItemOutput', {
  Attributes: attributeMap,
  ItemCollectionMetrics: ItemCollectionMetrics,
});
const UpdateTableOutput = structure('UpdateTableOutput', {
  TableDescription: TableDescription,
});
const StreamDescription = structure('StreamDescription', {
  CreationRequestDateTime: timestamp,
});
const DescribeStreamOutput = structure('DescribeStreamOutput', {
  StreamDescription: StreamDescription,
});
const StreamRecord = structure('StreamRecord', {
  ApproximateCreationDateTime: timestamp,
  Keys: attributeMap,
  NewImage: attributeMap,
  OldImage: attributeMap,
});
const Record = structure('Record', {
  dynamodb: StreamRecord,
});
const GetRecordsOutput = structure('GetRecordsOutput', {
  Records: list(Record),
});

/** Of the output of an operation, what the SDK gives in another form than it travels in. */
export const outputShapes: ReadonlyMap<OperationName, StructureShape> = new Map<OperationName, StructureShape>([
  ['BatchExecuteStatement', BatchExecuteStatementOutput],
  ['BatchGetItem', BatchGetItemOutput],
  ['BatchWriteItem', BatchWriteItemOutput],
  ['CreateBackup', CreateBackupOutput],
  ['CreateGlobalTable', CreateGlobalTableOutput],
  ['CreateTable', CreateTableOutput],
  ['DeleteBackup', DeleteBackupOutput],
  ['DeleteItem', DeleteItemOutput],
  ['DeleteTable', DeleteTableOutput],
  ['DescribeBackup', DescribeBackupOutput],
  ['DescribeBulkOperation', DescribeBulkOperationOutput],
  ['DescribeContinuousBackups', DescribeContinuousBackupsOutput],
  ['DescribeContributorInsights', DescribeContributorInsightsOutput],
  ['DescribeExport', DescribeExportOutput],
  ['DescribeGlobalTable', DescribeGlobalTableOutput],
  ['DescribeGlobalTableSettings', DescribeGlobalTableSettingsOutput],
  ['DescribeImport', DescribeImportOutput],
  ['DescribeTable', DescribeTableOutput],
  ['ExecuteStatement', ExecuteStatementOutput],
  ['ExecuteTransaction', ExecuteTransactionOutput],
  ['ExportTableToPointInTime', ExportTableToPointInTimeOutput],
  ['GetItem', GetItemOutput],
  ['ImportTable', ImportTableOutput],
  ['ListBackups', ListBackupsOutput],
  ['ListBulkOperations', ListBulkOperationsOutput],
  ['ListImports', ListImportsOutput],
  ['PutItem', PutItemOutput],
  ['Query', QueryOutput],
  ['RestoreTableFromBackup', RestoreTableFromBackupOutput],
  ['RestoreTableToPointInTime', RestoreTableToPointInTimeOutput],
  ['Scan', ScanOutput],
  ['SearchVectors', SearchVectorsOutput],
  ['StartBulkPutItems', StartBulkPutItemsOutput],
  ['TransactGetItems', TransactGetItemsOutput],
  ['TransactWriteItems', TransactWriteItemsOutput],
  ['UpdateContinuousBackups', UpdateContinuousBackupsOutput],
  ['UpdateGlobalTable', UpdateGlobalTableOutput],
  ['UpdateGlobalTableSettings', UpdateGlobalTableSettingsOutput],
  ['UpdateItem', UpdateItemOutput],
  ['UpdateTable', UpdateTableOutput],
  ['DescribeStream', DescribeStreamOutput],
  ['GetRecords', GetRecordsOutput],
]);
