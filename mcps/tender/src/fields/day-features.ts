import type { DatedRole } from '../dates/assign-roles.ts';
import { daysFrom } from '../dates/calendar.ts';
import { BIDS, eventRole, QUESTIONS } from '../dates/event-role.ts';
import type { Moment } from '../dates/find-moments.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { dayWords } from './day-words.ts';
import type { DayWords } from './day-words.ts';

const bounded = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** What words around a day speak of; each is looked for in what is said of the day, behind it, and around it. */
const TOPICS = {
  bids: BIDS,
  due: bounded('due|deadline|clos(?:e[sd]?|ing)|submi\\p{L}*|receipts?|receiv\\p{L}*|return\\p{L}*|deliver(?:ed)?|placed|deposit(?:ed)?|send|sent|e?-?mailed|handed|lodge\\p{L}*|upload\\p{L}*|arrive|reach|cut-?off|\\p{L}*frist\\p{L}*|\\p{L}*abgabe\\p{L}*|\\p{L}*einreich\\p{L}*|einzureichen|eingang|eing(?:eh|ang|egang)\\p{L}*|\\p{L}*schluss|schlusstermin|abzugeben|abgeben|vorliegen|\\p{L}*senden|übermitt\\p{L}*|hochladen|vorzulegen|vorlage|submission\\p{L}*'),
  limit: bounded('by|before|until|till|no later than|not later than|on or before|prior to|up ?to|bis|spätestens|längstens|last date'),
  compound: bounded('(?:angebots?|offert|abgabe|einreich\\p{L}*|eingabe|bewerbungs|teilnahme|submission)\\p{L}*(?:frist|termin|schluss)|(?:proposals?|bids?|tenders?|quotes?|quotations?|submissions?|responses?|closing|submission|rf[pqt]|offers?) (?:submission )?(?:deadline|due|closing|closes|return|date)|due date|closing (?:date|time)|last date'),
  request: bounded('teilnahmeantr\\p{L}*|teilnahmewettbewerb\\p{L}*|bewerbung\\p{L}*|requests? to participate|expressions? of interest|eois?|pre-?qualification'),
  asked: QUESTIONS,
  answered: bounded('answer\\p{L}*|respon(?:d|ds|ded|ding|ses? to)|repl(?:y|ies)|addend\\p{L}*|\\p{L}*antwort\\p{L}*|posted|issued by'),
  opened: bounded('open(?:ed|ing|s)|\\p{L}*öffnung\\p{L}*|submissionstermin'),
  issued: bounded('issue[ds]?|date of issue|published|publi\\p{L}*|release[ds]?|advertis\\p{L}*|\\p{L}*veröffentlich\\p{L}*|bekanntmachung|versand|absendung|dated|datum|stand|version|revised?|revision|updated|erstellt|print\\p{L}*|posted'),
  law: bounded('act|gesetz\\p{L}*|verordnung\\p{L}*|regulations?|directive|richtlinie|bgbl|fassung|zuletzt|amended|effective|law|public law|section|art|iso|din|norm|standard'),
  term: bounded('start\\p{L}*|commenc\\p{L}*|begin\\p{L}*|complet\\p{L}*|end(?:s|ing)?|expir\\p{L}*|term|contract|vertrag\\p{L}*|beginn\\p{L}*|ende|ausführung\\p{L}*|fertigstell\\p{L}*|leistungs\\p{L}*|laufzeit|lieferung|delivery|construction|bauzeit|work'),
  award: bounded('award\\p{L}*|zuschlag\\p{L}*|select\\p{L}*|evaluat\\p{L}*|wertung|council|board|interview\\p{L}*|presentation\\p{L}*|präsentation\\p{L}*|\\p{L}*gespräch\\p{L}*|shortlist\\p{L}*|notif\\p{L}*|negotiat\\p{L}*|verhandlung\\p{L}*|demo\\p{L}*|standstill'),
  met: bounded('meeting|conference|site|visit|walk-?through|tour|briefing|pre-?(?:bid|proposal|tender)|\\p{L}*besichtigung\\p{L}*|ortstermin|begehung|webinar|session'),
  binding: bounded('valid\\p{L}*|binding|firm|irrevocable|\\p{L}*bindefrist|zuschlagsfrist|gültig\\p{L}*|gebunden|bindungsfrist'),
  other: bounded('intent\\p{L}*|regist\\p{L}*|anmeld\\p{L}*|samples?|muster|referen\\p{L}*|insurance|licen[cs]e|expir\\p{L}*|invoice|report|year|fiscal|withdraw\\p{L}*|protest\\p{L}*|rüge\\p{L}*|revised|final offers?|best and final|documents? request|anforder\\p{L}*|budget|payment'),
} as const;
type Topic = keyof typeof TOPICS;
const NAMES = Object.keys(TOPICS) as Topic[];
const AROUND: Topic[] = ['bids', 'due', 'compound', 'asked', 'term', 'award', 'issued', 'law'];

