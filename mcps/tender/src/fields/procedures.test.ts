import { expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

test.each([
  ['the box that is ticked among letters', '14. METHOD OF SOLICITATION\n\nX RFQ ☐ IFB ☐ RFP\n\nThe invitation for bid form is used for all kinds.', 'RFQ'],
  ['the box that is ticked among letters on lines of their own', '14. METHOD OF SOLICITATION\n\n☒ RFQ\n\n☐ IFB\n\n☐ RFP\n\nThe invitation for bid form is used for all kinds.', 'RFQ'],
  ['a notice before a contract that is not tendered', 'Vergabeart: Ex ante Veröffentlichung (Binnenmarktrelevanz)', 'Ex ante Veröffentlichung (Binnenmarktrelevanz)'],
  ['an electronic tender on the cover', '# Dunmore Electricity Corporation\n\nE-TENDER\n\nNotice No. DE/2027-05 for WORKS', 'E-TENDER'],
  ['the box that a federal form has ticked, not one of its provisions', '4. TYPE OF SOLICITATION\n\n☐ SEALED BID (IFB)\n\n☒ NEGOTIATED (RFP)\n\nNOTE: In sealed bid solicitations offer means bid.', 'NEGOTIATED (RFP)'],
  ['a request for interest, not the request that may follow', '# Request for Expression of Interest (REOI)\n\nHarbour portal\n\nSelection of a system integrator\n\nA Request for Proposal (RFP) goes to those on the list.', 'Request for Expression of Interest (REOI)'],
  ['a request for qualifications', '# REQUEST FOR QUALIFICATIONS\n\n#27-0484\n\nHarbour Website Project\n\nUp to five firms receive a request for proposals later.', 'REQUEST FOR QUALIFICATIONS'],
  ['how bids are packed, where a label asks for it', 'Bid Number: DUN/2027/B/41\n\nType of Bid: Two Packet Bid\n\nItem Category: Quay lamps', 'Two Packet Bid'],
  ['tenders that are open', '# Notice\n\nThe Harbour Works (Dunmore) Ltd. hereby invites open e-Tenders from experienced firms for painting.', 'open e-Tenders'],
])('%s', async (_, text, value) => expect((await fieldsOf(text)).procedure_type.value).toBe(value));

test('no letters of a form in which no box is ticked', async () => {
  expect((await fieldsOf('14. METHOD OF SOLICITATION\n\n☐ RFQ ☐ IFB ☐ RFP')).procedure_type.value).not.toBe('RFQ');
});
