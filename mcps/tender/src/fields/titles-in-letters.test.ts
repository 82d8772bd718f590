import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

const PROSE = 'You are invited to tender for the above requirement. Please find enclosed the instructions, the response document and the draft contract. Tenders must be returned by noon on 7 November 2027.';
const BRIEF = 'wir bitten Sie, bis zum 07.11.2027, 12:00 Uhr, ein Angebot abzugeben. Die Unterlagen liegen diesem Schreiben bei. Für Rückfragen stehen wir gern zur Verfügung.';

describe('the title in a letter', () => {
  test.each([
    ['under the salutation, behind a number', `Dunmore Council\n\nMill Hall\n\nDate: 9/09/2027\n\nDear Bidder\n\nRQC 053 – CLEANING & GUARDING AT THE OLD MILL MARKET, DUNMORE\n\nDUNMORE COUNCIL\n\n${PROSE}`, 'CLEANING & GUARDING AT THE OLD MILL MARKET, DUNMORE'],
    ['under the salutation, behind `Re`', `Dunmore Council\n\nDear Sir or Madam,\n\nRe: Repair of the harbour railings\n\n${PROSE}`, 'Repair of the harbour railings'],
    ['over a German salutation', `Stadt Talburg\n\nSeeweg 3\n\n12345 Talburg\n\nPflege der Grünanlagen am Seeufer\n\nSehr geehrte Damen und Herren,\n\n${BRIEF}`, 'Pflege der Grünanlagen am Seeufer'],
  ])('%s', async (_, text, title) => expect((await fieldsOf(text)).title.value).toBe(title));

  test.each([
    ['the first sentence', `Dunmore Council\n\nDear Bidder\n\n${PROSE}`],
    ['the address over the salutation', `Stadt Talburg\n\nSeeweg 3\n\n12345 Talburg\n\nSehr geehrte Damen und Herren,\n\n${BRIEF}`],
    ['the greeting within a sentence', `Dunmore Council\n\nDear readers of our gazette, we thank you.\n\n${PROSE}`],
  ])('is not %s', async (_, text) => expect((await fieldsOf(text)).title.value).toBeNull());
});
