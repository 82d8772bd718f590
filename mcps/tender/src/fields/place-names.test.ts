import { describe, expect, test } from 'vitest';
import { proposedPlace } from '../testing/proposed-place.ts';

describe('the place in what is to be done', () => {
  test.each([
    ['an area', 'The University seeks a contract for the provision of taxi services in the Northtown city area and the suburbs.', 'Northtown city area'],
    ['the focus of a study', 'The major focus of the mapping will be the Elmport/Elm West area due to its industry.', 'Elmport/Elm West area'],
    ['facilities', 'The contractor provides annual testing services for the Northtown Veterans Hospital, Elmport Clinic, and Wattleton Clinic.', 'Northtown Veterans Hospital, Elmport Clinic, and Wattleton Clinic'],
    ['facilities behind a note', 'Annual Testing Services (Physicist) for the Northtown Veterans Hospital, and Elmport Clinic. This contract has options.', 'Northtown Veterans Hospital, and Elmport Clinic'],
    ['what stands under “At” on a cover', 'PROPOSED FURNITURE WORK\n\nAt\n\nLDMO & ZONAL BRANCH, DIST. NORTHPUR,\n\nTECHNICAL BID', 'LDMO & ZONAL BRANCH, DIST. NORTHPUR'],
    ['the address that goods are marked for', 'DELIVERY SCHEDULE\n0001 MARK FOR: JANE DOE\nATTN: STORES\n215 MAPLE HILL RD.\nELM VALLEY, AL 36109', '215 MAPLE HILL RD. ELM VALLEY, AL 36109'],
    ['addresses in a table', 'Support is to be provided at the following physical addresses:\n\n| No | Site Name | Physical Address |\n|---|---|---|\n| 1 | Head Office | 600 Wattle Street Northtown |\n| 2 | Depot | Harvest House, 30 Canal Street, Northtown |', '600 Wattle Street Northtown; Harvest House, 30 Canal Street, Northtown'],
    ['the location of a contract', 'Contract locations:\n\nUKC - North East (England)', 'UKC - North East (England)'],
    ['where a service is given in Switzerland', 'Ort der Dienstleistungserbringung: Talburg und Umgebung', 'Talburg und Umgebung'],
    ['a list of states', 'Travel is anticipated to project sites in the following states:\n\n- Valdoria\n- Northmark', 'Valdoria; Northmark'],
    ['the region of a notice under its level', '2.1.2 Erfüllungsort\nNUTS-3-Code: Talkreis (DE999)\nLand: Deutschland', 'Talkreis (DE999)'],
    ['a printed table', 'Haupterfüllungsort\nBezeichnung Landesbetrieb Straßenwesen, Dienststätte Talburg\nPostanschrift Hangstraße 11\nOrt 12345 Talburg\nAusführungsfristen', 'Hangstraße 11, 12345 Talburg'],
    ['an office behind its codes', 'Place of Performance\nDoDAAC: WX5J0M\nCountryCode: USA\nUSAG NORTHPORT\nSUPPLY BRANCH, BLDG 7', 'USAG NORTHPORT'],
  ])('%s', async (_, text, value) => expect(await proposedPlace(text)).toBe(value));

  test.each([
    'Send invoices: ship to the address on the order.\nInvoice payment office, mark for: JANE DOE\n215 MAPLE HILL RD.\nELM VALLEY, AL 36109',
    'Submission of tenders\n\nAt\n\nRoom Seven, Town Hall',
    'Services for the Northtown School District are described below.',
    'The work is described in the Project area and the Scope area.',
    'The report shall be delivered in the following format:\n\n- Word\n- Printed Copy',
  ])('%j says none', async (text) => expect(await proposedPlace(text)).toBeNull());
});

describe('the place of what is looked after', () => {
  test.each([
    ['a house with a name', 'This paper helps to prepare solutions for the provision of temporary structures at Elmport Circular Economy Hub. All rights remain.', 'Elmport Circular Economy Hub'],
    ['open spaces of a village', 'Maintenance is required to a number of council-owned open spaces in Elmport. These include the meadow.', 'Elmport'],
    ['a zone', 'The data is to provide ground maintenance services to Northern Zone 2. It has parks.', 'Northern Zone 2'],
    ['homes in a city and a county', 'The firm assesses completed projects located in the City of Elmport and Wattle County. Firms apply.', 'City of Elmport and Wattle County'],
    ['the address under those who are there', 'All deliveries must be to the following address:\n\nDepartment of Rivers\n\nDivision of Plants\n\n1720 Weir Road, Bldg. 13\n\nElmport, SC 29210', '1720 Weir Road, Bldg. 13 Elmport, SC 29210'],
    ['a building', 'The library is located at 5 Canal Street, Elmport, TN 37406. It is old.', '5 Canal Street, Elmport, TN 37406'],
    ['all houses of somebody', 'Gegenstand der Ausschreibung ist die Lieferung von Papier inkl. Toner für alle Standorte der Hochschule Talburg ab Mai.', 'alle Standorte der Hochschule Talburg'],
    ['a place of delivery or work', 'Liefer- bzw. Leistungsort: Hangstraße 3a, 12345 Talburg', 'Hangstraße 3a, 12345 Talburg'],
    ['the country of an assignment', '| Assignment Country | Valdoria |\n|---|---|\n| Language | English |', 'Valdoria'],
    ['regions of a notice', '2.1.2 Erfüllungsort\nLand, Gliederung (NUTS): Talkreis (DE999)\nLand: Deutschland\n2.1.2 Erfüllungsort\nLand, Gliederung (NUTS): Hangkreis (DE998)\nLand: Deutschland', 'Talkreis (DE999); Hangkreis (DE998)'],
  ])('is %s', async (_, text, value) => expect(await proposedPlace(text)).toBe(value));

  test.each([
    'A meeting about maintenance is held at Elmport Community Centre. All may come.',
    'Bidders with offices and facilities located in the City of Elmport get no preference.',
    'Ort der Leistung: Bitte entnehmen Sie die Orte dem Kartenmaterial.',
  ])('%j says none', async (text) => expect(await proposedPlace(text)).toBeNull());
});
