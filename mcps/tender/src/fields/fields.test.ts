import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

const valueOf = async (field: keyof Awaited<ReturnType<typeof fieldsOf>>, text: string) => (await fieldsOf(text))[field].value;

describe('title', () => {
  test.each([
    ['# Leistungsbeschreibung\n\nhier: Umbau der Feuerwache Nord', 'Umbau der Feuerwache Nord'],
    ['Bezeichnung des Auftrags:\n\nRohrleitungsbau', 'Rohrleitungsbau'],
    ['# Request for Proposals\n\nProject Title: Bridge Inspection Services', 'Bridge Inspection Services'],
    ['REQUEST FOR PROPOSALS\n\nNo. RFP-30-114-EPA\n\nFOR\n\nBeach Water Sampling\n\nSealed proposals are received until noon.', 'Beach Water Sampling'],
    ['# Important notice\n\nThe purpose of this Request for Proposal (“RFP”) is to solicit sealed proposals from qualified offerors to establish contracts for Street Tree Pruning services for Oakridge County.', 'Street Tree Pruning services'],
    ['# Hinweise\n\nGegenstand der Ausschreibung ist die Wartung der Aufzüge in städtischen Gebäuden.', 'Wartung der Aufzüge in städtischen Gebäuden'],
    ['# INVITATION TO TENDER\n\n## Maintenance of Lifts in Council Buildings\n\nText follows here.', 'Maintenance of Lifts in Council Buildings'],
  ])('%j', async (text, expected) => expect(await valueOf('title', text)).toBe(expected));

  test.each(['# Auftragsbekanntmachung\n\nÖffentliche Ausschreibung nach UVgO', '# Request for Quotation (RFQ)\n\nMarch 3rd, 2027', '# Vergabestelle\n\nMaßnahme:\n\nLeistung:', '# Request for Proposals\n\n12 Bay St NW | Springfield, IL | 62701', '# Request for Proposals\n\nTHIS IS AN ELECTRONIC SUBMISSION'])('none in %j', async (text) => expect(await valueOf('title', text)).toBeNull());
});

describe('buyer', () => {
  test.each([
    ['Vergabestelle: Stadt Musterhausen, Rathausplatz 1, 12345 Musterhausen', 'Stadt Musterhausen'],
    ['1. Öffentlicher Auftraggeber\n\nName: Landesamt für Geodaten, Referat 3', 'Landesamt für Geodaten, Referat 3'],
    ['Issued by: Town of Eastfield Purchasing Department', 'Town of Eastfield Purchasing Department'],
    ['The Northern Water Authority hereby issues this Request for Quotation.', 'Northern Water Authority'],
    ['Northport County Government uses a portal by another firm for all proposals.', 'Northport County Government'],
    ['State of Ardenia\n\nCoastal Research Corp.\n\n# REQUEST FOR PROPOSALS', 'Coastal Research Corp.'],
    ['# RFP #7: Harbour Guide\n\nPublished by: Tide Works', 'Tide Works'],
    ['# Request for Proposal\n\nRequested by:\n\nHill & Dale Health Plan', 'Hill & Dale Health Plan'],
    ['# Background\n\nThe Department of Forests (“DOF”) Trails and Parks Division (“TPD”) is engaged in an effort to map paths.', 'Department of Forests'],
    ['# PURCHASING DEPARTMENT\n\nRiver State University (herein after referred to as “River State,” or “University”) is a public body.', 'River State University'],
    ['Rates include the Contract Access Fee (CAF)). The Court intends to award.\n\nSealed tenders are invited by Bank of Ardenia for the furniture works.', 'Bank of Ardenia'],
    ['1. General. The Harbour Services Administration hereby issues this Request for Quotation.', 'Harbour Services Administration'],
    ['Die Gemeinde Tannberg beabsichtigt, die Leistungen zu vergeben.', 'Gemeinde Tannberg'],
  ])('%j', async (text, expected) => expect(await valueOf('buyer_name', text)).toBe(expected));

  test('the body that hears complaints is not the buyer', async () => {
    expect(await valueOf('buyer_name', 'Zuständige Stelle für Nachprüfungsverfahren\n\nOffizielle Bezeichnung: Vergabekammer Nordland')).toBeNull();
  });
});

