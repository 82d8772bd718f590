import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { titleFeatures } from './title-features.ts';
import { proposeTitles } from './title-proposals.ts';
import type { TitleProposal } from './title-proposals.ts';
import ranking from '../confidence/title-ranking.json' with { type: 'json' };

/** A conditional logit: each proposal scores the sum of its weighted features, and that none is the title scores `none`. */
export type TitleRanking = { none: number; weights: number[] };

// Just below it more titles are wrong than right, above it one in six: measured on tenders left out.
const BELIEVED = 0.36;
const FLOOR = 0.5;
const CEILING = 0.97;
// What says the same as the best in other words agrees with it, and does not take its place.
const AGREEING = 0.69;
// One that begins or ends with the surest and says more may be so much less sure.
const FULLER = 0.7;
const KEPT = 10;
const SURE = 0.85;
// Letters of a line that may be the first or the last of a longer name.
const LINE = 18;
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The titles of each source by how probable they are among all that its beginning proposes. The weights are fitted on tenders as they
 * were first met (`npm run bench:tender-fit`): finders alone were too sure of what they had not seen.
 */
export function rankTitles(sources: Source[], found: Candidate<string>[], model: TitleRanking = ranking.model): Candidate<string>[] {
  return sources.flatMap((source) => {
    const proposals = proposeTitles(source, found.filter(({ spans }) => spans[0]?.source === source));
    const shares = sharesOf(model, titleFeatures(source, proposals));
    const likely = proposals.map((proposal, i) => ({ proposal, share: shares[i] ?? 0 })).toSorted((a, b) => b.share - a.share).slice(0, KEPT);
    const done = new Set<TitleProposal>();
    const ranked = likely.flatMap((one) => {
      if (done.has(one.proposal)) return [];
      const agreeing = likely.filter(({ proposal }) => !done.has(proposal) && isPartOf(proposal.value, one.proposal.value));
      for (const { proposal } of agreeing) done.add(proposal);
      const strength = strengthOf(agreeing.reduce((sum, { share }) => sum + share, 0));
      const named = asFound(one.proposal, agreeing.map(({ proposal }) => proposal));
      return [asCandidate(source, named, strength), ...agreeing.filter(({ proposal }) => proposal !== named).map(({ proposal }) => asCandidate(source, proposal, strength * AGREEING))];
    });
    return ranked.some(({ strength }) => strength >= FLOOR) ? ranked : [...ranked, ...unrivalled(source, proposals)];
  });
}

/** Of proposals that say the same the one that a finder is surest of: it knows best where a name begins and ends. */
function asFound(likeliest: TitleProposal, agreeing: TitleProposal[]): TitleProposal {
  const found = agreeing.filter(({ strength }) => strength >= FLOOR);
  const surest = found.reduce((best, one) => (one.strength > best.strength ? one : best), found[0] ?? likeliest);
  return found.find(({ value, strength }) => strength >= surest.strength * FULLER && value.length > surest.value.length && (value.startsWith(surest.value) || value.endsWith(surest.value))) ?? surest;
}

/** Where nothing is believed: what stands behind a sure label, or is all that was proposed. */
function unrivalled(source: Source, proposals: TitleProposal[]): Candidate<string>[] {
  const [first, second] = proposals;
  return first && (first.strength >= SURE || (!second && first.strength >= FLOOR)) ? [asCandidate(source, first, FLOOR + 0.02)] : [];
}

/** How probable each proposal is, 0–1; what is missing to 1 is that none is the title. */
export function sharesOf({ none, weights }: TitleRanking, features: number[][]): number[] {
  const scores = features.map((row) => weights.reduce((sum, weight, i) => sum + weight * (row[i] ?? 0), 0));
  const top = Math.max(none, ...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, one) => sum + one, Math.exp(none - top));
  return odds.map((one) => one / all);
}

function asCandidate(source: Source, { value, start, end, found }: TitleProposal, strength: number): Candidate<string> {
  const [first] = found.toSorted((a, b) => b.strength - a.strength);
  return { value, finder: first?.finder ?? 'cover', strength, spans: first?.spans ?? [{ source, start, end }], derived: false };
}

/** What is believed stands above the field's floor, the rest below. */
function strengthOf(share: number): number {
  return share >= BELIEVED ? FLOOR + ((CEILING - FLOOR) * Math.min(1, share - BELIEVED)) / (1 - BELIEVED) : ((FLOOR - 0.01) * share) / BELIEVED;
}

function isPartOf(a: string, b: string): boolean {
  const [short = '', long = ''] = [letters(a), letters(b)].toSorted((x, y) => x.length - y.length);
  return (long.includes(short) && short.length >= long.length * 0.5) || (short.length > LINE && (long.startsWith(short) || long.endsWith(short)));
}
