import { inWords } from '../bidding/in-words.ts';
import type { Ask } from './asks.ts';
import { type Finding, type Situation, complete, met, notMet, unclear, phrase } from './finding.ts';

const LANGUAGES = { de: { words: /deutsch|german/iu, name: { de: 'Deutsch', en: 'German' } }, en: { words: /englisch|english/iu, name: { de: 'Englisch', en: 'English' } } };
/** How far behind the word for an office its place may stand. */
const NEAR = 120;

export function assessLanguage(ask: Extract<Ask, { kind: 'language' }>, situation: Situation): Finding {
  const { languages } = situation.company;
  const { words, name } = LANGUAGES[ask.language];
  if (languages.length === 0) return unclear(phrase('noList', 'languages'), phrase('plain', name));
  const spoken = languages.find((one) => words.test(one));
  return spoken ? met(phrase('speaks', name), [{ part: 'language', entry: null, said: [spoken] }], 1) : notMet(phrase('notSpeaks', name), phrase('plain', name), [], complete(languages.length));
}

/** An office at a place: met where the company's address is there. A region that it works in only hints at one; else nobody can tell. */
export function assessRegion(ask: Extract<Ask, { kind: 'region' }>, situation: Situation): Finding {
  const { regions, address } = situation.company;
  const place = ask.text.slice(0, NEAR);
  const seat = (address ?? '').split(/[\n,]+/).map((part) => part.replace(/\d+/g, '').trim()).find((part) => names(place, part));
  if (seat) return met(phrase('region', seat), [{ part: 'region', entry: null, said: [seat] }], 1);
  const region = regions.find((one) => names(place, one));
  return unclear(phrase('regionOpen'), phrase('showProof'), region ? [{ part: 'region', entry: null, said: [region] }] : []);
}

function names(text: string, place: string): boolean {
  return place.length >= 3 && inWords(text).includes(inWords(place));
}
