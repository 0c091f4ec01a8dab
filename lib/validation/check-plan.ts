/**
 * What has to be checked of an operation's input: the model's shapes with the corrections applied, cut down to what can
 * fail at all, and made once for each operation when it is first used.
 */
import { assert } from '../errors/assert.ts';
import {
  checkOrders,
  memberCorrections,
  newerLayers,
  tableNameRules,
  uncheckedInMaps,
} from '../model/corrections.ts';
import type { MemberCorrection, NewerLayer } from '../model/corrections.ts';
import type { OperationName } from '../model/generated/operations.ts';
import { inputShapes } from '../model/generated/shapes.ts';
import type { Member, Shape, StringShape, StructureShape } from '../model/shape.ts';
import { type Constraint, allAtOnce, constraintsOf, tableNameConstraints } from './constraint.ts';

export interface Check {
  /** How the value is printed. */
  readonly shape: Shape;
  /** What the value itself must satisfy. */
  readonly own: readonly Constraint[];
  /** The members of a structure that can fail, in the order in which they are checked. */
  readonly members: readonly MemberCheck[];
  /** What each key of a map must satisfy. */
  readonly keys: readonly Constraint[];
  /** What each element of a list, or each value of a map, must satisfy; reported at the path of the list or map. */
  readonly elements: readonly Constraint[];
  /** What is reported at the path of the element itself. */
  readonly element: Check | undefined;
}

export interface MemberCheck {
  readonly name: string;
  readonly required: boolean;
  /** The member whose presence makes this one dispensable. */
  readonly unless: string | undefined;
  readonly check: Check | undefined;
}

export interface CheckPlan {
  readonly input: Check;
  readonly newer: NewerLayer | undefined;
}

const plans: Map<OperationName, CheckPlan> = new Map();

export function checkPlan(operation: OperationName): CheckPlan {
  const known = plans.get(operation);
  if (known !== undefined) return known;
  const shape = inputShapes.get(operation);
  assert(shape !== undefined, `${operation} has no input shape`);
  const plan = {
    input: structureCheck(shape, tableNameConstraints(tableNameMin(operation))) ?? nothing(shape),
    newer: newerLayers.get(operation),
  };
  plans.set(operation, plan);
  return plan;
}

function tableNameMin(operation: OperationName): number {
  return operation === 'CreateTable' ? tableNameRules.charactersMinToCreate : tableNameRules.charactersMin;
}

type Constraints = readonly Constraint[];

/** `tableName` goes down with every call because the operations share shapes but not the rules for a table's name. */
function structureCheck(shape: StructureShape, tableName: Constraints): Check | undefined {
  const members: MemberCheck[] = [];
  for (const name of inCheckOrder(shape)) {
    const member = shape.members.get(name);
    assert(member !== undefined, `${shape.name} has no ${name}`);
    const check = memberCheck(`${shape.name}.${name}`, member, tableName);
    if (check !== undefined) members.push({ name, ...check });
  }
  return members.length === 0 ? undefined : { ...nothing(shape), members };
}

function memberCheck(
  path: string,
  member: Member,
  tableName: Constraints,
): Omit<MemberCheck, 'name'> | undefined {
  const correction = memberCorrections.get(path) ?? {};
  if (correction.elsewhere === true) return undefined;
  const required = correction.required ?? member.required;
  const check = correction.contentElsewhere === true ? undefined : contentCheck(path, member, tableName);
  return required || check !== undefined ? { required, unless: correction.unless, check } : undefined;
}

function contentCheck(path: string, { shape }: Member, tableName: Constraints): Check | undefined {
  const isTableName = path.endsWith(`.${tableNameRules.member}`) && isTableNameShape(shape);
  return isTableName
    ? { ...nothing(shape), own: tableName }
    : checkOf(shape, memberCorrections.get(path) ?? {}, tableName);
}

function checkOf(shape: Shape, correction: MemberCorrection, tableName: Constraints): Check | undefined {
  const own = constraintsOf(shape, correction);
  const inner = innerCheck(shape, tableName);
  if (inner === undefined && own.length === 0) return undefined;
  return { ...(inner ?? nothing(shape)), own };
}

/** What is checked inside of a value. */
function innerCheck(shape: Shape, tableName: Constraints): Check | undefined {
  if (shape.kind === 'structure') return structureCheck(shape, tableName);
  if (shape.kind !== 'list' && shape.kind !== 'map') return undefined;
  const inside = shape.kind === 'list' ? shape.element : shape.value;
  const keys = shape.kind === 'list' ? [] : allAtOnce(keyConstraints(shape.key), 'Map keys');
  const elements = allAtOnce(
    elementConstraints(shape, inside),
    shape.kind === 'list' ? 'Member' : 'Map value',
  );
  const element = innerCheck(inside, tableName);
  if (keys.length === 0 && elements.length === 0 && element === undefined) return undefined;
  return { ...nothing(shape), keys, elements, element };
}

/** As names of a map, tables have the bound that they have when they are created. */
function keyConstraints(key: StringShape): Constraints {
  if (key.name === uncheckedInMaps) return [];
  return isTableNameShape(key)
    ? tableNameConstraints(tableNameRules.charactersMinToCreate)
    : constraintsOf(key);
}

function elementConstraints(shape: Shape, inside: Shape): Constraints {
  const unchecked = shape.kind === 'map' && inside.kind === 'string' && inside.name === uncheckedInMaps;
  return unchecked ? [] : constraintsOf(inside);
}

function isTableNameShape(shape: Shape): boolean {
  return shape.kind === 'string' && shape.name === tableNameRules.shape;
}

function nothing(shape: Shape): Check {
  return { shape, own: [], members: [], keys: [], elements: [], element: undefined };
}

function inCheckOrder(shape: StructureShape): readonly string[] {
  const first = checkOrders.get(shape.name) ?? [];
  return [...first, ...[...shape.members.keys()].filter((name) => !first.includes(name))];
}
