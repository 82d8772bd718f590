import type { McpContext } from '@0711/mcp-sdk/context';
import type { McpResult } from '@0711/mcp-sdk/define-mcp';
import { type TenderLanguage, readTender, report } from '../bidding/read-tender.ts';
import { sourcesOf } from '../bidding/sources-of.ts';
import { dayIn } from '../bidding/numbers.ts';
import { assessAll, situationOf } from '../check-eligibility/check-eligibility.ts';
import { entryId } from '../engine/entry-id.ts';
import { reviewReason, reviewReasons } from '../engine/review-reason.ts';
import { calculateTender } from '../estimate-cost/estimate-cost.ts';
import { positionsOf } from '../estimate-cost/positions.ts';
import { answeredShare } from '../generate-bid/answered-share.ts';
import { listRequirements } from '../extract-requirements/list-requirements.ts';
import { findBlockers } from './blockers.ts';
import { type Case, FACTORS, type Known, WEIGHTS } from './factors.ts';
import { fitPositions } from './fit-positions.ts';
import { GO_WORDS } from './go-words.ts';
import { reasonsIn } from './in-language.ts';
import { countsFor, settleGoNoGo } from './recommend.ts';
import { FactorName, GO_NO_GO_SCHEMA } from './schema.ts';
import type { Factor, GoNoGoInput, GoNoGoOutput } from './schema.ts';

/** Advises for or against a bid, with the reasons. Always reviewed: it only prepares a person's decision. */
export async function goNoGo(input: GoNoGoInput, ctx: McpContext): Promise<McpResult<GoNoGoOutput>> {
  const tender = await readTender(input, ctx);
  await report(ctx, 'weighing', 0.3, 'Weighing');
  const { company } = input;
  const today = input.today ?? dayIn(new Date());
  const requirements = listRequirements(tender, input);
  const situation = situationOf(tender, company, today);
  const assessments = assessAll(requirements, situation);
  const known: Case = { tender, company, today, assessments, estimate: calculateTender(tender, company, input), bill: fitPositions(positionsOf(sourcesOf(tender, input), requirements), company), answered: answeredShare(requirements, assessments, situation) };
  const factors = FactorName.options.map((name): Factor => ({ id: entryId('factor', name), name, weight_percent: WEIGHTS[name], ...told(FACTORS[name](known), tender.language) }));
  const output = settleGoNoGo({
    schema: GO_NO_GO_SCHEMA, documents: tender.output.documents, company: company.name, recommendation: 'open', score: null, factors,
    blockers: findBlockers(known), warnings: tender.output.warnings,
  });
  const words = GO_WORDS[tender.language];
  const said = words.always(words.recommendations[output.recommendation], output.score === null ? '' : ` (${output.score}/100)`);
  const { recommendation, score } = output;
  return {
    output, confidence: confidenceOf(factors), review: [said, reviewReason(tender.output.warnings)].filter((part) => part !== null).join(' '),
    reasons: [{ code: `recommend_${recommendation}`, params: {} }, ...(score === null ? [] : [{ code: 'score', params: { score } }]), ...reviewReasons(tender.output.warnings)],
  };
}

/** A factor with its reason in words. */
function told(known: Known, language: TenderLanguage): Known & Pick<Factor, 'reason'> {
  return { ...known, reason: reasonsIn(known.said, language) };
}

/** How sure the advice is: each factor's confidence by what it counts, an unknown one with nothing. */
function confidenceOf(factors: Factor[]): number {
  return Math.round(factors.reduce((sum, factor) => sum + factor.confidence * countsFor(factor), 0) / 100);
}
