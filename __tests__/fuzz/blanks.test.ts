/** Blanks between the tokens of a body mean nothing, though what has none of them may be read in quicker ways. */
import fc from 'fast-check';
import { anyAttributeValue, attributeNames } from './any-input.ts';
import { anyRequest } from './front-door.ts';
import { hostileNames } from './hostile.ts';
import { World } from './world.ts';

/** The same JSON with a blank before every token. What is no JSON stays none. */
function withBlanks(json: string): string {
  return json.replace(/"(?:[^"\\]|\\[\s\S])*"?|[^"\s]/g, (token) =>
    /[\w.+-]/.test(token[0] ?? '') ? token : ` ${token}`,
  );
}

/** Items that have the key of their table, of any names and values, a name twice among them. */
const anyItem = fc
  .array(fc.tuple(fc.constantFrom(...attributeNames, ...hostileNames), anyAttributeValue), { maxLength: 6 })
  .map((members) => {
    const all = [['artist', { S: 'Cy' }], ['song', { S: 'New' }], ...members];
    return `{${all.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`;
  });
const anyWrite = fc.oneof(
  anyItem.map((item) => ({ operation: 'PutItem', body: `{"TableName":"music","Item":${item}}` })),
  anyItem.map((item) => ({
    operation: 'BatchWriteItem',
    body: `{"RequestItems":{"music":[{"PutRequest":{"Item":${item}}}]}}`,
  })),
  anyItem.map((item) => ({
    operation: 'TransactWriteItems',
    body: `{"TransactItems":[{"Put":{"TableName":"music","Item":${item}}}]}`,
  })),
);

it('a body with blanks in it is answered like the same one without, and leaves the same', async () => {
  const world = await World.filled();
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyRequest(world), anyWrite), async ({ operation, body }) => {
      fc.pre(typeof body === 'string');
      const plain = await world.send(operation, body);
      const left = world.look();
      world.putBack();
      const blank = await world.send(operation, withBlanks(body));
      expect(blank).toEqual(plain);
      expect(world.look()).toBe(left);
      if (plain.status === 200) {
        world.putBack();
        accepted += 1;
      }
    }),
    { numRuns: 6_000, seed: 20_261_122 },
  );
  expect(accepted).toBeGreaterThan(500);
}, 120_000);
