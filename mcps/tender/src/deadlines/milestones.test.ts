import { describe, expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';

const DUE = '# Request for Proposals\n\nProposals are due on May 20, 2027 at 2:00 p.m.\n\n';
const START = `${DUE}Contract start date: July 5, 2027\n\n`;
const FRIST = '# Ausschreibung\n\nAngebotsfrist: 20.05.2027, 10:00 Uhr\n\n';

async function read(text: string) {
  const document = await readMarkdown(`${text}\n\n${'The services are described below and will be delivered in full by the firm. '.repeat(3)}`);
  const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
  for (const { evidence } of [...output.deadlines, ...(output.undated ?? [])]) for (const { quote, start, end } of evidence) expect(document.text.slice(start, end)).toBe(quote);
  return {
    undated: output.undated?.map(({ words, label }) => [words, label]),
    dated: output.deadlines.filter(({ derived }) => derived).map(({ at, label, evidence }) => [at, label, evidence.map(({ quote }) => quote)]),
    sure: Math.max(0, ...output.deadlines.flatMap(({ derived, confidence }) => (derived ? [confidence] : []))),
  };
}

describe('steps of a schedule of work', () => {
  test('that counts in months stand without a day, in the words of the paper', async () => {
    const { undated, dated } = await read(`${DUE}| Month | Deliverable |\n|---|---|\n| Month 1 | Inception report |\n| Months 2–4 | Development of the register |\n| Month 5 | Training of users |`);
    expect(undated).toEqual([['Month 1', 'Inception report'], ['Months 2–4', 'Development of the register'], ['Month 5', 'Training of users']]);
    expect(dated).toEqual([]);
  });

  test('get the last day of their month where the start is a day, with both proofs, and are never sure', async () => {
    const { undated, dated, sure } = await read(`${START}| Phase | Time |\n|---|---|\n| Inception report | Month 1 |\n| Pilot | Month 2 to 4 |\n| Handover | Month 6 |`);
    expect(undated).toEqual([]);
    expect(dated).toEqual([
      ['2027-08-04', 'Inception report · Month 1', ['Month 1', 'July 5, 2027']],
      ['2027-11-04', 'Pilot · Month 2 to 4', ['Month 2 to 4', 'July 5, 2027']],
      ['2028-01-04', 'Handover · Month 6', ['Month 6', 'July 5, 2027']],
    ]);
    expect(sure).toBeLessThanOrEqual(70);
  });

  test('stand on lines, too, and in German', async () => {
    const { undated } = await read(`${FRIST}Zeitplan\n\nMonat 1: Auftaktworkshop\n\nMonat 2 bis 3: Feinkonzept\n\nMonat 6: Abnahme`);
    expect(undated).toEqual([['Monat 1', 'Auftaktworkshop'], ['Monat 2 bis 3', 'Feinkonzept'], ['Monat 6', 'Abnahme']]);
  });

  test('are counted as the head of their column says', async () => {
    const table = '| Deliverable | Due (months from start) |\n|---|---|\n| Inception report | 1 |\n| Final report | 6 |';
    expect((await read(`${DUE}${table}`)).undated).toEqual([['Due (months from start): 1', 'Inception report'], ['Due (months from start): 6', 'Final report']]);
    expect((await read(`${START}${table}`)).dated).toEqual([
      ['2027-08-05', 'Inception report · Due (months from start): 1', ['1', 'Due (months from start)', 'July 5, 2027']],
      ['2028-01-05', 'Final report · Due (months from start): 6', ['6', 'Due (months from start)', 'July 5, 2027']],
    ]);
    // No paper has the day of an award yet.
    expect((await read(`${START}| Liefergegenstand | Wochen nach Zuschlag |\n|---|---|\n| Feinkonzept | 6 |\n| Abnahme | 20 |`)).undated).toEqual([['Wochen nach Zuschlag: 6', 'Feinkonzept'], ['Wochen nach Zuschlag: 20', 'Abnahme']]);
  });

  test('count from T0, and from each other', async () => {
    const { undated } = await read(`${DUE}| Deliverable | Timeline |\n|---|---|\n| Inception report | T1 = T0 + 6 weeks |\n| Go-live | T2 = T1 + 3 months |`);
    expect(undated).toEqual([['T1 = T0 + 6 weeks', 'Inception report'], ['T2 = T1 + 3 months', 'Go-live']]);
  });

  test.each([
    ['rents and fees by month', '| Month | Fee |\n|---|---|\n| Month 1 | USD 500 report |\n| Month 2 | USD 600 report |\n| Month 3 | USD 700 report |'],
    ['what nobody delivers', '| Woche | Menü |\n|---|---|\n| Woche 1 | Nudeln |\n| Woche 2 | Suppe |\n| Woche 3 | Salat |'],
    ['numbers of months out of order, or two alone', 'Month 12 of the old report was late.\n\nMonth 3 was the draft.\n\n| Month 1 | Report |\n|---|---|\n| Month 2 | Report |'],
    ['lengths of another matter', '| Item | Days of storage |\n|---|---|\n| Report | 3 |\n| Plan | 6 |'],
    ['rows below a length that stands in a row', '| Contract term | 24 months from contract award |\n|---|---|\n| Copies of the report | 3 |'],
    ['one sum with a T', 'The plate is T + 2 days old and delivered.'],
  ])('are not %s', async (_what, text) => {
    const { undated, dated } = await read(`${START}${text}`);
    expect([undated, dated]).toEqual([[], []]);
  });
});

describe('lengths from the start of the contract', () => {
  test('give a day where the start is one, and stand in words where it is not', async () => {
    const said = 'The work plan shall be submitted within three weeks of the commencement of the services.';
    expect((await read(`${START}${said}`)).dated).toEqual([['2027-07-26', said.slice(0, -1), ['three weeks of the commencement of the services', 'July 5, 2027']]]);
    expect((await read(`${DUE}${said}`)).undated).toEqual([['three weeks of the commencement of the services', said.slice(0, -1)]]);
    expect((await read(`${FRIST}Der Nachweis ist spätestens zwei Wochen vor Leistungsbeginn vorzulegen. Das Feinkonzept wird innerhalb von 8 Wochen nach Vertragsunterzeichnung geliefert, und die Lieferung erfolgt.`)).undated?.map(([words]) => words)).toEqual(['zwei Wochen vor Leistungsbeginn', '8 Wochen nach Vertragsunterzeichnung']);
  });

  test('belong to what their row says where they have a cell of their own', async () => {
    // What stands around the table is of another matter.
    expect((await read(`${START}Milestones are to be achieved during the contract term:\n\n| Deliverable | Due |\n|---|---|\n| Baseline report | Within 3 months of the start of the contract |`)).dated).toEqual([['2027-10-05', 'Baseline report', ['3 months of the start of the contract', 'July 5, 2027']]]);
    expect((await read(`${DUE}| No | Deliverable | Due |\n|---|---|---|\n| 1 | Work plan | 15 days after contract award |`)).undated).toEqual([['15 days after contract award', 'Work plan']]);
  });

  test.each([
    ['how long the contract runs', 'Der Vertrag hat eine Laufzeit von 24 Monaten ab Vertragsbeginn.'],
    ['a row of its term', '| Contract term | 24 months from contract award |\n|---|---|\n| Other | None |'],
    ['what is only said', 'Prices may change 12 months after contract start.'],
  ])('are not %s', async (_what, text) => {
    const { undated, dated } = await read(`${START}${text}`);
    expect([undated, dated]).toEqual([[], []]);
  });
});
