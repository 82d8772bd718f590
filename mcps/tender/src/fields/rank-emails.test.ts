import { describe, expect, test } from 'vitest';
import ranking from '../confidence/email-ranking.json' with { type: 'json' };
import { sourceOf } from '../testing/read-text.ts';
import { fieldsOf } from '../testing/field-of.ts';
import { EMAIL_FINDERS } from './buyer-contact-email.ts';
import { EMAIL_FEATURES, emailFeatures } from './email-features.ts';
import { proposeEmails } from './email-proposals.ts';
import { rankEmails } from './rank-emails.ts';

const PROSE = 'Each step is checked by the staff and written down.\n\n'.repeat(30);
const contact = async (text: string) => (await fieldsOf(text)).buyer_contact_email.value;

describe('addresses by all that a paper has', () => {
  test.each([
    ['the first of those whom a sentence names for questions, though no label stands before it', `${PROSE}You may contact our staff about any questions as you prepare your proposal:\n\nAnna Hale, Director, anna.hale@dunmore.example\n\nBo Moor, Manager, bo.moor@dunmore.example\n\n${PROSE}`, 'anna.hale@dunmore.example'],
    ['where proposals go, where nothing else is said', `${PROSE}Proposals should be submitted to audit-2027@dunmore.example\n\nUrgent faults are reported to faults@kestrel.example.\n\n${PROSE}`, 'audit-2027@dunmore.example'],
  ])('%s', async (_, text, value) => expect(await contact(text)).toBe(value));

  test.each([
    ['what a video conference is dialled by', `${PROSE}Pre-bid meeting. Tenant key: dunmore@m.webex.com Video ID: 119\n\n${PROSE}`],
    ['where invoices go', `${PROSE}${PROSE}Invoices are sent to the accounts payable office at bills@dunmore.example\n\n${PROSE}`],
  ])('not %s', async (_, text) => expect(await contact(text)).toBeNull());
});

test('an address is one proposal however often it stands there and however it is written', async () => {
  const source = await sourceOf('Write to Anna.Hale@dunmore.example.\n\nQuestions: anna.hale@dunmore.example\n\nName: yourname@dunmore.example');
  expect(proposeEmails(source, []).map(({ value, count }) => [value, count])).toEqual([['Anna.Hale@dunmore.example', 2]]);
});

test('the model has a weight for each feature', async () => {
  const source = await sourceOf('Questions: anna.hale@dunmore.example');
  expect(ranking.features).toEqual([...EMAIL_FEATURES]);
  expect(emailFeatures(source, proposeEmails(source, []))[0]).toHaveLength(ranking.model.weights.length);
});

test('a long list of addresses does not take long', async () => {
  const source = await sourceOf(Array.from({ length: 4000 }, (_, i) => `Anna Hale ${i}, Questions a.hale${i}@dunmore.example`).join('\n\n'));
  const found = EMAIL_FINDERS.flatMap((find) => find([source]));
  const started = performance.now();
  rankEmails([source], found);
  expect(performance.now() - started).toBeLessThan(4000);
});
