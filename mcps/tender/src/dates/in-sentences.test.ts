import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

const FIELDS = ['submission_deadline', 'questions_deadline', 'binding_period_end'] as const;

/** What a text gives of the three, those without a value left out. */
async function days(text: string) {
  const fields = await fieldsOf(text);
  return Object.fromEntries(FIELDS.flatMap((name) => (fields[name].value === null ? [] : [[name, fields[name].value]])));
}

describe('the days of the contract', () => {
  test.each([
    ['Vertragsbeginn: 01. Juni 2027. Der Vertrag ist bis zum 31. Mai 2029 befristet, mit der Option auf Verlängerung um ein Jahr, sofern der Auftraggeber drei Monate vor Vertragsende zustimmt. Eine Verlängerung über den 31. Dezember 2030 erfolgt nicht.', '2027-06-01', '2029-05-31'],
    ['Die Laufzeit des Projektes erstreckt sich bis zum 31.03.2027.', null, '2027-03-31'],
    ['The period of performance (PoP) shall be one year. The PoP is expected to begin on or around September 30, 2027.', '2027-09-30', null],
    ['Die Entwicklung der App soll in dem Zeitraum 06.09.2027 bis spätestens zum 28.02.2028 erfolgen.', '2027-09-06', '2028-02-28'],
    ['Der Auftragnehmer erbringt die Leistungen voraussichtlich vom 01.04. bis 31.12.2027.', '2027-04-01', '2027-12-31'],
    ['Es besteht die Option, den Vertrag vom 01.01.2028 bis 31.12.2028 zu verlängern.', null, null],
    ['Die Bietergespräche finden vom 01.04.2027 bis 03.04.2027 statt.', null, null],
    ['Period of Performance\n\nFrom\n\n01 Apr 2027\n\nTo\n\n30 Jun 2027', '2027-04-01', '2027-06-30'],
    ['Such orders may be issued from 1 Apr 2027 through 31 Mar 2032.', '2027-04-01', '2032-03-31'],
    ['AMENDMENT NUMBER 0003\n\nEFFECTIVE DATE: 02/13/2027', null, null],
  ])('%j', async (text, start, end) => {
    const { contract_start, contract_end } = await fieldsOf(text);
    expect([contract_start.value, contract_end.value]).toEqual([start, end]);
  });
});

