import fc from 'fast-check';
import { FamilyFault } from '../../lib/errors/envelope.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { applyUpdate, updatedAttributes } from '../../lib/expressions/apply-update.ts';
import { compileUpdate } from '../../lib/expressions/compile-update.ts';
import { Placeholders } from '../../lib/expressions/placeholders.ts';
import type { UpdateProgram } from '../../lib/expressions/update.ts';
import type { AttributeMap } from '../../lib/values/attribute-value.ts';
import type { SentMap } from '../../lib/values/check.ts';

const item: AttributeMap = frozen({
  s: { S: 'hello' },
  n: { N: '5' },
  l: { L: [{ N: '0' }, { N: '1' }, { N: '2' }, { N: '3' }] },
  m: { M: { x: { N: '1' }, y: { M: { z: { S: 'q' } } }, l: { L: [{ S: 'a' }, { M: { p: { N: '1' } } }] } } },
  ss: { SS: ['a', 'b'] },
  ns: { NS: ['1', '2'] },
  bs: { BS: ['YQ=='] },
  nothing: { NULL: true },
});

function compile(expression: string): UpdateProgram {
  const values: SentMap = {
    ':s': { S: 'new' },
    ':n': { N: '5' },
    ':one': { N: '1' },
    ':minus': { N: '-5' },
    ':big': { N: '9E125' },
    ':l': { L: [{ N: '8' }, { N: '9' }] },
    ':ss': { SS: ['c', 'a'] },
    ':all': { SS: ['a', 'b', 'c'] },
    ':ns': { NS: ['2', '3'] },
    ':bs': { BS: ['Yg=='] },
  };
  return compileUpdate(expression, new Placeholders(undefined, values));
}

