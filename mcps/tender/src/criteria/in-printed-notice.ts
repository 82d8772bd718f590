import type { Source, SourceLine } from '../source/source.ts';
import { cleanName, parseNumber } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';

// As the notices of the EU are printed (eForms): `5.1 Los: LOT-0002`, `5.1.10 Zuschlagskriterien`, and under it entries of `key: value`.
const LOT = /(?<![\p{L}\d])(?:LOT|PAR)-0*(?<number>\d{1,4})(?!\d)/u;
const OF_LOT = /^(?:5\.\d{1,2}\.?\s[^:\n]{0,40})?(?:los|lot)\s*:/iu;
const HEAD = /^(?:5\.1\.10\.?\s*)?(?:zuschlagskriterien|award criteria)\s*:?$/iu;
const CLOSED = /^5\.\d{1,2}(?:\.\d{1,2})?\.?(?:\s|$)|^[6-9]\.(?:\d\.?)?(?:\s+\p{Lu}|$)/u;
const ENTRY = /^(?:(?:zuschlags)?kriterium|(?:award )?criterion)(?:\s+\d{1,2})?\s*:?$/iu;
const ENTRY_BEFORE = /^(?:zuschlags)?(?:kriterium|(?:award )?criterion)(?:\s+\d{1,2})?\s*[:|]\s*(?=(?:art|typ|type)\s*[:|])/iu;
const KEY = /^(?:(?<kind>art|typ|type)|(?<name>bezeichnung|name)|(?<figure>zuschlagskriterium\s*[—–-]\s*(?:zahl|fester wert|schwellenwert)|award criterion\s*(?:[—–-]\s*)?(?:number|fixed value)|(?:gewichtung|weight(?:ing)?)\s*(?:\([^)\n]{3,50}\))?)|(?<about>beschreibung|description)|(?<unit>kategorie des [^:\n]{3,60}|category of [^:\n]{3,60}|\{auxiliary[^}\n]*\}|[^:\n]{3,60}weight[^:\n]{0,30}))\s*[:|]\s*(?<value>.*)$/iu;
const KIND = /^(?:\p{L}+kriterium\s*[—–-]\s*)?(?<kind>preis|kosten|qualität|price|cost|quality)(?!\p{L})/iu;
const FIGURE = /^(?<figure>\d{1,4}(?:[.,]\d{1,4})?)\s*(?<percent>%)?(?=$|\s|,)/u;
const ELSEWHERE = /^(?:siehe|gemäß|gem\.|vgl|laut|see|as (?:per|set out)|in accordance)(?!\p{L})/iu;
const MAX_NAME = 120;

type Key = 'kind' | 'name' | 'figure' | 'about' | 'unit';
type Entry = { lot: string | null; first: SourceLine; last: SourceLine; values: Partial<Record<Key, string>> };

/** The award criteria of a printed EU notice, those of each lot as a group. */
export function criteriaInPrintedNotice(source: Source): CriteriaGroup[] {
  const found = entriesIn(source).flatMap((entry) => criterionOf(source, entry));
  return [...Map.groupBy(found, ({ lot }) => lot).values()].map((criteria) => ({ criteria, standing: 'award', clear: 1 }));
}

function criterionOf(source: Source, { lot, first, last, values }: Entry): FoundCriterion[] {
  const kind = KIND.exec(values.kind ?? '')?.groups?.['kind'];
  const name = [values.name, values.about].map((text) => cleanName(text ?? '')).find((text) => text.length >= 3 && text.length <= MAX_NAME && !ELSEWHERE.test(text)) ?? kind;
  if (!name || (values.kind !== undefined && !kind)) return [];
  const { figure, percent } = FIGURE.exec(values.figure ?? '')?.groups ?? {};
  const unit = values.unit ?? '';
  const number = figure === undefined || /reihenfolge|rang|order|rank/iu.test(unit) ? null : parseNumber(figure);
  const points = number !== null && /punkt|point/iu.test(unit) && percent === undefined ? number : null;
  // A decimal share of 1 is a percentage that is written otherwise.
  const decimal = number !== null && /dezimal|decimal/iu.test(unit) && number <= 1;
  const share = number === null || points !== null ? null : decimal ? Math.round(number * 10_000) / 100 : number;
  return [{ source, name, start: first.start, end: last.end, percent: share !== null && share <= 100 ? share : null, points, lot, sureness: 0, ...(decimal ? { derived: true as const } : {}) }];
}

function entriesIn(source: Source): Entry[] {
  const entries: Entry[] = [];
  let lot: string | null = null;
  let inside = false;
  let entry: Entry | null = null;
  let key: Key | null = null;
  for (const line of source.lines) {
    if (line.furniture) continue;
    if (OF_LOT.test(line.text)) lot = LOT.exec(line.text)?.groups?.['number'] ?? lot;
    if (HEAD.test(line.text)) [inside, entry, key] = [true, null, null];
    else if (inside && CLOSED.test(line.text)) inside = false;
    else if (inside) {
      const begins = ENTRY_BEFORE.test(line.text);
      const pair = KEY.exec(line.text.replace(ENTRY_BEFORE, ''))?.groups;
      const named = pair ? keyOf(pair) : null;
      if (ENTRY.test(line.text)) [entry, key] = [null, null];
      else if (named && pair) {
        if (!entry || begins || (named === 'kind' && entry.values.kind !== undefined)) {
          entry = { lot, first: line, last: line, values: {} };
          entries.push(entry);
        }
        if (entry.values[named] === undefined || (named === 'figure' && !FIGURE.test(entry.values.figure ?? ''))) entry.values[named] = pair['value'] ?? '';
        if (named === 'figure' && /\(/u.test(line.text)) entry.values.unit ??= line.text;
        entry.last = line;
        key = named;
      } else if (entry && key) entry.values[key] = `${entry.values[key] ?? ''} ${line.text}`.trim();
    }
  }
  return entries;
}

function keyOf(groups: Record<string, string | undefined>): Key | null {
  const keys: Key[] = ['kind', 'name', 'figure', 'about', 'unit'];
  return keys.find((key) => groups[key] !== undefined) ?? null;
}
