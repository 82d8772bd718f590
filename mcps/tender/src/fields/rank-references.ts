import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { rankProposals, sharesOf } from './rank-proposals.ts';
import type { Ranking } from './rank-proposals.ts';
import { referenceFeatures } from './reference-features.ts';
import { proposeReferences } from './reference-proposals.ts';
import { sameCode } from './same-code.ts';
import ranking from '../confidence/reference-ranking.json' with { type: 'json' };

/** Above it fourteen of fifteen numbers are right: measured on whole sets left out. */
export const BELIEVED_REFERENCE = 0.35;
const FLOOR = 0.5;
// What the finders choose stays, as sure as they are, unless another code is so many times as likely.
const LIKELIER = 8;

/**
 * The numbers of each source: what labels and other finders choose, unless the ranking of all codes of its beginning and of its page headers finds
 * another one far likelier; where they choose none, what is likely enough. Weights are fitted on tenders as they were first met
 * (`npm run bench:tender-fit -- references`): finders alone missed one number in four of papers from new sources.
 */
export function rankReferences(sources: Source[], found: Candidate<string>[], model: Ranking = ranking.model): Candidate<string>[] {
  return sources.flatMap((source) => {
    const candidates = found.filter(({ spans }) => spans[0]?.source === source);
    const proposals = proposeReferences(source, candidates);
    const features = referenceFeatures(source, proposals);
    const shares = sharesOf(model, features);
    const chosen = proposals.reduce((best, { strength }, i) => (strength >= FLOOR && strength > (proposals[best]?.strength ?? 0) ? i : best), -1);
    if ((shares[chosen] ?? 0) * LIKELIER >= Math.max(...shares)) return candidates;
    return rankProposals(source, proposals, features, { model, believed: BELIEVED_REFERENCE, isPartOf: sameCode, isFuller: () => false, finder: 'mention' });
  });
}
