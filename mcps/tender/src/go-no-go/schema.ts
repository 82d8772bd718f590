import { z } from 'zod';
import { Phrase } from '../bidding/phrase.ts';
import { CompanyProfile } from '../company-profile.ts';
import { TenderDate, TenderDocument, TenderWarning, listed, tenderInput } from '../schema.ts';

/** `today` is the day that time left is counted from, by default the day of the run in Berlin. */
export const GoNoGoInput = z.strictObject({ ...tenderInput, company: CompanyProfile, today: TenderDate.optional() }).meta({ id: 'GoNoGoInput' });
export type GoNoGoInput = z.infer<typeof GoNoGoInput>;

export const FactorName = z.enum(['eligibility', 'fit', 'references', 'time_left', 'capacity', 'contract_size', 'award_criteria', 'effort']);
export type FactorName = z.infer<typeof FactorName>;

/** What a text says for another language than the tender's; absent in results of before it was kept. */
const said = z.array(Phrase).optional();

/**
 * One reason for or against, with its share. `score` 0–100; null when nothing is known, and it counts for nothing then. Where only a part
 * of what it judges is decided, `decided_percent` says how much: the score speaks of that part, and counts with that share of its weight.
 */
export const Factor = z.object({
  ...listed,
  name: FactorName,
  weight_percent: z.number().min(0).max(100),
  score: z.number().min(0).max(100).nullable(),
  decided_percent: z.number().min(0).max(100).optional(),
  reason: z.string(),
  said,
});
export type Factor = z.infer<typeof Factor>;

export const GO_NO_GO_SCHEMA = 'tender.go_no_go/1';

export const GoNoGoOutput = z
  .object({
    schema: z.literal(GO_NO_GO_SCHEMA),
    documents: z.array(TenderDocument),
    company: z.string(),
    /** `open`: nothing rules a bid out, and too little is known to advise anything. */
    recommendation: z.enum(['go', 'conditional', 'no_go', 'open']),
    /** The mean of the known scores by what they count, 0–100; null when the known ones weigh too little. */
    score: z.number().min(0).max(100).nullable(),
    factors: z.array(Factor),
    /** What rules a bid out, or has to be cleared first. */
    blockers: z.array(z.object({ ...listed, text: z.string(), decisive: z.boolean(), said })),
    warnings: z.array(TenderWarning),
  })
  .meta({ id: 'GoNoGoOutput' });
export type GoNoGoOutput = z.infer<typeof GoNoGoOutput>;
