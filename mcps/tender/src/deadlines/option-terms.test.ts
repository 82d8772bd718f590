import { describe, expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';

const DUE = '# Request for Proposals\n\nProposals are due on June 11, 2027 at 2:00 p.m.\n\n';
const FRIST = '# Ausschreibung\n\nAblauf der Angebotsfrist: 11.06.2027, 10:00 Uhr\n\n';

async function read(text: string) {
  const document = await readMarkdown(`${text}\n\n${'The services are described below and will be delivered in full by the firm. '.repeat(3)}`);
  const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
  return output;
}

describe('options of the contract', () => {
  test('with days stand in the timeline on the day that they begin, and none of them is the contract’s start or end', async () => {
    const { deadlines, fields } = await read(`${DUE}Base Period: 1 July 2027 – 30 June 2028\n\nOption Year 1: 1 July 2028 – 30 June 2029\n\nOption Year 2: 1 July 2029 – 30 June 2030`);
    expect(deadlines.filter(({ kind }) => kind === 'option').map(({ at, label }) => [at, label])).toEqual([
      ['2028-07-01', 'Option Year 1: 1 July 2028 – 30 June 2029'],
      ['2029-07-01', 'Option Year 2: 1 July 2029 – 30 June 2030'],
    ]);
    expect(deadlines.filter(({ kind, at }) => kind !== 'option' && at >= '2028-07-01')).toEqual([]);
    expect([fields.contract_start.value, fields.contract_end.value].includes('2028-07-01')).toBe(false);
  });

  test.each([
    [`${DUE}| Work package | Period |\n|---|---|\n| WP 1 Analysis | 01.07.2027 – 31.12.2027 |\n| WP 2 Operation (option 1) | 01.01.2028 – 31.12.2028 |`, [['other', '2027-07-01', 'WP 1 Analysis'], ['option', '2028-01-01', 'WP 2 Operation (option 1) | 01.01.2028 – 31.12.2028']]],
    [`${FRIST}| Arbeitspaket | Beginn | Ende |\n|---|---|---|\n| AP 1 Analyse | 01.07.2027 | 31.12.2027 |\n| AP 2 Betrieb (optional) | 01.01.2028 | 31.12.2028 |`, [['other', '2027-07-01', 'AP 1 Analyse'], ['option', '2028-01-01', 'AP 2 Betrieb (optional) | 01.01.2028 | 31.12.2028']]],
  ])('in a row of work packages bear the name in their cell: %#', async (text, expected) => {
    const { deadlines } = await read(text);
    expect(deadlines.filter(({ at }) => at > '2027-06-12').map(({ kind, at, label }) => [kind, at, label])).toEqual(expected);
  });

  test.each([
    ['2028-01-01', `${FRIST}Verlängerungsoption: 01.01.2028 bis 31.12.2028`],
    ['2030-12-31', `${FRIST}Der Vertrag kann um weitere zwölf Monate, längstens bis zum 31.12.2030, verlängert werden.`],
    ['2028-01-01', `${DUE}Optionally, the services may be extended by a period of two years (i.e. 1 January 2028 until 31 December 2029).`],
    ['2028-07-01', `${DUE}| Term | From | To |\n| --- | --- | --- |\n| Base Year | July 1, 2027 | June 30, 2028 |\n| Option Year One | July 1, 2028 | June 30, 2029 |`],
  ])('from the words of a label or a sentence: %s', async (at, text) => {
    expect((await read(text)).deadlines.filter(({ kind }) => kind === 'option').map((day) => day.at)).toEqual([at]);
  });

  test.each([
    ['two further periods of twelve months', `${DUE}The agreement may be renewed for two further periods of twelve months.`],
    ['four (4) additional one (1) year periods', `${DUE}The contract term is one year, with an option to renew for up to four (4) additional one (1) year periods.`],
    ['two one-year extensions', `${DUE}The City intends to award one contract for a three-year term, with up to two one-year extensions.`],
    ['4 Option Years', `${DUE}The government intends to award a contract of a base year plus 4 Option Years. The contract has a base year and four option years.`],
    ['up to a maximum of three years', `${DUE}The contract may be extended annually up to a maximum of three years.`],
    ['twice by one year each', `${DUE}The contract runs for two years. It may be extended twice by one year each.`],
    ['zweimal um ein Jahr', `${FRIST}Der Vertrag läuft zwei Jahre. Er kann zweimal um ein Jahr verlängert werden.`],
    ['um zweimal ein Jahr', `${FRIST}Der Vertrag enthält eine Verlängerungsoption um zweimal ein Jahr.`],
    ['zweimal um jeweils ein Jahr', `${FRIST}Der Auftraggeber kann den Vertrag zweimal um jeweils ein Jahr verlängern.`],
    ['2 x 12 Monate', `${FRIST}Laufzeit: 24 Monate, optional 2 x 12 Monate Verlängerung`],
  ])('without days stand there in their own words: %s', async (words, text) => {
    const { undated = [] } = await read(text);
    expect(undated.filter(({ kind }) => kind === 'option').map((one) => [one.words, one.period])).toEqual([[words, null]]);
  });

  test.each([
    `${DUE}The deadline for bids may be extended by two weeks. Bid validity shall be extended by one month on request.`,
    `${DUE}The warranty period of the works may be extended by 2 years. The contract period is three years.`,
    `${DUE}The bid security is returned after award. It may be extended twice by one year each.`,
    `${DUE}The contractor is granted an extension of time of two months where the works are delayed.`,
    `${FRIST}Die Angebotsfrist wird um einen Monat verlängert. Die Laufzeit der Gewährleistung verlängert sich um 2 Jahre.`,
    `${FRIST}Die Angebotsfrist wird bis zum 25.06.2027 verlängert. Der Vertrag läuft zwei Jahre.`,
    `${DUE}The option to pay by card for two years of service is open to residents. Option A costs more than option B.`,
  ])('and more time for something else is none', async (text) => {
    const { deadlines, undated = [] } = await read(text);
    expect([...deadlines, ...undated].filter(({ kind }) => kind === 'option')).toEqual([]);
  });
});
