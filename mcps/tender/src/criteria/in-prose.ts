import { splitSentences } from '../requirements/split-sentences.ts';
import type { Source } from '../source/source.ts';
import { cleanName, parseNumber } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { lotAt, saysOf, standingAt } from './standing.ts';
import type { Standing } from './standing.ts';

const SPEAKS = /zuschlag|(?<!\p{L})wertung|gewicht|award|evaluat|assess|scor(?:e|ed|ing)|punktzahl|judged|bewert|gewertet|kriteri|criteri|weigh|select|günstigste|punkte erreicht|wirtschaftlichste|richtwertmethode|preference point|(?<!\p{L})marks(?!\p{L})/iu;
// What the parts are shares of.
const WHOLE = /^(?:(?:the|overall|total|final|combined)\s+)*(?:score|marks|points|evaluation|weight(?:ing)?|remaining|rest|übrigen?|gesamtwertung|gesamtpunktzahl|wertung)$/iu;
// `A and B shall have the weight of 70 % and 30 %`: what stands before each figure there is a piece of the sentence.
const PIECE = /^(?:and|und|or|oder|respectively|jeweils)$|\s(?:shall|will)\s(?:have|carry|be)(?!\p{L})/iu;
// A scale has two figures with a unit, or two in brackets.
const SEVERAL = /\d\s*(?:%|v\.\s?H|Prozent|per\s?cent|points?|Punkt|Pkt|marks)[\s\S]*?\d\s*(?:%|v\.\s?H|Prozent|per\s?cent|points?|Punkt|Pkt|marks)|\(\d{1,3}\)[\s\S]*?\(\d{1,3}\)/iu;
const REMARK = /\([^()\d%]{2,80}\)/gu;
const PAYS = /(?<!\p{L})(?:paid|payable|payments?|zahlung\p{L}*|zahlbar|vergütet|rechnung|invoice|retention|upon delivery|skonto)(?!\p{L})/iu;
const MOST = '(?:(?:max(?:imal|imum)?\\.?|up\\s+to|bis\\s+zu|a\\s+maximum\\s+of)\\s*)?';
const UNIT = '(?:%|v\\.\\s?H\\.|Prozent|per\\s?cent|points|Punkten?)';
const NUMBER = '(?<figure>\\d{1,3}(?:[.,]\\d{1,2})?)';
const NAME_FIRST = new RegExp(`(?<!\\p{L})(?<name>\\p{Lu}[\\p{L}\\d/ .&-]{2,70}?)\\s*(?:\\(|[:=–-]\\s*|(?:mit|zu|at|with|is weighted at|weighted)\\s+(?:einem anteil von\\s+)?)(?:(?:gewichtung|wichtung|weight(?:ing|age)?)\\s*:?\\s*)?${NUMBER}\\s*(?:%|v\\.\\s?H\\.|Prozent|per\\s?cent)\\)?`, 'giu');
// `price (60 %), method and programme (25 %)`: in brackets after a name in small letters, or after a bare gap.
const SMALL_NAME = new RegExp(`(?<!\\p{L})(?<name>\\p{L}[\\p{L}\\d/ .&-]{2,70}?)\\s*(?:[(=]\\s*|\\s)${NUMBER}\\s*(?:%|v\\.\\s?H\\.|Prozent|per\\s?cent)\\)?`, 'giu');
// `Der Preis geht mit 60 %, die Qualität mit 40 % in die Wertung ein`; `the price is given a weight of 30 %`; `zu 70 % nach dem Preis`.
const COUNTS_WITH = new RegExp(`(?:^|,\\s|\\s(?:und|sowie|and|where)\\s)(?:der|die|das|the)?\\s?(?<name>\\p{L}[\\p{L}\\d/ &-]{2,60}?)\\s+(?:(?:geht|gehen|fließt|fließen|zählt|zählen|wird|werden|counts?|is|are|has|have|carries|carry|(?:shall|will)\\s+(?:be|have|carry))\\s+)?(?:weighted\\s+)?(?:given\\s+|assigned\\s+)?(?:mit|zu|for|with|an?)\\s+(?:einer\\s+gewichtung\\s+von\\s+|(?:a\\s+)?(?:weight(?:ing|age)?|maximum)\\s+of\\s+)?${NUMBER}\\s*${UNIT}`, 'giu');
const SHARE_AFTER = new RegExp(`(?:zu|mit)\\s+${NUMBER}\\s*${UNIT}\\s+(?:(?:nach|auf|aus|über|anhand)\\s+(?:(?:dem|der|den|die)\\s+)?|(?:der|die|das|dem|den)\\s+)(?<name>\\p{L}[\\p{L}/ &-]{2,60}?)(?=\\s*(?:,|;|\\.|und\\s|sowie\\s|$|\\())`, 'giu');
// `Price 60 points, quality (40 points)`
const POINTS = new RegExp(`(?<!\\p{L})(?<name>\\p{L}[\\p{L}\\d/ &-]{2,70}?)\\s*(?:[(:=–-]\\s*|\\s)${MOST}(?<figure>\\d{1,3})\\s*(?:points|Punkten?|Pkt\\.|marks)\\)?`, 'giu');
const FIGURE_FIRST = new RegExp(`${NUMBER}\\s*(?:%|v\\.\\s?H\\.|Prozent|per\\s?cent)\\s+(?:weight(?:age|ing)?\\s+)?(?:(?:is|will\\s+be|shall\\s+be)\\s+)?(?:given\\s+|assigned\\s+|allotted\\s+)?(?:für\\s+|auf\\s+|for\\s+|of\\s+|to\\s+|on\\s+)?(?:den |die |das |the )?(?<name>\\p{L}[\\p{L}/\\s&-]{2,60}?)(?=\\s*(?:,|;|\\.|und\\s|and\\s|in\\s|$|\\())`, 'giu');
// `60 Punkten für das Konzept`, `40 points for cost`
const POINTS_FIRST = new RegExp(`(?<figure>\\d{1,3})\\s*(?:points|Punkten?|marks)\\s+(?:für|auf|for|to)\\s+(?:den |die |das |the )?(?<name>\\p{L}[\\p{L}/\\s&-]{2,60}?)(?=\\s*(?:,|;|\\.|und\\s|and\\s|$|\\())`, 'giu');
// `Experience (30), Approach (40)`: where points or weights are spoken of.
const BRACKETED = /(?<!\p{L})(?<name>\p{L}[\p{L}\d/ &-]{2,70}?)\s*\((?<figure>\d{1,3})\)(?=\s*(?:[,;.]|and\s|und\s|$))/giu;
const FORMS = [SHARE_AFTER, COUNTS_WITH, POINTS_FIRST, NAME_FIRST, FIGURE_FIRST, SMALL_NAME, POINTS];
const BEFORE = /^.*(?<!\p{L})(?:kriterien|criteria|kriterium|factors|follows|folgt|sind|are|is|nach|durch|by|on|into|where|with|from|considers?|out of|erreicht werden)[:\s]\s*/iu;
// `40 % Leistungen nach Tarifwerk`: what stands right after its figure is whole.
const OF_PAPER = /^\p{Lu}\p{L}+\s+nach\s+\p{Lu}[\p{L}-]+$/u;
const OPENS = /^(?:(?:(?:highest\s+)?(?:combined\s+)?(?:rating|score|combination)\s+of|of\s+(?:the\s+)?(?:overall\s+|total\s+|final\s+|available\s+)*(?:score|marks|points|weighting|evaluation)(?:\s+available)?|(?:weight(?:ing|age)?|that)\s+of|(?:allocated|distributed|divided|split)|across|among|between|der|die|das|dem|den|und|and|the|an?|sowie|with|to|for|its|combined with|jeweils|each)\s+)+/iu;
const ENDS = /(?:\s+(?:which|that|will|shall|is|are|be|being|carries|carry|has|have|weighted|weight(?:ing|age)?|counts?|maximum|of|an?|to|at|for|as|basis|assigned|given|allocated|attributed|account|accounts|represents?|worth|entfallen|entfällt|wird|werden|geht|gehen|fließt|zählt|mit|zu|von|einem|einer|gewichtet|gewertet|bewertet|berücksichtigt|anteil|gewichtung|jeweils|max))+$/iu;

