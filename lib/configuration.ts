/** What a project says in `fake-dynamodb.config.{ts,js,cjs,mjs,json}`, for the set-ups of Jest and Vitest. */
import type { FakeDynamoDBOptions, Fixtures, StackFixture, TemplateObject } from './index.ts';

/**
 * What `fake-dynamodb.config.*` says. All of it may be left out, the file too. The other members are those of
 * `new FakeDynamoDB(…)`.
 */
export interface Configuration extends FakeDynamoDBOptions {
  /** Inputs of CreateTable, or functions that give one or several. */
  readonly tables?: Fixtures['tables'];
  /**
   * CloudFormation, SAM or CDK-synthesised templates, of which the DynamoDB tables are created: paths of files in JSON or
   * YAML, from this file's folder on, or parsed templates.
   */
  readonly templates?: readonly (string | TemplateObject | StackFixture)[] | undefined;
  /** The items of each table, which is named by its name or by its logical id in a template. */
  readonly items?: Fixtures['items'];
  /**
   * What is undone between tests. `'data'`, the default: a test ends with the tables and items that it began with, so
   * that what the test file made before its tests stays. `'all'`: a test begins with what stands here and nothing else.
   * `'nothing'`.
   */
  readonly reset?: Reset | undefined;
  /** Whether `expect` gets the matchers. Default true. */
  readonly matchers?: boolean | undefined;
}

/** What the set-ups undo between tests: see `reset` of {@link Configuration}. */
export type Reset = 'data' | 'all' | 'nothing';

/**
 * What the file exports by default: a configuration, a promise of one, or a function that gives either.
 *
 * @example
 * export default async () => ({ tables: JSON.parse(readFileSync('tables.json', 'utf8')) });
 */
export type ConfigurationExport =
  Configuration | Promise<Configuration> | (() => Configuration | Promise<Configuration>);

/**
 * Gives back what it is given, with a type, for `fake-dynamodb.config.ts`.
 *
 * @example
 * import { defineConfig } from 'fake-dynamodb';
 *
 * export default defineConfig({
 *   region: 'eu-west-1',
 *   templates: ['cdk.out/Orders.template.json'],
 *   items: { OrdersTable: [{ id: 'o-1', total: 12.5 }] },
 * });
 */
export function defineConfig<Config extends ConfigurationExport>(configuration: Config): Config {
  return configuration;
}
