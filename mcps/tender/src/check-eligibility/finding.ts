import type { z } from 'zod';
import type { TenderLanguage } from '../bidding/read-tender.ts';
import type { CompanyProfile } from '../company-profile.ts';
import { ELIGIBILITY_WORDS, type EligibilityWords } from './eligibility-words.ts';
import type { ProfileEvidence, Verdict } from './schema.ts';

export type Shown = z.infer<typeof ProfileEvidence>;

/**
 * What a profile says to one thing that is asked. `strength` (0–1) is how directly it answers: 1 where a named entry or a figure decides,
 * less where words only resemble each other or a list may not be complete, 0 where nothing decides.
 */
export type Finding = { verdict: Verdict; reason: string; missing: string | null; shown_by: Shown[]; strength: number };

/** For whom and by what a requirement is weighed. `deadline` is the day of submission (the day of the run when none is stated), `subject` the stems of what is tendered. */
export type Situation = { company: CompanyProfile; language: TenderLanguage; deadline: string; subject: string[] };

export const wordsFor = ({ language }: Situation): EligibilityWords => ELIGIBILITY_WORDS[language];

export const met = (reason: string, shown_by: Shown[], strength: number): Finding => ({ verdict: 'met', reason, missing: null, shown_by, strength });
export const notMet = (reason: string, missing: string, shown_by: Shown[], strength: number): Finding => ({ verdict: 'not_met', reason, missing, shown_by, strength });
export const unclear = (reason: string, missing: string, shown_by: Shown[] = []): Finding => ({ verdict: 'unclear', reason, missing, shown_by, strength: 0 });

/** How far a list of so many entries may be taken for complete, by the rule of succession: one entry says little, nine say 0.9. */
export const complete = (entries: number): number => entries / (entries + 1);
