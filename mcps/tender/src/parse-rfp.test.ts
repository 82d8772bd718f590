import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { tender } from './mcp.ts';
import { parseRfp } from './parse-rfp.ts';
import { ParseRfpInput, ParseRfpOutput } from './schema.ts';
import { contextOf } from './testing/contexts.ts';
import { readMarkdown } from './testing/read-text.ts';

const fixture = async (name: string) => readMarkdown(await readFile(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'), name);
const run = async (...names: string[]) => {
  const documents = await Promise.all(names.map(fixture));
  return { documents, ...(await parseRfp({ documents: documents.map(({ id }) => id) }, contextOf(documents))) };
};
const values = (output: ParseRfpOutput) => Object.fromEntries(Object.entries(output.fields).map(([name, field]) => [name, field.value]));

const FILLER = 'Die Leistungen werden in der Leistungsbeschreibung im Einzelnen dargestellt. '.repeat(4);

describe('a tender goes in, its key data come out', () => {
  test('a German letter of invitation', async () => {
    const { output } = await run('reinigung-aufforderung.md');
    expect(values(output)).toEqual({
      title: 'Unterhalts- und Glasreinigung der Grundschulen in drei Losen',
      buyer_name: 'Gemeinde Lindental',
      buyer_contact_email: 'vergabe@lindental.example',
      reference_number: 'LT-2026-017',
      procedure_type: 'öffentliche Ausschreibung nach UVgO',
      place_of_performance: 'Lindental, Ortsteile Nord und Süd',
      submission_deadline: '2026-03-04T10:30',
      questions_deadline: '2026-02-20T12:00',
      binding_period_end: '2026-04-30',
      contract_start: '2026-08-01',
      contract_end: null,
      contract_duration_months: 24,
      estimated_value: null,
      cpv_codes: null,
    });
    expect(output.lots.map(({ number, title }) => [number, title])).toEqual([['1', 'Grundschule Nord'], ['2', 'Grundschule Süd'], ['3', 'Turnhallen']]);
    expect(output.award_criteria.map(({ name, weight_percent }) => [name, weight_percent])).toEqual([['Preis', 60], ['Reinigungskonzept', 25], ['Qualitätssicherung', 15]]);
    const texts = output.requirements.map(({ text, kind }) => `${kind}: ${text}`);
    expect(texts).toContain('must: Reklamationen sind innerhalb von 24 Stunden zu beheben.');
    expect(texts).toContain('should: Die eingesetzten Reinigungsmittel sollen mit dem Umweltzeichen Blauer Engel ausgezeichnet sein.');
    expect(texts).toContain('must: Nachweis einer Betriebshaftpflichtversicherung');
    expect(texts.join('\n')).not.toContain('Wasser und Strom');
    expect(output.requirements.find(({ text }) => text.startsWith('Angebote, die nicht'))?.exclusion).toBe(true);
  });

  test('a British invitation to tender', async () => {
    const { output } = await run('library-itt.md');
    expect(values(output)).toMatchObject({
      buyer_name: 'Northshire County Council',
      reference_number: 'NCC/LIB/2026/044',
      procedure_type: 'Open procedure',
      submission_deadline: '2026-01-23T12:00+00:00',
      questions_deadline: '2026-01-09T17:00',
      contract_duration_months: 36,
      estimated_value: { amount: 420_000, currency: 'GBP' },
      cpv_codes: ['30231100', '48900000'],
    });
    expect(output.fields.contract_duration_months.derived).toBe(true);
    expect(output.fields.contract_duration_months.evidence).toHaveLength(2);
  });

  test('an American request for proposals: a zone that follows the season, points turned into percent', async () => {
    const { output } = await run('county-rfp.md');
    expect(values(output)).toMatchObject({ submission_deadline: '2026-02-13T14:00-08:00', questions_deadline: '2026-01-23T17:00', contract_duration_months: 36, estimated_value: { amount: 275_000, currency: 'USD' } });
    expect(output.award_criteria[3]).toMatchObject({ name: 'Cost', weight_percent: 25, max_points: 25, derived: true });
  });
});

describe('every answer can be proved', () => {
  test.each(['reinigung-aufforderung.md', 'library-itt.md', 'county-rfp.md', 'software-leistungsbeschreibung.md'])('%s: each value quotes its document word for word', async (name) => {
    const { output, documents } = await run(name);
    expect(ParseRfpOutput.parse(output)).toEqual(output);
    const fields = Object.values(output.fields).filter((field) => field.value !== null);
    const entries = [...fields, ...output.lots, ...output.award_criteria, ...output.requirements];
    expect(entries.length).toBeGreaterThan(5);
    for (const { evidence } of entries) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { quote, start, end } of evidence) expect(documents[0]?.text.slice(start, end)).toBe(quote);
    }
  });

  test('entries keep their ids when the tender is read again', async () => {
    const [a, b] = [await run('reinigung-aufforderung.md'), await run('reinigung-aufforderung.md')];
    expect(a.output.requirements.map(({ id }) => id)).toEqual(b.output.requirements.map(({ id }) => id));
    expect(new Set(a.output.requirements.map(({ id }) => id)).size).toBe(a.output.requirements.length);
  });
});

