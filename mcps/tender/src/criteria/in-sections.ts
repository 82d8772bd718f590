import type { Source, Unit } from '../source/source.ts';
import { cleanName, PRICE, TOPIC } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { entriesAfter } from './in-lists.ts';
import { lotAt, saysOf } from './standing.ts';

const HEAD = /criteri|kriteri|factors/iu;
// `Experience: The firm has done similar work`
const RUN_IN = /^\s*(?<name>\p{Lu}[^:.;?!\n]{2,60}?)\s*(?::|\s[–—])\s+\p{L}/u;
const NO_NAME = /criteri|kriteri|hinweis|note|frist|deadline|datum|date|stufe|stage|phase|step|schritt|(?<!\p{L})(?:must|shall|muss|müssen)(?!\p{L})/iu;
const MAX_LEAD = 240;
const REACH = 24;

/** Criteria that a heading alone announces: the list below it, or paragraphs that begin with a name. Believed where they sound like what bids are judged by. */
export function criteriaInSections(source: Source): CriteriaGroup[] {
  return source.units.flatMap((unit, at): CriteriaGroup[] => {
    const title = source.text.slice(unit.start, unit.end);
    if (unit.kind !== 'heading' || !HEAD.test(title) || saysOf(title) !== 'award') return [];
    // One paragraph may stand between; a list under words of its own belongs to them.
    const next = source.units[at + 1];
    const lead = next?.kind === 'paragraph' ? source.text.slice(next.start, next.end) : '';
    const between = lead !== '' && lead.length <= MAX_LEAD && !/:\s*$/u.test(lead) && !RUN_IN.test(lead) && saysOf(lead) !== 'other' ? 1 : 0;
    const listed = entriesAfter(source, at + between);
    const criteria = listed.length >= 2 ? listed : runInNames(source, at + between);
    const known = criteria.filter(({ name }) => TOPIC.test(name) || PRICE.test(name)).length;
    return criteria.length >= 2 && known * 2 >= criteria.length ? [{ criteria, standing: 'award', clear: listed.length >= 2 ? 0.3 : 0.2 }] : [];
  });
}

function runInNames(source: Source, at: number): FoundCriterion[] {
  const found: FoundCriterion[] = [];
  for (const unit of source.units.slice(at + 1, at + 1 + REACH)) {
    const name = nameOf(source, unit);
    if (!name) break;
    found.push({ source, name, start: unit.start, end: Math.min(unit.end, unit.start + 160), percent: null, points: null, lot: lotAt(source, at + 1), sureness: 0 });
  }
  return found;
}

function nameOf(source: Source, unit: Unit): string | null {
  const text = source.text.slice(unit.start, unit.end);
  const name = unit.kind === 'table_row' || unit.kind === 'heading' ? null : (RUN_IN.exec(text)?.groups?.['name'] ?? null);
  return name && !NO_NAME.test(name) ? cleanName(name) : null;
}
