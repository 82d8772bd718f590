import { day, money } from '../bidding/format.ts';
import { daysBetween } from '../bidding/numbers.ts';
import { withIds } from '../engine/entry-id.ts';
import { bidderMusts } from './bidder-musts.ts';
import type { Case } from './factors.ts';
import { GO_WORDS } from './go-words.ts';
import type { GoNoGoOutput } from './schema.ts';

type Blocker = GoNoGoOutput['blockers'][number];

/** Fewer days than this to the submission have to be cleared first. */
const NEAR_DAYS = 5;
const MAX_UNCLEAR = 20;
const SHOWN = 160;
/** A deadline that is hardly sure rules nothing out: a person has to look first. */
const SURE_ENOUGH = 50;

/** What rules a bid out (decisive), or has to be cleared before one: with the confidence and the proof of what it was read from. */
export function findBlockers({ tender, company, today, assessments }: Case): Blocker[] {
  const words = GO_WORDS[tender.language];
  const blockers: Omit<Blocker, 'id'>[] = [];
  const { submission_deadline: deadline, estimated_value } = tender.output.fields;
  if (deadline.value !== null) {
    const days = daysBetween(today, deadline.value);
    const proof = { confidence: deadline.confidence, evidence: deadline.evidence.slice(0, 1) };
    if (days < 0) blockers.push({ ...proof, text: words.passed(day(deadline.value, tender.language)), decisive: deadline.confidence >= SURE_ENOUGH });
    else if (days < NEAR_DAYS) blockers.push({ ...proof, text: words.near(days), decisive: false });
  }
  for (const { code, message } of tender.output.warnings) {
    if (code === 'no_tender' || code === 'other_language') blockers.push({ text: message, decisive: false, confidence: 0, evidence: [] });
  }
  const musts = bidderMusts(assessments);
  for (const { verdict, exclusion, reason, confidence, evidence } of musts) {
    if (verdict === 'not_met') blockers.push({ text: exclusion ? words.excluded(reason) : words.notMet(reason), decisive: exclusion, confidence, evidence: evidence.slice(0, 1) });
  }
  for (const { text, missing, confidence, evidence } of musts.filter(({ verdict, exclusion }) => verdict === 'unclear' && exclusion).slice(0, MAX_UNCLEAR)) {
    blockers.push({ text: words.unclear(shortened(text), missing ?? ''), decisive: false, confidence, evidence: evidence.slice(0, 1) });
  }
  const open = musts.filter(({ verdict, exclusion }) => verdict === 'unclear' && !exclusion);
  if (open.length > 0) blockers.push({ text: words.openMusts(open.length, musts.length), decisive: false, confidence: 0, evidence: open.slice(0, 3).flatMap(({ evidence }) => evidence.slice(0, 1)) });
  const value = estimated_value.value;
  const { smallest_contract: low, largest_contract: high } = company;
  if (value?.currency === company.currency && ((low !== undefined && value.amount < low) || (high !== undefined && value.amount > high))) {
    blockers.push({ text: words.outOfSize(money(value.amount, value.currency, tender.language)), decisive: false, confidence: estimated_value.confidence, evidence: estimated_value.evidence.slice(0, 1) });
  }
  return withIds(blockers, ({ text }) => [text]);
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/u, '')} …`;
}