/** What a day of a paper looks like, as numbers between 0 and 1. The order is the models'. */
export const DAY_FEATURES = [
  ...NAMES.map((name) => `said_${name}`), ...AROUND.map((name) => `around_${name}`),
  'submits', 'asks', 'label_submission', 'label_questions', 'label_other', 'limit_last', 'dated_last', 'done_behind', 'bare', 'colon', 'row', 'furniture', 'bold', 'timed', 'timed_elsewhere', 'yearless', 'often', 'early', 'first_page', 'weekend', 'near', 'rank', 'last_timed', 'days',
  'submission', 'questions', 'opening', 'claimed', 'day_submission', 'day_questions', 'day_opening', 'day_claimed', 'german',
] as const;

// `vom 3. Mai`, `after 3 May`; `bis 3. Mai abgeschlossen`, `by 3 May will be notified`.
const DATED = /(?<!\p{L})(?:vom|dated|seit|since|after|nach|as of|stand|from|ab)(?:\s(?:the|dem|den))?\s*$/iu;
const DONE = bounded('abgeschlossen\\p{L}*|fertig\\p{L}*|completed?|erbracht\\p{L}*|performed|ausgeführt\\p{L}*|beendet|begin\\p{L}*|start\\p{L}*|commence\\p{L}*|award\\p{L}*|announced?|notified|opened|answered|beantwortet|geöffnet|statt|takes? place|held');

const HEAD = 6000;
const NEAR = 200;

/** The features of each of a source's days, in the order of DAY_FEATURES; `roles` are what labels and sentences claim of them. */
export function dayFeatures(source: Source, moments: readonly Moment[], roles: readonly DatedRole[]): number[][] {
  const byStart = Map.groupBy(roles, ({ moment }) => moment.start);
  const byDay = Map.groupBy(roles, ({ moment }) => moment.day);
  const days = [...new Set(moments.filter(({ possible }) => possible).map(({ day }) => day))].toSorted();
  const mentions = Map.groupBy(moments, ({ day }) => day);
  const timed = days.filter((day) => mentions.get(day)?.some((one) => one.timed));
  const most = (all: readonly DatedRole[] | undefined, role: DatedRole['role']): number => Math.max(0, ...(all ?? []).filter((one) => one.role === role).map(({ strength }) => strength));
  const claimed = (all: readonly DatedRole[] | undefined): number => Math.max(0, ...(all ?? []).filter(({ role }) => role !== 'submission' && role !== 'questions' && role !== 'opening').map(({ strength }) => strength));
  return moments.map((moment, i) => {
    const { day } = moment;
    const [mine, all] = [byStart.get(moment.start), byDay.get(day)];
    const line = source.lines[indexAt(source.lines, moment.start)];
    const [from, to] = [daysFrom(day, -NEAR), daysFrom(day, NEAR)];
    const near = days.filter((other) => other !== day && other >= from && other <= to);
    return [
      ...ofWords(dayWords(source, moment, moments[i - 1]?.end ?? 0)),
      flag(unitAt(source, moment.start)?.kind === 'table_row'), flag(line?.furniture ?? false), flag(line?.bold ?? false), flag(moment.timed), flag(!moment.timed && timed.includes(day)), flag(moment.yearless),
      Math.min(1, Math.log((mentions.get(day)?.length ?? 1)) / 2), Math.exp(-moment.start / HEAD), flag((line?.page ?? null) === (source.lines[0]?.page ?? null) && moment.start < HEAD), flag([0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay())),
      Math.min(1, near.length / 6), near.length > 0 ? near.filter((other) => other < day).length / near.length : 0.5, flag(timed.at(-1) === day), Math.min(1, days.length / 20),
      most(mine, 'submission'), most(mine, 'questions'), most(mine, 'opening'), claimed(mine), most(all, 'submission'), most(all, 'questions'), most(all, 'opening'), claimed(all),
      flag(source.language === 'de'),
    ];
  });
}

function ofWords({ said, after, row, head, above, section, bare }: DayWords): number[] {
  const around = `${above} | ${head} | ${section} | ${row}`;
  const has = Object.fromEntries(NAMES.map((name) => [name, TOPICS[name].test(said)])) as Record<Topic, boolean>;
  const words = (bare ? said : said.slice(-110)).replace(/[\s:|–—-]+$/u, '');
  const role = eventRole(words.slice(-118));
  return [
    ...NAMES.map((name) => flag(has[name])), ...AROUND.map((name) => flag(TOPICS[name].test(around))),
    flag((has.bids || has.request) && (has.due || has.compound) && !has.asked), flag(has.asked && !has.answered), flag(role === 'submission'), flag(role === 'questions'), flag(role !== null && role !== 'submission' && role !== 'questions'),
    flag(TOPICS.limit.test(said.slice(-40))), flag(DATED.test(said)), flag(DONE.test(after)), flag(bare), flag(/:\s*\S{0,14}\s*$/u.test(said)),
  ];
}

const flag = (is: boolean): number => (is ? 1 : 0);
