/** What the tests of tags share: a table `items` and its ARN, and tags as plain records. */
import {
  ListTagsOfResourceCommand,
  type Tag,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-dynamodb';
import type { FakeDynamoDBOptions } from '../../../lib/index.ts';
import { World } from '../fixture.ts';

export const tableArn = 'arn:aws:dynamodb:us-east-1:123456789012:table/items';

export class TagsWorld extends World {
  static async withTable(options: FakeDynamoDBOptions = {}): Promise<TagsWorld> {
    const world = new TagsWorld(options);
    await world.table();
    return world;
  }

  async tag(tags: Readonly<Record<string, string>>, arn = tableArn): Promise<void> {
    await this.send({ ResourceArn: arn, Tags: tagList(tags) });
  }

  /** TagResource with any input, also one that lacks what it needs. */
  async send(input: { ResourceArn?: string; Tags?: Tag[] }): Promise<void> {
    await this.client.send(new TagResourceCommand({ ResourceArn: undefined, Tags: undefined, ...input }));
  }

  async untag(
    TagKeys: readonly string[] | undefined,
    ResourceArn: string | undefined = tableArn,
  ): Promise<void> {
    await this.client.send(
      new UntagResourceCommand({ ResourceArn, TagKeys: TagKeys === undefined ? undefined : [...TagKeys] }),
    );
  }

  async list(ResourceArn = tableArn): Promise<Tag[] | undefined> {
    const { Tags } = await this.client.send(new ListTagsOfResourceCommand({ ResourceArn }));
    return Tags;
  }
}

export function tagList(tags: Readonly<Record<string, string>>): Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** So many tags, `k0` and on, all with one value. */
export function manyTags(count: number, value = ''): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [`k${number}`, value]));
}
