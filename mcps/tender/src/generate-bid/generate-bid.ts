import type { McpContext } from '@0711/mcp-sdk/context';
import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { libraryOf, profileTexts } from '../bidding/find-passages.ts';
import { readTender, report } from '../bidding/read-tender.ts';
import { sourcesOf } from '../bidding/sources-of.ts';
import { assessAll, situationOf } from '../check-eligibility/check-eligibility.ts';
import { withIds } from '../engine/entry-id.ts';
import { reviewReason, reviewReasons } from '../engine/review-reason.ts';
import { listRequirements } from '../extract-requirements/list-requirements.ts';
import { arrangeSections } from './arrange.ts';
import { complianceOf } from './compliance.ts';
import { type Materials, bidWords } from './draft.ts';
import { markOtherLanguage } from './other-language.ts';
import { readPastBids } from './past-bids.ts';
import { GENERATE_BID_SCHEMA } from './schema.ts';
import type { BidSection, GenerateBidInput, GenerateBidOutput } from './schema.ts';
import { writeWithModel } from './write-with-model.ts';

/**
 * Drafts a bid from the tender's own words, the company's profile and its past bids; a model, where one is set up, writes from these
 * alone. What nobody has written is a marked gap. Always reviewed.
 */
export async function generateBid(input: GenerateBidInput, ctx: McpContext): Promise<McpResult<GenerateBidOutput>> {
  const tender = await readTender(input, ctx);
  await report(ctx, 'drafting', 0.1, 'Drafting');
  const { company } = input;
  const past = await readPastBids(input.past_bids, ctx);
  const requirements = listRequirements(tender, input);
  const situation = situationOf(tender, company);
  const assessments = assessAll(requirements, situation);
  const sources = sourcesOf(tender, input);
  const materials: Materials = { tender, sources, company, requirements, assessments, library: libraryOf([...profileTexts(company), ...past]) };
  const words = bidWords(materials);
  const written = await writeWithModel(arrangeSections(materials), ctx, tender.language);
  const drafts = withIds(written.sections.map((section) => markOtherLanguage(section, tender.language)), ({ heading, level }) => [heading, level]);
  const sectionOf = new Map(drafts.flatMap(({ id, heading, source, answers }) => answers.map((answer) => [answer.id, { id, heading, source }] as const)));
  const compliance = complianceOf(requirements, { assessments, library: materials.library, company, by: situation.deadline, words, language: tender.language, sectionOf });
  const sections = drafts.map(({ id, confidence, evidence, heading, level, text, source }): BidSection => ({ id, confidence, evidence, heading, level, text, source }));
  const { title, buyer_name, reference_number } = tender.output.fields;
  const warnings = [...tender.output.warnings, ...written.warnings];
  const open = compliance.filter(({ status }) => status === 'open').length;
  const gaps = sections.filter(({ source }) => source === 'gap').length;
  return {
    output: {
      schema: GENERATE_BID_SCHEMA, documents: tender.output.documents, language: tender.language, title: title.value ?? words.untitled, buyer: buyer_name.value,
      reference_number: reference_number.value, company: company.name, sections, compliance, model: written.model, warnings,
    },
    // The share of sections and answers that a text or a fact stands behind, each by its own confidence.
    confidence: meanOf([...sections, ...compliance].map(({ confidence }) => confidence)),
    review: [words.always(open, compliance.length, gaps), reviewReason(warnings)].filter((part) => part !== null).join(' '),
    reasons: [{ code: 'bid', params: { open, all: compliance.length, gaps } }, ...reviewReasons(warnings)],
  };
}

function meanOf(values: number[]): number {
  return values.length === 0 ? 0 : Math.round(values.reduce((a, b) => a + b, 0) / values.length);
}
