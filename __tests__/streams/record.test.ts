import type { StreamViewType } from '../../lib/model/generated/types.ts';
import { recordKeys, recordOf, recordSizeBytes } from '../../lib/streams/record.ts';
import type { AttributeMap } from '../../lib/values/attribute-value.ts';
import { itemOf } from '../values/item-of.ts';
import { insertion, start } from './changes.ts';

const keys = { Id: { N: '1' } };
const first = { Id: { N: '1' }, Message: { S: 'New item!' } };
const second = { Id: { N: '1' }, Message: { S: 'This item has changed' } };

function record(viewType: StreamViewType, before?: AttributeMap, after?: AttributeMap) {
  const change = { before: before && itemOf(before), after: after && itemOf(after) };
  return recordOf({ partitionHash: 0, keyNames: ['Id'], ...change, now: start }, 3, viewType);
}

describe('recordOf', () => {
  it.each([
    ['INSERT', undefined, first],
    ['MODIFY', first, second],
    ['REMOVE', second, undefined],
  ])('tells a change as %s', (eventName, before, after) => {
    const kept = record('KEYS_ONLY', before, after);
    expect(recordKeys(kept)).toEqual(keys);
    expect(kept).toMatchObject({
      eventName,
      position: 3,
      createdAt: start,
    });
  });

  it.each([
    ['KEYS_ONLY', 'INSERT', false, false],
    ['KEYS_ONLY', 'MODIFY', false, false],
    ['KEYS_ONLY', 'REMOVE', false, false],
    ['NEW_IMAGE', 'INSERT', false, true],
    ['NEW_IMAGE', 'MODIFY', false, true],
    ['NEW_IMAGE', 'REMOVE', false, false],
    ['OLD_IMAGE', 'INSERT', false, false],
    ['OLD_IMAGE', 'MODIFY', true, false],
    ['OLD_IMAGE', 'REMOVE', true, false],
    ['NEW_AND_OLD_IMAGES', 'INSERT', false, true],
    ['NEW_AND_OLD_IMAGES', 'MODIFY', true, true],
    ['NEW_AND_OLD_IMAGES', 'REMOVE', true, false],
  ] as const)('%s keeps of a %s the old image: %s, the new image: %s', (viewType, eventName, old, fresh) => {
    const before = eventName === 'INSERT' ? undefined : first;
    const after = eventName === 'REMOVE' ? undefined : second;
    const kept = record(viewType, before, after);
    expect(kept.oldImage?.attributes).toBe(old ? before : undefined);
    expect(kept.newImage?.attributes).toBe(fresh ? after : undefined);
    expect(recordKeys(kept)).toEqual(keys);
  });

  it('keeps who did it', () => {
    const userIdentity = { type: 'Service', principalId: 'dynamodb.amazonaws.com' } as const;
    expect(recordOf({ ...insertion(), userIdentity }, 0, 'KEYS_ONLY').userIdentity).toBe(userIdentity);
    expect(recordOf(insertion(), 0, 'KEYS_ONLY').userIdentity).toBeUndefined();
  });
});

describe('recordSizeBytes', () => {
  // The walkthrough of the developer guide, and records of real streams.
  it.each([
    [24, 'NEW_AND_OLD_IMAGES', undefined, first],
    [56, 'NEW_AND_OLD_IMAGES', first, second],
    [36, 'NEW_AND_OLD_IMAGES', second, undefined],
    [4, 'KEYS_ONLY', first, second],
    [36, 'NEW_IMAGE', first, second],
    [24, 'OLD_IMAGE', first, second],
    [4, 'NEW_IMAGE', first, undefined],
  ] as const)('is %i for %s of %j to %j', (size, viewType, before, after) => {
    expect(recordSizeBytes(record(viewType, before, after))).toBe(size);
  });
});
