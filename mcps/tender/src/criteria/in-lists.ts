import type { Source, Unit } from '../source/source.ts';
import { cleanName, CRITERIA_SECTION, PRICE } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';

const LEAD = /(?:(?:evaluation|award|technical|non-price|selection)\s+(?:evaluation\s+)?(?:factors|criteria)|factors\s+(?:listed\s+)?below|(?:zuschlags|wertungs|bewertungs)kriterien|folgende[nr]?\s+kriterien|following\s+factors|descending\s+order\s+of\s+importance|absteigender\s+reihenfolge)/iu;
const NOT_LEAD = /minimum|mindest|eignung|eligib|qualification|ausschluss|unterkriteri/iu;
const FACTOR = /^(?:factor|criterion|kriterium|zuschlagskriterium)\s+\d{1,2}\s*[:–-]\s*(?<name>[^\n.]{3,120})$/iu;
const PRICE_HEAD = /^(?:[a-z]\.\s*|\d[\d.]*\s+)?(?<name>price|cost|preis)(?:\s+(?:evaluation(?:\s+factors?)?|quotation|proposal|bewertung))?\s*(?:[.:]|$)/iu;
const MAX_NAME_WORDS = 14;

/** Criteria without weights: entries of a list under a sentence that announces factors or criteria, and the price beside them. */
export function criteriaInLists(source: Source): FoundCriterion[] {
  const numbered = source.units.flatMap((unit) => named(source, unit, FACTOR, 0.78));
  const found = numbered.length > 0 ? numbered : announced(source);
  if (found.length === 0) return [];
  const last = found.at(-1);
  const price = source.units.filter((unit) => unit.start > (last?.start ?? 0)).slice(0, 4).flatMap((unit) => named(source, unit, PRICE_HEAD, 0.65)).slice(0, 1);
  return found.some((criterion) => PRICE.test(criterion.name)) ? found : [...found, ...price];
}

function announced(source: Source): FoundCriterion[] {
  for (const [i, unit] of source.units.entries()) {
    const text = source.text.slice(unit.start, unit.end);
    const section = source.sections[unit.section]?.path.some((title) => CRITERIA_SECTION.test(title)) ?? false;
    if (unit.kind === 'heading' || unit.kind === 'table_row' || !LEAD.test(text.slice(-260)) || NOT_LEAD.test(text.slice(-260)) || (!/:\s*$/.test(text) && !section && !/following|folgende/iu.test(text.slice(-260)))) continue;
    const entries: FoundCriterion[] = [];
    for (const entry of source.units.slice(i + 1, i + 13)) {
      if (entry.kind !== 'list_item') break;
      const body = source.text.slice(entry.start, entry.end).replace(/\s+/g, ' ');
      const name = cleanName(/^(.{3,110}?):\s/u.exec(body)?.[1] ?? body);
      if (name.split(' ').length > MAX_NAME_WORDS || /[.!?]\s/.test(name)) break;
      entries.push({ source, name, start: entry.start, end: Math.min(entry.end, entry.start + body.length, entry.start + 160), percent: null, points: null, lot: null, sureness: 0.68 });
    }
    if (entries.length >= 2) return entries;
  }
  return [];
}

function named(source: Source, unit: Unit, pattern: RegExp, sureness: number): FoundCriterion[] {
  if (unit.kind === 'table_row') return [];
  const text = source.text.slice(unit.start, unit.end);
  const body = text.replace(/^[\s•●–*-]+/u, '');
  const name = pattern.exec(body.replace(/\s+/g, ' ').trim())?.groups?.['name'];
  if (!name) return [];
  const start = unit.start + Math.max(0, text.indexOf(name.split(' ')[0] ?? ''));
  return [{ source, name: cleanName(name), start, end: Math.min(unit.end, start + name.length), percent: null, points: null, lot: null, sureness }];
}
