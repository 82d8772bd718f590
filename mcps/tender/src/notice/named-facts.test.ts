import { describe, expect, test } from 'vitest';
import { xmlSource } from '../testing/read-xml.ts';
import { factsOf } from './read-facts.ts';

const values = async (xml: string) => Object.fromEntries(Object.entries(factsOf(await xmlSource(xml))?.fields ?? {}).flatMap(([name, [first]]) => (first ? [[name, first.value]] : [])));

describe('XML of an unknown kind', () => {
  test('says by the names of its elements what it holds, in German', async () => {
    const xml = '<Ausschreibung><Vergabenummer>LT-2027-17</Vergabenummer><Auftragsbezeichnung>Reinigung der Schulen</Auftragsbezeichnung><Auftraggeber><Name>Gemeinde Lindental</Name></Auftraggeber><Angebotsfrist>2027-03-04T10:30:00</Angebotsfrist><Vertragsbeginn>2027-08-01</Vertragsbeginn><CPV><Code>90919300</Code></CPV></Ausschreibung>';
    expect(await values(xml)).toEqual({ title: 'Reinigung der Schulen', buyer_name: 'Gemeinde Lindental', reference_number: 'LT-2027-17', submission_deadline: '2027-03-04T10:30', contract_start: '2027-08-01' });
  });

  test('and in English, however words are joined, in attributes too', async () => {
    const xml = '<tender contract_title="Library furniture"><ContractingAuthority>Northshire County Council</ContractingAuthority><ReferenceNumber>NCC/44</ReferenceNumber><ClosingDate>2027-01-23</ClosingDate><CpvCode>39100000</CpvCode></tender>';
    expect(await values(xml)).toMatchObject({ title: 'Library furniture', buyer_name: 'Northshire County Council', reference_number: 'NCC/44', submission_deadline: '2027-01-23' });
  });

  test('states nothing when its names are not those of a tender', async () => {
    expect(factsOf(await xmlSource('<order><title>Stühle und Tische</title><qty>4</qty></order>'))).toBeNull();
  });
});
