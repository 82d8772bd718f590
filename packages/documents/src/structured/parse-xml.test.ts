import { describe, expect, test } from 'vitest';
import { parseDocument } from '../parse-document.ts';
import { showPaths } from '../testing/read-blocks.ts';

const read = (source: string | Uint8Array, name = 'notice.xml') => parseDocument({ bytes: typeof source === 'string' ? Buffer.from(source) : source, format: 'xml', name });

describe('an XML file', () => {
  test('is a block per element with text, in order, with names as written, positions among siblings and attributes', async () => {
    const parsed = await read(
      '<?xml version="1.0"?><cn:ContractNotice xmlns:cn="x" xmlns:cbc="y"><cbc:ID schemeName="a&quot;b">N-1</cbc:ID><Lot><cbc:Name languageID="DEU">Los 1</cbc:Name></Lot><Lot><cbc:Name languageID="DEU">Los\n  2 &amp; mehr</cbc:Name><cbc:Name languageID="ENG" x="2">Lot 2</cbc:Name></Lot></cn:ContractNotice>',
    );
    expect(showPaths(parsed)).toEqual([
      'cn:ContractNotice/cbc:ID[@schemeName="a&quot;b"] = N-1',
      'cn:ContractNotice/Lot[1]/cbc:Name[@languageID="DEU"] = Los 1',
      'cn:ContractNotice/Lot[2]/cbc:Name[1][@languageID="DEU"] = Los 2 & mehr',
      'cn:ContractNotice/Lot[2]/cbc:Name[2][@languageID="ENG"][@x="2"] = Lot 2',
    ]);
    expect(parsed.text).toBe('N-1\n\nLos 1\n\nLos 2 & mehr\n\nLot 2');
  });

  test('has a block for each attribute of an element without text, before what is in it', async () => {
    expect(showPaths(await read('<N xmlns:xlink="x"><CPV CODE="45000000"/><O ITEM="1" xlink:type="simple"><P>text</P></O></N>'))).toEqual(['N/CPV/@CODE = 45000000', 'N/O/@ITEM = 1', 'N/O/P = text']);
  });

  test('of TED has a block for each empty element that says something by being there, and for no field left empty', async () => {
    expect(showPaths(await read('<TED_EXPORT><PROCEDURE><PT_OPEN/><NO_LOT_DIVISION></NO_LOT_DIVISION><ADDRESS/><P/></PROCEDURE></TED_EXPORT>'))).toEqual(['TED_EXPORT/PROCEDURE/PT_OPEN = PT_OPEN', 'TED_EXPORT/PROCEDURE/NO_LOT_DIVISION = NO_LOT_DIVISION']);
    expect((await read('<Notice><EMPTY/></Notice>')).blocks).toEqual([]);
  });

  test('keeps a text with marks in it whole, numbers and bullets at its start too', async () => {
    expect(showPaths(await read('<N><P>1. Area of 20 m<FT TYPE="SUP">2</FT> and more</P><P>- bullet</P><P> </P><P>…</P></N>'))).toEqual(['N/P[1] = 1. Area of 20 m2 and more', 'N/P[2] = - bullet']);
  });

  test('keeps the lines of a description, of a note and of a named condition, but not those that a file is wrapped or indented by', async () => {
    const lined = (text: string) => `<ContractNotice><cbc:Description xmlns:cbc="x">${text}</cbc:Description><cbc:City xmlns:cbc="x">Bad\nTal</cbc:City></ContractNotice>`;
    expect((await read(lined('To be handed in: \r\n- a list\n\n-  a plan\n'))).text).toBe('To be handed in:\n- a list\n- a plan\n\nBad Tal');
    expect((await read(lined('\n        To be handed\n        in by noon.\n      '))).text).toBe('To be handed in by noon.\n\nBad Tal');
    expect((await read('<N><SelectionCriteria><cbc:Name xmlns:cbc="x">Two\nlines</cbc:Name></SelectionCriteria></N>')).text).toBe('Two\nlines');
  });

  test('marks the titles of a notice and of its lots', async () => {
    const parsed = await read('<ContractNotice><cac:ProcurementProject xmlns:cac="c"><cbc:Name xmlns:cbc="b">Bau</cbc:Name></cac:ProcurementProject><cac:ProcurementProjectLot xmlns:cac="c"><cac:ProcurementProject><cbc:Name xmlns:cbc="b">Los</cbc:Name></cac:ProcurementProject></cac:ProcurementProjectLot></ContractNotice>');
    expect(parsed.blocks.map(({ kind, level }) => [kind, level])).toEqual([['heading', 1], ['heading', 2]]);
  });

  test.each([
    ['eForms', '<ContractNotice><cbc:NoticeLanguageCode xmlns:cbc="x">DEU</cbc:NoticeLanguageCode></ContractNotice>', 'de'],
    ['TED', '<TED_EXPORT><FORM_SECTION><F02 CATEGORY="TRANSLATION" LG="EN"/><F02 CATEGORY="ORIGINAL" LG="FR"/></FORM_SECTION></TED_EXPORT>', 'fr'],
    ['neither', '<a>b</a>', null],
  ])('is in the language that it declares: %s', async (_, source, language) => {
    expect((await read(source)).language).toBe(language);
  });

  test.each([
    ['ISO-8859-1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Größe Ã¼</a>', 'latin1'), 'Größe Ã¼'],
    ['UTF-8', Buffer.from('<a>Größe</a>'), 'Größe'],
    ['UTF-16', Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>Größe</a>', 'utf16le'), 'Größe'],
    ['a wrong declaration', Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>Größe der Fläche</a>', 'latin1'), 'Größe der Fläche'],
  ])('in %s is decoded', async (_, bytes, text) => {
    expect((await read(new Uint8Array(bytes))).text).toBe(text);
  });

  test.each([
    ['entities', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>', 'it declares entities'],
    ['an outside document type', '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a>b</a>', 'it declares entities'],
    ['an end that is cut off', '<a><b>text</b>', 'is damaged or cut off'],
    ['an unknown entity', '<a>&nbsp;</a>', 'is damaged or cut off'],
    ['a depth without end', '<a>'.repeat(300) + '</a>'.repeat(300), 'nested more than 200 deep'],
    ['elements without end', `<a>${'<b/>'.repeat(300_001)}</a>`, 'more than 300000 elements'],
    ['nothing', '<!-- -->', 'is damaged or cut off'],
  ])('with %s is refused by name', async (_, source, message) => {
    await expect(read(source, 'bad.xml')).rejects.toMatchObject({ code: 'unreadable_file', message: expect.stringMatching(new RegExp(`^bad\\.xml .*${message}`)) });
  });
});
