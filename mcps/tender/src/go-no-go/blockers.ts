import { daysBetween } from '../bidding/numbers.ts';
import type { Phrase } from '../bidding/phrase.ts';
import { bidderMusts } from '../check-eligibility/bidder-musts.ts';
import { worded } from '../check-eligibility/in-language.ts';
import type { Assessment } from '../check-eligibility/schema.ts';
import { withIds } from '../engine/entry-id.ts';
import type { Case } from './factors.ts';
import { goPhrase } from './go-words.ts';
import { reasonsIn } from './in-language.ts';
import type { GoNoGoOutput } from './schema.ts';
import { wordWarning } from '../warnings/word-warning.ts';

type Blocker = GoNoGoOutput['blockers'][number];
type Found = Omit<Blocker, 'id' | 'text' | 'said'> & { said: Phrase };

/** Fewer days than this to the submission have to be cleared first. */
const NEAR_DAYS = 5;
const MAX_UNCLEAR = 20;
const SHOWN = 160;
/** A deadline that is hardly sure rules nothing out: a person has to look first. */
const SURE_ENOUGH = 50;

/** What rules a bid out (decisive), or has to be cleared before one: with the confidence and the proof of what it was read from. */
export function findBlockers({ tender, company, today, assessments }: Case): Blocker[] {
  const blockers: Found[] = [];
  const { submission_deadline: deadline, estimated_value } = tender.output.fields;
  if (deadline.value !== null) {
    const days = daysBetween(today, deadline.value);
    const proof = { confidence: deadline.confidence, evidence: deadline.evidence.slice(0, 1) };
    if (days < 0) blockers.push({ ...proof, said: goPhrase('passed', { day: deadline.value.slice(0, 10) }), decisive: deadline.confidence >= SURE_ENOUGH });
    else if (days < NEAR_DAYS) blockers.push({ ...proof, said: goPhrase('near', days), decisive: false });
  }
  for (const warning of tender.output.warnings) {
    if (warning.code === 'no_tender' || warning.code === 'other_language') blockers.push({ said: goPhrase('plain', { de: wordWarning(warning, 'de'), en: wordWarning(warning, 'en') }), decisive: false, confidence: 0, evidence: [] });
  }
  const musts = bidderMusts(assessments);
  for (const one of musts) {
    const { verdict, exclusion, confidence, evidence } = one;
    if (verdict === 'not_met') blockers.push({ said: goPhrase(exclusion ? 'excluded' : 'notMet', both(one, 'reason')), decisive: exclusion, confidence, evidence: evidence.slice(0, 1) });
  }
  for (const one of musts.filter(({ verdict, exclusion }) => verdict === 'unclear' && exclusion).slice(0, MAX_UNCLEAR)) {
    const { text, confidence, evidence } = one;
    blockers.push({ said: goPhrase('unclear', shortened(text), both(one, 'missing')), decisive: false, confidence, evidence: evidence.slice(0, 1) });
  }
  const open = musts.filter(({ verdict }) => verdict === 'unclear');
  if (open.some(({ exclusion }) => !exclusion)) blockers.push({ said: goPhrase('openMusts', open.length, musts.length), decisive: false, confidence: 0, evidence: open.slice(0, 3).flatMap(({ evidence }) => evidence.slice(0, 1)) });
  const value = estimated_value.value;
  const { smallest_contract: low, largest_contract: high } = company;
  if (value?.currency === company.currency && ((low !== undefined && value.amount < low) || (high !== undefined && value.amount > high))) {
    blockers.push({ said: goPhrase('sizeOutside', value), decisive: false, confidence: estimated_value.confidence, evidence: estimated_value.evidence.slice(0, 1) });
  }
  return withIds(together(blockers.map(({ said, ...rest }) => ({ ...rest, text: reasonsIn([said], tender.language), said: [said] }))), ({ text }) => [text]);
}

/** What several clauses ask for stands against a bid once: with all of its proof, as decisive and as sure as the most so of them. */
function together(blockers: Omit<Blocker, 'id'>[]): Omit<Blocker, 'id'>[] {
  return [...Map.groupBy(blockers, ({ text }) => text).values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const all = [first, ...rest];
    return [{ ...first, decisive: all.some(({ decisive }) => decisive), confidence: Math.max(...all.map(({ confidence }) => confidence)), evidence: all.flatMap(({ evidence }) => evidence) }];
  });
}

/** What an assessment says, in each language. */
function both({ said }: Assessment, part: 'reason' | 'missing'): { de: string; en: string } {
  const phrases = said?.[part] ?? [];
  const between = part === 'missing' ? '; ' : ' ';
  return { de: worded(phrases, 'de', between), en: worded(phrases, 'en', between) };
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/u, '')} …`;
}
