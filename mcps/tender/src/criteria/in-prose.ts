import { splitSentences } from '../requirements/split-sentences.ts';
import type { Source } from '../source/source.ts';
import { cleanName, parseNumber } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';

const SPEAKS = /zuschlagskriteri|wertungskriteri|bewertungskriteri|zuschlag|(?<!\p{L})wertung|gewichte|gewichtung|award|evaluat|assess|scored|judged|bewertet|gewertet|criteri|weigh/iu;
const NAME_FIRST = /(?<name>\p{Lu}[\p{L}\d/ .&-]{2,70}?)\s*(?:\(|[:=–-]\s*|(?:mit|zu|at|with|is weighted at|weighted)\s+(?:einem anteil von\s+)?)(?<figure>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|v\.\s?H\.|Prozent|percent)\)?/giu;
// `price (60 %), method and programme (25 %)`: in brackets after a name in small letters, or after a bare gap.
const SMALL_NAME = /(?<name>\p{L}[\p{L}\d/ .&-]{2,70}?)\s*(?:\(\s*|\s)(?<figure>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|v\.\s?H\.|Prozent|percent)\)?/giu;
const UNIT = '(?:%|v\\.\\s?H\\.|Prozent|percent|points|Punkten?)';
// `Der Preis geht mit 60 %, die Qualität mit 40 % in die Wertung ein`; `zu 70 % nach dem Preis`.
const COUNTS_WITH = new RegExp(`(?:^|,\\s|\\s(?:und|sowie|and)\\s)(?:der|die|das|the)?\\s?(?<name>\\p{L}[\\p{L}\\d/ &-]{2,60}?)\\s+(?:(?:geht|gehen|fließt|fließen|zählt|zählen|wird|werden|counts?|is|are)\\s+)?(?:mit|zu|for|with)\\s+(?:einer\\s+gewichtung\\s+von\\s+|a\\s+weight(?:ing)?\\s+of\\s+)?(?<figure>\\d{1,3}(?:[.,]\\d{1,2})?)\\s*${UNIT}`, 'giu');
const SHARE_AFTER = new RegExp(`(?:zu|mit)\\s+(?<figure>\\d{1,3}(?:[.,]\\d{1,2})?)\\s*${UNIT}\\s+nach\\s+(?:dem\\s+|der\\s+|den\\s+)?(?<name>\\p{L}[\\p{L}/ &-]{2,60}?)(?=\\s*(?:,|;|\\.|und\\s|sowie\\s|$|\\())`, 'giu');
// `Price 60 points, quality (40 points)`
const POINTS = /(?<name>\p{L}[\p{L}\d/ &-]{2,70}?)\s*(?:[(:=–-]\s*|\s)(?:max\.?\s*)?(?<figure>\d{1,3})\s*(?:points|Punkten?|Pkt\.)\)?/giu;
const FIGURE_FIRST = /(?<figure>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|v\.\s?H\.|Prozent|percent)\s+(?:weight(?:age|ing)?\s+(?:is\s+)?(?:given\s+|assigned\s+)?)?(?:für\s+|auf\s+|for\s+|of\s+|to\s+|on\s+)?(?:den |die |das |the )?(?<name>\p{L}[\p{L}/\s&-]{2,60}?)(?=\s*(?:,|;|\.|und\s|and\s|in\s|$|\())/giu;
const ONLY_PRICE = /(?:(?:alleiniges|einziges)\s+zuschlagskriterium(?:\s+ist)?(?:\s+der)?\s*:?\s*(?:niedrigste\s+)?(?<a>preis)|zuschlagskriterium\s+ist\s+(?:allein\s+|ausschließlich\s+)?(?:der\s+)?(?<g>(?:niedrigste\s+)?(?:preis|angebotspreis))|(?:angebot|bieter)\s+mit\s+dem\s+(?<h>niedrigsten\s+(?:gesamt|angebots)?preis)\s+(?:erteilt|erhält|wird)|on\s+the\s+basis\s+of\s+(?:the\s+)?(?<i>lowest\s+(?:evaluated\s+|total\s+)?price)|(?<b>(?:der\s+)?niedrigste(?:r|n)?\s+preis)\s+(?:ist|erhält|entscheidet)|(?:awarded\s+to|award\s+(?:will|shall)\s+be\s+made\s+to)\s+the\s+(?<c>lowest[\p{L}\s,()]{0,60}?(?:bidder|offeror|seller|vendor|price|tenderer|responsible\s+\p{L}+)(?:\(s\))?)|(?<d>(?:price|preis))\s+(?:is|ist)\s+(?:the\s+only|das\s+(?:einzige|alleinige))\s+(?:award\s+criterion|zuschlagskriterium)|zuschlagskriterium\s*:?\s*(?<e>(?:niedrigster\s+)?preis)\s*(?:\(?\s*100\s*%|$|\n)|(?<f>preis)\s*:?\s*100\s*%)/giu;

/** Criteria in one sentence, with weights that do not exceed the whole: `Preis (60 %) und Qualität (40 %)`. */
export function criteriaInProse(source: Source): FoundCriterion[] {
  for (const unit of source.units) {
    const text = source.text.slice(unit.start, unit.end);
    if (unit.kind === 'table_row' || !/%|v\.\s?H\.|Prozent|percent|\d\s(?:points|Punkte)/iu.test(text) || !SPEAKS.test(text)) continue;
    for (const { start, end } of splitSentences(text)) {
      const sentence = text.slice(start, end);
      for (const form of [COUNTS_WITH, SHARE_AFTER, NAME_FIRST, FIGURE_FIRST, SMALL_NAME, POINTS]) {
        const found = [...sentence.matchAll(form)].map((match): FoundCriterion => {
          const at = unit.start + start + match.index;
          const figure = parseNumber(match.groups?.['figure'] ?? '');
          const points = /points|punkte|pkt/iu.test(match[0]);
          return { source, name: cleanName((match.groups?.['name'] ?? '').replace(/^.*(?<!\p{L})(?:kriterien|criteria|kriterium|factors|follows|sind|are|wird|werden|nach|durch|by|on)[:\s]\s*/iu, '').replace(/^(?:(?:der|die|das|und|and|the|sowie)\s+)+/iu, '')), start: at, end: at + match[0].length, percent: points ? null : figure, points: points ? figure : null, lot: null, sureness: 0.7 };
        });
        const sum = found.reduce((total, criterion) => total + (criterion.percent ?? criterion.points ?? 0), 0);
        if (found.length >= 2 && Math.abs(sum - 100) < 0.6) return found;
      }
    }
  }
  return [];
}

/** The price alone: a sentence that says that the lowest one wins. */
export function onlyPrice(source: Source): FoundCriterion[] {
  for (const match of source.text.matchAll(ONLY_PRICE)) {
    const name = Object.values(match.groups ?? {}).find((group) => group !== undefined);
    if (!name) continue;
    const start = match.index + match[0].indexOf(name);
    const percent = /100\s*%/.test(match[0]) ? 100 : null;
    return [{ source, name: cleanName(name), start, end: start + name.length, percent, points: null, lot: null, sureness: 0.72 }];
  }
  return [];
}
