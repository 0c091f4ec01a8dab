/**
 * The constraint stage: what the model, as corrected, asks of an input that has been decoded.
 *
 * Nearly every input is good, so a first walk only finds out whether anything is violated. The second, which builds
 * AWS's message, walks in AWS's order and is paid for by bad inputs alone.
 */
import { validationException } from '../errors/service-error.ts';
import type { OperationName } from '../model/generated/operations.ts';
import { keysComeLast, newerText, printsJson } from '../model/corrections.ts';
import type { NewerLayer } from '../model/corrections.ts';
import type { Shape } from '../model/shape.ts';
import { type Check, checkPlan } from './check-plan.ts';
import type { Constraint } from './constraint.ts';
import { javaName, javaText } from './java-text.ts';
import { type JsonObject, isJsonObject } from './json.ts';

export function checkConstraints(operation: OperationName, input: JsonObject): void {
  const plan = checkPlan(operation);
  if (satisfies(plan.input, input)) return;
  const { newer } = plan;
  const isNewer = newer !== undefined && input[newer.needs] !== undefined;
  const faults = isNewer ? newerFaults(plan.input, newer, input) : olderFaults(operation, plan.input, input);
  // SearchVectors is a newer service behind the same door: it answers without the header. Measured.
  const bare = operation === 'SearchVectors' || (isNewer && newer.bare === true && faults.alone);
  throw validationException(`${bare ? '' : header(faults.texts.length)}${faults.texts.join('; ')}`);
}

/** One fault outside of the plans, in the form in which the constraint stage reports it. */
export function constraintFault(path: string, value: string | undefined, text: string): string {
  return `Value ${value === undefined ? 'null' : `'${value}'`} at '${path}' failed to satisfy constraint: ${text}`;
}

/** What stands before a list of faults. */
export function header(count: number): string {
  return count === 1 ? '1 validation error detected: ' : `${count} validation errors detected: `;
}

/** AWS lists and counts no more. */
const faultsMax = 10;

function satisfies(check: Check, value: unknown): boolean {
  for (const constraint of check.own) if (!constraint.holds(value)) return false;
  if (!isJsonObject(value)) return !Array.isArray(value) || elementsSatisfy(check, value);
  for (const member of check.members) {
    const content = value[member.name];
    if (content === undefined) {
      if (isMissing(member, value)) return false;
    } else if (member.check !== undefined && !satisfies(member.check, content)) return false;
  }
  return check.shape.kind !== 'map' || entriesSatisfy(check, value);
}

function elementsSatisfy(check: Check, elements: readonly unknown[]): boolean {
  for (const element of elements) if (!elementSatisfies(check, element)) return false;
  return true;
}

function entriesSatisfy(check: Check, entries: JsonObject): boolean {
  for (const key of Object.keys(entries)) {
    for (const constraint of check.keys) if (!constraint.holds(key)) return false;
    if (!elementSatisfies(check, entries[key])) return false;
  }
  return true;
}

function elementSatisfies(check: Check, element: unknown): boolean {
  for (const constraint of check.elements) if (!constraint.holds(element)) return false;
  return check.element === undefined || satisfies(check.element, element);
}

function isMissing(member: Check['members'][number], structure: JsonObject): boolean {
  return member.required && (member.unless === undefined || structure[member.unless] === undefined);
}

interface Report {
  readonly texts: readonly string[];
  /** Whether the one text is of the member that is reported alone. */
  readonly alone: boolean;
}

function olderFaults(operation: OperationName, check: Check, input: JsonObject): Report {
  const print = printsJson.has(operation) ? jsonText : javaText;
  const faults = new Faults(print, !keysComeLast.has(operation));
  for (const member of check.members) faults.ofMember(member, input, root);
  if (faults.texts.length > 0) return { texts: faults.texts, alone: false };
  const ofKeys = new Faults(print);
  for (const member of check.members) ofKeys.ofMember(member, input, root);
  return { texts: ofKeys.texts, alone: false };
}

function jsonText(value: unknown, shape: Shape): string {
  return typeof value === 'object' ? JSON.stringify(value) : javaText(value, shape);
}

