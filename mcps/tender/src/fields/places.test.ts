import { describe, expect, test } from 'vitest';
import { proposedPlace } from '../testing/proposed-place.ts';

const positions = ['Flure', 'Büros EG', 'Teeküchen', 'Lager'].map((room, i) => `1.${i} Estrich\n\nAusführungsort: ${room}\n\n`).join('');

describe('where a line says that the work is done', () => {
  test.each([
    ['the region of a notice in the form of the EU', '2.1.2. Erfüllungsort\n\nLand, Gliederung (NUTS): Donau-Ries (DE27D)\n\nLand: Deutschland\n\n2.1.3. Wert\n\nGeschätzter Wert ohne MwSt.: 406 387,00 EUR', 'Donau-Ries (DE27D)'],
    ['the address that stands under the name of who is there', '5. Art und Umfang sowie Ort der Leistung:\n\nOrt der Leistung:\nStadtwerke Talburg AG\nHangstraße 1\n12345\nTalburg\nDeutschland\n\n6. Losaufteilung:', 'Hangstraße 1, 12345 Talburg'],
    ['the site in the data of a bill of quantities, not the rooms of its positions', `Angebotsaufforderung\nProjektdaten:\nProjektbezeichnung: Talburg, Wohnen am Hang\nPLZ: 12345\nOrt: Talburg\nStraße: Hangstraße 9\nVergabedaten:\nAngebotsabgabe bis: 19.05.2027\nAuftraggeber: Bau Muster GmbH\nStraße: Werkweg 1\nPLZ: 54321\nOrt: Werkheim\n\n${positions}`, 'Hangstraße 9, 12345 Talburg'],
    ['a town with what is there', 'e) Ort der Ausführung\n\nTalburg: Städtische Objekte wie Schulen und Kindergärten\n\nf) Art der Leistung', 'Talburg: Städtische Objekte wie Schulen und Kindergärten'],
    ['the first sentence beside a label', 'Ort der Leistungserbringung\n\nDeutschland. Die Leistung kann remote erbracht werden.', 'Deutschland'],
    ['a street that begins like a word for elsewhere', 'Ausführungsort: Seestraße 5, 12345 Talburg', 'Seestraße 5, 12345 Talburg'],
    ['all parts of an address, not the street alone', '2.1.2 Erfüllungsort\nPostanschrift: Hangstraße 4\nStadt: Talburg\nPostleitzahl: 12345\nLand, Gliederung (NUTS): Talkreis (DE999)', 'Hangstraße 4, 12345 Talburg'],
    ['the site', '# Request for Tender\n\nSite: Memorial Park, 5 Station Street, Wattle Creek', 'Memorial Park, 5 Station Street, Wattle Creek'],
    ['a campus of somebody', 'Services will be provided at the University\'s Wattleton campus.', "University's Wattleton campus"],
    ['the geographical location', 'Geographical Location: Northern Valdoria and Elmport', 'Northern Valdoria and Elmport'],
    ['where goods are delivered', 'Exact address of delivery location: 5 Canal Street, Elmport', '5 Canal Street, Elmport'],
    ['the location', '# Terms of Reference\n\nLocation: Northern Valdoria and home-based', 'Northern Valdoria and home-based'],
    ['what follows a sentence’s list of places', '## Place of Performance\n\nThe work to be performed under this contract shall be performed at the following location(s): Contractor’s facilities.', 'Contractor’s facilities'],
    ['a street with a point of the compass', 'Delivery address: N. Main Street 5, Elm Valley', 'N. Main Street 5, Elm Valley'],
    ['where a project lies', 'The project is located at 455 Canyon Road, Elm Valley, California.', '455 Canyon Road, Elm Valley, California'],
    ['where a building stands', 'Das Gebäude befindet sich in der Hangstraße 4, 12345 Talburg.', 'Hangstraße 4, 12345 Talburg'],
    ['where a school stands', 'In der Alten Hangstraße 34 in Talburg-Nord befindet sich die Talschule.', 'Alten Hangstraße 34 in Talburg-Nord'],
    ['the area of a council', 'The Council wishes to enter into an agreement to provide Road Haulage Services within the Glenmoor Council Area as required.', 'Glenmoor Council Area'],
    ['a printed table whose town slipped behind the next heading', 'Haupterfüllungsort\nBezeichnung Stadt Talburg\nPostanschrift Markt 1\nOrt\nAusführungsfristen\n12345 Talburg\nBestimmungen', 'Markt 1, 12345 Talburg'],
    ['near a town', 'The County seeks proponents for an addition to the existing Elm Lake Maintenance Shop near Elmport, Alberta.', 'Elmport, Alberta'],
    ['where goods are free', 'Prices quoted should be on the basis of F.O.R. Harbour Works, Elmport. The purchaser pays nothing more.', 'Harbour Works, Elmport'],
    ['two sites, not the court', 'Die Leistungen sind an den Standorten Nordheim und Südheim zu erbringen.\nGerichtsstand ist Nordheim.', 'Standorten Nordheim und Südheim'],
    ['anywhere', 'This work can be done remotely from anywhere.', 'remotely from anywhere'],
    ['online', 'Die Auftragsausführung erfolgt online, eine Anreise ist nicht nötig.', 'online'],
  ])('%s', async (_, text, value) => expect(await proposedPlace(text)).toBe(value));

  test.each([
    'Place of delivery: FOB (named port of shipment)',
    'F.5 Place of Performance\n\nF.6 Performance Standards Under the Contract',
    'Leistungsort: Leistungszeitraum/Leistungszeitpunkt',
    'Delivery location: o. Attachments (Statement of Work)',
    'Ship to: FORWARD UNCLASSIFIED SHIPMENTS WITH PRIORITY BY AIR',
    'Delivery address: deliverables@agency.example and the portal',
    'Place of performance: To be announced',
    'Pre-bid meeting\n\nLocation: Town Hall, Room 4',
    '# Lamps\n\nBuyer Details\n\nBusiness Name: Department of Quays\n\nLocation: 30 Canal Street, Elmport',
    '# Timeline\n\n- Location: Comments on Elm Gigs\n\n- Location: Comment on Elm Board\n\n- Location: Comments on Elm Pages',
    '| Location | Estimated Cost | Period |\n|---|---|---|\n| Hall | 5 | 6 |',
    'Deliver to: via the portal',
    'Bid Due Date: September 20, 2027\nTime: 2:00 PM\nDeliver To:\n3404 Canal Road\nElm Valley, TN 37406',
    'Prices are DDP Incoterms 2020.',
    '# Request for Proposals\n\n# New Hospital Construction\n\nSealed proposals are invited.',
    'In der Hangstraße 3 in Talburg befindet sich die Vergabestelle.',
    'The services are to be recorded in the Project Area file.',
    'Delivery location: be performed at the same time as the report',
    'Site\n\nAccess Control System',
    'Proposals shall be delivered to the Purchasing Department, 100 School Road, Elm Valley, by noon.',
    'Place of Performance: March 22, 2029 through March 21, 2030',
    positions,
  ])('%j says none', async (text) => expect(await proposedPlace(text)).toBeNull());
});
