import { isCommonWord } from '../places/common-words.ts';
import { isStateCode } from '../places/regions.ts';
import { GERMAN_ADDRESS } from './street-address.ts';

export type Written = { name: string; start: number };

const TOWN = "\\p{Lu}[\\p{L}'’-]+(?:[ -](?:(?:upon|on|under|le|of|the|am|an der|im|ob der|bei)[ -])?\\p{Lu}[\\p{L}'’.-]+){0,2}";
const STREET_KIND = '(?:Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Way|Place|Pl\\.?|Square|Quay|Boulevard|Blvd\\.?|Highway|Hwy\\.?|Parkway|Pkwy\\.?|Court|Circle|Terrace|Crescent|Row|Parade|Broadway)(?!\\p{L})(?:\\s(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)(?![\\p{L}])\\.?)?';
const STREET = `\\d{1,5}[a-z]?(?:[–-]\\d{1,5})?\\s(?:[NSEW]\\.?\\s)?(?:[\\p{Lu}\\d][\\p{L}\\d'’.-]*\\s){1,4}?${STREET_KIND}`;
const ROOM = '(?:,?\\s(?:Suite|Ste\\.?|Room|Rm\\.?|Floor|Bldg\\.?|Building|Unit|P\\.?O\\.? Box)\\s?#?[\\w-]{1,6}\\.?)?';
const ENGLISH = new RegExp(`(?<![\\p{L}\\d])${STREET}${ROOM}(?:\\s*[,\\n]\\s*${TOWN}(?:,?\\s(?:[A-Z]{2,3})(?:\\s+\\d{4,5})?)?)?(?![\\p{Ll}\\d])`, 'gu');
const GERMAN = new RegExp(`(?<![\\p{L}\\d])(?:${GERMAN_ADDRESS})`, 'gu');
// Towns by what stands beside them: a postcode before, a state and its code, a British, Irish or Indian code behind.
const AFTER_CODE = /(?<![\p{L}\d.,/-])(?:D-|A-|CH-)?\d{4,5}[ \n](?<name>\p{Lu}\p{Ll}[\p{L}'’-]+(?:\s?\/\s?\p{Lu}\p{Ll}[\p{L}-]+|\s(?:am|an der|im|ob der|bei|a\.\s?d\.|OT)\s\p{Lu}[\p{L}-]+|(?<=Bad|Sankt|St\.|Burg|Schloß|Schloss)\s\p{Lu}[\p{L}-]+)?)/gu;
const BEFORE_STATE = new RegExp(`(?<![\\p{L}\\d])(?<name>${TOWN}),?\\s(?<state>[A-Z]{2,3})(?=[\\s,]+\\d{5}(?!\\d)|[\\s,]+[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d|\\s?\\d{4}(?!\\d)|[.,;)]|\\s*$)`, 'gmu');
const BEFORE_CODE = new RegExp(`(?<![\\p{L}\\d])(?<name>${TOWN})(?:[,\\s]+(?:[A-Z]{1,2}\\d{1,2}[A-Z]?\\s?\\d[A-Z]{2}(?![\\p{L}\\d]))|\\s?[–-]\\s?\\d{6}(?!\\d)|\\s\\d{3}\\s?\\d{3}(?=\\s|,|$))`, 'gu');
const LAND = '(?:City|Town|Village|County|Township|Borough|Municipality|State|Province|Parish|District|Government|Republic|Region|CITY|TOWN|VILLAGE|COUNTY|TOWNSHIP|STATE|MUNICIPALITY|DISTRICT)';
const OF = new RegExp(`(?<!\\p{L})(?:${LAND}\\s(?:of|OF)\\s(?:the\\s)?|(?:Landeshauptstadt|Hansestadt|Universitätsstadt|Kreisstadt|Stadt|Gemeinde|Marktgemeinde|Samtgemeinde|Markt|Landkreis|Kreis|Bezirk|Land|Freistaat|Ortsteil|OT|Gemarkung|Ortslage|Stadtteil)\\s)(?<name>${TOWN})`, 'gu');
const AREA = new RegExp(`(?<!\\p{L})(?<name>(?:\\p{Lu}[\\p{L}'’.-]+\\s(?:(?:and|&)\\s)?){1,3}(?:County|Township|Parish|Municipality|Council Area|City Council|Borough|Shire|Valley|Island|Islands|District|Region|Province|Ward \\d{1,3}|Zone \\d{1,2}))(?!\\p{L})|(?<!\\p{L})(?<name2>(?:Landkreis|Kreis|County|Gemeinde|Region)\\s\\p{Lu}[\\p{L}-]+(?:-\\p{Lu}[\\p{L}-]+)?)|(?<!\\p{L})(?<name3>\\p{Lu}[\\p{L}]+shire)(?!\\p{L})`, 'gu');
const SITE_KIND = '(?:Park|School|Hall|Hospital|Clinic|Campus|Airport|Library|Museum|Theatre|Theater|Cent(?:re|er)|Hub|Depot|Station|Terminal|Cemetery|Marina|Pier|Stadium|Arena|Gallery|House|Castle|Courthouse|Gardens?|Zoo|Plant|Yard|Barracks|Prison|Lodge|Landfill|Bridge|Dam|Base|Harbou?r|Building|Facility|Drain|Square|Plaza|Creek|Lake|Reservoir|Trail|Forest)';
const SITE = new RegExp(`(?<!\\p{L})(?<name>(?:\\p{Lu}[\\p{L}'’.-]+\\s(?:(?:of|the|and|&)\\s){0,2}){1,5}${SITE_KIND})(?!\\p{L})`, 'gu');
const GERMAN_SITE = /(?<!\p{L})(?<name>(?:(?:\p{Lu}[\p{L}.-]+\s){0,2}\p{Lu}[\p{L}-]*)?(?:[Ss]chule|[Gg]ymnasium|[Kk]ita|[Tt]heater|[Rr]athaus|[Kk]linikum|[Kk]rankenhaus|[Mm]useum|[Cc]ampus|[Ss]chloss|[Kk]läranlage|[Ff]euerwache|[Hh]alle|[Bb]ahnhof|[Ss]tadion|[Tt]unnel|[Bb]rücke|[Kk]aserne|[Ff]riedhof|[Rr]ittergut|[Zz]entrum)(?:\s(?:\p{Lu}[\p{L}-]+|„[^“”\n]{2,40}[“”]|"[^"\n]{2,40}"))?)(?!\p{L})/gu;

// A house without a name: `The Library`.
const ONLY_KIND = /^(?:(?:The|This|Our|Each|Any|All|Main|Der|Die|Das)\s)?\p{L}+$/u;

const SHORT_OF_TOWN = /^(?:The|Street|Avenue|Road|Drive|Suite|Floor|Box|Room|Building|Attn|Dear|Tel|Fax|Phone)(?!\p{L})/u;

/** Towns as addresses and the names of public bodies show them: `12345 Talburg`, `Elmport, WI`, `City of Elmport`. With the state's letters where these follow. */
export function townsInAddresses(text: string): Written[] {
  return [
    ...named(text, AFTER_CODE), ...named(text, BEFORE_CODE), ...named(text, OF),
    ...[...text.matchAll(BEFORE_STATE)].flatMap((match) => {
      const { name = '', state = '' } = match.groups ?? {};
      return isStateCode(state) && !SHORT_OF_TOWN.test(name) ? [{ name, start: match.index }, { name: match[0], start: match.index }] : [];
    }),
  ].filter(({ name }) => !SHORT_OF_TOWN.test(name) && !/\d/u.test(name) && !isCommonWord(name.replace(/,?\s[A-Z]{2,3}$/u, '')));
}

/** Counties, parishes, wards and shires with their names. */
export function areasIn(text: string): Written[] {
  return named(text, AREA);
}

/** Streets with numbers, and the town where it follows. */
export function addressesIn(text: string): Written[] {
  return [GERMAN, ENGLISH].flatMap((pattern) => [...text.matchAll(pattern)].map(({ 0: name, index: start }) => ({ name, start })));
}

/** Parks, schools, halls and other houses with names of their own. */
export function sitesIn(text: string): Written[] {
  return [...named(text, SITE), ...named(text, GERMAN_SITE)].filter(({ name }) => name.length < 80 && !ONLY_KIND.test(name));
}

function named(text: string, pattern: RegExp): Written[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = match.groups?.['name'] ?? match.groups?.['name2'] ?? match.groups?.['name3'];
    return name ? [{ name, start: match.index + match[0].indexOf(name) }] : [];
  });
}
