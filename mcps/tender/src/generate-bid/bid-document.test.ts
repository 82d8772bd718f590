import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { cleaner } from '../testing/companies.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { bidDocument } from './bid-document.ts';
import { splitGaps } from './gap.ts';
import { generateBid } from './generate-bid.ts';
import { GenerateBidInput } from './schema.ts';

const made = async () => {
  const document = await readMarkdown(await readFile(new URL('../../fixtures/reinigung-aufforderung.md', import.meta.url), 'utf8'), 'aufforderung.md');
  return (await generateBid(GenerateBidInput.parse({ documents: [document.id], company: cleaner }), contextOf([document]))).output;
};
const xmlOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('the bid as a Word document', () => {
  test('has every section, every requirement with its answer, contents and page numbers', async () => {
    const output = await made();
    const bytes = await bidDocument(output, { locale: 'de' });
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const flat = text.replace(/\s+/g, ' ');
    for (const { heading } of output.sections) expect(flat).toContain(heading);
    for (const entry of output.compliance) for (const part of [entry.text, entry.answer]) expect(flat).toContain(part.replace(/\s+/g, ' '));
    const xml = xmlOf(bytes, 'word/document.xml');
    expect(xml).toContain('TOC \\');
    expect(xml).toContain('w:orient="landscape"');
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.includes('footer')).map((name) => xmlOf(bytes, name)).join('')).toContain('NUMPAGES');
  });

  test('says by its section where a requirement stands in a document without pages', async () => {
    const output = await made();
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(await bidDocument(output, { locale: 'de' })) });
    expect(text).not.toContain('aufforderung.md');
    expect(text.split(output.compliance[0]?.section ?? 'none').length).toBeGreaterThan(2);
  });

  test('highlights each gap and nothing else but the note to its editor', async () => {
    const output = await made();
    const xml = xmlOf(await bidDocument(output, { locale: 'en' }), 'word/document.xml');
    const gaps = [...output.sections.map(({ text }) => text), ...output.compliance.map(({ answer }) => answer)].flatMap(splitGaps).filter((part) => part.gap);
    expect(gaps.length).toBeGreaterThan(3);
    expect(xml.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(gaps.length + 1);
    expect(xml).toContain('A draft, not yet a bid');
  });

  test('markup in words of others stays words', async () => {
    const output = await made();
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(await bidDocument({ ...output, title: '<w:b/> & "x" \u0000', company: '</w:t>' }, { locale: 'de' })) });
    expect(text).toContain('<w:b/> & "x"');
  });
});
