import { join } from 'node:path';
import mammoth from 'mammoth';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderTenderReport } from './report-docx.ts';
import { formatMoment } from './report-format.ts';
import { outputFromLabel } from './report-sample.fixture.ts';

const labels = join(import.meta.dirname, '../../../fixtures/tenders/labels');
const options = { locale: 'de', title: 'Dokumentenmanagement Neuenbruck', timeZone: 'Europe/Berlin' } as const;
const textOf = async (bytes: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: bytes })).value;
const part = (bytes: Buffer, name: RegExp): string => Object.entries(unzipSync(bytes)).filter(([file]) => name.test(file)).map(([, data]) => strFromU8(data)).join('');

describe('the Word report', () => {
  it('shows facts, dates, lots, criteria, requirements and sources in German', async () => {
    const output = await outputFromLabel(join(labels, 'de-neuenbruck-dms.pdf.json'));
    const bytes = await renderTenderReport(output, { ...options, approvedBy: 'Dr. Mara Vogt', approvedAt: '2027-01-12T09:05:00Z' });
    const text = await textOf(bytes);
    expect(text).toContain('Geprüft und freigegeben von Dr. Mara Vogt am 12. Januar 2027');
    expect(text).toContain('10:05');
    expect(text).toContain('Einführung eines Dokumentenmanagementsystems mit elektronischer Akte');
    expect(text).toContain('Di., 16. März 2027, 11:00 Uhr');
    expect(text).toContain('198.500,00 €');
    expect(text).toContain('48311000, 79999100, 80533100');
    expect(text).toContain('Ersetzendes Scannen der Altakten');
    expect(text.replace(/\s+/g, ' ')).toContain('Funktionale Qualität der Lösung 1 35 %');
    expect(text).toContain('100 %');
    expect(text).toContain('84 Anforderungen: 66 Muss, 12 Soll, 6 Kann.');
    for (const requirement of output.requirements) expect(text).toContain(requirement.text);
    expect(text).toContain('„2027-IT-0148“');
    expect(part(bytes, /header\d/)).toContain('Dokumentenmanagement Neuenbruck');
    expect(part(bytes, /footer\d/)).toContain('NUMPAGES');
  });

  it('says in English what no person reviewed and what is not stated', async () => {
    const output = await outputFromLabel(join(labels, 'en-saltmarsh-dredging.pdf.json'), 54);
    output.warnings.push({ code: 'contradiction', message: 'Two deadlines are stated.', evidence: output.fields.submission_deadline.evidence });
    const text = await textOf(await renderTenderReport(output, { locale: 'en', title: 'Dredging', timeZone: 'Europe/London' }));
    expect(text).toContain('not reviewed by a person');
    expect(text.replace(/\s+/g, ' ')).toContain('Reference number not stated 71 check –');
    expect(text).toContain('54 check');
    expect(text).toContain('Two deadlines are stated.');
    expect(text).toContain('Fri, 12 February 2027, 12:00');
  });

  it('has every day that was found, in order, and says which zone a document names in words', async () => {
    const output = await outputFromLabel(join(labels, 'de-neuenbruck-dms.pdf.json'));
    const quote = '2. Februar 2027, 14.00 Uhr Ortszeit';
    const evidence = [{ document: 'doc-1', file: 'a.pdf', quote, start: 9000, end: 9000 + quote.length, page: 3, regions: [] }];
    output.deadlines.push({ id: 'visit1', kind: 'site_visit', label: 'Ortstermin im Rathaus', at: '2027-02-02T14:00', confidence: 90, evidence });
    Object.assign(output.fields.contract_end, { value: '2031-05-31', derived: true });
    const bytes = await renderTenderReport(output, options);
    const text = (await textOf(bytes)).replace(/\s+/g, ' ');
    expect(text).toContain('Besichtigung oder Bieterkonferenz (Ortstermin im Rathaus) Di., 2. Februar 2027, 14:00 Uhr (Zeitzone wie angegeben: Ortszeit)');
    expect(text.indexOf('Besichtigung oder Bieterkonferenz')).toBeLessThan(text.indexOf('Di., 16. März 2027, 11:00 Uhr'));
    expect(text).toContain('31. Mai 2031 (errechnet)');
    const links = new Set([...part(bytes, /word\/document\.xml/).matchAll(/w:anchor="([^"]+)"/g)].map((m) => m[1]));
    expect(links.size).toBeGreaterThan(15);
  });

  it('leads from every reference to its quote', async () => {
    const bytes = await renderTenderReport(await outputFromLabel(join(labels, 'de-neuenbruck-dms.pdf.json')), options);
    const xml = part(bytes, /word\/document\.xml/);
    const links = new Set([...xml.matchAll(/w:anchor="([^"]+)"/g)].map((m) => m[1]));
    const targets = new Set([...xml.matchAll(/w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((m) => m[1]));
    expect(links.size).toBeGreaterThan(15);
    expect(targets).toEqual(links);
  });

  it('names the file once where it is the only one and has no pages', async () => {
    const output = await outputFromLabel(join(labels, 'en-calder-laptops.md.json'));
    const bare = { ...output, documents: output.documents.slice(0, 1), award_criteria: [], requirements: [], lots: [] };
    const text = await textOf(await renderTenderReport(bare, { ...options, title: 'Laptops' }));
    const quotes = text.match(/\[\d+\] en-calder-laptops\.md/g)?.length ?? 0;
    expect(quotes).toBeGreaterThan(5);
    expect(text.match(/en-calder-laptops\.md/g)).toHaveLength(quotes + 1);
  });

  it('holds markup and characters that XML forbids as text', async () => {
    const output = await outputFromLabel(join(labels, 'en-calder-laptops.md.json'));
    output.fields.title.value = '<w:b/>&amp; "A" \u0000\u000b\ud800 \u{1F600} <script>alert(1)</script>';
    const bytes = await renderTenderReport(output, { ...options, title: '</w:t><b>', approvedBy: '<i>Eve</i>' });
    const text = await textOf(bytes);
    expect(text).toContain('<w:b/>&amp; "A" \u{1F600} <script>alert(1)</script>');
    expect(text).toContain('<i>Eve</i>');
    expect(part(bytes, /header\d/)).toContain('&lt;/w:t&gt;&lt;b&gt;');
    // oxlint-disable-next-line no-control-regex -- the very characters that must be gone
    expect(part(bytes, /\.xml$/)).not.toMatch(/[\u0000-\u0008\u000b\u000c\ufffe]/);
  });

  it('keeps rows whole and repeats table heads', async () => {
    const xml = part(await renderTenderReport(await outputFromLabel(join(labels, 'de-neuenbruck-dms.pdf.json')), options), /word\/document\.xml/);
    const rows = xml.match(/<w:tr>/g)?.length ?? 0;
    expect(rows).toBeGreaterThan(100);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(rows);
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length);
  });
});

describe('formatMoment', () => {
  it.each([
    ['2027-03-16', 'de', 'Di., 16. März 2027'],
    ['2027-03-16T11:00', 'de', 'Di., 16. März 2027, 11:00 Uhr'],
    ['2016-04-08T19:00:00-04:00', 'en', 'Fri 8 April 2016, 19:00 (UTC−04:00)'],
    ['2027-03-05T14:00Z', 'en', 'Fri 5 March 2027, 14:00 (UTC)'],
  ] as const)('%s in %s', (iso, locale, words) => {
    expect(formatMoment(iso, locale).replace(/^(\w+), (\d+ \w+ \d)/, '$1 $2')).toBe(words);
  });
});
