import type { Evidence } from '@0711/contract/evidence';
import type { Library } from '../bidding/find-passages.ts';
import type { ReadTender } from '../bidding/read-tender.ts';
import type { Assessment } from '../check-eligibility/schema.ts';
import type { CompanyProfile } from '../company-profile.ts';
import type { Requirement } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { BID_WORDS, type BidWords } from './bid-words.ts';
import { gap } from './gap.ts';
import type { PastText } from './past-bids.ts';
import type { BidSection } from './schema.ts';

/** All that a draft is made from. `library` has the company's own texts: of its profile, and of past bids. */
export type Materials = { tender: ReadTender; sources: Source[]; company: CompanyProfile; requirements: Requirement[]; assessments: Assessment[]; library: Library };

/** A section before it has an id. `answers` are the requirements that it speaks to, `passages` what it was made from. */
export type DraftSection = Omit<BidSection, 'id'> & { answers: Requirement[]; passages: { topic: string; text: string }[] };

export const bidWords = ({ tender }: Materials): BidWords => BID_WORDS[tender.language];

/** Up to this confidence a value is not stated to a buyer before a person has looked. */
const UNSURE = 60;

/** A value of the tender in the draft's words: marked as to be checked where it was read with doubt; null where there is none. */
export function stated<T>({ value, confidence }: { value: T | null; confidence: number }, write: (value: T) => string, materials: Materials): string | null {
  if (value === null) return null;
  return confidence > UNSURE ? write(value) : gap(bidWords(materials).check(write(value)), materials.tender.language);
}

/** A section without requirements or passages of its own. */
export function plain(section: Pick<BidSection, 'heading' | 'text' | 'source' | 'confidence'> & { level?: number; evidence?: Evidence[] }): DraftSection {
  return { level: 1, evidence: [], ...section, answers: [], passages: [] };
}

/** Where a passage stands, if it comes from a past bid. */
export function evidenceOf(own: object): Evidence[] {
  return isPast(own) ? own.evidence : [];
}

function isPast(own: object): own is PastText {
  return 'evidence' in own && Array.isArray(own.evidence);
}
