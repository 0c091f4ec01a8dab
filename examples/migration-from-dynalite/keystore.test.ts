// Tests written for the preset jest-dynalite, unchanged: jest.config.js and fake-dynamodb.config.js are what is new.
import { get, put } from './keystore.ts';

it('has the data of the configuration', async () => {
  expect(await get('a')).toBe('first');
});

it('puts a value', async () => {
  await Promise.all([put('c', 1), put('d', 2)]);
  expect([await get('c'), await get('d')]).toEqual([1, 2]);
});

it('has forgotten what another test put, and has the data', async () => {
  expect(await get('c')).toBeUndefined();
  expect(await get('b')).toBe('second');
});
