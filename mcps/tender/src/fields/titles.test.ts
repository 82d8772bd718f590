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
    ['in a block of its own, behind a joining word', '# INVITATION TO TENDER\n~Invitation to Tender\n## for the Provision of Temporary Stages\n## at Elsford Music Hub\nCLOSING DATE – 17:00 02 April 2027', 'Provision of Temporary Stages at Elsford Music Hub'],
    ['without what it is called for short', '~Town of Elsford\n# Fire Hall No. 2 Extension (the "Project")\n## Request for Proposal\nClosing Date: 3 May 2027', 'Fire Hall No. 2 Extension'],
    ['before the kind of paper', '# Harbour Lights Renewal - Request for Proposals\nIssued by the Port of Dunmore, 3 May 2027', 'Harbour Lights Renewal'],
    ['behind kind and number', '**Request for Quote Number: 47QX27Q0009 for Dunmore Card Portal Support Services**\nFrom: R. Hale, Contracting Officer', 'Dunmore Card Portal Support Services'],
    ['behind the German kind over two lines', 'Leistungsbeschreibung für Pflege, Schnitt und Bewässerung der städtischen\nStreuobstwiesen im Ortsteil Obertal\n## Beschreibung der Leistungen\n**1. Anlass**', 'Pflege, Schnitt und Bewässerung der städtischen Streuobstwiesen im Ortsteil Obertal'],
    ['with a colon and a full stop, right under the kind of paper', '# Leistungsbeschreibung\n## Drei Schaubilder zum Thema Küstenschutz in je zwei Ausführungen:\n## Faltblatt und bewegtes Bild für die Website.\n**1. Art und Umfang der Leistung**', 'Drei Schaubilder zum Thema Küstenschutz in je zwei Ausführungen: Faltblatt und bewegtes Bild für die Website'],
    ['right over the labels of the procedure, though a project has a name', '~Stiftung Talburg | Schlossplatz 1 | 12345 Talburg\n# Neubau der Webseite der Stiftung Talburg,\n# inkl. Betrieb und Wartung\nVergabeart:   Verhandlungsverfahren mit vorgeschaltetem Teilnahmewettbewerb gem. § 14 VgV\nVergabenummer:   VV-27-400\nProjekt:   Offenes Talburg!', 'Neubau der Webseite der Stiftung Talburg, inkl. Betrieb und Wartung'],
    ['not run on into the first numbered heading', '# REQUEST FOR PROPOSAL (RFP)\n# Decision Support Platform for Harbour\n# Dues and Berth Use\n# 1. Issuing Organisation\nOrganisation Name:\nDunmore Harbour Trust', 'Decision Support Platform for Harbour Dues and Berth Use'],
    ['not the second line of an office', '~OFFICIAL Sensitive\n# Department of the\n# Chief Harbour Master\n# Request\nRequest Title:\nProvision of a Berth Booking Platform\nRequest Number:\nDHM2142', 'Provision of a Berth Booking Platform'],
    ['behind the kind of paper and over two lines', '# Request for Proposal (RFP): Automated\n# Platform for Berth Planning\nIssued by Dunmore Harbour Trust', 'Automated Platform for Berth Planning'],
    ['under the name of a council and the kind of paper', '# Eastmoor District Council\n# Invitation to Tender for the Provision of\n# Leisure Centre Management Services\nTender Reference: EDC/2027/041', 'Provision of Leisure Centre Management Services'],
    ['in bold right under a large kind of paper, with the buyer in it', '# Pflichtenheft\n**Beschaffung einer Geschäftsverwaltung (GEVER) für die Gemeinde Seedorf**\nVersion 1.0 vom 3. Mai 2027', 'Beschaffung einer Geschäftsverwaltung (GEVER) für die Gemeinde Seedorf'],
    ['around a lone joining word', '# Invitation For International Bidding\n# HBT-27-23\n# DIVER SUPPORT\n# TO\n# NORTHERN HARBOUR RESCUE BOATS', 'DIVER SUPPORT TO NORTHERN HARBOUR RESCUE BOATS'],
    ['behind whom it asks', '# DUNMORE INSTITUTE OF LEARNING\n## Request for Proposal (RFP)\n## from agencies for Course Platform and Content\nTender No. DIL/2027/01', 'Course Platform and Content'],
  ])('%s', async (_, cover, title) => expect(await drawn(`${cover}\n${PROSE}${PROSE}`)).toBe(title));

  test('drawn twice to make it bold', async () => {
    expect(await drawn(`# FOOD STORES BOARD\nName of work: Repair of weighbridge lights at Dunmore Repair of weighbridge lights at Dunmore\n${PROSE}`)).toBe('Repair of weighbridge lights at Dunmore');
  });

  test('no office, address, form or heading in its place', async () => {
    expect(await drawn(`**SOLICITATION/CONTRACT/ORDER FOR COMMERCIAL PRODUCTS AND COMMERCIAL SERVICES**\n9. ISSUED BY\nCODE:\nFX5209 374 CONS PK\nUNIT 5228, APO\nAP 96328-5228\n**SPECIAL PROVISIONS**\n${PROSE}`)).toBeNull();
    expect(await drawn(`**SOLICITATION, OFFER, AND AWARD**\n4. TYPE OF SOLICITATION\nSEALED BID (IFB) INVITATION FOR BID\nNEGOTIATED (RFP) REQUEST FOR PROPOSAL\n${PROSE}`)).toBeNull();
  });
});

