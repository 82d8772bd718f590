import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseFields } from '../engine/read-fields.ts';
import { lotsIn } from '../lots/find-lots.ts';
import { factsOf } from '../notice/read-facts.ts';
import { readXml, xmlSource } from '../testing/read-xml.ts';
import { openSource } from '../source/open-source.ts';
import { billOfQuantities } from './bill-of-quantities.ts';
import { isNumber } from './gaeb-number.ts';

const category = (no: string, label: string) => `<BoQCtgy RNoPart="${no}"><LblTx><p><span>${label}</span></p></LblTx><BoQBody><Itemlist><Item RNoPart="0010"><Qty>10.000</Qty><QU>m2</QU><Description><CompleteText><DetailTxt><Text><p><span>Der Auftragnehmer muss die Flächen sperren.</span></p></Text></DetailTxt><OutlineText><OutlTxt><TextOutlTxt><p><span>Flächen reinigen</span></p></TextOutlTxt></OutlTxt></OutlineText></CompleteText></Description></Item></Itemlist></BoQBody></BoQCtgy>`;
const bill = (award: string, body: string, project = '<NamePrj>P-12</NamePrj><LblPrj>Sanierung Schule Lindental</LblPrj>') => `<?xml version="1.0"?><GAEB xmlns="http://www.gaeb.de/GAEB_DA_XML/DA83/3.3"><PrjInfo>${project}<Cur>EUR</Cur></PrjInfo><Award><DP>83</DP>${award}<BoQ><BoQInfo><Name>09</Name><LblBoQ>LV Sanierung</LblBoQ></BoQInfo><BoQBody>${body}</BoQBody></BoQ></Award></GAEB>`;
const info = (days: string) => `<AwardInfo><Cat>OpenCall</Cat><Cur>EUR</Cur>${days}</AwardInfo>`;
const DAYS = '<BidDate>2027-03-01</BidDate><OpenDate>2027-04-04</OpenDate><OpenTime>11:11:00</OpenTime><EvalEnd>2027-05-14</EvalEnd><SubmLoc>Rathaus, Zimmer 4</SubmLoc><CnstStart>2027-06-01</CnstStart><CnstEnd>2027-09-30</CnstEnd><AcceptDate>2027-10-15</AcceptDate>';
const OWNER = '<OWN><Address><Name1>Gemeinde Lindental</Name1><Name2>vertr. d. Bürgermeisterin Moos</Name2><Street>Am Markt 1</Street><PCode>70999</PCode><City>Lindental</City><Email>bau@lindental.example</Email></Address><DPNo>A-27-10</DPNo></OWN>';
const BIDDER = '<CTR><Address><Name1>Bieter GmbH</Name1><Email>info@bieter.example</Email></Address></CTR>';
const LOTS = `${category('01', 'Los 1: Rohbau')}${category('02', 'Los 2: Ausbau')}`;
const remark = (lines: string[]) => `<AddText><DetailAddText>${lines.map((line) => `<p><span>${line}</span></p>`).join('')}</DetailAddText></AddText>`;

const factsIn = async (xml: string) => factsOf(await xmlSource(xml, 'gaeb'));
const firstOf = (facts: Awaited<ReturnType<typeof factsIn>>) => Object.fromEntries(Object.entries(facts?.fields ?? {}).map(([name, [first]]) => [name, first?.value]));
const chosenIn = async (xml: string) => Object.fromEntries(Object.entries(chooseFields([await xmlSource(xml, 'gaeb')])).map(([name, { best }]) => [name, best?.value ?? null]));

