import { AppError } from '@0711/contract/errors';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx } from '../testing/make-docx.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { detectFormat } from './detect-format.ts';

const pdf = await makePdf((doc) => doc.text('Bid'));
const text = (content: string): Uint8Array => strToU8(content);
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));
const ole = (stream: string): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]));

describe('files that are read', () => {
  test.each([
    ['bid.pdf', pdf, 'pdf'],
    ['a PDF under another name', pdf, 'pdf'],
    ['bid.docx', makeDocx(), 'docx'],
    ['bid.html', text('<p>Bid</p>'), 'html'],
    ['bid', text('<!DOCTYPE html><html><body>Bid</body></html>'), 'html'],
    ['bid.txt', text('<html><body>saved as text</body></html>'), 'html'],
    ['page.xhtml', text('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'), 'html'],
    ['bid.md', text('# Bid'), 'markdown'],
    ['notes.md', text('A PDF starts with %PDF-1.7.'), 'markdown'],
    ['bid.TXT', text('Bid'), 'text'],
    ['LICENSE', text('Bid'), 'text'],
    ['prices.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['all.zip', zip('a.pdf', 'b.pdf'), 'zip'],
    ['folders.zip', zip('word/a.pdf', 'xl/b.pdf'), 'zip'],
    ['notice.xml', text('<?xml version="1.0"?><!-- from TED --><ContractNotice/>'), 'xml'],
    ['notice', text('<?xml version="1.0"?><TED_EXPORT/>'), 'xml'],
    ['bare.xml', text('<ns:notice xmlns:ns="x"/>'), 'xml'],
    ['utf16.xml', new Uint8Array(Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le')), 'xml'],
    ['lv.x83', text('<?xml version="1.0"?><GAEB xmlns="x"><Award/></GAEB>'), 'gaeb'],
    ['lv.X84', text('\ufeff<?xml version="1.0"?>\n<!-- made by -->\n<g:GAEB xmlns:g="x"/>'), 'gaeb'],
    ['lv.xml', text('<GAEB/>'), 'gaeb'],
    ['mail.eml', text('Received: from a\r\nMIME-Version: 1.0\r\n\r\nHello'), 'email'],
    ['short.eml', text('From: a@example.org\r\nSubject: Bid\r\n\r\nHello'), 'email'],
    ['saved.txt', text('Message-ID: <1@example.org>\nSubject: Bid\n\nHello'), 'email'],
    ['letter.txt', text('To: all bidders\nSubject: questions\n\nDear all'), 'text'],
    ['utf16.txt', new Uint8Array(Buffer.from('\ufeffGebot', 'utf16le')), 'text'],
  ])('%s', async (name, bytes, format) => {
    expect(await detectFormat(name, bytes)).toBe(format);
  });
});

/** The faults of files that are refused for what they are, by their names here. */
const FAULTS: Record<string, string> = {
  'bid.xlsb': 'binary_workbook', 'bid.xlsm': 'macros', 'bid.xlsx': 'macros', 'bid.docm': 'macros', 'bid.pptx': 'presentation', 'bid.odt': 'open_document', 'map.kmz': 'unsupported', 'bid.pdf': 'misnamed',
  'bid.docx': 'misnamed', 'bid.doc': 'old_office', 'bid.xls': 'old_office', 'lv.x83': 'misnamed', 'lv.d83': 'old_gaeb', 'lv.p83': 'old_gaeb', 'notice.xml': 'misnamed', 'plan.svg': 'image', 'mail.eml': 'misnamed',
  'mail.msg': 'outlook', 'bid.rtf': 'rich_text', 'prices.csv': 'table_of_values', 'scan.png': 'image', 'scan.jpg': 'image', 'bid.constructor': 'unsupported',
};

describe('files that are refused, by what they are', () => {
  test.each([
    ['bid.xlsb', zip('[Content_Types].xml', 'xl/workbook.bin'), 'bid.xlsb is a binary Excel workbook (.xlsb); 0711 reads PDF, DOCX, XLSX, HTML, Markdown, text, XML notices, GAEB XML, e-mails (EML) and ZIP archives.'],
    ['bid.xlsm', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'), 'bid.xlsm is an Excel workbook that holds macros;'],
    ['bid.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/macrosheets/sheet1.xml'), 'bid.xlsx is an Excel workbook that holds macros;'],
    ['bid.docm', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), 'bid.docm is a Word document that holds macros;'],
    ['bid.pptx', zip('ppt/presentation.xml'), 'bid.pptx is a PowerPoint presentation;'],
    ['bid.odt', zip('mimetype', 'content.xml', 'META-INF/manifest.xml'), 'bid.odt is an OpenDocument file;'],
    ['map.kmz', zip('doc.kml'), 'map.kmz is a ZIP archive;'],
    ['bid.pdf', zip('a.txt'), 'bid.pdf is a ZIP archive, not a PDF;'],
    ['bid.pdf', text('Dear Sir'), 'bid.pdf is a text file, not a PDF;'],
    ['bid.pdf', text('<!doctype html><p>Not found'), 'bid.pdf is a web page (HTML), not a PDF;'],
    ['bid.docx', zip('xl/workbook.xml'), 'bid.docx is an Excel workbook, not a Word document (DOCX);'],
    ['bid.doc', ole('WordDocument'), 'bid.doc is an old Word document (.doc);'],
    ['bid.xls', ole('Workbook'), 'bid.xls is an old Excel workbook (.xls);'],
    ['lv.x83', text('00        83'), 'lv.x83 is a text file, not a GAEB XML file;'],
    ['lv.d83', text('00        83'), 'lv.d83 is an old GAEB file (GAEB 90);'],
    ['lv.p83', text('#begin[GAEB]'), 'lv.p83 is an old GAEB file (GAEB 2000);'],
    ['notice.xml', text('Dear Sir'), 'notice.xml is a text file, not an XML file;'],
    ['plan.svg', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'plan.svg is an SVG image;'],
    ['mail.eml', text('Dear Sir'), 'mail.eml is a text file, not an e-mail;'],
    ['mail.msg', ole('__properties_version1.0'), 'mail.msg is an Outlook e-mail (.msg);'],
    ['bid.rtf', text('{\\rtf1 Bid}'), 'bid.rtf is an RTF document;'],
    ['prices.csv', text('a;b\n1;2'), 'prices.csv is a CSV table;'],
    ['scan.png', new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex')), 'scan.png is an image (PNG);'],
    ['scan.jpg', new Uint8Array(Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')), 'scan.jpg is an image (JPG);'],
    ['bid.pdf', new Uint8Array(Buffer.from('00010203040506070809', 'hex')), 'bid.pdf is a binary file of unknown kind, not a PDF;'],
    ['bid.constructor', text('x'), 'bid.constructor is a text file of unknown kind (.constructor);'],
  ])('%s: %#', async (name, bytes, message) => {
    const error = await detectFormat(name, bytes).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'unsupported_format', message: expect.stringContaining(message), errors: [{ path: 'file', code: FAULTS[name] }] });
  });
});

test.each([
  ['nothing.pdf', new Uint8Array(), 'empty_file', 'nothing.pdf is empty.'],
  ['blank.txt', text(' \n\n\t'), 'empty_file', 'blank.txt is empty'],
  ['secret.docx', ole('EncryptedPackage'), 'encrypted_file', 'secret.docx is protected by a password'],
  ['cut.docx', makeDocx().subarray(0, 300), 'unreadable_file', 'cut.docx is damaged or cut off'],
])('%s', async (name, bytes, code, message) => {
  await expect(detectFormat(name, bytes)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
});
