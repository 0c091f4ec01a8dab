/** The README's table of the 66 operations: which are built, by the registry's word alone. */
import { targets } from '../lib/model/generated/operations.ts';
import { operations } from '../lib/operations/registry.ts';

export function operationsTable(): string {
  const rows = [...targets].map(([target, operation]) => {
    const service = target.startsWith('DynamoDBStreams') ? 'Streams' : 'DynamoDB';
    return { service, operation, done: operations.has(operation) };
  });
  const doneCount = rows.filter((row) => row.done).length;
  const lines = rows
    .sort((a, b) => Number(b.done) - Number(a.done) || (a.operation < b.operation ? -1 : 1))
    .map(({ service, operation, done }) => `| ${operation} | ${service} | ${done ? 'done' : 'not yet'} |`);
  return [
    `${doneCount} of ${rows.length} are done.`,
    '',
    '| operation | service | |',
    '| --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}
