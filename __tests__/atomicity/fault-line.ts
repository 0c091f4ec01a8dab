/**
 * A line of steps through the whole library: every call of a function or method from one file into another is a step,
 * where there is state one before it and one after it, and the one that is asked for throws. Nothing in lib knows of it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const lib = join(__dirname, '..', '..', 'lib');
const roomsWithState = ['control', 'engine', 'storage', 'streams'];
/** Those that only work something out: a fault in one is much like a fault in who asked it, so most wait for the long run. */
const otherRooms =
  process.env['ATOMICITY_ROOMS'] === 'all'
    ? ['documents', 'expressions', 'fixtures', 'operations', 'partiql', 'validation', 'values']
    : ['fixtures', 'operations'];

export class InjectedFault extends Error {
  override readonly name = 'InjectedFault';
}

export class FaultLine {
  /** Where the fault struck, if it did. */
  struck: { readonly name: string; readonly nearState: boolean } | undefined;
  #failAt = Number.POSITIVE_INFINITY;
  #taken = 0;
  #isArmed = false;

  /** Runs `work` with a fault at one step of it, counted from 1. Tells what it threw; undefined where it came through. */
  run(failAt: number, work: () => void): unknown {
    this.#failAt = failAt;
    this.#taken = 0;
    this.struck = undefined;
    this.#isArmed = true;
    try {
      work();
      return undefined;
    } catch (error) {
      return error;
    } finally {
      this.#isArmed = false;
    }
  }

  step(name: string, nearState: boolean): void {
    if (!this.#isArmed) return;
    this.#taken += 1;
    if (this.#taken !== this.#failAt) return;
    this.struck = { name, nearState };
    throw new InjectedFault(`at step ${this.#failAt}: ${name}`);
  }
}

/** From here on, every file of lib that this test file loads has its steps on the line. */
export function drawFaultLine(): FaultLine {
  const line = new FaultLine();
  for (const room of [...roomsWithState, ...otherRooms]) {
    for (const file of readdirSync(join(lib, room), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const path = join(lib, room, file);
      const nearState = roomsWithState.includes(room);
      jest.doMock(path, () => {
        const actual = jest.requireActual<Record<string, unknown>>(path);
        return withSteps(actual, (name, target) => functionWithSteps(name, target, { line, nearState }));
      });
    }
  }
  return line;
}

type Stepping = (name: string, target: Function) => Function;

function withSteps(exported: Record<string, unknown>, stepping: Stepping): Record<string, unknown> {
  const drawn: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(exported)) {
    drawn[name] = typeof value === 'function' ? steppingInside(name, value, stepping) : value;
  }
  return drawn;
}

/** A class stays the class that it is, with steps at its methods. */
function steppingInside(name: string, target: Function, stepping: Stepping): Function {
  if (!String(target).startsWith('class')) return stepping(name, target);
  const prototype: object = target.prototype;
  for (const [method, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof value !== 'function' || method === 'constructor') continue;
    Object.defineProperty(prototype, method, {
      value: stepping(`${name}.${method}`, value),
      configurable: true,
      writable: true,
    });
  }
  return target;
}

function functionWithSteps(
  name: string,
  target: Function,
  { line, nearState }: { readonly line: FaultLine; readonly nearState: boolean },
): Function {
  return function (this: unknown, ...parameters: unknown[]): unknown {
    line.step(`before ${name}`, nearState);
    const result: unknown = Reflect.apply(target, this, parameters);
    if (nearState) line.step(`after ${name}`, nearState);
    return result;
  };
}
