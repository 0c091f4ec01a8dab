/** UntagResource: takes the tags of some keys off a table; a key that it does not have is no fault. */
import { validationException } from '../../errors/service-error.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';
import { checkTagCount, checkTagKey } from '../tables/tag-checks.ts';
import { changeTags, refuseWhileTagging, withoutTags } from './tag-changes.ts';
import { checkTableArn, taggedTable } from './tagged-table.ts';

export const untagResource: Operation = defineOperation({
  name: 'UntagResource',
  prepare(input) {
    checkTableArn(input.ResourceArn);
    if (input.TagKeys.length === 0) {
      throw validationException('Atleast one Tag Key needs to be provided as Input.');
    }
    for (const key of input.TagKeys) checkTagKey(key);
    checkTagCount(input.TagKeys.length);
    return input;
  },
  run(context, { ResourceArn, TagKeys }) {
    const table = taggedTable(context, ResourceArn);
    refuseWhileTagging(table, context.now, []);
    changeTags(table, withoutTags(table.definition.tags.value, TagKeys), context);
    return undefined;
  },
});