function changes(expression: string): Record<string, unknown> {
  const after = applyUpdate(compile(expression), item);
  const names = new Set([...Object.keys(item), ...Object.keys(after)]);
  const changed = [...names].filter((name) => JSON.stringify(after[name]) !== JSON.stringify(item[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

function faultOf(expression: string, before: AttributeMap = item): string | undefined {
  try {
    applyUpdate(compile(expression), before);
    return undefined;
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    expect(error).not.toBeInstanceOf(FamilyFault);
    return error.message;
  }
}

describe('SET', () => {
  it.each([
    ['SET a = :s', { a: { S: 'new' } }],
    ['SET s = n', { s: { N: '5' } }],
    ['SET a = l[1], b = m.y', { a: { N: '1' }, b: { M: { z: { S: 'q' } } } }],
    ['SET n = n + :one', { n: { N: '6' } }],
    ['SET n = n - :n', { n: { N: '0' } }],
    ['SET a = :one - n', { a: { N: '-4' } }],
    ['SET a = if_not_exists(n, :one) + :one', { a: { N: '6' } }],
    ['SET a = if_not_exists(gone, :one) + :one', { a: { N: '2' } }],
    ['SET a = if_not_exists(gone, if_not_exists(away, s))', { a: { S: 'hello' } }],
    ['SET s = if_not_exists(s, :s)', {}],
    [
      'SET a = list_append(m.l, :l)',
      { a: { L: [{ S: 'a' }, { M: { p: { N: '1' } } }, { N: '8' }, { N: '9' }] } },
    ],
    [
      'SET a = list_append(:l, if_not_exists(gone, :l))',
      { a: { L: [{ N: '8' }, { N: '9' }, { N: '8' }, { N: '9' }] } },
    ],
    ['SET m.y.z = :one', { m: { M: { x: { N: '1' }, y: { M: { z: { N: '1' } } }, l: m().l } } }],
    ['SET m.extra = :one', { m: { M: { x: { N: '1' }, y: m().y, l: m().l, extra: { N: '1' } } } }],
  ])('%j', (expression, changed) => {
    expect(changes(expression)).toEqual(changed);
  });

  it.each([
    ['SET a = n, n = :s', { a: { N: '5' }, n: { S: 'new' } }],
    ['REMOVE n SET a = n', { a: { N: '5' }, n: undefined }],
    ['ADD n :n SET a = n', { a: { N: '5' }, n: { N: '10' } }],
    ['DELETE ss :all SET a = ss', { a: { SS: ['a', 'b'] }, ss: undefined }],
    ['SET l[0] = l[1], l[1] = l[0]', { l: numbers(1, 0, 2, 3) }],
  ])('reads the item as it was: %j', (expression, changed) => {
    expect(changes(expression)).toEqual(changed);
  });
});

describe('lists', () => {
  it.each([
    ['SET l[1] = :n', numbers(0, 5, 2, 3)],
    ['SET l[4] = :n', numbers(0, 1, 2, 3, 5)],
    ['SET l[99] = :n', numbers(0, 1, 2, 3, 5)],
    ['SET l[99] = :n, l[7] = :one', numbers(0, 1, 2, 3, 1, 5)],
    ['REMOVE l[1]', numbers(0, 2, 3)],
    ['REMOVE l[1], l[2]', numbers(0, 3)],
    ['REMOVE l[3], l[0]', numbers(1, 2)],
    ['REMOVE l[0], l[1], l[2], l[3]', numbers()],
    ['REMOVE l[99]', numbers(0, 1, 2, 3)],
    ['SET l[1] = :n REMOVE l[0]', numbers(5, 2, 3)],
    ['SET l[99] = :n REMOVE l[0], l[1]', numbers(2, 3, 5)],
    ['ADD l[0] :n', numbers(5, 1, 2, 3)],
    ['ADD l[99] :n', numbers(0, 1, 2, 3, 5)],
    ['DELETE l[99] :ss', numbers(0, 1, 2, 3)],
  ])('indexes are those of the list as it was, appended elements in index order: %j', (expression, list) => {
    expect(applyUpdate(compile(expression), item)).toEqual({ ...item, l: list });
  });

  it('are changed at any depth', () => {
    const after = applyUpdate(compile('SET m.l[1].q = :s, m.l[0] = :one REMOVE m.l[1].p'), item);
    expect(after['m']).toEqual({
      M: { ...m(), l: { L: [{ N: '1' }, { M: { q: { S: 'new' } } }] } },
    });
  });
});

describe('ADD, DELETE and REMOVE', () => {
  it.each([
    ['ADD n :n', { n: { N: '10' } }],
    ['ADD n :minus', { n: { N: '0' } }],
    ['ADD a :n', { a: { N: '5' } }],
    ['ADD m.x :n', { m: { M: { ...m(), x: { N: '6' } } } }],
    ['ADD ss :ss', { ss: { SS: ['a', 'b', 'c'] } }],
    ['ADD ns :ns', { ns: { NS: ['1', '2', '3'] } }],
    ['ADD bs :bs', { bs: { BS: ['YQ==', 'Yg=='] } }],
    ['ADD a :ss', { a: { SS: ['a', 'c'] } }],
    ['DELETE ss :ss', { ss: { SS: ['b'] } }],
    ['DELETE ss :all', { ss: undefined }],
    ['DELETE ns :ns', { ns: { NS: ['1'] } }],
    ['DELETE bs :bs', {}],
    ['DELETE a :ss', {}],
    ['REMOVE s', { s: undefined }],
    ['REMOVE a, m.a', {}],
    ['REMOVE m.x, m.y, m.l', { m: { M: {} } }],
  ])('%j', (expression, changed) => {
    expect(changes(expression)).toEqual(changed);
  });
});

describe('run-time faults, which carry no name of an expression', () => {
  const missing = 'The provided expression refers to an attribute that does not exist in the item';
  const mismatch = 'An operand in the update expression has an incorrect data type';
  const invalid = 'The document path provided in the update expression is invalid for update';
  const overflow = 'Number overflow. Attempting to store a number with magnitude larger than supported range';

  it.each([
    ['SET a = gone', missing],
    ['SET a = gone + :n', missing],
    ['SET a = :n - gone', missing],
    ['SET a = list_append(gone, :l)', missing],
    ['SET a = if_not_exists(gone, away)', missing],
    ['SET a = if_not_exists(n, away)', missing],
    ['SET a = l[4]', missing],
    ['SET a = n.x', missing],
    ['SET a = s + :n', mismatch],
    ['SET a = n - s', mismatch],
    ['SET a = s + gone', mismatch],
    ['SET a = list_append(s, :l)', mismatch],
    ['SET a = list_append(:l, n)', mismatch],
    ['SET a = if_not_exists(gone, :s) + :n', mismatch],
    ['ADD s :n', mismatch],
    ['ADD nothing :n', mismatch],
    ['ADD ss :ns', mismatch],
    ['ADD ss :n', mismatch],
    ['ADD n :ss', mismatch],
    ['DELETE s :ss', mismatch],
    ['DELETE ss :ns', mismatch],
    ['DELETE l[0] :ss', mismatch],
    ['SET a = :big + :big', overflow],
    ['ADD n :big', overflow],
    ...['gone.y', 'n.y', 'l.y', 'm[0]', 'm.q.r', 'gone[0]', 'l[9].x', 'l[0].x', 'nothing.x'].flatMap(
      (path) => [
        [`SET ${path} = :n`, invalid],
        [`REMOVE ${path}`, invalid],
        [`ADD ${path} :n`, invalid],
        [`DELETE ${path} :ss`, invalid],
      ],
    ),
  ])('%j', (expression, fault) => {
    expect(faultOf(expression)).toBe(fault);
  });

  it('are the same for an absent item', () => {
    expect(faultOf('REMOVE a.b', {})).toBe(invalid);
    expect(faultOf('SET a = s', {})).toBe(missing);
    expect(faultOf('REMOVE a', {})).toBeUndefined();
    expect(faultOf('SET a = if_not_exists(a, :n)', {})).toBeUndefined();
  });
});

describe('names that JavaScript knows', () => {
  it.each(['__proto__', 'constructor', 'toString'])('%s is an attribute like any other', (name) => {
    const placeholders = (): Placeholders => new Placeholders({ '#n': name }, { ':v': { S: 'mine' } });
    const before: AttributeMap = { m: { M: {} } };
    const set = applyUpdate(
      compileUpdate('SET #n = :v, m.#n = if_not_exists(#n, :v)', placeholders()),
      before,
    );
    expect(JSON.parse(JSON.stringify(set))).toEqual(
      JSON.parse(`{"m":{"M":{"${name}":{"S":"mine"}}},"${name}":{"S":"mine"}}`),
    );
    const unused = new Placeholders({ '#n': name }, undefined);
    expect(Object.keys(applyUpdate(compileUpdate('REMOVE #n', unused), set))).toEqual(['m']);
  });
});

describe('the item that is updated', () => {
  const action = fc.constantFrom(
    [
      'SET',
      'a = :s',
      'n = n + :one',
      'l[9] = l[0]',
      'l[1] = :n',
      'm.y.z = m',
      'm.l[1].p = list_append(l, m.l)',
      'c = gone',
    ],
    ['REMOVE', 's', 'l[2]', 'l[0]', 'm.x', 'm.l[0]', 'gone.x', 'away'],
    ['ADD', 'ss :ss', 'm.extra :n', 'nothing :n'],
    ['DELETE', 'ns :ns', 'bs :bs', 'absent :ss'],
  );
  const expressions = fc
    .uniqueArray(action, { minLength: 1, selector: ([section]) => section })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map(([section = '', ...actions]) =>
          fc.subarray(actions, { minLength: 1 }).map((some) => `${section} ${some.join(', ')}`),
        ),
      ),
    )
    .map((sections) => sections.join(' '));

  it('is never changed: what is frozen stays usable', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const program = compile(expression);
        const before = JSON.stringify(item);
        try {
          applyUpdate(program, item);
        } catch (error) {
          expect(error).toBeInstanceOf(ServiceError);
        }
        expect(JSON.stringify(item)).toBe(before);
      }),
    );
  });

  it('shares with its successor what the update does not touch', () => {
    const after = applyUpdate(compile('SET m.y.z = :n'), item);
    expect(after['l']).toBe(item['l']);
    expect(after['m']).not.toBe(item['m']);
  });
});

