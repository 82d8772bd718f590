import { expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

test.each([
  ['the box that is ticked among letters', '14. METHOD OF SOLICITATION\n\nX RFQ ☐ IFB ☐ RFP\n\nThe invitation for bid form is used for all kinds.', 'RFQ'],
  ['a notice before a contract that is not tendered', 'Vergabeart: Ex ante Veröffentlichung (Binnenmarktrelevanz)', 'Ex ante Veröffentlichung (Binnenmarktrelevanz)'],
  ['an electronic tender on the cover', '# Dunmore Electricity Corporation\n\nE-TENDER\n\nNotice No. DE/2027-05 for WORKS', 'E-TENDER'],
])('%s', async (_, text, value) => expect((await fieldsOf(text)).procedure_type.value).toBe(value));

test('no letters of a form in which no box is ticked', async () => {
  expect((await fieldsOf('14. METHOD OF SOLICITATION\n\n☐ RFQ ☐ IFB ☐ RFP')).procedure_type.value).not.toBe('RFQ');
});
