import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../i18n/messages.ts';
import { wordReasons } from './word-reasons.ts';

const words = (locale: 'de' | 'en') => ({ reason: createTranslator({ locale, messages: MESSAGES[locale], namespace: 'reasons' }), fault: createTranslator({ locale, messages: MESSAGES[locale], namespace: 'documents.fault' }) });

describe('the reasons of a task', () => {
  it.each<[string, Parameters<typeof wordReasons>[1], string, string]>([
    ['of a review', [{ code: 'estimate', params: {} }, { code: 'estimate_open', params: { open: 3, all: 10 } }], 'Eine Kalkulation gibt immer ein Mensch frei. 3 von 10 Positionen sind offen und zählen nicht zur Summe.', 'A calculation is always released by a person. 3 of 10 positions are open and not part of the sum.'],
    ['of an advice with a score', [{ code: 'recommend_no_go', params: {} }, { code: 'score', params: { score: 35.5 } }], 'Empfehlung: nicht bieten. Die Entscheidung trifft immer ein Mensch. Bewertung: 35,5 von 100.', "Recommendation: do not bid. The decision is always a person's. Score: 35.5 of 100."],
    ['of no advice', [{ code: 'recommend_open', params: {} }], 'Empfehlung: keine, dafür ist zu wenig bekannt. Die Entscheidung trifft immer ein Mensch.', "Recommendation: none, too little is known for one. The decision is always a person's."],
    ['of a file', [{ code: 'encrypted_file', params: { file: 'a.pdf', fault: 'password' } }], 'a.pdf: Mit einem Passwort geschützt. Entfernen Sie den Schutz und laden Sie die Datei noch einmal hoch.', 'a.pdf: Protected by a password. Remove the protection and upload the file again.'],
    ['of a time that ran out', [{ code: 'time_limit', params: { minutes: 15 } }], 'Die Aufgabe dauerte länger als 15 Minuten und wurde angehalten.', 'The task took longer than 15 minutes and was stopped.'],
  ])('%s are worded in the language of the page', (_, reasons, german, english) => {
    expect(wordReasons(words('de'), reasons)).toBe(german);
    expect(wordReasons(words('en'), reasons)).toBe(english);
  });

  it('of which one has no words here are left to the sentence that came with them, and so is a task without any', () => {
    expect(wordReasons(words('en'), [{ code: 'estimate', params: {} }, { code: 'of_tomorrow', params: {} }])).toBeNull();
    expect(wordReasons(words('en'), [])).toBeNull();
  });
});
