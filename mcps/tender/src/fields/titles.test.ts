import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';
import { drawnFieldsOf } from '../testing/read-drawn.ts';

const drawn = async (text: string) => (await drawnFieldsOf(text)).title.value;
const written = async (text: string) => (await fieldsOf(text)).title.value;
const PROSE = '\nThe contractor will keep records of each visit and show them to the office on request.\nAll works are done in the presence of the caretaker, who holds the keys of the building.\nWaste is taken away on the same day and brought to the yard of the town.\n';

describe('the title on a cover', () => {
  test.each([
    ['over three lines of one size', '# REQUEST FOR PROPOSAL\n## Feasibility study and business plan for the setting up of a Cold\n## Chain Training Centre (CCTC) in Arden, Berrow, Calder,\n## Dunmore and Elsford\nRFP No.: 04/07/2027-CCF\nIssued on: 2 July 2027', 'Feasibility study and business plan for the setting up of a Cold Chain Training Centre (CCTC) in Arden, Berrow, Calder, Dunmore and Elsford'],
    ['in one block with the kind of paper', '**RFP NO.**\nNLI-03/05/2027-02\n# Request for Proposals (RFP) for a Fleet Booking\n# System\n## Northland Life Insurance Limited,\n## 12 Harbour Road,', 'Fleet Booking System'],
    ['under a lone joining word, inflected', '# Bewerbungsbedingungen\n# zur\n# digitalen Aufbereitung einer Radwegekarte im\n# Rahmen des Verbundprojekts Talwege\n~Digitale Aufbereitung einer Radwegekarte', 'digitalen Aufbereitung einer Radwegekarte im Rahmen des Verbundprojekts Talwege'],
    ['before the kind of paper', '# Harbour Lights Renewal - Request for Proposals\nIssued by the Port of Dunmore, 3 May 2027', 'Harbour Lights Renewal'],
    ['behind kind and number', '**Request for Quote Number: 47QX27Q0009 for Dunmore Card Portal Support Services**\nFrom: R. Hale, Contracting Officer', 'Dunmore Card Portal Support Services'],
    ['behind the German kind over two lines', 'Leistungsbeschreibung für Pflege, Schnitt und Bewässerung der städtischen\nStreuobstwiesen im Ortsteil Obertal\n## Beschreibung der Leistungen\n**1. Anlass**', 'Pflege, Schnitt und Bewässerung der städtischen Streuobstwiesen im Ortsteil Obertal'],
  ])('%s', async (_, cover, title) => expect(await drawn(`${cover}\n${PROSE}${PROSE}`)).toBe(title));

  test('drawn twice to make it bold', async () => {
    expect(await drawn(`# FOOD STORES BOARD\nName of work: Repair of weighbridge lights at Dunmore Repair of weighbridge lights at Dunmore\n${PROSE}`)).toBe('Repair of weighbridge lights at Dunmore');
  });

  test('no office, address, form or heading in its place', async () => {
    expect(await drawn(`**SOLICITATION/CONTRACT/ORDER FOR COMMERCIAL PRODUCTS AND COMMERCIAL SERVICES**\n9. ISSUED BY\nCODE:\nFX5209 374 CONS PK\nUNIT 5228, APO\nAP 96328-5228\n**SPECIAL PROVISIONS**\n${PROSE}`)).toBeNull();
    expect(await drawn(`**SOLICITATION, OFFER, AND AWARD**\n4. TYPE OF SOLICITATION\nSEALED BID (IFB) INVITATION FOR BID\nNEGOTIATED (RFP) REQUEST FOR PROPOSAL\n${PROSE}`)).toBeNull();
  });
});

describe('the title on a form', () => {
  test('under the heading of the uniform contract format', async () => {
    expect(await drawn(`**SOLICITATION, OFFER, AND AWARD**\n3. SOLICITATION NUMBER\nN6277727RA044\n%%\nN6277727RA044\nPage 2 of 55\n**Section A - Solicitation/Contract Form**\nBX-16 Pier Crane Repair and Preservation\nMASTER AGREEMENT: the offeror shall hold one before award.\n${PROSE}`)).toBe('BX-16 Pier Crane Repair and Preservation');
  });

  test('as its first item', async () => {
    expect(await drawn(`**SOLICITATION, OFFER, AND AWARD**\n%%\nItem Supplies/Service Quantity Unit Unit Price Amount\n0001\nDredging of the inner basin\nFFP\n${PROSE}`)).toBe('Dredging of the inner basin');
  });
});

describe('the title of a paper without pages', () => {
  test.each([
    ['# dunpy Quarter 4 2027 Request for Proposals\n\nThis RfP is open until 3 May 2027.', 'dunpy Quarter 4 2027'],
    ['# Vergabepaket 9b\n\n## Prüfung der Lagerlisten auf Vollständigkeit\n\nDer Auftragnehmer prüft jede Liste.', 'Prüfung der Lagerlisten auf Vollständigkeit'],
    ['**Subject:** Request for Proposal (RFP) No: P27-038 Night Watch and Patrol Services', 'Night Watch and Patrol Services'],
  ])('%j', async (text, title) => expect(await written(text)).toBe(title));
});

describe('the title in a sentence', () => {
  test.each([
    ['Marlow Borough is requesting proposals from qualified firms to provide janitorial services in five buildings.', 'janitorial services in five buildings'],
    ['The purpose of this RFP is to select a firm to design and build a new playground at Elm Park.', 'new playground at Elm Park'],
    ['Die Gemeinde Talheim beabsichtigt die Vergabe der Beratungsleistungen zur kommunalen Wärmeplanung.', 'Beratungsleistungen zur kommunalen Wärmeplanung'],
    ['Die Stiftung Talheim bittet um ein Kostenangebot für die Programmierung eines Gedenkportals.', 'Programmierung eines Gedenkportals'],
  ])('%j', async (text, title) => expect(await written(`${text}\n`)).toBe(title));
});

test.each(['# Special Terms\n**Insurance requirements**', '**General Information**\n**Instructions to Offerors**', '# Eigenerklärung zur Eignung\nName des Bieters', '# Anlage 3\n# Technische Anforderungen\n## Allgemeine Hinweise', '# Elmsford Valley Water\n## Annual Report'])(
  'no title in a paper that has the headings of any tender alone: %j',
  async (text) => expect(await drawn(`${text}\n${PROSE}`)).toBeNull(),
);
