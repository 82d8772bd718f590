import type { Source, Unit } from '../source/source.ts';
import { cleanName, PRICE, TOPIC } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { saysOf } from './standing.ts';

const NO_NAME = /=|\s\d{1,3}$|allgemein|verfahren|procedure|(?:evaluation|selection|review)\s+process|^process$|formel|formula|general|award|zuschlag|kriteri|criteri|evaluation|wertung|rating|scor|committee|overview|discussion|negotiat|submission|protest|instruction|debrief|eignung|basis|method|prüfung|pass\s*\/\s*fail/iu;
// `In evaluating an Offeror's price, the Court will consider …`; `Bewertet wird der Gesamtpreis.`
const WEIGHS = /^(?:in\s+(?:evaluating|assessing|considering|reviewing)\s|(?:the\s+)?[\p{L}\s]{2,40}\s(?:will|shall)\s+(?:evaluate|assess|consider|review)|[\p{L}’'()\s]{3,80}\s(?:will|shall)\s+be\s+(?:evaluated|assessed|scored|rated|reviewed)|(?:hier(?:bei)?\s+)?(?:bewertet|gewertet|beurteilt)\s+(?:wird|werden)|(?:es|hier)\s+(?:wird|werden)\s|[\p{L}\s]{3,80}\s(?:wird|werden)\s+(?:bewertet|gewertet|beurteilt)|this\s+(?:factor|criterion)|extent\s+to\s+which|the\s+(?:extent|degree)\s+to\s+which|(?:does|do|is|are|has|have|will|can|how|to\s+what\s+extent)\s[^.?]{5,200}\?)/iu;
const WEIGHED_ENTRY = /^(?:\(?(?:\d{1,2}|[a-z])[.)]|[•●▪–-])?\s*(?<name>\p{Lu}[\p{L}\s/&-]{2,50}?)\s*[:.–—]\s+(?:the\s+)?(?:government|agency|court|county|city|state|district|committee|panel|authority|buyer)\s+(?:will|shall|intends\s+to)\s+(?:evaluate|assess|consider|look|review)/iu;
const NUMBER = /^\s*((?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2})*)\.?\s/u;
const MAX_WORDS = 9;
const REACH = 30;

/** Factors that a section on award criteria has as headings, each with what is looked at below it. */
export function criteriaInHeadings(source: Source): CriteriaGroup[] {
  return source.units.flatMap((unit, at): CriteriaGroup[] => {
    if (unit.kind !== 'heading' || saysOf(source.text.slice(unit.start, unit.end)) !== 'award') return [];
    const criteria: FoundCriterion[] = [];
    let weighed = 0;
    for (const [i, other] of source.units.slice(at + 1, at + 1 + REACH).entries()) {
      if (!looksLikeHead(source, other)) continue;
      if (endsSection(source, unit, other)) break;
      const name = cleanName(source.text.slice(other.start, other.end).replace(/\s+/g, ' ').trim());
      const below = source.units[at + 2 + i];
      const body = below ? source.text.slice(below.start, below.end).replace(/\s+/g, ' ').trim() : '';
      if (NO_NAME.test(name) || name.split(' ').length > MAX_WORDS) {
        if (criteria.length > 0) break;
        continue;
      }
      const fits = WEIGHS.test(body);
      if (!fits && !TOPIC.test(name) && !PRICE.test(name)) break;
      if (fits) weighed += 1;
      criteria.push({ source, name, start: other.start, end: other.end, percent: null, points: null, lot: null, sureness: 0 });
    }
    if (criteria.length < 2 || !(weighed * 2 >= criteria.length || isPriceBesideOthers(criteria))) return [];
    return [{ criteria, standing: 'award', clear: weighed * 2 >= criteria.length ? 0.35 : 0.2 }];
  });
}

/** Sections on prices alone say how to write them, not what bids are judged by. */
function isPriceBesideOthers(criteria: FoundCriterion[]): boolean {
  return criteria.some(({ name }) => PRICE.test(name)) && criteria.some(({ name }) => !PRICE.test(name));
}

/** `(1) Price: The Agency will look at the total`: entries that name a factor and say how it is weighed. */
export function criteriaInWeighedEntries(source: Source): CriteriaGroup[] {
  const found = source.units.flatMap((unit, at): { criterion: FoundCriterion; at: number }[] => {
    const text = source.text.slice(unit.start, unit.end).replace(/\s+/g, ' ').trim();
    const match = unit.kind === 'table_row' ? null : WEIGHED_ENTRY.exec(text);
    const name = cleanName(match?.groups?.['name'] ?? '');
    if (!match || name.length < 3 || NO_NAME.test(name) || (!TOPIC.test(name) && !PRICE.test(name))) return [];
    return [{ criterion: { source, name, start: unit.start, end: Math.min(unit.end, unit.start + match[0].length), percent: null, points: null, lot: null, sureness: 0 }, at }];
  });
  const near = found.filter(({ at }, i) => [found[i - 1], found[i + 1]].some((other) => other && Math.abs(other.at - at) <= 8));
  return near.length >= 2 ? [{ criteria: near.map(({ criterion }) => criterion), standing: 'award', clear: 0.35 }] : [];
}

/** Whether a later heading begins another section: one of a level above, or one whose number does not go on from the first's. */
function endsSection(source: Source, unit: Unit, other: Unit): boolean {
  const [first, next] = [unit, other].map(({ start, end }) => NUMBER.exec(source.text.slice(start, end))?.[1] ?? null);
  if (first && next) return !next.startsWith(`${first}.`);
  return other.kind === 'heading' && unit.level !== null && other.level !== null && other.level < unit.level;
}

/** A heading, or a short line without a stop that a page sets apart. */
function looksLikeHead(source: Source, unit: Unit): boolean {
  const text = source.text.slice(unit.start, unit.end).trim();
  if (unit.kind === 'table_row' || /\d\s*(?:%|points|punkte)/iu.test(text)) return false;
  return unit.kind === 'heading' || (text.length < 60 && !/[.:;,?]$/.test(text) && /^(?:\d[\d.]*\s+)?\p{Lu}/u.test(text) && !text.includes('\n') && unit.kind === 'paragraph');
}
