// A repository class tested with the Vitest set-up: its own client, real tables, and no mock of anything. After each test,
// tables and items are what they were before it.
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { dynamodb } from 'fake-dynamodb/vitest';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SessionStore } from './sessions.ts';

const sessions = new SessionStore(3600);

afterEach(() => {
  vi.useRealTimers();
});

describe('SessionStore', () => {
  it('finds what the configuration put there', async () => {
    expect(await sessions.userOf('t-ada')).toBe('ada');
    expect(dynamodb).toHaveReceivedCommandWith(GetCommand, { Key: { token: 't-ada' } });
  });

  it('opens a session, and the same one no second time', async () => {
    await sessions.open('t-bob', 'bob');
    await expect(sessions.open('t-bob', 'eve')).rejects.toThrow(ConditionalCheckFailedException);
    expect(dynamodb).toHaveItem('sessions', { token: 't-bob' }, { user: 'bob' });
  });

  it('closes a session, and the stream says whose it was', async () => {
    await sessions.close('t-ada');
    expect(dynamodb).toHaveStreamRecord('sessions', { eventName: 'REMOVE', OldImage: { user: 'ada' } });
  });

  it('forgets a session when its time is over, by fake timers', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await sessions.open('t-bob', 'bob');
    vi.advanceTimersByTime(3601 * 1000);
    expect(await sessions.userOf('t-bob')).toBeUndefined();
  });

  it('begins each test with the same items, whatever the test before it did', () => {
    expect(dynamodb.items('sessions')).toHaveLength(1);
  });
});
