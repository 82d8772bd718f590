import type { Source, SourceLine } from '../source/source.ts';
import { indexAt } from '../source/source.ts';
import { cleanName } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { lotAt, saysOf, standingAt } from './standing.ts';

const HEAD = /^(?=.{8,90}$)(?=.*(?:criteri|kriteri|factor))(?=.*(?:points?|punkte|weight|gewicht|score|%)).*$/iu;
const ENTRY_END = /^(?<words>.*?)[\s.…_]*(?<![\d,:/-])(?<figure>\d{1,3})\s?(?<percent>%)?(?:\s?(?:points|punkte|pts\.?|pkt\.?))?$/iu;
const TOTAL = /(?<!\p{L})(?:total|sum|summe|gesamt(?:punkt\p{L}*)?|insgesamt)(?!\p{L})/iu;
const NUMBERED = /^\s*(?:\(?(?:\d{1,2}|[a-z])[.)]|[•●▪–-])(?:\s|$)/iu;
const COLUMN_HEADS = /^(?:(?:evaluation|award|zuschlags|wertungs)\s?)?(?:criteri(?:a|on)|kriteri(?:um|en)|factors?)\s+(?:max\p{L}*\.?\s+)?(?:weight\p{L}*|points?|score|marks|gewicht\p{L}*|punkte)(?:\s*(?:\(%\)|in\s%|%))?$/iu;
const MAX_LINES = 40;
const MAX_NAME_LINES = 4;

/**
 * Criteria of a scale drawn without rules: under a head that names criteria and points, or words that announce award criteria, entries
 * that may wrap over lines and end in their figure. Believed only where the figures make up the total that is written, or 100.
 */
export function criteriaInColumns(source: Source): CriteriaGroup[] {
  return source.lines.flatMap((line, i): CriteriaGroup[] => {
    // A page may set the head's two columns as two lines.
    for (const lines of [1, 2]) {
      const head = source.lines.slice(i, i + lines).map((part) => part.text.trim());
      const scale = line.text.length <= 90 && HEAD.test(head.join(' ')) && !head.some((part) => /[.:;?]$/.test(part) || ENTRY_END.test(part));
      const announced = lines === 1 && (saysOf(line.text) === 'award' || /weights?[.:]$|points[.:]$|gewichtung(?:en)?[.:]$/iu.test(line.text)) && !/\.{5,}/.test(line.text);
      if (!scale && !announced) continue;
      const found = readScale(source, source.lines.slice(i + lines, i + lines + MAX_LINES).filter((other) => !other.furniture || NUMBERED.test(other.text)), scale);
      if (found.length < 2) continue;
      const at = indexAt(source.units, found[0]?.start ?? line.start);
      const around = standingAt(source, at);
      return [{ criteria: found.map((one) => ({ ...one, lot: lotAt(source, at) })), standing: around === 'none' ? 'evaluation' : around, clear: scale ? 0.75 : 0.5 }];
    }
    return [];
  });
}

function readScale(source: Source, lines: SourceLine[], headed: boolean): FoundCriterion[] {
  const found: FoundCriterion[] = [];
  let open: SourceLine[] = [];
  let total: number | null = null;
  for (const line of lines) {
    if (COLUMN_HEADS.test(line.text.trim())) {
      open = [];
      continue;
    }
    const match = ENTRY_END.exec(line.text.trim());
    // A page's number between the rows is none of them; the number of an entry begins its words anew.
    if (match && !match.groups?.['words'] && open.length === 0) continue;
    if (NUMBERED.test(line.text)) open = [];
    // Without a head, entries are bare: a sentence between ends or precedes them.
    if (!headed && !match && /[.:]$/.test(line.text)) {
      if (found.length > 0) break;
      open = [];
      continue;
    }
    open.push(line);
    if (!match && open.length > MAX_NAME_LINES) break;
    if (!match) continue;
    const name = cleanName(open.map((part) => part.text).join(' ').replace(/[\s.…_]*\d{1,3}\s?%?(?:\s?(?:points|punkte|pts\.?|pkt\.?))?\s*$/iu, ''));
    const figure = Number(match.groups?.['figure']);
    if (TOTAL.test(name)) {
      total = figure;
      break;
    }
    if (!/\p{L}{3,}/u.test(name)) break;
    const percent = match.groups?.['percent'] !== undefined;
    found.push({ source, name, start: open[0]?.start ?? line.start, end: line.end, percent: percent ? figure : null, points: percent ? null : figure, lot: null, sureness: 0 });
    open = [];
    if (total === null && sumOf(found) === 100 && !TOTAL.test(lines[lines.indexOf(line) + 1]?.text ?? '')) break;
  }
  return found.length >= 2 && sumOf(found) === (total ?? 100) ? found : [];
}

function sumOf(found: FoundCriterion[]): number {
  return found.reduce((sum, { percent, points }) => sum + (percent ?? points ?? 0), 0);
}
