import { defineMcp, defineTaskType } from '@0711/mcp-sdk/define-mcp';
import { checkEligibility } from './check-eligibility/check-eligibility.ts';
import { CheckEligibilityInput, CheckEligibilityOutput } from './check-eligibility/schema.ts';
import { settleEligibility } from './check-eligibility/settle-eligibility.ts';
import { estimateCost } from './estimate-cost/estimate-cost.ts';
import { EstimateCostInput, EstimateCostOutput } from './estimate-cost/schema.ts';
import { settleEstimate } from './estimate-cost/settle-estimate.ts';
import { extractRequirements } from './extract-requirements/extract-requirements.ts';
import { ExtractRequirementsInput, ExtractRequirementsOutput } from './extract-requirements/schema.ts';
import { generateBid } from './generate-bid/generate-bid.ts';
import { GenerateBidInput, GenerateBidOutput } from './generate-bid/schema.ts';
import { settleBid } from './generate-bid/settle-bid.ts';
import { goNoGo } from './go-no-go/go-no-go.ts';
import { settleGoNoGo } from './go-no-go/recommend.ts';
import { GoNoGoInput, GoNoGoOutput } from './go-no-go/schema.ts';
import { fitCalibration } from './learning/fit-calibration.ts';
import { parseRfp } from './parse-rfp.ts';
import { ParseRfpInput, ParseRfpOutput } from './schema.ts';

/** TENDER: reads tenders, says what they ask and whether a company meets it, and prepares calculation, decision and bid. */
export const tender = defineMcp({
  id: 'TENDER',
  name: 'TENDER',
  description:
    'Reads tenders in German and English: key data, deadlines, lots, award criteria and requirements, each with its place in the document. Weighs them against a company, calculates, advises for or against a bid, and drafts it.',
  category: 'Sales',
  icon: 'gavel',
  color: '#8a6a1f',
  version: '0.2.0',
  publisher: '0711',
  languages: ['de', 'en'],
  fileTypes: ['pdf', 'docx', 'xlsx', 'html', 'md', 'txt', 'xml', 'x81', 'x82', 'x83', 'x84', 'x85', 'x86', 'eml', 'zip'],
  // A bid is charged when its tender is read, and when it is drafted; what is worked out between is not.
  pricing: { model: 'subscription_and_usage', subscriptionMonthlyCents: 29900, usagePricePerUnitCents: 200, usageUnit: 'bid', freeUnits: 5, millionTokensCents: 300 },
  learning: { version: 1, fit: fitCalibration },
  taskTypes: {
    parse_rfp: defineTaskType({
      title: 'Read a tender',
      input: ParseRfpInput,
      output: ParseRfpOutput,
      documents: (input) => input.documents,
      run: parseRfp,
    }),
    extract_requirements: defineTaskType({
      title: 'List the requirements',
      input: ExtractRequirementsInput,
      output: ExtractRequirementsOutput,
      documents: (input) => input.documents,
      charged: false,
      run: extractRequirements,
    }),
    check_eligibility: defineTaskType({
      title: 'Check eligibility',
      input: CheckEligibilityInput,
      output: CheckEligibilityOutput,
      documents: (input) => input.documents,
      charged: false,
      settle: settleEligibility,
      run: checkEligibility,
    }),
    go_no_go: defineTaskType({
      title: 'Advise for or against a bid',
      input: GoNoGoInput,
      output: GoNoGoOutput,
      documents: (input) => input.documents,
      charged: false,
      settle: settleGoNoGo,
      run: goNoGo,
    }),
    estimate_cost: defineTaskType({
      title: 'Estimate the cost',
      input: EstimateCostInput,
      output: EstimateCostOutput,
      documents: (input) => input.documents,
      charged: false,
      settle: settleEstimate,
      run: estimateCost,
    }),
    generate_bid: defineTaskType({
      title: 'Draft a bid',
      input: GenerateBidInput,
      output: GenerateBidOutput,
      documents: (input) => [...new Set([...input.documents, ...input.past_bids])],
      documentMembers: ['documents', 'past_bids'],
      settle: settleBid,
      // A language model writes section by section.
      timeLimit: 1800,
      run: generateBid,
    }),
  },
});
