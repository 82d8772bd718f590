/*
 * What lasts in a paper and is not its contract, by how the words for it begin: sources of patterns for the flags `iu`, without groups that
 * capture. Who reads them says what may stand before and behind; what only one place takes for such a matter stands there.
 */

/** What goods and works are warranted for. */
export const WARRANTY = 'warrant|guarant|gew(?:ä|ae)hrleist|garantie|m(?:ä|ae)ngel|defect|verj(?:ä|ae)hr';

/** How long papers are kept. */
export const RETENTION = 'retention|retain|aufbewahr';

/** How long bidders are barred. */
export const BAN = 'debar|blacklist|exclu(?:de|sion)|ausschl';

/** What the contract may be made longer by. */
export const RENEWAL = 'option|renew|exten(?:d|sion)|verl(?:ä|ae)nger';

/** What a bidder has done. */
export const EXPERIENCE = 'experience|erfahrung';

/** How the contract ends before its time. */
export const ENDING = 'k(?:ü|ue)ndig|terminat';

/** `… after termination`: when the contract is over. Whole words. */
export const OVER = '(?:terminat|expir)\\p{L}*|completion|abnahme|beendigung|vertragsende|schlusszahlung';
