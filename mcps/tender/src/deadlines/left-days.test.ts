import { describe, expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';

const DUE = '# Request for Proposals\n\nProposals are due on June 11, 2027 at 2:00 p.m.\n\n';
const FRIST = '# Ausschreibung\n\nAblauf der Angebotsfrist: 11.06.2027, 10:00 Uhr\n\n';

async function daysOf(text: string) {
  const document = await readMarkdown(`${text}\n\n${'The services are described below and will be delivered in full by the firm. '.repeat(3)}`);
  const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
  return output.deadlines.filter(({ kind }) => kind !== 'submission').map(({ at, kind, label }) => [at, kind, label]);
}

describe('days beside words of a step, in no schedule that is known', () => {
  test.each([
    ['2027-05-20T10:00', 'site_visit', `${DUE}A compulsory briefing, with staff of the harbour, will take place at the depot: Pier Building, 2 Quay Crescent May 20, 2027, 10:00 a.m.`],
    ['2027-07-30', 'other', `${DUE}Shortlisted vendors will be notified by: July 30, 2027`],
    ['2027-06-21', 'other', `${DUE}Anticipated supplier selection date: June 21, 2027`],
    ['2027-06-02', 'other', `${DUE}Deadline for Email for Intent to Respond June 2, 2027`],
    ['2027-05-26', 'site_visit', `${FRIST}Besichtigungen sind im Beisein des Betreibers und nach Vereinbarung möglich: am 26.05.2027`],
  ])('%s %s', async (at, kind, text) => expect((await daysOf(text)).map((day) => day.slice(0, 2))).toEqual([[at, kind]]));

  test.each([
    ['the paper’s own day and version', `${DUE}RFP issued for selection: May 3, 2027\n\nEvaluation form, revised May 4, 2027`],
    ['accounts, options and other contracts', `${DUE}The fiscal year under evaluation ends September 30, 2027. Option year 2, from completion: November 30, 2027. Selection of 2024, expires: December 31, 2027.`],
    ['what lies years ahead, or behind', `${DUE}Completion of the bridge over the harbour March 3, 2034. Completion of the quay March 3, 2019.`],
    ['a month behind a section', `${DUE}Protests are filed as section 6.4. July 2027 edition says.`],
  ])('are not %s', async (_what, text) => expect(await daysOf(text)).toEqual([]));
});
