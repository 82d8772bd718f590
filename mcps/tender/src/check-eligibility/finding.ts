import type { TenderLanguage } from '../bidding/read-tender.ts';
import type { Phrase, Piece } from '../bidding/phrase.ts';
import type { CompanyProfile } from '../company-profile.ts';
import type { EligibilityCode } from './eligibility-words.ts';
import type { ProfilePart, Verdict } from './schema.ts';

/** An entry of the profile that speaks for a verdict, as pieces that each language writes its own way. */
export type Shown = { part: ProfilePart; entry: string | null; said: Piece[] };

/**
 * What a profile says to one thing that is asked. `strength` (0–1) is how directly it answers: 1 where a named entry or a figure decides,
 * less where words only resemble each other or a list may not be complete, 0 where nothing decides.
 */
export type Finding = { verdict: Verdict; reason: Phrase; missing: Phrase | null; shown_by: Shown[]; strength: number };

/** For whom and by what a requirement is weighed. `deadline` is the day of submission (the day of the run when none is stated), `subject` the stems of what is tendered. */
export type Situation = { company: CompanyProfile; language: TenderLanguage; deadline: string; subject: string[] };

/** A sentence of the eligibility check, not yet in any language. */
export const phrase = (code: EligibilityCode, ...values: Phrase['values']): Phrase => ({ code, values });

export const met = (reason: Phrase, shown_by: Shown[], strength: number): Finding => ({ verdict: 'met', reason, missing: null, shown_by, strength });
export const notMet = (reason: Phrase, missing: Phrase, shown_by: Shown[], strength: number): Finding => ({ verdict: 'not_met', reason, missing, shown_by, strength });
export const unclear = (reason: Phrase, missing: Phrase, shown_by: Shown[] = []): Finding => ({ verdict: 'unclear', reason, missing, shown_by, strength: 0 });

/** How far a list of so many entries may be taken for complete, by the rule of succession: one entry says little, nine say 0.9. */
export const complete = (entries: number): number => entries / (entries + 1);
