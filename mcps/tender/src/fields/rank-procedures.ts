import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { procedureFeatures } from './procedure-features.ts';
import { proposeProcedures } from './procedure-proposals.ts';
import { rankProposals, sharesOf } from './rank-proposals.ts';
import type { Ranking } from './rank-proposals.ts';
import ranking from '../confidence/procedure-ranking.json' with { type: 'json' };

/** Above it nothing was invented on whole sets left out. */
export const BELIEVED_PROCEDURE = 0.5;
const FLOOR = 0.5;
// What the finders choose stays, as sure as they are, unless another kind is so many times as likely.
const LIKELIER = 8;

/**
 * The kinds of procedure of each source: what finders choose, unless the ranking of all kinds that it names finds another one far likelier; where they
 * choose none in any source, what is likely enough. Weights are fitted on tenders as they were first met (`npm run bench:tender-fit -- procedures`).
 */
export function rankProcedures(sources: Source[], found: Candidate<string>[], model: Ranking = ranking.model): Candidate<string>[] {
  const isChosen = found.some(({ strength }) => strength >= FLOOR);
  return sources.flatMap((source) => {
    const candidates = found.filter(({ spans }) => spans[0]?.source === source);
    const proposals = proposeProcedures(source, candidates);
    const features = procedureFeatures(source, proposals);
    const shares = sharesOf(model, features);
    const likeliest = Math.max(0, ...shares);
    const chosen = proposals.reduce((best, { strength }, i) => (strength >= FLOOR && strength > (proposals[best]?.strength ?? 0) ? i : best), -1);
    const stays = chosen < 0 ? isChosen : (shares[chosen] ?? 0) * LIKELIER >= likeliest;
    if (stays || likeliest < BELIEVED_PROCEDURE) return candidates;
    return rankProposals(source, proposals, features, { model, believed: BELIEVED_PROCEDURE, isPartOf: (a, b) => a === b, isFuller: () => false, finder: 'mention' });
  });
}
