import type { Source, Unit } from '../source/source.ts';
import { TOTAL } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import { figureOf, shortened } from './figures-of-text.ts';
import type { Figured } from './figures-of-text.ts';
import { depthOf, wholeLevel } from './levels.ts';
import { wholeParts } from './proposed-group.ts';
import type { Entry, ProposedGroup } from './proposed-group.ts';

type Placed = Entry & { key: string; kind: string; shape: string };
type Span = { start: number; end: number };

// A weight on a line of its own belongs to the name above it.
const ALONE = /^\(?\s*(?:(?:\p{L}*(?:gewicht|wicht)\p{L}*|weight\p{L}*|max\p{L}*\.?|points?|score|punkte|value|maximum\s\p{L}+)\s*[:=]?\s*)*(?<figure>\d{1,3}(?:[.,]\d{1,2})?)\s*(?<unit>%|Prozent|percent|\p{L}*punkte?n?|pkte?\.|points?|pts\.?|marks)?(?:\s*(?:max\p{L}*\.?|possible|available))?\s*\)?[.;]?$/iu;
const LABELLED = /[%\p{L}]/u;
// `Proposals must achieve 63 points` sets a bar, and no criterion.
const SENTENCE = /(?<!\p{L})(?:must|shall|will|muss|müssen|wird|werden)(?!\p{L})/iu;
const LONG_NAME = 40;
const NEAR = 6;
const FAR = 40;
const MOST_ENTRIES = 400;
// More are no scale as a whole, though a part of them may be.
const LONGEST_RUN = 60;

/** Groups of lines, list entries, headings or cells that each have a figure in them, near each other and of one form. */
export function proposeLines(source: Source): ProposedGroup[] {
  const placed = placedIn(source);
  const keys = [...new Set(placed.flatMap(({ key, kind, shape }) => [`${key}*`, `${key}/${kind}`, ...(shape ? [`${key}#${shape}`] : [])]))];
  return keys.flatMap((key) => {
    const same = placed.filter((one) => key === `${one.key}*` || key === `${one.key}/${one.kind}` || key === `${one.key}#${one.shape}`).slice(0, MOST_ENTRIES);
    return [NEAR, FAR].flatMap((reach) => runsOf(same, reach)).flatMap((run) => groupsOf(run, key.endsWith('/heading') ? 'headings' : 'lines'));
  });
}

/** The run itself, the level of it that makes up the whole, and its parts that do. */
export function groupsOf(run: Entry[], form: ProposedGroup['form'], heads = '', total: number | null = null): ProposedGroup[] {
  const added = run.findIndex(({ criterion }) => TOTAL.test(criterion.name));
  // What earns nothing is looked at, and not judged by.
  const entries = (added < 0 ? run : run.slice(0, added)).filter(({ value }) => value !== 0);
  const sum = total ?? run[added]?.value ?? null;
  const levels = entries.length <= LONGEST_RUN ? [entries, wholeLevel(entries)] : [];
  const sets = [...levels, ...wholeParts(entries, sum)].filter(({ length }) => length >= 2);
  return sets.map((set) => ({ form, criteria: asShares(set.map(({ criterion }) => criterion)), at: (set[0] === entries[0] ? run[0] : set[0])?.at ?? 0, heads, siblings: entries.length - set.length, total: sum }));
}

/** Weights of one (`0.8` and `0.2`) as percent. */
function asShares(criteria: FoundCriterion[]): FoundCriterion[] {
  const parts = criteria.map(({ percent, points }) => (percent === null ? (points ?? 1) : 1));
  const sum = parts.reduce((all, part) => all + part, 0);
  if (parts.some((part) => part >= 1) || Math.abs(sum - 1) > 0.001) return criteria;
  return criteria.map((one) => ({ ...one, percent: Math.round((one.points ?? 0) * 10_000) / 100, points: null, derived: true as const }));
}

