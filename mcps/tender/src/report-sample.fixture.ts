import { readFile } from 'node:fs/promises';
import type { Evidence } from '@0711/contract/evidence';
import { z } from 'zod';
import { ParseRfpOutput, TenderFields } from './schema.ts';

const Quote = z.object({ quote: z.string(), page: z.number().nullable() });
const Label = z.looseObject({
  file: z.string(), language: z.string(), evidence: z.record(z.string(), Quote),
  lots: z.array(z.object({ number: z.string(), title: z.string() })),
  award_criteria: z.array(z.object({ name: z.string(), weight_percent: z.number().nullable(), max_points: z.number().optional(), lot: z.string().optional() })),
  requirements: z.array(z.object({ text: z.string(), kind: z.enum(['must', 'should', 'may']), page: z.number().nullable() })),
});

/** A complete result from a tender's label, for tests of what is made of results. `confidence` is given to every value. */
export async function outputFromLabel(path: string, confidence = 93): Promise<ParseRfpOutput> {
  const label = Label.parse(JSON.parse(await readFile(path, 'utf8')));
  let at = 0;
  const evidence = (quote: { quote: string; page: number | null } | undefined): Evidence[] => {
    if (!quote) return [];
    at += 400;
    return [{ document: 'doc-1', file: label.file, quote: quote.quote.slice(0, 300), start: at, end: at + quote.quote.length, page: quote.page, regions: [] }];
  };
  const field = (name: string): unknown => {
    const value = label[name];
    const stated = value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
    return { value: stated ? value : null, confidence: stated ? confidence : 71, derived: false, evidence: evidence(label.evidence[name]) };
  };
  return ParseRfpOutput.parse({
    schema: 'tender.parse_rfp/1',
    documents: [{ id: 'doc-1', file: label.file, role: 'specification', pages: 9, language: label.language, ocr: false }],
    fields: Object.fromEntries(Object.keys(TenderFields.shape).map((name) => [name, field(name)])),
    lots: label.lots.map((lot, i) => ({ id: `lot-${i}`, ...lot, confidence, evidence: evidence({ quote: lot.title, page: 1 }) })),
    award_criteria: label.award_criteria.map((one, i) => ({ id: `crit-${i}`, name: one.name, weight_percent: one.weight_percent, max_points: one.max_points ?? null, lot: one.lot ?? null, derived: false, confidence, evidence: evidence({ quote: one.name, page: 2 }) })),
    requirements: label.requirements.map((one, i) => ({
      id: `req-${i}`, text: one.text, kind: one.kind, category: 'technical', exclusion: i % 9 === 0, section: `Abschnitt ${1 + Math.floor(i / 8)}`, confidence, evidence: evidence({ quote: one.text, page: one.page }),
    })),
    warnings: [],
  });
}
