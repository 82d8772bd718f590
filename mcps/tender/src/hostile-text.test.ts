import { describe, expect, test } from 'vitest';
import { parseTender } from './engine/parse-tender.ts';
import { contextOf } from './testing/contexts.ts';
import { readMarkdown } from './testing/read-text.ts';

const LENGTH = 60_000;
const MAX_MS = 4000;
const repeat = (part: string) => part.repeat(Math.ceil(LENGTH / part.length));

// Texts that make a careless pattern try every way of matching: long runs of what a pattern's parts have in common.
const HOSTILE: [string, string][] = [
  ['spaces', repeat(' ')],
  ['line breaks', repeat('a\n\n')],
  ['one word', repeat('a')],
  ['capitals', repeat('Aa ')],
  ['digits', repeat('1')],
  ['dots', repeat('. ')],
  ['numbers with dots', repeat('1.2.')],
  ['dates without end', repeat('12.03.2027 um ')],
  ['a label again and again', repeat('Angebotsfrist bis ')],
  ['labels of places in one line', repeat('Ausführungsort place of performance ')],
  ['a deadline in every line', repeat('Angebotsfrist: 01.01.2027, 10:00 Uhr\n')],
  ['questions without end', repeat('questions ')],
  ['obligations without end', repeat('ist ein die zu ')],
  ['names with joining words', repeat('Amt für der ')],
  ['open brackets', repeat('((')],
  ['percent', repeat('Preis 5 % ')],
  ['codes', repeat('CPV 12345678 ')],
  ['mail addresses', repeat('a@b.')],
  ['sums of weeks', repeat('T0 + 6 weeks report ')],
  ['table bars', `| a | b |\n|---|---|\n${repeat('| Kriterium | 5 |\n')}`],
];

describe('no text makes the engine slow', () => {
  test.each(HOSTILE)('%s', async (_name, text) => {
    const document = { ...(await readMarkdown('x')), text, pages: [{ page: null, width: null, height: null, start: 0, end: text.length, scanned: false, ocr: null, lines: [] }], blocks: [{ kind: 'paragraph' as const, level: null, start: 0, end: text.length, cells: [], page: null, path: null }] };
    const started = performance.now();
    const { output } = await parseTender([document], {}, contextOf([document]));
    expect(performance.now() - started).toBeLessThan(MAX_MS);
    expect(output.schema).toBe('tender.parse_rfp/1');
  });
});