describe('reference number', () => {
  test.each([
    ['Vergabe-Nr.: 2027/044-B', '2027/044-B'],
    ['REQUEST FOR QUOTE #27-0042\n\nNorthern Harbour Court', '27-0042'],
    ['# REQUEST FOR PROPOSALS\n\nRSU-RB0907-27\n\nTitle: Staffing', 'RSU-RB0907-27'],
    ['Geschäftszeichen: 75 112/0012', '75 112/0012'],
    ['RFP No. 26-0113', '26-0113'],
    ['# RFP #7: Harbour Guide', 'RFP #7'],
    ['REQUEST FOR PROPOSALS\n\nNo. RFP-30-114-EPA', 'RFP-30-114-EPA'],
    ['In Reply Refer To: ID0916', 'ID0916'],
  ])('%j', async (text, expected) => expect(await valueOf('reference_number', text)).toBe(expected));

  test.each(['RFQ number and title must be on the cover.', 'Vergabenummer:\n\nDatum: 12.03.2027'])('none in %j', async (text) => expect(await valueOf('reference_number', text)).toBeNull());
});

describe('procedure', () => {
  test.each([
    ['☒ in einer öffentlichen Ausschreibung\n\n☐ in einer beschränkten Ausschreibung', 'öffentliche Ausschreibung'],
    ['Verfahrensart: Nicht offenes Verfahren', 'Nicht offenes Verfahren'],
    ['# Invitation to Tender\n\nProcurement procedure: Competitive procedure with negotiation', 'Competitive procedure with negotiation'],
    ['# Harbour Guide\n\nMode of Tender: Open E-Tender', 'Open E-Tender'],
    ['# NOTICE INVITING TENDER\n\nSealed offers for chairs.', 'NOTICE INVITING TENDER'],
    ['# Contract notice\n\n2. Procedure: Restricted', 'Restricted'],
    ['# NOTICE INVITING BIDS\n\nThe District will accept sealed bids.', 'NOTICE INVITING BIDS'],
    ['# Study on coastal erosion\n\nCall for tenders EOA/2027/OP/0012\n\nOpen procedure', 'Open procedure'],
  ])('%j', async (text, expected) => expect(await valueOf('procedure_type', text)).toBe(expected));

  test('a list of options without a tick that can be read says nothing', async () => {
    expect(await valueOf('procedure_type', 'Vergabeart\n\noffenes Verfahren\n\nnicht offenes Verfahren\n\nVerhandlungsverfahren')).toBeNull();
  });
});

describe('dates', () => {
  const text = [
    '| Frist | Datum |',
    '|---|---|',
    '| Bieterfragen bis | 20.02.2027, 12:00 Uhr |',
    '| Ablauf der Angebotsfrist | 4. März 2027, 10:30 Uhr |',
    '| Anforderungsfrist | 01.03.2027 |',
    '| Bindefrist endet am | 30.04.2027 |',
    '',
    'Der Vertrag beginnt am 1. Juli 2027 und endet am 30. Juni 2029.',
  ].join('\n');

  test('each day goes to the label that claims it', async () => {
    const fields = await fieldsOf(text);
    expect(fields.submission_deadline.value).toBe('2027-03-04T10:30');
    expect(fields.questions_deadline.value).toBe('2027-02-20T12:00');
    expect(fields.binding_period_end.value).toBe('2027-04-30');
    expect(fields.contract_start.value).toBe('2027-07-01');
    expect(fields.contract_end.value).toBe('2029-06-30');
    expect(fields.contract_duration_months).toMatchObject({ value: 24, derived: true });
  });

  test('the deadline for asking for documents is none for bids', async () => {
    expect(await valueOf('submission_deadline', 'Anforderungsfrist: 14.07.2027 - 11:00 Uhr')).toBeNull();
  });
});

