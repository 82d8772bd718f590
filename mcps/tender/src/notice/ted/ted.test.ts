import { describe, expect, test } from 'vitest';
import { xmlSource } from '../../testing/read-xml.ts';
import { factsOf } from '../read-facts.ts';

const facts = async (xml: string) => {
  const found = factsOf(await xmlSource(xml));
  if (!found) throw new Error('no notice');
  return { ...found, values: Object.fromEntries(Object.entries(found.fields).map(([name, [first]]) => [name, first?.value])) };
};
const coded = '<CODED_DATA_SECTION><NOTICE_DATA><LG_ORIG>DE</LG_ORIG><n:PERFORMANCE_NUTS xmlns:n="n" CODE="DE405">Barnim</n:PERFORMANCE_NUTS></NOTICE_DATA><CODIF_DATA><DT_DATE_FOR_SUBMISSION>20260209 10:00</DT_DATE_FOR_SUBMISSION><PR_PROC CODE="2">Restricted procedure</PR_PROC></CODIF_DATA></CODED_DATA_SECTION>';
const object = (no: string, title: string, criteria: string) => `<OBJECT_DESCR ITEM="${no}"><TITLE><P>${title}</P></TITLE><LOT_NO>${no}</LOT_NO><CPV_ADDITIONAL><CPV_CODE CODE="71200000"/></CPV_ADDITIONAL><n:NUTS xmlns:n="n" CODE="DE405"/><SHORT_DESCR><P>Kartierung</P></SHORT_DESCR><AC>${criteria}</AC><VAL_OBJECT CURRENCY="EUR">1000.00</VAL_OBJECT><DATE_START>2026-04-26</DATE_START></OBJECT_DESCR>`;
const criteria = '<AC_QUALITY><AC_CRITERION>Team</AC_CRITERION><AC_WEIGHTING>50</AC_WEIGHTING></AC_QUALITY><AC_PRICE><AC_WEIGHTING>50</AC_WEIGHTING></AC_PRICE>';
const form = (language: string, category: string, title: string, objects: string) => `<F02_2014 CATEGORY="${category}" FORM="F02" LG="${language}"><CONTRACTING_BODY><ADDRESS_CONTRACTING_BODY><OFFICIALNAME>Amt</OFFICIALNAME><E_MAIL>amt@example.org</E_MAIL></ADDRESS_CONTRACTING_BODY></CONTRACTING_BODY><OBJECT_CONTRACT><TITLE><P>${title}</P></TITLE><REFERENCE_NUMBER>VB-26</REFERENCE_NUMBER><CPV_MAIN><CPV_CODE CODE="71240000"/></CPV_MAIN>${objects}</OBJECT_CONTRACT>
<PROCEDURE><PT_RESTRICTED/><DATE_RECEIPT_TENDERS>2026-02-09</DATE_RECEIPT_TENDERS><TIME_RECEIPT_TENDERS>9:00</TIME_RECEIPT_TENDERS><DURATION_TENDER_VALID TYPE="MONTH">3</DURATION_TENDER_VALID></PROCEDURE><COMPLEMENTARY_INFO><ADDRESS_REVIEW_BODY><OFFICIALNAME>Vergabekammer</OFFICIALNAME><E_MAIL>vk@example.org</E_MAIL></ADDRESS_REVIEW_BODY></COMPLEMENTARY_INFO></F02_2014>`;
const export_ = (forms: string) => `<TED_EXPORT xmlns="http://publications.europa.eu/resource/schema/ted/R2.0.9/publication" VERSION="R2.0.9">${coded}<FORM_SECTION>${forms}</FORM_SECTION></TED_EXPORT>`;

