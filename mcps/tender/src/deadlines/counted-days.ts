import { daysFrom } from '../dates/calendar.ts';
import { ENUMERATOR } from '../dates/beside-days.ts';
import { CONTRACT_START } from '../dates/event-names.ts';
import { QUESTIONS } from '../dates/event-role.ts';
import { sentenceBefore, sentenceOf } from '../dates/relative-days.ts';
import { workingDaysFrom } from '../dates/working-days.ts';
import { dayAfter } from '../notice/moments.ts';
import type { Deadline, DeadlineKind, TenderFields } from '../schema.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source, Unit } from '../source/source.ts';
import { labelBeside, milestones } from './milestones.ts';
import { spansOfTime } from './spans-of-time.ts';
import type { Span } from './spans-of-time.ts';

/** Something that is due so long before or after a step: `words` are the length as written, `label` says what is due. Offsets are into the flat text. */
export type CountedDay = Span & {
  kind: DeadlineKind;
  words: string;
  label: string;
  participation: boolean;
  /** Of a schedule of the work, which may have many. */
  scheduled: boolean;
  /** The last day of the month or week that is counted. */
  whole: boolean;
  /** Where a column names what it counts from. */
  head: { start: number; end: number } | null;
};
type Known = Pick<Deadline, 'kind' | 'at'>;

