import { DeleteTableCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { detected, invalid, refusal } from '../fixture.ts';
import { TimeToLiveWorld } from './time-to-live.ts';

const alreadyEnabled = invalid('TimeToLive is already enabled');
const alreadyDisabled = invalid('TimeToLive is already disabled');
const activeElsewhere = invalid(
  'TimeToLive is active on a different AttributeName: current AttributeName is expires',
);
const tooSoon = invalid('Time to live has been modified multiple times within a fixed interval');

describe('UpdateTimeToLive', () => {
  it('answers with the specification as sent, and is done at the next look', async () => {
    const world = await TimeToLiveWorld.withTable();
    expect(await world.set(true)).toEqual({ Enabled: true, AttributeName: 'expires' });
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' });
    world.clock.advance({ hours: 1 });
    expect(await world.set(false)).toEqual({ Enabled: false, AttributeName: 'expires' });
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'DISABLED' });
  });

  it('takes an ARN, a key attribute, and the longest name', async () => {
    const world = await TimeToLiveWorld.withTable();
    await world.client.send(
      new UpdateTimeToLiveCommand({
        TableName: 'arn:aws:dynamodb:us-east-1:123456789012:table/items',
        TimeToLiveSpecification: { Enabled: true, AttributeName: 'a' },
      }),
    );
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'a' });
    world.clock.advance({ hours: 1 });
    await world.set(false, 'a');
    world.clock.advance({ hours: 1 });
    await world.set(true, 'x'.repeat(255));
    expect(await world.shown()).toMatchObject({ AttributeName: 'x'.repeat(255) });
  });

  it('leaves the table ACTIVE and its description as it was', async () => {
    const world = await TimeToLiveWorld.withTable();
    const before = await world.describe();
    await world.set(true);
    expect(await world.describe()).toEqual(before);
  });

  it('takes one change an hour', async () => {
    const world = await TimeToLiveWorld.withTable();
    await world.set(true);
    expect(await refusal(world.set(false))).toBe(tooSoon);
    world.clock.advance({ minutes: 59, seconds: 59, milliseconds: 999 });
    expect(await refusal(world.set(false))).toBe(tooSoon);
    world.clock.advance(1);
    await world.set(false);
    expect(await refusal(world.set(true, 'other'))).toBe(tooSoon);
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'DISABLED' });
    world.clock.advance({ hours: 1 });
    await world.set(true, 'other');
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'other' });
  });

  it('is done, and may be changed, when a test turns the clock back', async () => {
    const world = await TimeToLiveWorld.withTable();
    await world.set(true);
    world.clock.set('2020-01-01T00:00:00Z');
    expect(await world.shown()).toMatchObject({ TimeToLiveStatus: 'ENABLED' });
    await world.set(false);
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'DISABLED' });
  });

  it('counts no refused change', async () => {
    const world = await TimeToLiveWorld.withTable();
    await refusal(world.set(false));
    await world.set(true);
    world.clock.advance({ minutes: 30 });
    await refusal(world.set(false));
    world.clock.advance({ minutes: 30 });
    await world.set(false);
  });

  it.each([
    ['off what never was on', undefined, false, 'expires', alreadyDisabled],
    ['on what is on', true, true, 'expires', alreadyEnabled],
    ['on for another attribute', true, true, 'other', activeElsewhere],
    ['off for another attribute', true, false, 'other', activeElsewhere],
    ['off what is off', false, false, 'expires', alreadyDisabled],
    ['off what is off, for another attribute', false, false, 'other', alreadyDisabled],
  ])('does not turn %s, within the hour or after it', async (_, state, enabled, attribute, error) => {
    const world = await TimeToLiveWorld.withTable();
    if (state !== undefined) await world.set(true);
    if (state === false) {
      world.clock.advance({ hours: 1 });
      await world.set(false);
    }
    const before = await world.shown();
    expect(await refusal(world.set(enabled, attribute))).toBe(error);
    world.clock.advance({ hours: 1 });
    expect(await refusal(world.set(enabled, attribute))).toBe(error);
    expect(await world.shown()).toEqual(before);
  });

  const specification = 'timeToLiveSpecification';
  const isNull = (path: string): string =>
    detected(`Value null at '${path}' failed to satisfy constraint: Member must not be null`);
  const length = (value: string, bound: string): string =>
    detected(
      `Value '${value}' at '${specification}.attributeName' failed to satisfy constraint: Member must have length ${bound}`,
    );
  it.each([
    ['no specification', undefined, isNull(specification)],
    ['no attribute', { Enabled: true, AttributeName: undefined }, isNull(`${specification}.attributeName`)],
    ['neither on nor off', { Enabled: undefined, AttributeName: 'a' }, isNull(`${specification}.enabled`)],
    ['an empty name', { Enabled: true, AttributeName: '' }, length('', 'greater than or equal to 1')],
    [
      'a name too long',
      { Enabled: true, AttributeName: 'x'.repeat(256) },
      length('x'.repeat(256), 'less than or equal to 255'),
    ],
  ])('refuses %s before it looks for the table', async (_, TimeToLiveSpecification, error) => {
    const { client } = new TimeToLiveWorld();
    const call = client.send(new UpdateTimeToLiveCommand({ TableName: 'nope', TimeToLiveSpecification }));
    expect(await refusal(call)).toBe(error);
  });

  it('needs a table that is there', async () => {
    const world = new TimeToLiveWorld({ transitions: { createTableMs: 1, deleteTableMs: 1 } });
    const missing = 'ResourceNotFoundException: Requested resource not found: Table: items not found';
    expect(await refusal(world.set(true))).toBe(missing);
    await world.table();
    expect(await refusal(world.set(true))).toBe(
      'ResourceInUseException: Attempt to change a resource which is still in use: Table items is being created',
    );
    world.clock.advance(1);
    await world.client.send(new DeleteTableCommand({ TableName: 'items' }));
    await world.set(true);
    world.clock.advance(1);
    expect(await refusal(world.set(true))).toBe(missing);
  });

  it('is forgotten with the table', async () => {
    const world = await TimeToLiveWorld.withTable();
    await world.set(true);
    await world.client.send(new DeleteTableCommand({ TableName: 'items' }));
    await world.table();
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'DISABLED' });
    await world.set(true, 'other');
  });
});

describe('where the fake is told that a change takes its time', () => {
  it('is ENABLING and DISABLING, with the attribute, until the time is over', async () => {
    const world = await TimeToLiveWorld.withTable({ transitions: { timeToLiveMs: 60_000 } });
    await world.set(true);
    world.clock.advance({ milliseconds: 59_999 });
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'ENABLING', AttributeName: 'expires' });
    world.clock.advance(1);
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' });
    world.clock.advance({ hours: 1 });
    await world.set(false);
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'DISABLING', AttributeName: 'expires' });
    world.clock.advance({ minutes: 1 });
    expect(await world.shown()).toEqual({ TimeToLiveStatus: 'DISABLED' });
  });

  it('takes no other change before that, however long it is', async () => {
    const world = await TimeToLiveWorld.withTable({ transitions: { timeToLiveMs: 7_200_000 } });
    await world.set(true);
    world.clock.advance({ hours: 2, milliseconds: -1 });
    expect(await refusal(world.set(true))).toBe(alreadyEnabled);
    expect(await refusal(world.set(false))).toBe(tooSoon);
    world.clock.advance(1);
    await world.set(false);
  });
});
