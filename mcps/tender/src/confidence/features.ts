import type { Choice } from '../engine/choose.ts';
import type { FieldName } from '../schema.ts';

/** What a choice looked like, as numbers between 0 and 1. The order is the model's. */
export const VALUE_FEATURES = ['strength', 'voices', 'repeats', 'margin', 'early', 'derived', 'ambiguous', 'prose', 'free_text'] as const;
export const ABSENCE_FEATURES = ['hint', 'expected', 'short', 'unread'] as const;
export const LISTED_FEATURES = ['sureness', 'listed', 'fitting_section', 'length'] as const;

/** The direction in which each feature may move the confidence; 0 where the data decide. A stronger label never makes a value less sure. */
export const VALUE_SIGNS = [1, 1, 1, 1, 1, -1, -1, -1, -1] as const;
export const ABSENCE_SIGNS = [-1, -1, -1, -1] as const;
export const LISTED_SIGNS = [1, 0, 1, 0] as const;

/** What was there to be read. `unread` is the share of pages without text. */
export type Reading = { length: number; announces: boolean; unread: number };

// Where the value is a phrase, its bounds can be wrong though its place is right.
const FREE_TEXT = new Set<FieldName>(['title', 'buyer_name', 'place_of_performance']);
const PROSE_FINDERS = new Set(['mention', 'acts', 'introduced', 'head', 'letterhead', 'open', 'running', 'unit', 'bare', 'base']);
// Fields that a notice or a letter of invitation nearly always states.
const EXPECTED = new Set<FieldName>(['title', 'buyer_name', 'reference_number', 'procedure_type', 'submission_deadline']);

/** Features of a value that was chosen. */
export function valueFeatures(field: FieldName, choice: Choice<unknown>): number[] {
  const { best, agreeing, against } = choice;
  const voices = new Set(agreeing.map((c) => `${c.finder}/${c.spans[0]?.source.index}`)).size;
  const rival = Math.max(0, ...against.map((c) => c.strength));
  const span = best?.spans[0];
  const strength = best?.strength ?? 0;
  return [
    strength,
    Math.min(1, (voices - 1) / 3),
    Math.min(1, (agreeing.length - 1) / 5),
    Math.max(-1, Math.min(1, (strength - rival) * (against.length > 0 ? 1 : 1.5))),
    span ? Math.max(0, 1 - span.start / 12_000) : 0,
    best?.derived ? 1 : 0,
    best?.ambiguous ? 1 : 0,
    PROSE_FINDERS.has(best?.finder ?? '') ? 1 : 0,
    FREE_TEXT.has(field) ? 1 : 0,
  ];
}

/** Features of the absence of a value: how near a candidate came, how much there was to read, and whether one would expect it. */
export function absenceFeatures(field: FieldName, choice: Choice<unknown>, { length, announces, unread }: Reading): number[] {
  return [choice.hint, EXPECTED.has(field) && announces ? 1 : 0, length < 1500 ? 1 : 0, unread];
}
