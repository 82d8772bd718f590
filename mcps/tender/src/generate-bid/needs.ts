import { ON_BIDDING } from '../bidding/on-bidding.ts';
import { ProfilePart } from '../check-eligibility/schema.ts';
import type { Assessment } from '../check-eligibility/schema.ts';
import type { Requirement } from '../schema.ts';
import type { Need } from './schema.ts';

/** What shows something else than what is asked: other kinds of insurance, a region without an office. */
const OTHER_KIND = new Set(['insuranceOther', 'insuranceAny', 'regionOpen']);
const BY_CATEGORY: Record<Requirement['category'], Need> = {
  submission: 'submission', price: 'terms', legal: 'terms',
  references: 'passage', personnel: 'passage', eligibility: 'passage', technical: 'passage', security: 'passage', schedule: 'passage', service: 'passage', other: 'passage',
};
/** What is asked of the bidder itself without saying what would show it. */
const BY_STANDING: Partial<Record<Requirement['category'], Need>> = { references: 'reference', personnel: 'staff' };
/** About the bidder, even where the sentence speaks of bids. */
const OF_BIDDER = new Set<Requirement['category']>(['eligibility', 'references', 'personnel']);

/** What is done with papers. */
const HANDING_IN = /submi(?:t|ss)|upload|hand(?:ed)?\s+in|attach|enclos|direct(?:ed)?\s+to|(?<!\p{L})sign(?:ed)?(?!\p{L})|einreich|einzureichen|eingereicht|abgeb|abgegeben|abzugeben|beifüg|beigefügt|beizufügen|hochlad|vorleg|vorzulegen|übermitt|unterschr|unterzeichn/iu;
/** What binds whoever has won, not whoever bids. */
const AFTER_AWARD = /(?:successful|awarded|winning|selected)\s+(?:\p{L}+\s+)?(?:seller|bidder|contractor|offeror|proposer|vendor|supplier|tenderer)|auftragnehmer|zuschlagsempfänger|im auftragsfall/iu;

/** What the answer to a requirement waits for: by what is asked of the bidder, else by what it is about. */
export function needOf({ category, text }: Requirement, assessment: Assessment | undefined): Need {
  const part = assessment?.needs?.[0];
  if (part) return part;
  if (assessment?.said?.reason.some(({ code }) => code === 'declaration')) return 'declaration';
  if (assessment) return BY_STANDING[category] ?? BY_CATEGORY[category];
  if (OF_BIDDER.has(category)) return BY_CATEGORY[category];
  const binds = AFTER_AWARD.test(text);
  if (category === 'submission') return binds ? 'terms' : 'submission';
  return category !== 'legal' && !binds && ON_BIDDING.test(text) && HANDING_IN.test(text) ? 'submission' : BY_CATEGORY[category];
}

export function isProfilePart(need: Need): need is ProfilePart {
  return ProfilePart.safeParse(need).success;
}

/** Whether what the profile shows is of the kind that is asked, though it does not decide. */
export function holdsAsked({ shown_by, said }: Assessment): boolean {
  return shown_by.length > 0 && said !== undefined && !said.reason.some(({ code }) => OTHER_KIND.has(code));
}
