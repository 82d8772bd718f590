import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { LENGTH_FEATURES, lengthFeatures } from './length-features.ts';
import { proposeLengths, sameLength } from './length-proposals.ts';
import type { LengthMention } from './length-proposals.ts';
import { believedStrength, sharesOf } from './rank-proposals.ts';
import type { Ranking } from './rank-proposals.ts';
import ranking from '../confidence/length-ranking.json' with { type: 'json' };

/** Above it a length is believed: on whole sets left out one in twenty was wrong, or of a paper that proposed no right one. */
export const BELIEVED_LENGTH = 0.45;
// A label is believed where no other length stands: just above the floor of the field.
const [LABELLED, OTHER, OPTION] = [LENGTH_FEATURES.indexOf('label_last'), LENGTH_FEATURES.indexOf('other_matter'), LENGTH_FEATURES.indexOf('said_option')];
const BARELY = 0.52;
const AGREEING = 0.69;
const SHOWN = 4;
const LIKELY = 0.02;

/**
 * How long a source's contract lasts, in months, by how probable each of its lengths of time is; `found` are the finders' candidates. Weights
 * are fitted on tenders as they were first met (`npm run bench:tender-fit -- durations`).
 */
export function rankLengths(source: Source, found: Candidate<number>[], model: Ranking = ranking.model): Candidate<number>[] {
  const mentions = proposeLengths(source, found);
  const features = lengthFeatures(source, mentions);
  const shares = sharesOf(model, features);
  const isLabelled = (row: number[] = []): boolean => row[LABELLED] === 1 && row[OTHER] === 0 && row[OPTION] === 0;
  return byLength(mentions.map((mention, i) => ({ mention, share: shares[i] ?? 0, isLabelled: isLabelled(features[i]) }))).slice(0, SHOWN).flatMap((all, i) => {
    const share = all.reduce((sum, one) => sum + one.share, 0);
    if (i > 0 && share < LIKELY) return [];
    const isAlone = all.length === mentions.length && all.some((one) => one.isLabelled);
    const strength = Math.max(believedStrength(share, BELIEVED_LENGTH), isAlone ? BARELY : 0);
    return all.slice(0, SHOWN).flatMap((one, k) => (k > 0 && strength < LIKELY ? [] : [asCandidate(source, one, k === 0 ? strength : strength * AGREEING)]));
  });
}

type Likely = { mention: LengthMention; share: number; isLabelled: boolean };

/** The mentions of each length, the likeliest first: their shares add up to how probable it is (0–1). */
function byLength(mentions: readonly Likely[]): Likely[][] {
  const lengths: Likely[][] = [];
  for (const one of mentions.toSorted((a, b) => b.share - a.share)) {
    const known = lengths.find(([first]) => first && sameLength(first.mention.value, one.mention.value));
    if (known) known.push(one);
    else lengths.push([one]);
  }
  const sumOf = (all: Likely[]): number => all.reduce((sum, { share }) => sum + share, 0);
  return lengths.toSorted((a, b) => sumOf(b) - sumOf(a));
}

function asCandidate(source: Source, { mention: { value, start, end, short, votes }, isLabelled }: Likely, strength: number): Candidate<number> {
  const [vote] = votes.toSorted((a, b) => b.strength - a.strength);
  return vote ? { ...vote, value, strength } : { value, finder: short ? 'short' : isLabelled ? 'label' : 'mention', strength, spans: [{ source, start, end }], derived: short };
}
