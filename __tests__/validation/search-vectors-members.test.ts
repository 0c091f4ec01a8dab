import { nestedList, refusalOf, serialization, validation } from './refusal.ts';

const good = { TableName: 't', IndexName: 'i', SearchVector: [{ N: '1' }], TopK: 1 };

/** The length of a body as the SDK sends it, which is where its parser stops when something is missing. */
const lengthOf = (body: unknown): number => JSON.stringify(body).length;

describe('the members that SearchVectors needs', () => {
  it('may be all there', () => {
    expect(refusalOf('SearchVectors', { ...good })).toBeUndefined();
  });

  it.each(['TableName', 'IndexName', 'SearchVector', 'TopK'] as const)('%s is missed at the end', (name) => {
    const body = Object.fromEntries(Object.entries(good).filter(([member]) => member !== name));
    expect(refusalOf('SearchVectors', { ...body })).toEqual(
      validation(`missing field \`${name}\` at line 1 column ${lengthOf(body)}`),
    );
  });

  it('are missed in a fixed order', () => {
    expect(refusalOf('SearchVectors', {})).toEqual(
      validation('missing field `TableName` at line 1 column 2'),
    );
  });

  it.each([
    ['TableName', 'a string'],
    ['IndexName', 'a string'],
    ['SearchVector', 'a sequence'],
    ['TopK', 'i32'],
  ])('%s may not be null', (name, expected) => {
    const body = { ReturnConsumedCapacity: 'NONE', Unknown: [1, { a: 'b', c: null }], [name]: null };
    const column = lengthOf(body) - 1;
    expect(refusalOf('SearchVectors', { ...body, Other: 1 })).toEqual(
      serialization(`invalid type: null, expected ${expected} at line 1 column ${column}`),
    );
  });

  it('are counted past values of any depth', () => {
    expect(refusalOf('SearchVectors', { Deep: nestedList(100_000), ...good })).toBeUndefined();
  });
});

describe('the constraints of SearchVectors', () => {
  it('are reported without a header', () => {
    expect(refusalOf('SearchVectors', { ...good, ReturnConsumedCapacity: 'X' })).toEqual(
      validation(
        "Value 'X' at 'returnConsumedCapacity' failed to satisfy constraint: " +
          'Member must satisfy enum value set: [INDEXES, TOTAL, NONE]',
      ),
    );
  });

  it('leave names, vector and TopK to the operation', () => {
    const body = { TableName: ';', IndexName: '', SearchVector: [], TopK: 0 };
    expect(refusalOf('SearchVectors', body)).toBeUndefined();
  });
});