test.each([
  'REQUEST FOR PROPOSALS\n15BPXX27R00000001 Page 1 of 149',
  'Section L\nInstructions, Conditions, and Notices to Offerors',
  '# REQUEST FOR QUOTATION (RFQ)\nIssued by:\nNorthern Harbour Administration/Capital Region\n# Assisted Harbour Buying/Central Buying Services\nProject Number: ID11170017\nNorthern Buying Agreement Pool 3 Holders',
  'Questions and answers\nRequest for Proposals\nCould you please provide the current contract',
  'Section L\nL-900. Proposal Requirements and Volumes',
  'TABLE OF CONTENTS\nEXHIBIT A - LOCATIONS FOR GARDENING',
  'Leistungsbeschreibung gemäß § 23 UVgO zur geplanten Vergabe auf dem\nMarktplatz des Landes',
  'PERFORMANCE WORK STATEMENT\nClient Order ID (COI) ID09160051',
  'Request for Quotation\nBieter: ____________________________',
  '# Request for Proposals\n## (Fixed-Price Contracts)',
  '# Tender Notice\n## हिन्दी में निविदा सूचना और विवरण',
  'Request for Quotation (RFQ)\nIssued by:\nHarbour Acquisition Pool/Assisted Buying\nNorthern Buying Pool',
  '# Request for Proposals\nJane Holsey, Contract Specialist',
  '# Performance Work Statement\nWestport Bay, CA',
])('no title on a cover that has what forms print alone: %j', async (cover) => expect(await drawn(`${cover}\n${PROSE}`)).toBeNull());

test('a list of enclosed papers names no tender', async () => {
  expect(await written('Aufforderung zur Angebotsabgabe\n\nVergabeverfahren: Digitale Schautafeln „Meer: Ebbe und Flut“\n\nVergabe-Nr.: 2027_01\n\nHinweise zum Vergabeverfahren\n\nLeistungsbeschreibung\n\nEigenerklärungen zur Eignung und zu Ausschlussgründen\n\nReferenzbogen')).toBe('Digitale Schautafeln „Meer: Ebbe und Flut“');
});

describe('the title on a form', () => {
  test('under the heading of the uniform contract format', async () => {
    expect(await drawn(`**SOLICITATION, OFFER, AND AWARD**\n3. SOLICITATION NUMBER\nN6277727RA044\n%%\nN6277727RA044\nPage 2 of 55\n**Section A - Solicitation/Contract Form**\nBX-16 Pier Crane Repair and Preservation\nMASTER AGREEMENT: the offeror shall hold one before award.\n${PROSE}`)).toBe('BX-16 Pier Crane Repair and Preservation');
  });

  test('as its first item', async () => {
    expect(await drawn(`**SOLICITATION, OFFER, AND AWARD**\n%%\nItem Supplies/Service Quantity Unit Unit Price Amount\n0001\nDredging of the inner basin\nFFP\n${PROSE}`)).toBe('Dredging of the inner basin');
  });
});

test.each(['Bids go to the contact listed below:\n\nTender Contact\n\nFerris Holm\n\nHarbour Clerk', 'Bids clearly marked “Sealed Bid – Do not open” will be received until noon.', 'Quotes in response to Request for Quotation 2027-R-011 for the work are due in May.', 'Ziel der Ausschreibung ist es, dass der Hafen sauber bleibt.'])('no title in %j', async (text) => expect(await written(text)).toBeNull());

