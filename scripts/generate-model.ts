// Writes lib/model/generated/ from the service models: npm run generate:model -- <folder of models>
// The folder holds dynamodb.json, supplement.json (later shapes, which replace the former) and dynamodb-streams.json, all
// in Smithy's JSON form. The same models give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Reference {
  readonly target: string;
  readonly traits?: Readonly<Record<string, unknown>>;
}

interface Shape {
  readonly type: string;
  readonly traits?: Readonly<Record<string, unknown>>;
  readonly members?: Readonly<Record<string, Reference>>;
  readonly member?: Reference;
  readonly key?: Reference;
  readonly value?: Reference;
  readonly input?: Reference;
  readonly output?: Reference;
}

interface Service {
  readonly targetPrefix: string;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly operations: readonly { readonly name: string; readonly input: string; readonly output: string }[];
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: npm run generate:model -- <folder of models>');

const header = [
  '// Generated from the service models of DynamoDB and DynamoDB Streams. Do not edit:',
  '// change scripts/generate-model.ts and run `npm run generate:model -- <folder of models>`.',
];

/** Where a whole item travels, which the engine has as an `Item`. */
const wholeItems: ReadonlySet<string> = new Set([
  'BatchGetItemOutput.Responses',
  'GetItemOutput.Item',
  'ItemResponse.Item',
  'Put.Item',
  'PutItemInput.Item',
  'PutRequest.Item',
  'QueryOutput.Items',
  'ScanOutput.Items',
  'StreamRecord.NewImage',
  'StreamRecord.OldImage',
]);

const prelude: ReadonlyMap<string, Shape> = new Map([['Unit', { type: 'structure' }]]);

const services = [readService(['dynamodb.json', 'supplement.json']), readService(['dynamodb-streams.json'])];
const out = join(dirname(fileURLToPath(import.meta.url)), '..', 'lib', 'model', 'generated');
write('operations.ts', operationsFile());
write('shapes.ts', shapesFile());
write('output-shapes.ts', outputShapesFile());
write('types.ts', typesFile());

function readService(files: readonly string[]): Service {
  const shapes = new Map<string, Shape>();
  for (const file of files) {
    const model: { shapes: Record<string, Shape> } = JSON.parse(
      readFileSync(join(folder ?? '', file), 'utf8'),
    );
    for (const [id, shape] of Object.entries(model.shapes)) shapes.set(nameOf(id), shape);
  }
  const service = [...shapes].find(([, shape]) => shape.type === 'service');
  if (service === undefined) throw new Error(`${files[0]} has no service`);
  const operations = [...shapes]
    .filter(([, shape]) => shape.type === 'operation')
    .map(([name, shape]) => ({
      name,
      input: nameOf(shape.input?.target ?? 'Unit'),
      output: nameOf(shape.output?.target ?? 'Unit'),
    }))
    .sort(byName);
  return { targetPrefix: service[0], shapes, operations };
}

function operationsFile(): string[] {
  const names = services.flatMap((service) => service.operations.map((operation) => operation.name));
  return [
    'export type OperationName =',
    ...names.map((name, at) => `  | '${name}'${at === names.length - 1 ? ';' : ''}`),
    '',
    '/** What `x-amz-target` may say, and the operation it means. */',
    'export const targets: ReadonlyMap<string, OperationName> = new Map<string, OperationName>([',
    ...services.flatMap((service) =>
      service.operations.map(({ name }) => `  ['${service.targetPrefix}.${name}', '${name}'],`),
    ),
    ']);',
  ];
}

function shapesFile(): string[] {
  // A shape stands before the shapes that use it, so that the file is evaluated from top to bottom.
  const written = new Map<string, string>();
  for (const service of services) {
    for (const { input } of service.operations) {
      visit(service, input, (name, shape) => {
        const code = shapeCode(service, name, shape);
        if (code !== undefined) define(written, name, code);
      });
    }
  }
  const body = [...written.values()].join('\n');
  const words = [
    'attributeValue',
    'blob',
    'boolean',
    'double',
    'enumeration',
    'integer',
    'list',
    'long',
    'map',
  ].concat(['number', 'required', 'string', 'structure', 'text', 'timestamp']);
  const used = words.filter((word) => new RegExp(`\\b${word}\\b(?!')`).test(body));
  return [
    `import { ${used.join(', ')} } from '../shape.ts';`,
    "import type { StructureShape } from '../shape.ts';",
    "import type { OperationName } from './operations.ts';",
    '',
    ...written.values(),
    '',
    '/** The input of each operation. */',
    'export const inputShapes: ReadonlyMap<OperationName, StructureShape> = new Map<OperationName, StructureShape>([',
    ...services.flatMap(({ operations }) => operations.map(({ name, input }) => `  ['${name}', ${input}],`)),
    ']);',
  ];
}

/** Of the outputs, no more than what the SDK gives in another form than it travels in: values, blobs and times. */
function outputShapesFile(): string[] {
  const written = new Map<string, string>();
  const outputs = services.flatMap((service) =>
    service.operations.flatMap(({ name, output }) => {
      const code = outputCode(service, output, written);
      return code === undefined ? [] : [`  ['${name}', ${code}],`];
    }),
  );
  const body = [...written.values()].join('\n');
  const words = ['attributeMap', 'attributeValue', 'blob', 'list', 'map', 'structure', 'text', 'timestamp'];
  const used = words.filter((word) => new RegExp(`\\b${word}\\b`).test(body));
  return [
    `import { ${used.join(', ')} } from '../shape.ts';`,
    "import type { StructureShape } from '../shape.ts';",
    "import type { OperationName } from './operations.ts';",
    '',
    ...written.values(),
    '',
    '/** Of the output of an operation, what the SDK gives in another form than it travels in. */',
    'export const outputShapes: ReadonlyMap<OperationName, StructureShape> = new Map<OperationName, StructureShape>([',
    ...outputs,
    ']);',
  ];
}

/** The code for a shape; nothing for one that travels as it is given. */
function outputCode(service: Service, target: string, written: Map<string, string>): string | undefined {
  const name = nameOf(target);
  const shape = shapeOf(service, name);
  const use = (reference: Reference | undefined): string | undefined =>
    outputCode(service, reference?.target ?? '', written);
  switch (shape.type) {
    case 'union':
      return 'attributeValue';
    case 'blob':
    case 'timestamp':
      return shape.type;
    case 'list': {
      const element = use(shape.member);
      return element && `list(${element})`;
    }
    case 'map': {
      const value = use(shape.value);
      return value === 'attributeValue' ? 'attributeMap' : value && `map(text, ${value})`;
    }
    case 'structure': {
      const members = Object.entries(shape.members ?? {}).flatMap(([member, reference]) => {
        const code = use(reference);
        return code === undefined ? [] : [`  ${member}: ${code},`];
      });
      if (members.length === 0) return undefined;
      define(written, name, [`const ${name} = structure('${name}', {`, ...members, '});'].join('\n'));
      return name;
    }
    default:
      return undefined;
  }
}

/** The definition of a shape, or nothing for a shape that is written in place where it is used. */
function shapeCode(service: Service, name: string, shape: Shape): string | undefined {
  if (inPlace(shape) !== undefined) return undefined;
  const use = (reference: Reference | undefined): string => {
    const target = nameOf(reference?.target ?? '');
    return inPlace(shapeOf(service, target)) ?? target;
  };
  const bounds = boundsCode(shape);
  const more = bounds === '{}' ? '' : `, ${bounds}`;
  switch (shape.type) {
    case 'string':
      return `const ${name} = string('${name}'${more});`;
    case 'enum':
      return `const ${name} = enumeration('${name}', [${enumValues(shape).join(', ')}]);`;
    case 'integer':
    case 'long':
    case 'double':
      return `const ${name} = number('${shape.type}'${more});`;
    case 'list':
      return `const ${name} = list(${use(shape.member)}${more});`;
    case 'map': {
      return `const ${name} = map(${use(shape.key)}, ${use(shape.value)}${more});`;
    }
    case 'structure': {
      const members = Object.entries(shape.members ?? {}).map(([member, reference]) => {
        const code = use(reference);
        return `  ${member}: ${isRequired(reference) ? `required(${code})` : code},`;
      });
      if (members.length === 0) return `const ${name} = structure('${name}', {});`;
      return [`const ${name} = structure('${name}', {`, ...members, '});'].join('\n');
    }
    default:
      throw new Error(`${name}: no code for the type ${shape.type}`);
  }
}

/** The word for a shape that has no constraint of its own. */
function inPlace(shape: Shape): string | undefined {
  if (shape.type === 'union') return 'attributeValue';
  if (shape.type === 'blob' || shape.type === 'boolean' || shape.type === 'timestamp') return shape.type;
  if (boundsCode(shape) !== '{}') return undefined;
  if (shape.type === 'string') return 'text';
  return shape.type === 'integer' || shape.type === 'long' || shape.type === 'double'
    ? shape.type
    : undefined;
}

function boundsCode(shape: Shape): string {
  const bounds = (shape.traits?.['smithy.api#length'] ?? shape.traits?.['smithy.api#range'] ?? {}) as Bounds;
  const pattern = shape.traits?.['smithy.api#pattern'] as string | undefined;
  const parts = [
    ...(bounds.min === undefined ? [] : [`min: ${bounds.min}`]),
    ...(bounds.max === undefined ? [] : [`max: ${bounds.max}`]),
    ...(pattern === undefined ? [] : [`pattern: ${quoted(pattern.replace(/^\^/, '').replace(/\$$/, ''))}`]),
  ];
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

function typesFile(): string[] {
  const written = new Map<string, string>();
  for (const service of services) {
    for (const { input, output } of service.operations) {
      const add = (name: string, shape: Shape): void => {
        const code = typeDefinition(service, name, shape);
        if (code !== undefined) define(written, name, code);
      };
      visit(service, input, add);
      visit(service, output, add);
    }
  }
  const table = (title: string, part: 'input' | 'output'): string[] => [
    `export interface ${title} {`,
    ...services.flatMap(({ operations }) => operations.map((entry) => `  ${entry.name}: ${entry[part]};`)),
    '}',
  ];
  return [
    '// Inputs and outputs as they travel: a blob is base64 text, a timestamp is epoch seconds.',
    "import type { AttributeMap, AttributeValue } from '../../values/attribute-value.ts';",
    "import type { Item } from '../../values/item.ts';",
    '',
    ...table('OperationInputs', 'input'),
    '',
    ...table('OperationOutputs', 'output'),
    ...[...written].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, code]) => ['', code]),
  ];
}

