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
  ['a title in the quotation marks of front matter', "---\ntitle: 'Request for proposals: harbour lamps'\ndate: 2027-03-01\n---\n\nThe port wants lamps.", 'Request for proposals'],
  ['what has its number beside it', 'These are the instructions for all that send a quote in\nresponse to Request for Quotation 2027-Q-014 for quay lamps.', 'Request for Quotation'],
  ['the kind that the letters of the head stand for', '# DUNMORE PORT\n\nRFB TITLE: QUAY LAMPS\n\nThe port buys lamps for all of its quays and wants offers for them.\n\nCopies of the Request for Bids may be obtained from the clerk from May on.', 'Request for Bids'],
  ['the letters of the head, not a kind that some may be asked for', '# DUNMORE PORT\n\nRFB TITLE: QUAY LAMPS\n\nThe clerk may also send a request for proposals to some of the firms.', 'RFB'],
  ['what is issued, not what a clause says of other kinds', 'The Dunmore clinic is issuing Combined Synopsis/Solicitation for care. The firm shall provide nurses.\n\nIf this is an invitation for bid, small firms may say so. If this solicitation is a request for proposals, it was the only one.', 'Combined Synopsis/Solicitation'],
  ['a kind in quotation marks', 'The clinic buys beds.\n\nThis is a “request for quotations (RFQ). The code for it is 621420 and the standard is $19 million.', 'request for quotations (RFQ)'],
  ['an international invitation', '# PORT HEADQUARTERS\n\nInvitation For International Bidding\n\nAll firms may bid.', 'Invitation For International Bidding'],
  ['an invitation behind the name of who invites', 'Menu\n\nHarbour Works and Lamps Board of Dunmore County (HWLB) Invitation for Tender\n\nThe board wants lamps for each quay.', 'Invitation for Tender'],
  ['an agency that is chosen', '# Agentur-Auswahlverfahren des Hafenvereins für die Kampagne 2027\n\nDer Verein sucht eine Agentur.', 'Agentur-Auswahlverfahren'],
  ['a notice with its number', '# Port of Dunmore\n\nTender Notice # DUN 12-27/1\n\nThe port wants lamps from makers of them.', 'Tender Notice'],
  ['a notice to bidders', 'NOTICE TO BIDDERS\n\nSealed bids will be received at the office of the Clerk until noon.', 'NOTICE TO BIDDERS'],
  ['a price that is asked for', '# Preisanfrage\n\nDie Talklinik holt Angebote für Betten ein.', 'Preisanfrage'],
  ['a way to choose a firm', '# Auswahlverfahren zur Vergabe einer Besucherbefragung\n\nDer Hafenverein sucht ein Büro.', 'Auswahlverfahren'],
  ['a look at the market, not the procedure that may follow', 'Markterkundung\nnach § 28 VgV\n\nStadtwerke Talburg GmbH\n\nEin Offenes Verfahren wird gegebenenfalls später bekannt gemacht.', 'Markterkundung'],
  ['a contest for a project', 'Gemeinde Talburg\nProjektwettbewerb Schulhaus Dorf\nProgramm\n\nDie Gemeinde lädt Büros ein.', 'Projektwettbewerb'],
  ['a competition to take part', '# Teilnahmewettbewerb\n\nDie Talklinik sucht Planer für ihr Bettenhaus.', 'Teilnahmewettbewerb'],
  ['an expression of interest that a mail asks for', 'From: Harbour Trust\nSubject: Expression of Interest - school meals\n\nDear all,\n\nWe would like to hear from caterers.', 'Expression of Interest'],
  ['a request for quotations, its words the other way round', '# Wendover Harbour\n\n## Quotation Request\n\nThe port wants lamps.', 'Quotation Request'],
  ['a competition under a framework', '# Further Competition\n\nThe council invites firms to a call-off under its framework.', 'Further Competition'],
  ['a limited enquiry, whole', 'HARBOUR LABORATORY\nLIMITED TENDER ENQUIRY\n\nQuotations are wanted for lamps.', 'LIMITED TENDER ENQUIRY'],
  ['a tender opportunity', "---\ntitle: 'Tender opportunity: research on lamps'\n---\n\nThe port wants to know more of lamps.", 'Tender opportunity'],
])('%s', async (_, text, value) => expect((await fieldsOf(text)).procedure_type.value).toBe(value));

test('no letters of a form in which no box is ticked', async () => {
  expect((await fieldsOf('14. METHOD OF SOLICITATION\n\n☐ RFQ ☐ IFB ☐ RFP')).procedure_type.value).not.toBe('RFQ');
});

test.each([
  ['another paper that has a number', 'This contract was placed with the firm named below; it supersedes Request for Quotation 2027-Q-014 of the port.'],
  ['a year behind a kind in passing', `# Quay lamps\n\n${'The port keeps its lamps clean.\n\n'.repeat(30)}The port was glad of many answers to the request for proposals 2027 and thanks all firms for them.`],
  ['a kind that holds on a condition', 'The firm shall provide nurses.\n\nIf this solicitation is a request for proposals, it was the only one.'],
  ['a line of contents', '# Lamps for quays\n\nNOTICE TO BIDDERS ............ 3\n\nSPECIFICATIONS ............ 9'],
  ['a form among those to send', '# Lamps for quays\n\nExpression of Interest form\n\nThe port wants lamps.'],
  ['what is said of interest', '# Lamps for quays\n\nExpressions of interest, with prices, go to the clerk.\n\nThe port wants lamps.'],
  ['those that apply for a post', 'Im Auswahlverfahren für die Stelle werden drei Gespräche geführt.'],
])('no kind from %s', async (_, text) => expect((await fieldsOf(text)).procedure_type.value).toBeNull());
