import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { domainOf, emailFeatures } from './email-features.ts';
import { proposeEmails } from './email-proposals.ts';
import type { EmailProposal } from './email-proposals.ts';
import { sharesOf } from './rank-proposals.ts';
import type { Ranking } from './rank-proposals.ts';
import ranking from '../confidence/email-ranking.json' with { type: 'json' };

/** Above it an address is believed; between 0.4 and 0.6 hardly anything changes with whole sets left out. */
export const BELIEVED_EMAIL = 0.5;
const FLOOR = 0.5;
// Just below the floor: a hint, and no value.
const HINT = FLOOR - 0.01;
// How much surer than the floor an address can be that the finders passed over.
const SURER = 0.15;
// What the finders choose stays unless another address, or none, is so many times as likely; from 1 to 8 nothing changes.
const LIKELIER = 8;

/**
 * The finders' candidates where their choice holds among all addresses of its source, as sure as they were; else those of the address that is likelier
 * to be the one that bidders write to, or none above the floor. Weights are fitted on tenders as they were first met (`npm run bench:tender-fit -- emails`).
 */
export function rankEmails(sources: Source[], found: Candidate<string>[], model: Ranking = ranking.model): Candidate<string>[] {
  return sources.flatMap((source) => {
    const candidates = found.filter(({ spans }) => spans[0]?.source === source);
    const proposals = proposeEmails(source, candidates);
    const shares = sharesOf(model, emailFeatures(source, proposals));
    const { stays, chosen, share } = chooseAmong(proposals, shares);
    if (stays) return candidates;
    const strength = FLOOR + (SURER * (share - BELIEVED_EMAIL)) / (1 - BELIEVED_EMAIL);
    return candidates.map((candidate) => ({ ...candidate, strength: candidate.value.toLowerCase() === chosen ? strength : Math.min(candidate.strength, HINT) }));
  });
}

/** What is chosen, in lower case; null where none is likely enough. What addresses of one domain have is added up: which colleague answers is a smaller question than whose office does. */
function chooseAmong(proposals: EmailProposal[], shares: number[]): { stays: boolean; chosen: string | null; share: number } {
  const likely = proposals.map((one, i) => ({ ...one, share: shares[i] ?? 0 })).toSorted((a, b) => b.share - a.share);
  const ofOffice = (value: string): number => likely.filter((one) => domainOf(one.value) === domainOf(value)).reduce((sum, { share }) => sum + share, 0);
  const [likeliest] = likely;
  if (!likeliest) return { stays: false, chosen: null, share: 0 };
  const [byFinders] = likely.filter(({ strength }) => strength >= FLOOR).toSorted((a, b) => b.strength - a.strength);
  const stays = byFinders !== undefined && byFinders.share * LIKELIER >= likeliest.share && ofOffice(byFinders.value) * (1 + LIKELIER) >= 1;
  const share = ofOffice(likeliest.value);
  return { stays, chosen: share >= BELIEVED_EMAIL ? likeliest.value.toLowerCase() : null, share };
}
