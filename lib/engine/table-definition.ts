/** What a table is, apart from its items: plain readonly data, replaced as a whole when UpdateTable changes it. */
import type { AttributeDefinition, KeyAttributes, KeySchemaElement } from './key-schema.ts';

export type BillingMode = 'PROVISIONED' | 'PAY_PER_REQUEST';
export type TableClass = 'STANDARD' | 'STANDARD_INFREQUENT_ACCESS';

/** Provisioned throughput with its history, as DescribeTable shows it. Times are epoch milliseconds. */
export interface ThroughputState {
  readonly readCapacityUnits: number;
  readonly writeCapacityUnits: number;
  readonly lastIncreaseAt?: number | undefined;
  readonly lastDecreaseAt?: number | undefined;
  readonly decreasesToday: number;
}

export interface OnDemandThroughput {
  readonly MaxReadRequestUnits?: number | undefined;
  readonly MaxWriteRequestUnits?: number | undefined;
}

export interface WarmThroughput {
  readonly ReadUnitsPerSecond?: number | undefined;
  readonly WriteUnitsPerSecond?: number | undefined;
}

export interface SseState {
  /** Absent for the key that AWS owns, which DescribeTable does not show. */
  readonly type: 'KMS' | 'AES256';
  readonly keyArn: string | undefined;
}

/** The states an index goes through when UpdateTable adds or drops it. Times are epoch milliseconds. */
export type IndexPhase =
  | { readonly kind: 'creating'; readonly backfillingFrom: number; readonly activeFrom: number }
  | { readonly kind: 'updating'; readonly activeFrom: number }
  | { readonly kind: 'deleting'; readonly goneFrom: number };

/** A state that passes by itself. It is left as soon as somebody looks at or after `until` (epoch milliseconds). */
export interface TablePhase {
  readonly status: 'CREATING' | 'UPDATING' | 'DELETING';
  readonly until: number;
  /** What is being changed, where the refusal of another request depends on it. */
  readonly reason?: 'stream' | 'index' | undefined;
}

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

export interface TableDefinition {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly keySchema: readonly KeySchemaElement[];
  readonly attributeDefinitions: readonly AttributeDefinition[];
  readonly keys: KeyAttributes;
  readonly billingMode: BillingMode;
  /** When the table last came to on-demand billing, for BillingModeSummary. */
  readonly payPerRequestAt: number | undefined;
  readonly throughput: ThroughputState;
  readonly onDemandThroughput: OnDemandThroughput | undefined;
  readonly warmThroughput: WarmThroughput | undefined;
  readonly tableClass: TableClass | undefined;
  readonly tableClassAt: number | undefined;
  readonly sse: SseState | undefined;
  readonly deletionProtectionEnabled: boolean;
  readonly tags: readonly Tag[];
  readonly phase: TablePhase | undefined;
}