// Terms of the contract, and bars for papers that a bidder has already: nobody's days before there is a contract.
const NO_DAY = /(?<!\p{L})(?:price\s+(?:increase|adjust)\p{L}*|preis(?:anpassung|erhöhung)\p{L}*|invoic\p{L}*|pay(?:ment|ments|able|s)?|paid|rechnung\p{L}*|zahlung\p{L}*|terminat\p{L}*|künd\p{L}*|default\p{L}*|breach\p{L}*|warrant\p{L}*|guarantee\s+period|gewährleist\p{L}*|mängel\p{L}*|interest|zinsen|subcontract\p{L}*|novation|modification|salary|wages|disput\p{L}*|referenz\p{L}*|references|experience|letzten|vergangenen|älter|older|(?:last|past|previous|preceding)\s+\p{L}*\s*(?:days|months|years)|refund\p{L}*|returned?\s+to\s+(?:the\s+)?(?:unsuccessful|bidders?)|destroy\p{L}*|mitgeteilt\s+wurde)(?!\p{L})/iu;
const ASKED = /(?<!\p{L})(?:ask\p{L}*|submit\p{L}*|receiv\p{L}*|send|sent|rais\p{L}*|request\p{L}*|made|address\p{L}*|direct\p{L}*|eing\p{L}+|eingereicht|ein(?:zu)?reich\p{L}*|gestellt|stellen|richten|vorliegen|zu(?:ge)?gehen|übermitt\p{L}*)(?!\p{L})/iu;
const ANSWERED = /(?<!\p{L})(?:answer(?:s|ed)?|respond|responses?|repl(?:y|ies)|addend(?:um|a)|amend\p{L}*|auskünfte|auskunft|(?:be)?antwort\p{L}*|erteil\p{L}*|mitgeteilt|mitteilen)(?!\p{L})/iu;
// `… will respond to any request for clarification that is received …`
const CAME = /(?<!\p{L})(?:received|submitted|eing(?:eh|ang)\p{L}*|gestellt|vorliegen)(?!\p{L})[^.;,]{0,40}$/iu;
const BINDS = /(?<!\p{L})(?:valid(?:ity)?|irrevocable|binding|firm|gültig\p{L}*|gebunden|bindefrist|acceptance|open\s+for|(?:not|no)\s[^.]{0,40}withdr\p{L}*)(?!\p{L})/iu;
// What is done on such a day, in the words that papers have for it.
const DUE = /(?<!\p{L})(?:protest\p{L}*|complain\p{L}*|objections?|debrief\p{L}*|appeals?|rüge\p{L}*|gerügt|nachprüfung\p{L}*|withdraw\p{L}*|zurück(?:ge)?zogen|samples?|muster|regist\p{L}*|anmeld\p{L}*|angemeldet|rsvp|submit\p{L}*|submission|provid\p{L}*|furnish\p{L}*|deliver\p{L}*|deposit\p{L}*|insurance|bonds?|security|securities|certificates?|versicherung\p{L}*|bürgschaft\p{L}*|sicherheit\p{L}*|nachweis\p{L}*|vor(?:zu)?legen|vorzulegen|vorgelegt|sign(?:ed)?|execut\p{L}*|unterzeichn\p{L}*|start\p{L}*|beg[iu]n\p{L}*|commenc\p{L}*|\p{L}*beginn\p{L}*|mobili[sz]\p{L}*|complet\p{L}*|fertig\p{L}*|lieferung|liefern|kick-?off|auftakt\p{L}*|meet|meeting|notif\p{L}*|eing(?:eh|ang)\p{L}*|einzureichen|eingereicht|request\p{L}*|anfragen?|auskünfte|auskunft|answers?|respon\p{L}*|addend(?:um|a)|amend\p{L}*|gutachten|zulässig|frist|register|addition\p{L}*|clarif\p{L}*|wartefrist|standstill|decisions?|announced?|entscheid\p{L}*|entschieden)(?!\p{L})/iu;
const STARTS = /(?<!\p{L})(?:(?:ausführungs|bau|leistungs|arbeits|vertrags)beginn|beginn\s+der\s+(?:ausführung\p{L}*|arbeiten|leistung\p{L}*|bau\p{L}*)|(?:commence|begin|start)\s+(?:the\s+)?(?:works?|services?|performance))(?!\p{L})/iu;
// `within 30 days of award`: a duty, whatever it is, where the sentence says that it has to be.
const WITHIN = /(?<!\p{L})(?:within|(?:no|not)\s+later\s+than|at\s+the\s+latest|innerhalb(?:\s+von)?|binnen|spätestens)\s+(?:(?:a\s+period\s+of|the\s+first|der\s+ersten|a\s+maximum\s+of|maximal)\s+)?$/iu;
const LED = /(?<!\p{L})(?:within|innerhalb|binnen)(?!\p{L})/iu;
const HAS_TO = /(?<!\p{L})(?:shall|must|will|should|required|(?:is|are)\s+(?:expected\s+)?to|has\s+to|have\s+to|responsible|muss|müssen|soll(?:en)?|ist|sind|hat|haben|wird|werden|verpflichtet)(?!\p{L})/iu;
// Who is asked for more papers has bid; what an authority may ask of a contractor is a term of the contract.
const ON_REQUEST = /(?:request|forderung)$/iu;
const OF_BIDS = /(?<!\p{L})(?:bidders?|offerors?|proposers?|respondents?|tenderers?|vendors?|proposals?|bids?|biet(?:er|ende)\p{L}*|bewerber\p{L}*|angebot\p{L}*|nachweis\p{L}*|bescheinigung\p{L}*|eigenerklärung\p{L}*)(?!\p{L})/iu;
// How long a contract runs is a field of its own.
const LASTS = /(?<!\p{L})(?:\p{L}*laufzeit|\p{L}*dauer|läuft|gilt|verlänger\p{L}*|duration|terms?|renew\p{L}*|extension|period\s+of\s+performance)(?!\p{L})/iu;
// What may stand before a length of time that has a cell of its own.
const LEAD = /^(?:[\s:•–-]|within|no\s+later\s+than|by|up\s+to|max\.?|spätestens|innerhalb\s+von|binnen|bis)*$/iu;
const MAX_LABEL = 140;
const MAX_SENTENCE = 700;
const HEAD = 50;
const HOURS = 24;
const NEAR = 60;
const ANY_START = new RegExp(CONTRACT_START, 'giu');
const MAX_SPANS = 400;

const found = new WeakMap<Source, CountedDay[]>();

