import { AFTER_THE_AWARD, CONTRACT_START } from '../dates/event-names.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source, Unit } from '../source/source.ts';
import { unitOf } from './spans-of-time.ts';
import type { Span } from './spans-of-time.ts';

/**
 * A step of the work that a schedule counts in months, weeks or days. `words` are the time as written, `label` says what is due, `head` is where
 * the column names what it counts from. `whole`: the last day of that month or week is meant. Offsets are into the flat text.
 */
export type Milestone = Span & { words: string; label: string; head: { start: number; end: number } | null; whole: boolean };
type Cell = { start: number; end: number };
type Head = { column: number; cell: Cell; match: RegExpExecArray };

const TIME = '(?<unit>months?|weeks?|(?:calendar|working|business)?\\s?days?|(?:projekt)?monate?n?|wochen?|(?:kalender|arbeits|werk)?tage?n?)';
const COUNT = '(?:\\d{1,3}(?:[.,]\\d)?\\s?(?:-|–|to|bis)\\s?)?(?<count>\\d{1,3})(?:[.,]\\d)?';
const STEPS = '(?<start>start|beginn|commencement|kick-?\\s?off|t\\s?0|' + CONTRACT_START + ')|(?<later>signature|signing|award|order|auftrag|' + AFTER_THE_AWARD + ')';
const COUNTS = `(?:from|after|since|of|nach|ab|seit)\\s+(?:(?:the|der|dem|date|of)\\s+){0,3}(?:${STEPS})(?!\\p{L})`;
// `Due (months from start)`; `Time after award` over cells with their own unit.
const HEAD = new RegExp(`(?<!\\p{L})(?:${TIME}\\s+)?${COUNTS}`, 'iu');
const NUMBERS = new RegExp(`^(?:[mw]\\s?)?${COUNT}\\.?$`, 'iu');
const LENGTH = new RegExp(`^${COUNT}\\s?${TIME}\\.?$`, 'iu');
// `Month 3`, `Months 1–4`, `end of week 6`, `Monat 1 bis 4`, `3. Monat`
const NAMED = new RegExp(`^(?:(?:by|until|end\\s+of|in|bis|ende|im)\\s+){0,2}(?:(?<unit>months?|weeks?|(?:projekt)?monate?|(?:projekt)?wochen?)\\s?(?:\\d{1,2}\\s?(?:-|–|to|and|bis|und|&)\\s?(?:(?:month|week|monat|woche)\\s)?)?(?<count>\\d{1,2})|(?:\\d{1,2}\\.?\\s?(?:-|–|bis)\\s?)?(?<nth>\\d{1,2})\\.\\s?(?<named>monat|woche))(?![\\p{L}\\d.,]*\\d|\\p{L})`, 'iu');
// `T1 = T0 + 6 weeks`
const PLUS = /(?<![\p{L}\d])(?:T\s?\d?\s?=\s?)?T\s?\d?\s?\+\s?(?<count>\d{1,3})(?:[.,]\d)?\s?(?<unit>months?|weeks?|days?|monate?|wochen?|tage?)(?!\p{L})/giu;
const STEP = /(?<!\p{L})(?:deliver\p{L}*|report\p{L}*|phase|kick-?off|inception|plan(?:ning)?|design\p{L}*|develop\p{L}*|implement\p{L}*|test(?:ing|s)?|pilot|training|install\p{L}*|commission\p{L}*|go-?live|deploy\p{L}*|handover|complet\p{L}*|accept\p{L}*|draft|final\p{L}*|workshops?|migration|roll-?out|survey|analysis|mobili[sz]ation|milestone|setup|prototype|\p{L}*bericht\p{L}*|\p{L}*konzept\p{L}*|\p{L}*entwurf\p{L}*|auftakt\p{L}*|\p{L}*planung|analyse\p{L}*|umsetzung|\p{L}*entwicklung|pilotierung|pilotphase|schulung\p{L}*|installation|inbetriebnahme|abnahme|\p{L}*lieferung|übergabe|abschluss\p{L}*|einführung|montage|aufbau|test\p{L}*|meilenstein|vorlage|erstellung|erhebung)(?!\p{L})/iu;
const MONEY = /[€$£]|(?<!\p{L})(?:EUR|USD|GBP|CHF|price|fee|rent|invoic\p{L}*|preis|gebühr|miete|rechnung)(?!\p{L})/iu;
const NEAR = 2500;
const FEW = 3;
const MAX_REST = 20;
const MAX_HEAD = 80;
const MAX_LABEL = 140;

/** The steps of a paper's schedules of work, in order of place. A schedule is a table whose head says what it counts from, or three or more months or weeks in their order, beside steps. */
export function milestones(source: Source): Milestone[] {
  const inColumns = rowsWithHeads(source).flatMap(({ unit, head }) => inRow(source, unit, head) ?? []);
  const taken = new Set(inColumns.map(({ start }) => start));
  const others = [...inOrder(source, namedSteps(source)), ...plusSteps(source)].filter(({ start }) => !taken.has(start));
  return [...inColumns, ...others].toSorted((a, b) => a.start - b.start);
}

