import { Verdict } from '@0711/mcp-tender/check-eligibility/schema';
import { CostItem } from '@0711/mcp-tender/estimate-cost/schema';
import { BidSection, ComplianceEntry } from '@0711/mcp-tender/generate-bid/schema';
import { DeadlineKind, RequirementCategory, RequirementKind } from '@0711/mcp-tender/schema';

const WORDS = {
  verdict: ['taskTypes.verdict', Verdict.options],
  status: ['taskTypes.compliance', ComplianceEntry.shape.status.options],
  source: ['taskTypes.source', BidSection.shape.source.options],
  basis: ['taskTypes.basis', CostItem.shape.basis.options],
  category: ['result.category', RequirementCategory.options],
  kind: ['result.kind', RequirementKind.options],
} as const;

type Words = typeof WORDS;
export type ValueKey = { [Member in keyof Words]: `${Words[Member][0]}.${Words[Member][1][number]}` }[keyof Words] | `result.deadlineKind.${DeadlineKind}` | 'common.yes' | 'common.no';

/** The message that words a value which programs keep as a code (`verdict: 'not_met'`, `exclusion: true`); null for values that are words or figures themselves. */
export function valueKey(path: string, value: unknown): ValueKey | null {
  if (typeof value === 'boolean') return value ? 'common.yes' : 'common.no';
  const [root, , member] = path.split('.');
  if ((root === 'deadlines' || root === 'undated') && member === 'kind') {
    const kind = DeadlineKind.options.find((one) => one === value);
    return kind ? `result.deadlineKind.${kind}` : null;
  }
  switch (member) {
    case 'verdict':
      return keyOf(WORDS.verdict, value);
    case 'status':
      return keyOf(WORDS.status, value);
    case 'source':
      return keyOf(WORDS.source, value);
    case 'basis':
      return keyOf(WORDS.basis, value);
    case 'category':
      return keyOf(WORDS.category, value);
    case 'kind':
      return keyOf(WORDS.kind, value);
    default:
      return null;
  }
}

function keyOf<Prefix extends string, Option extends string>([prefix, options]: readonly [Prefix, readonly Option[]], value: unknown): `${Prefix}.${Option}` | null {
  const found = options.find((one) => one === value);
  return found === undefined ? null : `${prefix}.${found}`;
}
