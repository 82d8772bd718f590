import type { Models } from '@0711/mcp-tender/confidence/model';
import { parseTender } from '@0711/mcp-tender/engine/parse-tender';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { fitModels } from './fit-models.ts';
import { readLabelledSet } from './labelled-set.ts';
import type { LabelledTender } from './labelled-set.ts';
import { asSeen, observeSets } from './observations.ts';
import { observe } from './observe.ts';
import { scoreDocument } from './score-document.ts';
import type { DocumentScore } from './score-document.ts';

export type MeasuredTender = LabelledTender & { output: ParseRfpOutput | null; score: DocumentScore; extraction: number };

const CONTEXT = { progress: async () => {}, signal: new AbortController().signal };

/**
 * Reads each tender of a labelled folder with confidence models that were fitted without it: on the folder's other tenders, on more
 * labelled folders, and on observations kept of an earlier look (which stand for the same tender seen now). The rules are the same for all.
 */
export async function crossValidate(folder: string, also: string[], seen?: string): Promise<MeasuredTender[]> {
  const set = await readLabelledSet(folder);
  const here = new Map(set.map(({ label, group }) => [label.file, group]));
  const others = await observeSets(also, seen);
  const known = new Set(others.map(({ file }) => file));
  const observed = [...others, ...set.filter(({ label, documents }) => documents.length > 0 && !known.has(label.file)).map(({ label, documents }) => ({ file: label.file, observed: asSeen(observe(documents, label)) }))];
  const measured: MeasuredTender[] = [];
  const fitted = new Map<number, Models>();
  for (const tender of set) {
    const models = fitted.get(tender.group) ?? fitModels(observed.filter(({ file }) => here.get(file) !== tender.group).map(({ observed: one }) => one));
    fitted.set(tender.group, models);
    const started = performance.now();
    const output = tender.documents.length === 0 ? null : (await parseTender(tender.documents, {}, CONTEXT, models, tender.skipped)).output;
    measured.push({ ...tender, output, score: scoreDocument(tender.label, output ?? nothing(), tender.group), extraction: performance.now() - started });
  }
  return measured;
}

/** What a file that could not be read states: all that its label holds was missed. */
function nothing(): ParseRfpOutput {
  const field = { value: null, confidence: 0, derived: false, evidence: [] };
  return {
    schema: 'tender.parse_rfp/1',
    documents: [],
    fields: {
      title: field, buyer_name: field, buyer_contact_email: field, reference_number: field, procedure_type: field, place_of_performance: field, submission_deadline: field,
      questions_deadline: field, binding_period_end: field, contract_start: field, contract_end: field, contract_duration_months: field, estimated_value: field, cpv_codes: field,
    },
    lots: [], award_criteria: [], deadlines: [], requirements: [], warnings: [],
  };
}