/** The rows of tables whose first row has a cell that says what its column counts from. */
function rowsWithHeads({ text, units }: Source): { unit: Unit; head: Head }[] {
  let head: Head | null = null;
  let columns = 0;
  return units.flatMap((unit) => {
    const isFirst = unit.kind !== 'table_row' || unit.cells.length !== columns;
    columns = unit.kind === 'table_row' ? unit.cells.length : 0;
    if (!isFirst) return head ? [{ unit, head }] : [];
    head = unit.cells.flatMap((cell, column): Head[] => {
      const written = text.slice(cell.start, cell.end);
      const match = written.length <= MAX_HEAD ? HEAD.exec(written) : null;
      // What has a number is a length itself.
      return match && columns > 1 && !/\d/u.test(written.replace(/t\s?0/iu, '')) ? [{ column, cell, match }] : [];
    })[0] ?? null;
    return [];
  });
}

function inRow(source: Source, unit: Unit, head: Head): Milestone | null {
  const cell = unit.cells[head.column];
  if (!cell) return null;
  const written = tidy(source.text.slice(cell.start, cell.end));
  const named = head.match.groups?.['unit'];
  const found = LENGTH.exec(written) ?? (named === undefined ? null : NUMBERS.exec(written));
  const label = labelBeside(source, unit, cell);
  if (!found || label === null) return null;
  const from = head.match.groups?.['start'] === undefined ? 'later' : 'start';
  const words = `${tidy(source.text.slice(head.cell.start, head.cell.end))}: ${written}`;
  return { count: countOf(found), unit: unitOf(found.groups?.['unit'] ?? named ?? ''), from, start: cell.start, end: cell.end, words, label, head: head.cell, whole: false };
}

/** Rows and lines that begin with a month or week of the work. */
function namedSteps(source: Source): Milestone[] {
  const rows = source.units.filter(({ kind, cells }) => kind === 'table_row' && cells.length > 1);
  const inRows = new Set(rows);
  const cells = rows.flatMap((unit) => unit.cells.map(({ start, end }) => ({ start, end, unit })));
  const lines = source.lines.flatMap(({ start, end, furniture }) => {
    const unit = unitAt(source, start);
    return furniture || (unit && inRows.has(unit)) ? [] : [{ start, end, unit: null }];
  });
  return [...cells, ...lines].flatMap(({ start, end, unit }): Milestone[] => {
    const text = source.text.slice(start, end);
    const found = NAMED.exec(text);
    const rest = text.slice(found?.[0].length ?? 0);
    // A cell holds the time alone, a line goes on with what is done.
    if (!found || (unit && tidy(rest).length > MAX_REST)) return [];
    const label = unit ? labelBeside(source, unit, { start, end }) : worded(isOpen(rest) ? `${rest} ${source.lines[indexAt(source.lines, start) + 1]?.text ?? ''}` : rest);
    const named = found.groups?.['unit'] ?? found.groups?.['named'] ?? '';
    return label === null ? [] : [{ count: countOf(found), unit: unitOf(named), from: 'start', start, end: start + found[0].length, words: tidy(found[0]), label, head: null, whole: true }];
  });
}

/** Those that stand near each other in the order of time, three at least, most of them beside a step. */
function inOrder(source: Source, all: Milestone[]): Milestone[] {
  const groups: Milestone[][] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start)) {
    const last = groups.at(-1)?.at(-1);
    if (last && last.unit === one.unit && one.start - last.end < NEAR && one.count >= last.count) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups.filter((group) => new Set(group.map(({ count }) => count)).size >= FEW && group.filter(({ label }) => STEP.test(label)).length * 2 > group.length && !group.some(({ start }) => MONEY.test(source.text.slice(start, start + 120)))).flat();
}

/** `T0 + 6 weeks`, more than once: what T0 is, the paper says elsewhere. */
function plusSteps(source: Source): Milestone[] {
  const found = [...source.text.matchAll(PLUS)].flatMap((match): Milestone[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const unit = unitAt(source, start);
    const cell = unit?.cells.find((one) => one.start <= start && start < one.end);
    const line = Math.max(source.lines[indexAt(source.lines, start)]?.start ?? start, start - MAX_LABEL);
    const label = unit && cell && unit.cells.length > 1 ? labelBeside(source, unit, cell) : worded(source.text.slice(line, start));
    return label === null ? [] : [{ count: countOf(match), unit: unitOf(match.groups?.['unit'] ?? ''), from: 'later', start, end, words: tidy(match[0]), label, head: null, whole: false }];
  });
  return found.length > 1 ? found : [];
}

/** What a row says beside its time: its first cell with words. Null without one, or where it is about money. */
export function labelBeside({ text }: Source, unit: Unit, own: Cell): string | null {
  const others = unit.cells.filter(({ start }) => start !== own.start).map(({ start, end }) => text.slice(start, end));
  return worded(others.find((words) => /\p{L}{3}/u.test(words)) ?? '');
}

/** Text on one line, as a label: null without words, or where it is about money. */
function worded(text: string): string | null {
  const label = tidy(text);
  if (!/\p{L}{3}/u.test(label) || MONEY.test(label)) return null;
  return label.length <= MAX_LABEL ? label : `${label.slice(0, label.lastIndexOf(' ', MAX_LABEL - 2))} …`;
}

/** Whether a line breaks off behind what joins it to the next. */
function isOpen(text: string): boolean {
  return /(?:&|,|\/|\band|\bund|\bof|\bder)\s*$/u.test(text);
}

function countOf({ groups }: RegExpExecArray): number {
  return Number(groups?.['count'] ?? groups?.['nth'] ?? 0);
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^[\s:|,;•●▪*)–-]+|[\s:|,;(–-]+$/gu, '');
}
