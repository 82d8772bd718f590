const PLACE = '\\p{Lu}[\\p{L}-]+(?:,?\\s+\\p{Lu}[\\p{L}-]+){0,2}';
const ZONE = `(?:[Ll]ocal\\s+[Tt]ime\\s+(?:of|in|at)\\s+${PLACE}|(?:\\p{Lu}[\\p{L}.-]*\\s){1,3}(?:(?:Local|local|Standard|Daylight|Prevailing)\\s)?[Tt]ime(?:\\s+\\([A-Z]{2,4}\\))?|Ortszeit(?:\\s+(?:in|von)\\s+|\\s)${PLACE}|(?:mitteleuropäische[rn]?|Mitteleuropäische[rn]?)\\s+(?:Sommerz|Z)eit|UTC(?:\\s?[+-]\\d{1,2}(?::\\d{2})?)?|GMT|MESZ|MEZ|CES?T|[ECMP][SD]?T|AK[SD]?T|HST|BST|IST|SAST|EAT|WAT)(?![\\p{L}\\d])`;
const TIMES = '(?<!\\p{L})(?<!\\bat\\s)(?:(?:[Aa]ll|[Aa]ny)\\s+(?:the\\s)?(?:(?:dates?|deadlines?)\\s+(?:and|&|or|/)\\s)?times?|(?:[Aa]ll\\s)?[Dd]eadlines|(?:[Aa]ny|A|a)\\s+time\\s+of\\s+day|[Tt]imes?\\s+(?:of\\s+day|given|stated|shown|specified|listed|quoted|mentioned|indicated|referenced|referred\\s+to)|[Rr]eferences?\\s+to\\s+(?:a\\s)?times?(?:\\s+of\\s+day)?|(?:[Aa]lle\\s)?(?:[Zz]eitangaben|[Uu]hrzeiten|[Zz]eiten))';
const ARE = '(?:are|is|be|to|in|as|on|per|means?|refers?\\s+to|reference\\s+to|sind|ist|in|nach|auf|gilt|gelten(?:\\s+in)?|:|=)\\s+(?:(?:the|die|der|jeweils)\\s)?';
const STATED = new RegExp(`${TIMES}(?!\\p{L})[^.;:!?]{0,130}?(?<=\\s)${ARE}(?<zone>${ZONE})`, 'u');
// `All times are local time`: whose, it does not say; hours of work and service are nobody's deadlines.
const NOT_DEADLINES = /(?<!\p{L})(?:working|office|business|service|opening|support|store)\s(?:hours|times?)(?!\p{L})|(?<!\p{L})(?:on|in|real|first|any|same|full|lead|local|of|this|that)\s[Tt]ime$/iu;

/**
 * Where a text says once which zone all of its times are in (`All times are Central Time`, `Alle Uhrzeiten in MEZ`): the zone as written, and the place of
 * the statement as offsets into the text. Null where none does.
 */
export function zoneForAllTimes(text: string): { zone: string; start: number; end: number } | null {
  const found = STATED.exec(text);
  const zone = found?.groups?.['zone']?.replace(/\s+/gu, ' ');
  if (!found || zone === undefined || NOT_DEADLINES.test(found[0])) return null;
  return { zone, start: found.index, end: found.index + found[0].length };
}
