import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../parse-document.ts';
import { showPaths } from '../../testing/read-blocks.ts';

const text = (content: string): string => `<p><span>${content}</span></p>`;
const description = (short: string, long: string): string =>
  `<Description><CompleteText><DetailTxt>${long}</DetailTxt><OutlineText><OutlTxt><TextOutlTxt>${text(short)}</TextOutlTxt></OutlTxt></OutlineText></CompleteText></Description>`;
const read = (bill: string) =>
  parseDocument({ bytes: Buffer.from(`<?xml version="1.0"?><GAEB xmlns="http://www.gaeb.de/GAEB_DA_XML/DA83/3.3"><PrjInfo><LblPrj>Neubau</LblPrj></PrjInfo><Award><DP>83</DP>${bill}</Award></GAEB>`), format: 'gaeb', name: 'lv.x83' });
const body = (content: string): string => `<BoQ ID="B"><BoQInfo><LblBoQ>LV Rohbau</LblBoQ><BoQBkdn><Type>Item</Type></BoQBkdn></BoQInfo><BoQBody>${content}</BoQBody></BoQ>`;

describe('a bill of quantities', () => {
  test('is its data, then a heading per category and a row per item with its long text', async () => {
    const items = `<Itemlist><Item RNoPart="0010"><Qty>450.000</Qty><QU>m3</QU><UP>12.50</UP><IT>5625.00</IT>${description('Boden lösen', `<Text>${text('Boden lösen')}${text('und lagern.')}</Text>`)}</Item></Itemlist>`;
    const parsed = await read(body(`<BoQCtgy RNoPart="01"><LblTx>${text('Erdbau')}</LblTx><BoQBody><BoQCtgy RNoPart="02"><LblTx>${text('Aushub')}</LblTx><BoQBody>${items}</BoQBody></BoQCtgy></BoQBody></BoQCtgy>`));
    expect(showPaths(parsed)).toEqual([
      'GAEB/PrjInfo/LblPrj = Neubau',
      'GAEB/Award/DP = 83',
      'GAEB/Award/BoQ/@ID = B',
      'GAEB/Award/BoQ/BoQInfo/LblBoQ = LV Rohbau',
      'BoQ/01 = Erdbau',
      'BoQ/01.02 = Aushub',
      'BoQ/01.02.0010 = 450.000 ¦ m3 ¦ Boden lösen ¦ 12.50 ¦ 5625.00',
      'BoQ/01.02.0010/text = Boden lösen',
      'BoQ/01.02.0010/text = und lagern.',
    ]);
    expect(parsed.blocks.map(({ kind, level }) => `${kind}${level ?? ''}`)).toEqual(['heading1', 'paragraph', 'paragraph', 'heading1', 'heading2', 'heading3', 'table_row', 'paragraph', 'paragraph']);
  });

  test('keeps index, provision, alternatives, parts of the price and sub-descriptions of an item', async () => {
    const item = `<Item RNoPart="0010" RNoIndex="A"><ALNGroupNo>1</ALNGroupNo><ALNSerNo>2</ALNSerNo><Provis>WithoutTotal</Provis><QU>h</QU><QtyTBD>Yes</QtyTBD><UPComp1>3.00</UPComp1><CtlgAssign><CtlgCode>310</CtlgCode></CtlgAssign><SubDescr><SubDNo>1</SubDNo><Qty>5.000</Qty><QU>St</QU></SubDescr></Item>`;
    expect(showPaths(await read(body(`<Itemlist>${item}</Itemlist>`))).slice(4)).toEqual([
      'BoQ/0010.A =  ¦ h ¦  ¦  ¦ ',
      'BoQ/0010.A/ALNGroupNo = 1',
      'BoQ/0010.A/ALNSerNo = 2',
      'BoQ/0010.A/Provis = WithoutTotal',
      'BoQ/0010.A/QtyTBD = Yes',
      'BoQ/0010.A/UPComp1 = 3.00',
      'BoQ/0010.A/sub/1 = 5.000 ¦ St ¦  ¦  ¦ ',
    ]);
  });

  test('reads remarks, descriptions of several items, surcharges and totals where they stand', async () => {
    const remark = `<Remark>${description('Hinweis', `<Text>${text('Preise netto.')}</Text>`)}</Remark>`;
    const shared = `<PerfDescr><PerfNo>1</PerfNo><PerfLbl>Aushub allgemein</PerfLbl>${description('', `<Text>${text('Gilt für alle.')}</Text>`)}</PerfDescr>`;
    const surcharge = `<MarkupItem RNoPart="0090"><MarkupType>AllInCat</MarkupType>${description('Zuschlag', '')}</MarkupItem>`;
    expect(showPaths(await read(body(`${remark}<BoQCtgy RNoPart="01"><LblTx>${text('Erdbau')}</LblTx><BoQBody><Itemlist>${shared}${surcharge}</Itemlist></BoQBody><Totals><Total>10.00</Total></Totals></BoQCtgy>`))).slice(4)).toEqual([
      'BoQ/remark = Hinweis',
      'BoQ/remark = Preise netto.',
      'BoQ/01 = Erdbau',
      'BoQ/01/Totals/Total = 10.00',
      'BoQ/01/description = Aushub allgemein',
      'BoQ/01/description = Gilt für alle.',
      'BoQ/01.0090 =  ¦  ¦ Zuschlag ¦  ¦ ',
      'BoQ/01.0090/MarkupType = AllInCat',
    ]);
  });

  test('reads texts as they look: lines, lists, tables, gaps for the bidder, and no pictures', async () => {
    const long = `<Text><p><span>Breite</span><br/><span>in cm</span></p><ul><li>eins</li><li>zwei</li></ul><table><tr><td>${text('A')}</td><td>B</td></tr></table><p><image Type="image/png">iVBORw0KGgo</image></p></Text><TextComplement Kind="Bidder"><ComplCaption><span>Fabrikat: </span></ComplCaption><ComplBody><span>.....</span></ComplBody></TextComplement>`;
    const parsed = await read(body(`<Itemlist><Item RNoPart="1"><Qty>1</Qty>${description('Tor', long)}</Item></Itemlist>`));
    expect(showPaths(parsed).slice(5)).toEqual(['BoQ/1/text = Breite\nin cm', 'BoQ/1/text = eins', 'BoQ/1/text = zwei', 'BoQ/1/text = A ¦ B', 'BoQ/1/text = Fabrikat: .....']);
    expect(parsed.blocks.slice(6).map((block) => block.kind)).toEqual(['list_item', 'list_item', 'table_row', 'paragraph']);
  });

  test('says that its parts are lots, and nothing else of how its numbers are built', async () => {
    const bill = body('<Itemlist><Item RNoPart="1"><Qty>1</Qty></Item></Itemlist>').replace('<BoQBkdn>', '<BoQBkdn><Type>Lot</Type><Length>2</Length></BoQBkdn><BoQBkdn>');
    expect(showPaths(await read(bill)).slice(4)).toEqual(['GAEB/Award/BoQ/BoQInfo/BoQBkdn[1]/Type = Lot', 'BoQ/1 = 1 ¦  ¦  ¦  ¦ ']);
  });

  test('that does not keep to the rules is read as far as it goes', async () => {
    expect(showPaths(await read('<BoQ><BoQBody><Item><Qty>5.000</Qty><Description>Nur Text</Description></Item></BoQBody></BoQ>')).slice(2)).toEqual(['BoQ/[1] = 5.000 ¦  ¦  ¦  ¦ ', 'BoQ/[1]/text = Nur Text']);
  });
});
