/** PartiQL statements in short form, sent through the SDK's client. */
import {
  type AttributeValue,
  BatchExecuteStatementCommand,
  type BatchExecuteStatementCommandInput,
  type BatchStatementRequest,
  type BatchStatementResponse,
  type ConsumedCapacity,
  ExecuteStatementCommand,
  type ExecuteStatementCommandInput,
  type ExecuteStatementCommandOutput,
  ExecuteTransactionCommand,
  type ExecuteTransactionCommandInput,
  type ItemResponse,
  type ParameterizedStatement,
} from '@aws-sdk/client-dynamodb';
import type { Item, World } from '../fixture.ts';

type Options = Omit<ExecuteStatementCommandInput, 'Statement' | 'Parameters'>;

export async function execute(
  world: World,
  Statement: string,
  parameters: readonly AttributeValue[] = [],
  options: Options = {},
): Promise<ExecuteStatementCommandOutput> {
  return world.client.send(
    new ExecuteStatementCommand({ Statement, ...parametersMember(parameters), ...options }),
  );
}

/** The items that a statement answers with. */
export async function items(
  world: World,
  statement: string,
  parameters: readonly AttributeValue[] = [],
): Promise<readonly Item[]> {
  const { Items } = await execute(world, statement, parameters);
  if (Items === undefined) throw new Error('every success has Items');
  return Items;
}

/** One attribute of each item that a statement answers with: its text, number or whatever it holds. */
export async function column(world: World, statement: string, name: string): Promise<readonly unknown[]> {
  return (await items(world, statement)).map((item) => Object.values(item[name] ?? {})[0]);
}

/** Every page of a SELECT, and what it asks for on the way. */
export async function pages(
  world: World,
  statement: string,
  options: Options = {},
): Promise<readonly (readonly Item[])[]> {
  const all: Item[][] = [];
  let NextToken: string | undefined;
  do {
    const page = await execute(world, statement, [], {
      ...options,
      ...(NextToken === undefined ? {} : { NextToken }),
    });
    all.push(page.Items ?? []);
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return all;
}

export type Member = string | BatchStatementRequest;

export async function batch(
  world: World,
  members: readonly Member[],
  options: Omit<BatchExecuteStatementCommandInput, 'Statements'> = {},
): Promise<{
  readonly responses: readonly BatchStatementResponse[];
  readonly capacity: readonly ConsumedCapacity[] | undefined;
}> {
  const Statements = members.map((member) => (typeof member === 'string' ? { Statement: member } : member));
  const output = await world.client.send(new BatchExecuteStatementCommand({ Statements, ...options }));
  return { responses: output.Responses ?? [], capacity: output.ConsumedCapacity };
}

export async function transact(
  world: World,
  members: readonly (string | ParameterizedStatement)[],
  options: Omit<ExecuteTransactionCommandInput, 'TransactStatements'> = {},
): Promise<{
  readonly responses: readonly ItemResponse[] | undefined;
  readonly capacity: readonly ConsumedCapacity[] | undefined;
}> {
  const TransactStatements = members.map((member) =>
    typeof member === 'string' ? { Statement: member } : member,
  );
  const output = await world.client.send(new ExecuteTransactionCommand({ TransactStatements, ...options }));
  return { responses: output.Responses, capacity: output.ConsumedCapacity };
}

function parametersMember(parameters: readonly AttributeValue[]): { Parameters?: AttributeValue[] } {
  return parameters.length === 0 ? {} : { Parameters: [...parameters] };
}
