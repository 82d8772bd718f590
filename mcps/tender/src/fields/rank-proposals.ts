import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';

/** A conditional logit: each proposal scores the sum of its weighted features, and that none is the value scores `none`. */
export type Ranking = { none: number; weights: number[] };

/** What may be a field's value: `strength` is that of the finders in `found`, 0 where none proposed it. */
export type Proposal = { value: string; start: number; end: number; strength: number; found: Candidate<string>[] };

/**
 * How a field is ranked: its weights, the share above which a value is believed, which proposals mean one, whether of two the
 * first says more, and the finder that proposals without one are put down to. A finder from `trusted` on knows best how a
 * value is worded, and is believed where nothing else is.
 */
export type RankingRules = { model: Ranking; believed: number; isPartOf: (a: string, b: string) => boolean; isFuller: (a: string, b: string) => boolean; finder: string; trusted?: number };

const FLOOR = 0.5;
const CEILING = 0.97;
// What says the same as the best in other words agrees with it, and does not take its place.
const AGREEING = 0.69;
// One that says more than the surest may be so much less sure.
const FULLER = 0.7;
const KEPT = 10;
const SURE = 0.85;

/** The likeliest proposals of a source as candidates, those that mean one added up: above the floor what is believed. */
export function rankProposals(source: Source, proposals: Proposal[], features: number[][], rules: RankingRules): Candidate<string>[] {
  const shares = sharesOf(rules.model, features);
  const likely = proposals.map((proposal, i) => ({ proposal, share: shares[i] ?? 0 })).toSorted((a, b) => b.share - a.share).slice(0, KEPT);
  const done = new Set<Proposal>();
  const ranked = likely.flatMap((one) => {
    if (done.has(one.proposal)) return [];
    const agreeing = likely.filter(({ proposal }) => !done.has(proposal) && rules.isPartOf(proposal.value, one.proposal.value));
    for (const { proposal } of agreeing) done.add(proposal);
    const strength = believedStrength(agreeing.reduce((sum, { share }) => sum + share, 0), rules.believed);
    const named = asFound(one.proposal, agreeing.map(({ proposal }) => proposal), rules);
    return [asCandidate(source, named, strength, rules.finder), ...agreeing.filter(({ proposal }) => proposal !== named).map(({ proposal }) => asCandidate(source, proposal, strength * AGREEING, rules.finder))];
  });
  return ranked.some(({ strength }) => strength >= FLOOR) ? ranked : [...ranked, ...unrivalled(source, proposals, rules)];
}

/** Where nothing is believed: what stands behind a sure label, or is all that was proposed. */
function unrivalled(source: Source, proposals: Proposal[], { finder, trusted = SURE }: RankingRules): Candidate<string>[] {
  const [first, second] = proposals.toSorted((a, b) => b.strength - a.strength);
  return first && (first.strength >= trusted || (!second && first.strength >= FLOOR)) ? [asCandidate(source, first, FLOOR + 0.02, finder)] : [];
}

/** How probable each proposal is, 0–1; what is missing to 1 is that none is the value. */
export function sharesOf({ none, weights }: Ranking, features: number[][]): number[] {
  const scores = features.map((row) => weights.reduce((sum, weight, i) => sum + weight * (row[i] ?? 0), 0));
  const top = Math.max(none, ...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, one) => sum + one, Math.exp(none - top));
  return odds.map((one) => one / all);
}

/** A proposal as a candidate of the finder that is surest of it. */
function asCandidate(source: Source, { value, start, end, found }: Proposal, strength: number, finder: string): Candidate<string> {
  const [first] = found.toSorted((a, b) => b.strength - a.strength);
  return { value, finder: first?.finder ?? finder, strength, spans: first?.spans ?? [{ source, start, end }], derived: false };
}

/** Of proposals that say the same the one that a finder is surest of: it knows best where a name begins and ends. */
function asFound(likeliest: Proposal, agreeing: Proposal[], { isFuller, trusted = FLOOR }: RankingRules): Proposal {
  const found = agreeing.filter(({ strength }) => strength >= trusted);
  const surest = found.reduce((best, one) => (one.strength > best.strength ? one : best), found[0] ?? likeliest);
  return found.find(({ value, strength }) => strength >= surest.strength * FULLER && isFuller(value, surest.value)) ?? surest;
}

/** The strength (0–1) of a share: what is believed stands above the floor of fields, the rest below. */
export function believedStrength(share: number, believed: number): number {
  return share >= believed ? FLOOR + ((CEILING - FLOOR) * Math.min(1, share - believed)) / (1 - believed) : ((FLOOR - 0.01) * share) / believed;
}
