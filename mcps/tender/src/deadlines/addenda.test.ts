import { expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';

async function others(text: string) {
  const document = await readMarkdown(`# Request for Proposals\n\nProposals are due on June 11, 2027 at 2:00 p.m.\n\n${text}\n\nThe services are described below and will be delivered in full by the firm.`);
  const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
  return output.deadlines.filter(({ kind }) => kind === 'other').map(({ at, label }) => [at, label]);
}

test.each([
  ['Addendum No. 2, issued May 20, 2027', '2027-05-20', 'Addendum No. 2, issued'],
  ['Amendment 0001 dated 12 May 2027 answers the questions.', '2027-05-12', 'Amendment 0001'],
  ['Bieterinformation Nr. 1 vom 20.05.2027', '2027-05-20', 'Bieterinformation Nr. 1'],
  ['Addendum issued May 20, 2027', '2027-05-20', 'Addendum issued'],
  ['Berichtigung vom 20.05.2027', '2027-05-20', 'Berichtigung'],
])('the day of a change: %s', async (text, at, label) => expect(await others(text)).toEqual([[at, label]]));

test.each([
  'Amendment 2 issued May 20, 2019 of another procedure is cited.',
  'The Arbitration (Amendment) Act dated 20 May 2027 applies.',
  'The firm shall return the addendum issued May 20, 2027 of the lease.',
  'Amendment 3 of the law was in force on 20 May 2027.',
])('none of what is cited: %s', async (text) => expect(await others(text)).toEqual([]));
