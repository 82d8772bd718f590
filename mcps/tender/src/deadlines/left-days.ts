import { momentsOf } from '../dates/assign-roles.ts';
import { daysFrom } from '../dates/calendar.ts';
import type { Moment } from '../dates/find-moments.ts';
import { sentenceAround } from '../dates/in-sentences.ts';
import { rolesOf } from '../fields/dates.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';

/** A day that no label, schedule or sentence of the lexicons need know, with the words that say what happens then. */
export type LeftDay = { moment: Moment; label: { start: number; end: number } };

const STEP = /(?<!\p{L})(?:meetings?|conference|(?:site\s+)?visits?|briefing|inspection|tour|interviews?|demonstrations?|presentations?|notif(?:y|ied|ication)\p{L}*|short-?list\p{L}*|selection|award(?:ed)?|appoint\p{L}*|evaluat\p{L}*|addend(?:um|a)|intent|signature|signing|complet(?:ed|ion)|approval|protest\p{L}*|pre-?(?:bid|proposal)|kick-?off|mandatory|compulsory|deadline|(?:last|final|closing)\s+(?:day|date)|due|regist\p{L}*|commenc\p{L}*|go-?live|debrief\p{L}*|negotiations?|no\s+later\s+than|\p{L}*besichtigung\p{L}*|\p{L}*termin|\p{L}*frist|interessens?bekundung\p{L}*|bekundung\p{L}*|fertigstellung|betriebsfertig\p{L}*|\p{L}*gespräche?|\p{L}*präsentation\p{L}*|zuschlag\p{L}*|\p{L}*beginn|anmeldung|ausführung|inbetriebnahme|abnahme|einreichung|abgabe)(?!\p{L})/giu;
// Papers and their versions, what was, years of accounts, options, other contracts, and from when documents may be had.
const NONE = /(?<!\p{L})(?:issued|issue\s+date|date\s+of\s+issue|dated|last\s+modified|publi\p{L}*|posted|advertis\p{L}*|generi\p{L}*|stand|druckdatum|version|revision|rev|versand|plangrundlage|fiscal|years?\s+end\p{L}*|option\p{L}*|extension\p{L}*|expire[sd]?|expiration|gesetz\p{L}*|verordnung|act|regulation|accounts?|turnover|umsatz|references?|referenz\p{L}*|guarantee|bürgschaft|was|were|wurden?|war|since|seit|replace\p{L}*|terminat\p{L}*|künd\p{L}*|revised|available|download\p{L}*|signature\s+date|page|seite|calculat\p{L}*|kalkulation\p{L}*|invitation\s+to\s+tender\s+issued|nomination|election|extended|moved|changed|postponed|original\p{L}*|verlängert|verschoben|ursprünglich\p{L}*)(?!\p{L})/iu;
const BEFORE = 150;
const LATEST_DAYS = 1100;
const EARLIEST_DAYS = -45;
const GAP = 4;

/**
 * Days around and after the day that bids are due (`due`, ISO 8601) that are not the paper's own and beside which a word speaks of a
 * step that bidders keep or wait for. Without a day for bids none, since nothing then tells what is to come from what was.
 */
export function leftDays(source: Source, due: string | null): LeftDay[] {
  if (due === null) return [];
  const [from, to] = [daysFrom(due.slice(0, 10), EARLIEST_DAYS), daysFrom(due.slice(0, 10), LATEST_DAYS)];
  const claimed = new Set(rolesOf(source).flatMap(({ role, moment, second }) => (role === 'issued' ? [moment.start] : second ? [second.start] : [])));
  const moments = momentsOf(source);
  return moments.flatMap((moment, i): LeftDay[] => {
    const { start, day, possible, ambiguous } = moment;
    if (!possible || ambiguous || day < from || day > to || claimed.has(start)) return [];
    const label = labelBefore(source, moment, moments[i - 1]?.end ?? 0);
    return label ? [{ moment, label }] : [];
  });
}

/** The words before a day in its cell, on its line or in its sentence that name a step; null where none does. */
function labelBefore(source: Source, { start, end }: Moment, previous: number): LeftDay['label'] | null {
  const unit = unitAt(source, start);
  const line = source.lines[indexAt(source.lines, start)];
  if (!line || line.furniture) return null;
  const row = unit?.kind === 'table_row' ? unit : null;
  const above = row ? null : source.lines[indexAt(source.lines, start) - 1];
  // The second day of a period belongs to its first.
  if (start - previous < GAP) return null;
  const [sentence] = sentenceAround(source, { start, end });
  // A day that begins its line goes on a sentence from further above.
  const near = /\p{L}{4}/u.test(source.text.slice(line.start, start)) ? Math.max(sentence, above?.start ?? 0) : sentence;
  const from = Math.max(row?.start ?? Math.min(line.start, near), previous, start - BEFORE);
  const before = source.text.slice(from, start);
  const step = [...before.matchAll(STEP)].at(0);
  // `6.4. February 2027`: a section and a month.
  if (!step || /\d\.\s?$/u.test(before) || NONE.test(before) || NONE.test(source.text.slice(end, end + 40).split('\n')[0] ?? '')) return null;
  const cell = row?.cells.find((one) => one.start <= from + step.index && from + step.index < one.end);
  const lead = Math.max(cell?.start ?? from, from);
  return { start: from === start - BEFORE ? Math.max(cell?.start ?? 0, Math.min(sentence, from + step.index)) : lead, end: Math.min(cell?.end ?? start, start) };
}
