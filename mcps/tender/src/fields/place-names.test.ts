import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

describe('the place that the name of the works tells', () => {
  test.each([
    ['Bezeichnung des Auftrags: Barrierefreier Umbau von Bushaltestellen in Talburg', 'Talburg'],
    ['Bezeichnung des Auftrags: Projektmanagement für ein Museum in Talburg\n\nAuftraggeber: Museumsverein e.V., Hangstraße 1, 12345 Talburg', 'Talburg'],
    ['Bezeichnung des Auftrags: Neubau Turnhalle Talburg\n\nAuftraggeber: Zweckverband Schulen, Hangstraße 1, 12345 Talburg', 'Talburg'],
    ['Bezeichnung des Auftrags: Deckenerneuerung im Zuge der L 79 OU Bad Talburg', 'L 79 OU Bad Talburg'],
    ['Tender title: Latching high-mast lights and allied electrical works at FSDs under DO Wattleton.', 'FSDs under DO Wattleton'],
    ['Tender title: Online Permit System (OPS) for the State of Valdoria', 'State of Valdoria'],
    ['Tender title: Construction of RCC bridge at Elm Valley', 'Elm Valley'],
  ])('%j', async (text, value) => expect((await fieldsOf(text)).place_of_performance).toMatchObject({ value, derived: true }));

  test('is no more than a guess where the papers state another', async () =>
    expect((await fieldsOf('Tender title: Construction of RCC bridge at Elm Valley\n\nPlace of performance: Wattleton')).place_of_performance.value).toBe('Wattleton'));

  test.each([
    'Bezeichnung des Auftrags: Relaunch der Website in WordPress',
    'Bezeichnung des Auftrags: Pflege der Website der Stiftung Talburg\n\nAuftraggeber: Stiftung Talburg, Hangstraße 1, 12345 Talburg',
    'Bezeichnung des Auftrags: Neubau Turnhalle Fenster',
    'Bezeichnung des Auftrags: Rahmenvertrag über Reinigung in Losen',
    'Bezeichnung des Auftrags: Planung und Umsetzung in Zusammenarbeit',
    'Tender title: Supply of software in English',
  ])('%j names none', async (text) => expect((await fieldsOf(text)).place_of_performance.value).toBeNull());
});

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
  ])('%s', async (_, text, value) => expect((await fieldsOf(text)).place_of_performance.value).toBe(value));

  test.each([
    'Send invoices: ship to the address on the order.\nInvoice payment office, mark for: JANE DOE\n215 MAPLE HILL RD.\nELM VALLEY, AL 36109',
    'Submission of tenders\n\nAt\n\nRoom Seven, Town Hall',
    'Services for the Northtown School District are described below.',
    'The work is described in the Project area and the Scope area.',
    'The report shall be delivered in the following format:\n\n- Word\n- Printed Copy',
  ])('%j says none', async (text) => expect((await fieldsOf(text)).place_of_performance.value).toBeNull());
});
