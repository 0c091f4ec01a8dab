import { TransactionTokens, tokenWindowMs } from '../../lib/engine/transaction-tokens.ts';

const claim = { parameters: ['one'], replayUnits: [2] };

describe('a token', () => {
  it('is known from its claim to the end of its window', () => {
    const tokens = new TransactionTokens();
    expect(tokens.find('t', ['one'], 0)).toBeUndefined();
    tokens.claim('t', claim, 1000);
    expect(tokens.find('t', ['one'], 1000 + tokenWindowMs - 1)).toMatchObject(claim);
    expect(tokens.find('t', ['one'], 1000 + tokenWindowMs)).toBeUndefined();
  });

  it('is for one request only, while it is known', () => {
    const tokens = new TransactionTokens();
    tokens.claim('t', claim, 0);
    expect(() => tokens.find('t', ['two'], 1)).toThrow('Specified idempotent token was used with different');
    expect(tokens.find('t', ['two'], tokenWindowMs)).toBeUndefined();
    expect(tokens.find('u', ['two'], 1)).toBeUndefined();
  });

  it('is claimed anew after its window, for another window', () => {
    const tokens = new TransactionTokens();
    tokens.claim('t', claim, 0);
    tokens.claim('u', claim, tokenWindowMs - 1);
    tokens.claim('t', { ...claim, parameters: ['two'] }, tokenWindowMs);
    expect(tokens.find('t', ['two'], 2 * tokenWindowMs - 1)).toBeDefined();
    expect(tokens.find('u', ['one'], 2 * tokenWindowMs - 2)).toBeDefined();
  });
});
