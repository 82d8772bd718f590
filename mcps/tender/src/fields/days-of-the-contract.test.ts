import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

describe('a notice that a portal printed', () => {
  const NOTICE = `# 5.1 Los: LOT-0001

Optionen: Beschreibung der Optionen: Planung des Nordtors. Geplantes Leistungsende der Option: 31.12.2030

5.1.3. Geschätzte Dauer

Datum des Beginns: 07/01/2028

Enddatum der Laufzeit: 31/12/2029

5.1.4. Verlängerung

Maximale Verlängerungen: 3

Frist für die Anforderung zusätzlicher Informationen: 01/07/2027 23:59 +02:00

Voraussichtliches Datum der Absendung der Aufforderungen zur Angebotseinreichung: 01/08/2027

Frist für den Eingang der Teilnahmeanträge: 16/07/2027 10:00:00 (UTC+2) Osteuropäische Zeit, Mitteleuropäische Sommerzeit`;

  test('says when the contract begins and ends, whatever its options are', async () => {
    const { contract_start, contract_end, questions_deadline, submission_deadline } = await fieldsOf(NOTICE);
    expect([contract_start.value, contract_end.value]).toEqual(['2028-01-07', '2029-12-31']);
    expect([questions_deadline.value, submission_deadline.value]).toEqual(['2027-07-01T23:59+02:00', '2027-07-16T10:00+02:00']);
  });

  test('in English', async () => {
    const { contract_start, contract_end, questions_deadline } = await fieldsOf('5.1.3 Estimated duration\n\nStart date: 07/01/2028\n\nDuration end date: 31/12/2029\n\nDeadline for requesting additional information: 01/07/2027 23:59:00 (UTC+2) Eastern European Time');
    expect([contract_start.value, contract_end.value, questions_deadline.value]).toEqual(['2028-01-07', '2029-12-31', '2027-07-01T23:59+02:00']);
  });

  test('has no end for the whole where its lots end on different days', async () => {
    const lot = (end: string): string => `5.1.3 Geschätzte Dauer\n\nDatum des Beginns: 01/09/2027\n\nEnddatum der Laufzeit: ${end}`;
    const { contract_start, contract_end } = await fieldsOf(`${lot('03/11/2027')}\n\n${lot('12/01/2028')}`);
    expect([contract_start.value, contract_end.value]).toEqual(['2027-09-01', null]);
  });
});

