import { splitSentences } from '../requirements/split-sentences.ts';
import type { Source } from '../source/source.ts';
import { cleanName, PRICE } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { saysOf, standingAt } from './standing.ts';

// `These factors are (1) …, (2) … and (3) …`, `Zuschlagskriterien sind Preis, Qualität und Lieferzeit`, `award will be based on price and delivery`
const LEAD = /(?:(?:factors?|criteria|zuschlagskriterien|wertungskriterien|bewertungskriterien)(?:,?\s+(?:listed\s+)?in\s+(?:descending\s+)?order\s+of\s+importance,?)?(?:\s+(?:for|to be)\s[\p{L}\s]{3,40}?)?\s*(?:are|is|include|sind|:|will\s+be|shall\s+be|lauten|werden)(?:\s+(?:as\s+follows|wie\s+folgt|the\s+following|der|die|das))?\s*:?|(?:award|selection|zuschlag|zuschlagsentscheidung|wertung|auswahl|vergabe|bewertung|best value)[^.:;]{0,80}?\s(?:(?:is|be)\s+(?:based|made)\s+(?:solely\s+)?(?:up)?on|auf\s+(?:der\s+)?grundlage\s+(?:der\s+kriterien|von)|anhand\s+(?:der\s+kriterien|von)|nach\s+den\s+kriterien|considering|taking\s+into\s+account|unter\s+berücksichtigung\s+(?:von|der\s+kriterien))\s*:?)\s+(?<series>[^.;]{8,420})/iu;
const ENUMERATED = /^\(?(?:1|a|i)\)\s/iu;
const SEPARATOR = /\s*,\s*(?:and|und|sowie|or)?\s*|\s+(?:and|und|sowie)\s+/iu;
const MAX_WORDS = 9;
const KNOWN = /techni|staff|experien|past performance|approach|qualif|quality|qualität|konzept|team|referen|referenz|deliver|lieferzeit|termin|nachhaltig|sustainab|social|management|schedule|capab|service|methodology|termintreue/iu;

/** Criteria without weights that one sentence lists. Believed where the price is among them. */
export function criteriaInSeries(source: Source): CriteriaGroup[] {
  return source.units.flatMap((unit, at): CriteriaGroup[] => {
    const text = source.text.slice(unit.start, unit.end);
    if (unit.kind === 'table_row' || unit.kind === 'heading' || !/kriterien|criteria|factors|based on|based upon|grundlage|anhand|considering|taking into account|berücksichtigung/iu.test(text)) return [];
    return splitSentences(text).flatMap(({ start, end }): CriteriaGroup[] => {
      const sentence = text.slice(start, end);
      const match = LEAD.exec(sentence);
      const series = match?.groups?.['series'];
      if (!match || !series || /\d\s*(?:%|points|punkte)/iu.test(series)) return [];
      const criteria = entriesOf(source, series, unit.start + start + match.index + match[0].length - series.length);
      const own = saysOf(sentence);
      const around = standingAt(source, at, 1);
      if (criteria.length < 2 || own === 'other' || !criteria.some(({ name }) => PRICE.test(name))) return [];
      return [{ criteria, standing: own === 'award' || around === 'award' || /award|zuschlag/iu.test(sentence) ? 'award' : 'evaluation', clear: 0.35 }];
    });
  });
}

function entriesOf(source: Source, series: string, offset: number): FoundCriterion[] {
  const cuts = ENUMERATED.test(series) ? [...series.matchAll(/[,;]?\s*(?:and\s+|und\s+)?(?=\((?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s)/giu)] : [...series.matchAll(new RegExp(SEPARATOR, 'giu'))];
  const found: FoundCriterion[] = [];
  let from = 0;
  for (const cut of [...cuts.map((match) => ({ at: match.index, to: match.index + match[0].length })), { at: series.length, to: series.length }]) {
    const raw = series.slice(from, cut.at);
    if (raw.trim()) found.push({ source, name: cleanName(raw.replace(/\s+(?:berücksichtigt|herangezogen|bewertet|erteilt|maßgeblich|considered|evaluated)(?:\s.*)?$/iu, '').replace(/^\s*(?:(?:der|die|das|the|sowie|und|and|damit|daher|also|somit|therefore|thus)\s+)+/iu, '')), start: offset + from, end: offset + cut.at, percent: null, points: null, lot: null, sureness: 0 });
    from = cut.to;
  }
  // One long part means that the sentence goes on about something else.
  const good = found.every(({ name }) => name.length >= 3 && !/factors|criteria|kriterien|following|below|folgende/iu.test(name) && name.split(' ').length <= MAX_WORDS) && found.filter(({ name }) => KNOWN.test(name) || PRICE.test(name)).length * 2 >= found.length;
  return good ? found : [];
}
