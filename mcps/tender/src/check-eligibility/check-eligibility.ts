import type { McpContext } from '@0711/mcp-sdk/context';
import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { type ReadTender, readTender, report } from '../bidding/read-tender.ts';
import { dayIn } from '../bidding/numbers.ts';
import { stemsOf } from '../bidding/stems.ts';
import type { CompanyProfile } from '../company-profile.ts';
import { reviewReason, reviewReasons } from '../engine/review-reason.ts';
import { listRequirements } from '../extract-requirements/list-requirements.ts';
import type { Requirement } from '../schema.ts';
import { assess, concernsBidder } from './assess.ts';
import type { Situation } from './finding.ts';
import { CHECK_ELIGIBILITY_SCHEMA } from './schema.ts';
import type { Assessment, CheckEligibilityInput, CheckEligibilityOutput } from './schema.ts';
import { settleEligibility } from './settle-eligibility.ts';

/** Weighs what a tender asks of its bidders against a company's profile. Completed by itself only when every must is decided. */
export async function checkEligibility(input: CheckEligibilityInput, ctx: McpContext): Promise<McpResult<CheckEligibilityOutput>> {
  const tender = await readTender(input, ctx);
  await report(ctx, 'assessing', 0.3, 'Comparing with the company profile');
  const requirements = listRequirements(tender, input);
  const assessments = assessAll(requirements, situationOf(tender, input.company));
  const { warnings } = tender.output;
  const musts = assessments.filter(({ kind }) => kind === 'must');
  return {
    output: settleEligibility({ schema: CHECK_ELIGIBILITY_SCHEMA, documents: tender.output.documents, company: input.company.name, assessments, conclusion: 'open', warnings }),
    // The least sure verdict on a must decides; with none found nothing was compared, and nothing is sure.
    confidence: musts.length === 0 ? 0 : Math.min(...musts.map(({ confidence }) => confidence)),
    review: reviewReason(warnings),
    reasons: reviewReasons(warnings),
  };
}

/** By what a company is weighed: the day of submission, or today (in Berlin) where the tender names none, and the words of the tender's subject. */
export function situationOf(tender: ReadTender, company: CompanyProfile, today = dayIn(new Date())): Situation {
  const { fields, lots } = tender.output;
  const subject = stemsOf([fields.title.value ?? '', ...lots.map(({ title }) => title ?? '')].join(' '));
  return { company, language: tender.language, deadline: fields.submission_deadline.value?.slice(0, 10) ?? today, subject };
}

export function assessAll(requirements: Requirement[], situation: Situation): Assessment[] {
  return requirements.filter(concernsBidder).map((requirement) => assess(requirement, situation));
}
