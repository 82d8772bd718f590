import { spaced } from './label.ts';
import { PROCEDURE } from './procedures.ts';

/** Names of kinds of documents and procedures. A line that says no more than this is no title of a tender. */
const KINDS = [
  '(?:current |open )?(?:bids?|tenders?|rfps?) (?:and|&|\\/) (?:proposals?|rfps?|quotes?|contracts|tenders|opportunities)', '(?:lang- (?:und|\\/) kurz|kurz- (?:und|\\/) lang)texte?', '(?:ziele? und zweck|zweck und ziele?|zweck|ziele?) (?:der|des) (?:beschaffung|ausschreibung|vergabe|auftrags|dokuments?)', 'requests? for (?:proposals?|quotations?|quotes?|tenders?|information|bids?|offers?|qualifications?)', '(?:open )?call for (?:tenders?|proposals?|bids?)', 'tender(?:ing)? (?:specifications?|dossier|notice|conditions)', 'bid(?:ding)? documents?', 'invitation letter', 'standard (?:bidding|procurement) documents?', 'notice inviting (?:e-?)?tenders?', '(?:notice|invitation) to bidders', 'advertisement for bids', 'teilnahmeunterlagen', 'vertrag', 'angebotsunterlagen', 'critical date sheet', 'important(?= notice)', 'solicitation(?: ?\\/ ?contract ?\\/ ?order)?,?(?: offer,?(?: and award)?)?(?: for commercial (?:products|items|services)(?: and commercial services)?)?', 'closing dates? and times?', '(?:special|general) provisions', '(?:government )?point of contact', 'request for (?:a )?quote', '(?:request for )?expressions? of interest', 'r?eoi', 'invitation (?:to|for|and) (?:bids?|tenders?|quote)', 'rf[pqti]', 'pws', 'sow', 'soo', 'itt', 'ifb', 'itb', 'i&b',
  'contract notice', '(?:public|open|restricted|sealed) (?:tender|bid|procedure)', 'tender(?: document(?:ation|s)?| notice)?', 'solicitation', 'description of (?:the )?services?', 'statement of (?:work|objectives|requirements)',
  'performance work statement', 'scope of (?:work|services)', 'terms of reference', '(?:technical |bid |tender |product )?specifications?', 'award criteria', 'evaluation criteria', 'assessment matrix', 'table of contents', 'contents', 'instructions to (?:bidders|tenderers|offerors)',
  'terms and conditions', 'cover (?:page|letter)', '(?:letter|form) of (?:offer|tender|bid|proposal|acceptance|intent)', '(?:offer|bid|tender|proposal) (?:letter|forms?)', 'attachment(?: \\w{1,3})?', 'appendix(?: \\w{1,3})?', 'annex(?: \\w{1,3})?', 'section(?: \\w{1,3})?', 'confidential', 'version [\\d.]+', 'notice', 'introduction', '(?:procurement|contracting|purchasing) officer', 'primary contact', 'issued by',
  '(?:auftrags|vergabe|ausschreibungs)?bekanntmachung', '(?:eu-)?weite ausschreibung', '(?:öffentliche|beschränkte|nationale|europaweite) ausschreibung', '(?:nicht ?)?offenes verfahren', 'ausschreibung', 'ausschreibungsunterlagen?', 'vergabeunterlagen', 'leistungsbeschreibung', 'leistungsverzeichnis',
  'funktionale leistungsbeschreibung', 'lastenheft', 'pflichtenheft', 'zuschlagskriterien', 'wertungskriterien', 'bewertungskriterien', 'bewertungsmatrix', 'eignungskriterien', 'inhaltsverzeichnis', 'inhalt', 'aufforderung zur (?:abgabe eines )?angebote?s?(?:abgabe)?', 'aufforderung zur abgabe eines angebots',
  'angebotsaufforderung', '(?:preis|angebots)?anfrage', 'preisabfrage', 'angebotseinholung', 'einholung (?:eines |von )?angebot(?:e?s|en)', 'ausschreibungsunterlagen?', 'verfahrensbrief', 'verfahrensangaben', 'deckblatt', 'einladung zur angebotsabgabe', 'einladungsverfahren', 'angebotsschreiben', 'bewerbungsbedingungen(?: für die vergabe von leistungen)?', 'teilnahmebedingungen', '(?:allgemeine |besondere )?(?:ausschreibungs|angebots|verfahrens)(?:bestimmungen|bedingungen)', 'vertragsbedingungen', '(?:besondere|zusätzliche|allgemeine|ergänzende) vertragsbedingungen', 'formblatt(?: \\d+)?', 'formular [\\d.]+', 'anlagen?(?: \\d+)?', 'anhang(?: \\d+)?', 'anschreiben', 'vorbemerkung(?:en)?',
  'solicitation ?\\/ ?contract form', 'negotiated(?= \\()', 'contract provisions', 'vergabepaket', 'vergabe von (?:liefer|dienst|bau)?-?(?:leistungen|aufträgen)',
  'liefer- ?\\/ ?dienstleistungsauftrag', 'bauauftrag', 'ausführung von bauleistungen', 'ausführung (?:von|der) (?:bau)?leistungen', 'nationale ausschreibung', 'neutrales leistungsverzeichnis', 'leitfaden', 'anfragebeschreibung', 'dienstleistungsauftrag', 'lieferauftrag', 'name und adressen', 'öffentlicher auftraggeber', 'nach (?:uvgo|vgv|vob(?:\\/[ab])?|vol(?:\\/a)?)', 'gem(?:äß|\\.) (?:uvgo|vgv|vob|vol)(?:\\/[ab])?', 'vergabeverfahren', '(?:uvgo|vgv|vob(?:\\/[ab])?|vol(?:\\/a)?)', 'vhb', 'angebot', 'dokument', 'beschreibung der (?:leistung(?:en)?|maßnahme)', 'offer and award', 'commercial (?:products|items) and commercial services',
].join('|');

// Words that add nothing to a kind, but may well stand in a title.
const STATES = /(?<!\p{L})(?:final|draft|entwurf|background|stand|eu)(?!\p{L})/giu;
const FILLER = /[\s\d()[\]{}.,:;–—\-/|_*#=]+|\b(?:der|die|das|des|dem|den|zum|zur|im|in|am|mit|ohne|von|und|für|einer|eines|the|of|and|for|no|nr)\b/giu;
const KIND = new RegExp(`(?<![\\p{L}])(?:${spaced(KINDS)})(?![\\p{L}])`, 'giu');

// `nach § 8 Abs. 4 UVgO`: the rule that a procedure follows.
const RULE = /(?:nach|gem(?:äß|\.)|i\.\s?s\.\s?(?:d\.|v\.)?|i\.\s?v\.\s?m\.|under|pursuant\s+to)?\s*(?:§+|art(?:ikel|icle)?\.?|section)\s*\d+\p{L}?(?:\s*(?:abs(?:atz|\.)|satz|nr\.?|para(?:graph)?)\s*\d+)*(?:\s*\p{Lu}[\p{L}/]{2,7}(?![\p{L}]))?/giu;

/** Whether a line names only a kind of document or procedure. */
export function isGenericTitle(line: string): boolean {
  return line.replace(PROCEDURE, ' ').replace(RULE, ' ').replace(KIND, ' ').replace(STATES, ' ').replace(FILLER, '').length < 3;
}

/** Whether a line names a kind of document or procedure, perhaps with more beside it. */
export function namesDocumentKind(line: string): boolean {
  return line.search(KIND) >= 0;
}