describe('days that a sentence or an unknown label gives', () => {
  test.each([
    ['Quotes have to be e-mailed by 5:00 PM Central Time, August 2, 2027.', { submission_deadline: '2027-08-02T17:00-05:00' }],
    ['Tenders shall be placed in the Tender Box at 14 Station Street, Dunmore, not later than 12h00 on 12 September 2027, at which time they will be opened in public.', { submission_deadline: '2027-09-12T12:00' }],
    ['Sealed Tenders on forms provided will be received by the Clerk, Dunmore Township, until 1:00 p.m. local time on:\n\nFriday July 30th, 2027', { submission_deadline: '2027-07-30T13:00' }],
    ['Proposals must arrive no later than 4:00 p.m., E.D.S.T., Monday, March 8, 2027 at the Library.', { submission_deadline: '2027-03-08T16:00' }],
    ['Open Updated Closes: 12 July 2027 23:59, Eastern time', { submission_deadline: '2027-07-12T23:59-04:00' }],
    ['RFP Issued 2.1.2027\nDeadline for RFP Questions 2-8-2027 (1pm PT)\nDeadline for RFP Proposals 2.22.2027 (5pm PT)', { questions_deadline: '2027-02-08T13:00-08:00', submission_deadline: '2027-02-22T17:00-08:00' }],
    ['| Stage | Date |\n|---|---|\n| Clarification or site meetings if required | 14 March 2027 |\n| Latest date for clarification questions to be submitted | 21 March 2027 |', { questions_deadline: '2027-03-21' }],
    ['Wir bitten Sie um ein Angebot bis zum 09.07.2027.', { submission_deadline: '2027-07-09' }],
    ['Anfragen werden nur beantwortet, wenn sie bis zum 24.09.2027, 10:00 Uhr\nüber das Portal eingehen.', { questions_deadline: '2027-09-24T10:00' }],
    ['Fragen zum Teilnahmewettbewerb sind spätestens am 20.04.2027 an die Kontaktstelle zu richten.', { questions_deadline: '2027-04-20' }],
    ['Ersuchen um Aufklärung sind bis längstens 3. Mai 2027 zu stellen.', { questions_deadline: '2027-05-03' }],
    ['Requests for additional information shall be received no later than 15 October 2027.', { questions_deadline: '2027-10-15' }],
    ['Fristende Angebotsabgabe: 09.02.2027, 12.00 Uhr', { submission_deadline: '2027-02-09T12:00' }],
    ['Gewünschter Termin für schriftliche Fragen\n\n23.08.2027', { questions_deadline: '2027-08-23' }],
    ['Interessierte Vereine können sich bis zum 5. Juni 2027 bewerben.', { submission_deadline: '2027-06-05' }],
    ['Der Verein hat sich am 5. Juni 2027 beworben.', {}],
    ['Bids must be completed and filed with the Clerk at 36 Mill Rd. by March 30, 2027 at 3 pm.', { submission_deadline: '2027-03-30T15:00' }],
    ['Quotes must be submitted by October 1, 2027. Any questions about the request for quotes will only be accepted in writing on or before September 24, 2027.', { submission_deadline: '2027-10-01', questions_deadline: '2027-09-24' }],
    ['Questions: call 555-1234. Responses to this Request for Proposals are due by May 3, 2027.', { submission_deadline: '2027-05-03' }],
    ['Questions are due by May 3, 2027. The City expects to provide answers to all firms no later than May 10, 2027, 12:00 noon.', { questions_deadline: '2027-05-03' }],
    ['Questions are due by May 3, 2027. The agency will provide responses to open issues no later than May 10, 2027, 12:00 noon.', { questions_deadline: '2027-05-03' }],
    ['Bidders will provide responses no later than May 10, 2027.', { submission_deadline: '2027-05-10' }],
    ['## Timeline\n\n1. Teams post their questions\n    - Where: on the board\n    - Deadline: **Wednesday May 19, 2027**\n2. The group responds to questions\n    - Deadline: **Saturday May 22, 2027**\n3. Teams submit their proposals\n    - Deadline: **Monday May 24, 2027**\n4. The panel awards the work\n    - Deadline: **Wednesday May 26, 2027**', { submission_deadline: '2027-05-24', questions_deadline: '2027-05-19' }],
    ['Eingabefrist: 26. März 2027', { submission_deadline: '2027-03-26' }],
    ['Deadline for Respondent Questions: 16 June 2027\n\nDeadline for Answers to Questions: 21 June 2027', { questions_deadline: '2027-06-16' }],
    ['Any question and answer requests must be submitted in writing no later than 25 February 2027 at 10:00 am.', { questions_deadline: '2027-02-25T10:00' }],
    ['Proposals are due no later than 4:00 p.m. Eastern Time (ET) on September 9, 2027.', { submission_deadline: '2027-09-09T16:00-04:00' }],
    ['Closing Time:\n\n2:30 PM Friday 12 March 2027', { submission_deadline: '2027-03-12T14:30' }],
    ['Last Date and Time for receipts of Tender Offer\n\n18.11.2027 (Thursday) upto 15.00 Hrs', { submission_deadline: '2027-11-18T15:00' }],
    ['Bid End Date/Time: 03-03-2027 09:00:00\n\nBid Opening Date/Time: 03-03-2027 09:30:00', { submission_deadline: '2027-03-03T09:00' }],
    ['Teilnahme-, Angebots- und Bindefrist\n\nEingang der Teilnahmeanträge: 27. März 2027, 10.00 Uhr\n\nBindefrist: 30. Juni 2027', { submission_deadline: '2027-03-27T10:00', binding_period_end: '2027-06-30' }],
    ['Sealed offers in original and one copy for furnishing the supplies or services in the Schedule will be received at the place specified in item 8, or if hand carried, in the depository located in room 4, until ______ local time ______ 17:00 ET 02/25/2027', { submission_deadline: '2027-02-25T17:00-05:00' }],
    ['Offerors shall deliver their Proposal in a sealed envelope marked “Talburg Depot” (the “Proposals”) on or before 2:00:00 p.m. (Mountain\nStandard Time) on April 8, 2027, (the “Closing Time”) to: Talburg County.', { submission_deadline: '2027-04-08T14:00-07:00' }],
    ['Die Teilnahmeanträge sind bis zum 20.05.2027, 11.00 Uhr, elektronisch via\n\nwww.vergabe.example', { submission_deadline: '2027-05-20T11:00' }],
    ['No inquiry submitted to the County will be responded to after\n12:00 p.m. on March 19, 2027.', { questions_deadline: '2027-03-19T12:00' }],
    ['Die Frist für Bewerberanfragen endet am 01.07.2027, 10:00 Uhr.', { questions_deadline: '2027-07-01T10:00' }],
    ['| Bezeichnung | Datum |\n|---|---|\n| Frist zur Einreichung von Aufklärungsfragen | 01.07.2027 |\n| Angebotsfrist | 04.07.2027 09:00 Uhr |', { submission_deadline: '2027-07-04T09:00', questions_deadline: '2027-07-01' }],
    ['Bidders may have questions about the bridge that was closed after 3 May 2027.', {}],
    ['Clarifications to bidders’ queries to be issued by the bank: 13 December 2027', {}],
    ['The technical bid of tenders will be opened at the office of the works on 16th, June 2027 at 16:45 Hours.', { submission_deadline: '2027-06-16T16:45' }],
    ['Tenders are due by 16 June 2027, 15:45. The tenders will be opened in room 3 on 16 June 2027 at 16:45.', { submission_deadline: '2027-06-16T15:45' }],
    ['Ihre Aufforderung zur Abgabe eines Teilnahmeantrags vom 28.01.2027', {}],
    ['Angebotsabgabe: 01.03.2027 bis 15.03.2027', { submission_deadline: '2027-03-15' }],
    ['The following changes have been made:\n\nINFORMATION FROM TO\n\nResponse Due Date 05 Feb 2027 25 Feb 2027', { submission_deadline: '2027-02-25' }],
    ['The last date of submission of request for clarification is on 16/09/2027; 11:00 Hrs.', { questions_deadline: '2027-09-16T11:00' }],
    ['| Schedule | Due Date |\n|---|---|\n| Publishing Date | 04/11/2027 |\n| Bid Submission Date | 17/11/2027 |', { submission_deadline: '2027-11-17' }],
    ['Any offeror whose registration delays its proposal must notify the officer no later than 19 August 2027.', {}],
    ['The firm has submitted a complete application for certification on or before 31 December 2023.', {}],
    ['(Wertung des Konzepts bis 24.03.2027, Versand der Aufforderung zur Abgabe eines Angebotes danach)', {}],
    ['Zuschlagsfrist: 5 Monate ab Ende der Angebotsfrist\n\nSitzung des Beirats am 3. Mai 2027', {}],
    ['Answers to all questions will be published by 12 May 2027.', {}],
    ['A bidder may withdraw its bid by written notice received before 12 May 2027.', {}],
    ['Beginning Date for Submission of Applications: 4 September 2027', {}],
    ['Die Referenzen dürfen nicht älter sein; das Angebot benennt Projekte, die bis 31.12.2026 abgeschlossen wurden.', {}],
  ])('%j', async (text, expected) => expect(await days(text)).toEqual(expected));
});

test('papers of an application are what is handed in', async () => {
  expect(await days('Die Abgabe der Bewerbungsunterlagen erfolgt digital innerhalb von drei Wochen (bis Freitag, 18. Mai 2029) mit folgenden Inhalten.')).toEqual({ submission_deadline: '2029-05-18' });
  expect(await days('Die Bewerbungsunterlagen wurden am 18. Mai 2029 veröffentlicht.')).toEqual({});
});
