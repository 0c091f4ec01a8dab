/** The errors that each operation may answer with, by the service models, beside those that every operation has. */
const byOperation: Readonly<Record<string, string>> = {
  BatchExecuteStatement: '',
  BatchGetItem: 'ResourceNotFoundException',
  BatchWriteItem:
    'ItemCollectionSizeLimitExceededException ReplicatedWriteConflictException ResourceNotFoundException',
  CreateBackup:
    'BackupInUseException ContinuousBackupsUnavailableException LimitExceededException TableInUseException TableNotFoundException',
  CreateGlobalTable: 'GlobalTableAlreadyExistsException LimitExceededException TableNotFoundException',
  CreateTable: 'LimitExceededException ResourceInUseException',
  DeleteBackup: 'BackupInUseException BackupNotFoundException LimitExceededException',
  DeleteItem:
    'ConditionalCheckFailedException ItemCollectionSizeLimitExceededException ReplicatedWriteConflictException ResourceNotFoundException TransactionConflictException',
  DeleteResourcePolicy:
    'LimitExceededException PolicyNotFoundException ResourceInUseException ResourceNotFoundException',
  DeleteTable: 'LimitExceededException ResourceInUseException ResourceNotFoundException',
  DescribeBackup: 'BackupNotFoundException',
  DescribeContinuousBackups: 'TableNotFoundException',
  DescribeContributorInsights: 'ResourceNotFoundException',
  DescribeEndpoints: '',
  DescribeExport: 'ExportNotFoundException LimitExceededException',
  DescribeGlobalTable: 'GlobalTableNotFoundException',
  DescribeGlobalTableSettings: 'GlobalTableNotFoundException',
  DescribeImport: 'ImportNotFoundException',
  DescribeKinesisStreamingDestination: 'ResourceNotFoundException',
  DescribeLimits: '',
  DescribeStream: 'ResourceNotFoundException',
  DescribeTable: 'ResourceNotFoundException',
  DescribeTableReplicaAutoScaling: 'ResourceNotFoundException',
  DescribeTimeToLive: 'ResourceNotFoundException',
  DisableKinesisStreamingDestination:
    'LimitExceededException ResourceInUseException ResourceNotFoundException',
  EnableKinesisStreamingDestination:
    'LimitExceededException ResourceInUseException ResourceNotFoundException',
  ExecuteStatement:
    'ConditionalCheckFailedException DuplicateItemException ItemCollectionSizeLimitExceededException ResourceNotFoundException TransactionConflictException',
  ExecuteTransaction:
    'IdempotentParameterMismatchException ResourceNotFoundException TransactionCanceledException TransactionInProgressException',
  ExportTableToPointInTime:
    'ExportConflictException InvalidExportTimeException LimitExceededException PointInTimeRecoveryUnavailableException TableNotFoundException',
  GetItem: 'ResourceNotFoundException',
  GetRecords:
    'ExpiredIteratorException LimitExceededException ResourceNotFoundException TrimmedDataAccessException',
  GetResourcePolicy: 'PolicyNotFoundException ResourceNotFoundException',
  GetShardIterator: 'ResourceNotFoundException TrimmedDataAccessException',
  ImportTable: 'ImportConflictException LimitExceededException ResourceInUseException',
  ListBackups: '',
  ListContributorInsights: 'ResourceNotFoundException',
  ListExports: 'LimitExceededException',
  ListGlobalTables: '',
  ListImports: 'LimitExceededException',
  ListStreams: 'ResourceNotFoundException',
  ListTables: '',
  ListTagsOfResource: 'ResourceNotFoundException',
  PutItem:
    'ConditionalCheckFailedException ItemCollectionSizeLimitExceededException ReplicatedWriteConflictException ResourceNotFoundException TransactionConflictException',
  PutResourcePolicy:
    'LimitExceededException PolicyNotFoundException ResourceInUseException ResourceNotFoundException',
  Query: 'ResourceNotFoundException',
  RestoreTableFromBackup:
    'BackupInUseException BackupNotFoundException LimitExceededException TableAlreadyExistsException TableInUseException',
  RestoreTableToPointInTime:
    'InvalidRestoreTimeException LimitExceededException PointInTimeRecoveryUnavailableException TableAlreadyExistsException TableInUseException TableNotFoundException',
  Scan: 'ResourceNotFoundException',
  SearchVectors: 'ResourceNotFoundException',
  TagResource: 'LimitExceededException ResourceInUseException ResourceNotFoundException',
  TransactGetItems: 'ResourceNotFoundException TransactionCanceledException',
  TransactWriteItems:
    'IdempotentParameterMismatchException ResourceNotFoundException TransactionCanceledException TransactionInProgressException',
  UntagResource: 'LimitExceededException ResourceInUseException ResourceNotFoundException',
  UpdateContinuousBackups: 'ContinuousBackupsUnavailableException TableNotFoundException',
  UpdateContributorInsights: 'ResourceNotFoundException',
  UpdateGlobalTable:
    'GlobalTableNotFoundException ReplicaAlreadyExistsException ReplicaNotFoundException TableNotFoundException',
  UpdateGlobalTableSettings:
    'GlobalTableNotFoundException IndexNotFoundException LimitExceededException ReplicaNotFoundException ResourceInUseException',
  UpdateItem:
    'ConditionalCheckFailedException ItemCollectionSizeLimitExceededException ReplicatedWriteConflictException ResourceNotFoundException TransactionConflictException',
  UpdateKinesisStreamingDestination:
    'LimitExceededException ResourceInUseException ResourceNotFoundException',
  UpdateTable: 'LimitExceededException ResourceInUseException ResourceNotFoundException',
  UpdateTableReplicaAutoScaling: 'LimitExceededException ResourceInUseException ResourceNotFoundException',
  UpdateTimeToLive: 'LimitExceededException ResourceInUseException ResourceNotFoundException',
};

/** Not modelled, or only possible where somebody asks for them: throttling and internal errors are not here. */
const ofAll = ['SerializationException', 'ValidationException'];

export function errorsOf(operation: string): ReadonlySet<string> {
  return new Set([...ofAll, ...(byOperation[operation] ?? '').split(' ')]);
}
