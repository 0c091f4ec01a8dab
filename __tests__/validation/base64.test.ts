import * as fc from 'fast-check';
import { checkBase64 } from '../../lib/validation/base64.ts';
import { caught, serialization } from './refusal.ts';

const wrongLength = (length: number): string =>
  `Base64 encoded length is expected a multiple of 4 bytes but found: ${length}`;
const malformed = 'Invalid last non-pad Base64 character dectected';

describe('base64', () => {
  it.each(['', 'AAAA', 'YQ==', 'YWI=', 'YWJj', '+/+/', 'AAAAAAAA'])('%j is good', (text) => {
    expect(caught(() => checkBase64(text))).toBeUndefined();
  });

  it.each([
    ['YQ', wrongLength(2)],
    ['YQ=', wrongLength(3)],
    ['AAAAA', wrongLength(5)],
    ['YR==', malformed],
    ['YWJ=', malformed],
    ['====', malformed],
    ['A===', malformed],
    ['AA=A', malformed],
    ['YQ==YQ==', malformed],
    ['-_-_', malformed],
    ['AA A', malformed],
    ['AAA\n', malformed],
  ])('%j is refused', (text, message) => {
    expect(caught(() => checkBase64(text))).toEqual(serialization(message));
  });

  it('takes exactly what an encoder makes', () => {
    fc.assert(
      fc.property(fc.base64String(), (text) => {
        const roundTrip = Buffer.from(text, 'base64').toString('base64');
        expect(caught(() => checkBase64(text)) === undefined).toBe(roundTrip === text);
      }),
    );
  });
});
