import type { Candidate, Named } from '../engine/candidate.ts';
import { lettersOf } from '../engine/letters-of.ts';
import type { Source } from '../source/source.ts';
import { placeFeatures } from './place-features.ts';
import { proposePlaces } from './place-proposals.ts';
import { rankProposals } from './rank-proposals.ts';
import type { Ranking } from './rank-proposals.ts';
import ranking from '../confidence/place-ranking.json' with { type: 'json' };

/** Above it nine of ten places are right: measured on tenders left out. */
export const BELIEVED_PLACE = 0.35;
// A label says how a place is written; a sentence cut by a pattern less so than the name of the town.
const TRUSTED = 0.82;
const UNNAMED: Named = { title: '', buyer: '' };

/**
 * The places of each source by how probable it is that the work is done there, among all places that its text names. Weights are fitted
 * on tenders as they were first met (`npm run bench:tender-fit -- places`).
 */
export function rankPlaces(sources: Source[], found: Candidate<string>[], named: Named = UNNAMED, model: Ranking = ranking.model): Candidate<string>[] {
  return sources.flatMap((source) => {
    const proposals = proposePlaces(source, found.filter(({ spans }) => spans[0]?.source === source));
    return rankProposals(source, proposals, placeFeatures(source, proposals, named), { model, believed: BELIEVED_PLACE, isPartOf, isFuller, finder: 'mention', trusted: TRUSTED });
  });
}

/** An address names its town: both say where it is. */
export function isPartOf(a: string, b: string): boolean {
  const [x, y] = [lettersOf(a), lettersOf(b)];
  return x.includes(y) || y.includes(x);
}

function isFuller(a: string, b: string): boolean {
  return a.length > b.length && a.startsWith(b);
}
