import type { Source, Unit } from '../source/source.ts';
import { cleanName, parseNumber } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { depthOf, wholeLevel } from './levels.ts';
import { lotAt, saysOf, standingAt } from './standing.ts';
import type { Standing } from './standing.ts';

const MOST = '(?:(?:[∑Σ]|insgesamt|mit|zu|\\p{L}*gewichtung|gewicht|wichtung|(?:be)?wertungsanteil|anteil|weight(?:ing|age|ed)?(?:\\s+(?:of|at))?|max(?:imal|imum)?\\.?|up\\s+to|bis\\s+zu|worth|maximum\\s+of|0\\s?[–-])\\s*:?\\s*)*';
const FIGURE = '(?<figure>\\d{1,3}(?:[.,]\\d{1,2})?)(?:\\s+von\\s+100|\\s+out\\s+of\\s+100|\\s*\\/\\s*100)?\\s*(?<unit>%|v\\.\\s?H\\.|Prozent|per\\s?cent|(?:Wertungs|Leistungs)?Punkten?|Pkte?\\.|points?(?:\\s+(?:possible|maximum|max\\.?))?|pts\\.?|marks)(?:\\s+(?:weight(?:ing|age|ed)?|gewichtung|wichtung)(?!\\p{L}))?(?:\\s*[(=/]\\s*(?:max(?:imal|imum)?\\.?\\s*)?\\d{1,4}(?:[.,]\\d{1,2})?\\s*(?:%|points|pts\\.?|marks|Punkten?)\\s*\\)?)?';
const WORD_BEFORE = '(?:(?:gewichtung|wichtung|weight(?:ing|age)?)\\s*:?\\s+)?';
// `Preis (40 %)`, `Preis: 40 %`, `40 % Preis`, `Gewichtung 40 % – Preis`, `Qualitätskriterium - Name: X / Gewichtung: 20`
const FORMS = [
  new RegExp(`^(?<name>[^\\n%]{3,160}?)\\s*(?:[:=–—,-]|\\.{2,}|[([]|\\|)?\\s*${MOST}${FIGURE}[)\\]]?[.;,]?(?:\\s*(?:und|and|sowie|davon|of\\s+which))?:?$`, 'iu'),
  new RegExp(`^(?:[•●▪–-]\\s*)?${WORD_BEFORE}${FIGURE}\\s*(?:(?:[:–—-]|für|for)\\s*)?(?<name>\\p{L}[^\\n%]{2,220}?)[.;,]?$`, 'iu'),
  // `Preis Gewichtung 60`
  new RegExp(`^(?<name>\\p{L}[^\\n%\\d]{2,100}?)\\s*[,:(|–-]?\\s*(?:gewichtung|gewicht|wichtung|weight(?:ing|age)?)\\s*[:=]?\\s*(?<figure>\\d{1,3}(?:[.,]\\d{1,2})?)(?<unit>\\s?%?)\\)?$`, 'iu'),
];
// `Technical approach (40 points). The extent to which …`: the name and its weight run on into what is looked at.
const RUN_IN = new RegExp(`^(?<name>[\\p{L}\\d][^\\n%:.;]{2,90}?)\\s*[:([–—,-]?\\s*${MOST}${FIGURE}[)\\]]?\\s*[.:;–—-]?\\s+(?=[\\p{Lu}(„"])`, 'iu');
// `25 % Qualität (ein Kurzkonzept …). Dieses Konzept wird …`
const FIGURE_RUN_IN = new RegExp(`^(?:[•●▪–-]\\s*)?${WORD_BEFORE}${FIGURE}\\s*(?:(?:[:–—-]|für|for)\\s*)?(?<name>\\p{L}[^\\n%(.:;]{2,80}?)\\s*(?:\\(|[:;]\\s|\\.\\s)(?=.{30})`, 'iu');
// `Overall fit [ 35 ]`, `Quality (35)`: a bare figure in brackets, where points are spoken of.
const BRACKETED = /^(?<name>[^\n%[\]]{3,200}?)\s*(?:\[\s*(?<square>\d{1,3})\s*\]|\(\s*(?<round>\d{1,3})\s*\))\s*[.:;]?$/u;
// A figure that a line's end parted from its criterion.
const ORPHAN = /^\(?\s*(?:(?:max(?:imal|imum)?\.?|gewichtung|weight(?:ing)?)\s*:?\s*)?\d{1,3}(?:[.,]\d{1,2})?\s*(?:%|v\.\s?H\.|Prozent|percent|Punkte|Pkt\.|points)\s*(?:maximum|max\.?)?\)?[.;]?$/iu;
// `(see section 8.3)` beside a name says where more stands.
const POINTER = /\s*\([^()]*(?:section|ref\.|see|siehe|vgl|abschnitt|ziffer|anlage|annex|appendix|attachment|provision)[^()]*\)/giu;
const SPEAKS_OF_POINTS = /(?<!\p{L})(?:points|punkte?n?|scor(?:e|ed|ing)|weight(?:s|ing)?)(?!\p{L})/iu;
const ENDS_ON_FIGURE = /^\s*[^\n%]{3,80}?(?:[\s:.…|(]|\s[–-])\s*\d{1,3}(?:[.,]\d{1,2})?\s*(?:%|v\.\s?H\.|Prozent|percent|Punkte|points)\)?[,;.]?\s*$/iu;
const STARTS_ON_FIGURE = /^\s*(?:[•●▪–-]\s*)?\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|v\.\s?H\.|Prozent|percent|Punkte|points)\s*(?:[:–—-]|für|for)?\s*\p{L}/iu;
const NO_CRITERION = /(?<!\p{L})(?:should|approximately|approx\.|ungefähr|circa|etwa)(?!\p{L})|(?<!\p{L})(?:receives?|gets|would get|erhält|erhalten)$|\d\s*[*×÷/]\s*\d|skonto|mwst|umsatzsteuer|(?<!\p{L})vat(?!\p{L})|discount|rabatt|anzahlung|damages|vertragsstrafe|mindestens|at least|auslastung|(?<!\p{L})tax(?!\p{L})|(?<!\p{L})total(?!\s+(?:price|cost))|gesamt\b|summe|einbehalt|retainage|retention|bürgschaft|(?<!\p{L})bonds?(?!\p{L})|bank guarantee|advance payment|^davon(?!\p{L})|^of which(?!\p{L})|(?<!\p{L})(?:(?:more|less|greater|fewer|mehr|weniger) (?:than|als)|equal to|local content)(?!\p{L})/iu;
// What may be a criterion and may be an extra beside them: believed where it makes up the whole.
const EXTRA = /preference|bonus|sicherheit|security/iu;
// Most of a document has none of these, and need not be looked at closer.
const HAS_FIGURE = /\d\s*(?:%|v\.|prozent|per\s?cent|wertungsp|leistungsp|punkt|pkt|point|pts|marks|von 100|out of|\/\s*100)|[[(]\s*\d{1,3}\s*[\])]|(?:gewicht|wichtung|weight)\p{L}*\s*[:=]?\s*\d/iu;
// A piece of a sentence: `… shall have the 70 %`, `and 30 %`.
const GOES_ON = /^(?:and|und|or|oder|of|with|mit|zu|at)$|\s(?:shall|will)\s(?:be|have|carry|get)(?!\p{L})[^?]*$/iu;
const KIND = /^\s*[A-Z](?:\s?\/\s?[A-Z])*\s*$/u;
// `I. Experience. Similar work of the last years … (40 points maximum)`: name, what is looked at, and its weight at the end.
const TOLD = new RegExp(`^(?:[IVX]{1,4}|\\d{1,2}|[A-Ha-h])[.)]\\s+(?<name>\\p{Lu}[^.:\\n%]{2,70}?)[.:]\\s+\\p{Lu}.{10,}[.;]?\\s*[([]\\s*${MOST}${FIGURE}\\s*[)\\]]\\.?$`, 'iu');
const GRADES = /(?<![\d.])[1-9]\d?\s*[–-]\s*\d{1,3}\s*(?:punkt|pkt|point|pts|marks)/iu;
const MAX_APART = 25;

