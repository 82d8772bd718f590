import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';

// Names stand last in what works are called: `Umbau der Talschule in Bad Talburg`, `High-mast lights at depots under DO Talburg`.
const GERMAN = /(?<!\p{L})(?:in|im\s+(?:Stadt|Gemeinde|Kreis)gebiet(?:\s+(?:von|der\s+(?:Stadt|Gemeinde)))?|in\s+der\s+(?:Stadt|Gemeinde)|im\s+Landkreis|(?:am\s+)?Standort)\s+(?<where>(?:(?:Bad|Sankt|St\.|Neu|Groß|Klein|Ober|Unter)\s)?\p{Lu}\p{Ll}{2,}[\p{L}-]*(?:\s(?:am|an\sder|ob\sder|bei|im)\s\p{Lu}[\p{L}-]+|\s\/\s?\p{Lu}[\p{L}-]+)?)(?=$|[,.;:)]|\s[–—|-]\s|\s(?:in|für|und|mit)\s)/gu;
const ENGLISH = /(?<!\p{L})(?:at|in|for(?=\s+the\s+(?:State|City|County|Province|District|Town|Village)\s+of))\s+(?:the\s+)?(?<where>\p{Lu}[\p{L}'’.-]*(?:(?:,\s|\s(?:(?:of|the|and|under|&)\s){0,2})(?:\p{Lu}[\p{L}'’.-]*)){0,7})(?=$|[.;:()]|,\s\p{Ll}|\s[–—|-]\s|\s(?:for|on|during|from|with)\s)/gu;
// `Kläranlage Talburg-Nord`, `B 79 Ortsumgehung Talburg`: what is built bears the name of its place.
const NAMED_FOR = /(?<!\p{L})(?<where>(?:[BLK]\s?\d{1,4}[,:]?\s(?:DE\s)?)?(?:Ortsumgehung|Ortsdurchfahrt|Ortsumfahrung|OU|OD|Bahnhof|Bhf\.?|Klinikum|Kläranlage|Klärwerk|Wasserwerk|Flughafen|Justizvollzugsanstalt|JVA|Feuerwache|Rathaus|(?:Grund|Real|Mittel|Gesamt|Ober|Berufs)schule|Gymnasium|(?:Staats|Stadt|Landes)theater|Amtsgericht|Landgericht|Finanzamt|Polizei(?:revier|station|inspektion)|Deponie|Schleuse|Umspannwerk|Schloss|Burg)\s\p{Lu}[\p{L}-]+(?:\s(?:am|an\sder|im)\s\p{Lu}[\p{L}-]+|\s\p{Lu}\p{Ll}{3,}(?=$|[,;:)]))?)(?=$|[,;:.)]|\s)/gu;
// `Addition to Elm Lake Regional Landfill Shop`: a facility with a name of its own.
const FACILITY = /(?<=^|(?:of|at|for|the|to|in|[–—:-])\s)(?<where>(?:\p{Lu}[\p{L}'’.-]+\s){1,5}(?:Landfill|Hospital|School|Airport|Library|Courthouse|(?:Water|Wastewater)\sTreatment\sPlant|Power\sStation|Fire\sStation|Substation|Reservoir|Dam|Bridge|Stadium|Museum|Prison|Jail|College|University|Cemetery|Depot|Barracks|Pier|Marina))(?!\p{L})/gu;
const KIND_FIRST = /^(?:The\s)?(?:New|Old|Public|Regional|Municipal|Central|County|City|Town|Local|Various|Multiple|Design|Construction|Renovation|Repair|Replacement|Maintenance|Upgrade|\d{4})\s(?:\p{Lu}[\p{L}'’.-]+)$/u;
const WORDS_OF_TITLE = /(?<!\p{L})(?<where>\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}-])/gu;
const UNDER = /(?<!\p{L})at\s+(?<where>\p{Lu}{2,6}s?\s+under\s+(?:the\s+)?\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3})/gu;
const WORKS = /(?:neu|um|an|aus|rück|ersatzneu|tief|hoch|straßen|kanal|brücken|wege)bau(?!\p{L})|sanierung|erneuerung|errichtung|erweiterung|instandsetzung|modernisierung|abbruch|arbeiten(?!\p{L})|reinigung|bewachung|winterdienst|planung|objektüberwachung|lieferung|bauleitung|(?<!\p{L})(?:construction|works?|renovation|repairs?|rehabilitation|installation|upgrad\p{L}+|replacement|improvements?|maintenance|refurbishment|supply|paving|demolition|cleaning|janitorial|landscap\p{L}+|erection|extension|SITC|building|bridges?|roads?|roof\p{L}*)(?!\p{L})/iu;
const NO_TOWN = /^(?:\p{L}+(?:ung|heit|keit|ion|form|weise|zeit|bau|ik|ismus|ität|schaft|arbeit|auftrag|teilen|losen|jahren|stufen|phasen)(?:en)?|Höhe|Bezug|Anlehnung|Betrieb|Teilen|Losen|Lose|Eigenregie|Deutsch|Englisch|Kooperation|Holz|Stahl|Beton|Excel|Word\p{L}*|Typo3|Java\p{L}*|Python|English|German|Accordance|Partnership|Phase|Lot|Section|Year|Support|Line|Kind|Part|Full|Advance)$/u;
const LARGE = /^(?:State|City|County|Province|District|Town|Village)\s+of\s+/u;
const STATED = 0.54;
const SURE_TITLE = 0.5;

/** Where the title itself says the work is: a name after `in` or `at`, that the papers elsewhere know as a town or district, or of works that are built. */
export function placeInTitle(title: Candidate<string> | null): Candidate<string> | null {
  const span = title?.spans[0];
  if (!title || !span || title.strength < SURE_TITLE) return null;
  const { source, start, end } = span;
  const text = source.text.slice(start, end);
  const german = source.language === 'de';
  const works = WORKS.test(text);
  const names = [UNDER, ...(german ? [GERMAN, ...(works ? [NAMED_FOR] : [])] : [ENGLISH, ...(works ? [FACILITY] : [])])].flatMap((pattern) => [...text.matchAll(pattern)]).filter(({ groups }) => !KIND_FIRST.test(groups?.['where'] ?? ''));
  // A town may stand there bare: `Neubau Turnhalle Talburg`, if the papers know it with its postcode.
  const bare = german && works ? [...text.matchAll(WORDS_OF_TITLE)].filter(({ groups }) => hasPostcode(source, groups?.['where'] ?? '')) : [];
  for (const match of [...names, ...bare]) {
    const name = match.groups?.['where']?.replace(/[.,]$/u, '');
    if (!name || NO_TOWN.test(name) || !(works || LARGE.test(name) || isTown(source, name))) continue;
    const at = start + match.index + match[0].indexOf(name);
    return { value: name.replace(/\s+/g, ' '), finder: 'title', strength: STATED, spans: [{ source, start: at, end: at + name.length }], derived: true };
  }
  return null;
}

function hasPostcode(source: Source, name: string): boolean {
  return new RegExp(`(?<!\\d)(?:\\d{5}|(?:CH|A)-\\d{4})\\s+${name}(?![\\p{L}-])`, 'u').test(source.text);
}

/** Whether a paper writes a name with a postcode, or as that of a town, county or district. */
function isTown(source: Source, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\d)\\d{4,5}\\s+${escaped}(?!\\p{L})|(?<!\\p{L})(?:[Ss]tadt|Gemeinde|Landkreis|Markt|Kreis|City of|County of|District of|State of|Town of)\\s+${escaped}(?!\\p{L})|(?<!\\p{L})${escaped}(?:\\s*[-–,]\\s*\\d{6}|,\\s[A-Z]{2}\\s\\d{5}|\\s(?:City|County|District|State))`, 'u').test(source.text);
}
