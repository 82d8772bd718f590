import type { Candidate } from '../engine/candidate.ts';
import { lettersOf } from '../engine/letters-of.ts';
import type { Source } from '../source/source.ts';
import { BUYER_FEATURES, buyerFeatures } from './buyer-features.ts';
import { proposeBuyers } from './buyer-proposals.ts';
import { rankProposals } from './rank-proposals.ts';
import type { Ranking } from './rank-proposals.ts';
import ranking from '../confidence/buyer-ranking.json' with { type: 'json' };

/** Above it nine of ten buyers are right: measured on whole sets left out. */
export const BELIEVED_BUYER = 0.3;
// What no finder proposed and a sentence names once in passing is somebody, but not the buyer: it has one of these at least.
const MARKS = (['whole', 'furniture', 'acts_after', 'called_after', 'address', 'mail', 'site'] as const).map((name) => BUYER_FEATURES.indexOf(name));
// Letters of a short name that may be the beginning of a longer one: `IPN`, `GIZ` are too short to tell.
const BEGINNING = 4;

/**
 * The buyers of each source by how probable they are among all names that its beginning, headers and footers hold. Weights are fitted on
 * tenders as they were first met (`npm run bench:tender-fit -- buyers`).
 */
export function rankBuyers(sources: Source[], found: Candidate<string>[], model: Ranking = ranking.model): Candidate<string>[] {
  return sources.flatMap((source) => {
    const proposals = proposeBuyers(source, found.filter(({ spans }) => spans[0]?.source === source));
    const features = buyerFeatures(source, proposals);
    const isMarked = proposals.map(({ found: by, count }, i) => by.length > 0 || count > 1 || MARKS.some((mark) => (features[i]?.[mark] ?? 0) > 0));
    return rankProposals(source, proposals.filter((_, i) => isMarked[i]), features.filter((_, i) => isMarked[i]), { model, believed: BELIEVED_BUYER, isPartOf, isFuller: ofState, finder: 'mention' });
  });
}

/** `Ministry of Health, Republic of Ardenia` says more than the ministry alone. */
export function ofState(a: string, b: string): boolean {
  return a.startsWith(`${b}, `) && /^(?:republic|kingdom|government|commonwealth|state|province|federal)(?!\p{L})/iu.test(a.slice(b.length + 2));
}

function isPartOf(a: string, b: string): boolean {
  const [short = '', long = ''] = [lettersOf(a), lettersOf(b)].toSorted((x, y) => x.length - y.length);
  return (long.includes(short) && short.length >= long.length * 0.5) || (short.length >= BEGINNING && long.startsWith(short));
}