// `follows`: nothing around it says what it is but a criterion shortly before.
type Placed = { criterion: FoundCriterion; value: number | null; depth: number; at: number; standing: Standing; follows: boolean };

/** Criteria written line by line, as headings or list entries with their weight, a group for each run of them. */
export function criteriaInLines(source: Source): CriteriaGroup[] {
  // A table of contents names them before their section does: the later place is the one to show.
  let last = Number.NEGATIVE_INFINITY;
  const placed = source.units.flatMap((unit, at) => {
    const found = fromUnit(source, unit, at, at - last <= MAX_APART);
    if (found.length > 0) last = at;
    return found;
  });
  const byName = new Map(placed.map((one) => [`${one.criterion.name.toLowerCase()} ${one.criterion.percent} ${one.criterion.lot}`, one]));
  const all = [...byName.values()].toSorted((a, b) => a.criterion.start - b.criterion.start);
  return [...runsOf(all), ...(all.length > 1 ? [all] : [])].flatMap((reach) => {
    // What only follows a criterion belongs to it where they make up the whole together.
    const run = sums(wholeLevel(reach)) === 100 ? reach : reach.filter(({ follows }) => !follows);
    const plain = run.filter(({ criterion }) => !EXTRA.test(criterion.name));
    const whole = [run, plain].find((some) => sums(wholeLevel(some)) === 100) ?? partThatIsWhole(plain) ?? plain;
    const found = wholeLevel(whole).map(({ criterion }) => criterion);
    // One weight alone may be anything; two or more that do not exceed the whole are a scale.
    const percent = found.filter((criterion) => criterion.percent !== null);
    const points = found.filter((criterion) => criterion.points !== null);
    const criteria = percent.length >= 2 && percent.reduce((sum, one) => sum + (one.percent ?? 0), 0) <= 100.6 ? percent : points.length >= 2 ? points : [];
    const standing = run.some((one) => one.standing === 'award') ? 'award' : 'evaluation';
    return criteria.length > 0 ? [{ criteria, standing, clear: 0.75 }] : [];
  });
}

