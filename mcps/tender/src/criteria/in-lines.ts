import { indexAt } from '../source/source.ts';
import type { Source, Unit } from '../source/source.ts';
import { cleanName, CRITERIA_SECTION, depthOf, parseNumber, wholeLevel } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';

const FIGURE = '(\\d{1,3}(?:[.,]\\d{1,2})?)(?:\\s+von\\s+100|\\s+out\\s+of\\s+100|\\s*\\/\\s*100)?\\s*(%|v\\.\\s?H\\.|Prozent|percent|Punkten?|Pkt\\.|points)';
// `Preis (40 %)`, `Preis: 40 %`, `40 % Preis`, `Qualitätskriterium - Name: X / Gewichtung: 20`
const FORMS = [
  new RegExp(`^(?<name>[^\\n%]{3,160}?)\\s*(?:[:=–—-]|\\.{2,}|\\(|\\|)?\\s*(?:(?:mit|zu|gewichtung|weight(?:ing)?|max\\.?)\\s*:?\\s*)?${FIGURE}\\)?\\.?$`, 'iu'),
  new RegExp(`^${FIGURE}\\s*(?:[:–—-]\\s*)?(?<name>\\p{L}[^\\n%]{2,120})$`, 'iu'),
];
// `Overall fit [ 35 ]`, `Quality (35)`: a bare figure in brackets, where points are spoken of.
const BRACKETED = /^(?<name>[^\n%[\]]{3,200}?)\s*(?:\[\s*(?<square>\d{1,3})\s*\]|\(\s*(?<round>\d{1,3})\s*\))\s*[.:;]?$/u;
// A figure that a line's end parted from its criterion.
const ORPHAN = /^\(?\s*(?:max\.?\s*)?\d{1,3}(?:[.,]\d{1,2})?\s*(?:%|v\.\s?H\.|Prozent|percent|Punkte|Pkt\.|points)\s*\)?[.;]?$/iu;
// `(see section 8.3)` beside a name says where more stands.
const POINTER = /\s*\([^()]*(?:section|ref\.|see|siehe|vgl|abschnitt|ziffer|anlage|annex|appendix|attachment|provision)[^()]*\)/giu;
const SPEAKS_OF_POINTS = /(?<!\p{L})(?:points|punkte?n?|scor(?:e|ed|ing))(?!\p{L})/iu;
const ENDS_ON_FIGURE = /^\s*[^\n%]{3,80}?(?:[\s:.…|(]|\s[–-])\s*\d{1,3}(?:[.,]\d{1,2})?\s*(?:%|v\.\s?H\.|Prozent|percent|Punkte|points)\)?[,;.]?\s*$/iu;
const NOTICE = /(?:qualitätskriterium|kostenkriterium|quality criterion|cost criterion)\s*[-–—]\s*name:\s*(?<name>[^\n]{2,200}?)\s*\/\s*(?:gewichtung|weighting):\s*(?<figure>\d{1,3}(?:[.,]\d{1,2})?)|(?<price>preis|price)\s*[-–—/]\s*(?:gewichtung|weighting):\s*(?<weight>\d{1,3}(?:[.,]\d{1,2})?)/giu;
const CONTEXT = /zuschlagskriteri|wertungskriteri|bewertungskriteri|award criteri|evaluation (?:criteri|factors)|gewichtung|gewichtet|weight(?:ed|ing)|factors will be (?:considered|evaluated|used)|out of \d{2,4} points|total (?:number of )?points|selection criteria|wertungspunkte|maximal(?:e)? punkt/iu;
const WINDOW = 8;
const HEADING_WINDOW = 16;
const NO_CRITERION = /skonto|mwst|umsatzsteuer|vat|discount|rabatt|preference|bonus|sicherheit|security|anzahlung|damages|vertragsstrafe|mindestens|at least|auslastung|tax|total|gesamt\b|summe/iu;

