import { BUYER_FEATURES, buyerFeatures } from '@0711/mcp-tender/fields/buyer-features';
import { BUYER_FINDERS } from '@0711/mcp-tender/fields/buyer-name';
import { proposeBuyers } from '@0711/mcp-tender/fields/buyer-proposals';
import { TITLE_FINDERS } from '@0711/mcp-tender/fields/title';
import { TITLE_FEATURES, titleFeatures } from '@0711/mcp-tender/fields/title-features';
import { proposeTitles } from '@0711/mcp-tender/fields/title-proposals';
import type { Source } from '@0711/mcp-tender/source/source';

/** A field whose value is ranked: the names of its features, where its weights are written, and what a source proposes. */
export type RankedField = { name: 'title' | 'buyer_name'; features: readonly string[]; weights: string; propose: (source: Source) => { value: string; features: number[] }[] };

export const RANKED_FIELDS: Record<'titles' | 'buyers', RankedField> = {
  titles: {
    name: 'title', features: TITLE_FEATURES, weights: 'title-ranking.json',
    propose: (source) => {
      const proposals = proposeTitles(source, TITLE_FINDERS.flatMap((find) => find([source])));
      return withFeatures(proposals, titleFeatures(source, proposals));
    },
  },
  buyers: {
    name: 'buyer_name', features: BUYER_FEATURES, weights: 'buyer-ranking.json',
    propose: (source) => {
      const proposals = proposeBuyers(source, BUYER_FINDERS.flatMap((find) => find([source])));
      return withFeatures(proposals, buyerFeatures(source, proposals));
    },
  },
};

function withFeatures(proposals: { value: string }[], features: number[][]): { value: string; features: number[] }[] {
  return proposals.map(({ value }, i) => ({ value, features: features[i] ?? [] }));
}
