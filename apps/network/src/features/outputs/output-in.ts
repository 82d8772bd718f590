import { eligibilityIn } from '@0711/mcp-tender/check-eligibility/in-language';
import { estimateIn } from '@0711/mcp-tender/estimate-cost/in-language';
import { decisionIn } from '@0711/mcp-tender/go-no-go/in-language';
import type { TaskOutput } from './schema.ts';

/** An output whose reasons are worded for its reader. What the tender says, and what a person wrote, stays as it is. */
export function outputIn(output: TaskOutput, locale: string): TaskOutput {
  const language = locale === 'de' ? 'de' : 'en';
  if (output.schema === 'tender.check_eligibility/1') return eligibilityIn(output, language);
  if (output.schema === 'tender.estimate_cost/1') return estimateIn(output, language);
  return output.schema === 'tender.go_no_go/1' ? decisionIn(output, language) : output;
}