/** Criteria written line by line, as headings or list entries with their weight, or in the fixed words of EU notices. */
export function criteriaInLines(source: Source): FoundCriterion[] {
  const notice = inNotice(source);
  if (notice.length > 0) return notice;
  // A table of contents names them before their section does: the later place is the one to show.
  const byName = new Map(source.units.flatMap((unit, i) => fromUnit(source, unit, i)).map((criterion) => [`${criterion.name.toLowerCase()} ${criterion.percent}`, criterion]));
  const leveled = [...byName.values()].sort((a, b) => a.start - b.start).map((criterion) => ({ criterion, value: criterion.percent ?? criterion.points, depth: depthOf(source.text.slice(criterion.start, criterion.end)) }));
  const found = wholeLevel(leveled).map(({ criterion }) => criterion);
  // One weight alone may be anything; two or more that do not exceed the whole are a scale.
  const percent = found.filter((criterion) => criterion.percent !== null);
  const sum = percent.reduce((total, criterion) => total + (criterion.percent ?? 0), 0);
  if (percent.length >= 2 && sum <= 100.6) return percent;
  const points = found.filter((criterion) => criterion.points !== null);
  return points.length >= 2 ? points : [];
}

function fromUnit(source: Source, unit: Unit, at: number): FoundCriterion[] {
  if (unit.kind === 'table_row') return [];
  if (!inContext(source, unit)) return [];
  const text = source.text.slice(unit.start, unit.end);
  if (ORPHAN.test(text.trim())) return [];
  const next = source.units[at + 1];
  const figure = next && next.kind !== 'table_row' ? source.text.slice(next.start, next.end).trim() : '';
  if (next && ORPHAN.test(figure) && text.length <= 260) return fromLine(source, `${text} ${figure}`, unit.start, next.end);
  const lines = [...text.matchAll(/[^\n]+/gu)];
  // Plain text sets a scale line by line in one paragraph; a wrapped sentence is no scale.
  if (lines.length >= 2 && lines.length <= 20 && lines.every(([line]) => ENDS_ON_FIGURE.test(line))) {
    return lines.flatMap((line) => fromLine(source, line[0], unit.start + line.index, unit.start + line.index + line[0].length));
  }
  return text.length > 280 ? [] : fromLine(source, text, unit.start, unit.end);
}

function fromLine(source: Source, text: string, start: number, end: number): FoundCriterion[] {
  const line = text.replace(/\s+/g, ' ').trim().replace(POINTER, '');
  const bare = BRACKETED.exec(line);
  if (bare?.groups && SPEAKS_OF_POINTS.test(source.text.slice(Math.max(0, start - 2500), start))) {
    const name = cleanName(bare.groups['name'] ?? '');
    const points = Number(bare.groups['square'] ?? bare.groups['round']);
    if (name.length >= 3 && points > 0 && points <= 100 && !NO_CRITERION.test(name)) return [{ source, name, start, end, percent: null, points, lot: null, sureness: 0.8 }];
  }
  for (const form of FORMS) {
    const match = form.exec(line);
    const name = cleanName(match?.groups?.['name'] ?? '');
    const figure = match?.find((part, i) => i > 0 && part !== undefined && /^\d/.test(part) && part !== match.groups?.['name']);
    if (!match || !figure || name.length < 3 || NO_CRITERION.test(name) || name.split(' ').length > 22 || /[.!?]\s/.test(name)) continue;
    const percent = /%|v\.\s?H\.|prozent|percent/iu.test(match[0]);
    return [{ source, name, start, end, percent: percent ? parseNumber(figure) : null, points: percent ? null : parseNumber(figure), lot: null, sureness: 0.85 }];
  }
  return [];
}

/** Whether a unit stands in a section on the evaluation, or close below a line that speaks of criteria and weights. */
function inContext(source: Source, unit: Unit): boolean {
  const path = source.sections[unit.section]?.path ?? [];
  if (path.slice(0, unit.kind === 'heading' ? -1 : undefined).some((title) => CRITERIA_SECTION.test(title))) return true;
  // A numbered criterion may read as a heading, and then ends the section that it stands in.
  if (unit.kind === 'heading' && !/\d\s*[\])][.:]?$/.test(source.text.slice(unit.start, unit.end).trim())) return false;
  const at = indexAt(source.units, unit.start);
  return source.units.slice(Math.max(0, at - (unit.kind === 'heading' ? HEADING_WINDOW : WINDOW)), at).some((other) => CONTEXT.test(source.text.slice(other.start, other.end)));
}

function inNotice(source: Source): FoundCriterion[] {
  return [...source.text.matchAll(NOTICE)].map((match) => {
    const { name, figure, price, weight } = match.groups ?? {};
    return { source, name: cleanName(name ?? price ?? ''), start: match.index, end: match.index + match[0].length, percent: parseNumber(figure ?? weight ?? ''), points: null, lot: null, sureness: 0.93 };
  });
}
