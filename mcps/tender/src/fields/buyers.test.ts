import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

describe('whose tender it is', () => {
  test.each([
    ['the name beside a label alone, not the middle of a sentence', 'Gemeinde Auental | Kirchplatz 3 | 97001 Auental\n\nVergabe der Gebäudereinigung\n\nAuftraggeber\n\nwerden Bestandteil der\n\nUnterlagen', 'Gemeinde Auental'],
    ['a name that goes on after a dash', 'Die Norddeutsche Akademie der Küstenkunde e. V. – Landesakademie der Meere – beabsichtigt, die o. g. Leistungen zu vergeben.', 'Norddeutsche Akademie der Küstenkunde e. V. – Landesakademie der Meere'],
    ['the one whose short name acts', 'Gestaltung neuer Schautafeln\n\nEin Fokus liegt beim Ostsund Science Network (OsuNet) auf der Zusammenarbeit.\n\nDas OsuNet sucht eine Agentur für neue Schautafeln.', 'Ostsund Science Network'],
    ['a short name that the paper uses all the time', `Request for Proposal - Website\n\nC-Makers would like to invite you to prepare a proposal.\n\n${'C-Makers helps makers.\n\n'.repeat(5)}`, 'C-Makers'],
    ['a name that a heading introduces', `# Payroll Services\n\n# About Blue Heron Landing\n\nBlue Heron Landing lies at the lake.\n\n${'Blue Heron Landing pays monthly.\n\n'.repeat(5)}`, 'Blue Heron Landing'],
    ['a First Nation', 'Crane Lake First Nation\n\nRequest for Proposal for Managed Network Services', 'Crane Lake First Nation'],
    ['to whom bids go, over two lines', 'Die Angebote können elektronisch eingereicht werden. An:\nmeerlab – DEUTSCHE AKADEMIE\nDER MEERESKUNDE\nAm Deich 1', 'meerlab – DEUTSCHE AKADEMIE DER MEERESKUNDE'],
    ['who issues the request', 'This Request for Proposal ("RFP") is issued by Blue Heron Services Pvt. Ltd. for soliciting bids.', 'Blue Heron Services Pvt. Ltd.'],
    ['the office without the person who writes for it', 'From: R. Hale, Contracting Officer (CO), Harbour Administration, Region 1', 'Harbour Administration, Region 1'],
    ['a name that a bracket encloses', 'The yard (run by the Dunmore Harbour Foundation), the Council is seeking a contractor.\n\nThe Dunmore Harbour Foundation is seeking a contractor.', 'Dunmore Harbour Foundation'],
    ['beside a label in a second language', 'संगठन का नाम/Organisation Name: Dunmore Medical Research Department', 'Dunmore Medical Research Department'],
    ['a board that acts through another and receives bids', 'NOTICE IS HEREBY GIVEN that the Board of Education of the Elm Valley Unified School District, acting by and through its Governing Board, will receive up to, but not later than 2:00 p.m. on June 4, 2027, sealed proposals for buses.', 'Board of Education of the Elm Valley Unified School District'],
    ['whose requirements are bid for', 'YOU ARE HEREBY INVITED TO BID FOR REQUIREMENTS OF THE DEPARTMENT OF RIVERS AND HARBOURS\nBID NUMBER: DRH 07/2027', 'DEPARTMENT OF RIVERS AND HARBOURS'],
    ['a ministry that now invites', 'The Ministry of Transport now invites eligible consulting firms to indicate their interest.', 'Ministry of Transport'],
    ['an association with the point of its form', 'Der Museumsverein Talburg e.V. sucht eine Agentur für seine Website.', 'Museumsverein Talburg e.V.'],
    ['a service that has a requirement', 'This is a combined synopsis. The National Heath Service, Midwest Regional Office, has a requirement to repair roofs.', 'National Heath Service, Midwest Regional Office'],
    ['a parish', 'Ev. Kirchengemeinde Talburg-Süd\n\nNeubau Gemeindehaus', 'Ev. Kirchengemeinde Talburg-Süd'],
    ['who needs something, behind the verb', 'Für das Projekt Radweg benötigt die Stadt Talburg ein Gutachten.', 'Stadt Talburg'],
    ['who says what it is', 'Der Verein Wasserwelten e.V. ist eine gemeinnützige Organisation mit Sitz in Talburg.', 'Verein Wasserwelten e.V.'],
    ['for whom a paper is prepared, not by which office', '# Scope of Work\n\nPrepared for: Lakeside Community College District\n\nPrepared by: Facilities Department', 'Lakeside Community College District'],
    ['a museum, though a town is named in quotes', 'Museum der Arbeitswelt Talburg\n\nAngebotsanfrage Ausstellungsgrafik „Stahl und Stadt“', 'Museum der Arbeitswelt Talburg'],
    ['who leads in conjunction with others', 'Taxi Services\n\nThe University of Talburg, in conjunction with the NHS Northcoast and Berrow City Council is seeking to put in place a contract for taxis.', 'University of Talburg'],
    ['the other side of the successful supplier', 'This Contract will be between the successful Supplier and the Harbour Inspectorate on behalf of the Secretary of State for Coasts.', 'Harbour Inspectorate'],
    ['the letters that a bill has for the client', 'Tiefbau Seestraße\n\nDie Rufnummer ist der Notdienststelle der Stadtwerke Talburg GmbH (AG) mitzuteilen.', 'Stadtwerke Talburg GmbH'],
    ['of a printed notice the organisation that buys, not the one that sends it', '8.1 ORG-0001\n\nOffizielle Bezeichnung: Verkehrsbetriebe Talburg\n\nRollen dieser Organisation: Beschaffer\n\n8.1 ORG-0002\n\nOffizielle Bezeichnung: Datenservice Öffentlicher Einkauf\n\nOrt: Bonn\n\nRollen dieser Organisation: TED eSender', 'Verkehrsbetriebe Talburg'],
    ['a company with an article of its own', 'Zur Angebotsabgabe auffordernde Stelle:\n\nName und Anschrift: Die Uferbahn GmbH des Bundes - NL Nord\n\nAm Deich 1', 'Die Uferbahn GmbH des Bundes - NL Nord'],
    ['a guard over its paper', 'NORTHCOAST AIR NATIONAL GUARD\n\nPerformance Work Statement', 'NORTHCOAST AIR NATIONAL GUARD'],
    ['the principal', '# Request for Tender\n\nPrincipal: Wattle Creek Shire Council', 'Wattle Creek Shire Council'],
    ['a name that begins like a telephone', '# Request for Quotation\n\nTELECOMMUNICATIONS SUPPLIERS DUNMORE LIMITED', 'TELECOMMUNICATIONS SUPPLIERS DUNMORE LIMITED'],
    ['what kind of entity somebody is', 'Request for Proposal - Dashboard\n\nThe Coast Innovation Institute Inc. (CII2) is a 501(c)(3) non-profit entity that supports harbours.', 'Coast Innovation Institute Inc. (CII2)'],
    ['by whom a tender is made, not its manager', 'Die vorliegende Ausschreibung erfolgt durch:\n\nStadt Talburg am Meer\n\nHafenstraße 27-37\n\nPROPLAN Projektberatung GmbH\n\nEs beabsichtigt der AG, die Fachplanung zu vergeben.', 'Stadt Talburg am Meer'],
    ['a directorate that publishes', 'Request for Interest\n\nPublished by:\n\nDirectorate General of Harbours, Govt. of Ardenia', 'Directorate General of Harbours, Govt. of Ardenia'],
    ['behind the first label of a portal form, not the person', '## Adresse der zur Angebotsabgabe auffordernden Stelle\n\n| Bezeichnung | Landesamt für Küsten und Häfen Nordmark |\n|---|---|\n| Kontaktstelle | Vergabestelle |\n| Zu Händen | Frau Melanie Beispiel |', 'Landesamt für Küsten und Häfen Nordmark'],
  ])('%s', async (_, text, value) => expect((await fieldsOf(text)).buyer_name.value).toBe(value));

  test.each([
    ['what is bought by a word for an organisation', 'Ausschreibung für eine Werbeagentur zur Entwicklung von Schautafeln'],
    ['a sentence with a firm in it', 'The Center offers computing for the Department of Rivers'],
    ['the next block of a form', 'Issued by\n\n8. ADDRESS OFFER TO (If other than Item 7)'],
    ['a heading of a form', 'Request for Proposals\n\nISSUING AGENCY INFORMATION\n\nIssue Date: May 3, 2027'],
    ['an address for goods', 'Anfrage Nr. 4500123987\n\nLieferadresse: Werke Talburg GmbH, Zentrallager, Werkstraße 22, 12345 Talburg'],
    ['a blank of a template', 'Company Name is seeking proposals from qualified vendors to migrate its orders service.'],
    ['a person', 'Vergabestelle: Frau Melanie Beispiel'],
    ['the letters of a party', 'Es ist beabsichtigt, dass der AG, die Fachplanung, die Statik und den Bau beabsichtigt zu vergeben.'],
    ['a list of proofs', 'Client: Copy of certificate ● Single Bid – Bidder'],
    ['a code', 'Issued by: 15BPCC'],
  ])('not %s', async (_, text) => expect((await fieldsOf(text)).buyer_name.value).toBeNull());
});
