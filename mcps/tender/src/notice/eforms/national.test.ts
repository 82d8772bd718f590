import { describe, expect, test } from 'vitest';
import { xmlSource } from '../../testing/read-xml.ts';
import { factsOf } from '../read-facts.ts';
import { letterheadOf } from './letterhead.ts';

// Notices below the thresholds, as portals pass them on: the party named where it stands, codes and words of German law.
const notice = (party: string, code: string) => `<n:ContractNotice xmlns:n="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" xmlns:cbc="b" xmlns:cac="a"><cbc:CustomizationID>eforms-sdk-0.1</cbc:CustomizationID><cbc:ContractFolderID/><cac:ContractingParty><cac:Party>${party}</cac:Party></cac:ContractingParty>
<cac:TenderingProcess><cbc:ProcedureCode listName="procurement-procedure-type">${code}</cbc:ProcedureCode></cac:TenderingProcess><cac:ProcurementProject><cbc:Name>Dachsanierung der Grundschule</cbc:Name></cac:ProcurementProject>
<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-0000</cbc:ID><cac:TenderingProcess><cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>2026-03-04+01:00</cbc:EndDate></cac:TenderSubmissionDeadlinePeriod></cac:TenderingProcess></cac:ProcurementProjectLot></n:ContractNotice>`;
const named = (name: string, more = '') => `<cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName>${more}`;
const SENDER = '<cac:Contact><cbc:ElectronicMail>bauen@lindental.example</cbc:ElectronicMail></cac:Contact><cac:ServiceProviderParty><cac:Party><cac:PartyName><cbc:Name>Amt des Absenders</cbc:Name></cac:PartyName><cac:Contact><cbc:ElectronicMail>sender@portal.example</cbc:ElectronicMail></cac:Contact></cac:Party></cac:ServiceProviderParty>';

const fieldsOf = async (xml: string) => Object.fromEntries(Object.entries(factsOf(await xmlSource(xml))?.fields ?? {}).map(([name, found]) => [name, found[0]?.value]));

describe('a national notice', () => {
  test('names its buyer in the party itself, and not who transmits it', async () => {
    expect(await fieldsOf(notice(named('Gemeinde Lindental', SENDER), 'open'))).toMatchObject({ buyer_name: 'Gemeinde Lindental', buyer_contact_email: 'bauen@lindental.example', title: 'Dachsanierung der Grundschule', submission_deadline: '2026-03-04' });
  });

  test('may hold a whole letterhead in the name', async () => {
    expect(await fieldsOf(notice(named('Markt Lindental, Am Anger 3, 99999 Lindental, Tel.: +49 99 12345, E-Mail: bau@lindental.example'), 'open'))).toMatchObject({ buyer_name: 'Markt Lindental', buyer_contact_email: 'bau@lindental.example' });
  });

  test('without a name has no buyer', async () => {
    expect(await fieldsOf(notice('<cac:PartyIdentification><cbc:ID>ORG-0009</cbc:ID></cac:PartyIdentification>', 'open'))).toMatchObject({ buyer_name: undefined, buyer_contact_email: undefined });
  });

  test.each([
    ['de-open', 'Öffentliche Ausschreibung'],
    ['us-res-tw', 'Beschränkte Ausschreibung mit Teilnahmewettbewerb'],
    ['de-restricted-wo-call', 'Beschränkte Ausschreibung ohne Teilnahmewettbewerb'],
    ['de-comp-wo-call', 'Verhandlungsvergabe ohne Teilnahmewettbewerb'],
    ['us-free-no-tw', 'Freihändige Vergabe ohne Teilnahmewettbewerb'],
    ['beabsichtigte Beschränkte Ausschreibung', 'beabsichtigte Beschränkte Ausschreibung'],
    ['xy-unknown', undefined],
    ['siehe Unterlagen', undefined],
  ])('says its kind as %s', async (code, kind) => expect((await fieldsOf(notice(named('Gemeinde Lindental'), code)))['procedure_type']).toBe(kind));
});

test.each([
  ['Amt für Straßen, Abteilung 3, Straße des 9. Mai 12, 99999 Lindental', 'Amt für Straßen, Abteilung 3'],
  ['Landkreis Talburg; Postfach 12 34; 99999 Talburg', 'Landkreis Talburg'],
  ['Ministerium für Bau, Wohnen und Verkehr', 'Ministerium für Bau, Wohnen und Verkehr'],
  ['Institut für Optik, Referat 12', 'Institut für Optik, Referat 12'],
  ['Gemeinde Lindental, vergabe@lindental.example', 'Gemeinde Lindental'],
])('of the letterhead %j the name is %j', (text, name) => expect(letterheadOf(text).name).toBe(name));
