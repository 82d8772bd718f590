import type { Ask } from './asks.ts';
import { type Finding, type Situation, complete, met, notMet, unclear, wordsFor } from './finding.ts';

const LANGUAGES = { de: { words: /deutsch|german/iu, de: 'Deutsch', en: 'German' }, en: { words: /englisch|english/iu, de: 'Englisch', en: 'English' } };
/** How far behind the word for an office its place may stand. */
const NEAR = 120;

export function assessLanguage(ask: Extract<Ask, { kind: 'language' }>, situation: Situation): Finding {
  const words = wordsFor(situation);
  const { languages } = situation.company;
  const asked = LANGUAGES[ask.language];
  const name = asked[situation.language];
  if (languages.length === 0) return unclear(words.noList('languages'), name);
  const spoken = languages.find((one) => asked.words.test(one));
  return spoken ? met(words.speaks(name), [{ part: 'language', entry: null, text: spoken }], 1) : notMet(words.notSpeaks(name), name, [], complete(languages.length));
}

/** An office at a place: met where the company's address is there. A region that it works in only hints at one; else nobody can tell. */
export function assessRegion(ask: Extract<Ask, { kind: 'region' }>, situation: Situation): Finding {
  const words = wordsFor(situation);
  const { regions, address } = situation.company;
  const place = ask.text.slice(0, NEAR);
  const seat = (address ?? '').split(/[\n,]+/).map((part) => part.replace(/\d+/g, '').trim()).find((part) => names(place, part));
  if (seat) return met(words.region(seat), [{ part: 'region', entry: null, text: seat }], 1);
  const region = regions.find((one) => names(place, one));
  return unclear(words.regionOpen(), words.showProof(), region ? [{ part: 'region', entry: null, text: region }] : []);
}

function names(text: string, place: string): boolean {
  return place.length >= 3 && inWords(text).includes(inWords(place));
}

/** Lower case, one space around each word: so a town's name is not found within another's. */
function inWords(text: string): string {
  return ` ${(text.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ')} `;
}