function typeDefinition(service: Service, name: string, shape: Shape): string | undefined {
  if (shape.type === 'enum') {
    const values = enumValues(shape);
    const oneLine = `export type ${name} = ${values.join(' | ')};`;
    return oneLine.length <= 110
      ? oneLine
      : [`export type ${name} =`, ...values.map((v) => `  | ${v}`)].join('\n') + ';';
  }
  if (shape.type !== 'structure') return undefined;
  // Nothing travels for it, not even an empty object.
  if (name === 'Unit') return `export type ${name} = undefined;`;
  const members = Object.entries(shape.members ?? {}).map(([member, reference]) => {
    const type = itemsIn(`${name}.${member}`, typeOf(service, reference.target));
    return isRequired(reference)
      ? `  readonly ${member}: ${type};`
      : `  readonly ${member}?: ${type} | undefined;`;
  });
  if (members.length === 0) return `export type ${name} = { readonly [member: string]: never };`;
  return [`export interface ${name} {`, ...members, '}'].join('\n');
}

function itemsIn(path: string, type: string): string {
  if (!wholeItems.has(path)) return type;
  return type
    .replace('readonly AttributeMap[]', 'readonly (AttributeMap | Item)[]')
    .replace(/^AttributeMap$/, 'AttributeMap | Item');
}

