import { BUYER_FEATURES, buyerFeatures } from '@0711/mcp-tender/fields/buyer-features';
import { BUYER_FINDERS } from '@0711/mcp-tender/fields/buyer-name';
import { proposeBuyers } from '@0711/mcp-tender/fields/buyer-proposals';
import { BELIEVED_BUYER } from '@0711/mcp-tender/fields/rank-buyers';
import { chooseFields } from '@0711/mcp-tender/engine/read-fields';
import { PLACE_FEATURES, placeFeatures } from '@0711/mcp-tender/fields/place-features';
import { PLACE_FINDERS } from '@0711/mcp-tender/fields/place-of-performance';
import { proposePlaces } from '@0711/mcp-tender/fields/place-proposals';
import { BELIEVED_PLACE } from '@0711/mcp-tender/fields/rank-places';
import { BELIEVED_TITLE } from '@0711/mcp-tender/fields/rank-titles';
import { TITLE_FINDERS } from '@0711/mcp-tender/fields/title';
import { TITLE_FEATURES, titleFeatures } from '@0711/mcp-tender/fields/title-features';
import { proposeTitles } from '@0711/mcp-tender/fields/title-proposals';
import type { Source } from '@0711/mcp-tender/source/source';

/** A field whose value is ranked: its feature in the model of confidence, the names of its features, the share above which a value is believed, where its weights are written, and what a source proposes. */
export type RankedField = { name: 'title' | 'buyer_name' | 'place_of_performance'; is: 'title' | 'buyer' | 'place'; believed: number; features: readonly string[]; weights: string; propose: (source: Source) => { value: string; features: number[] }[] };

export const RANKED_FIELDS: Record<'titles' | 'buyers' | 'places', RankedField> = {
  titles: {
    name: 'title', is: 'title', believed: BELIEVED_TITLE, features: TITLE_FEATURES, weights: 'title-ranking.json',
    propose: (source) => {
      const proposals = proposeTitles(source, TITLE_FINDERS.flatMap((find) => find([source])));
      return withFeatures(proposals, titleFeatures(source, proposals));
    },
  },
  buyers: {
    name: 'buyer_name', is: 'buyer', believed: BELIEVED_BUYER, features: BUYER_FEATURES, weights: 'buyer-ranking.json',
    propose: (source) => {
      const proposals = proposeBuyers(source, BUYER_FINDERS.flatMap((find) => find([source])));
      return withFeatures(proposals, buyerFeatures(source, proposals));
    },
  },
  places: {
    name: 'place_of_performance', is: 'place', believed: BELIEVED_PLACE, features: PLACE_FEATURES, weights: 'place-ranking.json',
    propose: (source) => {
      const { title, buyer_name: buyer } = chooseFields([source]);
      const named = { title: title.best?.value ?? '', buyer: buyer.best?.value ?? '' };
      const proposals = proposePlaces(source, PLACE_FINDERS.flatMap((find) => find([source])));
      return withFeatures(proposals, placeFeatures(source, proposals, named));
    },
  },
};

function withFeatures(proposals: { value: string }[], features: number[][]): { value: string; features: number[] }[] {
  return proposals.map(({ value }, i) => ({ value, features: features[i] ?? [] }));
}
