import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { UNFINISHED } from './title-words.ts';
import { ENGLISH_ADDRESS, GERMAN_ADDRESS } from './street-address.ts';

const GERMAN_NOUN = '(?:[Ee]rfüllungs|[Ll]eistungs|[Aa]usführungs|[Ee]insatz|[Ll]iefer|[Dd]ienst|[Aa]rbeits)ort(?:e)?|[Oo]rt\\s+der\\s+(?:[Ll]eistung(?:serbringung)?|[Aa]usführung|[Ll]ieferung)';
const ENGLISH_NOUN = '(?:[Pp]rimary\\s+|[Pp]rincipal\\s+|[Mm]ain\\s+)?(?:[Pp]lace|[Ll]ocation)s?\\s+of\\s+(?:[Pp]erformance|[Dd]elivery|(?:the\\s+)?[Ww]orks?|(?:the\\s+)?[Ss]ervices?)|[Ww]ork\\s+location|[Dd]elivery\\s+(?:location|address)';
const DONE = '(?:zu\\s+erbringen|zu\\s+erbringende|erbracht|durchgeführt|durchzuführen|auszuführen|ausgeführt|vorzunehmen|zu\\s+liefern|anzuliefern|geliefert|vorgehalten|benötigt)';
const WORK = '(?:[Ww]orks?|[Ss]ervices?|[Tt]asks?|[Pp]erformance|[Tt]raining)';
const PERFORMED = '(?:performed|carried\\s+out|provided|conducted|rendered|delivered|accomplished|executed|done)';
const BE = '(?:is|are|will\\s+be|shall\\s+be|must\\s+be|may\\s+be|can\\s+be|is\\s+to\\s+be|are\\s+to\\s+be)';
const OWNER = "(?:contractor|vendor|supplier|consultant|service\\s+provider|government|agency|city|county|district|client|customer|buyer|owner|university|contracting\\s+authority|council)";

type Rule = { pattern: RegExp; strength: number; site?: true };

