/** Writes, sent in every way that there is, beside what the model makes of them. */
import { canonical, type AttributeValue, type Item } from './items.ts';
import {
  type Condition,
  find,
  judge,
  type Judgement,
  type Model,
  type Refusal,
  store,
  type Write,
} from './model.ts';
import { listOf, type Service } from './service.ts';
import type { Way } from './steps.ts';

export async function write(
  service: Service,
  model: Model,
  way: Way,
  asked: readonly Write[],
): Promise<void> {
  const writes = asked.flatMap((each) => fitting(each, way));
  if (writes.length === 0) return;
  switch (way) {
    case 'single':
      for (const each of writes) await one(service, model, each);
      return;
    case 'statement':
      for (const each of writes) {
        const { error } = await service.send('ExecuteStatement', statementOf(each));
        settle(model, [each], judgements(model, [each], way), { error, now: service.now });
      }
      return;
    case 'statements': {
      const { body } = await service.send('BatchExecuteStatement', { Statements: writes.map(statementOf) });
      const responses = listOf(body['Responses']);
      expect(responses.length).toBe(writes.length);
      const judged = judgements(model, writes, way);
      writes.forEach((each, at) => {
        const failure = responses[at]?.['Error'];
        const error = failure === undefined ? undefined : String(Object(failure).Code);
        settle(model, [each], [judged[at] ?? refused], { error, now: service.now });
      });
      return;
    }
    case 'batch': {
      const { error } = await service.send('BatchWriteItem', { RequestItems: requestItems(writes) });
      settle(model, writes, judgements(model, writes, way), { error, now: service.now });
      return;
    }
    case 'transaction': {
      const input = { TransactItems: writes.map(transactItem), ClientRequestToken: service.newToken() };
      const { error } = await service.send('TransactWriteItems', input);
      settle(model, writes, judgements(model, writes, way), { error, now: service.now });
      if (error === undefined) await again(service, 'TransactWriteItems', input, writes[0]?.table);
      return;
    }
    case 'statement transaction': {
      const input = { TransactStatements: writes.map(statementOf), ClientRequestToken: service.newToken() };
      const { error } = await service.send('ExecuteTransaction', input);
      settle(model, writes, judgements(model, writes, way), { error, now: service.now });
      if (error === undefined) await again(service, 'ExecuteTransaction', input, writes[0]?.table);
    }
  }
}

/** The same transaction with the same token is told that it is done, and is not done again; another one is refused. */
async function again(
  service: Service,
  operation: 'TransactWriteItems' | 'ExecuteTransaction',
  input: { readonly ClientRequestToken: string },
  table: string | undefined,
): Promise<void> {
  await service.ask(operation, input);
  const key: Item = table === 'alpha' ? { h: { S: 'other' }, r: { N: '1' } } : { k: { B: '/////w==' } };
  const other: Write = { kind: 'delete', table: table ?? '', key, condition: { kind: 'none' } };
  const { error } = await service.send(operation, {
    ...(operation === 'TransactWriteItems'
      ? { TransactItems: [transactItem(other)] }
      : { TransactStatements: [statementOf(other)] }),
    ClientRequestToken: input.ClientRequestToken,
  });
  expect(error).toBe('IdempotentParameterMismatchException');
}

const refused: Judgement = { refusals: ['invalid'], before: undefined, after: undefined };

/** The write as that way can say it; nothing where it cannot. */
function fitting(write: Write, way: Way): readonly Write[] {
  const bare = { ...write, condition: { kind: 'none' } as const };
  if (write.kind === 'check') return way === 'transaction' ? [write] : [];
  if (way === 'single' || way === 'transaction') return [write];
  if (way === 'batch') return write.kind === 'update' ? [] : [bare];
  if (write.kind === 'put') return [{ ...bare, condition: { kind: 'absent' } }];
  const { condition } = write;
  const judgeable = condition.kind === 'equal' ? write : bare;
  if (judgeable.kind !== 'update') return [judgeable];
  const actions = judgeable.actions.filter(({ kind }) => kind !== 'add');
  return actions.length === 0 ? [] : [{ ...judgeable, actions }];
}