const sums = (some: { value: number | null }[]): number => Math.round(some.reduce((sum, { value }) => sum + (value ?? 0), 0));

/** The longest part of a run that makes up the whole by itself: what follows the criteria may say how one of them is judged. */
function partThatIsWhole(run: Placed[]): Placed[] | null {
  if (run.length > MAX_APART) return null;
  const parts = run.flatMap((_, from) => run.slice(from + 2).flatMap((__, more) => {
    const part = run.slice(from, from + more + 2);
    return sums(part) === 100 ? [part] : [];
  }));
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function runsOf(all: Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const one of all) {
    const last = runs.at(-1)?.at(-1);
    if (last && one.at - last.at <= MAX_APART && one.criterion.lot === last.criterion.lot) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.length > 1 ? runs : [];
}

function fromUnit(source: Source, unit: Unit, at: number, following: boolean): Placed[] {
  const text = source.text.slice(unit.start, unit.end);
  if (!HAS_FIGURE.test(text) && !HAS_FIGURE.test(source.text.slice(unit.end, unit.end + 60))) return [];
  const standing = standingOf(source, unit, at, text);
  const lines = [...text.matchAll(/[^\n]+/gu)];
  // Plain text sets a scale line by line in one paragraph, and may go on after it; a wrapped sentence is no scale.
  const scale = unit.kind !== 'table_row' && lines.length <= 20 ? scaleIn(lines.map(([line]) => line)) : null;
  const follows = following && standing === 'none' && (scale !== null || ENDS_ON_FIGURE.test(text));
  if ((standing === 'none' && !follows) || standing === 'other' || ORPHAN.test(text.trim())) return [];
  const place = (found: FoundCriterion[]): Placed[] => found.map((criterion) => ({ criterion: { ...criterion, lot: lotAt(source, at) }, value: criterion.percent ?? criterion.points, depth: depthOf(source.text.slice(criterion.start, criterion.end)), at, standing, follows }));
  if (unit.kind === 'table_row') return place(fromRow(source, unit));
  const next = source.units[at + 1];
  const figure = next && next.kind !== 'table_row' ? source.text.slice(next.start, next.end).trim() : '';
  if (next && ORPHAN.test(figure) && text.length <= 260) return place(fromLine(source, `${text} ${figure}`, unit.start, next.end));
  if (scale) {
    const found = place(lines.slice(scale.from, scale.to).flatMap((line) => fromText(source, line[0], unit.start + line.index, unit.start + line.index + line[0].length)));
    if (found.length >= 2) return found;
  }
  return place(fromText(source, text, unit.start, unit.end));
}

/** The longest run of two or more lines that all end, or all begin, with a figure. */
function scaleIn(lines: string[]): { from: number; to: number } | null {
  const runs = [ENDS_ON_FIGURE, STARTS_ON_FIGURE].flatMap((form) => lines.map((_, from) => {
    const end = lines.findIndex((line, i) => i >= from && !form.test(line));
    return { from, to: end < 0 ? lines.length : end };
  }));
  return runs.filter(({ from, to }) => to - from >= 2).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;
}

function fromText(source: Source, text: string, start: number, end: number): FoundCriterion[] {
  const told = TOLD.exec(text.replace(/\s+/g, ' ').trim());
  if (told) return criterionFrom(source, told, start, end);
  const own = text.length > 280 ? [] : fromLine(source, text, start, end);
  if (own.length > 0) return own;
  const line = text.replace(/\s+/g, ' ').trim().replace(POINTER, '').replace(/^(?:[•●▪■◦○–-]\s*|\(?(?:\d{1,2}|[A-Ha-h])[.)]{1,2}\s+)/u, '');
  const readings = [RUN_IN, FIGURE_RUN_IN].map((form) => form.exec(line)).map((match) => (match ? criterionFrom(source, match, start, Math.min(end, start + match[0].length)) : []));
  return readings.find(({ length }) => length > 0) ?? [];
}

/** A page may set a list as a table: the row as a line, or each line of a cell. */
function fromRow(source: Source, unit: Unit): FoundCriterion[] {
  // A mark of a kind (`A/B`) between name and weight is no part of either.
  const cells = unit.cells.map(({ start, end }) => source.text.slice(start, end)).filter((cell, i) => i === 0 || !KIND.test(cell));
  const lines = unit.cells.flatMap((cell) => [...source.text.slice(cell.start, cell.end).matchAll(/[^\n]+/gu)].map((line) => ({ text: line[0], start: cell.start + line.index })));
  const first = lines.filter(({ text }) => /^\s*\d{1,3}\s?(?:%|Prozent|percent|Punkte|points)/iu.test(text));
  const entries = first.length >= 2 ? first : lines.filter(({ text }) => ENDS_ON_FIGURE.test(text));
  return entries.length >= 2 ? entries.flatMap(({ text, start }) => fromText(source, text, start, start + text.length)) : fromText(source, cells.join(' '), unit.start, unit.end);
}

function standingOf(source: Source, unit: Unit, at: number, text: string): Standing {
  if (/^(?:[\d.]+\s+)?(?:zuschlagskriterium|award criterion|evaluation factor|ZK\s?\d)/iu.test(text.trim())) return 'award';
  const standing = standingAt(source, at, unit.kind === 'heading' ? 16 : 8);
  // A form's row says in its first cells what the last holds.
  if (unit.kind === 'table_row' && unit.cells.slice(0, -1).some(({ start, end }) => saysOf(source.text.slice(start, end)) === 'award')) return 'award';
  // A numbered criterion may read as a heading, and then ends the section that it stands in.
  if (unit.kind === 'heading' && standing === 'evaluation' && saysOf(text) === 'evaluation' && !/\d\s*(?:%|[\])][.:]?)$/.test(text.trim())) return 'none';
  return standing;
}

