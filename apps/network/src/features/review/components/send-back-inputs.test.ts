import { describe, expect, it } from 'vitest';
import { changedInputs, inputsOf, whyNotAgain } from './send-back-inputs.ts';

const before = inputsOf({ document_ids: ['a', 'b'], past_bid_ids: ['p'] });

describe('sending a task back', () => {
  it('is not possible with nothing changed, whatever the order of the documents', () => {
    expect(whyNotAgain(before, before)).toBe('same');
    expect(whyNotAgain(before, { ...before, documents: ['b', 'a'] })).toBe('same');
  });

  it('needs a document', () => {
    expect(whyNotAgain(before, { ...before, documents: [] })).toBe('none');
  });

  it('is possible with other documents, another language or another kind, and sends only what differs', () => {
    const fewer = { ...before, documents: ['a'] };
    expect(whyNotAgain(before, fewer)).toBeNull();
    expect(changedInputs(before, fewer)).toEqual({ documents: ['a'] });
    const english = { ...before, language: 'en' as const };
    expect(whyNotAgain(before, english)).toBeNull();
    expect(changedInputs(before, english)).toEqual({ language: 'en' });
    expect(changedInputs(before, { ...before, type: 'notice' })).toEqual({ document_type: 'notice' });
    expect(changedInputs(before, { ...before, pastBids: ['p', 'q'] })).toEqual({ past_bids: ['p', 'q'] });
  });

  it('is possible with the company profile as it is now, and nothing else changed', () => {
    const fresh = { ...before, freshProfile: true };
    expect(whyNotAgain(before, fresh)).toBeNull();
    expect(changedInputs(before, fresh)).toEqual({ current_profile: true });
  });
});
