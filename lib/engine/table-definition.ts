/** What a table is, apart from its items: plain readonly data, replaced as a whole when UpdateTable changes it. */
import type { BillingMode, OnDemandThroughput, TableClass, Tag } from '../model/generated/types.ts';
import type { Changing } from './changing.ts';
import type { AttributeDefinition, KeyAttributes, KeySchemaElement } from './key-schema.ts';
import type { ThroughputState, WarmThroughputState } from './throughput.ts';
import type { TimeToLiveState } from './time-to-live.ts';

/** Encryption with a key of KMS. The key that AWS owns, the default, is no state: DescribeTable does not show it. */
export interface SseState {
  readonly keyArn: string;
}

export interface TableClassState {
  readonly tableClass: TableClass;
  /** When UpdateTable set it; undefined for the class a table was created with. */
  readonly updatedAt: number | undefined;
}

export interface ResourcePolicyState {
  readonly policy: string;
  readonly revisionId: string;
}

/** What an UPDATING table is busy with, as far as it decides what else may be asked of it. */
export type TableWork = 'throughput' | 'billing' | 'stream' | 'table-class';

/** A state that passes by itself. It is left as soon as somebody looks at or after `until` (epoch milliseconds). */
export interface TablePhase {
  readonly status: 'CREATING' | 'UPDATING' | 'DELETING';
  readonly until: number;
  /** Empty unless the table is UPDATING. */
  readonly work: readonly TableWork[];
}

/** The states an index goes through. Times are epoch milliseconds. */
export type IndexPhase =
  | {
      readonly kind: 'creating';
      /** For an index that UpdateTable adds; one that was created with its table is never backfilled. */
      readonly backfillingFrom: number | undefined;
      readonly activeFrom: number;
    }
  | { readonly kind: 'updating'; readonly activeFrom: number }
  | { readonly kind: 'deleting'; readonly goneFrom: number };

export interface TableDefinition {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly createdAt: number;
  readonly keySchema: readonly KeySchemaElement[];
  /** By name, as DescribeTable lists them. */
  readonly attributeDefinitions: readonly AttributeDefinition[];
  readonly keys: KeyAttributes;
  readonly billingMode: Changing<BillingMode>;
  /** When the table last came to on-demand billing. */
  readonly payPerRequestAt: Changing<number | undefined>;
  readonly throughput: ThroughputState;
  readonly onDemandThroughput: OnDemandThroughput | undefined;
  readonly warmThroughput: WarmThroughputState;
  readonly tableClass: Changing<TableClassState | undefined>;
  readonly sse: Changing<SseState | undefined>;
  readonly deletionProtectionEnabled: boolean;
  readonly tags: Changing<readonly Tag[]>;
  /** What UpdateTimeToLive set last, be it to turn expiry off; undefined when it never did. */
  readonly timeToLive: TimeToLiveState | undefined;
  readonly resourcePolicy: ResourcePolicyState | undefined;
  readonly phase: TablePhase | undefined;
  /** When the index that is being deleted goes, if one is. */
  readonly indexGoneFrom: number | undefined;
}
