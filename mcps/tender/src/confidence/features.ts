import type { Candidate } from '../engine/candidate.ts';
import type { Choice } from '../engine/choose.ts';
import type { FieldName } from '../schema.ts';
import { hasUnreadHour } from './has-unread-hour.ts';
import { isCutOff } from './is-cut-off.ts';
import { isOfAnotherMatter } from './is-of-another-matter.ts';
import { looksOdd } from './looks-odd.ts';
import type { Days } from './looks-odd.ts';
import { namesNoWork } from './names-no-work.ts';

/** What a choice looked like, as numbers between 0 and 1. The order is the model's. */
export const VALUE_FEATURES = ['strength', 'voices', 'repeats', 'margin', 'early', 'derived', 'ambiguous', 'prose', 'element', 'understood', 'odd', 'title', 'buyer', 'place', 'number', 'kind', 'cut_off', 'other_matter', 'unread_hour', 'late_kind', 'no_work'] as const;
export const ABSENCE_FEATURES = ['hint', 'expected', 'short', 'unread', 'element', 'understood', 'german', 'title', 'buyer', 'number', 'kind', 'place', 'deadline', 'questions', 'contact'] as const;
export const LISTED_FEATURES = ['sureness', 'listed', 'fitting_section', 'length', 'bidder', 'buyer_first', 'not_must', 'condition', 'only_will'] as const;
export const ENTRY_FEATURES = ['sureness', 'element', 'whole', 'several', 'wordy'] as const;

/** The direction in which each feature may move the confidence; 0 where the data decide. A stronger label never makes a value less sure. */
export const VALUE_SIGNS = [1, 1, 1, 1, 1, -1, -1, -1, 1, 1, -1, 0, 0, 0, 0, 0, -1, -1, -1, -1, -1] as const;
export const ABSENCE_SIGNS = [-1, -1, -1, -1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] as const;
export const LISTED_SIGNS = [1, 0, 1, 0, 1, -1, 0, 0, 0] as const;
export const ENTRY_SIGNS = [1, 1, 1, 0, -1] as const;

/** What was there to be read. `unread` is the share of pages without text, `clear` names the fields whose value stands behind a clear label. */
export type Reading = { length: number; announces: boolean; unread: number; element: boolean; german: boolean; clear: FieldName[]; days: Days };

const PROSE_FINDERS = new Set(['mention', 'acts', 'introduced', 'head', 'letterhead', 'open', 'running', 'unit', 'bare', 'base']);
// Fields that a notice or a letter of invitation nearly always states.
const EXPECTED = new Set<FieldName>(['title', 'buyer_name', 'reference_number', 'procedure_type', 'submission_deadline']);
const CLEAR = 0.8;
// So many other fields behind clear labels mean that the layout was understood.
const UNDERSTOOD = 5;
const LATE = 3600;

/** Whether a value stands where its field is named: behind a label, or in an element of its own. */
export function isClear({ best }: Choice<unknown>): boolean {
  return best !== null && best.strength >= CLEAR && !PROSE_FINDERS.has(best.finder);
}

/** Features of a value that was chosen; without a reading (a day of the calendar) only those of the choice itself. */
export function valueFeatures(field: FieldName, choice: Choice<unknown>, read: Reading | null = null): number[] {
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
    best?.finder === 'element' ? 1 : 0,
    read ? understood(field, read) : 0.5,
    best ? looksOdd(field, best.value, read?.days ?? {}) : 0,
    ...is(field, ['title', 'buyer_name', 'place_of_performance', 'reference_number', 'procedure_type']),
    ...(best && read ? surroundings(field, best) : [0, 0, 0, 0, 0]),
  ];
}

/** What a reader doubts who looks at the place itself. */
function surroundings(field: FieldName, best: Candidate<unknown>): number[] {
  if (best.finder === 'element') return [0, 0, 0, 0, 0];
  const inProse = PROSE_FINDERS.has(best.finder);
  // The kind of procedure stands at the beginning; further on a clause may speak of any.
  const lateKind = field === 'procedure_type' && (best.spans[0]?.start ?? 0) > LATE;
  return [isCutOff(field, best, inProse), isOfAnotherMatter(field, best), hasUnreadHour(field, best), lateKind, namesNoWork(field, best)].map(Number);
}

/** Features of the absence of a value: how near a candidate came, how much there was to read, and whether one would expect it. */
export function absenceFeatures(field: FieldName, choice: Choice<unknown>, read: Reading): number[] {
  return [
    choice.hint,
    EXPECTED.has(field) && read.announces ? 1 : 0,
    read.length < 1500 ? 1 : 0,
    read.unread,
    read.element ? 1 : 0,
    understood(field, read),
    read.german ? 1 : 0,
    ...is(field, ['title', 'buyer_name', 'reference_number', 'procedure_type', 'place_of_performance', 'submission_deadline', 'questions_deadline', 'buyer_contact_email']),
  ];
}

/** Features of a lot or criterion. `whole`: percent that make 100, or lots numbered without a gap; `several` entries of its kind; `wordy`: more a sentence than a name. */
export function entryFeatures(entry: { sureness: number; element: boolean; whole: boolean; count: number; text: string }): number[] {
  return [entry.sureness, entry.element ? 1 : 0, entry.whole ? 1 : 0, Math.min(1, Math.max(0, entry.count - 1) / 5), Math.min(1, Math.max(0, entry.text.length - 40) / 160)];
}

/** How well the layout was understood: the share of other fields that stand behind clear labels. */
function understood(field: FieldName, { clear }: Reading): number {
  return Math.min(1, clear.filter((other) => other !== field).length / UNDERSTOOD);
}

const is = (field: FieldName, names: FieldName[]): number[] => names.map((name) => (name === field ? 1 : 0));
