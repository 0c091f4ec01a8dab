/**
 * The matchers alone, for tests that take no set-up: on a fake, on its `requests`, or on a client mock.
 *
 * Where there is a global `expect` (Jest, or Vitest with `globals`), importing this registers them; where there is none,
 * `expect.extend(matchers)` does. `fake-dynamodb/jest` and `fake-dynamodb/vitest` have them registered already.
 *
 * @packageDocumentation
 *
 * @example
 * import 'fake-dynamodb/matchers';
 *
 * expect(dynamodb).toHaveItem('orders', { id: 'o-1' }, { status: 'paid' });
 */
import { matchers } from './matchers/matchers.ts';

export type { FakeDynamoDBMatchers } from './matchers/jest-types.ts';
export type {
  ExpectedStreamRecord,
  InputFields,
  StreamEventFields,
  StreamRecordFields,
} from './matchers/matcher-types.ts';
export { matchers };

const expect: unknown = Reflect.get(globalThis, 'expect');
if (takesMatchers(expect)) expect.extend(matchers);

function takesMatchers(value: unknown): value is { extend(more: object): void } {
  return typeof value === 'function' && 'extend' in value && typeof value.extend === 'function';
}