describe('money, codes, length, place, contact', () => {
  test.each([
    ['Das Budget beträgt maximal 180.000,00 Euro netto.', { amount: 180_000, currency: 'EUR' }],
    ['The estimated cost for this effort is $1.4 million.', { amount: 1_400_000, currency: 'USD' }],
    ['Geschätzter Gesamtwert: 4 440 000.00 EUR', { amount: 4_440_000, currency: 'EUR' }],
  ])('%j', async (text, expected) => expect(await valueOf('estimated_value', text)).toEqual(expected));

  test.each(['The bid fee is $2500.', 'Any single contract payment of $1 million or higher must be electronic.', 'Die Haftpflichtversicherung muss mindestens 2.000.000 Euro decken.'])('no value in %j', async (text) => expect(await valueOf('estimated_value', text)).toBeNull());

  test('CPV codes only where they are called so', async () => {
    expect(await valueOf('cpv_codes', 'CPV-Code: 30231100-8, 48900000')).toEqual(['30231100', '48900000']);
    expect(await valueOf('cpv_codes', 'Haupteinstufung (cpv): 45214220 Bau von Schulen')).toEqual(['45214220']);
    expect(await valueOf('cpv_codes', 'Kundennummer 30231100')).toBeNull();
  });

  test.each([
    ['Die Vertragslaufzeit beträgt 24 Monate mit Verlängerung um 12 Monate.', 24],
    ['The base period is one year with a one-year base period.', 12],
    ['The ordering period for this BPA is from date of award to three (3) calendar years.', 36],
    ['Contract Term: Date of award through twelve (12) months', 12],
  ])('%j', async (text, expected) => expect(await valueOf('contract_duration_months', text)).toBe(expected));

  test.each([
    'Die Gewährleistung beträgt 24 Monate.',
    'Der Ausschluss meines Unternehmens für die Dauer von bis zu drei Jahren ist möglich.',
    'Ein Rückruf ist für die Dauer von fünf Jahren ausgeschlossen.',
    'The items must be supported for a duration of five years, beginning with delivery.',
    'The bidder is barred from any other tender enquiry for a period of five years.',
    'Laufzeit der Webseite: 5 Jahre',
    'For long term-leases (over 4 months) the maintenance is shared.',
    'Nach der Laufzeit der Festpreise kann der Auftragnehmer alle 6 Monate eine Anpassung verlangen.',
  ])('no length of a contract in %j', async (text) => expect(await valueOf('contract_duration_months', text)).toBeNull());

  test('a contract that is limited has a length', async () => {
    expect(await valueOf('contract_duration_months', 'Der Vertrag wird befristet auf die Dauer von 18 Monaten geschlossen.')).toBe(18);
  });

  test('place and contact stand beside their labels', async () => {
    const fields = await fieldsOf('Ort der Leistungserbringung: Tannberg\n\nAnsprechpartnerin: Frau Linde, linde@tannberg.example');
    expect(fields.place_of_performance.value).toBe('Tannberg');
    expect(fields.buyer_contact_email.value).toBe('linde@tannberg.example');
  });
});

