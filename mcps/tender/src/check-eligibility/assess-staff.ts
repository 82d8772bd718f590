import { type Piece, joined } from '../bidding/phrase.ts';
import { coverage, stemsOf } from '../bidding/stems.ts';
import type { Ask } from './asks.ts';
import { type Finding, type Situation, type Shown, notMet, unclear, phrase, met } from './finding.ts';

// What the same person is called in German and English.
const ALIASES: string[][] = [
  ['projektleit', 'projektmanag', 'project manager', 'project lead', 'project director'],
  ['bauleit', 'site manager'], ['objektleit', 'object manager', 'facility manager'], ['teamleit', 'team lead'],
  ['entwickler', 'developer', 'software engineer', 'programmierer'], ['berater', 'consultant'], ['ingenieur', 'engineer'], ['techniker', 'technician'], ['fachkraft', 'fachkräfte', 'specialist'],
].map((names) => names.map((name) => name.toLowerCase()));

/**
 * People of a role, their number and their years. The strength is the share of the role's words that the profile's entry has, and, for
 * `met`, of what else the sentence asks of them (`leading a health project`), half and half; where the entry says little of that it is unclear.
 */
export function assessStaff(ask: Extract<Ask, { kind: 'staff' }>, situation: Situation): Finding {
  const { staff } = situation.company;
  const wanted = joined([ask.count ?? 0, ask.years ? years(ask.years) : 0].filter((part) => part !== 0), ' × ');
  const missing = phrase('needStaff', wanted.length > 0 ? wanted : ask.words.join(' '));
  if (staff.length === 0) return unclear(phrase('noList', 'staff'), missing);
  const fitting = staff
    .map((one) => ({ one, share: likeRole(ask.words, `${one.role} ${one.qualification}`) }))
    .filter(({ share }) => share >= 0.5)
    .toSorted((a, b) => b.share - a.share || (b.one.years_experience ?? 0) - (a.one.years_experience ?? 0));
  const best = fitting[0];
  if (!best) return unclear(phrase('cannotTell'), missing);
  const shown: Shown[] = fitting.slice(0, 3).map(({ one }) => ({ part: 'staff', entry: one.id, said: [one.count, ` × ${one.role}`, ...(one.years_experience === undefined ? [] : [', ', years(one.years_experience)])] }));
  const enough = fitting.filter(({ one }) => ask.years === null || (one.years_experience ?? -1) >= ask.years);
  const count = enough.reduce((sum, { one }) => sum + one.count, 0);
  if (enough[0] && count >= (ask.count ?? 1)) {
    const more = beyond(ask, `${enough[0].one.role} ${enough[0].one.qualification}`);
    if (more < ENOUGH) return unclear(phrase('staffBeyond', enough[0].one.role), missing, shown);
    return met(phrase('staffMet', count, enough[0].one.role, wanted), shown, (enough[0].share + more) / 2);
  }
  if (fitting.some(({ one }) => ask.years !== null && one.years_experience === undefined)) return unclear(phrase('staffUnsure', best.one.role), missing, shown);
  const has = ask.years !== null && enough.length === 0 ? years(best.one.years_experience ?? 0) : count;
  return notMet(phrase('staffShort', best.one.role, has, wanted), missing, shown, best.share);
}

/** Below this share of what else is asked, role and years alone would claim too much. */
const ENOUGH = 0.5;
const COMMON = stemsOf(
  `mindestens Berufserfahrung Erfahrung Berufspraxis Praxis verfügen nachweisen nachzuweisen einschlägig einschlägige einschlägiger vorgesehen vorgesehene vorgesehener benannt benannte eingesetzt eingesetzte einzusetzen verantwortlich verantwortliche
  Person Personen Rolle Funktion Vollzeit insgesamt vorweisen besitzen aufweisen zwei drei vier fünf sechs sieben acht zehn zwölf
  minimum experience experienced proven demonstrated relevant professional proposed named assigned designated responsible individual candidate role position full-time total prior haben have hold possess
  two three four five six seven eight ten twelve fifteen`,
);

/** The share of what a sentence says of people, beyond role and years, that the entry says too; 1 where it says no more. */
function beyond(ask: Extract<Ask, { kind: 'staff' }>, entry: string): number {
  const more = ask.about.filter((stem) => !COMMON.includes(stem) && !ask.words.some((word) => stem.includes(word) || word.includes(stem)));
  return more.length === 0 ? 1 : coverage(more, stemsOf(entry));
}

function likeRole(asked: string[], entry: string): number {
  const text = entry.toLowerCase();
  const names = ALIASES.find((group) => group.some((name) => stemsOf(name).some((stem) => asked.some((word) => word.startsWith(stem) || stem.startsWith(word)))));
  if (names?.some((name) => text.includes(name))) return 1;
  return coverage(asked, stemsOf(entry));
}

function years(count: number): Piece {
  return { de: `${count} Jahre Erfahrung`, en: `${count} years of experience` };
}
