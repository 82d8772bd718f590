import { settleEligibility } from '@0711/mcp-tender/check-eligibility/settle-eligibility';
import { costTotals } from '@0711/mcp-tender/estimate-cost/cost-totals';
import { settleBid } from '@0711/mcp-tender/generate-bid/settle-bid';
import { settleGoNoGo } from '@0711/mcp-tender/go-no-go/recommend';
import type { TaskOutput } from './schema.ts';

/** The output with its sums and conclusions worked out anew, as the Platform does after a correction. */
export function settleOutput(output: TaskOutput): TaskOutput {
  if (output.schema === 'tender.check_eligibility/1') return settleEligibility(output);
  if (output.schema === 'tender.estimate_cost/1') return { ...output, totals: costTotals(output.items, output) };
  if (output.schema === 'tender.generate_bid/1') return settleBid(output);
  if (output.schema === 'tender.go_no_go/1') return settleGoNoGo(output);
  return output;
}
