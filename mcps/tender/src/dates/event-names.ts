/*
 * Names of the steps of a procedure as they stand in a sentence (`ten days before the closing date`): sources of patterns for the flags `iu`,
 * without groups that capture.
 */

/** What bidders send. */
export const SENT = '(?:tender|bid|proposal|quotation|quote|offer|rf[pqt](?:[’\']s)?|itt|i[ft]b|r?eoi|solicitation)';
const BIDDERS = '(?:bidder|proposer|offeror|vendor|proponent|respondent|supplier|tenderer|information|briefing)s?[’\']?s?[’\']?';
const DUE_TIME = '(?:date|time|deadline|date\\s+and\\s+time)';

/** The end of the time for bids, in names that leave no doubt. */
export const END_OF_BIDS = [
  '(?:(?:dem|des)\\s+)?(?:ablauf|ende|schluss)s?\\s+der\\s+frist\\s+(?:zur|für\\s+die)\\s+(?:abgabe|einreichung)',
  '(?:(?:(?:dem|des)\\s+)?(?:ablauf|ende|schluss)s?\\s+)?(?:(?:der|dem|die|dieser|genannten|jeweiligen|o\\.g\\.)\\s+)*(?:(?:angebots|offert(?:en)?)(?:(?:abgabe|einreichungs?)(?:frist)?|schluss|eingabe|frist|termin)|(?:abgabe|einreich(?:e|ungs)|eingabe)(?:termin|frist|schluss|datum)|(?:teilnahme|bewerbungs)(?:frist|schluss)|(?:datum\\s+des\\s+)?schlusstermins?|fristablauf)',
  `(?:the\\s+)?(?:(?:final|last|scheduled|stated|set|specified|established|proposed|applicable|${SENT})\\s+)*(?:submission|submittal|closing|due|response)\\s+${DUE_TIME}`,
  `(?:the\\s+)?(?:${SENT}|submission)\\s+(?:submission\\s+)?deadline`,
  `(?:the\\s+)?(?:date\\s+set\\s+as\\s+the\\s+)?(?:deadline|(?:last|closing|due)\\s+date)\\s+(?:(?:set|fixed|specified|stated|established)\\s+)?(?:for|of)\\s+(?:the\\s+)?(?:${SENT}\\s+)?(?:submissions?|receipt|submitting)`,
  '(?:the\\s+)?deadline\\s+(?:listed|stated|specified|shown|given|indicated)\\s+(?:above|below|herein)',
  '(?:the\\s+)?(?:bid|tender)\\s+date(?=\\s+of)',
  `(?:the\\s+)?(?:date|time)\\s+(?:that\\s+|on\\s+which\\s+|when\\s+)?(?:the\\s+)?${SENT}s?\\s+are\\s+due`,
].join('|');

/** The same in passing (`two days before closing`): enough for a day that is told beside its words, too little for a value of the tender. */
export const END_OF_BIDS_IN_PASSING = `(?:(?:the|this|final|last|stated|scheduled|submission|response|${SENT})\\s+)*(?:closing(?!\\s+(?:of|the)\\s+(?:file|account))|due|submission|deadline|submittal)(?:\\s+for\\s+(?:the\\s+)?(?:submissions?|receipt|submitting))?`;

/** The opening of the bids. */
export const OPENING = [
  '(?:dem\\s+|der\\s+)?(?:eröffnungstermin|submissionstermin|(?:angebots|offert(?:en)?)?(?:er)?öffnung(?:stermin)?)',
  '(?:(?:the|date|of|for|actual|scheduled|public|technical|bids?|proposals?|tenders?)\\s+){0,6}opening(?:\\s+(?:date|of\\s+(?:the\\s+)?(?:technical\\s+|price\\s+|financial\\s+)?(?:bids?|tenders?|proposals?|offers?)))?',
  '(?:the\\s+)?(?:bids?|tenders?|proposals?|quot(?:e|ation)s?)\\s+(?:are|have\\s+been)\\s+(?:publicly\\s+)?opened',
].join('|');

/** The end of the time for questions. */
export const END_OF_QUESTIONS = '(?:(?:the|stated)\\s+)*(?:deadline|last\\s+date)\\s+for\\s+(?:\\p{L}+\\s){0,2}(?:questions|inquiries|enquiries|clarifications?)|(?:the\\s+)?questions?\\s+deadline|(?:der\\s+)?(?:frist\\s+für\\s+)?(?:bieter|rück)fragen(?:frist)?';

/** A meeting with bidders, or their look at the site. */
export const MEETING = `(?:pre-?\\s?(?:bid|proposal|tender|submission)|${BIDDERS})\\s+(?:conference|meeting|briefing|session|visit|webinar)|site\\s+(?:visit|inspection|meeting|tour|walk|conference)|job\\s+walk|ortstermin|\\p{L}*besichtigung\\p{L}*|bieterkonferenz|informationsveranstaltung`;

/** Steps that the paper cannot have a day for yet: award, notice, signature. */
export const AFTER_THE_AWARD = '(?:notice\\s+(?:of\\s+)?(?:\\p{L}+\\s+){0,2}(?:award|intent|proceed|non-?\\p{L}+)|(?:contract\\s+)?award(?:\\s+(?:of\\s+(?:the\\s+)?contract|notice|notification|letter))?|letter\\s+of\\s+(?:award|acceptance|intent)|purchase\\s+order|work\\s+order|contract\\s+(?:signing|signature|execution|approval)|(?:signing|signature|execution)\\s+of\\s+(?:the\\s+)?(?:contract|agreement)|(?:contract\\s+)?signature(?!\\s+of)|project\\s+kick-?\\s?off|projekt-?auftakt\\p{L}*|zuschlag(?:s?erteilung|serhalt|sschreibens?)?s?|auftrags?(?:erteilung|bestätigung|schreibens?|vergabe|erhalt|eingangs?)|beauftragung|(?:vertrags)?unterzeichnung(?!\\s+de[rs]\\s+(?!vertrag))|vertrags(?:abschluss|schluss|unterschrift)|eingang\\s+der\\s+mitteilung|absendung\\s+(?:der|dieser)\\s+(?:\\p{L}+\\s+){0,2}(?:information|mitteilung|bekanntmachung)|veröffentlichung\\s+(?:der|dieser)\\s+bekanntmachung)';

/** The start of the contract or of its work, which a paper may have a day for. */
export const CONTRACT_START = '(?:contract|project|service)\\s+(?:start|commencement)(?:\\s+date)?|(?:start|commencement|beginning)\\s+of\\s+(?:the\\s+)?(?:contract|agreement|project|services?|works?|assignment)|(?:vertrags|leistungs|projekt|auftrags|bau|ausführungs)(?:beginns?|starts?)|beginn\\s+der\\s+(?:ausführung|arbeiten|leistung(?:en)?|vertragslaufzeit)';
