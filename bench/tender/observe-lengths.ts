import { LENGTH_FINDERS } from '@0711/mcp-tender/fields/contract-duration';
import { lengthFeatures } from '@0711/mcp-tender/fields/length-features';
import { proposeLengths } from '@0711/mcp-tender/fields/length-proposals';
import { factsOf } from '@0711/mcp-tender/notice/read-facts';
import { openSource } from '@0711/mcp-tender/source/open-source';
import type { LabelledTender } from './labelled-set.ts';
import { isRight } from './score-document.ts';

const FIELD = 'contract_duration_months';

/** What lengths of time one paper proposes, as numbers alone: whether it is the contract's, then its features. */
export type KeptLengths = { file: string; weight: number; proposals: number[][] };

/** What a labelled paper proposes now; null for a notice with elements of its own, for a bundle, and where nobody says whether a length is stated. */
export function lengthsOf({ label, documents }: LabelledTender): KeptLengths | null {
  const [document] = documents;
  if (!document || documents.length > 1 || (isRight(FIELD, null, label) === null)) return null;
  const source = openSource(document, 0, {});
  if (factsOf(source) !== null) return null;
  const mentions = proposeLengths(source, LENGTH_FINDERS.flatMap((find) => find([source])));
  const features = lengthFeatures(source, mentions);
  return { file: label.file, weight: 1, proposals: mentions.map(({ value }, i) => [isRight(FIELD, value, label) === true ? 1 : 0, ...(features[i] ?? []).map((x) => Math.round(x * 100) / 100)]) };
}
