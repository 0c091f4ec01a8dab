/** TagResource: adds tags to a table, over those of the same keys. */
import { validationException } from '../../errors/service-error.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';
import { checkTagCount, checkTags } from '../tables/tag-checks.ts';
import { changeTags, refuseWhileTagging, withTags } from './tag-changes.ts';
import { checkTableArn, taggedTable } from './tagged-table.ts';

export const tagResource: Operation = defineOperation({
  name: 'TagResource',
  prepare(input) {
    checkTableArn(input.ResourceArn);
    if (input.Tags.length === 0) throw validationException('Atleast one Tag needs to be provided as Input.');
    checkTags(input.Tags);
    checkTagCount(input.Tags.length);
    return input;
  },
  run(context, { ResourceArn, Tags }) {
    const table = taggedTable(context, ResourceArn);
    refuseWhileTagging(table, context.now, Tags);
    const after = withTags(table.definition.tags.value, Tags);
    checkTagCount(after.length);
    changeTags(table, after, context);
    return undefined;
  },
});
