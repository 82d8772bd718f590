import { describe, expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';

/** The calendar of a paper: day, kind, and whether it was worked out. */
async function calendarOf(text: string) {
  const document = await readMarkdown(text);
  const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
  return output.deadlines.map(({ at, kind }) => `${at} ${kind}`);
}

describe('calendars as buyers of several countries write them', () => {
  test.each([
    ['the United Kingdom', `# Invitation to Tender

| Stage | Date |
|---|---|
| ITT issued | 3 May 2027 |
| Clarification question deadline | 17 May 2027, 12 noon |
| Responses to clarification questions published | 21 May 2027 |
| Tender return deadline | 1 June 2027 at 12:00 (BST) |
| Evaluation | 2 – 14 June 2027 |
| Standstill period ends | 28 June 2027 |
| Contract commencement | 1 July 2027 |
| Contract end | 30 June 2030 |`, ['2027-05-17T12:00 questions', '2027-06-01T12:00+01:00 submission', '2027-06-02 other', '2027-06-28 other', '2027-07-01 contract_start', '2030-06-30 contract_end']],
    ['Australia', `# Request for Tender

RFT closing time: 2.00pm AEST, Tuesday 15 June 2027

Tender validity period: 120 days from the Closing Time

Industry briefing: 20 May 2027 at 10am AEST, Level 3, 1 King Street. Registration for the briefing is required by 18 May 2027.

End date for submitting questions: 8 June 2027, 5pm`, ['2027-05-18 other', '2027-05-20T10:00+10:00 site_visit', '2027-06-08T17:00 questions', '2027-06-15T14:00+10:00 submission', '2027-10-13 binding_period_end']],
    ['Canada', `# RFP

Bids must be received no later than 14:00 EDT on 2027-06-15.

All enquiries must be submitted in writing to the Contracting Authority no later than ten (10) calendar days before the bid closing date.

Optional site visit: June 1, 2027, 9:00 a.m.

Period of the Contract: from date of Contract to March 31, 2029 inclusive.`, ['2027-06-01T09:00 site_visit', '2027-06-05 questions', '2027-06-15T14:00-04:00 submission', '2029-03-31 contract_end']],
    ['India', `# NOTICE INVITING TENDER

| 1 | Estimated cost | Rs. 12.50 lakh |
|---|---|---|
| 2 | Last date & time of submission of bids (online) | 21.06.2027 upto 15:00 Hrs |
| 3 | Opening of technical bids | 22.06.2027 at 15:30 Hrs |
| 4 | Pre-bid meeting | 11.06.2027 11:00 Hrs |
| 5 | Document download/sale start date | 01.06.2027 |`, ['2027-06-01 other', '2027-06-11T11:00 site_visit', '2027-06-21T15:00 submission', '2027-06-22T15:30 opening']],
    ['Austria', `# Ausschreibung

Ende der Angebotsfrist: 15.06.2027, 10:00 Uhr

Ort und Zeit der Angebotsöffnung: 15.06.2027, 10:15 Uhr

Zuschlagsfrist: 5 Monate ab Ende der Angebotsfrist

Fragen sind bis längstens 7 Tage vor Ende der Angebotsfrist einzubringen.

Leistungsfrist: 01.09.2027 bis 31.08.2029`, ['2027-06-08 questions', '2027-06-15T10:00 submission', '2027-06-15T10:15 opening', '2027-09-01 contract_start', '2027-11-15 binding_period_end', '2029-08-31 contract_end']],
    ['South Africa', `# RFQ

CLOSING DATE: 2027/06/15

CLOSING TIME: 11:00

COMPULSORY BRIEFING SESSION: 2027/06/02 at 10:00

VALIDITY PERIOD: 90 days from closing date`, ['2027-06-02T10:00 site_visit', '2027-06-15T11:00 submission', '2027-09-13 binding_period_end']],
  ] as const)('%s', async (_country, text, expected) => expect(await calendarOf(text)).toEqual(expected));
});
