import { describe, expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';

const DUE = '# Request for Proposals\n\nProposals are due on June 11, 2027 at 2:00 p.m.\n\n';
const FRIST = '# Ausschreibung\n\nAblauf der Angebotsfrist: 11.06.2027, 10:00 Uhr\n\n';

async function read(text: string) {
  const document = await readMarkdown(`${text}\n\n${'The services are described below and will be delivered in full by the firm. '.repeat(3)}`);
  const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
  return { ...output, text: document.text };
}

describe('days that are counted from other days', () => {
  test.each([
    ['questions', '2027-06-04', `${DUE}Questions must be submitted in writing no later than five (5) working days before the closing date.`],
    ['questions', '2027-06-07', `${DUE}Questions must be submitted in writing and received no later than the 4th business day before the closing date.`],
    ['questions', '2027-06-04', `${FRIST}Bieterfragen sind spätestens fünf Werktage vor Ablauf der Angebotsfrist zu stellen.`],
    ['questions', '2027-05-28', `${FRIST}Fragen können bis zehn Arbeitstage vor dem Ende der Angebotsfrist eingereicht werden.`],
    ['questions', '2027-06-09', `${DUE}The City will respond to any request for clarification that is received not later than two business days prior to the deadline for submission of proposals.`],
    ['other', '2027-06-04', `${DUE}Complaints shall be submitted up to five (5) business days prior to the proposal due date.`],
    ['other', '2027-05-27', `${DUE}A pre-proposal conference will be held on May 20, 2027. Requests for drawings must be submitted within five (5) business days of the pre-proposal conference.`],
  ])('of working days: %s on %s', async (kind, at, text) => {
    const found = (await read(text)).deadlines.find((day) => day.working_days);
    expect([found?.kind, found?.at, found?.derived]).toEqual([kind, at, true]);
    expect(found?.evidence[0]?.quote).toMatch(/(?:days?|tage)/u);
  });

  test('of days of the calendar and hours', async () => {
    const { deadlines } = await read(`${DUE}Addenda will be issued not later than 72 hours prior to the proposal due date. Protests shall be submitted ten days before the closing date.`);
    expect(deadlines.map(({ at, kind, derived, working_days }) => [at, kind, derived, working_days])).toEqual([
      ['2027-06-01', 'other', true, undefined], ['2027-06-08T14:00', 'other', true, undefined], ['2027-06-11T14:00', 'submission', undefined, undefined],
    ]);
  });

  test('leave the fields as they are, since holidays may move them', async () => {
    const { fields } = await read(`${DUE}Questions must be submitted no later than five working days before the closing date.`);
    expect(fields.questions_deadline.value).toBeNull();
  });

  test('stand without a day, in their own words, where the papers do not give the day they count from', async () => {
    const { undated, deadlines, text } = await read(`# Request for Proposals\n\nProposals are due on June 11, 2027. The successful proposer shall submit proof of insurance within fifteen (15) days of Notice of Award. Ausführungsbeginn: spätestens 8 Arbeitstage nach Auftragserteilung.`);
    expect(undated?.map(({ kind, words, period }) => [kind, words, period])).toEqual([
      ['other', 'fifteen (15) days of Notice of Award', null], ['contract_start', '8 Arbeitstage nach Auftragserteilung', null],
    ]);
    expect(deadlines).toHaveLength(1);
    for (const { evidence } of undated ?? []) for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote);
  });

  test.each([
    ['30 days of award', `${DUE}The contractor shall name a manager within 30 days of award.`],
    ['15 days post award', `${DUE}The vendor is responsible for an agreement within 15 days post award.`],
    ['10 days after receipt of order', `${DUE}Delivery: 10 days after receipt of order`],
    ['After award, the contractor shall within 10 days', `${DUE}After award, the contractor shall within 10 days name a manager.`],
    ['five days of the state\'s request', `${DUE}A tax number must be sent with the proposal or within five days of the state's request.`],
    ['zwei Wochen nach Auftragserteilung', `${FRIST}Das Konzept ist innerhalb von zwei Wochen nach Auftragserteilung zu erstellen.`],
    ['einer Woche nach Erteilung des Auftrags', `${FRIST}Ein Ansprechpartner ist innerhalb einer Woche nach Erteilung des Auftrags zu benennen.`],
    ['Nach Auftragserteilung ist innerhalb einer Woche', `${FRIST}Nach Auftragserteilung ist innerhalb einer Woche ein Ansprechpartner zu benennen.`],
    ['6 Kalendertagen nach Aufforderung', `${FRIST}Bescheinigungen sind innerhalb von 6 Kalendertagen nach Aufforderung vorzulegen.`],
  ])('count from the award, an order or a request: %s', async (words, text) => {
    expect((await read(text)).undated?.map((one) => [one.words, one.kind, one.period])).toEqual([[words, 'other', null]]);
  });

  test.each([
    ['what invoices, claims and warnings count', 'Invoices are paid thirty (30) days after award of contract. The default must be cured within 10 days of the notice of award.'],
    ['what prices, and what an authority may ask of its contractor, count', 'The price increase shall take effect within sixty days from the receipt of the letter. The authority may within 5 days of request view the records. The contract lasts two years from award.'],
    ['how old papers and references may be', 'Auszüge dürfen nicht älter als drei Monate vor Ablauf der Angebotsfrist sein. Referenzen der letzten 3 Jahre vor Ablauf der Angebotsfrist sind vorzulegen.'],
  ])('are not %s', async (_what, text) => {
    const { undated, deadlines } = await read(`${DUE}${text}`);
    expect([undated, deadlines.map(({ kind }) => kind)]).toEqual([[], ['submission']]);
  });

  test('are called by the label of their row, where the cell begins with the length', async () => {
    const { deadlines } = await read(`${DUE}| Archive | 60 days after the response date, recorded for a register | Act funds: none |\n| --- | --- | --- |\n| Code | 4711 | Office 5, on the second floor |`);
    expect(deadlines.filter(({ kind }) => kind === 'other').map(({ at, label }) => [at, label])).toEqual([['2027-08-10', 'Archive']]);
  });

  test('of two stages, the first of which alone is dated, count from the one that they name', async () => {
    const { undated, deadlines } = await read('# Teilnahmewettbewerb\n\nFrist zur Abgabe der Teilnahmeanträge: 11.06.2027, 10:00 Uhr\n\nFragen zum Angebot sind spätestens fünf Arbeitstage vor Ablauf der Angebotsfrist einzureichen. Bewerberfragen sind spätestens fünf Arbeitstage vor Ablauf der Teilnahmefrist einzureichen.');
    expect(undated?.map(({ kind, words }) => [kind, words])).toEqual([['questions', 'fünf Arbeitstage vor Ablauf der Angebotsfrist']]);
    expect(deadlines.map(({ kind, at }) => [kind, at])).toEqual([['questions', '2027-06-04'], ['participation', '2027-06-11T10:00']]);
  });
});
