import { describe, expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';

const DUE = 'Proposals are due on May 20, 2027 at 2:00 p.m.\n\n';
const FRIST = 'Angebotsfrist: 20.05.2027, 10:00 Uhr\n\n';

async function read(text: string) {
  const document = await readMarkdown(`${text}\n\n${'The services are described below and will be delivered in full by the firm. '.repeat(3)}`);
  const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
  return { undated: output.undated?.map(({ kind, label, words, period }) => [kind, label, words, period?.from ?? null, period?.to ?? null]), days: output.deadlines.map(({ at, kind }) => `${at} ${kind}`) };
}

describe('what has a week, month or quarter, but no day', () => {
  test('stands in lists that begin with months, whatever happens then, and beside the words for the whole time', async () => {
    const { undated } = await read(`# Request for Proposals\n\n${DUE}- June to August 2027: Co-writing with the group\n- August 2027 to February 2028: Recruitment`);
    expect(undated?.map(([, label, , from, to]) => [label, from, to])).toEqual([['Co-writing with the group', '2027-06-01', '2027-08-31'], ['Recruitment', '2027-08-01', '2028-02-29']]);
    expect((await read(`${FRIST}Zeitraum: Juli 2027 bis Dezember 2029`)).undated?.map(([, , words]) => words)).toEqual(['Juli 2027 bis Dezember 2029']);
    expect((await read(`# Request for Proposals\n\n${DUE}- June 2027: Recruitment`)).undated ?? []).toEqual([]);
  });

  test('stands in schedules with the step beside it', async () => {
    const { undated, days } = await read(`# Request for Proposals\n\n${DUE}| Activity | Date |\n|---|---|\n| Vendor Interviews | June 2027 |\n| Award of Contract | July 2027 |\n| Phase 2: Draft | Sept – November 2027 |\n| Previous plan published | March 2019 |`);
    expect(undated).toEqual([
      ['presentation', 'Vendor Interviews', 'June 2027', '2027-06-01', '2027-06-30'],
      ['award', 'Award of Contract', 'July 2027', '2027-07-01', '2027-07-31'],
      ['other', 'Phase 2: Draft', 'Sept – November 2027', '2027-09-01', '2027-11-30'],
    ]);
    expect(days).toEqual(['2027-05-20T14:00 submission']);
  });

  test('stands in sentences, and weeks are weeks', async () => {
    const { undated, days } = await read(`# Ausschreibung\n\n${FRIST}Die Bietergespräche finden voraussichtlich in KW 23/2027 statt. Die Beauftragung ist für Anfang Juli 2027 geplant.\n\nBaubeginn: 3. Quartal 2027`);
    expect(undated).toEqual([
      ['presentation', 'Die Bietergespräche finden voraussichtlich in KW 23/2027 statt', 'KW 23/2027', '2027-06-07', '2027-06-13'],
      ['other', 'Die Beauftragung ist für Anfang Juli 2027 geplant.', 'Anfang Juli 2027', '2027-07-01', '2027-07-10'],
      ['contract_start', 'Baubeginn', '3. Quartal 2027', '2027-07-01', '2027-09-30'],
    ]);
    expect(days).toEqual(['2027-05-20T10:00 submission']);
  });

  test('is a week also where its Monday names it', async () => {
    const { undated, days } = await read(`# Request for Proposals\n\n${DUE}Presentations of the shortlisted firms will be held the week of June 14, 2027.`);
    expect(undated).toEqual([['presentation', 'Presentations of the shortlisted firms will be held the week of June 14, 2027.', 'week of June 14, 2027', '2027-06-14', '2027-06-20']]);
    expect(days).toEqual(['2027-05-20T14:00 submission']);
  });

  test.each([
    ['what was', 'The plan was adopted in March 2027, and the mall has been open since May 2027.'],
    ['months that no step has', 'Prices of steel in Ardenia may rise in August 2027 by a tenth.'],
    ['a month whose day is known', 'Contract start date: July 5, 2027\n\nThe contract will start in July 2027 (contract start).'],
    ['what lies long before', 'A first phase will be completed in March 2024.'],
  ])('is not %s', async (_what, text) => expect((await read(`# Request for Proposals\n\n${DUE}${text}`)).undated).toEqual([]));
});