function typeOf(service: Service, target: string): string {
  const name = nameOf(target);
  const shape = shapeOf(service, name);
  switch (shape.type) {
    case 'string':
    case 'blob':
      return 'string';
    case 'integer':
    case 'long':
    case 'double':
    case 'timestamp':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'union':
      return 'AttributeValue';
    case 'list': {
      const element = typeOf(service, shape.member?.target ?? '');
      return element.includes('|') ? `readonly (${element})[]` : `readonly ${element}[]`;
    }
    case 'map': {
      const value = typeOf(service, shape.value?.target ?? '');
      return value === 'AttributeValue' ? 'AttributeMap' : `{ readonly [name: string]: ${value} }`;
    }
    default:
      return name;
  }
}

/** Calls `found` for a shape and all it reaches, the inner ones first. AttributeValue is left to its own type. */
function visit(service: Service, name: string, found: (name: string, shape: Shape) => void): void {
  const shape = shapeOf(service, name);
  if (shape.type === 'union') return;
  const references = [...Object.values(shape.members ?? {}), shape.member, shape.key, shape.value];
  for (const reference of shape.type === 'enum' ? [] : references) {
    if (reference !== undefined) visit(service, nameOf(reference.target), found);
  }
  found(name, shape);
}

/** Two services may share a name only for one and the same thing. */
function define(written: Map<string, string>, name: string, code: string): void {
  const known = written.get(name);
  if (known !== undefined && known !== code) throw new Error(`${name} means two things:\n${known}\n${code}`);
  written.set(name, code);
}

function shapeOf(service: Service, name: string): Shape {
  const shape = service.shapes.get(name) ?? prelude.get(name);
  if (shape === undefined) throw new Error(`${name} is used but not defined`);
  return shape;
}

function isRequired(reference: Reference): boolean {
  return reference.traits?.['smithy.api#required'] !== undefined;
}

function enumValues(shape: Shape): string[] {
  return Object.values(shape.members ?? {}).map((member) =>
    quoted(String(member.traits?.['smithy.api#enumValue'])),
  );
}

function quoted(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\t', '\\t')}'`;
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('#') + 1);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function write(file: string, lines: readonly string[]): void {
  writeFileSync(join(out, file), [...header, ...lines, ''].join('\n'));
}
