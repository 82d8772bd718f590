import type { Ask } from './asks.ts';
import { type Finding, type Situation, complete, met, notMet, unclear, wordsFor } from './finding.ts';

const LANGUAGES = { de: { words: /deutsch|german/iu, de: 'Deutsch', en: 'German' }, en: { words: /englisch|english/iu, de: 'Englisch', en: 'English' } };

export function assessLanguage(ask: Extract<Ask, { kind: 'language' }>, situation: Situation): Finding {
  const words = wordsFor(situation);
  const { languages } = situation.company;
  const asked = LANGUAGES[ask.language];
  const name = asked[situation.language];
  if (languages.length === 0) return unclear(words.noList('languages'), name);
  const spoken = languages.find((one) => asked.words.test(one));
  return spoken ? met(words.speaks(name), [{ part: 'language', entry: null, text: spoken }], 1) : notMet(words.notSpeaks(name), name, [], complete(languages.length));
}

/** An office at a place: met where the sentence names a region or the town of the profile; else nobody can tell. */
export function assessRegion(ask: Extract<Ask, { kind: 'region' }>, situation: Situation): Finding {
  const words = wordsFor(situation);
  const { regions, address } = situation.company;
  const places = [...regions, ...(address ?? '').split(/[\n,]+/).map((part) => part.replace(/\d+/g, '').trim())].filter((place) => place.length >= 4);
  const text = ask.text.toLowerCase();
  const named = places.find((place) => text.includes(place.toLowerCase()));
  return named ? met(words.region(named), [{ part: 'region', entry: null, text: named }], 1) : unclear(words.regionOpen(), words.showProof());
}
