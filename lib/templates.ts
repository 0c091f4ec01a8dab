/**
 * CloudFormation templates in YAML. An entry of its own, so that nobody who has none loads a YAML parser.
 *
 * @packageDocumentation
 *
 * @example
 * import { parseTemplate } from 'fake-dynamodb/templates';
 *
 * dynamodb.load({ templates: [parseTemplate(readFileSync('template.yml', 'utf8'))] });
 */
import { type CollectionTag, Pair, parseDocument, Scalar, type ScalarTag, YAMLMap, type YAMLSeq } from 'yaml';
import { type TemplateObject, UsageError } from './index.ts';

/**
 * The template of a text in YAML or JSON, with the short forms (`!Ref`, `!Sub`, `!GetAtt`, …) written out, for
 * `dynamodb.load()` or the configuration file.
 *
 * @throws UsageError with code `INVALID_TEMPLATE` when the text is neither, or has a tag that CloudFormation does not
 * know.
 *
 * @example
 * const template = parseTemplate(readFileSync('template.yml', 'utf8'));
 * dynamodb.load({ templates: [{ template, parameters: { Stage: 'test' } }] });
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html
 */
export function parseTemplate(text: string): TemplateObject {
  const template = parseJson(text) ?? parseYaml(text);
  if (isObject(template)) return template;
  throw invalid('it is no object');
}

/** JSON is YAML, but for the tabs that some indent it with; undefined for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseYaml(text: string): unknown {
  const document = parseDocument(text, { customTags, merge: true, logLevel: 'silent' });
  // An unknown tag is a warning only, and its value would be taken for the function's.
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) throw invalid(fault.message, fault);
  return document.toJS();
}

function invalid(problem: string, cause?: unknown): UsageError {
  const options = cause === undefined ? {} : { cause };
  return new UsageError('INVALID_TEMPLATE', `the template cannot be read: ${problem}`, options);
}

function isObject(value: unknown): value is TemplateObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The short forms are the names without `Fn::`, but for these two. */
const withoutPrefix: ReadonlySet<string> = new Set(['Ref', 'Condition']);

const shortForms: readonly string[] = [
  'And',
  'Base64',
  'Cidr',
  'Condition',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Ref',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
];

const customTags: (ScalarTag | CollectionTag)[] = shortForms.flatMap((shortForm) => {
  const tag = `!${shortForm}`;
  const name = withoutPrefix.has(shortForm) ? shortForm : `Fn::${shortForm}`;
  return [
    { tag, resolve: (text: string) => ({ [name]: text }) },
    { tag, collection: 'seq' as const, resolve: (list: YAMLMap | YAMLSeq) => written(name, list) },
    { tag, collection: 'map' as const, resolve: (map: YAMLMap | YAMLSeq) => written(name, map) },
  ];
});

function written(name: string, argument: YAMLMap | YAMLSeq): YAMLMap {
  const longForm = new YAMLMap();
  longForm.add(new Pair(new Scalar(name), argument));
  return longForm;
}
