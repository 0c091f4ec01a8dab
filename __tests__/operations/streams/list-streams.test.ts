import { ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import { hour, refusal, World } from './world.ts';

describe('ListStreams', () => {
  it('names ARN, table and label of each stream', async () => {
    const world = new World();
    const { arn, label } = world.enable();
    const answer = await world.client.send(new ListStreamsCommand());
    expect(answer.Streams).toEqual([{ StreamArn: arn, TableName: 'Music', StreamLabel: label }]);
    expect(answer).not.toHaveProperty('LastEvaluatedStreamArn');
  });

  it.each([{}, { TableName: 'NoSuchTable' }])('is empty where there is nothing, for %j', async (input) => {
    const answer = await new World().client.send(new ListStreamsCommand(input));
    expect(answer.Streams).toEqual([]);
  });

  it('pages through one after the other', async () => {
    const world = new World();
    for (const name of ['ccc', 'aaa', 'bbb']) world.enable(name);
    const names: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.client.send(
        new ListStreamsCommand({ Limit: 1, ExclusiveStartStreamArn: cursor }),
      );
      names.push(...(page.Streams ?? []).map((stream) => stream.TableName));
      cursor = page.LastEvaluatedStreamArn;
    } while (cursor !== undefined);
    expect(names).toEqual(['aaa', 'bbb', 'ccc']);
  });

  it('gives at most 100 at a time', async () => {
    const world = new World();
    for (let index = 0; index < 101; index += 1) world.enable(`table-${index}`);
    const answer = await world.client.send(new ListStreamsCommand());
    expect(answer.Streams).toHaveLength(100);
    expect(answer.LastEvaluatedStreamArn).toBe(answer.Streams?.at(-1)?.StreamArn);
  });

  it('lists what was turned off, for a day', async () => {
    const world = new World();
    const first = world.enable();
    world.registry.disable(first, world.clock.now());
    const again = world.enable();
    const arnsNow = async () => {
      const { Streams = [] } = await world.client.send(new ListStreamsCommand({ TableName: 'Music' }));
      return Streams.map((stream) => stream.StreamArn);
    };
    expect(await arnsNow()).toEqual([first.arn, again.arn]);
    world.clock.advance(24 * hour);
    expect(await arnsNow()).toEqual([again.arn]);
  });

  it('keeps accounts and regions apart', async () => {
    const world = new World();
    world.enable();
    for (const elsewhere of [{ region: 'eu-west-1' }, { accountId: '000000000000' }]) {
      const answer = await world.clientOf(elsewhere).send(new ListStreamsCommand());
      expect(answer.Streams).toEqual([]);
    }
  });

  it.each([
    [{ ExclusiveStartStreamArn: 'no stream at all, but long enough to be one' }, 'Invalid StreamArn'],
    [{ Limit: 0 }, /'limit'/],
    [{ Limit: 101 }, /'limit'/],
  ])('refuses %j', async (input, message) => {
    await expect(new World().client.send(new ListStreamsCommand(input))).rejects.toEqual(
      refusal('ValidationException', message),
    );
  });
});
