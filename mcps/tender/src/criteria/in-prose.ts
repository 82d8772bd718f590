import { splitSentences } from '../requirements/split-sentences.ts';
import type { Source } from '../source/source.ts';
import { cleanName, parseNumber } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';

const SPEAKS = /zuschlagskriteri|wertungskriteri|bewertungskriteri|zuschlag|gewichte|gewichtung|award|evaluat|assess|scored|judged|bewertet|gewertet|criteri|weigh/iu;
const NAME_FIRST = /(?<name>\p{Lu}[\p{L}\d/ .&-]{2,70}?)\s*(?:\(|[:=–-]\s*|(?:mit|zu|at|with|is weighted at|weighted)\s+(?:einem anteil von\s+)?)(?<figure>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|v\.\s?H\.|Prozent|percent)\)?/giu;
// `price (60 %), method and programme (25 %)`: in brackets after a name in small letters, or after a bare gap.
const SMALL_NAME = /(?<name>\p{L}[\p{L}\d/ .&-]{2,70}?)\s*(?:\(\s*|\s)(?<figure>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|v\.\s?H\.|Prozent|percent)\)?/giu;
const FIGURE_FIRST = /(?<figure>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|v\.\s?H\.|Prozent|percent)\s+(?:für\s+|auf\s+|for\s+|of\s+)?(?:den |die |das |the )?(?<name>\p{L}[\p{L}/ &-]{2,60}?)(?=\s*(?:,|;|\.|und\s|and\s|$|\())/giu;
const ONLY_PRICE = /(?:(?:alleiniges|einziges)\s+zuschlagskriterium(?:\s+ist)?(?:\s+der)?\s*:?\s*(?:niedrigste\s+)?(?<a>preis)|(?<b>(?:der\s+)?niedrigste(?:r|n)?\s+preis)\s+(?:ist|erhält|entscheidet)|(?:awarded\s+to|award\s+(?:will|shall)\s+be\s+made\s+to)\s+the\s+(?<c>lowest[\p{L}\s,()]{0,60}?(?:bidder|offeror|seller|vendor|price|tenderer|responsible\s+\p{L}+)(?:\(s\))?)|(?<d>(?:price|preis))\s+(?:is|ist)\s+(?:the\s+only|das\s+(?:einzige|alleinige))\s+(?:award\s+criterion|zuschlagskriterium)|zuschlagskriterium\s*:?\s*(?<e>(?:niedrigster\s+)?preis)\s*(?:\(?\s*100\s*%|$|\n)|(?<f>preis)\s*:?\s*100\s*%)/giu;

/** Criteria in one sentence, with weights that do not exceed the whole: `Preis (60 %) und Qualität (40 %)`. */
export function criteriaInProse(source: Source): FoundCriterion[] {
  for (const unit of source.units) {
    const text = source.text.slice(unit.start, unit.end);
    if (unit.kind === 'table_row' || !/%|v\.\s?H\.|Prozent|percent/iu.test(text) || !SPEAKS.test(text)) continue;
    for (const { start, end } of splitSentences(text)) {
      const sentence = text.slice(start, end);
      for (const form of [NAME_FIRST, FIGURE_FIRST, SMALL_NAME]) {
        const found = [...sentence.matchAll(form)].map((match): FoundCriterion => {
          const at = unit.start + start + match.index;
          return { source, name: cleanName((match.groups?.['name'] ?? '').replace(/^.*(?<!\p{L})(?:kriterien|criteria|kriterium|factors|sind|are|wird|werden|nach|durch|by|on)\s+/iu, '').replace(/^(?:der|die|das|und|and|the)\s+/iu, '')), start: at, end: at + match[0].length, percent: parseNumber(match.groups?.['figure'] ?? ''), points: null, lot: null, sureness: 0.7 };
        });
        const sum = found.reduce((total, criterion) => total + (criterion.percent ?? 0), 0);
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
