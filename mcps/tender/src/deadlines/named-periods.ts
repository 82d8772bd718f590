import { momentsOf } from '../dates/assign-roles.ts';
import { daysFrom } from '../dates/calendar.ts';
import { sentenceAround } from '../dates/in-sentences.ts';
import { momentsBetween } from '../dates/moments-between.ts';
import { vagueDays } from '../dates/vague-days.ts';
import type { VagueDay } from '../dates/vague-days.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source, SourceLine } from '../source/source.ts';

/** A week, month or quarter in which something of the tender happens; `label` says what, `words` are the time as written. Offsets are into the flat text. */
export type NamedPeriod = VagueDay & { label: string; words: string };

// What a bidder plans for. Neither what was nor what somebody else's project did.
const STEP = /(?<!\p{L})(?:award\p{L}*|approv\p{L}*|adopt\p{L}*|contract\p{L}*|commenc\p{L}*|start\p{L}*|beg[iu]n\p{L}*|kick-?off|launch\p{L}*|interviews?|presentations?|demonstrations?|evaluation|short-?list\p{L}*|select(?:ion|ed)|negotiations?|implement\p{L}*|go-?live|deliver\p{L}*|complet\p{L}*|notif\p{L}*|mobili[sz]\p{L}*|phase|draft|report|workshops?|engagement|install\p{L}*|submi\p{L}*|site\s+visits?|final\p{L}*|\p{L}*gespräch\p{L}*|\p{L}*präsentation\p{L}*|\p{L}*verhandlung\p{L}*|zuschlag\p{L}*|\p{L}*besichtigung\p{L}*|auftakt\p{L}*|beauftrag\p{L}*|auftragserteilung|\p{L}*vergabe(?:entscheidung|empfehlung|verfahren\p{L}*)?|ortstermin|\p{L}*beginn\p{L}*|startet?|projektstart|\p{L}*start|fertigstell\p{L}*|inbetriebnahme|abnahme|bauantrag|einreichung|ausführung\p{L}*|ausgeführt|bauzeit|abschluss|abgeschlossen|\p{L}*ende|liefer\p{L}*|(?:projekt|leistungs|förder|ausführungs|vertrags|durchführungs|umsetzungs|bearbeitungs)?zeitraum|(?:projekt|vertrags)?laufzeit|(?:project|contract|performance|service)\s+period|time\s?frame|umsetzung|leistung\p{L}*|entwurf\p{L}*|planung\p{L}*|montage\p{L}*|einbau|baumaßnahme\p{L}*)(?!\p{L})/iu;
const AHEAD = /(?<!\p{L})(?:will|shall|should|must|would|anticipat\p{L}*|expect\p{L}*|estimat\p{L}*|plan(?:s|ned)?|scheduled|intend\p{L}*|target\p{L}*|propos\p{L}*|aim\p{L}*|to\s+(?:be|begin|start|commence)|by|wird|werden|soll\p{L}*|geplant\p{L}*|voraussichtlich\p{L}*|vorgesehen\p{L}*|angestrebt|beabsichtigt|muss|müssen|ist|sind|bis|spätestens|ab|startet|beginnt|erfolgt|finden|findet)(?!\p{L})/iu;
const PAST = /(?<!\p{L})(?:was|were|had|has\s+been|have\s+been|opened|introduced|established|since|wurde[n]?|war|waren|seit|stand|version|fassung|index|preisindex|dated|according\s+to|gemäß|references?|referenz\p{L}*|experience|copyright|©|rev|edition|ausgabe|published|veröffentlicht)(?!\p{L})/iu;
const WEEK_OF = /(?:\bweek\s+(?:of|commencing|beginning|starting)|\bw\/c|\bwoche\s+(?:vom|ab(?:\s+dem)?))\s*:?\s*(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri)day|montag),?\s*$|(?:\bweek\s+(?:of|commencing|beginning|starting)|\bw\/c|\bwoche\s+(?:vom|ab(?:\s+dem)?))\s*:?\s*(?:the\s+)?$/iu;
const SHORT = 100;
const LEAD = 4;
const MAX_LABEL = 140;

