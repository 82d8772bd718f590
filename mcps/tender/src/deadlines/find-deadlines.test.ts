import { describe, expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { readXml } from '../testing/read-xml.ts';

const FILLER = 'Die Leistungen werden in der Leistungsbeschreibung im Einzelnen dargestellt. '.repeat(4);
const deadlinesOf = async (...documents: ReadDocument[]) => (await parseRfp({ documents: documents.map(({ id }) => id) }, contextOf(documents))).output.deadlines;
const short = (deadlines: Awaited<ReturnType<typeof deadlinesOf>>) => deadlines.map(({ at, kind, label }) => [at, kind, label]);

describe('the days that a bidder must know', () => {
  test('stand in order of time, each with what it is', async () => {
    const document = await readMarkdown(`# Aufforderung zur Angebotsabgabe

Bindefrist endet am: 30.04.2027
Ablauf der Angebotsfrist: 04.03.2027, 10:30 Uhr
Ortsbesichtigung: 11.02.2027, 9 Uhr
Bieterfragen bis spätestens 20.02.2027
Verhandlungsgespräche: 22.03.2027
Vertragsbeginn: 01.08.2027
Stand: 12.01.2027

Die Frist für die Überarbeitung der Angebote endet am 7.4.2027.

${FILLER}`);
    expect(short(await deadlinesOf(document))).toEqual([
      ['2027-02-11T09:00', 'site_visit', 'Ortsbesichtigung'],
      ['2027-02-20', 'questions', 'Bieterfragen bis spätestens'],
      ['2027-03-04T10:30', 'submission', 'Ablauf der Angebotsfrist'],
      ['2027-03-22', 'presentation', 'Verhandlungsgespräche'],
      ['2027-04-07', 'other', 'Frist für die Überarbeitung der Angebote endet am'],
      ['2027-04-30', 'binding_period_end', 'Bindefrist endet am'],
      ['2027-08-01', 'contract_start', 'Vertragsbeginn'],
    ]);
  });

  test('are steps of the work behind the contract’s start, whatever word stands beside them', async () => {
    const document = await readMarkdown(`# Request for Proposals: Survey of the Quays\n\nClosing date: 4 March 2027, 10:00\n\nContract start date: 1 May 2027\n\nPhase 3: Closing\n\n28 June 2027\n\n${'The quays are surveyed by boat and from the land. '.repeat(4)}`);
    expect((await deadlinesOf(document)).map(({ at, kind }) => [at, kind])).toEqual([['2027-03-04T10:00', 'submission'], ['2027-05-01', 'contract_start'], ['2027-06-28', 'other']]);
  });

  test('come once, however many documents name them, with the time that one of them knows', async () => {
    const [a, b] = [await readMarkdown(`# Bekanntmachung\n\nAblauf der Angebotsfrist: 04.03.2027\n\n${FILLER}`, 'a.md'), await readMarkdown(`# Leistungsbeschreibung\n\nAblauf der Angebotsfrist: 04.03.2027, 10:00 Uhr\n\n${FILLER}`, 'b.md')];
    const deadlines = await deadlinesOf(a, b);
    expect(short(deadlines)).toEqual([['2027-03-04T10:00', 'submission', 'Ablauf der Angebotsfrist']]);
    expect(deadlines[0]?.evidence.map(({ file }) => file).toSorted()).toEqual(['a.md', 'b.md']);
  });

  const ENGLISH = 'The services are described below and will be delivered in full by the firm. '.repeat(4);

  test('are found in a schedule under names that no lexicon has', async () => {
    const document = await readMarkdown(`# Request for Proposals

RFP issue date: July 26, 2027\\
Deadline for Proponent Questions: August 16, 2027, 4:00 pm\\
Proposal Submission Deadline: August 23, 2027, 4:00 pm\\
Proponent Shortlist Announcement: September 9, 2027\\
Proponent Presentations & Demonstrations: September 16 & 17, 2027\\
Selection of Proponent: September 25, 2027

${ENGLISH}`);
    expect(short(await deadlinesOf(document))).toEqual([
      ['2027-08-16T16:00', 'questions', 'Deadline for Proponent Questions'],
      ['2027-08-23T16:00', 'submission', 'Proposal Submission Deadline'],
      ['2027-09-09', 'other', 'Proponent Shortlist Announcement'],
      ['2027-09-16', 'presentation', 'Proponent Presentations & Demonstrations'],
      ['2027-09-25', 'other', 'Selection of Proponent'],
    ]);
  });

  test('belong to the words behind them where a schedule begins with its days', async () => {
    const document = await readMarkdown(`# Timeline

05/03/2027 Intent to Respond to RFP\\
05/10/2027 Questions Due\\
05/13/2027 Responses to Questions Due\\
05/17/2027 Submission Deadline\\
06/14/2027 Pilot phase

${ENGLISH}`);
    expect(short(await deadlinesOf(document))).toEqual([
      ['2027-05-03', 'other', 'Intent to Respond to RFP'],
      ['2027-05-10', 'questions', 'Questions Due'],
      ['2027-05-13', 'other', 'Responses to Questions Due'],
      ['2027-05-17', 'submission', 'Submission Deadline'],
      ['2027-06-14', 'other', 'Pilot phase'],
    ]);
  });

  test('are those of this tender: neither of references and papers nor of many things of one name', async () => {
    const document = await readMarkdown(`| Schritt | Termin |
|---|---|
| Veröffentlichung | 08.02.2027 |
| Ende der Angebotsfrist | 04.03.2027, 12:00 Uhr |
| Präsentation (voraussichtlich) | 13.03.2027 – 17.03.2027 |
| Freigabe des Feinkonzepts | 30.06.2027 |

| Referenz | Abgeschlossen |
|---|---|
| Neubau der Schule am Markt | 12.05.2021 |
| Umbau des Rathauses | 30.09.2022 |

| Anlage | Vom |
|---|---|
| Muster des Berichts | 12.02.2027 |
| Pläne der Gebäude | 20.01.2027 |
| Liste der Räume | 03.02.2027 |
| Fotos der Anlagen | 18.01.2027 |

| Gerät | Lieferung |
|---|---|
| Drucker im Amt | 01.04.2027 |
| Drucker im Amt | 01.05.2027 |
| Drucker im Amt | 01.06.2027 |

${FILLER}`);
    expect(short(await deadlinesOf(document))).toEqual([
      ['2027-03-04T12:00', 'submission', 'Ende der Angebotsfrist'],
      ['2027-03-13', 'presentation', 'Präsentation (voraussichtlich)'],
      ['2027-06-30', 'other', 'Freigabe des Feinkonzepts'],
    ]);
  });

  test('are found in lists and in sentences that want something done', async () => {
    const document = await readMarkdown(`# Verhandlungsverfahren

- 01.03.2027: Veröffentlichung
- 15.03.2027, 12:00 Uhr: Ende der Teilnahmefrist
- 19.-21.04.2027: Bieterpräsentationen
- 10.05.2027: Einreichung des finalen Angebots

Der Auftragnehmer hat bis spätestens 31.10.2027 den Schlussbericht zu übergeben. Das Gesetz gilt in der Fassung vom 12.07.2021.

${FILLER}`);
    expect(short(await deadlinesOf(document))).toEqual([
      ['2027-03-15T12:00', 'participation', 'Ende der Teilnahmefrist'],
      ['2027-04-19', 'presentation', 'Bieterpräsentationen'],
      ['2027-05-10', 'submission', 'Einreichung des finalen Angebots'],
      ['2027-10-31', 'other', 'Auftragnehmer hat bis spätestens 31.10.2027 den Schlussbericht zu übergeben'],
    ]);
  });

  test('are found in a schedule that runs on in one paragraph, with the hour that the text names', async () => {
    const document = await readMarkdown(`Terminschiene: Bewerbungsschluss: 18.11.2027; Versand der Unterlagen: 03.02.2028; Einführungskolloquium: 18.02.2028; Abgabe der Planunterlagen: 08.05.2028; Sitzung des Preisgerichts: 18.06.2028.

Rückfragen werden in einem Einführungskolloquium am 18.02.2028, um 13:00 Uhr im Saal beantwortet.

${FILLER}`);
    expect((await deadlinesOf(document)).map(({ at, label }) => [at, label])).toEqual([
      ['2027-11-18', 'Terminschiene: Bewerbungsschluss'],
      ['2028-02-03', 'Versand der Unterlagen'],
      ['2028-02-18T13:00', 'Einführungskolloquium'],
      ['2028-05-08', 'Abgabe der Planunterlagen'],
      ['2028-06-18', 'Sitzung des Preisgerichts'],
    ]);
  });

  test('stand in sentences that only say when something happens', async () => {
    const document = await readMarkdown(`Bids will be received until 2:00 p.m. on Thursday, April 1, 2027, at which time they will be publicly opened.

Registration to attend the webinar closes on March 5, 2027 at 12 noon. A mandatory site meeting will be held from March 11 to March 13, 2027 at the depot. The Notice to Proceed is anticipated on May 3, 2027. Bids may not be withdrawn for sixty (60) days after bid opening.

${ENGLISH}`);
    expect((await deadlinesOf(document)).map(({ at, kind }) => [at, kind])).toEqual([
      ['2027-03-05T12:00', 'other'], ['2027-03-11', 'site_visit'], ['2027-04-01T14:00', 'submission'], ['2027-05-03', 'other'], ['2027-05-31', 'binding_period_end'],
    ]);
    const german = await readMarkdown(`Angebotsfrist: 20.05.2027, 10:00 Uhr\n\nOrtsbesichtigungen sind vom 04.05. bis 08.05.2027 nach Anmeldung möglich. Die Bieterpräsentationen finden voraussichtlich am 2. und 3. Juni 2027 statt. Projektstart ist der 01.07.2027.\n\n${FILLER}`);
    expect((await deadlinesOf(german)).map(({ at, kind }) => [at, kind])).toEqual([['2027-05-04', 'site_visit'], ['2027-05-20T10:00', 'submission'], ['2027-06-02', 'presentation'], ['2027-07-01', 'contract_start']]);
  });

  test('that were moved show the later one alone', async () => {
    const document = await readMarkdown(`The deadline for submission has been extended from March 3, 2027 to March 17, 2027 at 2:00 PM EST.\n\n${ENGLISH}`);
    const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
    expect(short(output.deadlines)).toEqual([['2027-03-17T14:00-05:00', 'submission', 'deadline for submission has been extended from March 3, 2027 to']]);
    expect(output.warnings.filter(({ code }) => code === 'contradiction')).toEqual([]);
  });

  test('have two stages that contradict neither each other nor what portals call the first', async () => {
    const document = await readMarkdown(`| Verfahrensschritt | Termin |
|---|---|
| Frist für Bewerberfragen bis spätestens | 21.02.2027 |
| Frist zur Abgabe der Teilnahmeanträge bis | 28.02.2027, 11:00 Uhr |
| Frist für Bieterfragen bis | 04.04.2027 |
| Frist zur Abgabe der Erstangebote bis | 11.04.2027, 11:00 Uhr |

Bewerbungsschluss: 28.02.2027, 11:00 Uhr

${FILLER}`);
    const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
    expect(output.deadlines.map(({ at, kind }) => [at, kind])).toEqual([['2027-02-21', 'questions'], ['2027-02-28T11:00', 'participation'], ['2027-04-04', 'questions'], ['2027-04-11T11:00', 'submission']]);
    expect(output.warnings.filter(({ code }) => code === 'contradiction')).toEqual([]);
  });

  test.each([
    ['participation', 'Schlusstermin für den Eingang der Angebote oder Teilnahmeanträge: 04.03.2027, 10:00 Uhr'],
    ['submission', 'Frist für den Eingang der Angebote: 04.03.2027, 10:00 Uhr'],
  ])('that a portal calls the end of applications are days of %s beside %j', async (kind, label) => {
    const document = await readMarkdown(`Bewerbungsschluss: 04.03.2027, 10:00 Uhr\n\n${label}\n\n${FILLER}`);
    expect((await deadlinesOf(document)).map((day) => [day.at, day.kind])).toEqual([['2027-03-04T10:00', kind]]);
  });

  test('are no days of attachments, of cited papers, of a form’s blanks, nor those on which the buyer asks', async () => {
    const document = await readMarkdown(`| Milestone | Date |
|---|---|
| Deadline for Submitting Questions | August 9, 2027 |
| RFP Closes | August 30, 2027 |
| Owner Requested Proposal Clarifications | September 4, 2027 |
| Submission of Owner Requested Proposal Clarifications | September 6, 2027 |

List of Attachments

| Number | Name | Date |
|---|---|---|
| 1 | Statement of work | July 8, 2027 |
| 2 | Wage determination | July 9, 2027 |

AWARD/EFFECTIVE DATE: July 12, 2027

${ENGLISH}`);
    const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
    expect(short(output.deadlines)).toEqual([
      ['2027-08-09', 'questions', 'Deadline for Submitting Questions'],
      ['2027-08-30', 'submission', 'RFP Closes'],
      ['2027-09-04', 'other', 'Owner Requested Proposal Clarifications'],
      ['2027-09-06', 'other', 'Submission of Owner Requested Proposal Clarifications'],
    ]);
    expect(output.fields.questions_deadline.value).toBe('2027-08-09');
    const cited = await readMarkdown(`MEMO-25 Breach program, 30 January 2006\\\nMEMO-38 Security policy, 18 November 2008\\\nMEMO-40 Emergency plan, 21 December 2023\n\n${ENGLISH}`);
    expect(await deadlinesOf(cited)).toEqual([]);
  });

  test('are shown once where requests to participate are what is due first', async () => {
    const document = await readMarkdown(`# Teilnahmewettbewerb

Frist zur Abgabe der Teilnahmeanträge: 04.03.2027, 10:00 Uhr

${FILLER}`);
    expect(short(await deadlinesOf(document))).toEqual([['2027-03-04T10:00', 'participation', 'Frist zur Abgabe der Teilnahmeanträge']]);
  });

  test('keep a local time as written where its zone is only a town’s', async () => {
    const document = await readMarkdown(`# Invitation to Bid\n\nBid opening date: October 15, 2027, 10:30 AM Springfield Local Time\n\n${'The goods are described below and will be delivered in full. '.repeat(5)}`);
    const deadlines = await deadlinesOf(document);
    expect(deadlines.find(({ kind }) => kind === 'opening')?.at).toBe('2027-10-15T10:30');
    expect(deadlines.find(({ kind }) => kind === 'submission')?.at).toBe('2027-10-15T10:30');
  });

  test('quote where they stand, and keep their ids', async () => {
    const document = await readMarkdown(`Ablauf der Angebotsfrist: 04.03.2027, 10:30 Uhr\n\nVertragsbeginn: 1. August 2027\n\n${FILLER}`);
    const [first, again] = [await deadlinesOf(document), await deadlinesOf(document)];
    expect(first.map(({ id }) => id)).toEqual(again.map(({ id }) => id));
    expect(first).toHaveLength(2);
    for (const { evidence } of first) for (const { quote, start, end } of evidence) expect(document.text.slice(start, end)).toBe(quote);
  });
});

test('a day below its name on a portal’s page bears that name, and a week-day is none', async () => {
  const document = await readMarkdown(`Opens\nTuesday 9 November 2027\n(Eastern time)\nCloses\nThursday 16 December 2027 02:00 PM\n(Eastern time)\nExpected decision\nWednesday 15 March 2028\n(Eastern time)\n\n${FILLER}`);
  expect(short(await deadlinesOf(document)).map(([at, kind, label]) => [String(at).slice(0, 10), kind, label])).toEqual([['2027-11-09', 'other', 'Opens'], ['2027-12-16', 'submission', 'Closes'], ['2028-03-15', 'award', 'Expected decision']]);
});

test('each bullet of a numbered step belongs to that step, and an answer of the buyer is no deadline for bids', async () => {
  const document = await readMarkdown(`## Timeline\n\n1. Teams post their intent to respond\n    - Deadline: **Tuesday May 18, 2027**\n2. Teams post their questions\n    - Deadline: **Wednesday May 19, 2027**\n3. The group responds to questions\n    - Deadline: **Saturday May 22, 2027**\n4. Teams submit their proposals\n    - Deadline: **Monday May 24, 2027**\n5. The panel awards the work\n    - Deadline: **Wednesday May 26, 2027**`);
  expect(short(await deadlinesOf(document)).map(([at, kind]) => [at, kind])).toEqual([['2027-05-18', 'other'], ['2027-05-19', 'questions'], ['2027-05-22', 'other'], ['2027-05-24', 'submission'], ['2027-05-26', 'award']]);
});

test('an opening bears the hour at which it commences, and what is due after it is counted from it', async () => {
  const document = await readMarkdown(`Bids are due by March 30, 2027 at 3 pm.\n\nBids for the mowing will be opened and read aloud at the board's meeting on April 3, 2027, commencing at 6:00 pm. Within 30 days after the bids are opened, a decision shall be announced.\n\n${FILLER}`);
  expect(short(await deadlinesOf(document)).map(([at, kind]) => [at, kind])).toEqual([['2027-03-30T15:00', 'submission'], ['2027-04-03T18:00', 'opening'], ['2027-05-03', 'other']]);
});

test('of a notice whose days stand in elements the questions’ alone is counted from its words', async () => {
  const document = await readXml(`<n:ContractNotice xmlns:n="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" xmlns:cbc="b" xmlns:cac="a"><cbc:CustomizationID>eforms-sdk-1.7</cbc:CustomizationID><cac:ProcurementProject><cbc:Name>Planung der Schleuse</cbc:Name><cbc:Note languageID="DEU">Anfragen müssen bis spätestens 7 Kalendertage vor Ablauf der Frist zur Einreichung der Angebote bei der Kontaktstelle vorliegen. Innerhalb von 10 Tagen nach Zuschlagserteilung ist eine Versicherung nachzuweisen.</cbc:Note></cac:ProcurementProject><cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-0000</cbc:ID><cac:TenderingProcess><cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>2027-03-15+01:00</cbc:EndDate><cbc:EndTime>10:00:00+01:00</cbc:EndTime></cac:TenderSubmissionDeadlinePeriod></cac:TenderingProcess></cac:ProcurementProjectLot></n:ContractNotice>`);
  expect((await deadlinesOf(document)).map(({ at, kind, derived }) => [at, kind, derived ?? false])).toEqual([['2027-03-08', 'questions', true], ['2027-03-15T10:00+01:00', 'submission', false]]);
});

test('a day bears the sentence that speaks of it, not the one before', async () => {
  const document = await readMarkdown(`Sealed bids are due at the office of Dunmore Township, 3904 Mill Road, until Monday, March 15, 2027 at 3:00 p.m. prevailing time for the “2027 Mill Road: Gravel and Low Volume Road Project.” The bids will be publicly open and read aloud Monday, March 15, 2027, that same day, at 7:00pm.\n\n${FILLER}`);
  expect(short(await deadlinesOf(document)).find(([, kind]) => kind === 'opening')).toEqual(['2027-03-15T19:00', 'opening', 'The bids will be publicly open and read aloud']);
});
