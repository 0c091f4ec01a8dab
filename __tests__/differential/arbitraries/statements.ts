/** PartiQL: statements with parameters and literals, alone, in batches and in transactions. */
import type { AttributeValue, BatchStatementRequest } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { batchExecuteStatement, executeStatement, executeTransaction, type Operation } from '../operation.ts';
import { goodItem, goodKey } from './items.ts';
import type { Keys, Table } from './tables.ts';
import { anyName, anyValue, type Item, keyValue, plainNames, refusedValue, valueOf } from './values.ts';

/** A statement while it is written down: a value becomes a literal or a parameter. */
class Writing {
  readonly #literal: boolean;
  readonly parameters: AttributeValue[] = [];

  constructor(literal: boolean) {
    this.#literal = literal;
  }

  value(value: AttributeValue): string {
    const text = this.#literal ? literalOf(value) : undefined;
    if (text === undefined) this.parameters.push(value);
    return text ?? '?';
  }
}

type Fragment = (writing: Writing) => string;

/** Nothing where there is no literal: binaries, and what holds them. */
function literalOf(value: AttributeValue): string | undefined {
  if (value.S !== undefined) return `'${value.S.replaceAll("'", "''")}'`;
  if (value.N !== undefined)
    return value.N.startsWith('.') || value.N.endsWith('.') || value.N.startsWith('+') ? undefined : value.N;
  if (value.BOOL !== undefined) return String(value.BOOL);
  if (value.NULL !== undefined) return 'NULL';
  if (value.L !== undefined) return joined('[', value.L.map(literalOf), ']');
  if (value.SS !== undefined)
    return joined(
      '<<',
      value.SS.map((S) => literalOf({ S })),
      '>>',
    );
  if (value.M === undefined) return undefined;
  const members = Object.entries(value.M).map(([name, member]) => {
    const text = literalOf(member);
    return text === undefined ? undefined : `${literalOf({ S: name })}: ${text}`;
  });
  return joined('{', members, '}');
}

