import { describe, expect, test } from 'vitest';
import { drawnFieldsOf } from '../testing/read-drawn.ts';

const stated = async (text: string) => Object.fromEntries(Object.entries(await drawnFieldsOf(text)).map(([name, { value }]) => [name, value]));

describe('letters, notices and papers that state little, drawn as PDF', () => {
  test('a draft contract', async () => {
    expect(await stated(`
# Vertrag
## über die Lieferung von Streusalz
zwischen
der Stadt Kaltenbrunn, vertreten durch den Bürgermeister,
- nachfolgend Auftraggeber genannt -
und
der Firma ____________________
- nachfolgend Auftragnehmer genannt -
§ 1 Vertragsgegenstand
(1) Der Auftragnehmer verpflichtet sich zur Lieferung von Streusalz.
§ 2 Vertragsdauer
(1) Der Vertrag beginnt am 01.11.2027 und endet am 31.10.2030.
(2) Er kann mit einer Frist von drei Monaten gekündigt werden.
§ 3 Haftung
(1) Die Haftpflichtversicherung muss mindestens 2.000.000 Euro betragen.
(2) Rechnungen sind an rechnung@kaltenbrunn.example zu senden.
§ 9 Gerichtsstand
Erfüllungsort und Gerichtsstand ist Kaltenbrunn.
`)).toMatchObject({ title: 'Lieferung von Streusalz', buyer_name: 'Stadt Kaltenbrunn', contract_start: '2027-11-01', contract_end: '2030-10-31', contract_duration_months: 36, submission_deadline: null, place_of_performance: null, buyer_contact_email: null, estimated_value: null });
  });

  test('a form to fill in', async () => {
    expect(await stated(`
# Eigenerklärung zur Eignung
Bieter: ______________________________
Anschrift: ___________________________
E-Mail: ______________________________
Vergabenummer: _______________________
Ich erkläre, dass die Angaben zutreffend sind.
Umsatz der letzten drei Geschäftsjahre:
2024   __________ EUR
2025   __________ EUR
2026   __________ EUR
Mir ist bekannt, dass eine Erklärung bis zum Ablauf der Angebotsfrist vorliegen muss.
Ort, Datum, Unterschrift
`)).toMatchObject({ buyer_name: null, reference_number: null, submission_deadline: null, estimated_value: null, contract_duration_months: null });
  });

  test('a table of facts', async () => {
    expect(await stated(`
Universität Talheim – Zentraler Einkauf
Bearbeiterin: Frau Sommer, einkauf@uni-talheim.example
Vergabe UT 14/2027 – Rahmenvertrag Büromöbel

**Informationen zum Vergabeverfahren**
Art der Vergabe              Offenes Verfahren nach VgV
Geschätzter Auftragswert     650.000 € (netto)
Leistungszeitraum            ab 01.03.2028, zwei Jahre, Verlängerung um zweimal 12 Monate möglich
Erfüllungsort                Talheim
Einreichungsfrist            07.12.2027, 10:00 Uhr
Frist für Bieterfragen       26.11.2027, 10:00 Uhr
Zuschlagsfrist               28.02.2028
`)).toMatchObject({ title: 'Vergabe UT 14/2027 – Rahmenvertrag Büromöbel', buyer_name: 'Universität Talheim – Zentraler Einkauf', buyer_contact_email: 'einkauf@uni-talheim.example', reference_number: 'UT 14/2027', procedure_type: 'Offenes Verfahren nach VgV', submission_deadline: '2027-12-07T10:00', questions_deadline: '2027-11-26T10:00', contract_duration_months: 24, binding_period_end: '2028-02-28', place_of_performance: 'Talheim', contract_start: '2028-03-01', estimated_value: { amount: 650000, currency: 'EUR' } });
  });

  test('a memorandum', async () => {
    expect(await stated(`
DATE: February 5, 2027
TO: Prospective Quoters
FROM: Federal Harbor Agency, Office of Acquisition
SUBJECT: Request for Quotations (RFQ) FHA-RFQ-2027-0042, Mobile Data Terminals Maintenance

The Federal Harbor Agency intends to issue a firm fixed price order for maintenance of mobile data terminals.
All questions must be emailed to j.ortiz@fha.example by 12:00 noon Eastern Standard Time on February 19, 2027.
Quotes are due no later than 4:00 PM EST, March 5, 2027. Late quotes will not be evaluated.
Place of Performance: Norfolk, VA
Period of Performance: 12 months from date of award plus four (4) one-year option periods.
`)).toMatchObject({ title: 'Mobile Data Terminals Maintenance', buyer_name: 'Federal Harbor Agency', reference_number: 'FHA-RFQ-2027-0042', procedure_type: 'Request for Quotations (RFQ)', submission_deadline: '2027-03-05T16:00-05:00', questions_deadline: '2027-02-19T12:00-05:00', buyer_contact_email: 'j.ortiz@fha.example', place_of_performance: 'Norfolk, VA', contract_duration_months: 12 });
  });

  test('a notice to bidders', async () => {
    expect(await stated(`
NOTICE TO BIDDERS
CITY OF FERNLEY HEIGHTS
PROJECT NO. 27-103
Downtown Sidewalk Replacement Project

Notice is hereby given that the City of Fernley Heights will receive sealed bids at the office of the City Clerk,
12 Civic Plaza, until 10:00 a.m. on Tuesday, May 18, 2027, at which time they will be publicly opened.
The Engineer's Estimate is $480,000. The work shall be completed within 60 working days.
`)).toMatchObject({ title: 'Downtown Sidewalk Replacement Project', buyer_name: 'City of Fernley Heights', submission_deadline: '2027-05-18T10:00', reference_number: '27-103', estimated_value: { amount: 480000, currency: 'USD' } });
  });

  test('a sheet of critical dates', async () => {
    expect(await stated(`
ARDENIA STATE WAREHOUSING CORPORATION
(A Government Undertaking)
TENDER DOCUMENT
Tender No.: ASWC/IT/2027/07
Name of Work: Supply and installation of CCTV surveillance system
CRITICAL DATE SHEET
Published Date                               18-06-2027 11:00 AM
Document Download Start Date                 18-06-2027 11:30 AM
Clarification End Date                       29-06-2027 05:00 PM
Bid Submission Start Date                    30-06-2027 10:00 AM
Bid Submission End Date                      12-07-2027 03:00 PM
Bid Opening Date                             13-07-2027 03:30 PM
Estimated Cost: Rs. 45,20,000/-
EMD: Rs. 90,400/-
`)).toMatchObject({ title: 'Supply and installation of CCTV surveillance system CRITICAL DATE SHEET', buyer_name: 'ARDENIA STATE WAREHOUSING CORPORATION', reference_number: 'ASWC/IT/2027/07', submission_deadline: '2027-07-12T15:00', questions_deadline: '2027-06-29T17:00', estimated_value: { amount: 4520000, currency: 'INR' } });
  });

  test('a two-column request', async () => {
    expect(await stated(`
# Request for Quotation
Title                         Cleaning Services for Community Centres
Reference                     NCC/27/221
Issued by                     Northmere City Council
Date of issue                 4 January 2027
Last date for queries         15 January 2027
Return date and time          22 January 2027 at 12 noon
Return to                     quotes@northmere.example
Contract dates                1 April 2027 to 31 March 2029
Estimated contract value      £90,000
`)).toMatchObject({ title: 'Cleaning Services for Community Centres', buyer_name: 'Northmere City Council', reference_number: 'NCC/27/221', procedure_type: 'Request for Quotation', submission_deadline: '2027-01-22T12:00', questions_deadline: '2027-01-15', contract_start: '2027-04-01', contract_end: '2029-03-31', buyer_contact_email: 'quotes@northmere.example', estimated_value: { amount: 90000, currency: 'GBP' }, contract_duration_months: 24 });
  });

  test('sentences with weekdays and hours', async () => {
    expect(await stated(`
Verwaltung des Landtags Westland
Referat Z 2
Geschäftszeichen: Z 2 – 0441/27

# Öffentliche Ausschreibung
# Catering für die Kantine

I. Auftraggeber und Ort
Auftraggeber ist die Verwaltung des Landtags Westland. Ort der Leistung ist die Kantine, Parlamentsplatz 1,
40001 Westburg.
II. Angebotsabgabe
Ihr vollständiges Angebot laden Sie bitte spätestens bis Donnerstag, den 6. Mai 2027, 15 Uhr, auf der
Plattform hoch. Fragen richten Sie bitte bis Donnerstag, den 22. April 2027, 15 Uhr, an die Vergabestelle.
III. Vertrag
Der Vertrag wird ab dem 1. September 2027 für vier Jahre geschlossen.
`)).toMatchObject({ title: 'Catering für die Kantine', buyer_name: 'Verwaltung des Landtags Westland', procedure_type: 'Öffentliche Ausschreibung', submission_deadline: '2027-05-06T15:00', questions_deadline: '2027-04-22T15:00', contract_start: '2027-09-01', contract_duration_months: 48, place_of_performance: 'Kantine, Parlamentsplatz 1, 40001 Westburg', reference_number: 'Z 2 – 0441/27' });
  });
});
