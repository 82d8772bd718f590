import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';

const EARLY = 16_000;
const NAME = "\\p{Lu}[\\p{L}'’-]*(?:\\s(?:(?:of|the|and|&)\\s){0,2}\\p{Lu}[\\p{L}'’-]*){1,5}";
const TOWN = "\\p{Lu}[\\p{L}'’-]+(?:[\\s-](?:(?:upon|on|under|le|of|the)[\\s-]){0,2}\\p{Lu}[\\p{L}'’-]+){0,2}";
const LAND = '(?:City|Town|Village|County|Township|Borough|Municipality|State|Province)';
const STREET = "\\d{1,5}\\s(?:[NSEW]\\.?\\s)?(?:\\p{Lu}[\\p{L}'’.-]+\\s){1,4}?(?:Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Way|Place|Square|Boulevard|Blvd\\.?|Highway|Hwy\\.?|Parkway|Pkwy\\.?|Court|Circle)(?!\\p{L})";
const TOWN_AND_STATE = ",?\\s*\\p{Lu}[\\p{L}'’.-]+(?:\\s\\p{Lu}[\\p{L}'’.-]+){0,2},?\\s[A-Z]{2}\\s\\d{5}";

type Rule = { pattern: RegExp; strength: number; address?: true };
const RULES: Rule[] = [
  // provision of temporary structures at Elmport Circular Economy Hub
  { pattern: new RegExp(`(?<!\\p{L})(?:[Pp]rovision|[Ss]upply|[Ii]nstallation|[Cc]onstruction|[Rr]enovation|[Rr]epairs?|[Rr]eplacement|[Mm]aintenance|[Cc]leaning|[Rr]efurbishment)(?!\\p{L})(?:[^.;:\\n]|\\n(?!\\n)){0,80}?\\sat\\s(?:the\\s)?(?<where>${NAME})(?=[.,;)]|\\s\\p{Ll}|\\s*$)`, 'gmu'), strength: 0.56 },
  // Maintenance is required to a number of open spaces in Elmport.
  { pattern: new RegExp(`(?<!\\p{L})(?:[Mm]aintenance|[Ww]orks?|[Ss]ervices?|[Cc]leaning)\\s(?:is|are)\\s(?:also\\s)?required\\s(?:to|at|for|on|within)\\s(?:[^.;:\\n]|\\n(?!\\n)){0,90}?\\sin\\s(?<where>${TOWN})(?=[.,;])`, 'gu'), strength: 0.63 },
  // ground maintenance services to Central Zone 2
  { pattern: /(?<!\p{L})(?:[Ss]ervices?|[Mm]aintenance|[Ww]orks?|[Cc]ontract\s(?:will\s|shall\s)?covers?)\s(?:[^.;:\n]|\n(?!\n)){0,30}?(?:\s|(?<=cover\s)|(?<=covers\s))(?:(?:to|for|in|within|at)\s)?(?:the\s)?(?<where>(?:\p{Lu}\p{L}+\s){1,3}(?:Zone|District|Area|Region|Sector|Ward)\s\d{1,2})(?![\d\p{L}])/gu, strength: 0.56 },
  // assessments of homes located in the City of Elmport and Wattle County
  { pattern: new RegExp(`(?<!\\p{L})(?:[Pp]rojects?|[Pp]roperties|[Hh]omes|[Hh]ouses|[Bb]uildings?|[Ff]acilities|[Pp]arks|[Ss]chools|[Rr]oads|[Ss]treets|[Uu]nits|[Ss]ites?)\\slocated\\s(?:with)?in\\s(?:the\\s)?(?<where>${LAND}\\sof\\s${TOWN}(?:\\sand\\s(?:the\\s)?(?:${LAND}\\sof\\s)?${TOWN})?)(?=[.,;]|\\s\\p{Ll})`, 'gu'), strength: 0.57 },
  // All deliveries must be made to the following address: and the address under the names of who is there
  { pattern: new RegExp(`(?<!\\p{L})[Dd]eliver(?:y|ies|ed)\\s(?:[^.;\\n]{0,70}\\s)?to\\sthe\\sfollowing\\s(?:address|location)[^:\\n]{0,50}:\\s*(?:[^\\n]{2,80}\\n\\s*){0,4}?(?:[^\\n]{2,80}?\\s)?(?<where>${STREET}(?:,\\s[^\\n,]{3,30})?${TOWN_AND_STATE})`, 'gu'), strength: 0.68, address: true },
  // The building is located at 5 Canal Street, Elmport
  { pattern: new RegExp(`(?<!\\p{L})(?:[Bb]uildings?|[Ff]acility|[Ll]ibrary|[Ss]chool|[Mm]useum|[Pp]roperty|[Pp]remises|[Pp]lant)\\s(?:is|are)\\s(?:physically\\s)?located\\s(?:at|on)\\s(?<where>${STREET}(?:,\\s|\\sin\\s)${TOWN}(?:,\\s[A-Z]{2}(?:\\s\\d{5})?)?)`, 'gu'), strength: 0.58, address: true },
  // Lieferung von Büromaterial für alle Standorte der Hochschule Talburg
  { pattern: /(?<!\p{L})(?:Lieferung|Leistung(?:en)?|Kauf|Reinigung|Wartung|Ausschreibung|Beschaffung|Belieferung|Versorgung|Betrieb|Bewachung)(?!\p{L})(?:[^.;:\n]|(?<=inkl|bzw|etc|ggf|usw)\.|\n(?!\n)){0,130}?\s(?:für|an|auf|in)\s+(?<where>(?:alle|sämtliche|allen|sämtlichen)\s(?:Standorten?|Liegenschaften|Dienststellen|Niederlassungen|Filialen|Häusern?)\s(?:der|des|von)\s\p{Lu}[\p{L}-]+(?:\s(?:(?:und|für|der|des)\s){0,2}\p{Lu}[\p{L}-]+){0,3})/gu, strength: 0.6 },
];
const FACILITY = /(?<!\p{L})(?:Hub|Centre|Center|Park|Library|Museum|Hall|Depot|Hospital|Clinic|School|Academy|Airport|Station|Terminal|Cemetery|Marina|Pier|Stadium|Arena|Theatre|Theater|Gallery|House|Castle|Courthouse|Campus|Garden|Gardens|Zoo|Plant|Yard|Barracks|Prison|Lodge|Landfill)$/u;
const AT = /\sat\s/u;
// Where people meet, and where bids and papers go.
const OF_BIDS = /(?<!\p{L})(?:bids?|bidders?|proposals?|tender(?:er)?s|offers?|quotes?|submi\p{L}+|meeting|conference|briefing|invoices?|questions|payment|received|opened|held|visit|contact|interview)(?!\p{L})/iu;

/** Where sentences about the work, early in the papers, put it: at a facility with a name, in a zone, a town, all houses of somebody, at the address that goods go to. */
export function placesOfSites(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    RULES.flatMap(({ pattern, strength, address }) =>
      [...(address ? source.text : source.text.slice(0, EARLY)).matchAll(pattern)].flatMap((match) => {
        const name = match.groups?.['where']?.trim().replace(/[.,]$/u, '');
        if (!name || isElsewhere(source, match, name, address)) return [];
        const start = match.index + match[0].lastIndexOf(name);
        return [{ value: name.replace(/\s+/gu, ' '), finder: 'scope', strength, spans: [{ source, start, end: start + name.length }], derived: false }];
      }),
    ),
  );
}

function isElsewhere(source: Source, match: RegExpExecArray, name: string, address = false): boolean {
  const lead = match[0].slice(0, match[0].lastIndexOf(name));
  const sentence = source.text.slice(Math.max(0, match.index - 45), match.index).split(/[.;]\s|\n\s*\n/u).at(-1) ?? '';
  if (OF_BIDS.test(sentence) || OF_BIDS.test(lead)) return true;
  return !address && AT.test(lead.slice(-8)) && !FACILITY.test(name);
}
