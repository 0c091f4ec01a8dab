/**
 * Two callers do the same: one gives frozen objects and leaves alone what it gets, the other overwrites at random all that
 * it gave and all that it got, as soon as it is answered. Both fakes hold the same, and show the same.
 */
import fc from 'fast-check';
import { act, Caller, type Manners } from './caller.ts';

/** A copy, so that the two callers share no object. */
function copy<Value>(original: Value): Value {
  return structuredClone(original);
}

function freeze<Value>(original: Value): Value {
  if (typeof original === 'object' && original !== null && !ArrayBuffer.isView(original)) {
    Object.values(original).forEach(freeze);
    Object.freeze(original);
  }
  return original;
}

/** Overwrites everything that can be reached; what it does where, `draw` decides. */
function vandalize(target: unknown, draw: () => number): void {
  if (target instanceof Uint8Array) {
    target.fill(draw());
  } else if (target instanceof Date) {
    target.setTime(0);
  } else if (target instanceof Set) {
    target.clear();
    target.add('vandal');
  } else if (typeof target === 'object' && target !== null) {
    for (const [name, member] of Object.entries(target)) {
      vandalize(member, draw);
      const choice = draw() % 3;
      if (choice === 0) Reflect.deleteProperty(target, name);
      else if (choice === 1)
        Reflect.set(target, name, typeof member === 'string' ? 'vandal' : { S: 'vandal' });
    }
    if (Array.isArray(target) && draw() % 2 === 0) target.reverse();
    else Reflect.set(target, 'vandal', { S: 'was here' });
  }
}

const careful: Manners = { given: (value) => freeze(copy(value)), done: () => undefined };

function careless(seed: number): Manners {
  let state = seed;
  const draw = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  };
  return { given: copy, done: (...values) => values.forEach((each) => vandalize(each, draw)) };
}

it('nothing that a caller gives or gets is what is stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), fc.nat(), async (acts, seed) => {
      const [one, other] = [new Caller(careful), new Caller(careless(seed))];
      for (const each of acts) {
        await one.act(each);
        await other.act(each);
      }
      expect(await other.everything()).toEqual(await one.everything());
    }),
    { numRuns: 100, seed: 20_261_122 },
  );
});
