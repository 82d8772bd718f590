import { expect, test } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { momentsOf } from './assign-roles.ts';

const daysIn = async (text: string) => momentsOf(await sourceOf(text)).map(({ day }) => day);

test.each([
  'This contract is not effective until executed by both parties.\n\n02/25/2027\n\nContractor’s Signature Date',
  'Mara Lindgren\n\nAuthorized Signature Print/Typed\n\nAuthorized Signature Signed\n\nDate 02/25/2027',
  'Mara Lindgren 02/25/2027\n\nPrint Name: Authorized Company Official Date',
  'Founder & President 02/25/2027\n\nTitle Date',
  'Lindental, 25.02.2027\n\nOrt, Datum, Unterschrift',
  'Signature of the bidder: ________ Date: 25 February 2027',
])('a day on which somebody signed is none of the tender: %j', async (text) => expect(await daysIn(text)).toEqual([]));

test.each([
  ['Contract signature: 25 February 2027', ['2027-02-25']],
  ['Notice of award 20 June 2027\n\nContract signature 30 June 2027', ['2027-06-20', '2027-06-30']],
  ['Proposals due: 25 February 2027\n\nSignature of the authorized representative', ['2027-02-25']],
  ['Unterschrift auf dem Angebot\n\nAngebotsfrist: 25.02.2027', ['2027-02-25']],
])('what a step is called beside a signature stays: %j', async (text, days) => expect(await daysIn(text)).toEqual(days));
