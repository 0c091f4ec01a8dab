// Writes docs/api, a page for each entry of the package, from the comments in lib/: `npm run generate:api`. A test tells
// when it is due. It fails for a public name or member without a comment. A folder may be named to write to.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Application,
  type Context,
  Converter,
  type DeclarationReflection,
  type TypeDocOptions,
} from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';

const root = join(import.meta.dirname, '..', '..');
const folder = process.argv[2] ?? join(root, 'docs', 'api');
/** In the order in which a reader meets them. What several of them export has its place in the first. */
const entries = ['index', 'matchers', 'jest', 'vitest', 'client-mock', 'templates'];

const options: Partial<TypeDocOptions & PluginOptions> = {
  name: 'fake-dynamodb',
  plugin: ['typedoc-plugin-markdown'],
  entryPoints: entries.map((entry) => join(root, 'lib', `${entry}.ts`)),
  tsconfig: join(root, 'tsconfig.lib.json'),
  out: folder,
  router: 'module',
  readme: 'none',
  sortEntryPoints: false,
  groupOrder: ['Classes', 'Variables', 'Functions', 'Interfaces', 'Type Aliases', '*'],
  disableSources: true,
  excludeExternals: true,
  excludeInternal: true,
  // The compiler of the project, which is a later one, has checked it.
  skipErrorChecking: true,
  logLevel: 'Warn',
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  requiredToBeDocumented: [
    'Class',
    'Interface',
    'Function',
    'Variable',
    'TypeAlias',
    'Method',
    'Property',
    'Accessor',
  ],
  intentionallyNotDocumented: ['S', 'N', 'B', 'BOOL', 'NULL', 'M', 'L', 'SS', 'NS', 'BS'].map(
    (type) => `index.AttributeValue.__type.${type}`,
  ),
  // Their names say enough, or they say what only the compiler wants to know.
  intentionallyNotExported: [
    'AuthScheme',
    'Asymmetric',
    'ClientOf',
    'ConnectionLostFault',
    'CreateTableInput',
    'Document',
    'EndpointParameters',
    'ErrorFault',
    'Handler',
    'InputOf',
    'LatencyFault',
    'Loose',
    'Matcher',
    'OutputOf',
    'RequestHandler',
    'Signer',
    'ThrottlingFault',
    'TransactionConflictFault',
    'UnprocessedFault',
    'Untyped',
    'Whole',
  ],
  entryFileName: 'README',
  expandParameters: true,
  hideBreadcrumbs: true,
  hidePageHeader: true,
  interfacePropertiesFormat: 'table',
  pageTitleTemplates: { module: ({ name }) => entryOf(name) },
  parametersFormat: 'table',
  propertyMembersFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
};

const application = await Application.bootstrapWithPlugins(options);
application.converter.on(Converter.EVENT_RESOLVE_BEGIN, leaveOutInherited);
const project = await application.convert();
if (project === undefined) process.exit(1);
application.validate(project);
await application.generateOutputs(project);
writeFileSync(join(folder, 'README.md'), contents(project.children ?? []));
if (application.logger.hasErrors() || application.logger.hasWarnings()) process.exit(1);

/** A member is told of where it comes from, and not again in what extends that. */
function leaveOutInherited(context: Context): void {
  const inherited = Object.values(context.project.reflections).filter(
    (reflection) => reflection.isDeclaration() && reflection.inheritedFrom !== undefined,
  );
  for (const reflection of inherited) context.project.removeReflection(reflection);
}

function contents(modules: readonly DeclarationReflection[]): string {
  const rows = modules.map(({ name, comment }) => {
    const [summary = ''] = (comment?.summary ?? [])
      .map(({ text }) => text)
      .join('')
      .split('\n\n');
    return `| [\`${entryOf(name)}\`](${name}.md) | ${summary.replaceAll('\n', ' ')} |`;
  });
  return ['# API reference', '', '| import | what is in it |', '| --- | --- |', ...rows, ''].join('\n');
}

function entryOf(module: string): string {
  return module === 'index' ? 'fake-dynamodb' : `fake-dynamodb/${module}`;
}
