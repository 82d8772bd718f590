import { z } from 'zod';
import { Phrase, Pieces } from '../bidding/phrase.ts';
import { CompanyProfile } from '../company-profile.ts';
import { Requirement, TenderDocument, TenderWarning, tenderInput } from '../schema.ts';

export const CheckEligibilityInput = z.strictObject({ ...tenderInput, company: CompanyProfile }).meta({ id: 'CheckEligibilityInput' });
export type CheckEligibilityInput = z.infer<typeof CheckEligibilityInput>;

export const Verdict = z.enum(['met', 'not_met', 'unclear']);
export type Verdict = z.infer<typeof Verdict>;

export const ProfilePart = z.enum(['certificate', 'reference', 'staff', 'insurance', 'turnover', 'employees', 'founded', 'region', 'language', 'service', 'passage']);
export type ProfilePart = z.infer<typeof ProfilePart>;

/** Which entry of the profile speaks for a verdict. `entry` is its id where the part is a list, `said` the text for another language. */
export const ProfileEvidence = z.object({ part: ProfilePart, entry: z.string().nullable(), text: z.string(), said: Pieces.optional() });

/** A requirement that asks something of the bidder's person, and whether the company meets it. */
export const Assessment = Requirement.extend({
  verdict: Verdict,
  reason: z.string(),
  /** What would have to be shown or got; null when nothing is missing. */
  missing: z.string().nullable(),
  shown_by: z.array(ProfileEvidence),
  /** Where in the profile a fact would answer what is not met or unclear. Absent in results of before it was told. */
  needs: z.array(ProfilePart).optional(),
  /** Reason and what is missing for another language than the tender's; absent in results of before it was kept. */
  said: z.object({ reason: z.array(Phrase), missing: z.array(Phrase) }).optional(),
});
export type Assessment = z.infer<typeof Assessment>;

export const CHECK_ELIGIBILITY_SCHEMA = 'tender.check_eligibility/1';

export const CheckEligibilityOutput = z
  .object({
    schema: z.literal(CHECK_ELIGIBILITY_SCHEMA),
    documents: z.array(TenderDocument),
    company: z.string(),
    assessments: z.array(Assessment),
    /** `eligible` only when every must is met; `not_eligible` when an exclusion criterion is not. */
    conclusion: z.enum(['eligible', 'not_eligible', 'open']),
    /** The musts that speak for or against a bid, those of them that are decided, and those that are met. Absent in results of before they were counted. */
    musts: z.object({ all: z.number().int(), decided: z.number().int(), met: z.number().int() }).optional(),
    warnings: z.array(TenderWarning),
  })
  .meta({ id: 'CheckEligibilityOutput' });
export type CheckEligibilityOutput = z.infer<typeof CheckEligibilityOutput>;
