import type { PastCorrection } from '@0711/mcp-sdk/learning';
import { compileLabels } from '../labels/label.ts';
import type { CompiledLabel } from '../labels/label.ts';
import type { FieldName } from '../schema.ts';
import { labelBefore, sameWords } from './label-before.ts';
import type { FoundLabel } from './label-before.ts';

/** What one customer's corrections say of the words in that customer's tenders. */
export type OwnWords = {
  /** Labels that stood before values which people set, by field. */
  labels: Map<string, CompiledLabel[]>;
  /** Labels and values that people struck out as no value of the field: how much of a candidate's strength they leave. */
  doubted: Map<string, Map<string, number>>;
  /** Clauses that people removed from the requirements, folded, with how often. */
  removed: Map<string, number>;
};

export const NO_WORDS: OwnWords = { labels: new Map(), doubted: new Map(), removed: new Map() };

// As sure as a clear label of the lexicons once it was seen twice; one correction may have been a slip.
const TWICE = 0.96;
const ONCE = 0.88;
const DOUBTED_ONCE = 0.6;
const DOUBTED_TWICE = 0.4;

/** Labels, doubts and removed clauses of the corrections that people made to results of `parse_rfp` and of the lists of requirements. */
export function learnWords(corrections: PastCorrection[]): OwnWords {
  const seen = new Map<string, Map<string, { label: FoundLabel; count: number }>>();
  const struck = new Map<string, Map<string, number>>();
  const removed = new Map<string, number>();
  for (const correction of corrections) {
    const field = /^fields\.([a-z_]+)$/u.exec(correction.path)?.[1];
    const label = correction.evidence ? labelBefore(correction.evidence.textBefore) : null;
    if (field && correction.op === 'set' && label) {
      const known = seen.get(field) ?? new Map<string, { label: FoundLabel; count: number }>();
      known.set(sameWords(label), { label, count: (known.get(sameWords(label))?.count ?? 0) + 1 });
      seen.set(field, known);
    }
    if (field && correction.op === 'not_stated') {
      for (const mark of [label ? sameWords(label) : null, valueMark(correction.before)]) if (mark) count(struck, field, mark);
    }
    const clause = correction.op === 'remove' && /^requirements\.[^.]+$/u.test(correction.path) ? clauseOf(correction.before) : null;
    if (clause) removed.set(clause, (removed.get(clause) ?? 0) + 1);
  }
  return {
    labels: new Map([...seen].map(([field, known]) => [field, compileLabels([...known.values()].map(({ label, count: times }) => ({ words: escaped(label.words), strength: times > 1 ? TWICE : ONCE, key: label.key })))])),
    doubted: new Map([...struck].map(([field, marks]) => [field, new Map([...marks].map(([mark, times]) => [mark, times > 1 ? DOUBTED_TWICE : DOUBTED_ONCE]))])),
    removed,
  };
}

/** How much of its strength a candidate keeps (0–1), by the label before it and by its value. */
export function keptStrength(own: OwnWords, field: FieldName, textBefore: string, value: unknown): number {
  const doubts = own.doubted.get(field);
  if (!doubts) return 1;
  const label = labelBefore(textBefore);
  return Math.min(1, label ? (doubts.get(sameWords(label)) ?? 1) : 1, doubts.get(valueMark(value) ?? '') ?? 1);
}

/** A clause without its marks and figures: tenders of one template differ in those alone. */
export function foldedClause(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim();
}

function clauseOf(entry: unknown): string | null {
  const text: unknown = typeof entry === 'object' && entry !== null && 'text' in entry ? entry.text : null;
  return typeof text === 'string' ? foldedClause(text) : null;
}

function valueMark(value: unknown): string | null {
  return value === null || value === undefined ? null : `= ${JSON.stringify(value).toLowerCase()}`;
}

function count(counts: Map<string, Map<string, number>>, field: string, mark: string): void {
  const known = counts.get(field) ?? new Map<string, number>();
  known.set(mark, (known.get(mark) ?? 0) + 1);
  counts.set(field, known);
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