function judgements(model: Model, writes: readonly Write[], way: Way): readonly Judgement[] {
  return writes.map((each) => {
    const judged = judge(model, each);
    if (!way.startsWith('statement') || judged.refusals.includes('no table')) return judged;
    // PartiQL updates what is there, and deleting what is not there succeeds whatever else is asked.
    if (each.kind === 'update' && judged.before === undefined) {
      return { ...judged, refusals: [...judged.refusals, 'condition' as const] };
    }
    return each.kind === 'delete' && judged.before === undefined ? { ...judged, refusals: [] } : judged;
  });
}

const errorNames: Readonly<Record<Refusal, readonly string[]>> = {
  condition: [
    'ConditionalCheckFailedException',
    'ConditionalCheckFailed',
    'DuplicateItemException',
    'DuplicateItem',
    'TransactionCanceledException',
  ],
  invalid: ['ValidationException', 'ValidationError', 'TransactionCanceledException'],
  'no table': ['ResourceNotFoundException', 'ResourceNotFound'],
};

/** The model does what the service said if it expected that; all of the writes or none of them. */
function settle(
  model: Model,
  writes: readonly Write[],
  judged: readonly Judgement[],
  { error, now }: { readonly error: string | undefined; readonly now: number },
): void {
  const refusals = judged.flatMap((each) => each.refusals);
  if (refusals.length > 0) {
    expect(refusals.flatMap((refusal) => errorNames[refusal])).toContain(error);
    return;
  }
  expect(error).toBeUndefined();
  writes.forEach((each, at) => store(model, each, judged[at] ?? refused, now));
}

async function one(service: Service, model: Model, each: Write): Promise<void> {
  const judged = judgements(model, [each], 'single');
  const common = { TableName: each.table, ...conditionOf(each.condition, each.table) };
  const { error, body } =
    each.kind === 'put'
      ? await service.send('PutItem', { ...common, Item: each.item, ReturnValues: 'ALL_OLD' })
      : each.kind === 'update'
        ? await service.send('UpdateItem', {
            ...updateOf(each),
            TableName: each.table,
            ReturnValues: 'ALL_NEW',
          })
        : await service.send('DeleteItem', { ...common, Key: keyOf(each), ReturnValues: 'ALL_OLD' });
  const returned = each.kind === 'update' ? judged[0]?.after : judged[0]?.before;
  if (error === undefined) expect(canonical(body['Attributes'])).toBe(canonical(returned));
  settle(model, [each], judged, { error, now: service.now });
}

function keyOf(write: Write): Item {
  return write.kind === 'put' ? write.item : write.key;
}

function requestItems(writes: readonly Write[]): object {
  const items: Record<string, object[]> = {};
  for (const each of writes) {
    const request =
      each.kind === 'put' ? { PutRequest: { Item: each.item } } : { DeleteRequest: { Key: keyOf(each) } };
    (items[each.table] ??= []).push(request);
  }
  return items;
}

function transactItem(write: Write): object {
  const common = { TableName: write.table, ...conditionOf(write.condition, write.table) };
  switch (write.kind) {
    case 'put':
      return { Put: { ...common, Item: write.item } };
    case 'update':
      return { Update: { ...updateOf(write), TableName: write.table } };
    case 'delete':
      return { Delete: { ...common, Key: write.key } };
    case 'check':
      return {
        ConditionCheck: {
          Key: write.key,
          TableName: write.table,
          ...conditionOf(write.condition, write.table, 'size(#k) > :least'),
        },
      };
  }
}

interface ConditionInput {
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, AttributeValue>>;
}