function fromLine(source: Source, text: string, start: number, end: number): FoundCriterion[] {
  const line = text.replace(/\s+/g, ' ').trim().replace(POINTER, '');
  const bare = BRACKETED.exec(line);
  if (bare?.groups && SPEAKS_OF_POINTS.test(source.text.slice(Math.max(0, start - 2500), start))) {
    const name = cleanName(bare.groups['name'] ?? '');
    const points = Number(bare.groups['square'] ?? bare.groups['round']);
    if (name.length >= 3 && points > 0 && points <= 100 && !NO_CRITERION.test(name)) return [{ source, name, start, end, percent: null, points, lot: null, sureness: 0 }];
  }
  for (const form of FORMS) {
    const match = form.exec(line);
    const found = match ? criterionFrom(source, match, start, end) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function criterionFrom(source: Source, match: RegExpExecArray, start: number, end: number): FoundCriterion[] {
  const name = cleanName(match.groups?.['name'] ?? '');
  const figure = match.groups?.['figure'];
  if (!figure || name.length < 3 || !/\p{L}{3}/u.test(name) || NO_CRITERION.test(name) || name.split(' ').length > 26 || /[.!?]\s/.test(name) || GOES_ON.test(name)) return [];
  const points = /punkt|pkt|point|pts|marks/iu.test(match.groups?.['unit'] ?? '');
  // A range that begins above nought is a grade.
  if (points && GRADES.test(match[0])) return [];
  // All points there are belong to no criterion.
  if (points && Number(figure) === 100) return [];
  return [{ source, name, start, end, percent: points ? null : parseNumber(figure), points: points ? parseNumber(figure) : null, lot: null, sureness: 0 }];
}