/** What a document wants so long before or after a step of the procedure, worked out once. */
export function countedDays(source: Source): CountedDay[] {
  const known = found.get(source) ?? [
    ...spansOfTime(source.text).slice(0, MAX_SPANS).flatMap((span) => countedDay(source, span) ?? []),
    ...milestones(source).map((step): CountedDay => ({ ...step, kind: 'other', participation: false, scheduled: true })),
  ];
  found.set(source, known);
  return known;
}

function countedDay(source: Source, span: Span): CountedDay | null {
  const { text } = source;
  const row = ownRow(source, span);
  const sentence = tidied(row ? text.slice(row.unit.start, row.unit.end) : sentenceOf(text, span.start, span.end)).trim();
  const words = tidied(text.slice(span.start, span.end));
  const kind = kindOf(sentence, words, span, row !== null);
  // Hours that make no whole days are an answer's or a visit's, which no calendar has.
  if (kind === null || (span.unit === 'hour' && span.count % HOURS !== 0)) return null;
  return { ...span, kind, words, label: row?.label ?? labelOf(source, span), participation: /teilnahme|bewerbung/iu.test(words), scheduled: false, whole: false, head: null };
}

/** `words` are the length of time as the sentence has it; `inRow` for one that has a cell of its own. */
function kindOf(sentence: string, words: string, { from, count, unit }: Span, inRow: boolean): DeadlineKind | null {
  const before = sentence.split(words)[0] ?? '';
  if (NO_DAY.test(sentence)) return null;
  // How long bids bind in days of the calendar is a field of its own.
  if (from !== 'later' && count > 0 && BINDS.test(sentence)) return unit === 'working' || unit === 'werktag' ? 'binding_period_end' : null;
  const asked = QUESTIONS.test(before) && ASKED.test(before) && (!ANSWERED.test(before) || CAME.test(before));
  if (count < 0 && from !== 'meeting' && (asked || (QUESTIONS.test(sentence) && ASKED.test(sentence) && !ANSWERED.test(sentence)))) return 'questions';
  if (from === 'later' && ON_REQUEST.test(words) && !OF_BIDS.test(sentence)) return null;
  if (STARTS.test(before.slice(-NEAR)) && from === 'later') return 'contract_start';
  if ((from === 'start' || inRow) && LASTS.test(sentence)) return null;
  // The start itself is what is counted from, and not what is due.
  if (from === 'later' && (WITHIN.test(before) || LED.test(words)) && HAS_TO.test(sentence) && !LASTS.test(sentence)) return 'other';
  return inRow || DUE.test(from === 'start' ? sentence.replaceAll(ANY_START, '') : sentence) ? 'other' : null;
}

/** The row in whose cell a length of time after a step stands alone, and what the row says beside it; null for any other length. */
function ownRow(source: Source, { start, end, from }: Span): { unit: Unit; label: string } | null {
  const { text, units } = source;
  const unit = unitAt(source, start);
  const cell = unit?.kind === 'table_row' ? unit.cells.find((one) => one.start <= start && start < one.end) : undefined;
  if (!unit || !cell || (from !== 'start' && from !== 'later') || !LEAD.test(text.slice(cell.start, start)) || /\p{L}/u.test(text.slice(end, cell.end))) return null;
  // Lines of a paragraph that were taken for rows go on in small letters.
  const goesOn = units[indexAt(units, start) + 1]?.cells.some((one) => /^\s*\p{Ll}/u.test(text.slice(one.start, one.end))) ?? false;
  const label = goesOn ? null : labelBeside(source, unit, cell);
  return label === null ? null : { unit, label };
}

