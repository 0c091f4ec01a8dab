/**
 * Whose rules the tests of `__tests__/operations` state. A block that names operations speaks of those, and so does a title
 * that begins with one; else the file is named after its operation; else `shared` says which it is about.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type OperationName, targets } from '../../lib/model/generated/operations.ts';
import { type Rule, TestSources } from './test-sources.ts';

export interface StatedRule extends Rule {
  /** Under `__tests__/operations/`. */
  readonly file: string;
}

/** What the whole file is about, beside what its blocks name. */
const shared: Readonly<Record<string, readonly OperationName[]>> = {
  'items/aliasing.test.ts': ['GetItem', 'PutItem', 'UpdateItem', 'Query', 'Scan'],
  'items/capacity.test.ts': ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  'items/envelope.test.ts': ['UpdateItem'],
  'items/hostile-names.test.ts': ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'],
  'items/keys.test.ts': ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
  'items/legacy-parameters.test.ts': ['PutItem', 'UpdateItem', 'DeleteItem'],
  'items/stream-records.test.ts': ['PutItem', 'UpdateItem', 'DeleteItem', 'GetRecords'],
  'partiql/from-first-update.test.ts': ['ExecuteStatement'],
  'partiql/hostile.test.ts': ['ExecuteStatement'],
  'partiql/multi-attribute-index.test.ts': ['ExecuteStatement'],
  'partiql/overlapping-branches.test.ts': ['ExecuteStatement'],
  'partiql/read-plan.test.ts': ['ExecuteStatement'],
  'partiql/select.test.ts': ['ExecuteStatement'],
  'partiql/writes.test.ts': ['ExecuteStatement'],
  'queries/query-faults.test.ts': ['Query'],
  'queries/scan-faults.test.ts': ['Scan'],
  'streams/lifecycle.test.ts': ['UpdateTable', 'DeleteTable', 'ListStreams', 'DescribeStream'],
  'streams/walker.test.ts': ['DescribeStream', 'GetShardIterator', 'GetRecords'],
  'tables/busy-table.test.ts': ['UpdateTable'],
  'tables/clock-steps-back.test.ts': ['UpdateTable', 'DeleteTable', 'DescribeTable'],
  'tables/long-date.test.ts': ['UpdateTable'],
  'tags/tagged-table.test.ts': ['TagResource', 'UntagResource', 'ListTagsOfResource'],
  'time-to-live/expiry.test.ts': ['UpdateTimeToLive'],
  'transactions/all-or-nothing.test.ts': ['TransactWriteItems'],
};

const names: readonly OperationName[] = [...targets.values()];

export interface Attribution {
  readonly rules: ReadonlyMap<OperationName, readonly StatedRule[]>;
  /** Each rule once, however many operations it is of. */
  readonly total: number;
  /** Nobody's: the file is to be named, its block to be named, or `shared` to be told. */
  readonly unattributed: readonly StatedRule[];
}

export function rulesByOperation(root: string): Attribution {
  const folder = join(root, '__tests__', 'operations');
  const sources = new TestSources();
  const stated = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => sources.rulesOf(join(folder, file)).map((rule) => ({ ...rule, file })));
  const rules = new Map<OperationName, StatedRule[]>();
  for (const rule of stated) {
    for (const operation of operationsOf(rule)) rules.set(operation, [...(rules.get(operation) ?? []), rule]);
  }
  const unattributed = stated.filter((rule) => operationsOf(rule).length === 0);
  return { rules, total: stated.length, unattributed };
}

function operationsOf({ file, blocks, title }: StatedRule): readonly OperationName[] {
  const words = new Set([...blocks.flatMap((block) => block.split(/\W+/)), title.split(/\W/)[0]]);
  const named = names.filter((name) => words.has(name));
  if (named.length > 0) return named;
  const fileName = names.filter((name) => `${inKebabCase(name)}.test.ts` === basename(file));
  return fileName.length > 0 ? fileName : (shared[file] ?? []);
}

function inKebabCase(name: string): string {
  return name.replaceAll(/(?!^)[A-Z]/g, '-$&').toLowerCase();
}