describe('a GAEB file', () => {
  test('states project, owner, number, procedure and days by its elements; the bidder in it is not the buyer', async () => {
    const facts = await factsIn(bill(`${info(DAYS)}${OWNER}${BIDDER}`, LOTS));
    expect(firstOf(facts)).toMatchObject({
      title: 'Sanierung Schule Lindental', buyer_name: 'Gemeinde Lindental', buyer_contact_email: 'bau@lindental.example', reference_number: 'A-27-10', procedure_type: 'Öffentliche Ausschreibung',
      submission_deadline: '2027-04-04T11:11', binding_period_end: '2027-05-14', contract_start: '2027-06-01', contract_end: '2027-09-30', place_of_performance: undefined, estimated_value: undefined,
    });
    expect(facts?.lots.map(({ number, title }) => [number, title])).toEqual([['1', 'Rohbau'], ['2', 'Ausbau']]);
    expect(facts?.moments.map(({ kind, at }) => [kind, at])).toEqual([['opening', '2027-04-04T11:11'], ['binding_period_end', '2027-05-14'], ['contract_start', '2027-06-01'], ['contract_end', '2027-09-30'], ['other', '2027-10-15']]);
  });

  test('names the sites of the works, the codes of what is bought and the time of a framework agreement', async () => {
    const site = '<CnstSite><Address><Name1>Schule</Name1><Street>Ringstraße 4</Street><PCode>70998</PCode><City>Moosbach</City></Address></CnstSite><CnstSite><CnstSiteName>Bauhof Süd</CnstSiteName></CnstSite>';
    const framework = '<MastAgrInfo><MastAgrNo>M 4711</MastAgrNo><MastAgrBeg>2028-01-01</MastAgrBeg><MastAgrDur>24</MastAgrDur><TotContrVal>250000.00</TotContrVal><AwardAgencyAdr><Name1>Amt für Bau Lindental</Name1></AwardAgencyAdr></MastAgrInfo>';
    const xml = bill(`${info(`<CnstStart>2027-06-01</CnstStart>${framework}`)}${site}`, LOTS).replace('</LblBoQ>', '</LblBoQ><CPVCode><CPVNo>45214210-5</CPVNo><CPVText>Schule</CPVText></CPVCode>');
    expect(firstOf(await factsIn(xml))).toMatchObject({
      place_of_performance: 'Ringstraße 4, 70998 Moosbach; Bauhof Süd', contract_start: '2028-01-01', contract_duration_months: 24, estimated_value: { amount: 250_000, currency: 'EUR' }, buyer_name: 'Amt für Bau Lindental', reference_number: 'M 4711', cpv_codes: ['45214210'],
    });
  });

  test('midnight is no hour, a word is no number, what was left empty is no value', async () => {
    const xml = bill(`${info('<OpenDate>2027-04-04</OpenDate><OpenTime>00:00:00</OpenTime><EvalEnd>1899-12-30</EvalEnd>')}<OWN><Address><Name1>k.A.</Name1><Email>-</Email></Address><DPNo>DV Büro</DPNo></OWN>`, LOTS, '<NamePrj>Neubau Halle 3</NamePrj><LblPrj/>');
    expect(firstOf(await factsIn(xml))).toMatchObject({ title: 'Neubau Halle 3', buyer_name: undefined, buyer_contact_email: undefined, reference_number: undefined, submission_deadline: '2027-04-04', binding_period_end: undefined });
  });

  test.each([['P-12', true], ['1561', true], ['TAA-25-9', true], ['AB 2027/14', true], ['LV 1', false], ['Los 02', false], ['2027', false], ['01.04.2027', false], ['12', false], ['Halle 123', false], ['DV Büro', false]])('%s is a number: %s', (text, is) => expect(isNumber(text)).toBe(is));

  test('a NATO tender is one only where the file speaks of NATO', async () => {
    const nato = info('').replace('OpenCall', 'IntNATO');
    expect(firstOf(await factsIn(bill(nato, LOTS)))['procedure_type']).toBeUndefined();
    expect(firstOf(await factsIn(bill(`${nato}${remark(['Ausschreibung nach den Regeln der NATO.'])}`, LOTS)))['procedure_type']).toBe('Internationale NATO-Ausschreibung');
  });

  test('has lots where the level is one of lots, or as a whole where its name is a lot; words that begin like one are none', async () => {
    const lotsOf = async (xml: string) => (await factsIn(xml))?.lots.map(({ number, title }) => [number, title]);
    const plain = bill(info(''), `${category('01', 'Erdbau')}${category('02', 'Lose Teile sichern')}`);
    expect(await lotsOf(plain)).toEqual([]);
    expect(await lotsOf(plain.replace('</LblBoQ>', '</LblBoQ><BoQBkdn><Type>Lot</Type><Length>2</Length></BoQBkdn>'))).toEqual([['01', 'Erdbau'], ['02', 'Lose Teile sichern']]);
    const whole = await xmlSource(plain.replace('LV Sanierung', 'Los 2 - Bohrungen'), 'gaeb');
    expect(lotsIn([whole]).map(({ lot }) => [lot.number, lot.title])).toEqual([['2', 'Bohrungen']]);
  });

  test('its preliminary texts say who builds, and where, if no element does; its positions are not searched', async () => {
    const item = LOTS.replace('Der Auftragnehmer muss die Flächen sperren.', 'Bauherr: Stadtwerke Anderswo');
    expect((await chosenIn(bill(`${info('')}${remark(['Bauherr: Stadt Moosbach', 'Hinweise zur Ausführung'])}`, item)))['buyer_name']).toBe('Stadt Moosbach');
    expect((await chosenIn(bill(info(''), item)))['buyer_name']).toBeNull();
    const site = remark(['Hinweise zur Ausführung', 'Baustellenadresse:', 'Ringstraße 4<br/>70998 Moosbach']);
    expect((await chosenIn(bill(`${info('')}${OWNER}${site}`, item)))['place_of_performance']).toBe('Ringstraße 4, 70998 Moosbach');
    expect((await chosenIn(bill(`${info('')}${OWNER}${remark(['Bauherr: Stadt Moosbach'])}`, item)))['buyer_name']).toBe('Gemeinde Lindental');
  });
});

const REAL = path.resolve(import.meta.dirname, '../../../../../shared/data/tender-dev');
test.skipIf(!existsSync(REAL))('all positions of a real file are found as its labels have them (skipped where it is absent)', async () => {
  const name = 'de-gaeb-bvbs-bauausfuehrung.x83';
  const source = openSource(await readXml(await readFile(path.join(REAL, 'docs', name), 'utf8'), 'gaeb', name), 0, {});
  const label = JSON.parse(await readFile(path.join(REAL, 'labels', `${name}.json`), 'utf8'));
  // A surcharge on other positions has no quantity, and no label.
  const items = billOfQuantities(source).filter(({ quantity }) => quantity !== null);
  expect(items.map(({ position, quantity, unit }) => [position, quantity, unit])).toEqual(label.gaeb.items.map((item: { oz: string; qty: number; unit: string }) => [item.oz, item.qty, item.unit]));
  expect(items.map(({ title }) => title.replace(/\s/g, ''))).toEqual(label.gaeb.items.map((item: { short_text: string }) => item.short_text.replace(/\s/g, '')));
});