const RULES: Rule[] = [
  // Erfüllungsort sind die Häuser in …, The primary place of performance will be at …
  { pattern: new RegExp(`(?<!\\p{L})(?:${GERMAN_NOUN})\\s+(?:ist|sind)\\s+(?:(?:grundsätzlich|überwiegend|vorrangig|hauptsächlich)\\s+)?(?:(?:der|die|das|in|am|im|bei)\\s+)?(?<where>[\\p{L}\\d](?:[^.;:\\n]|(?<=,)\\s?\\n){2,110}?)(?=[.;]|(?<!,)\\s*$|\\s(?:und\\s(?:wird|ist)|soweit|sofern))`, 'gmu'), strength: 0.7 },
  { pattern: new RegExp(`(?<!\\p{L})(?:${ENGLISH_NOUN})\\s+(?:is|are|will\\s+be|shall\\s+be)\\s+(?:(?:primarily|mainly)\\s+)?(?:(?:at|in|on|from)\\s+)?(?<where>[\\p{L}\\d](?:[^.;:\\n]|(?<=,)\\s?\\n){2,110}?)(?=[.;]|(?<!,)\\s*$|,\\s(?:and|with|unless)\\s|\\s(?:unless|during|and\\s+will))`, 'gmu'), strength: 0.7 },
  // Die Leistungen sind am Standort Nord zu erbringen
  { pattern: new RegExp(`(?:[Ll]eistung(?:en)?|[Aa]rbeiten|[Ll]ieferung(?:en)?|[Ss]chulung(?:en)?|[Mm]aßnahmen?)\\s+(?:ist|sind|wird|werden)\\s+(?:[^.;]{0,60}?\\s)?(?:am|an\\s+(?:der|dem|den)|im|in\\s+(?:der|dem|den)|auf\\s+(?:der|dem)|beim|bei\\s+(?:der|dem)|nach|frei)\\s+(?<where>\\p{Lu}[^.;]{2,100}?)\\s+${DONE}(?!\\p{L})`, 'gu'), strength: 0.62, site: true },
  // The work will be performed at the Contractor's facility
  { pattern: new RegExp(`${WORK}\\s+(?:[^.;]{0,60}?\\s)?${BE}\\s+(?:primarily\\s+|mainly\\s+)?${PERFORMED}\\s+(?:[^.;]{0,40}?\\s)?(?:at|in|from|on)\\s+(?<where>(?:the\\s+)?${OWNER}['’]s\\s+(?:own\\s+)?(?:facilit(?:y|ies)|sites?|premises|offices?|locations?|place\\s+of\\s+business|headquarters)(?:\\s+in\\s+\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)?(?:,\\s[A-Z]{2})?)?)`, 'giu'), strength: 0.66 },
  { pattern: new RegExp(`${WORK}\\s+(?:[^.;]{0,40}?\\s)?${BE}\\s+(?:primarily\\s+|mainly\\s+|exclusively\\s+)?${PERFORMED}\\s+(?:primarily\\s+|mainly\\s+|on-?site\\s+)?(?:at|in)\\s+(?:the\\s+)?(?<where>(?:premises\\s+of\\s+the\\s+contracting\\s+authority\\s+in\\s+)?\\p{Lu}[\\p{L}'’-]+(?:,?\\s(?:(?:of|the|and|at|in)\\s){0,2}(?:\\p{Lu}[\\p{L}'’.-]*|\\d{1,5})){0,10}(?:\\s(?:campus|premises|offices?|site|facilit(?:y|ies)))?)`, 'gu'), strength: 0.58 },
  { pattern: new RegExp(`${WORK}\\s+(?:[^.;]{0,40}?\\s)?${BE}\\s+${PERFORMED}\\s+(?:at|in|within|on)\\s+(?<where>the\\s+\\p{Lu}[\\p{L}&-]+(?:\\s[\\p{Lu}][\\p{L}&-]+){0,4}\\s+(?:premises|facilit(?:y|ies)|offices?|campus|headquarters|site))(?!\\p{L})`, 'gu'), strength: 0.6 },
  { pattern: new RegExp(`${WORK}\\s+${BE}\\s+${PERFORMED}\\s+(?<where>(?:fully\\s+|entirely\\s+|100\\s?%\\s+)?remotely(?:\\s+from\\s+anywhere)?)(?!\\p{L})`, 'gu'), strength: 0.56 },
  // The project is located at 455 Canyon Road; Das Gebäude befindet sich in der Hangstraße 4; In der Hangstraße 4 in Talburg liegt die Schule
  { pattern: /(?<!\p{L})(?:[Pp]roject|[Ww]orks?|[Ss]ite|[Jj]ob)(?:\s+(?:site|area|location))?\s+(?:is|are)\s+located\s+(?:at|in|on|within)\s+(?:the\s+)?(?<where>[\p{Lu}\d][^.;:\n]{3,110}?)(?=[.;]|,\s(?:and|which|approximately|with)\s|\s\(|\s*$)/gmu, strength: 0.62 },
  // an addition to the existing depot near Elmport, Alberta; prices F.O.R. Harbour Works, Elmport
  { pattern: /(?<!\p{L})(?:addition|construction|renovation|replacement|demolition|expansion|rehabilitation|design[\s-]build)\s(?:of|to|for)\s[^.;:]{5,140}?\s(?:near|located\s(?:in|at|near))\s(?<where>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2},\s\p{Lu}[\p{L}]+(?:\s\p{Lu}\p{L}+)?)(?=[.;,)])/gu, strength: 0.56 },
  { pattern: /(?<!\p{L})(?:F\.\s?O\.\s?R\.?|FOR(?=\s(?:destination|site))|DDP|DAP)[,:]?\s+(?:basis\s+)?(?:(?:destination|site)\s+)?(?:at\s+|to\s+)?(?!Incoterm|INCOTERM|Basis|Price|Destination|Site|Terms)(?<where>\p{Lu}[\p{L}'’-]+(?:,?\s\p{Lu}[\p{L}'’-]+){0,4})(?=[.;,)]|\s*\n|\s\p{Ll})/gu, strength: 0.56 },
  { pattern: /(?<!\p{L})(?:Objekt|Gebäude|Baustelle|Liegenschaft|Bauvorhaben|Baugrundstück|Baumaßnahme)\s+(?:befindet\s+sich|liegt)\s+(?:in|an|auf|im|am)\s+(?:der\s+|dem\s+)?(?<where>\p{Lu}[^.;:\n]{3,90}?)(?=[.;]|,\s(?:und|welche[srn]?|das|die|der)\s|\s\(|\s*$)/gmu, strength: 0.56 },
  { pattern: /(?<!\p{L})In\s+der\s+(?<where>(?:\p{Lu}[\p{L}.-]+\s+){0,3}(?:\p{Lu}[\p{L}-]*)?(?:[Ss]traße|[Ss]tr\.|[Aa]llee|[Gg]asse)\s+\d{1,4}\s?[a-z]?(?:,\s+(?:\d{5}\s+)?|\s+in\s+)\p{Lu}[\p{L}-]+)\s+(?:befindet\s+sich|liegt|steht)(?!\s+(?:die|der|das)\s+(?:Vergabestelle|Geschäftsstelle|Verwaltung|Poststelle|Büro))/gu, strength: 0.56 },
  { pattern: /(?<!\p{L})(?:Leistung(?:en)?|Leistungserbringung|Auftragsausführung|Zusammenarbeit|Arbeiten|Projektarbeit)\s+(?:kann|können|erfolgt|erfolgen|wird|werden|soll|sollen)\s+(?:(?:auch|vollständig|ausschließlich|überwiegend|komplett)\s+)?(?<where>remote|online|virtuell|ortsunabhängig)(?!\p{L})/gu, strength: 0.56 },
];
// What follows `im` or `at` in such sentences without being a place, and places that are named elsewhere.
const NO_PLACE = /^(?:(?:Standort(?:en)?\s+)?(?:Rahmen|Zeitraum|Auftrag|Namen|Einvernehmen|Zusammenhang|Wesentlichen|Einzelnen|Umfang|Anschluss|Jahr|Monat|Textform|Schriftform|Form|Abstimmung|Absprache|Deutsch|Englisch|Höhe|Übereinstimmung|Anlehnung|Wege|Sinne|Bedarfsfall|Einzelfall|Regelfall|Turnus|Rhythmus|Sprache|Ergänzung|Verbindung|Maßgabe|Vorgaben|Abruf|Aufforderung|Bedarf|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Werktagen|Wochentagen|Kosten|Rechnung|Lieferung)(?!\p{L})|(?:Accordance|English|German|Compliance|Section|Attachment|Exhibit|Appendix|Annex|Phase|Task|Year|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})|(?:[Tt]o be|[Aa]s |[Nn]ot |[Ss]pecified|[Dd]etermined|[Ll]isted|[Ii]dentified|[Dd]escribed|[Ii]ndicated|[Pp]rovided|[Gg]iven|[Ss]ubject|[Dd]ependent|[Rr]equired|[Ee]ach|[Ss]tated|festgelegt|noch|nicht|jeweils|dem Auftrag|den Vergabe|der Leistungsbeschreibung|siehe))/u;
// A part of a building (`in der Zwischendecke`) is no place to travel to.
const SITE = /standort|campus|stadt|gemeinde|landkreis|haus|schule|klinik|rathaus|werk|gebäude|liegenschaft|räume|dienststelle|museum|theater|hof|wache|verwaltung|amt(?!\p{L})|park|hafen|depot|lager|zentrum|institut|universität|hochschule|\d{4,5}\s\p{Lu}|(?:straße|str\.|weg|platz|allee)\s\d/iu;
// A line of a table of contents, with its page; a broken line.
const OF_CONTENTS = /^\D+\s\d{1,3}$|^page\s\d|-$/iu;
const OF_DISPUTE = /gerichtsstand|gericht|jurisdiction|governed|§\s*29|zahlung/iu;

