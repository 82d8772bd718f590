import { splitSentences } from '../requirements/split-sentences.ts';
import type { Source } from '../source/source.ts';
import { cleanName, PRICE, TOPIC } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { ASIDE } from './propose-series.ts';
import { saysOf, standingAt } from './standing.ts';

// `These factors are (1) …, (2) … and (3) …`, `Zuschlagskriterien sind Preis, Qualität und Lieferzeit`, `award will be based on price and delivery`
const LEAD = /(?:(?:folgende|nachstehende)\p{L}?\s+(?:\p{L}+\s+){0,2}?kriterien[^.:;]{0,90}:|kriterien\s+(?:sind|lauten)[^.:;]{0,60}:|(?:choose|select|pick)(?!\p{L})[^.:;]{0,60}?\s(?:based\s+(?:up)?on|on\s+the\s+basis\s+of)|(?:factors?|criteria|zuschlagskriterien|wertungskriterien|bewertungskriterien)(?:,?\s+(?:listed\s+)?in\s+(?:descending\s+)?order\s+of\s+importance,?)?(?:\s+(?:for|to be)\s[\p{L}\s]{3,40}?)?\s*(?:are|is|include|sind|:|will\s+be|shall\s+be|lauten|werden)(?:\s+(?:as\s+follows|wie\s+folgt|the\s+following|der|die|das))?\s*:?|(?:award|selection|zuschlag|zuschlagsentscheidung|wertung|auswahl|vergabe|bewertung|best value)[^.:;]{0,80}?\s(?:(?:is|be)\s+(?:based|made)\s+(?:solely\s+)?(?:up)?on(?:\s+the\s+basis\s+of)?|auf\s+(?:der\s+)?grundlage\s+(?:der\s+kriterien|von)|anhand\s+(?:der\s+kriterien|von)|nach\s+den\s+kriterien|considering|taking\s+into\s+account|unter\s+berücksichtigung\s+(?:von|der\s+kriterien))\s*:?|(?:evaluat|select|review|assess|award)\p{L}*(?!\p{L})[^.:;]{0,100}?\s(?:will|shall)\s+(?:take|be\s+taken)\s+into\s+(?:consideration|account)(?:\s+the)?\s*:?|(?<!\p{L})in\s+(?:evaluat|select|assess|award|compar|judg)ing[^.:;]{0,80}?\s(?:will|shall|may)\s+consider(?:\s+the)?|(?:will|shall)\s+be\s+(?:evaluated|scored|judged|assessed|ranked)[^.:;]{0,40}?\s(?:in|on|against|by|for|using)\s+(?:[\p{L}\d]+\s+){0,4}?(?:areas|factors|criteria|elements|categories|aspects)\s*:)\s+(?:(?:considered|used|evaluated|applied)\s[^:,]{0,60}:\s+)?(?<series>(?:[^.;]|(?<=\d)\.(?=\s)){8,420})/iu;
const ENUMERATED = /^\(?(?:1|a|i)\)\s/iu;
const SEPARATOR = /\s*,\s*(?:and|und|sowie|or)?\s*|(?<!fair)\s+(?:and|und|sowie)\s+/iu;
// Where a comma stands before the last `and`, the others join the words of one entry.
const LAST_COMMA = /(?:,[^,]+){2},\s*(?:and|und|sowie)\s/iu;
const COMMA = /\s*,\s*(?:and|und|sowie|or)?\s+/iu;
const NUMBERED = /(?<!sub)(?:factor|criterion)\s+(?<number>\d)\s*[:–-]\s*(?<name>\p{Lu}[^;:.]{2,100}?)(?=[;.]|,?\s+(?:and\s+)?(?:factor|criterion)\s+\d|$)/giu;
const NAMED = /^(?:factor|criterion)\s+\w{1,3}\s*[:–-]/iu;
// `In addition to price, the following factors …`: what a sentence begins with is one of them.
const BESIDES = /(?:in\s+addition\s+to|besides|neben)\s+(?:the\s+|dem\s+|den\s+)?(?<name>\p{L}*(?:price|cost|preis|kosten))(?!\p{L})/iu;
const MAX_WORDS = 9;
const MAX_NUMBERED = 14;

