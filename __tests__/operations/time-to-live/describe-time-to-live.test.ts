import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { detected, invalid, refusal } from '../fixture.ts';
import { TimeToLiveWorld } from './time-to-live.ts';

describe('DescribeTimeToLive', () => {
  it('shows a table that never had it like one that has it no more', async () => {
    const world = await TimeToLiveWorld.withTable();
    const { text } = await world.wire('DescribeTimeToLive', { TableName: 'items' });
    expect(text).toBe('{"TimeToLiveDescription":{"TimeToLiveStatus":"DISABLED"}}');
  });

  it('takes an ARN', async () => {
    const world = await TimeToLiveWorld.withTable();
    await world.set(true);
    expect(await world.shown('arn:aws:dynamodb:us-east-1:123456789012:table/items')).toEqual({
      TimeToLiveStatus: 'ENABLED',
      AttributeName: 'expires',
    });
  });

  it.each([
    ['ab', invalid('TableName must be at least 3 characters long and at most 255 characters long')],
    [
      'abc;',
      detected(
        "Value 'abc;' at 'tableName' failed to satisfy constraint: " +
          'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+',
      ),
    ],
    ['nope', 'ResourceNotFoundException: Requested resource not found: Table: nope not found'],
  ])('refuses the table %s', async (name, error) => {
    expect(await refusal(new TimeToLiveWorld().shown(name))).toBe(error);
  });

  it('does not speak of a table that is being created or deleted', async () => {
    const world = await TimeToLiveWorld.withTable({ transitions: { createTableMs: 1, deleteTableMs: 1 } });
    const silent = (status: string): string =>
      invalid(
        `Cannot describe time to live while table is in ${status} state: Current table state is ${status}`,
      );
    expect(await refusal(world.shown())).toBe(silent('CREATING'));
    world.clock.advance(1);
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'DISABLED' });
    await world.client.send(new DeleteTableCommand({ TableName: 'items' }));
    expect(await refusal(world.shown())).toBe(silent('DELETING'));
  });
});
