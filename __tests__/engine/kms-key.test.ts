import { masterKeyArn } from '../../lib/engine/kms-key.ts';

const place = { region: 'us-east-1', accountId: '123456789012' };
const account = 'arn:aws:kms:us-east-1:123456789012:';

describe('The ARN of a key', () => {
  it('is given, or made of an id', () => {
    expect(masterKeyArn(`${account}key/k`, place)).toBe(`${account}key/k`);
    expect(masterKeyArn('k', place)).toBe(`${account}key/k`);
  });

  it('is one and the same for an alias however it is written, and for no other', () => {
    const mine = masterKeyArn('alias/mine', place);
    expect(mine).toMatch(
      /^arn:aws:kms:us-east-1:123456789012:key\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
    expect(masterKeyArn(`${account}alias/mine`, place)).toBe(mine);
    expect(masterKeyArn('alias/yours', place)).not.toBe(mine);
    expect(masterKeyArn('alias/mine', { ...place, region: 'eu-west-1' })).not.toBe(
      mine.replace('us-east-1', 'eu-west-1'),
    );
  });

  it('is that of the managed key when none is named', () => {
    expect(masterKeyArn(undefined, place)).toBe(masterKeyArn('alias/aws/dynamodb', place));
  });
});