describe('a TED notice', () => {
  test('is read from its German form', async () => {
    const objects = object('1', 'Nord', criteria) + object('2', 'Süd', criteria);
    const { values, lots, criteria: found, fields } = await facts(export_(form('FR', 'ORIGINAL', 'Plans de gestion', objects) + form('DE', 'TRANSLATION', 'Erstellung von Plänen', objects)));
    expect(values).toMatchObject({
      title: 'Erstellung von Plänen', buyer_name: 'Amt', buyer_contact_email: 'amt@example.org', reference_number: 'VB-26', procedure_type: 'Nichtoffenes Verfahren', place_of_performance: 'Barnim (DE405)',
      submission_deadline: '2026-02-09T09:00', binding_period_end: '2026-05-09', contract_start: '2026-04-26', estimated_value: { amount: 2000, currency: 'EUR' }, cpv_codes: ['71240000', '71200000'],
    });
    expect(fields.estimated_value?.[0]?.derived).toBe(true);
    expect(lots.map(({ number, title }) => [number, title])).toEqual([['1', 'Nord'], ['2', 'Süd']]);
    expect(found.map(({ name, percent, lot }) => [name, percent, lot])).toEqual([['Team', 50, null], ['Preis', 50, null]]);
  });

  test.each(['N/A', 'n.a.', 'k. A.', '---', 'Entfällt'])('has no number where its element says %s', async (nothing) => {
    expect((await facts(export_(form('DE', 'ORIGINAL', 'Pläne', object('1', 'Nord', criteria)).replace('VB-26', nothing)))).values).toMatchObject({ title: 'Pläne', reference_number: undefined });
  });

  test.each(['NA-26', 'K-A/4', '-7-'])('keeps the number %s', async (number) => {
    expect((await facts(export_(form('DE', 'ORIGINAL', 'Pläne', object('1', 'Nord', criteria)).replace('VB-26', number)))).values).toMatchObject({ reference_number: number });
  });

  test('of before 2014 writes days in parts', async () => {
    const day = (name: string, d: string, m: string, y: string, time = '') => `<${name}><DAY>${d}</DAY><MONTH>${m}</MONTH><YEAR>${y}</YEAR>${time && `<TIME>${time}</TIME>`}</${name}>`;
    const older = `<CONTRACT CATEGORY="ORIGINAL" FORM="2" LG="DE" VERSION="R2.0.8"><FD_CONTRACT><CONTRACTING_AUTHORITY_INFORMATION><NAME_ADDRESSES_CONTACT_CONTRACT><CA_CE_CONCESSIONAIRE_PROFILE><ORGANISATION><OFFICIALNAME>Stadt Lindental</OFFICIALNAME></ORGANISATION><E_MAILS><E_MAIL>bau@lindental.example</E_MAIL></E_MAILS></CA_CE_CONCESSIONAIRE_PROFILE></NAME_ADDRESSES_CONTACT_CONTRACT></CONTRACTING_AUTHORITY_INFORMATION>
<OBJECT_CONTRACT_INFORMATION><DESCRIPTION_CONTRACT_INFORMATION><TITLE_CONTRACT><P>Umbau der Turnhalle</P></TITLE_CONTRACT><LOCATION_NUTS><LOCATION><P>Lindental</P></LOCATION><NUTS CODE="DE111"/></LOCATION_NUTS><CPV><CPV_MAIN><CPV_CODE CODE="45212222"/></CPV_MAIN></CPV></DESCRIPTION_CONTRACT_INFORMATION><QUANTITY_SCOPE><NATURE_QUANTITY_SCOPE><COSTS_RANGE_AND_CURRENCY CURRENCY="EUR"><VALUE_COST FMTVAL="1728000.00">1 728 000,00</VALUE_COST></COSTS_RANGE_AND_CURRENCY></NATURE_QUANTITY_SCOPE></QUANTITY_SCOPE><PERIOD_WORK_DATE_STARTING><MONTHS>18</MONTHS></PERIOD_WORK_DATE_STARTING></OBJECT_CONTRACT_INFORMATION>
<PROCEDURE_DEFINITION_CONTRACT_NOTICE><AWARD_CRITERIA_DETAIL><CRITERIA_DEFINITION><CRITERIA>Preis</CRITERIA><WEIGHTING>70</WEIGHTING></CRITERIA_DEFINITION><CRITERIA_DEFINITION><CRITERIA>Bauzeit</CRITERIA><WEIGHTING>30</WEIGHTING></CRITERIA_DEFINITION></AWARD_CRITERIA_DETAIL><ADMINISTRATIVE_INFORMATION_CONTRACT_NOTICE><FILE_REFERENCE_NUMBER><P>T-12/9</P></FILE_REFERENCE_NUMBER>${day('RECEIPT_LIMIT_DATE', '5', '11', '2013', '11:30')}<MINIMUM_TIME_MAINTAINING_TENDER>${day('UNTIL_DATE', '31', '12', '2013')}</MINIMUM_TIME_MAINTAINING_TENDER></ADMINISTRATIVE_INFORMATION_CONTRACT_NOTICE></PROCEDURE_DEFINITION_CONTRACT_NOTICE></FD_CONTRACT></CONTRACT>`;
    const { values, criteria: found } = await facts(export_(older));
    expect(values).toMatchObject({
      title: 'Umbau der Turnhalle', buyer_name: 'Stadt Lindental', buyer_contact_email: 'bau@lindental.example', reference_number: 'T-12/9', submission_deadline: '2013-11-05T11:30', binding_period_end: '2013-12-31',
      place_of_performance: 'Lindental (DE111)', contract_duration_months: 18, estimated_value: { amount: 1_728_000, currency: 'EUR' }, cpv_codes: ['45212222'],
    });
    expect(found.map(({ name, percent }) => [name, percent])).toEqual([['Preis', 70], ['Bauzeit', 30]]);
  });
});

test('XML that is no notice states nothing by elements', async () => {
  expect(factsOf(await xmlSource('<order><title>Stühle</title></order>'))).toBeNull();
});
