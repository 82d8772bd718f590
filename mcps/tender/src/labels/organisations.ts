/** Words by which a public buyer's (or any organisation's) name is known, German and English. */
const WORDS = [
  'bundesamt', '\\p{L}*amt', 'bundesanstalt', '\\p{L}*anstalt', '\\p{L}*ministerium', 'bundesagentur', 'agentur', 'behörde', '\\p{L}*behörde', 'landratsamt', 'landkreis', 'kreis', 'kreisstadt',
  '\\p{L}+verwaltung', '\\p{L}*präsidium', '\\p{L}*direktion', 'kanton', 'schulverband', 'studierendenwerk', 'kirchengemeinde', 'genossenschaft', 'stadt', 'landeshauptstadt', 'hansestadt', 'universitätsstadt', 'gemeinde', 'samtgemeinde', 'verbandsgemeinde', 'marktgemeinde', 'markt', 'bezirk', 'bezirksamt', 'freistaat', 'land', 'region', 'zweckverband', '\\p{L}*verband',
  'universität', 'hochschule', 'fachhochschule', 'institut', '\\p{L}+-institut', 'klinikum', 'universitätsklinikum', 'krankenhaus', 'stadtwerke', '\\p{L}+betrieb', '\\p{L}+werke', 'stiftung', '\\p{L}*kammer', '\\p{L}*kasse', 'polizeipräsidium', 'regierungspräsidium', 'bundeswehr', 'feuerwehr', 'autobahn',
  'gmbh', 'ggmbh', 'mbh', 'ag', 'kg', 'e\\.\\s?v\\.', 'aör', 'k\\.?\\s?d\\.?\\s?ö\\.?\\s?r\\.?', 'eg',
  'first nations?', 'tribe', 'tribal council', 'national laboratory', 'museum (?:der|des|für|of)', 'cent(?:re|er) for', '\\p{L}*gesellschaft', 'municipality(?: of)?', 'municipal corporation', 'country office', 'united nations', 'port of', 'government of', 'republic of', 'secretariat', '\\p{L}*akademie', 'bundesstiftung', 'school of', 'alliance', 'coalition', 'consortium', 'cooperative', 'federation', 'society', 'association', 'water district', 'public schools', 'public library', 'city of', 'county of', 'state of', 'town of', 'village of', 'borough of', 'commonwealth of', 'county', 'city council', 'council', 'commissioners', 'trustees', 'housing association', 'academy', 'department', 'ministry', 'agency', 'inspectorate', 'directorate', 'administration', 'authority', 'bureau', 'commission',
  'national guard', '(?:services?|electricity|water|school|health|education|housing|tourism|utilit(?:y|ies)|transport|port|library|park) board', 'office of', 'division of', 'university', 'college', 'school district', 'institute', 'hospital', 'trust', 'foundation', 'district', 'board of', 'corps of', 'services?, division', 'parliament', 'embassy', 'european', 'nhs', 'ltd\\.?', 'limited', 'inc\\.?', 'llc', 'plc', 'corporation', 'corp\\.?', 'courts?', 'judiciary', 'bank of', '\\p{L}*bank', 'railways?', 'health (?:plan|board|service)',
].join('|').replaceAll(' ', '\\s+');

// `des Landesamtes`, `des Instituts`: the name may be inflected.
export const ORGANISATION = new RegExp(`(?<![\\p{L}])(?:${WORDS})(?:e?s)?(?![\\p{L}])`, 'iu');

/** Words of a unit within an organisation that buys. */
export const BUYING_UNIT = /(?:vergabestelle|submissionsstelle|beschaffungs(?:stelle|amt)|einkauf|procurement (?:department|office|services|division)|purchasing (?:department|division|office)|contracting office)/iu;

const STREET = /(?:\b\d{5}\s+\p{Lu}|\p{L}+(?:straße|strasse|str\.|platz|weg|allee|ring|gasse|damm|ufer)\s+\d|\b(?:Platz|Straße|Strasse|Str\.|Weg|Allee|Ring|Gasse|Damm|Ufer|Markt)\s+\d|\bPO Box\b|\bBOX \d|\b[AF]PO,? A[APE]\b|\bP\.O\.|\b[A-Z]{2}[\s|,]+\d{5}(?:-\d{4})?\b|\d+\s+\p{Lu}\p{L}*\s+(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Lane)\b|\b(?:Street|Road|Avenue|Lane|Square)\s+\d|postfach|\b(?:plot|room) no\b|\b\d+\s?(?:st|nd|rd|th) floor\b)/iu;

/** Bodies that hear complaints about a procedure; notices name them in the same form as the buyer. */
export const REVIEW_BODY = /vergabekammer|nachprüfung|rechtsbehelf|vergabesenat|oberlandesgericht|review body|review procedure|appeal|board of contract appeals/iu;

const STATE_FOR = /^(?:(?:die|das|der)\s)?(?:bundesrepublik deutschland|freistaat \p{L}+|land \p{L}+(?:-\p{L}+)?|republik österreich|freie (?:und )?hansestadt \p{L}+),?\s*(?:endvertreten|vertreten)\s+durch\s+(?:(?:das|die|den|der)\s+)?/iu;

/** Where the name of the body begins that acts for a state: `Land X, vertreten durch das Y`; 0 where there is none. */
export function actingBody(text: string): number {
  return STATE_FOR.exec(text)?.[0].length ?? 0;
}

/** Whether a line is (part of) an address. */
export function isAddress(line: string): boolean {
  return STREET.test(line) || /^(?:(?:tele)?(?:phone|fon|fax)(?:-?\s?nr|nummer)?(?!\p{L})|(?:tel|fax|e-?mail)(?!\p{L})|www\.|https?:)/iu.test(line.trim()) || /^[\w.+-]+@[\w.-]+$/.test(line.trim());
}

/** An organisation's name without the address, contact or appointment that follows it on the same line. */
export function trimOrganisation(text: string): string {
  const cuts = [/\s+(?:tel|fax|e-?mail|telefon)\b/iu, STREET, /,\s*(?:vertreten\s+durch|represented\s+by|z\.\s?hd|zu\s+h(?:d|än)[a-z]*|attn|hereinafter|im folgenden)\b/iu, /\s+\((?:im folgenden|nachfolgend|hereinafter|the ["“])/iu];
  const at = Math.min(text.length, ...cuts.map((cut) => text.search(cut)).filter((i) => i > 0));
  return text.slice(0, at).replace(/[\s,;:|/–-]+$/u, '').replace(/,\s+(?:platz|straße|strasse|allee|weg|am|an|im|auf|in)(?:\s(?:der|des|dem|den))?$/iu, '');
}
