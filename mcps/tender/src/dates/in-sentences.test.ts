import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

const FIELDS = ['submission_deadline', 'questions_deadline', 'binding_period_end'] as const;

/** What a text gives of the three, those without a value left out. */
async function days(text: string) {
  const fields = await fieldsOf(text);
  return Object.fromEntries(FIELDS.flatMap((name) => (fields[name].value === null ? [] : [[name, fields[name].value]])));
}

describe('days that a sentence or an unknown label gives', () => {
  test.each([
    ['Quotes have to be e-mailed by 5:00 PM Central Time, August 2, 2027.', { submission_deadline: '2027-08-02T17:00-05:00' }],
    ['Wir bitten Sie um ein Angebot bis zum 09.07.2027.', { submission_deadline: '2027-07-09' }],
    ['Anfragen werden nur beantwortet, wenn sie bis zum 24.09.2027, 10:00 Uhr\nüber das Portal eingehen.', { questions_deadline: '2027-09-24T10:00' }],
    ['Fragen zum Teilnahmewettbewerb sind spätestens am 20.04.2027 an die Kontaktstelle zu richten.', { questions_deadline: '2027-04-20' }],
    ['Ersuchen um Aufklärung sind bis längstens 3. Mai 2027 zu stellen.', { questions_deadline: '2027-05-03' }],
    ['Requests for additional information shall be received no later than 15 October 2027.', { questions_deadline: '2027-10-15' }],
    ['Fristende Angebotsabgabe: 09.02.2027, 12.00 Uhr', { submission_deadline: '2027-02-09T12:00' }],
    ['Gewünschter Termin für schriftliche Fragen\n\n23.08.2027', { questions_deadline: '2027-08-23' }],
    ['Eingabefrist: 26. März 2027', { submission_deadline: '2027-03-26' }],
    ['Zuschlagsfrist: 5 Monate ab Ende der Angebotsfrist\n\nSitzung des Beirats am 3. Mai 2027', {}],
    ['Answers to all questions will be published by 12 May 2027.', {}],
    ['A bidder may withdraw its bid by written notice received before 12 May 2027.', {}],
    ['Beginning Date for Submission of Applications: 4 September 2027', {}],
    ['Die Referenzen dürfen nicht älter sein; das Angebot benennt Projekte, die bis 31.12.2026 abgeschlossen wurden.', {}],
  ])('%j', async (text, expected) => expect(await days(text)).toEqual(expected));
});
