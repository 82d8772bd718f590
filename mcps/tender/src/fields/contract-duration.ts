import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { compileLabels, findLabels } from '../labels/label.ts';
import type { LabelHit } from '../labels/label.ts';
import { isKey } from '../source/is-key.ts';
import { neighboursOf } from '../source/neighbours.ts';
import type { Source } from '../source/source.ts';
import { sameLength } from './length-proposals.ts';
import { LENGTH, monthsOf, SHORT } from './lengths.ts';
import { NOT_WON, OF_OTHER, RENEWED, WARRANTED } from './other-lengths.ts';
import { rankLengths } from './rank-lengths.ts';

const LABELS = compileLabels([
  { words: '(?:vertrags|gesamt|projekt|rahmenvertrags)?laufzeit(?: des (?:vertrags|vorhabens|projekts|auftrags|rahmenvertrags|dynamischen beschaffungssystems))?(?: der rahmenvereinbarung)?(?: in monaten)?|vertragsdauer|auftragsdauer|projektdauer|(?:leistungs|ausführungs|vertrags)zeitraum|dauer (?:des vertrags|des auftrags|der leistung|in monaten)', strength: 0.9 },
  { words: '\\p{L}*(?:vertrag|verträge) über|bearbeitungs(?:zeit|dauer)|contracts? (?:will|shall|is anticipated to|are anticipated to)(?: be)? for', strength: 0.72 },
  { words: '(?:for|over) a (?:period|term|duration) of', strength: 0.58 },
  { words: '(?:für|auf) (?:zunächst|vorerst)|und läuft(?: für| über)?', strength: 0.62 },
  { words: '(?:für (?:die dauer|einen zeitraum|eine laufzeit|eine dauer)|auf die dauer|über einen zeitraum) von', strength: 0.62 },
  { words: '(?:initial|original|first|base) (?:period|term) (?:of|is|will be)(?: (?:not|no) more than| up to)?', strength: 0.9 },
  { words: '(?:total |overall )?(?:term|duration|length) of (?:the |this )?(?:assignment|engagement|consultancy|project)', strength: 0.88 },
  { words: '(?:assignment|project|services?|works?) (?:shall|will|is to|are to) be (?:carried out|performed|executed|provided)(?: for| over)', strength: 0.72 },
  { words: '(?:der )?vertrag (?:wird|hat|läuft|gilt)', strength: 0.75 },
  { words: '(?:contract|initial|base) (?:term|period|duration)|(?:term|duration|length) of (?:the|this) (?:contract|agreement)|period of performance|(?:the )?contract (?:will|shall) (?:be|run|last)(?: for)?|(?:the )?contract (?:runs|lasts|is awarded|is concluded|is)(?: for)?', strength: 0.9 },
  { words: 'term', strength: 0.9, key: true },
  { words: '(?:complete|completing|finish) (?:all|the|all of the|the entire) (?:works?|services?|project) within|(?:all|the|entire) (?:works?|services?|project) (?:must|shall|will|is to|are to) be completed within', strength: 0.88 },
  { words: '(?:period|time|date|timeline) (?:of|for) completion|completion (?:period|time)|time allowed(?: for completion)?|(?:contract|engagement|agreement|delivery|stipulated) (?:period|time)|term of (?:the )?(?:engagement|contract|agreement)', strength: 0.85, key: true },
  { words: '(?:contractual |stipulated )?(?:completion period|period of completion|time of completion) (?:shall|will|is to) be', strength: 0.85 },
  { words: '(?:ordering|service|performance|subscription) period|(?:agreement|contract|framework|bpa)(?: \\p{L}+){0,2} (?:from|of|for)(?= (?:the )?(?:date of award|\\p{L}+ \\())', strength: 0.85 },
  { words: 'duration in months|duration of the contract', strength: 0.93 },
]);
// Lengths that are not the contract's: extensions, guarantees, deadlines, references of the last years.
const OTHER = /verlänger|option|gewährleist|verjähr|kündig|(?<!be)frist|garantie|sperr|ausschl(?:uss|ieß)|ausgeschlossen|rückruf|wartung|warrant|renew|extend|extension|additional|notice|terminat|retention|retain|records|preserv|audit|debar|aufbewahr|letzten|vergangenen|past|last|previous|nicht älter|experience|erfahrung|validity|bindung|prior to|innerhalb|within|(?:greater|less|more|fewer) than|completed|support|blacklist|exclu(?:de|sion)|(?<!\p{L})(?:alle|every|each|jede[nrs]?)\s*$/iu;
// A running contract beside the one that is tendered.
const ANOTHER_CONTRACT = /(?<!\p{L})(?:o&m|current|existing|incumbent|previous|predecessor|prior|bisherige[rns]?|laufende[rns]?|bestehende[rns]?)\s+(?:\p{L}+\s+)?(?:contract|agreement|\p{L}*vertrag)/iu;
// A weak label speaks of the contract only where its sentence does.
const OF_CONTRACT = /(?<!\p{L})(?:(?:rahmen|dienst|werk|wartungs|dienstleistungs)?vertr[aä]g\p{L}*|vereinbarung|rahmenvereinbarung|\p{L}*laufzeit|auftrag\p{L}*|leistung(?:en)?|beauftrag\p{L}*|contracts?|agreements?|engagement|services?|appointment|assignment|term|framework|award(?:ed)?)(?!\p{L})/iu;
// `Laufzeit in Monaten: 2 (ab dem Schlusstermin für den Eingang der Angebote)`: so long bids bind, in the form of the EU.
const OF_BIDS = /^[^\n(]{0,40}\((?:ab dem schlusstermin|from the date stated for)/iu;

const OF_WORK = /completion|duration|period of performance|^contract period|contract (?:term|will|shall)|delivery|laufzeit|dauer|zeitraum|bearbeitungszeit/iu;
const OTHER_SHORT = new RegExp(OTHER.source.replace('|innerhalb|within', '').replace('|completed', ''), 'iu');
const MAX_SHORT = 90;
const SHORT_LINK = 0.85;
const SHORT_GAP = 60;
// `… period of performance hereunder and 90 days after its completion`: another matter.
const STEP = /(?<!\p{L})(?:and|hereunder|und|after|nach|before|vor)(?!\p{L})/iu;
// `… throughout the period of performance. The contractor pays within 30 days`: another sentence.
const NEW_SENTENCE = /(?<=\p{L}{4,}|^\s?)[.;]\s+(?:\p{Lu}[.)]\s+)?\p{Lu}/u;
// What is shorter than four weeks is one of its steps.
const SHORTEST = 0.9;

/** What rules take for the contract's length; which of all lengths is believed, the ranking decides. */
export const LENGTH_FINDERS: FieldReader<number>['finders'] = [labelled, baseYears, baseYear];

export const contractDuration: FieldReader<number> = { finders: [ranked], same: sameLength, floor: 0.5 };

/** What a structured file holds in elements of its own, only its labels tell. */
function ranked(sources: Source[]): Candidate<number>[] {
  return sources.flatMap((source) => {
    const found = LENGTH_FINDERS.flatMap((find) => find([source]));
    return source.document.format === 'xml' || source.document.format === 'gaeb' ? found : rankLengths(source, found);
  });
}

function labelled(sources: Source[]): Candidate<number>[] {
  return sources.flatMap((source) =>
    findLabels(source, LABELS, isKey).flatMap((hit) => {
      // `… shall retain all records for a period of …`: a weak label's own sentence says what lasts.
      const said = source.text.slice(Math.max(0, hit.start - 300), hit.start).split(/(?<!\d)[.;:]\s|\n\s*\n/u).at(-1) ?? '';
      if (WARRANTED.test(said)) return [];
      if (hit.label.strength < 0.65) {
        if (OTHER.test(said.slice(-60)) || !OF_CONTRACT.test(said)) return [];
      }
      const behind = source.text.slice(hit.end, hit.end + 80);
      if (OF_OTHER.test(behind) || OF_BIDS.test(behind)) return [];
      for (const region of neighboursOf(source, hit.start, hit.end)) {
        const text = source.text.slice(region.start, Math.min(region.end, region.start + 150));
        const match = [...text.matchAll(LENGTH)].find((m) => !OTHER.test(text.slice(Math.max(0, m.index - 45), m.index)) && !RENEWED.test(text.slice(m.index + m[0].length)));
        const bare = !match && /in months|in monaten/iu.test(source.text.slice(hit.start, hit.end)) ? /^\D{0,4}(\d{1,3})\b/u.exec(text) : null;
        const months = match ? monthsOf(match) : bare ? Number(bare[1]) : null;
        if (months === null || months <= 0 || months > 600) continue;
        const place = region.start + (match?.index ?? 0);
        if (NOT_WON.test(source.text.slice(Math.max(0, place - 60), place))) continue;
        const before = text.slice(0, match?.index ?? 0);
        const strength = hit.label.strength * (OTHER.test(before) ? 0.5 : 1) * (before.length < 70 ? 1 : 0.85);
        const start = region.start + (match?.index ?? bare?.index ?? 0);
        return [{ value: months, finder: 'label', strength, spans: [{ source, start, end: start + (match?.[0].length ?? bare?.[0].length ?? 0) }], derived: false }];
      }
      return inShort(source, hit);
    }),
  );
}

/** A length in weeks or days behind a label that speaks of the whole (`Time for completion: 16 weeks`), in months and marked as derived. */
function inShort(source: Source, hit: LabelHit): Candidate<number>[] {
  if (!OF_WORK.test(source.text.slice(hit.start, hit.end))) return [];
  for (const region of neighboursOf(source, hit.start, hit.end)) {
    const text = source.text.slice(region.start, Math.min(region.end, region.start + MAX_SHORT));
    const match = [...text.matchAll(SHORT)].find((m) => m.index < SHORT_GAP && !OTHER_SHORT.test(text.slice(0, m.index)) && !STEP.test(text.slice(0, m.index)) && !NEW_SENTENCE.test(source.text.slice(hit.end, region.start + m.index)) && !RENEWED.test(text.slice(m.index + m[0].length)));
    const months = match ? monthsOf(match) : null;
    if (!match || months === null || months < SHORTEST) continue;
    const start = region.start + match.index;
    return [{ value: months, finder: 'short', strength: hit.label.strength * SHORT_LINK, spans: [{ source, start, end: start + match[0].length }], derived: true }];
  }
  return [];
}

/** `a one-year base period`: the length before its name. */
function baseYears(sources: Source[]): Candidate<number>[] {
  const pattern = new RegExp(`${LENGTH.source}\\s+(?:base|initial|fixed|contract)\\s+(?:period|term|contract)`, 'giu');
  return sources.flatMap((source) =>
    [...source.text.matchAll(pattern)].flatMap((match) => {
      const months = monthsOf(match);
      return months === null || ANOTHER_CONTRACT.test(source.text.slice(Math.max(0, match.index - 100), match.index)) ? [] : [{ value: months, finder: 'base', strength: 0.85, spans: [{ source, start: match.index, end: match.index + match[0].length }], derived: false }];
    }),
  );
}

/** `a base year plus four option years`: the year that is sure. */
function baseYear(sources: Source[]): Candidate<number>[] {
  return sources.flatMap((source) =>
    [...source.text.matchAll(/(?<!\p{L})(?:a|one|one-year|the|\(1\))\s+(?<!option\s)base\s+(?:year|period\s+of\s+(?:one|1)\s+year)(?!\p{L})(?=[^.]{0,40}\s(?:plus|and|with|followed\s+by)\s[^.]{0,30}option)/giu)].map((match) => ({
      value: 12, finder: 'base', strength: 0.72, spans: [{ source, start: match.index, end: match.index + match[0].length }], derived: false,
    })),
  );
}
