import type { Unit } from '../source/source.ts';

const MARK = /^\s*\(?(?:(?<numbers>\d{1,2}(?:\.\d{1,2}){0,4})|(?<letters>\p{Ll}|[ivx]{1,5}))[.)]?\s+(?=\S)/u;
const PAGE_AT_END = /[\s.]\d{1,3}$/u;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx'];
const SHORTEST_RUN = 3;
const SHORTEST_BARE_RUN = 4;

/**
 * Headings under which nothing stands, one after the other, are a list: the lines of a specification (`4.5 …`, `4.6 …`), a checklist. A
 * list of contents is none: its titles stand elsewhere again, or end on pages. What has a text under it stays a heading.
 */
export function entriesAmongHeadings(units: Unit[], textOf: (unit: Unit | undefined) => string): Set<Unit> {
  const titles = Map.groupBy(units.filter(({ kind }) => kind === 'heading'), (unit) => titleOf(textOf(unit)));
  const entries = new Set<Unit>();
  let run: Unit[] = [];
  const close = (next: Unit | undefined): void => {
    const whole = next && next.kind !== 'heading' ? run.slice(0, -1) : run;
    const headings = whole.filter(({ kind }) => kind === 'heading');
    const bare = run.every((unit) => !MARK.test(textOf(unit)));
    const again = headings.filter((unit) => (titles.get(titleOf(textOf(unit)))?.length ?? 0) > 1).length > headings.length / 2;
    if (run.length >= (bare ? SHORTEST_BARE_RUN : SHORTEST_RUN) && !again && !run.every((unit) => PAGE_AT_END.test(textOf(unit).trim()))) for (const unit of headings) entries.add(unit);
    run = [];
  };
  for (const unit of units) {
    const last = run.at(-1);
    if (last && !goesOn(last, unit, textOf)) close(unit);
    if (run.length > 0 || unit.kind !== 'table_row') run.push(unit);
  }
  close(undefined);
  return entries;
}

/** Whether an entry is one only by its place among headings: rules, which were written on other lists, say nothing of it. */
export function isAmongHeadings({ kind, level }: Unit): boolean {
  return kind === 'list_item' && level !== null;
}

function goesOn(one: Unit, next: Unit, textOf: (unit: Unit) => string): boolean {
  if (next.kind === 'table_row') return false;
  const [a, b] = [textOf(one), textOf(next)];
  if (MARK.test(a) || MARK.test(b)) return follows(a, b);
  return one.kind === 'heading' && next.kind === 'heading' && one.level === next.level;
}

/** Whether the mark of a text is the next one after that of another: `4.9` and `4.10`, `b)` and `c)`, `iv.` and `v.`. */
export function follows(one: string, next: string): boolean {
  const [a, b] = [MARK.exec(one)?.groups, MARK.exec(next)?.groups];
  if (!a || !b) return false;
  if (a['numbers'] && b['numbers']) {
    const [x, y] = [a['numbers'].split('.').map(Number), b['numbers'].split('.').map(Number)];
    return x.length === y.length && x.every((number, i) => number + (i === x.length - 1 ? 1 : 0) === y[i]);
  }
  const [x, y] = [a['letters'] ?? '', b['letters'] ?? ''];
  const letters = x.length === 1 && y.length === 1 && y.charCodeAt(0) - x.charCodeAt(0) === 1;
  return letters || (ROMAN.includes(x) && ROMAN.indexOf(y) === ROMAN.indexOf(x) + 1);
}

function titleOf(text: string): string {
  return text.replace(MARK, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();
}
