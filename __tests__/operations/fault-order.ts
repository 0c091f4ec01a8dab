/**
 * The order of an operation's checks, as a list of requests with one fault each: of any two that fit into one request,
 * the one that stands first in the list must be the one that is reported.
 */
import { refusal } from './fixture.ts';

export interface Fault<Input> {
  /** Name and text of the error, as `refusal` gives them. */
  readonly error: string;
  /** What to change in a good request to get it. */
  readonly input: Partial<Input>;
  /** Members that matter only by being there: another fault may bring its own. */
  readonly present?: readonly (keyof Input)[];
  /** Members that would undo the fault. */
  readonly without?: readonly (keyof Input)[];
}

export function describeFaultOrder<Input extends object>(
  good: Partial<Input>,
  faults: readonly Fault<Input>[],
  send: (input: Partial<Input>) => Promise<unknown>,
): void {
  it.each(faults.map((fault) => [fault.error.slice(0, 150), fault] as const))(
    'alone: %s',
    async (_, fault) => {
      expect(await refusal(send(merged(good, fault.input)))).toBe(fault.error);
    },
  );

  it('reports the first of two faults', async () => {
    let pairs = 0;
    for (const [index, first] of faults.entries()) {
      for (const second of faults.slice(index + 1)) {
        if (!fitTogether(first, second)) continue;
        pairs++;
        const input = merged(good, merged(first.input, second.input));
        expect([second.error, await refusal(send(input))]).toEqual([second.error, first.error]);
      }
    }
    expect(pairs).toBeGreaterThanOrEqual(faults.length);
  });
}

function fitTogether<Input extends object>(first: Fault<Input>, second: Fault<Input>): boolean {
  if (first.without?.some((name) => name in second.input) === true) return false;
  if (second.without?.some((name) => name in first.input) === true) return false;
  return !Object.entries(first.input).some(([name, value]) => {
    if (!Object.hasOwn(second.input, name)) return false;
    const other: unknown = new Map(Object.entries(second.input)).get(name);
    if (JSON.stringify(value) === JSON.stringify(other)) return false;
    if (other === undefined) return true;
    if (first.present?.some((present) => present === name) === true) return false;
    if (!isPlain(value) || !isPlain(other)) return true;
    const [names, others] = [Object.keys(value), Object.keys(other)];
    return names.length === 0 || others.length === 0 || names.some((each) => others.includes(each));
  });
}

/** `changes` over `base`; maps of names and values are merged, what is undefined in `changes` is taken out. */
function merged<Input extends object>(base: Partial<Input>, changes: Partial<Input>): Partial<Input> {
  const result: Partial<Input> = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    const old: unknown = new Map(Object.entries(base)).get(name);
    const isEmpty = isPlain(value) && Object.keys(value).length === 0;
    Object.assign(result, {
      [name]: isPlain(old) && isPlain(value) && !isEmpty ? { ...old, ...value } : value,
    });
  }
  return result;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