describe('days and lengths in sentences', () => {
  test.each([
    ['contract_start', 'The length of the contract will be from the date of award, approximately December 15, 2027 for approximately 4 months until completion, approximately April 15, 2028.', '2027-12-15'],
    ['contract_end', 'The length of the contract will be from the date of award, approximately December 15, 2027 for approximately 4 months until completion, approximately April 15, 2028.', '2028-04-15'],
    ['contract_duration_months', 'The total duration of the assignment shall be 24 months, comprising 9 months for development.', 24],
    ['contract_duration_months', 'The project shall be carried out for 24 months, which includes 12 months of rollout.', 24],
    ['contract_duration_months', 'The contract shall have an original term of not more than 2 years. The Town shall have the option to extend the term for 3 additional years.', 24],
    ['submission_deadline', 'Sec. 1.03 The schedule follows.\n\nDeadline for receipt of proposals on November 27, 2027.\n\n# Deadline for Receipt of Proposals\n\nProposals must be received no later than 4:00 PM on November 27, 2027.', '2027-11-27T16:00'],
    ['submission_deadline', '8. OFFER DUE DATE/LOCAL\nTIME 02-15-2027\n1300 EST', '2027-02-15T13:00-05:00'],
    ['contract_duration_months', '| No. | Description of Works | Timeline for Completion |\n|---|---|---|\n| 1 | Pilot dashboard | 2 months from award of contract |', 2],
    ['contract_end', 'Beginn der Ausführungsfrist: 11.08.2027\n\nEnde der Ausführungsfrist: 30.11.2027', '2027-11-30'],
    ['contract_end', 'All Work pertaining to the Design Build of the Talburg Depot Shop\nAddition must be completed on or before December 31, 2027.', '2027-12-31'],
    ['contract_end', 'The contract should be completed on or before March 31, 2028. The anticipated start date for this contract would be on February 1, 2027.', '2028-03-31'],
    ['contract_end', 'Operation of a quay system (Contract till December 31, 2028, extendable for two years)', '2028-12-31'],
    ['contract_start', 'BAUHERR Hale Bau GmbH\n\nAUSFÜHRUNGSZEIT CA. 01.07.2027\n\nABGABETERMIN 31.05.2027\n\nFERTIGSTELLUNG 30.06.2028', '2027-07-01'],
    ['contract_duration_months', 'Duration of project: 2 years and 4 months including 2 years of maintenance', 28],
    ['contract_duration_months', 'Laufzeit des Vertrags: 3 Jahre und 6 Monate', 42],
    ['contract_duration_months', 'Such firm shall be disqualified from entering into any contracts with any public authority, for goods, work or services, for a period of five years after such refusal.', null],
    ['contract_duration_months', 'The penalty for a second violation is ineligibility for award of a contract with the board for a period of four (4) years.', null],
    ['contract_end', 'The works of phase one must be completed on or before December 31, 2027.', null],
  ] as const)('%s of %j', async (field, text, expected) => expect((await fieldsOf(text))[field].value).toEqual(expected));

  test('a time that has passed since the award is no length of the contract', async () => {
    expect((await fieldsOf('Drafts stay closed until no contract is awarded; or (2) twelve months have elapsed since the award of the contract.')).contract_duration_months.value).toBeNull();
  });
});

test('how long bids bind, in the form of the EU, is no length of the contract', async () => {
  expect((await fieldsOf('IV.2.6) Bindefrist des Angebots\n\nLaufzeit in Monaten: 2 (ab dem Schlusstermin für den Eingang der Angebote)')).contract_duration_months.value).toBeNull();
  expect((await fieldsOf('IV.2.6) Minimum time frame\n\nDuration in months: 3 (from the date stated for receipt of tender)')).contract_duration_months.value).toBeNull();
});

describe('days that are no days of this contract', () => {
  const DUE = 'Proposals are due no later than March 4, 2027 at 2:00 PM ET.\n\n';
  test.each([
    ['the form of an amendment', `2. AMENDMENT/MODIFICATION NUMBER\n0002\n\n3. EFFECTIVE DATE\n03/10/2027\n\n${DUE}`, 'contract_start', null],
    ['works that a bidder has finished', 'Ablauf der Angebotsfrist: 04.03.2027, 10:00 Uhr\n\nDie Fertigstellung der Referenz muss nach dem 31.12.2017 erfolgt sein.', 'contract_end', null],
    ['works of the last years', 'Mindestreferenz: Fertigstellung in den letzten 10 Jahren (Stichtag für die Übergabe: 01.01.2017)', 'contract_end', null],
    ['orders that are placed earlier', 'Ordering period: no deliveries are made after 31 March 2032.', 'contract_start', null],
    ['a period before bids are due', `${DUE}Start date: January 1, 2022`, 'contract_start', null],
    ['the end of the time for questions', '| Publishing | 03/09/2027 |\n|---|---|\n| Seek clarification end date | 16/09/2027; 18:00 Hrs. |', 'contract_end', null],
  ] as const)('%s', async (_, text, field, expected) => expect((await fieldsOf(text))[field].value).toEqual(expected));

  test('options behind a base period', async () => {
    const line = (name: string, year: number): string => `${name}\n\nPeriod of Performance: 15 Jun ${year} to 14 Jun ${year + 1}\n\n`;
    const { contract_start, contract_end } = await fieldsOf(`${DUE}${line('Line Item 0001', 2027)}${line('Option Line Item 1001', 2028)}${line('Option Line Item 2001', 2029)}${line('Option Line Item 2002', 2029)}${line('Option Line Item 2003', 2029)}`);
    expect([contract_start.value, contract_end.value]).toEqual(['2027-06-15', '2028-06-14']);
  });
});

