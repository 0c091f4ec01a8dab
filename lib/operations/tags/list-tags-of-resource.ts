/** ListTagsOfResource. A table cannot have more tags than one page holds, so there are no pages to ask for. */
import { currentAt } from '../../engine/changing.ts';
import type { Operation } from '../define-operation.ts';
import { defineOperation } from '../define-operation.ts';
import { checkTableArn, taggedTable } from './tagged-table.ts';

export const listTagsOfResource: Operation = defineOperation({
  name: 'ListTagsOfResource',
  prepare(input) {
    checkTableArn(input.ResourceArn);
    return input;
  },
  run: (context, { ResourceArn }) => ({
    Tags: currentAt(taggedTable(context, ResourceArn).definition.tags, context.now),
  }),
});
