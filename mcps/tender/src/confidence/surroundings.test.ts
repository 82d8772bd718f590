import { describe, expect, test } from 'vitest';
import type { Candidate } from '../engine/candidate.ts';
import type { FieldName } from '../schema.ts';
import { sourceOf } from '../testing/read-text.ts';
import { hasUnreadHour } from './has-unread-hour.ts';
import { isCutOff } from './is-cut-off.ts';
import { isOfAnotherMatter } from './is-of-another-matter.ts';
import { namesNoWork } from './names-no-work.ts';

/** A candidate that was read where the text has it in double brackets. */
async function read(text: string, given: Partial<Candidate<unknown>> = {}): Promise<Candidate<unknown>> {
  const quote = /\[\[(.+?)\]\]/su.exec(text)?.[1] ?? '';
  const source = await sourceOf(text.replace('[[', '').replace(']]', ''));
  const before = await sourceOf(text.slice(0, text.indexOf('[[')));
  const start = source.text.indexOf(quote, before.text.trimEnd().length);
  return { value: quote, finder: 'label', strength: 0.9, derived: false, spans: [{ source, start, end: start + quote.length }], ...given };
}

describe('a figure of another matter', () => {
  test.each<[FieldName, string]>([
    ['contract_duration_months', 'The Contractor shall guarantee all work for a period of [[one (1) year]] from delivery.'],
    ['contract_duration_months', 'Der Ausschluss von künftigen Verfahren gilt für [[4 Jahre]].'],
    ['contract_duration_months', 'Duration of the project: [[2 years]] and 6 months'],
    ['contract_duration_months', 'Laufzeit: [[24 Monate]] nach Abnahme'],
    ['contract_start', 'Geschätzte Dauer\n\nDatum des Beginns: 18.08.2027\n\nEnddatum der Laufzeit: [[31.03.2029]]'],
    ['contract_start', 'Schedule\n\nRFP issued [[1 February 2027]]'],
    ['contract_end', 'Geplantes Leistungsende der Option: [[31.12.2030]]'],
    ['binding_period_end', 'Bindefrist bis: 22.02.2027; Bearbeitungsbeginn: [[01.04.2027]]'],
    ['estimated_value', 'For contracts with an anticipated value of [[$50,000]] or more, gifts must be disclosed.'],
    ['estimated_value', 'The County has an operating budget of approximately [[$3.9 billion]].'],
  ])('%s in %j', async (field, text) => expect(isOfAnotherMatter(field, await read(text))).toBe(true));

  test.each<[FieldName, string]>([
    ['contract_duration_months', 'The contract shall be for a period of [[two years]], with the option of renewal for a further year.'],
    ['contract_duration_months', 'The term of this agreement is [[1 year]], 0 months, 0 days.'],
    ['contract_start', 'Ausführungsfrist: Beginn: [[01.01.2027]]; Ende: 31.12.2028; sowie Verlängerungsoptionen'],
    ['contract_end', 'Ausführungsfrist: Beginn: 01.01.2027; Ende: [[31.12.2028]]; sowie Verlängerungsoptionen'],
    ['estimated_value', 'The District has established a total budget of up to [[$450,000]] for this work.'],
    ['title', 'Warranty: [[Repair of Pumps]]'],
  ])('not %s in %j', async (field, text) => expect(isOfAnotherMatter(field, await read(text))).toBe(false));

  test('what is computed has no words of its own', async () => {
    expect(isOfAnotherMatter('contract_end', await read('Ende der Option: [[31.12.2030]]', { derived: true }))).toBe(false);
  });
});

describe('a value that is cut off', () => {
  test.each<[FieldName, string]>([
    ['title', '[[Consulting Services For]]\n\nHARBOUR PLAN'],
    ['title', '[[Design-Build Service]]s'],
    ['reference_number', 'Geschäftszeichen: [[2.10.01/0004]]#0020'],
    ['buyer_name', 'Auftraggeber: [[Institut]] für Küstenforschung GmbH'],
    ['buyer_contact_email', 'Mail: [[a.muster@harbour.gmbh]]@second.example'],
  ])('%s in %j', async (field, text) => expect(isCutOff(field, await read(text), false)).toBe(true));

  test.each<[FieldName, string, boolean]>([
    ['title', '[[Harbour Plan]]\n\nRequest for Proposals', false],
    ['title', '[[Harbour Plan]] 1 / 12', false],
    ['reference_number', 'RFP No. [[2027-12]] dated 3 May 2027', false],
    ['buyer_name', 'The [[City of Dunmore]] seeks proposals.', true],
    ['place_of_performance', 'Ort: [[Hafenstraße 4]] Dunmore', false],
  ])('not %s in %j', async (field, text, inProse) => expect(isCutOff(field, await read(text), inProse)).toBe(false));
});

describe('a deadline that has lost its hour', () => {
  test('the hour stands with the same day elsewhere', async () => {
    expect(hasUnreadHour('submission_deadline', await read('Schedule\n\nTenders [[28 March 2027]]\n\nReturn of tenders: 12 noon on 28 March 2027', { value: '2027-03-28' }))).toBe(true);
  });
  test('the hour stands alone behind what is due', async () => {
    expect(hasUnreadHour('submission_deadline', await read(`Quote due date: [[4/13/2027]]\n\n${'Terms apply to all items. '.repeat(20)}\n\nQuotes must be received by 4:00 PM.`, { value: '2027-04-13' }))).toBe(true);
  });
  test.each([
    ['an hour of another matter', 'submission_deadline', '2027-03-28', `Due: [[28 March 2027]]\n\n${'Terms apply to all items. '.repeat(20)}\n\nThe library opens at 9:00 am.`],
    ['no hour at all', 'submission_deadline', '2027-03-28', 'Due: [[28 March 2027]]'],
    ['an hour that was read', 'submission_deadline', '2027-03-28T12:00', 'Due: [[28 March 2027]], 12 noon'],
    ['questions, which often have none', 'questions_deadline', '2027-03-28', 'Questions: [[28 March 2027]]\n\nOffers are due at 12 noon on 28 March 2027.'],
  ] as const)('not with %s', async (_, field, value, text) => expect(hasUnreadHour(field, await read(text, { value }))).toBe(false));
});

describe('a title that names no work', () => {
  test.each([
    ['Introduction\n\n2 [[Ziel und Zweck]]\n\nEs soll ein Vertrag geschlossen werden.'],
    ['[[Harbours Working Together]]\n\nRequest for Proposal\n\nHarbour Plan'],
    ['[[Offener Hafen!]]\n\nAufforderung zur Angebotsabgabe'],
  ])('%j', async (text) => expect(namesNoWork('title', await read(text))).toBe(true));

  test.each([
    ['[[Harbour Plan Update]]\n\nRequest for Proposal'],
    ['[[Offener Hafen]]\n\nDie Stadt Dunmore beabsichtigt'],
    ['Los 2 [[Metallbau]]\n\nAusschreibung'],
  ])('not %j', async (text) => expect(namesNoWork('title', await read(text))).toBe(false));
});