/** Criteria in one sentence, with weights that make up the whole: `Preis (60 %) und Qualität (40 %)`. A group for each such sentence. */
export function criteriaInProse(source: Source): CriteriaGroup[] {
  return source.units.flatMap((unit, at): CriteriaGroup[] => {
    const text = source.text.slice(unit.start, unit.end);
    if (unit.kind === 'table_row' || !/\d\s*(?:%|v\.\s?H\.|Prozent|per\s?cent|points|Punkte|marks|\))/iu.test(text)) return [];
    const around = standingAt(source, at, 1);
    if (!SPEAKS.test(text) && around !== 'award') return [];
    return splitSentences(text).flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      const before = text.slice(Math.max(0, start - 160), start);
      if (!SPEAKS.test(sentence) && around !== 'award' && !SPEAKS.test(before)) return [];
      const criteria = PAYS.test(sentence) ? [] : inSentence(source, sentence, unit.start + start).map((one) => ({ ...one, lot: lotAt(source, at) }));
      return criteria.length > 0 ? [{ criteria, standing: standingOf(text, sentence, around), clear: 0.6 }] : [];
    });
  });
}

function inSentence(source: Source, said: string, offset: number): FoundCriterion[] {
  if (!SEVERAL.test(said)) return [];
  // What brackets say of a name is no part of it; spaces keep the places of the rest.
  const sentence = said.replace(REMARK, (remark) => ' '.repeat(remark.length));
  for (const form of /scor|point|punkt|weight|gewicht/iu.test(sentence) ? [...FORMS, BRACKETED] : FORMS) {
    const found = withoutTotal([...sentence.matchAll(form)].flatMap((match): FoundCriterion[] => {
      const figure = parseNumber(match.groups?.['figure'] ?? '');
      const points = form === BRACKETED || /\d\s*(?:points|punkte|pkt|marks)/iu.test(match[0]);
      const written = match.groups?.['name'] ?? '';
      const name = form === FIGURE_FIRST && OF_PAPER.test(written) ? cleanName(written) : proseName(written);
      return [{ source, name, start: offset + match.index, end: offset + match.index + match[0].length, percent: points ? null : figure, points: points ? figure : null, lot: null, sureness: 0 }];
    }));
    const sum = found.reduce((total, criterion) => total + (criterion.percent ?? criterion.points ?? 0), 0);
    if (found.length >= 2 && Math.abs(sum - 100) < 0.6 && found.every(({ name }) => name.length >= 3 && !WHOLE.test(name) && !PIECE.test(name))) return found;
  }
  return [];
}

/** `100 points in all: price 60 points, …`: the total that a sentence names before its parts is none of them. */
function withoutTotal(found: FoundCriterion[]): FoundCriterion[] {
  return found.length > 2 && (found[0]?.points ?? found[0]?.percent) === 100 ? found.slice(1) : found;
}

function proseName(text: string): string {
  return cleanName(text.replace(/\s+/g, ' ').replace(ENDS, '').replace(BEFORE, '').replace(OPENS, '').replace(ENDS, ''));
}

/** A sentence that weighs says itself what it is about; else what stands around it does. */
export function standingOf(text: string, sentence: string, around: Standing): Standing {
  const own = saysOf(sentence);
  if (own === 'other' || own === 'award') return own;
  if (around === 'other') return around;
  return around === 'award' || /zuschlag|award|(?:selection|evaluation|auswahl|bewertung)\s(?:will|shall|is|wird|erfolgt)|angebote werden|proposals (?:will|shall)|(?:preis|price|cost|financial)/iu.test(text) ? 'award' : 'evaluation';
}
