import { isStreamArn, streamKey, streamKeyOf, streamLabel } from '../../lib/streams/stream-arn.ts';

describe('isStreamArn', () => {
  it.each([
    'arn:aws:dynamodb:us-west-2:111122223333:table/Forum/stream/2015-05-20T20:51:10.252',
    'arn:aws:dynamodb:ddblocal:000000000000:table/a.b-c_d/stream/2026-01-01T00:00:00.000',
    'arn:aws-us-gov:dynamodb:us-gov-west-1:111122223333:table/Forum/stream/2015-05-20T20:51:10.252',
    'arn:aws:dynamodb:us-west-2:111122223333:table/Forum/stream/none-such',
  ])('takes %s', (arn) => {
    expect(isStreamArn(arn)).toBe(true);
  });

  it.each([
    'a text of some length that is no ARN at all, but long enough',
    'arn:aws:dynamodb:us-west-2:111122223333:table/Forum-of-people-that-meet',
    'arn:aws:dynamodb:us-west-2:111122223333:table/Forum/stream/',
    'arn:aws:dynamodb:us-west-2:111122223333:table/Forum/index/2015-05-20T20:51:10.252',
    'arn:aws:kinesis:us-west-2:111122223333:table/Forum/stream/2015-05-20T20:51:10.252',
    'arn:aws:dynamodb:us-west-2::table/Forum/stream/2015-05-20T20:51:10.252',
    'arn:aws:dynamodb:us-west-2:111122223333:table/Fo|rum/stream/2015-05-20T20:51:10.252',
    'arn:aws:dynamodb:us-west-2:111122223333:table/Forum/stream/2015-05-20T20:51:10.252|1|AAAA',
    ' arn:aws:dynamodb:us-west-2:111122223333:table/Forum/stream/2015-05-20T20:51:10.252',
  ])('refuses %s', (arn) => {
    expect(isStreamArn(arn)).toBe(false);
  });
});

it('a label is the time in UTC to the millisecond, without a zone', () => {
  expect(streamLabel(Date.UTC(2026, 10, 22, 17, 9, 0, 5))).toBe('2026-11-22T17:09:00.005');
});

it('the key of a stream is the end of its ARN', () => {
  const arn = 'arn:aws:dynamodb:us-west-2:111122223333:table/Forum/stream/2015-05-20T20:51:10.252';
  expect(streamKeyOf(arn)).toBe(streamKey('Forum', '2015-05-20T20:51:10.252'));
});
