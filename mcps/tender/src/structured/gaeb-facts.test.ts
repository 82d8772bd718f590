import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../notice/read-facts.ts';
import { readXml, xmlSource } from '../testing/read-xml.ts';
import { openSource } from '../source/open-source.ts';
import { billOfQuantities } from './bill-of-quantities.ts';

const category = (no: string, label: string) => `<BoQCtgy RNoPart="${no}"><LblTx><p><span>${label}</span></p></LblTx><BoQBody><Itemlist><Item RNoPart="0010"><Qty>10.000</Qty><QU>m2</QU><Description><CompleteText><DetailTxt><Text><p><span>Der Auftragnehmer muss die Flächen sperren.</span></p></Text></DetailTxt><OutlineText><OutlTxt><TextOutlTxt><p><span>Flächen reinigen</span></p></TextOutlTxt></OutlTxt></OutlineText></CompleteText></Description></Item></Itemlist></BoQBody></BoQCtgy>`;
const gaeb = `<?xml version="1.0"?><GAEB xmlns="http://www.gaeb.de/GAEB_DA_XML/DA83/3.3"><PrjInfo><NamePrj>P-12</NamePrj><LblPrj>Sanierung Schule Lindental</LblPrj><Cur>EUR</Cur></PrjInfo><Award><DP>83</DP><AwardInfo><Cur>EUR</Cur><OpenDate>2027-04-04</OpenDate><OpenTime>11:11:00</OpenTime><CnstStart>2027-06-01</CnstStart><CnstEnd>2027-09-30</CnstEnd></AwardInfo>
<OWN><Address><Name1>Gemeinde Lindental</Name1><Email>bau@lindental.example</Email></Address><DPNo>A-27-10</DPNo></OWN><CTR><Address><Name1>Bieter GmbH</Name1><Email>info@bieter.example</Email></Address></CTR><BoQ><BoQInfo><LblBoQ>LV Sanierung</LblBoQ></BoQInfo><BoQBody>${category('01', 'Los 1: Rohbau')}${category('02', 'Los 2: Ausbau')}</BoQBody></BoQ></Award></GAEB>`;

describe('a GAEB file', () => {
  test('states project, owner, number and days; the bidder in it is not the buyer', async () => {
    const facts = factsOf(await xmlSource(gaeb, 'gaeb'));
    expect(Object.fromEntries(Object.entries(facts?.fields ?? {}).map(([name, [first]]) => [name, first?.value]))).toMatchObject({
      title: 'Sanierung Schule Lindental', buyer_name: 'Gemeinde Lindental', buyer_contact_email: 'bau@lindental.example', reference_number: 'A-27-10', submission_deadline: '2027-04-04T11:11', contract_start: '2027-06-01', contract_end: '2027-09-30',
    });
    expect(facts?.lots.map(({ number, title }) => [number, title])).toEqual([['1', 'Rohbau'], ['2', 'Ausbau']]);
    expect(facts?.moments.map(({ kind, at }) => [kind, at])).toEqual([['opening', '2027-04-04T11:11'], ['contract_start', '2027-06-01'], ['contract_end', '2027-09-30']]);
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
