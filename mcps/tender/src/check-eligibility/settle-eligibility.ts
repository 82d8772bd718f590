import { countMusts } from './bidder-musts.ts';
import type { Assessment, CheckEligibilityOutput } from './schema.ts';

/** The conclusion and the counts again, after a person corrected a verdict. Pure, for the browser too. */
export function settleEligibility(output: CheckEligibilityOutput): CheckEligibilityOutput {
  return { ...output, conclusion: conclusionOf(output.assessments), musts: countMusts(output.assessments) };
}

/** Not eligible by an exclusion criterion that is not met; eligible only when every must is. */
export function conclusionOf(assessments: Assessment[]): CheckEligibilityOutput['conclusion'] {
  const musts = assessments.filter(({ kind }) => kind === 'must');
  if (musts.some(({ exclusion, verdict }) => exclusion && verdict === 'not_met')) return 'not_eligible';
  return musts.length > 0 && musts.every(({ verdict }) => verdict === 'met') ? 'eligible' : 'open';
}