describe('several documents of one tender', () => {
  test('are merged, each with its role', async () => {
    const { output } = await run('reinigung-aufforderung.md', 'software-leistungsbeschreibung.md');
    expect(output.documents.map(({ role }) => role)).toEqual(['instructions', 'specification']);
    expect(output.fields.submission_deadline.value).toBe('2026-03-04T10:30');
    expect(output.requirements.some(({ evidence }) => evidence[0]?.file === 'software-leistungsbeschreibung.md')).toBe(true);
  });

  test('that disagree on the deadline are shown to a person', async () => {
    const documents = [await readMarkdown(`# Bekanntmachung\n\nAblauf der Angebotsfrist: 04.03.2027, 10:00 Uhr\n\n${FILLER}`, 'a.md'), await readMarkdown(`# Leistungsbeschreibung\n\nAblauf der Angebotsfrist: 11.03.2027, 10:00 Uhr\n\n${FILLER}`, 'b.md')];
    const { output, review } = await parseRfp({ documents: documents.map(({ id }) => id) }, contextOf(documents));
    expect(output.warnings).toMatchObject([{ code: 'contradiction', evidence: [{ file: 'a.md' }, { file: 'b.md' }] }]);
    expect(review).toContain('Zwei verschiedene Angaben zu „Angebotsfrist“: „04.03.2027');
  });
});

describe('what a person must look at', () => {
  test('a day that no calendar has is warned of, and is no value', async () => {
    const document = await readMarkdown(`Ablauf der Angebotsfrist: 31.02.2027, 10:00 Uhr\n\n${FILLER}`);
    const { output, review } = await parseRfp({ documents: [document.id] }, contextOf([document]));
    expect(output.fields.submission_deadline.value).toBeNull();
    expect(output.warnings).toMatchObject([{ code: 'impossible_date' }]);
    expect(review).toMatch(/den Tag 31\.02\.2027.* gibt es nicht/);
  });

  test('a page that is only an image is warned of, and nothing is sure', async () => {
    const text = await readMarkdown('');
    const page = { page: 1, width: 595, height: 842, start: 0, end: 0, scanned: true, ocr: null, lines: [] };
    const { output, review, confidence } = await parseRfp({ documents: [text.id] }, contextOf([{ ...text, format: 'pdf', pages: [page] }]));
    expect(output.warnings).toMatchObject([{ code: 'scanned_page' }]);
    expect(review).toMatch(/page 1|Seite 1/);
    expect(confidence).toBeLessThan(80);
  });
});

describe('as a task', () => {
  test('it tells its steps, forward only', async () => {
    const document = await fixture('county-rfp.md');
    const context = contextOf([document]);
    await parseRfp({ documents: [document.id] }, context);
    expect(new Set(context.reports.map(({ step }) => step))).toEqual(new Set(['extracting', 'checking']));
    const percents = context.reports.map(({ percent }) => percent);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
  });

  test('it stops when it is told to', async () => {
    const document = await fixture('county-rfp.md');
    const stop = new AbortController();
    stop.abort(new Error('cancelled'));
    await expect(parseRfp({ documents: [document.id] }, contextOf([document], { signal: stop.signal }))).rejects.toThrow('cancelled');
  });

  test('it takes one to twenty different documents and nothing unknown', () => {
    expect(ParseRfpInput.safeParse({ documents: ['a'] }).success).toBe(true);
    for (const bad of [{}, { documents: [] }, { documents: ['a', 'a'] }, { documents: Array.from({ length: 21 }, (_, i) => `d${i}`) }, { documents: ['a'], file_path: 'http://x' }, { documents: ['a b'] }]) {
      expect(ParseRfpInput.safeParse(bad).success).toBe(false);
    }
  });

  test('the module offers it', () => {
    expect(Object.keys(tender.taskTypes)).toEqual(['parse_rfp', 'extract_requirements', 'check_eligibility', 'go_no_go', 'estimate_cost', 'generate_bid']);
    expect(tender.taskTypes['parse_rfp']?.documents({ documents: ['a', 'b'] })).toEqual(['a', 'b']);
  });
});