function conditionOf(condition: Condition, table: string, always?: string): ConditionInput {
  const hash = table === 'alpha' ? 'h' : 'k';
  switch (condition.kind) {
    case 'none':
      // A check without a condition is not one: this one holds for every item, and where there is none.
      return always === undefined
        ? {}
        : {
            ConditionExpression: 'attribute_exists(#k) OR attribute_not_exists(#k)',
            ExpressionAttributeNames: { '#k': hash },
          };
    case 'exists':
    case 'absent': {
      const test = condition.kind === 'exists' ? 'attribute_exists' : 'attribute_not_exists';
      return { ConditionExpression: `${test}(#k)`, ExpressionAttributeNames: { '#k': hash } };
    }
    case 'equal':
      return {
        ConditionExpression: '#c = :c',
        ExpressionAttributeNames: { '#c': condition.name },
        ExpressionAttributeValues: { ':c': condition.value },
      };
  }
}

function updateOf(write: Write & { kind: 'update' }): object {
  const { condition, actions, key, table } = write;
  const { ExpressionAttributeNames, ExpressionAttributeValues, ...more } = conditionOf(condition, table);
  const names: Record<string, string> = { ...ExpressionAttributeNames };
  const values: Record<string, AttributeValue> = { ...ExpressionAttributeValues };
  const clauses: Record<'SET' | 'REMOVE' | 'ADD', string[]> = { SET: [], REMOVE: [], ADD: [] };
  actions.forEach((action, at) => {
    names[`#a${at}`] = action.name;
    if (action.kind === 'set') {
      values[`:a${at}`] = action.value;
      clauses.SET.push(`#a${at} = :a${at}`);
    } else if (action.kind === 'add') {
      values[`:a${at}`] = { N: String(action.by) };
      clauses.ADD.push(`#a${at} :a${at}`);
    } else clauses.REMOVE.push(`#a${at}`);
  });
  const UpdateExpression = Object.entries(clauses)
    .filter(([, parts]) => parts.length > 0)
    .map(([verb, parts]) => `${verb} ${parts.join(', ')}`)
    .join(' ');
  return {
    Key: key,
    ...more,
    UpdateExpression,
    ExpressionAttributeNames: names,
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
}

export function statementOf(write: Write): { Statement: string; Parameters?: readonly AttributeValue[] } {
  const parameters: AttributeValue[] = [];
  const given = (value: AttributeValue): string => {
    parameters.push(value);
    return '?';
  };
  const where = (): string => {
    const tests = Object.entries(keyOf(write)).map(([name, value]) => `"${name}" = ${given(value)}`);
    if (write.condition.kind === 'equal')
      tests.push(`"${write.condition.name}" = ${given(write.condition.value)}`);
    return `WHERE ${tests.join(' AND ')}`;
  };
  const Statement = statementText(write, given, where);
  return { Statement, ...(parameters.length > 0 && { Parameters: parameters }) };
}

function statementText(write: Write, given: (value: AttributeValue) => string, where: () => string): string {
  const table = `"${write.table}"`;
  switch (write.kind) {
    case 'put': {
      const members = Object.entries(write.item).map(([name, value]) => `'${name}': ${given(value)}`);
      return `INSERT INTO ${table} VALUE {${members.join(', ')}}`;
    }
    case 'update': {
      const clauses = write.actions.map((action) =>
        action.kind === 'set' ? `SET "${action.name}" = ${given(action.value)}` : `REMOVE "${action.name}"`,
      );
      return `UPDATE ${table} ${clauses.join(' ')} ${where()}`;
    }
    case 'delete':
    case 'check':
      return `DELETE FROM ${table} ${where()}`;
  }
}

/** What the model holds under the keys, in their order, undefined for what is not there. */
export function expectedItems(
  model: Model,
  keys: readonly { readonly table: string; readonly key: Item }[],
): readonly (Item | undefined)[] {
  return keys.map(({ table, key }) => {
    const found = model.tables[table];
    return found && find(found, key);
  });
}