describe('what UPDATED_OLD and UPDATED_NEW show', () => {
  it.each([
    ['SET n = :one, a = :s', { n: { N: '5' } }, { n: { N: '1' }, a: { S: 'new' } }],
    ['SET m.x = :n', { m: { M: { x: { N: '1' } } } }, { m: { M: { x: { N: '5' } } } }],
    ['SET m.l[1].p = :s', nestedList({ p: { N: '1' } }), nestedList({ p: { S: 'new' } })],
    ['SET l[3] = :n, l[0] = :one', { l: numbers(0, 3) }, { l: numbers(1, 5) }],
    ['REMOVE s, gone', { s: { S: 'hello' } }, {}],
    ['DELETE ss :all ADD n :one', { ss: { SS: ['a', 'b'] }, n: { N: '5' } }, { n: { N: '6' } }],
  ])('is the targets alone: %j', (expression, old, fresh) => {
    const program = compile(expression);
    expect(updatedAttributes(program, item)).toEqual(old);
    expect(updatedAttributes(program, applyUpdate(program, item))).toEqual(fresh);
  });
});

function m(): AttributeMap {
  const value = item['m'];
  return value !== undefined && 'M' in value ? value.M : {};
}

function numbers(...list: number[]): { L: { N: string }[] } {
  return { L: list.map((number) => ({ N: String(number) })) };
}

function nestedList(element: AttributeMap): AttributeMap {
  return { m: { M: { l: { L: [{ M: element }] } } } };
}

function frozen<Value extends object>(value: Value): Value {
  for (const member of Object.values(value))
    if (typeof member === 'object' && member !== null) frozen(member);
  return Object.freeze(value);
}