function newerFaults(check: Check, newer: NewerLayer, input: JsonObject): Report {
  const texts: string[] = [];
  let firstOfReported = false;
  for (const member of inOrder(check.members, newer.order)) {
    const isOneOf = newer.firstOf.includes(member.name);
    if (isOneOf && firstOfReported) continue;
    const faults = new Faults(javaText);
    faults.ofMember(member, input, root);
    if (faults.texts.length === 0) continue;
    const value = input[member.name];
    const text = value === undefined ? undefined : newerText(member.name, value);
    texts.push(...(text === undefined ? faults.texts : [text]));
    if (member.name === newer.alone) return { texts, alone: true };
    firstOfReported ||= isOneOf;
  }
  return { texts: texts.slice(0, faultsMax), alone: false };
}

function inOrder(members: Check['members'], first: readonly string[]): Check['members'] {
  const rank = ({ name }: Check['members'][number]): number =>
    first.includes(name) ? first.indexOf(name) : first.length;
  return [...members].sort((a, b) => rank(a) - rank(b));
}

/** Where a value stands: as AWS writes it, and with the capitals of the model for the few faults printed so. */
interface Place {
  readonly path: string;
  readonly plain: string;
}

const root: Place = { path: '', plain: '' };

type Print = (value: unknown, shape: Shape) => string;

class Faults {
  readonly texts: string[] = [];
  readonly #print: Print;
  readonly #withKeys: boolean;

  /** `withKeys` is whether the keys of maps are looked at. */
  constructor(print: Print, withKeys = true) {
    this.#print = print;
    this.#withKeys = withKeys;
  }

  ofMember(member: Check['members'][number], structure: JsonObject, at: Place): void {
    const content = structure[member.name];
    const place = step(at, javaName(member.name), member.name);
    if (content !== undefined) {
      if (member.check !== undefined) this.#ofValue(member.check, content, place);
    } else if (isMissing(member, structure)) {
      this.#report(constraintFault(place.path, undefined, 'Member must not be null'));
    }
  }

  #ofValue(check: Check, value: unknown, at: Place): void {
    if (this.texts.length === faultsMax) return;
    this.#ofConstraints(check.own, value, { value, shape: check.shape, at });
    if (Array.isArray(value)) this.#ofElements(check, value, at);
    else if (check.shape.kind === 'map' && isJsonObject(value)) this.#ofEntries(check, value, at);
    else if (isJsonObject(value)) for (const member of check.members) this.ofMember(member, value, at);
  }

  #ofElements(check: Check, list: readonly unknown[], at: Place): void {
    list.forEach((element, index) => {
      this.#ofConstraints(check.elements, element, { value: list, shape: check.shape, at });
      const path = `${index + 1}.member`;
      if (check.element !== undefined) this.#ofValue(check.element, element, step(at, path, path));
    });
  }

  /** All keys come before any value. */
  #ofEntries(check: Check, map: JsonObject, at: Place): void {
    const printed = { value: map, shape: check.shape, at };
    const keys = Object.keys(map);
    for (const key of this.#withKeys ? keys : []) this.#ofConstraints(check.keys, key, printed);
    for (const key of keys) {
      this.#ofConstraints(check.elements, map[key], printed);
      const path = `${key}.member`;
      if (check.element !== undefined) this.#ofValue(check.element, map[key], step(at, path, path));
    }
  }

  /** What is judged need not be what is printed: a bad key of a map is reported with the whole map. */
  #ofConstraints(constraints: readonly Constraint[], judged: unknown, printed: Printed): void {
    for (const { holds, text, plain } of constraints) {
      if (this.texts.length === faultsMax) return;
      if (holds(judged)) continue;
      this.#report(
        plain
          ? `Value at '${printed.at.plain}' failed to satisfy constraint: ${text}`
          : constraintFault(printed.at.path, this.#print(printed.value, printed.shape), text),
      );
    }
  }

  #report(text: string): void {
    if (this.texts.length < faultsMax) this.texts.push(text);
  }
}

interface Printed {
  readonly value: unknown;
  readonly shape: Shape;
  readonly at: Place;
}

function step(from: Place, path: string, plain: string): Place {
  return from === root ? { path, plain } : { path: `${from.path}.${path}`, plain: `${from.plain}.${plain}` };
}