/** Weeks by where the day begins that names them: `week of 26 October 2027`, `w/c 22/05/2027`. */
export function weeksByDay(source: Source): Map<number, VagueDay> {
  return new Map(momentsOf(source).flatMap(({ start, end, day, possible }): [number, VagueDay][] => {
    const lead = possible ? WEEK_OF.exec(source.text.slice(Math.max(0, start - 40), start)) : null;
    return lead ? [[start, { precision: 'week', from: day, to: daysFrom(day, 6), start: start - lead[0].length, end }]] : [];
  }));
}

/** Weeks, months and quarters that a paper names for a step of the procedure or of the work, in order of place. */
export function namedPeriods(source: Source): NamedPeriod[] {
  const vague = vagueDays(source.text).filter(({ start, end }) => momentsBetween(momentsOf(source), start - 12, end).every((moment) => moment.end <= start));
  return [...weeksByDay(source).values(), ...vague].flatMap((period): NamedPeriod[] => {
    const label = labelOf(source, period);
    return label === null ? [] : [{ ...period, label, words: tidy(source.text.slice(period.start, period.end)) }];
  });
}

/** What happens then: the words beside it in its row or on its line, else its sentence. Null where nothing says that a step does. */
function labelOf(source: Source, { start, end }: VagueDay): string | null {
  const line = source.lines[indexAt(source.lines, start)];
  if (line?.furniture) return null;
  const unit = unitAt(source, start);
  if (unit?.kind === 'table_row' && unit.cells.length > 1) {
    const own = unit.cells.find((cell) => cell.start <= start && start < cell.end);
    const others = unit.cells.filter((cell) => cell !== own).map((cell) => tidy(source.text.slice(cell.start, cell.end))).filter((words) => /\p{L}{3}/u.test(words));
    const said = others.find((words) => STEP.test(words));
    if (own && said && tidy(source.text.slice(own.start, own.end)).length <= SHORT) return PAST.test(said) ? null : cut(said);
  }
  // A line with the end of one sentence and the beginning of the next is none of a schedule.
  if (line && line.end - line.start <= SHORT && end <= line.end && !/\p{Ll}[.]\s/u.test(line.text)) {
    const rest = tidy(`${source.text.slice(line.start, start)} ${source.text.slice(end, line.end)}`);
    // The day's own line is a label with its day: a sentence has its verb.
    if (/[:(–-]\s*$/u.test(source.text.slice(line.start, start).trimEnd()) && STEP.test(rest) && !PAST.test(rest)) return cut(rest);
    if (start - line.start < LEAD && (STEP.test(rest) || isListed(source, line, end)) && !PAST.test(rest) && !/\p{L}[.]$/u.test(line.text)) return cut(rest);
    if (!/\p{L}{3}/u.test(rest)) {
      const above = source.lines[indexAt(source.lines, start) - 1];
      const words = above && above.page === line.page && above.text.length <= SHORT ? tidy(above.text) : '';
      return STEP.test(words) && !PAST.test(words) && !/\d{4}/u.test(words) ? cut(words) : null;
    }
  }
  const [from, to] = sentenceAround(source, { start, end });
  const sentence = tidy(source.text.slice(from, to));
  return STEP.test(sentence) && AHEAD.test(sentence) && !PAST.test(sentence) ? cut(sentence) : null;
}

/** Whether a line names a time and then what happens, and so does one beside it: `October to December: design` above `January: tests`. */
function isListed(source: Source, line: SourceLine, end: number): boolean {
  if (!/^\s*(?::|[-–—]\s)\s*\p{L}{2}/u.test(source.text.slice(end, line.end))) return false;
  const at = indexAt(source.lines, line.start);
  return [source.lines[at - 1], source.lines[at + 1]].some((other) => {
    const first = other ? vagueDays(other.text)[0] : undefined;
    return other !== undefined && first !== undefined && first.start < LEAD && /^\s*(?::|[-–—]\s)/u.test(other.text.slice(first.end));
  });
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\(\s*\)/gu, '').replace(/^[\s:|,;•●▪*#>)–-]+|[\s:|,;(–-]+$/gu, '');
}

function cut(words: string): string {
  return words.length <= MAX_LABEL ? words : `${words.slice(0, words.lastIndexOf(' ', MAX_LABEL - 2))} …`;
}