function joined(open: string, parts: readonly (string | undefined)[], close: string): string | undefined {
  return parts.includes(undefined) ? undefined : `${open}${parts.join(', ')}${close}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function keyed(key: Item): Fragment {
  return (writing) =>
    Object.entries(key)
      .map(([name, value]) => `${quoted(name)} = ${writing.value(value)}`)
      .join(' AND ');
}

const path: fc.Arbitrary<string> = fc
  .tuple(anyName, fc.constantFrom('', '', '', '.n', '[0]', '.l[1]', '."with space"'))
  .map(([name, rest]) => quoted(name) + rest);

const comparison: fc.Arbitrary<Fragment> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...plainNames)
      .chain((name) =>
        fc.tuple(
          fc.constant(name),
          fc.constantFrom('=', '=', '<', '<=', '>', '>='),
          fc.oneof(keyValue('S'), keyValue('N'), valueOf(name)),
          fc.boolean(),
        ),
      )
      .map(
        ([name, symbol, value, turned]): Fragment =>
          (writing) =>
            turned
              ? `${writing.value(value)} ${symbol} ${quoted(name)}`
              : `${quoted(name)} ${symbol} ${writing.value(value)}`,
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...plainNames)
      .chain((name) => fc.tuple(fc.constant(name), valueOf(name), fc.integer({ min: 0, max: 9 })))
      .map(([name, value, chance]): Fragment => (writing) => {
        const text = `${quoted(name)} <> ${writing.value(value)}`;
        // DynamoDB Local has another answer where the attribute is missing, so that is seldom left open.
        return chance === 0 ? text : `(${text} AND ${quoted(name)} IS NOT MISSING)`;
      }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(path, fc.constantFrom('=', '<', '>='), keyValue('N')).map(
      ([name, symbol, value]): Fragment =>
        (writing) =>
          `size(${name}) ${symbol} ${writing.value(value)}`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(path, fc.constantFrom('S', 'N', 'L', 'M', 'SS', 'BOOL')).map(
      ([name, S]): Fragment =>
        (writing) =>
          `attribute_type(${name}, ${writing.value({ S })})`,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(path, fc.constantFrom('IS MISSING', 'IS NOT MISSING', 'IS NULL', 'IS NOT NULL')).map(
      ([name, test]): Fragment =>
        () =>
          `${name} ${test}`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(path, fc.constantFrom('begins_with', 'contains'), keyValue('S')).map(
      ([name, call, value]): Fragment =>
        (writing) =>
          `${call}(${name}, ${writing.value(value)})`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(path, fc.array(anyValue, { minLength: 1, maxLength: 3 })).map(
      ([name, all]): Fragment =>
        (writing) =>
          `${name} IN [${all.map((each) => writing.value(each)).join(', ')}]`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(path, keyValue('N'), keyValue('N')).map(
      ([name, a, b]): Fragment =>
        (writing) =>
          `${name} BETWEEN ${writing.value(a)} AND ${writing.value(b)}`,
    ),
  },
);

const condition: fc.Arbitrary<Fragment> = fc.oneof(
  { weight: 4, arbitrary: comparison },
  {
    weight: 1,
    arbitrary: comparison.map(
      (inner): Fragment =>
        (writing) =>
          `NOT (${inner(writing)})`,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(comparison, fc.constantFrom('AND', 'OR'), comparison).map(
      ([a, word, b]): Fragment =>
        (writing) =>
          `(${a(writing)} ${word} ${b(writing)})`,
    ),
  },
);

const maybe: fc.Arbitrary<Fragment> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Fragment>(() => '') },
  {
    weight: 1,
    arbitrary: condition.map(
      (inner): Fragment =>
        (writing) =>
          ` AND ${inner(writing)}`,
    ),
  },
);

function insert(table: Table): fc.Arbitrary<Fragment> {
  return goodItem(table).map((item): Fragment => (writing) => {
    const members = Object.entries(item).map(
      ([name, value]) => `'${name.replaceAll("'", "''")}': ${writing.value(value)}`,
    );
    return `INSERT INTO "${table.name}" VALUE {${members.join(', ')}}`;
  });
}

function remove(table: Table): fc.Arbitrary<Fragment> {
  return fc.tuple(goodKey(table), maybe, fc.constantFrom('', '', ' RETURNING ALL OLD *')).map(
    ([key, more, returning]): Fragment =>
      (writing) =>
        `DELETE FROM "${table.name}" WHERE ${keyed(key)(writing)}${more(writing)}${returning}`,
  );
}

