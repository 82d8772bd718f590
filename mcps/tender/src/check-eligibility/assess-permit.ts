import { joined } from '../bidding/phrase.ts';
import { shared, stemsOf } from '../bidding/stems.ts';
import { type Ask, codesIn } from './asks.ts';
import { type Finding, type Situation, type Shown, unclear, phrase } from './finding.ts';

/** Words in common from which on an entry of the profile is worth naming. */
const ALIKE = 2;
const MOST = 3;

/** A licence or registration that no list knows: names the profile's entries with its class (`C-27`) or its words, and leaves it to a person whether they will do. */
export function assessPermit(ask: Extract<Ask, { kind: 'permit' }>, situation: Situation): Finding {
  const alike = situation.company.certificates
    .map((one) => ({ one, coded: codesIn(one.name).some((code) => ask.codes.includes(code)), common: shared(ask.words, stemsOf(`${one.name} ${one.issuer ?? ''}`)).length }))
    .filter(({ coded, common }) => coded || common >= ALIKE)
    .toSorted((a, b) => Number(b.coded) - Number(a.coded) || b.common - a.common)
    .slice(0, MOST);
  if (alike.length === 0) return unclear(phrase('cannotTell'), phrase('showProof'));
  const shown = alike.map(({ one }): Shown => ({ part: 'certificate', entry: one.id, said: [one.name] }));
  return unclear(phrase('permitHeld', joined(shown.map(({ said }) => said), '; ')), phrase('showProof'), shown);
}
