/** Which projects are made of the fixtures: test runners, and versions of the SDK beside each other. */
import type { FixtureProject } from './fixture-project.ts';

/** The client that a project has beside the SDK of its own. */
const otherSdk = { 'other-sdk': 'npm:@aws-sdk/client-dynamodb@3.300.0' };

/** Not all packages come out with every version. */
function sdk(
  version: string,
  { streams = version, sqs = version, lib = version }: { streams?: string; sqs?: string; lib?: string } = {},
): Record<string, string> {
  return {
    ...otherSdk,
    '@aws-sdk/client-dynamodb': version,
    '@aws-sdk/client-dynamodb-streams': streams,
    '@aws-sdk/client-sqs': sqs,
    '@aws-sdk/lib-dynamodb': lib,
  };
}

const newest = sdk('3.1164.0', { streams: '3.1141.0', sqs: '3.1141.0', lib: '3.1162.0' });
const jest29 = { jest: '29.7.0', '@jest/globals': '29.7.0' };
const inTurn = [['--runInBand'], ['--maxWorkers=2']];

/** What each run of all tests includes. */
export const inCi: readonly FixtureProject[] = [
  { name: 'Jest 30, newest SDK', fixture: 'jest', versions: newest },
  {
    name: 'Jest 29, SDK 3.300',
    fixture: 'jest',
    versions: {
      ...sdk('3.300.0', { streams: '3.278.0' }),
      ...jest29,
      'other-sdk': 'npm:@aws-sdk/client-dynamodb@3.1164.0',
    },
  },
  { name: 'Vitest 3, newest SDK', fixture: 'vitest', versions: newest },
  {
    name: 'node:test, the first SDK of version 3',
    fixture: 'node-test',
    versions: { '@aws-sdk/client-dynamodb': '3.0.0' },
  },
];

export const inFull: readonly FixtureProject[] = [
  ...inCi.map((project) => (project.fixture === 'jest' ? { ...project, runs: inTurn } : project)),
];