function update(table: Table): fc.Arbitrary<Fragment> {
  const target = fc.constantFrom('n', 's', 'l', 'm', 'ss', 'x', 'y');
  const clause: fc.Arbitrary<readonly [string, Fragment]> = target.chain((name) =>
    fc.oneof(
      valueOf(name).map((value): readonly [string, Fragment] => [
        name,
        (writing) => `SET "${name}" = ${writing.value(value)}`,
      ]),
      valueOf(name).map((value): readonly [string, Fragment] => [
        name,
        (writing) => `SET "${name}" = if_not_exists("${name}", ${writing.value(value)})`,
      ]),
      fc
        .tuple(fc.constantFrom('+', '-'), keyValue('N'))
        .map(([sign, value]): readonly [string, Fragment] => [
          name,
          (writing) => `SET "${name}" = "n" ${sign} ${writing.value(value)}`,
        ]),
      fc.tuple(anyValue, fc.boolean()).map(([value, first]): readonly [string, Fragment] => [
        'l',
        (writing) => {
          const list = writing.value({ L: [value] });
          return `SET "l" = list_append(${first ? `${list}, "l"` : `"l", ${list}`})`;
        },
      ]),
      fc
        .tuple(fc.constantFrom('set_add', 'set_delete'), valueOf('ss'))
        .map(([call, value]): readonly [string, Fragment] => [
          'ss',
          (writing) => `SET "ss" = ${call}("ss", ${writing.value(value)})`,
        ]),
      fc
        .tuple(fc.constantFrom('"m"."n"', '"l"[0]', '"l"[5]', '"m"."l"[1]'), anyValue, fc.boolean())
        .map(([target, value, removes]): readonly [string, Fragment] => [
          target.slice(1, 2),
          (writing) => (removes ? `REMOVE ${target}` : `SET ${target} = ${writing.value(value)}`),
        ]),
      fc.constant<readonly [string, Fragment]>([name, () => `REMOVE "${name}"`]),
    ),
  );
  const returning = fc.constantFrom(
    '', '', ' RETURNING ALL OLD *', ' RETURNING ALL NEW *', ' RETURNING MODIFIED OLD *', ' RETURNING MODIFIED NEW *',
  ); // prettier-ignore
  return fc
    .tuple(
      goodKey(table),
      fc.uniqueArray(clause, { minLength: 1, maxLength: 3, selector: ([name]) => name }),
      maybe,
      returning,
      fc.nat(4),
    )
    .map(([key, clauses, more, returned, chance]): Fragment => (writing) => {
      // Parameters are written in reading order.
      const changes = (): string => clauses.map(([, text]) => text(writing)).join(' ');
      const where = (): string => `WHERE ${keyed(key)(writing)}${more(writing)}`;
      return chance === 0
        ? `FROM "${table.name}" ${where()} ${changes()}${returned}`
        : `UPDATE "${table.name}" ${changes()} ${where()}${returned}`;
    });
}

const columns = fc.oneof(
  { weight: 2, arbitrary: fc.constant('*') },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...plainNames), { minLength: 1, maxLength: 3 })
      .map((names) => names.map(quoted).join(', ')),
  },
);

function selectOne(table: Table): fc.Arbitrary<Fragment> {
  return fc.tuple(columns, goodKey(table)).map(
    ([list, key]): Fragment =>
      (writing) =>
        `SELECT ${list} FROM "${table.name}" WHERE ${keyed(key)(writing)}`,
  );
}

function select(table: Table): fc.Arbitrary<Fragment> {
  return fc.constantFrom(undefined, ...table.indexes).chain((index) => {
    const keys: Keys = index ?? table;
    const from = index === undefined ? `"${table.name}"` : `"${table.name}"."${index.name}"`;
    const partition = keyValue(keys.hash.type).map((value) => keyed({ [keys.hash.name]: value }));
    const where = fc.oneof(
      fc.constant<Fragment>(() => ''),
      fc.tuple(partition, maybe).map(
        ([first, more]): Fragment =>
          (writing) =>
            ` WHERE ${first(writing)}${more(writing)}`,
      ),
      goodKey(keys).map(
        (key): Fragment =>
          (writing) =>
            ` WHERE ${keyed(key)(writing)}`,
      ),
      fc.tuple(partition, ordering(keys)).map(
        ([first, order]): Fragment =>
          (writing) =>
            ` WHERE ${first(writing)}${order}`,
      ),
      condition.map(
        (inner): Fragment =>
          (writing) =>
            ` WHERE ${inner(writing)}`,
      ),
    );
    return fc.tuple(columns, where).map(
      ([list, text]): Fragment =>
        (writing) =>
          `SELECT ${list} FROM ${from}${text(writing)}`,
    );
  });
}

/** By the sort key, where there is one. */
function ordering({ range }: Keys): fc.Arbitrary<string> {
  return range === undefined
    ? fc.constant('')
    : fc.constantFrom('', ' ASC', ' DESC').map((direction) => ` ORDER BY ${quoted(range.name)}${direction}`);
}

