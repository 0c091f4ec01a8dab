/**
 * What a set-up holds for one test file: its fake, with the configured tables and items in it.
 *
 * It hangs on the global object, because the set-up's module may be loaded more than once for a test file: again after
 * `jest.resetModules()`, or once required and once imported.
 */
import { FakeDynamoDB, type Fixtures } from '../index.ts';
import { invalid } from './check-configuration.ts';
import type { Configuration } from '../configuration.ts';
import { readTemplates } from './read-templates.ts';
import { SeededRegions } from './seeded-regions.ts';

export interface Session {
  readonly dynamodb: FakeDynamoDB;
  readonly regions: SeededRegions;
}

/** @throws UsageError with code `INVALID_CONFIGURATION` that names the file and what in it is refused. */
export function beginSession(configuration: Configuration, file: string): Session {
  const { tables, templates, items, reset: _reset, matchers: _matchers, ...options } = configuration;
  // The region that the SDK gives to clients without one, so that they find the tables of `dynamodb.items(…)`.
  const region = options.region ?? (process.env['AWS_REGION'] || undefined);
  const fixtures: Fixtures = { tables, templates: readTemplates(templates, file), items };
  try {
    const dynamodb = new FakeDynamoDB({ ...options, region });
    const regions = new SeededRegions(dynamodb, fixtures);
    regions.enter(dynamodb.clientConfig().region);
    const session = { dynamodb, regions };
    makeCurrent(session);
    return session;
  } catch (error) {
    const problem = error instanceof Error ? error.message.replace(/^fake-dynamodb: /, '') : String(error);
    throw invalid(file, problem.replace(/\.$/, ''), error);
  }
}

export function makeCurrent(session: Session): void {
  Object.defineProperty(globalThis, key, { value: session, configurable: true });
}

export function currentSession(): Session | undefined {
  const scope: object = globalThis;
  return hasSession(scope) ? scope[key] : undefined;
}

const key: unique symbol = Symbol.for('fake-dynamodb.setup');

function hasSession(scope: object): scope is { readonly [key]: Session } {
  return key in scope;
}
