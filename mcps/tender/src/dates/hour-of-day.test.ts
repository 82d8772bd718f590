import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

const TIMETABLE = '| Stage | Date |\n|---|---|\n| Clarification questions | 29 October 2027 |\n| Deadline for submission of tenders | 06/11/2027 |\n| Evaluate tenders | 13/11/2027 |\n\n';
const deadline = async (text: string) => (await fieldsOf(`${TIMETABLE}${text}`)).submission_deadline.value;

describe('the hour of a deadline that the timetable gives as a day', () => {
  test.each([
    ['Arrive no later than 12.00 noon 06/11/2027.', '2027-11-06T12:00'],
    ['It is received before or no later than 12:00 noon on Saturday 6 November 2027;', '2027-11-06T12:00'],
    ['All complete tenders must be submitted in writing (by 12 midday on the 6th November 2027) to the Clerk.', '2027-11-06T12:00'],
    ['A meeting at the site starts by 9:00 am on 6 November 2027.', '2027-11-06'],
  ])('%j', async (text, value) => {
    expect(await deadline(text)).toBe(value);
  });
});

describe('days and lengths that belong to this contract', () => {
  test.each([
    ['The contract is for 3 years expiring on 31 March 2029.', { contract_end: '2029-03-31' }],
    ['We expect all work to be delivered by 30 September 2027.', { contract_end: '2027-09-30' }],
    ['The Library requests proposals for cleaning services five days a week to begin July 1, 2027.', { contract_start: '2027-07-01' }],
    ['Ausführungsbeginn: spätestens 5 Werktage nach Zugang des Auftragsschreibens\nBetriebsfertige Anlage am 10.12.2027\nFertigstellung der Gesamtleistung am 28.01.2028', { contract_start: null, contract_end: '2028-01-28' }],
    ['The Contractor shall commence work upon issuance and complete all work within five (5) months from the award date.', { contract_duration_months: 5 }],
    ['Laufzeit der Vereinbarung\n\nSie gilt im Verfahren und bindet auch nicht erfolgreiche Bieter 12 Monate nach der Auftragserteilung.', { contract_duration_months: null }],
    ['All items will be free from defects of workmanship and in conformance with the Contract documents for a period of one (1) year from the date of delivery.', { contract_duration_months: null }],
    ['Staff remain neutral throughout the period of performance.\nD. Subcontractors are paid no later than 30 days after receipt.', { contract_duration_months: null }],
  ])('%j', async (text, expected) => {
    const { contract_start, contract_end, contract_duration_months } = await fieldsOf(text);
    expect({ contract_start: contract_start.value, contract_end: contract_end.value, contract_duration_months: contract_duration_months.value }).toMatchObject(expected);
  });
});
