import { expect, test } from 'vitest';
import { checkDraft, draftOf } from './endpoint-draft.ts';

const draft = { ...draftOf(null), url: 'https://crm.example/hooks' };

test('an empty form asks for the address alone', () => {
  expect(checkDraft(draftOf(null))).toEqual({ faults: ['url'] });
  expect(checkDraft(draft)).toEqual({
    settings: { url: 'https://crm.example/hooks', description: null, events: null, requests_per_second: null, max_concurrency: 10, legacy_secret_header: false },
  });
});

test('a decimal comma is understood; spaces around do not count', () => {
  expect(checkDraft({ ...draft, url: ' https://crm.example/hooks ', rate: ' 2,5 ', concurrency: ' 3 ' })).toMatchObject({
    settings: { url: 'https://crm.example/hooks', requests_per_second: 2.5, max_concurrency: 3 },
  });
});

test.each([
  [{ url: 'crm.example' }, 'url'],
  [{ url: 'ftp://crm.example' }, 'url'],
  [{ events: [] }, 'events'],
  [{ rate: 'many' }, 'rate'],
  [{ rate: '0' }, 'rate'],
  [{ concurrency: '' }, 'concurrency'],
  [{ concurrency: '1.5' }, 'concurrency'],
  [{ concurrency: '101' }, 'concurrency'],
])('%j is refused for its %s', (changes, fault) => {
  expect(checkDraft({ ...draft, ...changes })).toEqual({ faults: [fault] });
});

test('a form that is opened for an endpoint and saved untouched changes nothing', () => {
  const settings = { url: 'https://a.example/', description: 'CRM', events: ['task.failed' as const], requests_per_second: 0.5, max_concurrency: 4, legacy_secret_header: true };
  const endpoint = {
    ...settings, id: 'e', status: 'enabled' as const, disabled_reason: null, secrets: 1, former_secrets_until: null, failing_since: null, last_error: null, waiting: 0, dead: 0, created_at: '2026-11-22T10:00:00.000Z',
  };
  expect(checkDraft(draftOf(endpoint))).toEqual({ settings });
});