describe('what a layout or a sentence gives', () => {
  const notice = 'Auftraggeber:      Stiftung Waldheim\nAktenzeichen:      SW-12/28\nBezeichnung:       Prüfung der Spielgeräte an Kindergärten\nAnsprechstelle:    Frau Krüger, geraete@waldheim.example\nLeistungsort:      Ortsteile Nord und Süd, Waldheim\n';

  test.each([
    ['title', `VERGABE\n\nFreihändige Vergabe nach § 12 Abs. 3 UVgO\n\n${notice}`, 'Prüfung der Spielgeräte an Kindergärten'],
    ['title', '# Request for Quotation: 60 Office Chairs\n\n**Westmoor Unified School District**\nPurchasing Office\n\nRFQ No.: W-26-9', '60 Office Chairs'],
    ['buyer_name', 'Name: Landkreis Bergau\n\nAuftraggeber: Landkreis Bergau\n\nDer Landkreis vergibt die Reinigung der Schulen.', 'Landkreis Bergau'],
    ['buyer_name', 'The Westport Harbour Commissioners invite tenders for the repair of the quay.', 'Westport Harbour Commissioners'],
    ['place_of_performance', notice, 'Ortsteile Nord und Süd, Waldheim'],
    ['place_of_performance', 'The vendor shall deliver all goods to the depot, 12 Mill Road, Eastfield, by 1 May 2027.', '12 Mill Road, Eastfield'],
    ['place_of_performance', 'Work is performed in the schools and at two depots in Marsh County.', 'Marsh County'],
    ['buyer_contact_email', notice, 'geraete@waldheim.example'],
    ['buyer_contact_email', 'Tenderers must hold insurance. Questions may be put to the surveyor at quay@port.example until 2 March 2027.\n\nHelp desk: help@port.example', 'quay@port.example'],
    ['submission_deadline', '| | |\n|---|---|\n| Einreichung der Angebote bis | 19.02.2027, 09:30 Uhr |', '2027-02-19T09:30'],
    ['questions_deadline', 'Questions may be put to the clerk until 29 January 2027.', '2027-01-29'],
    ['questions_deadline', '| | |\n|---|---|\n| Deadline to Submit Written Questions: | March 3, 2027 2:00 PM (HST) |\n| Expiration of RFP | June 30, 2027 1:00 PM (HST) |', '2027-03-03T14:00-10:00'],
    ['submission_deadline', '| | |\n|---|---|\n| Deadline to Submit Written Questions: | March 3, 2027 2:00 PM (HST) |\n| Expiration of RFP | June 30, 2027 1:00 PM (HST) |', '2027-06-30T13:00-10:00'],
    ['questions_deadline', '## 1.2 Questions\n\nAll questions concerning the RFQ must be submitted through the portal, as soon as possible, but no later than Noon EST on Tuesday March 2, 2027.', '2027-03-02T12:00-05:00'],
    ['place_of_performance', '# Request for Proposals\n\n## Place of performance\n\nWork shall be performed at a training centre in the old town selected by the supplier.', 'a training centre in the old town'],
    ['procedure_type', '# RFP #7: Harbour Guide\n\nText.', 'RFP'],
    ['contract_start', 'Die Arbeiten beginnen am 05.04.2027 und sind bis zum 29.10.2027 abzuschließen.', '2027-04-05'],
    ['contract_end', 'Die Arbeiten beginnen am 05.04.2027 und sind bis zum 29.10.2027 abzuschließen.', '2027-10-29'],
    ['binding_period_end', 'Quoted prices shall remain firm until March 31, 2027.', '2027-03-31'],
    ['contract_duration_months', 'The contract runs for 60 months from 1 July 2027.', 60],
    ['estimated_value', 'Für den Auftrag stehen höchstens 74.000 EUR ohne Umsatzsteuer zur Verfügung.', { amount: 74_000, currency: 'EUR' }],
    ['title', 'Betreff: Ausschreibung „Rahmenvereinbarung IT-Schulungen“', 'Rahmenvereinbarung IT-Schulungen'],
    ['title', '# Expression of Interest\n\nConsultancy Services for Coastal Erosion Mapping\n\nTender Ref: CE/2027/3', 'Consultancy Services for Coastal Erosion Mapping'],
    ['buyer_name', 'Auftraggeber ist die Stadt Bergheim, vertreten durch das Hochbauamt.', 'Stadt Bergheim'],
    ['buyer_name', 'Die Vergabestelle (Landratsamt Bergau) führt das Verfahren durch.', 'Landratsamt Bergau'],
    ['buyer_name', 'Tenders are invited by the Rural Transport Agency for bus services.', 'Rural Transport Agency'],
    ['reference_number', 'Verg.-Nr.: 27/0815-B', '27/0815-B'],
    ['reference_number', 'Our Reference CON-27-551', 'CON-27-551'],
    ['procedure_type', 'This is an open procedure tender under the Regulations.', 'open procedure'],
    ['place_of_performance', 'Liefer-/Leistungsort: Nordheim', 'Nordheim'],
    ['place_of_performance', 'Ort der Baumaßnahme: Hafenstr. 12, 12345 Nordheim', 'Hafenstr. 12, 12345 Nordheim'],
    ['submission_deadline', 'Angebotsabgabetermin: 18.02.2027 um 11 Uhr', '2027-02-18T11:00'],
    ['submission_deadline', 'Schlusstermin für die Angebotsabgabe: 18.2.2027, 10:00 Uhr', '2027-02-18T10:00'],
    ['submission_deadline', 'Ihr Angebot senden Sie uns bitte bis zum 18.02.2027 zu.', '2027-02-18'],
    ['submission_deadline', 'Proposal Due Date/Time: March 4, 2027 @ 3:00 PM CST', '2027-03-04T15:00-06:00'],
    ['submission_deadline', 'Closing: 17:00 GMT, 3 March 2027', '2027-03-03T17:00+00:00'],
    ['questions_deadline', 'Auskünfte werden erteilt, wenn die Anfrage bis zum 10.02.2027 eingeht.', '2027-02-10'],
    ['submission_deadline', 'Ablauf der Angebotsfrist\n\nDatum: 10.02.2027 Uhrzeit: 10:00 Uhr', '2027-02-10T10:00'],
    ['submission_deadline', 'Clarification deadline: 22 January 2027, 17:00\n\nTender return: 5 February 2027, 12 noon', '2027-02-05T12:00'],
    ['submission_deadline', '| | |\n|---|---|\n| Abgabe bis | 15.03.2027, 12 Uhr |', '2027-03-15T12:00'],
    ['place_of_performance', 'The Contractor shall perform janitorial services at the Federal Building, 100 Main Street, Boise, ID 83702.', 'Federal Building, 100 Main Street, Boise, ID 83702'],
    ['binding_period_end', 'Der Bieter ist bis zum 30.04.2027 an sein Angebot gebunden.', '2027-04-30'],
    ['contract_start', 'Mit der Ausführung ist zu beginnen am 05.04.2027', '2027-04-05'],
    ['contract_end', 'Die Leistung ist zu vollenden bis 29.10.2027', '2027-10-29'],
    ['contract_duration_months', 'The contract shall be for a base year plus four option years.', 12],
    ['contract_duration_months', 'Der Vertrag wird für die Dauer von vier Jahren geschlossen.', 48],
    ['buyer_contact_email', 'Rückfragen richten Sie bitte ausschließlich an vergabe@nordheim.example.\n\nRechnungen an rechnung@nordheim.example', 'vergabe@nordheim.example'],
  ] as const)('%s of %j', async (field, text, expected) => expect(await valueOf(field, text)).toEqual(expected));

  test.each([
    ['place_of_performance', '| | |\n|---|---|\n| Ausführungsort | E-Mail für Rückfragen |'],
    ['title', '| | |\n|---|---|\n| Bezeichnung des Auftrags | Ende der Bindefrist |'],
    ['title', '| Los | Bezeichnung | Menge |\n|---|---|---|\n| 1 | Lieferung von Stühlen | 40 Stück |'],
    ['place_of_performance', 'Provide the services as bid and deliver the bids at the Purchasing Office, 100 Main Street, Boise.'],
    ['buyer_contact_email', 'Beschwerden nimmt die Vergabekammer entgegen: kammer@land.example'],
  ] as const)('no %s in %j', async (field, text) => expect(await valueOf(field, text)).toBeNull());
});
