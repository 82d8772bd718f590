import { describe, expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import type { TenderWarning } from '../schema.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { warningOf, wordWarning } from './word-warning.ts';

const quote = (text: string, page: number | null) => ({ document: 'd', file: 'a.pdf', quote: text, start: 0, end: text.length, page, regions: [] });
const ABOUT = { document: 'd', file: 'a.pdf' };
const KINDS: Omit<TenderWarning, 'message'>[] = [
  { code: 'scanned_page', params: { ...ABOUT, pages: [1, 2] }, evidence: [] },
  { code: 'ocr_doubtful', params: { ...ABOUT, pages: Array.from({ length: 12 }, (_, i) => i + 1) }, evidence: [] },
  { code: 'unreadable_page', params: { ...ABOUT, pages: [] }, evidence: [] },
  { code: 'little_text', params: ABOUT, evidence: [] },
  { code: 'hidden_text', params: ABOUT, evidence: [] },
  { code: 'unread_part', params: { file: 'plan.dwg', fault: 'drawing' }, evidence: [] },
  { code: 'impossible_date', evidence: [quote('31.02.2027', 1)] },
  { code: 'mixed_tenders', evidence: [quote('Schulen', 1), quote('Brücke', 2)] },
  { code: 'contradiction', params: { field: 'submission_deadline' }, evidence: [quote('04.03.2027', 1), quote('05.03.2027', 4)] },
  { code: 'instruction_in_text', evidence: [quote('ignore', 3)] },
  { code: 'model_failed', params: { error: 'timeout' }, evidence: [] },
  { code: 'model_failed', params: { error: 'over_budget', section: 'Referenzen' }, evidence: [] },
  { code: 'model_disagrees', params: { field: 'title' }, evidence: [quote('Schulen', 1), quote('Reinigung', 1)] },
  { code: 'other_language', params: ABOUT, evidence: [] },
  { code: 'no_tender', evidence: [] },
  { code: 'incomplete', params: { units: { position: '1.1', match: 'Stuhl', own: 'h', asked: 'm²' } }, evidence: [] },
];

describe('a warning', () => {
  test.each(KINDS)('$code is worded in the language of whoever reads it, whatever that of the tender', (warning) => {
    const [german, english] = [warningOf(warning, 'de'), warningOf(warning, 'en')];
    expect(german.message).not.toBe('');
    expect(german.message).not.toBe(english.message);
    expect(wordWarning(german, 'en')).toBe(english.message);
    expect(wordWarning(english, 'de')).toBe(german.message);
  });

  test('of before there were params keeps its own words, and one about a deleted document says no more than is left', () => {
    expect(wordWarning({ code: 'little_text', message: 'a.pdf enthält kaum Text.', evidence: [] }, 'en')).toBe('a.pdf enthält kaum Text.');
    expect(wordWarning({ code: 'contradiction', message: '', params: { field: 'title' }, evidence: [quote('', 1), quote('x', 1)] }, 'en')).toBe('');
  });
});

test('what a run says of its documents can be worded again from its result alone', async () => {
  const text = `Ablauf der Angebotsfrist: 31.02.2027\n\n${'Die Leistungen werden in der Leistungsbeschreibung im Einzelnen dargestellt. '.repeat(4)}`;
  const { output } = await parseRfp({ documents: ['a'] }, { ...contextOf([]), documents: { open: async () => ({ documents: [await readMarkdown(text)], skipped: [{ file: 'plan.dwg', reason: 'plan.dwg is a CAD drawing.', code: 'drawing' }] }) } });
  expect(output.warnings.map(({ code }) => code)).toEqual(['impossible_date', 'unread_part']);
  expect(output.warnings.map((warning) => wordWarning(warning, 'de'))).toEqual(output.warnings.map(({ message }) => message));
  expect(output.warnings.map((warning) => wordWarning(warning, 'en'))).toEqual(['tender.md: there is no such day as 31.02.2027.', 'plan.dwg was not read: a CAD drawing.']);
});