function runsOf(placed: Placed[], reach: number): Placed[][] {
  const runs: Placed[][] = [];
  for (const one of placed) {
    const last = runs.at(-1)?.at(-1);
    if (last && one.at - last.at <= reach && !TOTAL.test(last.criterion.name)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.filter(({ length }) => length >= 2);
}

function placedIn(source: Source): Placed[] {
  const placed = source.units.flatMap((unit, at): Placed[] => {
    const pieces = unit.kind === 'table_row' ? unit.cells.flatMap((cell) => linesOf(source, cell)) : linesOf(source, unit);
    const whole = unit.kind !== 'table_row' ? placeOf(source, unit, at, unit, 'unit') : placeOf(source, unit, at, unit, 'row');
    const lines = pieces.length > 1 ? pieces.flatMap((piece) => placeOf(source, unit, at, piece, unit.kind === 'table_row' ? 'cell' : 'line')) : [];
    return [...whole, ...lines, ...alone(source, unit, at), ...aloneLines(source, unit, at, pieces)];
  });
  return placed.toSorted((a, b) => a.criterion.start - b.criterion.start);
}

/** How an entry is numbered (`5.3.1`, `(a)`), every figure and letter alike; empty where it is not. */
function shapeOf(text: string): string {
  return (/^\s*\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Za-z][.)])(?=\s)/u.exec(text)?.[0] ?? '').trim().replace(/\d+/gu, '1').replace(/[a-z]/gu, 'a').replace(/[A-Z]/gu, 'A');
}

function linesOf(source: Source, { start, end }: Span): Span[] {
  return [...source.text.slice(start, end).matchAll(/[^\n]+/gu)].map((line) => ({ start: start + line.index, end: start + line.index + line[0].length }));
}

function placeOf(source: Source, unit: Unit, at: number, { start, end }: Span, piece: string): Placed[] {
  const text = source.text.slice(start, end);
  if (!/\d/u.test(text) || text.length > 900) return [];
  const found = figureOf(text, text.length < 120);
  return found && !(found.name.length > LONG_NAME && SENTENCE.test(found.name)) ? [placed(source, unit, at, found, start, `${piece === 'line' || piece === 'cell' ? piece : 'whole'} ${found.unit} ${found.side === 'before' ? 'before' : 'after'}`)] : [];
}

function placed(source: Source, unit: Unit, at: number, found: Figured, start: number, key: string): Placed {
  const criterion = { source, name: found.name, start: start + found.start, end: Math.min(start + found.end, start + found.start + 300), percent: found.unit === 'percent' ? found.value : null, points: found.unit === 'percent' ? null : found.value, lot: null, sureness: 0 };
  return { criterion, at, value: found.value, depth: depthOf(source.text.slice(start, start + 12)), key, kind: unit.kind === 'heading' ? 'heading' : 'other', shape: shapeOf(source.text.slice(start, start + 12)) };
}

/** `Weighting: 40 %` on its own, with the name that stands in the unit before. */
function alone(source: Source, unit: Unit, at: number): Placed[] {
  const before = source.units[at - 1];
  return before && unit.kind !== 'table_row' ? weightBelow(source, before, at - 1, before, unit, 'alone') : [];
}

/** The same within a unit: names and their weights in turn, line by line. */
function aloneLines(source: Source, unit: Unit, at: number, lines: Span[]): Placed[] {
  return unit.kind === 'table_row' ? [] : lines.slice(1).flatMap((line, i) => weightBelow(source, unit, at, lines[i] ?? line, line, 'alone line'));
}

function weightBelow(source: Source, unit: Unit, at: number, above: Span, below: Span, key: string): Placed[] {
  const text = source.text.slice(below.start, below.end).trim();
  const groups = text.length < 60 ? ALONE.exec(text)?.groups : undefined;
  if (!groups?.['figure'] || !LABELLED.test(text)) return [];
  const name = shortened(source.text.slice(above.start, above.end).slice(0, 200));
  const unitOf = groups['unit'] ?? '';
  if (!name) return [];
  return [placed(source, unit, at, { name, start: 0, end: below.end - above.start, value: Number(groups['figure'].replace(',', '.')), unit: /%|pro|per/iu.test(unitOf) ? 'percent' : unitOf ? 'points' : 'bare', side: 'after' }, above.start, key)];
}
