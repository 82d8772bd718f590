import type { Source, Unit } from '../source/source.ts';
import type { FoundLot } from './found-lot.ts';
import { DIVIDES, isTitle, LOT_WORD, NAMES_LOT, plainNumber } from './lot-words.ts';

const BRACKET = new RegExp(`\\(\\s*${LOT_WORD}(?:\\s+|\\s?[-–#:]\\s?)(?:n[ro]\\.?\\s*)?(?<number>\\d{1,2}|one|two|three|four|five)\\s*\\)`, 'giu');
const CONTRACT = /(?<!\p{L})(?:contracts?|procurement|framework|tenders?|quotations?|bids?|offers?|proposals?|supply(?:ing)?|angebote?s?|lieferung|\p{L}*auftrag|\p{L}*vergabe|ausschreibung|rahmenvereinbarung)(?!\p{L})/iu;
// What is asked of bidders for each lot names no lot.
const ASKS = /(?<!\p{L})(?:must|shall|minimum|turnover|references?|guarantee|security|muss|müssen|mindest\p{L}*|referenz\p{L}*|umsatz|sicherheit|deadline|frist)(?!\p{L})/iu;
const BEGINS = /(?<!\p{L})(?:(?:(?:provision|supply|delivery|procurement|purchase|lieferung|erbringung|beschaffung|vergabe)\s+(?:of|von)|(?:quotations?|bids?|tenders?|offers?|proposals?|angebote?s?)\s+(?:for|über|für)(?:\s+(?:supply|provid|deliver|purchas)ing)?)\s+(?:(?:an?|the|die|der|das|den)\s+)?|(?:and|und|sowie)\s+(?:an?|the|die|der|das|den)\s+|(?:\p{L}*losen?|lots|unterteilt|aufgeteilt|gegliedert|divided|split),?\s+(?:\p{L}+\s+)?(?:nämlich|und\s+zwar|namely)\s+(?:(?:an?|the|die|der|das|den)\s+)?)|[;:.]\s+/giu;
// After a lot the next one begins at once.
const GOES_ON = /^\s*(?:[,;]\s*(?:(?:and|und|sowie)\s+)?|(?:and|und|sowie)\s+)(?:(?:an?|the|die|der|das|den)\s+)?/iu;
const WHERE = /^\s*(?<where>(?:in|at|within|for|im|für)\s[^,;.()]{3,60}?)(?=\s(?:and|und|sowie)\s|[,;.]|$)/iu;
const MAX_TITLE = 120;

/** `the provision of ferries (Lot 1) on the lake and a franchise for posters (Lot 2)`: lots numbered behind their names, from 1 on. */
export function lotsBeforeBrackets(source: Source): FoundLot[] {
  return source.units.flatMap((unit) => {
    const text = source.text.slice(unit.start, unit.end);
    if (unit.kind !== 'paragraph' || !NAMES_LOT.test(text) || !(CONTRACT.test(text) || DIVIDES.test(text))) return [];
    const found = inText(source, unit, text);
    return found.length >= 2 && found.every(({ number }, i) => number === String(i + 1)) ? found : [];
  });
}

function inText(source: Source, unit: Unit, text: string): FoundLot[] {
  const brackets = [...text.matchAll(BRACKET)];
  return brackets.flatMap((bracket, i): FoundLot[] => {
    const from = (brackets[i - 1]?.index ?? 0) + (brackets[i - 1]?.[0].length ?? 0);
    const before = text.slice(from, bracket.index);
    const begin = [...before.matchAll(BEGINS)].at(-1) ?? (i > 0 ? GOES_ON.exec(before) : null);
    if (!begin || ASKS.test(before)) return [];
    const named = before.slice(begin.index + begin[0].length);
    const after = bracket.index + bracket[0].length;
    const where = i + 1 < brackets.length ? (WHERE.exec(text.slice(after, brackets[i + 1]?.index))?.groups?.['where'] ?? '') : '';
    const title = `${named} ${where}`.replace(/\s+/gu, ' ').trim();
    const number = plainNumber(bracket.groups?.['number'] ?? '');
    return isTitle(title) && title.length <= MAX_TITLE ? [{ source, number, title, start: unit.start + from + begin.index + begin[0].length, end: unit.start + after, sureness: 0.5 }] : [];
  });
}
