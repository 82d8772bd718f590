import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { ParseRfpOutput as Output } from '@0711/mcp-tender/schema';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { figuresOf } from './figures.ts';
import { readLabels } from './labels.ts';
import { scoreDocument } from './score-document.ts';

const scorer = path.join(import.meta.dirname, '../../../shared/tools/score-tender.mjs');
const missing = existsSync(scorer) ? null : 'the scorer lies outside the repository and is not here';
const evidence = (page: number | null) => [{ document: 'd', file: 'f', quote: 'q', start: 0, end: 1, page, regions: [] }];
const field = (value: unknown, confidence: number) => ({ value, confidence, derived: false, evidence: value === null ? [] : evidence(null) });
const entry = (id: string, confidence: number, page: number | null = null) => ({ id, confidence, evidence: evidence(page) });

const LABELS = [
  {
    file: 'de-eins.pdf', title: 'Neubau der Turnhalle am Park', buyer_name: 'Stadt Aalen', buyer_contact_email: null, reference_number: '12/2026', procedure_type: 'PT_OPEN (offenes Verfahren)', place_of_performance: 'Aalen',
    submission_deadline: '2026-03-01T10:00', questions_deadline: null, binding_period_end: '2026-04-01', contract_start: null, contract_end: null, contract_duration_months: 12, estimated_value: { amount: 1000, currency: 'EUR' },
    cpv_codes: ['45000000'], lots: [{ number: '1', title: 'Rohbau' }, { number: '2', title: 'Dach' }], award_criteria: [{ name: 'Preis', weight_percent: 60 }, { name: 'Qualität des Konzepts', weight_percent: 40 }],
    requirements: [{ text: 'Der Bieter hat drei Referenzen vorzulegen.', kind: 'must', page: 1 }, { text: 'Das Konzept soll höchstens fünf Seiten haben.', kind: 'should', page: 2 }], requirements_pages_covered: [1, 2],
    not_stated: ['buyer_contact_email', 'contract_start'], not_assessed: ['questions_deadline'], also_accept: { buyer_name: ['Große Kreisstadt Aalen'], place_of_performance: 'see the plan' }, evidence: {}, notes: [],
  },
  {
    file: 'en-two.md', title: 'Cleaning services', buyer_name: 'City of Bath', procedure_type: 'Request for Proposals (RFP)', reference_number: null, submission_deadline: '2026-05-05T12:00:00+01:00', contract_start: null,
    cpv_codes: [], lots: [], award_criteria: [], requirements: [{ text: 'Vendors must be insured.', kind: 'must', page: null }], requirements_pages_covered: 'sections 1-3', not_stated: ['reference_number', 'contract_start', 'award_criteria'],
  },
];

const OUTPUTS: unknown[] = [
  output({
    title: ['Turnhalle am Park, Neubau', 91], buyer_name: ['Große Kreisstadt Aalen', 95], buyer_contact_email: ['x@aalen.de', 93], reference_number: ['12-2026', 88], procedure_type: ['Offenes Verfahren', 97], place_of_performance: ['Ulm', 40],
    submission_deadline: ['2026-03-01T10:00:00+01:00', 96], questions_deadline: ['2026-02-01', 70], binding_period_end: ['2026-04-02', 55], contract_duration_months: [12, 80], estimated_value: [{ amount: 1001, currency: 'EUR' }, 71], cpv_codes: [['45000000', '45210000'], 90],
  }, {
    lots: [{ ...entry('lot1', 90), number: 'Los 1', title: 'Rohbauarbeiten' }, { ...entry('lot3', 60), number: '3', title: 'Garten' }],
    award_criteria: [{ ...entry('crit1', 92), name: 'Preis', weight_percent: 60, max_points: null, lot: null, derived: false }, { ...entry('crit2', 70), name: 'Konzept (Qualität)', weight_percent: 30, max_points: null, lot: null, derived: false }],
    requirements: [
      { ...entry('req1', 90, 1), text: 'Der Bieter hat drei Referenzen vorzulegen.', kind: 'must', category: 'references', exclusion: false, section: null },
      { ...entry('req2', 60, 2), text: 'Hinweis: Das Konzept soll höchstens fünf Seiten haben, ohne das Deckblatt.', kind: 'must', category: 'submission', exclusion: false, section: null },
      { ...entry('req3', 50, 2), text: 'Die Stadt kann die Frist verlängern.', kind: 'may', category: 'other', exclusion: false, section: null },
      { ...entry('req4', 50, 3), text: 'Auf einer Seite, die niemand ansah.', kind: 'must', category: 'other', exclusion: false, section: null },
    ],
  }),
  output({ title: ['Window cleaning', 60], buyer_name: ['City of Bath', 99], procedure_type: ['Request for Quotation', 85], submission_deadline: ['2026-05-05T12:00', 94], contract_start: ['2026-06-01', 45] }, {
    award_criteria: [{ ...entry('crit9', 33), name: 'Price', weight_percent: null, max_points: null, lot: null, derived: false }],
  }),
];

function output(fields: Record<string, [unknown, number]>, lists: object): unknown {
  const names = Object.keys(Output.shape.fields.shape);
  const all = Object.fromEntries(names.map((name) => [name, field(...(fields[name] ?? [null, 90]))]));
  return { schema: 'tender.parse_rfp/1', documents: [], fields: all, lots: [], award_criteria: [], deadlines: [], requirements: [], warnings: [], ...lists };
}

describe.skipIf(missing !== null)(`against the tool that tenders are scored with${missing ? ` (skipped: ${missing})` : ''}`, () => {
  test('counts the same', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tender-score-'));
    try {
      for (const part of ['labels', 'predictions']) await mkdir(path.join(folder, part));
      for (const [i, label] of LABELS.entries()) {
        await writeFile(path.join(folder, 'labels', `${label.file}.json`), JSON.stringify(label));
        await writeFile(path.join(folder, 'predictions', `${label.file}.json`), JSON.stringify(OUTPUTS[i]));
      }
      const { stdout } = await promisify(execFile)(process.execPath, [scorer, path.join(folder, 'labels'), path.join(folder, 'predictions')]);
      const theirs: unknown = JSON.parse(stdout);
      const labels = await readLabels(path.join(folder, 'labels'));
      const ours = figuresOf(labels.map((label, i) => scoreDocument(label, parsed(OUTPUTS[i]), i)));
      const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);
      expect(theirs).toMatchObject({
        fields: { all: { precision: rounded(ours.precision), recall: rounded(ours.recall), f1: rounded(ours.fieldsF1) } },
        lots: { f1: rounded(ours.lotsF1) },
        award_criteria: { f1: rounded(ours.criteriaF1), weights_right: rounded(ours.weightsRight) },
        requirements: { recall: rounded(ours.requirementsRecall), precision: rounded(ours.requirementsPrecision), f1: rounded(ours.requirementsF1), kind_right: rounded(ours.kindRight) },
        calibration: { values: ours.given.values, ece: rounded(ours.given.ece), auroc: rounded(ours.given.auroc), share_at_90: rounded(ours.given.shareSure), wrong_at_90: rounded(ours.given.wrongSure) },
      });
      expect(theirs).toMatchObject({ inventions: 3, inventions_of: 4 });
      expect(ours.inventions).toBe(0.75);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function parsed(value: unknown): ParseRfpOutput {
  return Output.parse(value);
}
