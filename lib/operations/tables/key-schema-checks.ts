/** Key schemas against their own rules and against the attribute definitions. */
import type { ServiceError } from '../../errors/service-error.ts';
import { invalidParameterValues, validationException } from '../../errors/service-error.ts';
import type { AttributeDefinition, KeySchemaElement } from '../../model/generated/types.ts';
import { defaultCapacity, javaHashOrder } from '../../values/java-hash-order.ts';

type KeySchema = readonly KeySchemaElement[];
type Definitions = readonly AttributeDefinition[];

/** A global secondary index may have so many key attributes of each kind. */
const keyAttributesMax = 4;

export function checkDefinitionNames(definitions: Definitions): void {
  const names = new Set<string>();
  for (const { AttributeName } of definitions) {
    if (names.has(AttributeName)) throw validationException(`Attribute Name is duplicated: ${AttributeName}`);
    names.add(AttributeName);
  }
}

export function checkTableKeySchema(schema: KeySchema, definitions: Definitions): void {
  const [hash, range] = schema;
  // Two elements that share a name are reported like elements without a definition.
  if (isUndefined(schema, definitions) || hash?.AttributeName === range?.AttributeName) {
    if (definitions.length === 0 || range !== undefined) {
      throw validationException('Invalid KeySchema: Some index key attribute have no definition');
    }
    throw undefinedKeys(schema, definitions);
  }
  checkFirstIsHash(schema);
  checkSecondIsRange(schema);
}

/** For a table without indexes; with indexes it is `checkAllUsed`. */
export function checkNoneSurplus(schema: KeySchema, definitions: Definitions): void {
  if (definitions.length === schema.length) return;
  throw invalidParameterValues(
    'Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions',
  );
}

export function checkAllUsed(schemas: readonly KeySchema[], definitions: Definitions): void {
  const used = new Set(schemas.flat().map((element) => element.AttributeName));
  if (definitions.every((definition) => used.has(definition.AttributeName))) return;
  throw invalidParameterValues(
    `Some AttributeDefinitions are not used. AttributeDefinitions: ${namesOf(definitions)}, ` +
      `keys used: [${javaHashOrder(used, defaultCapacity).join(', ')}]`,
  );
}

export function checkIndexKeysDefined(schema: KeySchema, definitions: Definitions): void {
  if (isUndefined(schema, definitions)) throw undefinedKeys(schema, definitions);
}

/** An attribute has one type in all the keys of a table. A definition that the new key does not use is not looked at. */
export function checkNotRedefined(
  added: KeySchema,
  definitions: Definitions,
  table: { readonly schemas: readonly KeySchema[]; readonly definitions: Definitions },
): void {
  for (const { AttributeName: name } of added) {
    const existing = table.schemas.find((schema) => schema.some((element) => element.AttributeName === name));
    if (existing === undefined || typeOf(name, table.definitions) === typeOf(name, definitions)) continue;
    throw invalidParameterValues(
      'Attributes cannot be redefined. Please check that your attribute has the same type as previously defined. ' +
        `Existing schema: ${typedSchema(existing, table.definitions)} ` +
        `New schema: ${typedSchema(added, definitions)}`,
    );
  }
}

export function checkLocalIndexKeySchema(
  name: string,
  schema: KeySchema,
  tableHash: string | undefined,
): void {
  checkTwoNames(schema);
  checkFirstIsHash(schema);
  checkSecondIsRange(schema);
  if (schema.length < 2) {
    throw invalidParameterValues(`Index KeySchema does not have a range key for index: ${name}`);
  }
  const hash = schema[0]?.AttributeName;
  if (hash !== tableHash) {
    throw invalidParameterValues(
      `Index KeySchema does not have the same leading hash key as table KeySchema for index: ${name}. ` +
        `index hash key: ${hash}, table hash key: ${tableHash}`,
    );
  }
}

export function checkGlobalIndexKeySchema(schema: KeySchema): void {
  if (schema.length === 2) checkTwoNames(schema);
  if (new Set(schema.map((element) => element.AttributeName)).size < schema.length) {
    throw validationException('The KeySchema contains multiple key attributes with the same name');
  }
  checkFirstIsHash(schema);
  const hashCount = schema.filter((element) => element.KeyType === 'HASH').length;
  if (schema.slice(0, hashCount).some((element) => element.KeyType === 'RANGE')) {
    throw invalidParameterValues(
      'All HASH key attributes must precede RANGE key attributes in the KeySchema',
    );
  }
  if (hashCount > keyAttributesMax) throw tooManyKeyAttributes('HASH');
  if (schema.length - hashCount > keyAttributesMax) throw tooManyKeyAttributes('RANGE');
}

function typeOf(name: string, definitions: Definitions): string | undefined {
  return definitions.find((definition) => definition.AttributeName === name)?.AttributeType;
}

function typedSchema(schema: KeySchema, definitions: Definitions): string {
  const elements = schema.map(
    ({ AttributeName: name, KeyType }) =>
      `SchemaElement: key{${name}:${typeOf(name, definitions)}:${KeyType}}`,
  );
  return `Schema:[${elements.join(', ')}]`;
}

function isUndefined(schema: KeySchema, definitions: Definitions): boolean {
  return !schema.every((element) =>
    definitions.some((definition) => definition.AttributeName === element.AttributeName),
  );
}

function checkTwoNames([first, second]: KeySchema): void {
  if (first?.AttributeName !== second?.AttributeName) return;
  throw validationException(
    'Both the Hash Key and the Range Key element in the KeySchema have the same name',
  );
}

function checkFirstIsHash(schema: KeySchema): void {
  if (schema[0]?.KeyType === 'HASH') return;
  throw validationException('Invalid KeySchema: The first KeySchemaElement is not a HASH key type');
}

function checkSecondIsRange([, second]: KeySchema): void {
  if (second === undefined || second.KeyType === 'RANGE') return;
  throw validationException('Invalid KeySchema: The second KeySchemaElement is not a RANGE key type');
}

function undefinedKeys(schema: KeySchema, definitions: Definitions): ServiceError {
  const keys = schema.map((element) => element.AttributeName).join(', ');
  return invalidParameterValues(
    `Some index key attributes are not defined in AttributeDefinitions. Keys: [${keys}], ` +
      `AttributeDefinitions: ${namesOf(definitions)}`,
  );
}

function tooManyKeyAttributes(kind: 'HASH' | 'RANGE'): ServiceError {
  return invalidParameterValues(`The KeySchema exceeds the maximum allowed number of ${kind} key attributes`);
}

function namesOf(definitions: Definitions): string {
  const names = definitions.map((definition) => definition.AttributeName);
  return `[${javaHashOrder(names, names.length).join(', ')}]`;
}
