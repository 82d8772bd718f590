import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

const stated = async (text: string) => Object.fromEntries(Object.entries(await fieldsOf(text)).map(([name, { value }]) => [name, value]));

describe('forms that a portal writes', () => {
  test('in one line with semicolons: each value ends where the next label begins', async () => {
    expect(
      await stated(
        'a) Auffordernde Stelle: Name des Auftraggebers: Studierendenwerk Bergtal; Bereich: Einkauf; Straße, Hausnummer: Talweg 4; Postleitzahl: 12345; Ort: Bergtal; E-Mail: einkauf@bergtal.example\n\nb) Vergabeart: Öffentliche Ausschreibung; Vergabenummer: BT-27/3\n\ne) Ort(e) der Ausführung: Offizielle Bezeichnung: Wohnheim; Straße, Hausnummer: Hangstraße 9; Postleitzahl: 12347; Ort: Oberbergtal; Land: DE\n\ng) Ausführungsfrist: Beginn: nicht angegeben; Ende: 31.08.2027\n\ni) Angebotsfrist: 04.06.2027, 13:00 Uhr; Bindefrist: 09.07.2027',
      ),
    ).toMatchObject({
      buyer_name: 'Studierendenwerk Bergtal', buyer_contact_email: 'einkauf@bergtal.example', reference_number: 'BT-27/3', procedure_type: 'Öffentliche Ausschreibung',
      place_of_performance: 'Hangstraße 9, 12347 Oberbergtal', contract_start: null, contract_end: '2027-08-31', submission_deadline: '2027-06-04T13:00', binding_period_end: '2027-07-09',
    });
  });

  test('label above value, day and hour under labels of their own', async () => {
    expect(await stated('o) Ablauf der Angebotsfrist\n\nam:\n\n13.01.2027\n\num:\n\n09:00 Uhr\n\nAblauf der Bindefrist am:\n\n16.03.2027\n\nOrt der Leistung:\n\nÜbergabeort: Weiße Mauer 5 in 12345 Talburg')).toMatchObject({ submission_deadline: '2027-01-13T09:00', binding_period_end: '2027-03-16', place_of_performance: 'Weiße Mauer 5 in 12345 Talburg' });
  });

  test.each([
    ['buyer_name', '1. Öffentlicher Auftraggeber (Vergabestelle)\n\nName:\n\nLand Nordmark, vertreten durch das Landesamt für Wasserbau', 'Landesamt für Wasserbau'],
    ['buyer_name', 'Auftraggeber (AG) ist die Forschungsstelle Moorbruch, Am Deich 1 in 12345 Moorbruch.', 'Forschungsstelle Moorbruch'],
    ['buyer_name', 'Die Kulturhilfe Westtal (im Folgenden AG genannt) bittet um ein Angebot.', 'Kulturhilfe Westtal'],
    ['buyer_name', 'Es ist Aufgabe der Werkstatt Lindau [„Auftraggeber“], die Halle zu betreiben.', 'Werkstatt Lindau'],
    ['buyer_name', 'Das Hafenmuseum Ostsund sucht eine Agentur für neue Schautafeln.', 'Hafenmuseum Ostsund'],
    ['buyer_name', 'Die Angebote können elektronisch oder postalisch eingereicht werden.\n\nAn:\n\nAkademie der Küstenforschung e.V.\n\nBeschaffungsstelle', 'Akademie der Küstenforschung e.V.'],
    ['reference_number', 'Geschäftszeichen\n\nB 14.38 - 0270/27/VV : 1', 'B 14.38 - 0270/27/VV : 1'],
    ['reference_number', 'Geschäftszeichen: 2.10.01/0004#0020', '2.10.01/0004#0020'],
    ['reference_number', 'Subject: Request for Proposal (RFP) No: P27-038 Harbour Watch', 'P27-038'],
    ['binding_period_end', '6. Bindefrist für Angebote\n\n01.09.2027', '2027-09-01'],
    ['binding_period_end', 'Angebot gültig bis: 31.01.2027', '2027-01-31'],
    ['submission_deadline', '10. Teilnahme- oder Angebots- & Bindefrist:\n\n| Angebotsfrist | Die Frist endet am 23.01.2027 um 10:00 Uhr. |\n|---|---|\n| Bindefrist | Die Bindefrist für abgegebene Angebote endet am 22.02.2027. |', '2027-01-23T10:00'],
    ['contract_duration_months', 'Gegenstand sind Leasingverträge über 36 Monate für acht Wagen.', 36],
    ['contract_duration_months', 'Der Auftrag soll zum 1. August 2027 für zunächst ein Jahr vergeben werden.', 12],
    ['contract_start', 'Der Auftrag soll zum 1. August 2027 für zunächst ein Jahr vergeben werden.', '2027-08-01'],
    ['questions_deadline', 'Questions must reach us before 4pm on Friday, 5th of March 2027.', '2027-03-05T16:00'],
    ['submission_deadline', 'Bid submission deadline: Fri 07-May-2027, 14h00\n\nBid opening: Fri 07-May-2027, 14h30', '2027-05-07T14:00'],
    ['contract_end', 'The contract shall run from 1 April 2027 to 31 March 2029, with an option to extend for a further 24 months.', '2029-03-31'],
    ['contract_duration_months', 'Der Rahmenvertrag beginnt am 01.07.2027 und läuft zwei Jahre. Er kann zweimal um jeweils 12 Monate verlängert werden.', 24],
    ['buyer_contact_email', 'Fachliche Fragen: s.koch@amt.example\n\nRechnungen: rechnung@amt.example\n\nDatenschutz: dsb@amt.example', 's.koch@amt.example'],
    ['buyer_contact_email', 'Auftraggeber\n\nVerein Brückenschlag e.V.\n\nHafenstraße 3\n\ninfo@bruecke.example\n\nRechtsanwälte Nord\n\nkanzlei@nord.example', 'info@bruecke.example'],
    ['place_of_performance', 'Location of works: Marsh District', 'Marsh District'],
    ['place_of_performance', 'Note that all services must be provided within the Harbour School premises.', 'the Harbour School premises'],
  ] as const)('%s of %j', async (field, text, expected) => expect((await fieldsOf(text))[field].value).toEqual(expected));

  test.each([
    ['buyer_name', 'The Contractor seeks approval before it begins. The Proposal Team requests a room.'],
    ['place_of_performance', 'Die Angebote sind im Rathaus, Zimmer 12, Marktplatz 1, 12345 Altstadt abzugeben.\n\nErfüllungsort für Zahlungen ist Altstadt.'],
    ['place_of_performance', 'The pre-bid meeting will be held at the Library, 20 Elm Street, Boise. Proposals will be opened at City Hall, 100 Main Street, Boise, ID 83702.'],
    ['contract_duration_months', 'Bieter müssen mindestens fünf Jahre Erfahrung nachweisen. Unterlagen sind zehn Jahre aufzubewahren.'],
    ['buyer_contact_email', 'Invoices shall be sent to invoices@town.example. For platform support write to support@portal.example.'],
    ['buyer_name', 'Head of Contracting Agency:\n\nSignature of Head of Contracting Agency or Designee'],
    ['contract_duration_months', 'The contractor shall retain all records for a period of three (3) years.'],
    ['reference_number', 'Service Level Reference: Maximum 8 hours'],
    ['place_of_performance', '1.4. Ort der Leistungserbringung\n\n1.5. Zeitraum der Leistungserbringung\n\nDer Leistungszeitraum beginnt am 01.04.2027.'],
  ] as const)('no %s in %j', async (field, text) => expect((await fieldsOf(text))[field].value).toBeNull());
});
