/** Forgetting what has passed: changes that are done, and an index whose deletion is over. */
import { settled } from './changing.ts';
import type { AttributeDefinition } from './key-schema.ts';
import { indexStatusAt, isGoneAt } from './index-status.ts';
import type { IndexDefinition, SecondaryIndex } from './secondary-index.ts';
import type { TableDefinition } from './table-definition.ts';
import type { Table } from './table.ts';
import { settledThroughput, settledWarmThroughput } from './throughput.ts';

/**
 * Brings what is stored of a table up to `now`. It changes nothing that can be seen at `now` or later; it makes room
 * for the next change, which remembers one old value and one passing state only.
 */
export function settleTable(table: Table, now: number): void {
  for (const index of table.indexes.values()) index.definition = settledIndex(index.definition, now);
  dropGoneIndexes(table, now);
  table.definition = settledDefinition(table.definition, now);
}

/** Drops the index whose deletion is over, with the attribute definitions that no key uses any more. */
export function dropGoneIndexes(table: Table, now: number): void {
  const left = new Map<string, SecondaryIndex>();
  for (const [name, index] of table.indexes) if (!isGoneAt(index.definition, now)) left.set(name, index);
  if (left.size === table.indexes.size) return;
  table.indexes = left;
  table.definition = {
    ...table.definition,
    attributeDefinitions: usedDefinitions(table),
    indexGoneFrom: undefined,
  };
}

function usedDefinitions(table: Table): readonly AttributeDefinition[] {
  const used = new Set(table.keys.all.map((attribute) => attribute.name));
  for (const index of table.indexes.values()) {
    for (const attribute of index.definition.keys.all) used.add(attribute.name);
  }
  return table.definition.attributeDefinitions.filter((definition) => used.has(definition.AttributeName));
}

function settledDefinition(definition: TableDefinition, now: number): TableDefinition {
  const { phase } = definition;
  return {
    ...definition,
    billingMode: settled(definition.billingMode, now),
    payPerRequestAt: settled(definition.payPerRequestAt, now),
    throughput: settledThroughput(definition.throughput, now),
    warmThroughput: settledWarmThroughput(definition.warmThroughput, now),
    tableClass: settled(definition.tableClass, now),
    sse: settled(definition.sse, now),
    tags: settled(definition.tags, now),
    phase: phase !== undefined && now < phase.until ? phase : undefined,
  };
}

function settledIndex(definition: IndexDefinition, now: number): IndexDefinition {
  const { throughput, warmThroughput, phase } = definition;
  return {
    ...definition,
    throughput: throughput && settledThroughput(throughput, now),
    warmThroughput: warmThroughput && settledWarmThroughput(warmThroughput, now),
    phase: indexStatusAt(definition, now) === 'ACTIVE' ? undefined : phase,
  };
}