const words = [
  'SELECT', 'FROM', 'WHERE', 'SET', 'REMOVE', 'VALUE', 'INTO', 'AND', 'OR', 'NOT', 'IN', '=', '*', '(', ')', '[', ']', ',', '"x"', "'x'", '1', 'NULL', ';',
]; // prettier-ignore

/** Mostly the statement as it is; now and then a word less, a word more, or another table. */
function mostly(good: fc.Arbitrary<Fragment>): fc.Arbitrary<Fragment> {
  const spoilage = fc.tuple(fc.nat(2), fc.nat(12), fc.constantFrom(...words));
  return fc.oneof(
    { weight: 40, arbitrary: good },
    {
      weight: 2,
      arbitrary: fc.tuple(good, spoilage).map(([text, [kind, at, word]]): Fragment => (writing) => {
        const parts = text(writing).split(' ');
        parts.splice(at % parts.length, kind === 1 ? 0 : 1, ...(kind === 0 ? [] : [word]));
        return parts.join(' ');
      }),
    },
  );
}

interface Written {
  Statement: string;
  Parameters?: AttributeValue[];
}

function written(fragment: fc.Arbitrary<Fragment>): fc.Arbitrary<Written> {
  const fault = fc.oneof(
    { weight: 40, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: refusedValue },
  );
  return fc.tuple(mostly(fragment), fc.boolean(), fault).map(([text, literal, refused]) => {
    const writing = new Writing(literal);
    const Statement = text(writing);
    const [, ...others] = writing.parameters;
    const Parameters =
      refused === undefined || writing.parameters.length === 0 ? writing.parameters : [refused, ...others];
    return Parameters.length === 0 ? { Statement } : { Statement, Parameters };
  });
}

const oldItem = fc.record(
  { ReturnValuesOnConditionCheckFailure: fc.constant('ALL_OLD' as const) },
  { requiredKeys: [] },
);

export function anyStatement(table: Table): fc.Arbitrary<Operation> {
  const inserts = written(insert(table)).map(executeStatement);
  const changes = fc
    .tuple(written(fc.oneof(update(table), remove(table))), oldItem)
    .map(([statement, members]) => executeStatement({ ...statement, ...members }));
  const members = fc.record(
    { Limit: fc.constantFrom(1, 2, 3, 100), ConsistentRead: fc.boolean() },
    { requiredKeys: [] },
  );
  const reads = fc
    .tuple(written(select(table)), members)
    .map(([statement, how]) => executeStatement({ ...statement, ...how }));
  return fc.oneof(
    { weight: 1, arbitrary: inserts },
    { weight: 2, arbitrary: changes },
    { weight: 2, arbitrary: reads },
  );
}

export function anyStatementBatch(table: Table): fc.Arbitrary<Operation> {
  const writes = fc.array(written(fc.oneof(insert(table), update(table), remove(table))), {
    minLength: 1,
    maxLength: 4,
  });
  const reads = fc.array(written(selectOne(table)), { minLength: 1, maxLength: 4 });
  return fc
    .oneof(writes, reads)
    .map((Statements: BatchStatementRequest[]) => batchExecuteStatement({ Statements }));
}

/** A condition on an item of a transaction. */
function check(table: Table): fc.Arbitrary<Fragment> {
  return fc.tuple(goodKey(table), condition).map(
    ([key, inner]): Fragment =>
      (writing) =>
        `EXISTS(SELECT * FROM "${table.name}" WHERE ${keyed(key)(writing)} AND ${inner(writing)})`,
  );
}

export function anyStatementTransaction(table: Table): fc.Arbitrary<Operation> {
  const write = fc.oneof(insert(table), update(table), remove(table), check(table));
  const writes = fc.array(written(write), { minLength: 1, maxLength: 4 });
  const reads = fc.array(written(selectOne(table)), { minLength: 1, maxLength: 4 });
  return fc.oneof(writes, reads).map((TransactStatements) => executeTransaction({ TransactStatements }));
}
