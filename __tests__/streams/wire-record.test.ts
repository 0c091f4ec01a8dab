import { Ids } from '../../lib/control/ids.ts';
import type { Record as WireRecord, StreamViewType } from '../../lib/model/generated/types.ts';
import type { UserIdentity } from '../../lib/streams/change.ts';
import { readRecordPage } from '../../lib/streams/record-page.ts';
import { StreamRegistry } from '../../lib/streams/stream-registry.ts';
import { wireRecordOf } from '../../lib/streams/wire-record.ts';
import type { AttributeMap } from '../../lib/values/attribute-value.ts';
import { itemOf } from '../values/item-of.ts';
import { start } from './changes.ts';

const item = { pk: { S: 'a' }, sk: { S: 'b' }, data: { S: 'test' } };
const changed = { pk: { S: 'a' }, sk: { S: 'b' }, data: { S: 'hello' } };
const keys = { pk: { S: 'a' }, sk: { S: 'b' } };

interface Images {
  readonly before?: AttributeMap;
  readonly after?: AttributeMap;
  readonly userIdentity?: UserIdentity;
}

function wireRecords(viewType: StreamViewType, ...changes: Images[]): WireRecord[] {
  const stream = new StreamRegistry({ ids: new Ids(1) }).enable({
    tableName: 'Music',
    tableArn: 'arn:aws:dynamodb:eu-west-1:000000000000:table/Music',
    keySchema: [],
    viewType,
    now: start,
  });
  const place = { partitionHash: 0, keyNames: ['pk', 'sk'], now: start };
  for (const { before, after, userIdentity } of changes) {
    const images = { before: before && itemOf(before), after: after && itemOf(after) };
    stream.append({ ...place, ...images, userIdentity });
  }
  const [shard] = stream.shards(start);
  const page = shard === undefined ? [] : readRecordPage(shard, 0, 1000).records;
  // As it goes over the wire: members that do not apply are absent.
  return JSON.parse(JSON.stringify(page.map((record) => wireRecordOf(stream, record, 'eu-west-1'))));
}

it('a record has the members of the API and no others', () => {
  expect(wireRecords('NEW_AND_OLD_IMAGES', { before: item, after: changed })).toEqual([
    {
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: 'MODIFY',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'eu-west-1',
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(start / 1000),
        Keys: keys,
        NewImage: changed,
        OldImage: item,
        SequenceNumber: expect.stringMatching(/^\d{21,40}$/),
        SizeBytes: 35,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    },
  ]);
});

it.each([
  ['KEYS_ONLY', 6, 6, 6],
  ['NEW_IMAGE', 20, 21, 6],
  ['OLD_IMAGE', 6, 20, 21],
  ['NEW_AND_OLD_IMAGES', 20, 35, 21],
] as const)('%s: images and sizes of an INSERT (%i), a MODIFY (%i), a REMOVE (%i)', (viewType, ...sizes) => {
  const records = wireRecords(
    viewType,
    { after: item },
    { before: item, after: changed },
    { before: changed },
  );
  const newShown = viewType.startsWith('NEW');
  const oldShown = viewType.includes('OLD');
  expect(records.map(({ dynamodb }) => dynamodb?.SizeBytes)).toEqual(sizes);
  expect(records.map(({ dynamodb }) => dynamodb?.NewImage)).toEqual(
    newShown ? [item, changed, undefined] : [undefined, undefined, undefined],
  );
  expect(records.map(({ dynamodb }) => dynamodb?.OldImage)).toEqual(
    oldShown ? [undefined, item, changed] : [undefined, undefined, undefined],
  );
});

it('event ids are unique', () => {
  const records = wireRecords('KEYS_ONLY', ...Array.from({ length: 1000 }, () => ({ after: item })));
  expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(1000);
});

it('names the service where it deleted the item, in the capitals of GetRecords', () => {
  const userIdentity = { type: 'Service', principalId: 'dynamodb.amazonaws.com' } as const;
  const [expired, deleted] = wireRecords('KEYS_ONLY', { before: item, userIdentity }, { before: item });
  expect(expired?.userIdentity).toEqual({ PrincipalId: 'dynamodb.amazonaws.com', Type: 'Service' });
  expect(Object.keys(deleted ?? { userIdentity: 0 })).not.toContain('userIdentity');
});
