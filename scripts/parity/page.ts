/** `docs/parity.md`: what is there, what is missing, and what it was checked against. Made from code and data alone. */
import { differences } from '../../__tests__/differential/differences.ts';
import { type OperationName, targets } from '../../lib/model/generated/operations.ts';
import { operations } from '../../lib/operations/registry.ts';
import { gapsTable } from '../gaps.ts';
import { type LastRuns, readLastRuns } from '../last-runs.ts';
import { differencesSection } from './differences-section.ts';
import { lastRunsSection } from './last-runs-section.ts';
import { rulesByOperation, type StatedRule } from './rules-by-operation.ts';

const testFolder = '../__tests__/operations';

export function parityPage(root: string): string {
  const { rules, total } = rulesByOperation(root);
  const lastRuns = readLastRuns(root);
  const built = [...targets].filter(([, name]) => operations.has(name));
  const missing = [...targets].filter(([, name]) => !operations.has(name));
  return [
    '<!-- Made by `npm run generate:parity` from the registry, the tests, the lists of gaps and differences, and docs/data. -->',
    '',
    '# Parity with AWS',
    '',
    'What of DynamoDB and DynamoDB Streams this package does, what it does not, and how either is known. A rule is the title',
    'of a test, or of one row of a table of tests; it is told here under each operation that it is about.',
    '',
    `- ${built.length} of ${targets.size} operations are done. The others answer with an error that names them.`,
    `- ${count(total)} rules are tested, operation by operation, the most by far through the clients of the AWS SDK. What`,
    '  operations have in common (expressions, values, order, streams, time) has tests of its own beside them, not listed here.',
    `- ${count(differences.length)} differences between DynamoDB Local and AWS are known and listed below; any other is a failure.`,
    '',
    ...lastRunsSection(lastRuns),
    '## Operations',
    '',
    'Requests are those that the last differential run sent to the fake and to DynamoDB Local side by side.',
    '',
    '| operation | service | rules | requests compared |',
    '| --- | --- | --- | --- |',
    ...built.map(([target, name]) => operationRow(target, name, rules.get(name) ?? [], lastRuns)),
    '',
    `Not done yet: ${missing.map(([, name]) => name).join(', ')}.`,
    '',
    '## Gaps',
    '',
    gapsTable(),
    '## Where DynamoDB Local is not AWS',
    '',
    ...differencesSection(),
    '## Rules',
    '',
    ...built.flatMap(([, name]) => rulesSection(name, rules.get(name) ?? [])),
  ].join('\n');
}

function operationRow(
  target: string,
  name: OperationName,
  rules: readonly StatedRule[],
  { differential }: LastRuns,
): string {
  const service = target.startsWith('DynamoDBStreams') ? 'Streams' : 'DynamoDB';
  const requests = differential?.requests?.[name] ?? 0;
  return `| [${name}](#${name.toLowerCase()}) | ${service} | ${count(rules.length)} | ${requests === 0 ? '' : count(requests)} |`;
}

function rulesSection(name: OperationName, rules: readonly StatedRule[]): readonly string[] {
  const files = [...new Set(rules.map(({ file }) => file))];
  const lines = files.flatMap((file) => [file, ...ruleLines(rules.filter((rule) => rule.file === file)), '']);
  return [
    `### ${name}`,
    '',
    `In ${files.map((file) => `[${file}](${testFolder}/${file})`).join(', ')}.`,
    '',
    ...collapsed(`${count(rules.length)} rules`, lines),
  ];
}

/** Titles, indented under those of their blocks. */
function ruleLines(rules: readonly StatedRule[]): readonly string[] {
  let open: readonly string[] = [];
  return rules.flatMap(({ blocks, title }) => {
    const same = blocks.findIndex((block, depth) => block !== open[depth]);
    const from = same === -1 ? blocks.length : same;
    const opened = blocks.slice(from).map((block, at) => indented(block, from + at + 1));
    open = blocks;
    return [...opened, indented(title, blocks.length + 1)];
  });
}

function indented(text: string, depth: number): string {
  return `${'  '.repeat(depth)}${text}`.trimEnd();
}

/** In a block of code, so that a title is shown as it is, whatever it has in it. */
function collapsed(summary: string, lines: readonly string[]): readonly string[] {
  const trimmed = lines.join('\n').trimEnd();
  return ['<details>', `<summary>${summary}</summary>`, '', '```text', trimmed, '```', '', '</details>', ''];
}

function count(value: number): string {
  return value.toLocaleString('en');
}
