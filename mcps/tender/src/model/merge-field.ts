import type { FieldReader } from '../engine/candidate.ts';
import type { Evidence } from '@0711/contract/evidence';

type Alternative<T> = { value: T; confidence: number; evidence: Evidence[]; source: 'rules' | 'model' };
export type MergedField<T> = { value: T | null; confidence: number; derived: boolean; evidence: Evidence[]; alternatives?: Alternative<T>[] | undefined };
export type ModelReading<T> = { value: T; evidence: Evidence };
/** `against`: both were strong and say something else. */
export type Merge<T> = { field: MergedField<T>; against: boolean };

// Not fitted to data yet: a value that only a model has goes to review, agreement never makes a value certain by itself.
const ONLY_MODEL = 65;
const BOTH = 5;
const BOTH_AT_MOST = 93;
const DISAGREEMENT = 15;
const STRONG = 70;
const WEAK = 40;
const INSTEAD = 50;
const MAX_ALTERNATIVES = 5;
const MAX_EVIDENCE = 4;

/** Joins what the rules read with what a model read and proved by a quote. */
export function mergeField<T>(rules: MergedField<T>, model: ModelReading<T>, { same, fuller }: Pick<FieldReader<T>, 'same' | 'fuller'>): Merge<T> {
  const { value } = rules;
  if (value === null) return { field: { ...rules, value: model.value, confidence: ONLY_MODEL, derived: false, evidence: [model.evidence] }, against: false };
  if (same(value, model.value)) {
    const confidence = Math.max(rules.confidence, Math.min(BOTH_AT_MOST, rules.confidence + BOTH));
    const more = fuller?.(model.value, value) ?? false;
    const evidence = more ? [model.evidence, ...rules.evidence].slice(0, MAX_EVIDENCE) : rules.evidence;
    return { field: { ...rules, value: more ? model.value : value, confidence, evidence }, against: false };
  }
  if (rules.confidence < WEAK) {
    const former: Alternative<T> = { value, confidence: rules.confidence, evidence: rules.evidence, source: 'rules' };
    return { field: { value: model.value, confidence: INSTEAD, derived: false, evidence: [model.evidence], alternatives: listed(rules, former) }, against: false };
  }
  const other: Alternative<T> = { value: model.value, confidence: ONLY_MODEL - DISAGREEMENT, evidence: [model.evidence], source: 'model' };
  return { field: { ...rules, confidence: Math.max(1, rules.confidence - DISAGREEMENT), alternatives: listed(rules, other) }, against: rules.confidence >= STRONG };
}

function listed<T>(rules: MergedField<T>, first: Alternative<T>): Alternative<T>[] {
  return [first, ...(rules.alternatives ?? [])].slice(0, MAX_ALTERNATIVES);
}