test.each([
  ['Maximum expected duration of contract: The contract will be for a period 16 weeks', 3.7],
  ['Time for completion: 120 calendar days from the notice to proceed', 3.9],
  ['Completion period: within 60 (sixty) days of the order', 2],
  ['The Contractual Completion Period shall be 60 (Sixty) days from the 10th day of issue of the Letter of Intent.', 2],
  ['Within 45 days after completion of the work under each period of performance hereunder and 90 days after its completion a report is due.', null],
  ['The contract is for help with servers, 7 days a week.', null],
  ['Vertragslaufzeit: unbefristet, Kündigung mit 30 Tagen', null],
] as const)('%j in months', async (text, expected) => {
  const { contract_duration_months } = await fieldsOf(text);
  expect(contract_duration_months).toMatchObject({ value: expected, derived: expected !== null });
});

test('a length and a day in a schedule of a German description', async () => {
  const { contract_start, contract_duration_months } = await fieldsOf('Auftragsdauer und Zeitplan\n\nAuftragsdauer: 5 Monate\n\nAuftragszeitraum: 04.05.2027 bis 30.09.2027');
  expect([contract_start.value, contract_duration_months.value]).toEqual(['2027-05-04', 5]);
});

test('what a column says that its days are is no period of the contract', async () => {
  const { contract_start, contract_end, submission_deadline } = await fieldsOf(`| No. | Product or Service | Tender Submission Period | Last Date and Time of Submission of tenders |
|---|---|---|---|
| 1 | Hybrid network service | From 25/07/27 to 31/07/27 | July 31,2027 5 PM |`);
  expect([contract_start.value, contract_end.value, submission_deadline.value]).toEqual([null, null, '2027-07-31T17:00']);
});

describe('a day without its year', () => {
  test('has that in which it is its weekday, and is worked out', async () => {
    const { submission_deadline } = await fieldsOf('Questions: no later than Thursday 28th January 2027.\n\nTender submission deadline  Thursday 4th February, 16:00');
    expect(submission_deadline).toMatchObject({ value: '2027-02-04T16:00', derived: true });
  });

  test.each([
    ['another weekday', 'Questions: no later than Thursday 28th January 2027.\n\nTender submission deadline: Friday 4th February, 16:00'],
    ['no weekday', 'Questions: no later than Thursday 28th January 2027.\n\nTender submission deadline: 4th February, 16:00'],
    ['no year anywhere', 'Tender submission deadline: Thursday 4th February, 16:00'],
  ])('is none with %s', async (_, text) => expect((await fieldsOf(text)).submission_deadline.value).toBeNull());
});

test.each([['Laufzeit in Monaten: 6', 6], ['Duration of the contract in months: 18', 18], ['Laufzeit in Monaten: 0', null], ['Laufzeit in Monaten: siehe Anlage', null]] as const)('a number without its unit: %j', async (text, expected) => {
  const { contract_duration_months } = await fieldsOf(text);
  expect(contract_duration_months).toMatchObject({ value: expected, derived: false });
});

test.each([
  ['2028-06-28', 'f. Period of Performance:\n\nWork Package 1\nPeriod of Performance: on or about Date of award – 28 June 2028.\nPeriod of Operations: 09 Jun – 27 Jun 2028\nWork Package 2 (option)\nWork package Period of Performance: Date of award – 27 September 2028\n\ng. Option periods are exercised at our discretion.'],
  ['2028-06-28', 'Period of Performance: Date of Contract Award (DOCA) – 28 June 2028'],
  [null, 'Award – 28 June 2028'],
])('a period from the award has an end alone: %s', async (end, text) => {
  const { contract_start, contract_end } = await fieldsOf(`Bids are due by 3 March 2028, 10:00.\n\n${text}`);
  expect([contract_end.value, contract_start.value === end]).toEqual([end, end === null]);
});
