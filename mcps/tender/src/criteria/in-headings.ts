import type { Source, Unit } from '../source/source.ts';
import { cleanName, PRICE } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { saysOf } from './standing.ts';

const KNOWN = /techni|staff|experience|performance|approach|qualit|qualification|konzept|team|referen|termin|nachhaltig|sustain|social|management|schedule|capab|methodology|fachlich|leistung|interview|präsentation|presentation|understanding|capacity|kompetenz|erfahrung/iu;
const NO_NAME = /=|\s\d{1,3}$|allgemein|verfahren|procedure|process|formel|formula|general|award|zuschlag|kriteri|criteri|evaluation|wertung|rating|scor|committee|overview|discussion|negotiat|submission|protest|instruction|debrief|eignung|basis|method|prüfung/iu;
// `In evaluating an Offeror's price, the Court will consider …`; `Bewertet wird der Gesamtpreis.`
const WEIGHS = /^(?:in\s+(?:evaluating|assessing|considering|reviewing)\s|(?:the\s+)?[\p{L}\s]{2,40}\s(?:will|shall)\s+(?:evaluate|assess|consider|review)|[\p{L}’'()\s]{3,80}\s(?:will|shall)\s+be\s+(?:evaluated|assessed|scored|rated|reviewed)|(?:hier(?:bei)?\s+)?(?:bewertet|gewertet|beurteilt)\s+(?:wird|werden)|(?:es|hier)\s+(?:wird|werden)\s|[\p{L}\s]{3,80}\s(?:wird|werden)\s+(?:bewertet|gewertet|beurteilt)|this\s+(?:factor|criterion)|extent\s+to\s+which|the\s+(?:extent|degree)\s+to\s+which)/iu;
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
      const name = cleanName(source.text.slice(other.start, other.end).replace(/\s+/g, ' ').trim());
      const below = source.units[at + 2 + i];
      const body = below ? source.text.slice(below.start, below.end).replace(/\s+/g, ' ').trim() : '';
      if (NO_NAME.test(name) || name.split(' ').length > MAX_WORDS) {
        if (criteria.length > 0) break;
        continue;
      }
      const fits = WEIGHS.test(body);
      if (!fits && !KNOWN.test(name) && !PRICE.test(name)) break;
      if (fits) weighed += 1;
      criteria.push({ source, name, start: other.start, end: other.end, percent: null, points: null, lot: null, sureness: 0 });
    }
    if (criteria.length < 2 || !(weighed * 2 >= criteria.length || criteria.some(({ name }) => PRICE.test(name)))) return [];
    return [{ criteria, standing: 'award', clear: weighed * 2 >= criteria.length ? 0.35 : 0.2 }];
  });
}

/** A heading, or a short line without a stop that a page sets apart. */
function looksLikeHead(source: Source, unit: Unit): boolean {
  const text = source.text.slice(unit.start, unit.end).trim();
  if (unit.kind === 'table_row' || /\d\s*(?:%|points|punkte)/iu.test(text)) return false;
  return unit.kind === 'heading' || (text.length < 60 && !/[.:;,?]$/.test(text) && /^(?:\d[\d.]*\s+)?\p{Lu}/u.test(text) && !text.includes('\n') && unit.kind === 'paragraph');
}
