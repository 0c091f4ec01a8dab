/** Which projects are made of the fixtures: test runners in their versions, and versions of the SDK. */
import type { FixtureProject } from './fixture-project.ts';

/** Versions of the SDK's packages that came out together or nearly so: not all of them come out with each. */
const sdks = {
  // The document client did not yet say which version of these it needs.
  '3.26': { ...sdk('3.26.0'), '@aws-sdk/util-dynamodb': '3.26.0' },
  '3.100': { ...sdk('3.100.0'), '@aws-sdk/util-dynamodb': '3.100.0' },
  '3.300': sdk('3.300.0', { streams: '3.278.0' }),
  '3.370': sdk('3.370.0', { streams: '3.369.0' }),
  '3.501': sdk('3.501.0', { streams: '3.485.0' }),
  '3.637': sdk('3.637.0'),
  '3.750': sdk('3.750.0'),
  '3.896': sdk('3.896.0', { streams: '3.895.0' }),
  newest: sdk('3.1164.0', { streams: '3.1141.0', sqs: '3.1141.0', lib: '3.1162.0' }),
};

const jest29 = { jest: '29.7.0', '@jest/globals': '29.7.0' };

/** What each run of all tests includes. */
export const inCi: readonly FixtureProject[] = [
  {
    name: 'Jest 30 with babel-jest, ts-jest, @swc/jest and ES modules, newest SDK',
    fixture: 'jest',
    versions: sdks.newest,
    runs: [['--maxWorkers=2']],
  },
  {
    name: 'Jest 29 with ts-jest and ES modules, SDK 3.300',
    fixture: 'jest',
    versions: { ...sdks['3.300'], ...jest29 },
    runs: [['--runInBand', '--selectProjects', 'ts-jest', 'esm']],
  },
  {
    name: 'Vitest 3, newest SDK, and the example of it',
    fixture: 'vitest',
    versions: sdks.newest,
    example: 'vitest-set-up',
    runs: [
      ['--exclude', 'vitest-set-up/**'],
      ['--root', 'vitest-set-up'],
    ],
  },
  {
    name: 'node:test, the first SDK of version 3',
    fixture: 'node-test',
    versions: { '@aws-sdk/client-dynamodb': '3.0.0' },
  },
];

const jestRuns = [['--runInBand'], ['--maxWorkers=2']];
const vitestRuns = [
  ['--pool=forks'],
  ['--pool=threads'],
  ['--pool=vmForks'],
  ['--pool=forks', '--no-isolate', '--no-file-parallelism'],
];

/** All of it, which takes about a quarter of an hour. */
export const inFull: readonly FixtureProject[] = [
  { name: 'Jest 30', fixture: 'jest', versions: sdks.newest, runs: jestRuns },
  { name: 'Jest 29', fixture: 'jest', versions: { ...sdks.newest, ...jest29 }, runs: jestRuns },
  ...['2.1.9', '3.2.7', '4.1.12'].map((vitest): FixtureProject => ({
    name: `Vitest ${vitest}`,
    fixture: 'vitest',
    versions: { ...sdks.newest, vitest },
    runs: vitestRuns,
  })),
  ...Object.entries(sdks).map(([version, versions]): FixtureProject => ({
    name: `SDK ${version} under Jest`,
    fixture: 'jest',
    versions,
    runs: [['--selectProjects', 'babel-jest', 'esm']],
  })),
  ...Object.entries(sdks).map(([version, versions]): FixtureProject => ({
    name: `SDK ${version} under Vitest`,
    fixture: 'vitest',
    versions,
  })),
  ...['3.0.0', '3.1164.0'].map((version): FixtureProject => ({
    name: `SDK ${version} under node:test`,
    fixture: 'node-test',
    versions: { '@aws-sdk/client-dynamodb': version },
  })),
];

/** The packages of the SDK, and a second copy of it of another time. */
function sdk(
  version: string,
  { streams = version, sqs = version, lib = version }: { streams?: string; sqs?: string; lib?: string } = {},
): Record<string, string> {
  const otherVersion = version === '3.300.0' ? '3.1164.0' : '3.300.0';
  return {
    'other-sdk': `npm:@aws-sdk/client-dynamodb@${otherVersion}`,
    '@aws-sdk/client-dynamodb': version,
    '@aws-sdk/client-dynamodb-streams': streams,
    '@aws-sdk/client-sqs': sqs,
    '@aws-sdk/lib-dynamodb': lib,
  };
}
