import { describe, expect, test } from 'vitest';
import { xmlSource } from '../../testing/read-xml.ts';
import { factsOf } from '../read-facts.ts';

const lot = (id: string, title: string, days: string, terms: string) => `<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">${id}</cbc:ID><cac:TenderingTerms>${terms}</cac:TenderingTerms>
<cac:TenderingProcess><cac:TenderSubmissionDeadlinePeriod>${days}</cac:TenderSubmissionDeadlinePeriod></cac:TenderingProcess>
<cac:ProcurementProject><cbc:Name languageID="ENG">Cleaning</cbc:Name><cbc:Name languageID="DEU">${title}</cbc:Name><cac:RealizedLocation><cac:Address><cbc:CityName>Lindental</cbc:CityName><cbc:CountrySubentityCode listName="nuts">DE111</cbc:CountrySubentityCode></cac:Address></cac:RealizedLocation>
<cac:RequestedTenderTotal><cbc:EstimatedOverallContractAmount currencyID="EUR">120000.5</cbc:EstimatedOverallContractAmount></cac:RequestedTenderTotal>
<cac:PlannedPeriod><cbc:DurationMeasure unitCode="YEAR">2</cbc:DurationMeasure></cac:PlannedPeriod></cac:ProcurementProject></cac:ProcurementProjectLot>`;

const criterion = (type: string, name: string, code: string, figure: string) => `<cac:SubordinateAwardingCriterion><ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension><efac:AwardCriterionParameter><efbc:ParameterCode listName="number-weight">${code}</efbc:ParameterCode><efbc:ParameterNumeric>${figure}</efbc:ParameterNumeric></efac:AwardCriterionParameter></efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions><cbc:AwardingCriterionTypeCode listName="award-criterion-type">${type}</cbc:AwardingCriterionTypeCode>${name ? `<cbc:Name languageID="DEU">${name}</cbc:Name>` : ''}</cac:SubordinateAwardingCriterion>`;
const terms = `<cac:TenderValidityPeriod><cbc:DurationMeasure unitCode="MONTH">2</cbc:DurationMeasure></cac:TenderValidityPeriod><cac:AwardingTerms><cac:AwardingCriterion>${criterion('price', '', 'dec-exa', '0.6')}${criterion('quality', 'Konzept', 'per-exa', '40')}</cac:AwardingCriterion></cac:AwardingTerms>`;
const at = (day: string) => `<cbc:EndDate>${day}+01:00</cbc:EndDate><cbc:EndTime>10:30:00+01:00</cbc:EndTime>`;
const company = (id: string, name: string, mail: string) => `<efac:Organization><efac:Company><cac:PartyIdentification><cbc:ID>${id}</cbc:ID></cac:PartyIdentification><cac:PartyName><cbc:Name languageID="DEU">${name}</cbc:Name></cac:PartyName><cac:Contact><cbc:ElectronicMail>${mail}</cbc:ElectronicMail></cac:Contact></efac:Company></efac:Organization>`;
const notice = (lots: string) => `<?xml version="1.0"?><ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" xmlns:cac="a" xmlns:cbc="b" xmlns:ext="c" xmlns:efext="d" xmlns:efac="e" xmlns:efbc="f"><ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension><efac:Organizations>${company('ORG-0001', 'Vergabekammer des Landes', 'kammer@example.org')}${company('ORG-0002', 'Gemeinde Lindental', 'vergabe@lindental.example')}</efac:Organizations></efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
<cbc:ContractFolderID>ea43eb96-80e6-413c-a544-45d4bfc93be1</cbc:ContractFolderID><cbc:NoticeLanguageCode listName="language">DEU</cbc:NoticeLanguageCode><cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID>ORG-0002</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>
<cac:TenderingProcess><cbc:ProcedureCode listName="procurement-procedure-type">neg-w-call</cbc:ProcedureCode></cac:TenderingProcess><cac:ProcurementProject><cbc:ID>LT-2026-017</cbc:ID><cbc:Name languageID="ENG">Cleaning of schools</cbc:Name><cbc:Name languageID="DEU">Reinigung der Schulen</cbc:Name><cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">90919300</cbc:ItemClassificationCode></cac:MainCommodityClassification></cac:ProcurementProject>${lots}</ContractNotice>`;

const facts = async (xml: string) => {
  const found = factsOf(await xmlSource(xml));
  if (!found) throw new Error('no notice');
  return found;
};

describe('an eForms notice', () => {
  const two = notice(lot('LOT-0001', 'Nord', at('2026-03-04'), terms) + lot('LOT-0002', 'Süd', at('2026-03-04'), terms));

  test('states its fields in elements, its buyer by reference, its texts in German among others', async () => {
    const { fields } = await facts(two);
    expect(Object.fromEntries(Object.entries(fields).map(([name, [first]]) => [name, first?.value]))).toEqual({
      title: 'Reinigung der Schulen',
      buyer_name: 'Gemeinde Lindental',
      buyer_contact_email: 'vergabe@lindental.example',
      reference_number: 'LT-2026-017',
      procedure_type: 'Verhandlungsverfahren mit vorherigem Aufruf zum Wettbewerb',
      place_of_performance: 'Lindental (DE111)',
      submission_deadline: '2026-03-04T10:30+01:00',
      questions_deadline: undefined,
      binding_period_end: '2026-05-04',
      contract_start: undefined,
      contract_end: undefined,
      contract_duration_months: 24,
      estimated_value: { amount: 240_001, currency: 'EUR' },
      cpv_codes: ['90919300'],
    });
    expect(fields.binding_period_end?.[0]?.derived).toBe(true);
    expect(fields.contract_duration_months?.[0]?.derived).toBe(true);
  });

  test('has lots, and criteria that all lots share once, decimal weights as percent', async () => {
    const { lots, criteria } = await facts(two);
    expect(lots.map(({ number, title }) => [number, title])).toEqual([['LOT-0001', 'Nord'], ['LOT-0002', 'Süd']]);
    expect(criteria.map(({ name, percent, lot: of, derived }) => [name, percent, of, derived])).toEqual([['Preis', 60, null, true], ['Konzept', 40, null, undefined]]);
  });

  test('whose lots end on different days gives the earliest, less surely, and each lot its own', async () => {
    const { fields, moments } = await facts(notice(lot('LOT-0001', 'Nord', at('2026-04-01'), terms) + lot('LOT-0002', 'Süd', at('2026-03-04'), terms)));
    expect(fields.submission_deadline?.[0]?.value).toBe('2026-03-04T10:30+01:00');
    expect(fields.submission_deadline?.[0]?.strength).toBeLessThan(0.8);
    expect(moments.map((moment) => [moment.kind, moment.at, moment.lot])).toEqual([['submission', '2026-04-01T10:30+01:00', 'LOT-0001'], ['submission', '2026-03-04T10:30+01:00', 'LOT-0002']]);
  });

  test('points each value to its text', async () => {
    const source = await xmlSource(two);
    const spans = factsOf(source)?.fields.submission_deadline?.[0]?.spans ?? [];
    expect(spans.map(({ start, end }) => source.text.slice(start, end))).toEqual(['2026-03-04+01:00', '10:30:00+01:00']);
  });
});
