import type { FieldName, ParseRfpOutput } from '@0711/mcp-tender/schema';
import path from 'node:path';
import { coveredPages, labelsAll } from './labels.ts';
import type { TenderLabel } from './labels.ts';
import { likeClauses, likeCriteria, likeLots, match } from './match.ts';
import { SAME_VALUE, SCALARS } from './same-value.ts';

/** True and false positives, and what was missed. */
export type Tally = { tp: number; fp: number; fn: number };

/** What kind of answer a confidence stood beside: a value, an empty field, or an entry of a list. */
export type Judged = { kind: 'value' | 'empty' | 'lot' | 'criterion' | 'requirement'; name: string; confidence: number; right: boolean };

export type DocumentScore = {
  file: string;
  /** Documents of one tender have the same. */
  group: number;
  format: string;
  fields: Partial<Record<FieldName, Tally>>;
  lots: Tally;
  criteria: Tally;
  weights: { right: number; of: number };
  /** `precise` counts only where all requirements are labelled. */
  requirements: Tally;
  precise: Tally;
  kinds: { right: number; of: number };
  inventions: number;
  /** Fields that the document does not state: each could be invented. */
  notStated: number;
  judged: Judged[];
};

/** Compares one output with its label, as `score-tender.mjs` does, and keeps what each confidence stood beside. */
export function scoreDocument(label: TenderLabel, output: ParseRfpOutput, group: number): DocumentScore {
  const format = label.text_layer === false ? 'scan' : path.extname(label.file).slice(1).toLowerCase();
  const score: DocumentScore = { file: label.file, group, format, fields: {}, lots: tally(), criteria: tally(), weights: { right: 0, of: 0 }, requirements: tally(), precise: tally(), kinds: { right: 0, of: 0 }, inventions: 0, notStated: 0, judged: [] };
  for (const name of SCALARS) if (!label.not_assessed.includes(name) && name in label) scoreField(score, label, output, name);
  if (!label.not_assessed.includes('cpv_codes')) scoreCodes(score, label, output);
  if (!label.not_assessed.includes('lots')) scoreLots(score, label, output);
  if (!label.not_assessed.includes('award_criteria')) scoreCriteria(score, label, output);
  scoreRequirements(score, label, output);
  return score;
}

export const tally = (): Tally => ({ tp: 0, fp: 0, fn: 0 });

/** Whether a value of a field is what its label says or also accepts; null where the label says nothing that could be measured. */
export function isRight(name: FieldName, value: unknown, label: TenderLabel): boolean | null {
  if (name === 'cpv_codes' || label.not_assessed.includes(name) || !(name in label)) return null;
  const want = label[name] ?? null;
  const also = label.also_accept[name] ?? [];
  if (value === null) return want !== null ? false : label.not_stated.includes(name) ? true : null;
  if (want === null) return label.not_stated.includes(name) ? also.some((accepted) => SAME_VALUE[name](accepted, value)) : null;
  return [want, ...also].some((accepted) => SAME_VALUE[name](accepted, value));
}

function scoreField(score: DocumentScore, label: TenderLabel, output: ParseRfpOutput, name: Exclude<FieldName, 'cpv_codes'>): void {
  const { value, confidence } = output.fields[name];
  const stated = (label[name] ?? null) !== null;
  const right = isRight(name, value, label);
  if (!stated && label.not_stated.includes(name)) score.notStated += 1;
  const invented = !stated && value !== null && right === false;
  const cell = { tp: stated && right === true ? 1 : 0, fp: invented || (stated && value !== null && right === false) ? 1 : 0, fn: stated && right !== true ? 1 : 0 };
  score.fields[name] = cell;
  if (invented) score.inventions += 1;
  // As the scorer counts: a right value of a field that is not stated is neither right nor wrong.
  if (value !== null && (stated || invented)) score.judged.push({ kind: 'value', name, confidence, right: right === true });
  if (value === null && right !== null) score.judged.push({ kind: 'empty', name, confidence, right });
}

function scoreCodes(score: DocumentScore, label: TenderLabel, output: ParseRfpOutput): void {
  const want = new Set((label.cpv_codes ?? []).map((code) => code.slice(0, 8)));
  const got = new Set((output.fields.cpv_codes.value ?? []).map((code) => code.slice(0, 8)));
  const tp = [...got].filter((code) => want.has(code)).length;
  score.fields.cpv_codes = { tp, fp: got.size - tp, fn: want.size - tp };
  if (want.size === 0 && got.size > 0) score.inventions += 1;
}

function scoreLots(score: DocumentScore, label: TenderLabel, output: ParseRfpOutput): void {
  const { pairs, missed, extra } = match(label.lots ?? [], output.lots, likeLots);
  score.lots = { tp: pairs.length, fp: extra.length, fn: missed.length };
  if (!label.lots?.length && extra.length > 0) score.inventions += 1;
  judge(score, 'lot', pairs.map(([, got]) => got), extra);
}

function scoreCriteria(score: DocumentScore, label: TenderLabel, output: ParseRfpOutput): void {
  const { pairs, missed, extra } = match(label.award_criteria ?? [], output.award_criteria, likeCriteria);
  score.criteria = { tp: pairs.length, fp: extra.length, fn: missed.length };
  if (!label.award_criteria?.length && label.not_stated.includes('award_criteria') && extra.length > 0) score.inventions += 1;
  for (const [want, got] of pairs) {
    const [a, b] = [want.weight_percent ?? null, got.weight_percent];
    score.weights.of += 1;
    if (a === b || (a !== null && b !== null && Math.abs(a - b) < 0.6)) score.weights.right += 1;
  }
  judge(score, 'criterion', pairs.map(([, got]) => got), extra);
}

function scoreRequirements(score: DocumentScore, label: TenderLabel, output: ParseRfpOutput): void {
  const pages = coveredPages(label);
  const got = output.requirements.filter(({ evidence }) => {
    const page = evidence[0]?.page ?? null;
    return pages === null || page === null || pages.has(page);
  });
  const { pairs, missed, extra } = match(label.requirements ?? [], got, likeClauses);
  score.requirements = { tp: pairs.length, fp: 0, fn: missed.length };
  for (const [want, { kind }] of pairs) {
    score.kinds.of += 1;
    if (want.kind === kind) score.kinds.right += 1;
  }
  if (!labelsAll(label)) return;
  score.precise = { tp: pairs.length, fp: extra.length, fn: missed.length };
  judge(score, 'requirement', pairs.map(([, one]) => one), extra);
}

function judge(score: DocumentScore, kind: Judged['kind'], right: { confidence: number }[], wrong: { confidence: number }[]): void {
  score.judged.push(...right.map(({ confidence }) => ({ kind, name: kind, confidence, right: true })), ...wrong.map(({ confidence }) => ({ kind, name: kind, confidence, right: false })));
}
