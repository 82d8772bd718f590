import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { emailsIn, NOBODYS } from './email-address.ts';
import { isOfSite } from './email-of-site.ts';
import type { Proposal } from './rank-proposals.ts';

/** One address of a paper: `spots` are the first places where it stands, `count` how many there are, `strength` the finders' (0 where none proposed it). */
export type EmailProposal = Proposal & { spots: number[]; count: number };

const MAX_SPOTS = 12;
const MAX_PROPOSALS = 60;

/** Every address of a source that could be somebody's, each once however often it stands there, in order of place. */
export function proposeEmails(source: Source, found: Candidate<string>[]): EmailProposal[] {
  const proposals = new Map<string, EmailProposal>();
  for (const { value, start, end } of emailsIn(source.text)) {
    if (NOBODYS.test(value) || isOfSite(source, value, start)) continue;
    const key = value.toLowerCase();
    const known = proposals.get(key);
    if (known) {
      known.count += 1;
      if (known.spots.length < MAX_SPOTS) known.spots.push(start);
    } else if (proposals.size < MAX_PROPOSALS) proposals.set(key, { value, start, end, strength: 0, found: [], spots: [start], count: 1 });
  }
  for (const candidate of found) {
    const one = proposals.get(candidate.value.toLowerCase());
    if (!one) continue;
    one.found.push(candidate);
    one.strength = Math.max(one.strength, candidate.strength);
  }
  return [...proposals.values()];
}
