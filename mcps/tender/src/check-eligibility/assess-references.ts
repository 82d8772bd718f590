import { yearsBefore } from '../bidding/numbers.ts';
import { joined } from '../bidding/phrase.ts';
import { shared, stemsOf } from '../bidding/stems.ts';
import type { CompanyProfile } from '../company-profile.ts';
import type { Ask } from './asks.ts';
import { type Finding, type Shown, type Situation, met, notMet, unclear, phrase } from './finding.ts';

type Reference = CompanyProfile['references'][number];
type Asked = Extract<Ask, { kind: 'references' }>;

// `von verschiedenen Auftraggebern`: each client counts once.
const FROM_SEVERAL = /(?:verschiedene|unterschiedliche)\p{L}*\s+(?:auftraggeb|kund)|different (?:clients|customers)/iu;
// Words in common from which on two jobs count as surely alike; the share of it below that.
const ALIKE = 2;

/**
 * How alike a reference is to what is tendered, 0–1: words in common against those that make two jobs surely alike. The object alone (a
 * school) makes none alike: where the subject names none of the company's services, it is half of that.
 */
export function likeness(reference: Reference, subject: string[], services: string[]): number {
  const common = shared(subject, stemsOf(`${reference.title} ${reference.description}`)).length;
  const served = services.length === 0 || shared(subject, services.flatMap(stemsOf)).length > 0;
  return Math.min(1, common / ALIKE) * (served ? 1 : 0.5);
}

/** References by number, age on the day of submission, value and likeness to what is tendered, which every tender means by references. What the profile leaves out of one makes it uncertain, not unfit. */
export function assessReferences(ask: Asked, text: string, situation: Situation): Finding {
  const { company } = situation;
  const apart = FROM_SEVERAL.test(text);
  const need = ask.count ?? (apart ? 2 : 1);
  const { references } = company;
  if (references.length === 0) return unclear(phrase('noList', 'references'), phrase('needReferences', need));
  const subject = situation.subject.length > 0 ? situation.subject : stemsOf(text);
  const judged = references.map((reference) => ({ reference, like: likeness(reference, subject, company.services), fits: fits(reference, ask, situation) }));
  const possible = judged.filter(({ fits: state }) => state !== false);
  const alike = possible.filter(({ fits: state, like }) => state === true && like === 1);
  const sure = apart ? alike.filter(({ reference }, i) => alike.findIndex((other) => other.reference.client === reference.client) === i) : alike;
  const chosen = (sure.length > 0 ? sure : possible.filter(({ like }) => like > 0)).toSorted((a, b) => b.like - a.like);
  const shown = chosen.slice(0, Math.max(need, 3)).map(({ reference }): Shown => ({ part: 'reference', entry: reference.id, said: [`${reference.title}, ${reference.client}`, ...(reference.value ? [', ', reference.value] : [])] }));
  const named = joined(shown.map(({ said }) => said), '; ');
  if (sure.length >= need && ask.size && ask.value === null) return unclear(phrase('referencesSize', named), phrase('referencesLike'), shown);
  if (sure.length >= need) return met(phrase('referencesMet', sure.length, need, named), shown, 1);
  const missing = phrase('moreReferences', need - sure.length);
  if (possible.length < need) return notMet(phrase('referencesShort', possible.length, need), phrase('moreReferences', need - possible.length), shown, references.length / (references.length + 1));
  return unclear(phrase('referencesUnsure', sure.length, need, possible.length - sure.length), missing, shown);
}

/** True or false where the profile tells, null where it leaves out what would decide. */
function fits(reference: Reference, ask: Asked, { deadline }: Situation): boolean | null {
  const states: (boolean | null)[] = [];
  if (ask.years !== null) {
    const end = reference.end ?? (reference.start ? deadline : null);
    states.push(end === null ? null : end >= yearsBefore(deadline, ask.years));
  }
  if (ask.value !== null) {
    const value = reference.value;
    states.push(!value || value.currency !== ask.value.currency ? null : value.amount >= ask.value.amount);
  }
  return states.includes(false) ? false : states.includes(null) ? null : true;
}