/** Criteria without weights that one sentence lists. Believed where the price is among them. */
export function criteriaInSeries(source: Source): CriteriaGroup[] {
  return source.units.flatMap((unit, at): CriteriaGroup[] => {
    const text = source.text.slice(unit.start, unit.end);
    if (unit.kind === 'table_row' || unit.kind === 'heading' || !/kriterien|criteria|factors|areas|elements|categories|aspects|factor 1|based on|based upon|basis of|grundlage|anhand|considering|tak(?:ing|e) into (?:account|consideration)|berücksichtigung|shall consider|(?:will|may) consider/iu.test(text)) return [];
    const factors = numberedIn(source, text, unit.start);
    if (factors.length >= 2) return [{ criteria: [...factors, ...besides(source, text, unit.start)], standing: 'award', clear: 0.35 }];
    return splitSentences(text).flatMap(({ start, end }): CriteriaGroup[] => {
      const sentence = text.slice(start, end);
      const match = LEAD.exec(sentence);
      const series = match?.groups?.['series'];
      if (!match || !series || /\d\s*(?:%|points|punkte)/iu.test(series)) return [];
      const listed = entriesOf(source, series, unit.start + start + match.index + match[0].length - series.length);
      const criteria = listed.length > 0 ? [...listed, ...besides(source, sentence, unit.start + start)] : listed;
      const own = saysOf(sentence);
      const around = standingAt(source, at, 1);
      if (criteria.length < 2 || own === 'other' || !criteria.some(({ name }) => PRICE.test(name))) return [];
      return [{ criteria, standing: own === 'award' || around === 'award' || /award|zuschlag/iu.test(sentence) ? 'award' : 'evaluation', clear: 0.35 }];
    });
  });
}

/** `Factor 1: Technical approach; Factor 2: Past performance`: factors numbered from 1 within one text. */
function numberedIn(source: Source, text: string, offset: number): FoundCriterion[] {
  const matches = [...text.matchAll(NUMBERED)];
  if (!matches.every(({ groups }, i) => Number(groups?.['number']) === i + 1)) return [];
  return matches.flatMap((match): FoundCriterion[] => {
    const name = cleanName(match.groups?.['name'] ?? '');
    return name.length < 3 ? [] : [{ source, name, start: offset + match.index, end: offset + match.index + match[0].length, percent: null, points: null, lot: null, sureness: 0 }];
  });
}

/** `Preis 60, Qualität 40`: bare figures that make up the whole are the weights; other figures are none, and their entries no names. */
function weighed(found: FoundCriterion[]): FoundCriterion[] {
  const parts = found.map((one) => ({ one, figure: /^(?<name>.*\p{L})\s+(?<figure>\d{1,3})$/u.exec(one.name)?.groups }));
  if (parts.every(({ figure }) => !figure)) return found;
  const sum = parts.reduce((total, { figure }) => total + Number(figure?.['figure'] ?? Number.NaN), 0);
  return sum === 100 ? parts.map(({ one, figure }) => ({ ...one, name: figure?.['name'] ?? one.name, percent: Number(figure?.['figure']) })) : [];
}

/** The price that a sentence names before its list, where the list has none. */
function besides(source: Source, sentence: string, offset: number): FoundCriterion[] {
  const match = BESIDES.exec(sentence);
  const name = match?.groups?.['name'];
  if (!match || !name) return [];
  const start = offset + match.index + match[0].length - name.length;
  return [{ source, name, start, end: start + name.length, percent: null, points: null, lot: null, sureness: 0 }];
}

function entriesOf(source: Source, series: string, offset: number): FoundCriterion[] {
  const cuts = ENUMERATED.test(series) ? [...series.matchAll(/[,;]?\s*(?:and\s+|und\s+)?(?=\((?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s)/giu)] : [...series.matchAll(new RegExp(LAST_COMMA.test(series) ? COMMA : SEPARATOR, 'giu'))];
  const numbered = ENUMERATED.test(series) || NAMED.test(series);
  const found: FoundCriterion[] = [];
  let from = 0;
  for (const cut of [...cuts.map((match) => ({ at: match.index, to: match.index + match[0].length })), { at: series.length, to: series.length }]) {
    const raw = series.slice(from, cut.at);
    if (raw.trim() && !ASIDE.test(raw.trim())) found.push({ source, name: cleanName(raw.replace(/\s+(?:berücksichtigt|herangezogen|bewertet|erteilt|maßgeblich|considered|evaluated|(?:that|which)\s+(?:is|are|was|were)(?:\s+being)?\s+(?:proposed|offered|submitted|quoted))(?:\s.*)?$/iu, '').replace(/^\s*(?:(?:der|die|das|the|an?|sowie|und|and|damit|daher|also|somit|therefore|thus)\s+)+/iu, '')), start: offset + from, end: offset + cut.at, percent: null, points: null, lot: null, sureness: 0 });
    from = cut.to;
  }
  // One long part means that the sentence goes on about something else.
  const good = found.every(({ name }) => name.length >= 3 && !/factors|criteria|kriterien|following|below|folgende/iu.test(name) && name.split(' ').length <= (numbered ? MAX_NUMBERED : MAX_WORDS)) && found.filter(({ name }) => TOPIC.test(name) || PRICE.test(name)).length * 2 >= found.length;
  return good ? weighed(found) : [];
}