describe('the title of a paper without pages', () => {
  test.each([
    ['# dunpy Quarter 4 2027 Request for Proposals\n\nThis RfP is open until 3 May 2027.', 'dunpy Quarter 4 2027'],
    ['# Vergabepaket 9b\n\n## Prüfung der Lagerlisten auf Vollständigkeit\n\nDer Auftragnehmer prüft jede Liste.', 'Prüfung der Lagerlisten auf Vollständigkeit'],
    ['Terms of Reference\n\nFinal Evaluation of the Green Valleys Project in Northern Valdoria\n\nOrganisation: Hands for Rivers', 'Final Evaluation of the Green Valleys Project in Northern Valdoria'],
    ['ALLGEMEINE AUSSCHREIBUNGSBESTIMMUNGEN\n\nLieferung von Einsatzbekleidung für die Wehren des Landes Bergmark\n\nÖffentlicher Auftraggeber: Land Bergmark, Abteilung 7, Landhausplatz 1, 9999 Bergstadt', 'Lieferung von Einsatzbekleidung für die Wehren des Landes Bergmark'],
    ['Museum der Arbeitswelt Talburg\n\n**Angebotsanfrage Ausstellungsgrafik „Stahl und Stadt“**', 'Ausstellungsgrafik „Stahl und Stadt“'],
    ['Bids and Proposals\n\nElmport Library Planter and Sidewalk Repair Project\n\nSealed bids will be received by the owner.', 'Elmport Library Planter and Sidewalk Repair Project'],
    ['| SUBJECT* | Harbour Patrol Boat Hire |\n|---|---|\n| SOLICITATION NUMBER* | 27C24527Q0031 |', 'Harbour Patrol Boat Hire'],
    ['Subject: Invitation to quote: 40 LED street lights', '40 LED street lights'],
    ['**Einholung eines Angebotes: Lieferung von 120 Tablets für die Realschule Weinberg**', 'Lieferung von 120 Tablets für die Realschule Weinberg'],
    ['Projekt: 27-031 Neubau Logistikhalle Nordpark', 'Neubau Logistikhalle Nordpark'],
    ['**Subject:** Request for Proposal (RFP) No: P27-038 Night Watch and Patrol Services', 'Night Watch and Patrol Services'],
  ])('%j', async (text, title) => expect(await written(text)).toBe(title));
});

describe('the title in a sentence', () => {
  test.each([
    ['Marlow Borough is requesting proposals from qualified firms to provide janitorial services in five buildings.', 'janitorial services in five buildings'],
    ['We kindly request you to submit your Proposal for Consultancy Services for Baseline Survey on Coastal Fisheries.', 'Consultancy Services for Baseline Survey on Coastal Fisheries'],
    ['The purpose of this RFP is to select a firm to design and build a new playground at Elm Park.', 'new playground at Elm Park'],
    ['The following are the instructions for quotes in response to Request for Quotation 2027-R-011 for Harbour Rescue Kits', 'Harbour Rescue Kits'],
    ['Ziel der Ausschreibung ist es, einen externen Dienstleister auszuwählen, der eine unabhängige Bewertung des Hafenprojekts durchführt.', 'unabhängige Bewertung des Hafenprojekts'],
    ['Bids clearly marked “Ice Removal 2027” will be received up until 2:00 pm, Wednesday, October 6, 2027.', 'Ice Removal 2027'],
    ['Die Gemeinde Talheim beabsichtigt die Vergabe der Beratungsleistungen zur kommunalen Wärmeplanung.', 'Beratungsleistungen zur kommunalen Wärmeplanung'],
    ['Die Stiftung Talheim bittet um ein Kostenangebot für die Programmierung eines Gedenkportals.', 'Programmierung eines Gedenkportals'],
  ])('%j', async (text, title) => expect(await written(`${text}\n`)).toBe(title));
});

test.each(['# Special Terms\n**Insurance requirements**', '**General Information**\n**Instructions to Offerors**', '# Eigenerklärung zur Eignung\nName des Bieters', '# Anlage 3\n# Technische Anforderungen\n## Allgemeine Hinweise', '# Elmsford Valley Water District\n## Annual Report', '# Sultanate of Ardenia', '# Bids and Proposals', '# Offer\nTitle: STATE VENDOR NO. (Register to obtain one)', '# Lang- und Kurztexte', '# Ziel und Zweck der Beschaffung', '# You can upgrade to the latest version'])(
  'no title in a paper that has the headings of any tender alone: %j',
  async (text) => expect(await drawn(`${text}\n${PROSE}`)).toBeNull(),
);