/** Sentences that say where the work is done: `Erfüllungsort ist …`, `The services will be provided at …`. */
export function placesInProse(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    RULES.flatMap(({ pattern, strength, site }) =>
      [...source.text.matchAll(pattern)].flatMap((match) => {
        const name = match.groups?.['where']?.trim();
        if (!name || NO_PLACE.test(name) || OF_CONTENTS.test(name) || UNFINISHED.test(name) || (site && !SITE.test(name)) || OF_DISPUTE.test(match[0]) || OF_DISPUTE.test(source.text.slice(match.index + match[0].length, match.index + match[0].length + 60).split(/[.\n]/u)[0] ?? '')) return [];
        return [placed(source, match.index + match[0].lastIndexOf(name), name, strength, 'mention')];
      }),
    ),
  );
}

const PROJECT = /^[\s\d.)a-z]{0,4}(?:bauvorhaben|bv|objekt|baumaßnahme|maßnahme|bauprojekt|projekt|vorhaben|liegenschaft|gebäude|bauwerk|baustelle)\b/iu;
const ONLY_ADDRESS = new RegExp(`(?<![\\p{L}\\d])(?:${GERMAN_ADDRESS})`, 'u');
// `Kaistr.` / `12345 Talburg`: a site has no number yet.
const UNNUMBERED = /(?<=\n)\p{Lu}[\p{L} .-]{2,40}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Ww]eg|[Pp]latz|[Aa]llee|[Rr]ing|[Dd]amm|[Uu]fer)\n\d{5}\s\p{Lu}[\p{L}-]+/u;
const NEXT_PARTY = /\n\s*\n|\n(?=\s*(?:bauherr|auftraggeber|architekt|planer|planung|entwurf|bieter|vergabestelle|ansprech|kontakt|ausschreibende|verfasser|bearbeit))/iu;
const BUILT_AT = new RegExp(`(?:replacement|renovation|construction|repairs?|installation|cleaning|janitorial|remodel(?:ing)?|improvements?|demolition|painting|roof(?:ing)?|landscap\\p{L}+|refurbishment|alterations?|upgrade|paving)(?!\\p{L})[^.;:]{0,140}?[,\\s](?<where>${ENGLISH_ADDRESS})`, 'gu');
const HANDED_IN = /submit|deliver|mail|receiv|open(?:ed|ing)|return|hand|obtain|pick|contact|office of|bids? (?:to|at)|attn/iu;
const EARLY = 8000;

/** The address of what is built, under the project's name or in the sentence that names the works. */
export function projectAddresses(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => [
    ...source.lines.filter((line) => line.start < EARLY && PROJECT.test(line.text)).flatMap((line) => {
      const [text = ''] = source.text.slice(line.start, line.start + 220).split(NEXT_PARTY);
      const match = ONLY_ADDRESS.exec(text) ?? UNNUMBERED.exec(text);
      return match ? [placed(source, line.start + match.index, match[0], 0.6, 'project')] : [];
    }),
    ...[...source.text.slice(0, EARLY).matchAll(BUILT_AT)].flatMap((match) => {
      const name = match.groups?.['where'];
      return name && !HANDED_IN.test(match[0].slice(0, -name.length)) ? [placed(source, match.index + match[0].lastIndexOf(name), name, 0.54, 'project')] : [];
    }),
  ]);
}

function placed(source: Source, start: number, text: string, strength: number, finder: string): Candidate<string> {
  return { value: text.replace(/(?<!,)\s*\n(?=\d{5}\s)/gu, ', ').replace(/\s+/g, ' '), finder, strength, spans: [{ source, start, end: start + text.length }], derived: false };
}
