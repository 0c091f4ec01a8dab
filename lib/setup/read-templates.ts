/** Templates that a configuration names by path, as what `dynamodb.load` takes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Fixtures, StackFixture, Template } from '../index.ts';
import { invalid } from './check-configuration.ts';
import type { Configuration } from '../configuration.ts';

export function readTemplates(templates: Configuration['templates'], file: string): Fixtures['templates'] {
  return templates?.map((template, index) => {
    const origin = `templates[${index}]`;
    if (typeof template === 'string') return readTemplate(template, file, origin);
    return isStack(template) && typeof template.template === 'string'
      ? { ...template, template: readTemplate(template.template, file, origin) }
      : template;
  });
}

function readTemplate(path: string, file: string, origin: string): Template {
  // A template itself, and no path.
  if (path.trimStart().startsWith('{')) return path;
  try {
    const text = readFileSync(resolve(dirname(file), path), 'utf8');
    return text.trimStart().startsWith('{') ? text : parseYaml(text, file);
  } catch (error) {
    throw invalid(file, `${origin}: ${path} cannot be read: ${String(error)}`, error);
  }
}

/** Loaded only for those who have a template in YAML: its parser takes longer to load than all else here. */
function parseYaml(text: string, file: string): Template {
  const { parseTemplate }: typeof import('../templates.ts') = createRequire(file)('fake-dynamodb/templates');
  return parseTemplate(text);
}

function isStack(template: object): template is StackFixture {
  return Object.hasOwn(template, 'template') && !Object.hasOwn(template, 'Resources');
}
