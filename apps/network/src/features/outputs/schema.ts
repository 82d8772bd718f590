import type { Evidence } from '@0711/contract/evidence';
import { CheckEligibilityOutput } from '@0711/mcp-tender/check-eligibility/schema';
import { EstimateCostOutput } from '@0711/mcp-tender/estimate-cost/schema';
import { ExtractRequirementsOutput } from '@0711/mcp-tender/extract-requirements/schema';
import { GenerateBidOutput } from '@0711/mcp-tender/generate-bid/schema';
import { GoNoGoOutput } from '@0711/mcp-tender/go-no-go/schema';
import { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { z } from 'zod';

/** Every output that the pages can show, told apart by its `schema`. */
export const TaskOutput = z.discriminatedUnion('schema', [ParseRfpOutput, ExtractRequirementsOutput, CheckEligibilityOutput, EstimateCostOutput, GenerateBidOutput, GoNoGoOutput]);
export type TaskOutput = z.infer<typeof TaskOutput>;

/** What every entry of an output's lists has: who it is, how sure it is, where it stands. */
export type Listed = { id: string; confidence: number; evidence: readonly Evidence[] };

/** The entries of one list of an output, by the list's name; empty for what is no such list. */
export function entriesOf(output: TaskOutput, list: string): readonly Listed[] {
  const found = Object.entries(output).find(([name]) => name === list)?.[1];
  return Array.isArray(found) && found.every(isListed) ? found : [];
}

/** Every entry of every list of an output. */
export function allEntries(output: TaskOutput): readonly Listed[] {
  return Object.keys(output).flatMap((name) => entriesOf(output, name));
}

function isListed(entry: unknown): entry is Listed {
  return typeof entry === 'object' && entry !== null && 'id' in entry && 'confidence' in entry && 'evidence' in entry;
}
