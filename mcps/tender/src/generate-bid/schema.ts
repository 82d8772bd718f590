import { Id } from '@0711/contract/common';
import { z } from 'zod';
import { ProfilePart } from '../check-eligibility/schema.ts';
import { CompanyProfile } from '../company-profile.ts';
import { Requirement, TenderDocument, TenderWarning, listed, tenderInput } from '../schema.ts';

/** `past_bids` are documents of the same engagement: bids that were made before. */
export const GenerateBidInput = z.strictObject({ ...tenderInput, company: CompanyProfile, past_bids: z.array(Id).max(10).default([]) }).meta({ id: 'GenerateBidInput' });
export type GenerateBidInput = z.infer<typeof GenerateBidInput>;

/** Where a text comes from; `person` is whoever reviewed the draft. `gap`: nothing was found, and the text says what has to be written there. */
export const TextSource = z.enum(['profile', 'past_bid', 'model', 'tender', 'person', 'gap']);

/** A part of the bid, in the tender's order. `text` has paragraphs, divided by an empty line. */
export const BidSection = z.object({ ...listed, heading: z.string(), level: z.number().int().min(1).max(4), text: z.string(), source: TextSource });
export type BidSection = z.infer<typeof BidSection>;

/**
 * What an answer waits for: a fact in a part of the profile, a declaration to be signed, something to be done when the bid is handed in,
 * or a term of the contract that is agreed to by bidding.
 */
export const Need = z.enum([...ProfilePart.options, 'declaration', 'submission', 'terms']);
export type Need = z.infer<typeof Need>;

/** A requirement and the bid's answer to it. `open` ones need a person. */
export const ComplianceEntry = Requirement.extend({
  answer: z.string(),
  status: z.enum(['fulfilled', 'partly', 'not_fulfilled', 'open']),
  source: TextSource,
  /** Id of the section that answers it at length, if one does. */
  answered_in: z.string().nullable(),
  /** Null where nothing is missing. Absent in results of before it was told. */
  needs: Need.nullable().optional(),
});
export type ComplianceEntry = z.infer<typeof ComplianceEntry>;

export const GENERATE_BID_SCHEMA = 'tender.generate_bid/1';

export const GenerateBidOutput = z
  .object({
    schema: z.literal(GENERATE_BID_SCHEMA),
    documents: z.array(TenderDocument),
    language: z.enum(['de', 'en']),
    title: z.string(),
    buyer: z.string().nullable(),
    reference_number: z.string().nullable(),
    company: z.string(),
    sections: z.array(BidSection),
    compliance: z.array(ComplianceEntry),
    /** Name of the model that wrote parts of it; null for a draft without one. */
    model: z.string().nullable(),
    warnings: z.array(TenderWarning),
  })
  .meta({ id: 'GenerateBidOutput' });
export type GenerateBidOutput = z.infer<typeof GenerateBidOutput>;
