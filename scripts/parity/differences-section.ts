/** Where DynamoDB Local is not AWS, and how it is known. */
import { differences } from '../../__tests__/differential/differences.ts';
import type { Source } from '../../__tests__/differential/sources.ts';
import { wordings } from '../../__tests__/differential/wordings.ts';

const meanings = {
  measured: 'on AWS, by a public test that ran there, or by a capture that was made public',
  documented: 'by AWS',
  unknown: 'AWS has not been seen doing it, and the two need not agree; so why ours was chosen',
} as const;

export function differencesSection(): readonly string[] {
  const others = differences.filter(({ name }) => !name.startsWith('text: '));
  const byKind = Object.entries(meanings).map(([kind, meaning]) => {
    const times = differences.filter(({ source }) => source.kind === kind).length;
    return `- ${times} ${kind}: ${meaning}.`;
  });
  return [
    'The differential test takes these for AWS and not for a failure. Each says what AWS does and how that is known:',
    '',
    ...byKind,
    '',
    '| what | what AWS does | how it is known |',
    '| --- | --- | --- |',
    ...others.map(
      ({ name, reason, source }) => `| ${cell(name)} | ${cell(reason)} | ${cell(told(source))} |`,
    ),
    '',
    '<details>',
    `<summary>${wordings.length} texts that DynamoDB Local words otherwise, as patterns</summary>`,
    '',
    '| DynamoDB Local | AWS | how it is known |',
    '| --- | --- | --- |',
    ...wordings.map(({ local, aws, source }) => `| ${code(local)} | ${code(aws)} | ${cell(told(source))} |`),
    '',
    '</details>',
    '',
    ...new Set(differences.flatMap(({ source }) => linksOf(source)).sort()),
    '',
  ];
}

function told(source: Source): string {
  switch (source.kind) {
    case 'measured':
      return source.by
        .map(({ what, test }) => `[${what}]${test === undefined ? '' : `: “${test}”`}`)
        .join('; ');
    case 'documented':
      return source.at.map((url) => `[${pageName(url)}]`).join('; ');
    case 'unknown':
      return `not known: ${source.why}`;
  }
}

/** What stands in brackets above, with its address. */
function linksOf(source: Source): readonly string[] {
  switch (source.kind) {
    case 'measured':
      return source.by.map(({ what, url }) => `[${what}]: ${url}`);
    case 'documented':
      return source.at.map((url) => `[${pageName(url)}]: ${url}`);
    case 'unknown':
      return [];
  }
}

function pageName(url: string): string {
  return `AWS, ${/([^/]+)\.html/.exec(url)?.[1] ?? url}`;
}

function code({ source }: RegExp): string {
  return cell(`\`${source}\``);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
