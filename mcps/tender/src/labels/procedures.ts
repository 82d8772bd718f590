/** Kinds of procedure as they are written, inflected or not. The first that matches at a place is the kind; `kind` tells two apart. */
const KINDS: [string, string][] = [
  ['restricted', 'nicht(?:\\s|-)?\\s?offene[snmr]? verfahren|restricted procedure|beschränkte[nr]? ausschreibung(?: (?:mit|ohne) (?:öffentlichen? )?teilnahmewettbewerb)?'],
  ['negotiated', 'verhandlungsverfahren(?: (?:mit|ohne) (?:(?:vorherige|vorgeschaltete)[nm]? )?(?:teilnahme(?:wettbewerb|aufruf))?)?|verhandlungsvergabe(?: (?:mit|ohne) (?:(?:vorherige|vorgeschaltete)[nm]? )?teilna(?:hme|me|hmer)wettbewerb)?|competitive procedure with negotiation|(?:competitive )?negotiated procedure(?: with(?:out)? prior publication)?'],
  ['dialogue', 'wettbewerbliche[rn]? dialog|competitive dialogue'],
  ['innovation', 'innovationspartnerschaft|innovation partnership'],
  ['contest', '(?:realisierungs|planungs|ideen|architekten)wettbewerb|design contest'],
  ['invited', 'einladungsverfahren'],
  ['selection', '(?:agentur|anbieter|dienstleister|planer)-?auswahlverfahren'],
  ['selective', 'selektive[snmr]? verfahren'],
  ['direct', 'freihändige[snmr]? (?:vergabe|verfahren)|direktauftrag|direktvergabe|direct award'],
  ['open', 'öffentliche[nr]? ausschreibung|offene[snmr]? verfahren|open (?:competitive )?(?:procedure|(?:e-?)?tender(?:s|ing)?)|public tender'],
  ['combined', 'combined synopsis(?:\\s?\\/\\s?| and )solicitation'],
  ['eoi', '(?:requests? for |invitations? for |call for )expressions? of interest'],
  ['rfq', 'requests? for (?:quotations?|quotes?)'],
  ['qualification', 'requests? for (?:statements? of )?qualifications?'],
  ['rfp', 'requests? for proposals?|call for proposals?'],
  ['rft', 'requests? for tenders?|invitations? (?:to|for) tenders?|(?:open )?call for tenders?|notice inviting (?:e-?)?tenders?'],
  ['bid', 'invitations? (?:to|for|and) (?:international )?bid(?:s|ding)?|requests? for bids?|notices? inviting (?:sealed )?bids|invitations? to bidders|(?:competitive )?sealed bid(?:s|ding)?|(?:international |national )?competitive (?:bid(?:ding)?|sealed proposals?)'],
];

const TAIL = '(?:\\s+(?:nach|gem(?:äß|\\.))\\s+(?:§\\s*\\d+\\s+)?(?:UVgO|VgV|VOB\\/A|VOL\\/A|SektVO|GWB))?(?:\\s*\\((?:RF[PQT]|ITT|IFB|ITB|I&B|R?EOI)\\))?';

/** Finds a kind of procedure; the named group that matched is the kind. */
export const PROCEDURE = new RegExp(`(?<![\\p{L}])(?:${KINDS.map(([kind, words]) => `(?<${kind}>${words.replaceAll(' ', '\\s+')})`).join('|')})(?![\\p{L}])${TAIL}`, 'giu');

/** A procedure's name as a dictionary has it: `in einer öffentlichen Ausschreibung` names an `öffentliche Ausschreibung`. */
export function procedureName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(öffentliche|beschränkte|freihändige)[nr](?= )/iu, '$1')
    .replace(/(offene)[nmr](?= verfahren)/iu, '$1s')
    .replace(/(wettbewerbliche)n(?= )/iu, '$1r');
}

/** The kind that a match of `PROCEDURE` has. */
export function procedureKind(match: RegExpMatchArray): string {
  return Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] ?? 'other';
}