/** The sentence, or the cell, that names a length of time, from its beginning on; of a long one its middle is left out, or its end. */
function labelOf(source: Source, { start, end }: Span): string {
  const { text } = source;
  const unit = unitAt(source, start);
  // A cell that holds the length alone belongs to what its row says.
  const cell = unit?.cells.find((one) => one.start <= start && start < one.end && /\p{L}{3}/u.test(text.slice(one.start, start)));
  const named = besideOf(source, unit, start);
  if (named !== null) return named;
  const said = sentenceBefore(text, start, MAX_SENTENCE);
  // A paragraph that begins in small letters goes on a sentence from the page or column before.
  const own = cell?.start ?? (unit && !/^\s*\p{Ll}/u.test(text.slice(unit.start, unit.start + 5)) ? unit.start : 0);
  const before = tidied(text.slice(Math.max(start - said.length, own), start)).replace(/^[\s•●▪*)(–-]+/u, '').replace(ENUMERATOR, '');
  const words = tidied(text.slice(start, end));
  const behind = tidied(text.slice(end, Math.min(end + MAX_LABEL, cell?.end ?? Infinity)).split(/[.!?;](?:\s|$)|\n\s*\n/u)[0] ?? '').replace(/[\s,:.]+$/u, '');
  const whole = `${before}${words}${behind}`.trim();
  if (whole.length <= MAX_LABEL) return whole;
  if (before.length + words.length <= MAX_LABEL) return `${whole.slice(0, whole.lastIndexOf(' ', MAX_LABEL - 2))} …`;
  const tail = `${before}${words}`.slice(-Math.max(MAX_LABEL - HEAD, words.length));
  return `${before.slice(0, before.lastIndexOf(' ', HEAD))} … ${tail.slice(tail.indexOf(' ') + 1)}`;
}

/** The label of a form's blank whose cell begins with a length: the words of the cell before it. */
function besideOf({ text }: Source, unit: Unit | null, start: number): string | null {
  const cell = unit?.kind === 'table_row' ? unit.cells.find((one) => one.start <= start && start < one.end) : undefined;
  if (!unit || !cell || /\p{L}{3}/u.test(text.slice(cell.start, start))) return null;
  const label = tidied(unit.cells.filter((one) => one.end <= cell.start).map((one) => text.slice(one.start, one.end)).findLast((words) => /\p{L}{3}/u.test(words)) ?? '').trim();
  return label !== '' && label.length <= MAX_LABEL ? label : null;
}

function tidied(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** The day (`YYYY-MM-DD`, with the hour for a length in hours) that a length counts to; null where the paper has no day that it counts from. */
export function dayOf(day: CountedDay, known: readonly Known[], fields: TenderFields): string | null {
  const base = baseOf(day, known, fields);
  if (base === null) return null;
  const [from, clock] = [base.slice(0, 10), base.slice(10)];
  if (day.unit === 'working') return workingDaysFrom(from, day.count);
  // By law a Werktag may be a Saturday, by habit hardly: whichever is earlier costs no bid.
  if (day.unit === 'werktag') return workingDaysFrom(from, day.count, { saturdays: day.count > 0 });
  if (day.unit === 'hour') return `${daysFrom(from, day.count / HOURS)}${clock}`;
  const last = day.unit === 'month' ? (day.count > 0 ? dayAfter(from, day.count, 'MONTH') : null) : daysFrom(from, day.count * (day.unit === 'week' ? 7 : 1));
  return last && day.whole ? daysFrom(last, -1) : last;
}

function baseOf({ from, participation, words }: CountedDay, known: readonly Known[], fields: TenderFields): string | null {
  const only = (kind: DeadlineKind): string | null => {
    const [first, ...others] = known.filter((one) => one.kind === kind);
    return first && others.every(({ at }) => at.slice(0, 10) === first.at.slice(0, 10)) ? first.at : null;
  };
  const due = fields.submission_deadline.value;
  if (from === 'questions') return fields.questions_deadline.value;
  if (from === 'meeting') return only('site_visit');
  if (from === 'opening') return only('opening') ?? due;
  if (from === 'start') return fields.contract_start.value;
  if (from === 'later') return null;
  const requests = only('participation');
  if (participation) return requests ?? due;
  // Of two stages the first alone is dated, and this counts from the second.
  return requests !== null && requests === due && /angebot/iu.test(words) ? null : due;
}
