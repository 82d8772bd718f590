import type { FoundCriterion } from '../criteria/criterion.ts';
import type { Candidate } from '../engine/candidate.ts';
import type { ValueOf } from '../fields/readers.ts';
import type { FoundLot } from '../lots/found-lot.ts';
import type { DeadlineKind, FieldName } from '../schema.ts';
import type { Source } from '../source/source.ts';
import type { NoticeText } from './tree.ts';

/** A day that a structured file gives a name of its own. `at` is ISO 8601; `lot` where it holds for one lot only. */
export type FactMoment = { kind: DeadlineKind; label: string; at: string; places: NoticeText[]; lot: string | null; derived: boolean };

export type FieldFacts = { [Name in FieldName]: Candidate<ValueOf<Name>>[] };

/** What a structured file states in elements made for it. */
export type Facts = { fields: Partial<FieldFacts>; lots: FoundLot[]; criteria: FoundCriterion[]; moments: FactMoment[] };

// What is written where a form wants something and there is nothing to say.
const NOTHING = /^(?:[-–—./_*]+|n\s?[./]\s?a\.?|k\.\s?a\.?|none|not applicable|keine?|keine angaben?|entfällt|nicht zutreffend)$/iu;

/** A value that an element of a structured file holds; none where it says that there is none. Below a strength of 0.9 the element only suggests it. */
export function fact<T>(source: Source, value: T | null, places: (NoticeText | null | undefined)[], strength = 0.98, derived = false): Candidate<T>[] {
  const spans = places.flatMap((place) => (place ? [{ source, start: place.start, end: place.end }] : []));
  return value === null || value === '' || spans.length === 0 || (typeof value === 'string' && NOTHING.test(value.trim())) ? [] : [{ value, finder: 'element', strength, spans, derived }];
}

/** What several lots state, as one value: the first, and less sure where they differ. */
export function agreed<T>(source: Source, stated: { value: T; places: (NoticeText | null | undefined)[]; derived?: boolean }[], strength = 0.98): Candidate<T>[] {
  const first = stated[0];
  if (!first) return [];
  const differ = stated.some(({ value }) => JSON.stringify(value) !== JSON.stringify(first.value));
  return fact(source, first.value, first.places, differ ? strength * 0.75 : strength, first.derived ?? false);
}

/** Codes as one value, each once, in the order of the file. */
export function cpvFact(source: Source, codes: NoticeText[]) {
  const different = codes.filter(({ text }, i) => /^\d{8}/u.test(text) && codes.findIndex((other) => other.text.slice(0, 8) === text.slice(0, 8)) === i);
  return different.length === 0 ? [] : fact(source, different.map(({ text }) => text.slice(0, 8)), different);
}
