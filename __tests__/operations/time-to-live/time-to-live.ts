/** What the tests of time to live share: a table `items` whose setting is changed and described. */
import {
  DescribeTimeToLiveCommand,
  type TimeToLiveDescription,
  type TimeToLiveSpecification,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { FakeDynamoDBOptions } from '../../../lib/index.ts';
import { World } from '../fixture.ts';

export class TimeToLiveWorld extends World {
  static async withTable(options: FakeDynamoDBOptions = {}): Promise<TimeToLiveWorld> {
    const world = new TimeToLiveWorld(options);
    await world.table();
    return world;
  }

  async set(Enabled: boolean, AttributeName = 'expires'): Promise<TimeToLiveSpecification | undefined> {
    const { TimeToLiveSpecification } = await this.client.send(
      new UpdateTimeToLiveCommand({
        TableName: 'items',
        TimeToLiveSpecification: { Enabled, AttributeName },
      }),
    );
    return TimeToLiveSpecification;
  }

  async shown(TableName = 'items'): Promise<TimeToLiveDescription | undefined> {
    const { TimeToLiveDescription } = await this.client.send(new DescribeTimeToLiveCommand({ TableName }));
    return TimeToLiveDescription;
  }
}
