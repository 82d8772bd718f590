import { compileLabels } from './label.ts';
import type { Label } from './label.ts';

/** What a day in a tender can be. Those that are no field still claim their days, so that no field takes them. */
export type DateRole =
  | 'submission' | 'questions' | 'binding' | 'start' | 'end' | 'period'
  | 'documents_request' | 'opening' | 'issued' | 'award' | 'other';

const LABELS: Record<DateRole, Label[]> = {
  submission: [
    { words: '(?:ablauf|ende|schluss) (?:der )?angebots(?:abgabe)?frist', strength: 1 },
    { words: 'angebots(?:abgabe)?frist(?: endet am| bis)?', strength: 0.95 },
    { words: '(?:frist|schlusstermin|termin|datum) (?:für (?:den |die )?|zur |der )?(?:eingang|einreichung|abgabe)(?:sfrist)?(?: der| von| des| eines)? (?:angebote?s?|teilnahmeanträge)(?: oder teilnahmeanträge)?', strength: 1 },
    { words: 'schlusstermin für den eingang der (?:angebote|teilnahmeanträge)(?: oder teilnahmeanträge)?', strength: 1 },
    { words: 'frist für den eingang der (?:angebote|teilnahmeanträge|bewerbungen)', strength: 1 },
    { words: '(?:einreichungs|abgabe|angebotseingangs|teilnahme|bewerbungs)frist', strength: 0.9 },
    { words: '(?:angebots)?(?:abgabe|einreichungs|submissions|eröffnungs- ?\\/ ?einreichungs)termin', strength: 0.9 },
    { words: '(?:schlusstermin|termin|frist|fristende|schluss) (?:für|zur|der) (?:die )?(?:angebots)?(?:abgabe|einreichung|angebotsfrist)(?: der angebote)?', strength: 0.95 },
    { words: '(?:ihr|das|ein) angebot (?:senden|reichen|geben|übermitteln|übersenden|legen|laden) sie(?: \\p{L}+){0,4} bis(?: spätestens)?(?: zum| am)?', strength: 0.85 },
    { words: '(?:um|wir bitten um) (?:die )?(?:abgabe|vorlage|einreichung|übersendung|zusendung) (?:eines |ihres |der )?angebote?s? bis(?: spätestens)?(?: zum| am)?', strength: 0.85 },
    { words: 'einsendeschluss|angebotsschluss|abgabeschluss', strength: 0.9 },
    { words: '(?:die )?angebote? (?:sind|ist|müssen|muss)(?: \\p{L}+){0,6} bis(?: spätestens)?(?: zum| am)?', strength: 0.85 },
    { words: 'angebotsabgabe(?: \\p{L}+){0,3} bis(?: spätestens)?(?: zum)?', strength: 0.85 },
    { words: '(?:einreichung|eingang|abgabe|vorlage) (?:der |von )?angebote(?:n|s)?(?: bis)?(?: spätestens)?', strength: 0.9, key: true },
    { words: 'angebotsabgabe', strength: 0.8, key: true },
    { words: '(?:einzureichen|einzugehen|abzugeben|vorzulegen) bis(?: spätestens)?(?: zum)?', strength: 0.6 },
    { words: 'reply by|respond by|responses? due(?: by| date)?|return by', strength: 0.95 },
    { words: '(?:proposals?|bids?|tenders?|quotes?|quotations?|offers?|submissions?|responses?)(?: submission)? (?:are )?due(?: date| by| on| no later than)?(?: (?:and|&) time|\\/time| ?\\/ ?time)?', strength: 0.95 },
    { words: '(?:deadline|due date|closing date|closing time|final date|last date)(?: and time)? (?:for|of)(?: the)?(?: receipt| submission| receiving| submitting| delivery)?(?: of)?(?: all| the)? (?:proposals?|bids?|tenders?|quotes?|quotations?|offers?|responses?|applications?)', strength: 1 },
    { words: '(?:proposals?|bids?|tenders?|quotes?|quotations?|offers?|responses?)(?: \\p{L}+){0,2} (?:must|shall|should|will|are to|have to) be (?:received|submitted|delivered|returned|uploaded|lodged|sent)', strength: 0.9 },
    { words: '(?:proposals?|bids?|tenders?|quotes?|quotations?|offers?|responses?) (?:must|shall|should|are to|have to) (?:reach|arrive)(?:[^.\\n]|\\n(?!\\s*\\n)){0,90}? (?:by|before|no later than|not later than)', strength: 0.9 },
    { words: '(?:submission|closing|tender|bid|proposal|quote|quotation|response|rf[pqt]) (?:deadline|closing date|closing|due date|close date)', strength: 0.95 },
    { words: '(?:quote|quotation|proposal|bid|tender) submission', strength: 0.9, key: true },
    { words: '(?:official )?closing date(?: and time)?(?: of)?', strength: 0.85 },
    { words: '(?:tender|bid|proposal|quotation|quote)s? return(?: date| deadline| time)?|(?:return|submission|receipt) of (?:completed )?(?:tenders|bids|proposals|quotations|quotes|offers)(?: by)?', strength: 0.9, key: true },
    { words: '(?:abgabe|einreichung|vorlage|angebote?) bis(?: spätestens)?(?: zum| am)?', strength: 0.85, key: true },
    { words: 'closing|closes|required by|response required by|return date', strength: 0.75, key: true },
    { words: 'time limit for receipt of tenders(?: or requests to participate)?', strength: 1 },
    { words: '(?:return|submit|submission) (?:date|time)', strength: 0.85, key: true },
    { words: '(?:final )?(?:deadline|due date|closing date|last (?:date|day)|cut-?off)(?: and time)? (?:to|for) (?:submit|submitting|receive|receiving|lodge|deliver|return)(?: all| the| a| final| sealed)? (?:proposals?|bids?|tenders?|quotes?|quotations?|offers?|responses?|applications?|submissions?)', strength: 1 },
    { words: '(?:expir(?:y|ation)|close|closing|closure) of (?:the |this )?(?:rf[pqti]|itt|tender|bid|solicitation|request for (?:proposals?|quotations?|tenders?))|(?:rf[pqti]|itt|tender|solicitation) (?:closes|closing|close|expires)(?: date| on| at)?|(?:tenders?|bids?|proposals?|quotations?|submissions?|applications?) close(?:s)?(?: on| at)?', strength: 0.85 },
    { words: '(?:proposals?|bids?|tenders?|quotes?|quotations?|offers?|responses?|submissions?|applications?)(?: \\p{L}+){0,6} (?:no|not) later than', strength: 0.8 },
    { words: '(?:tender|bid|proposal|quotation|quote|offer)s? ?submission (?:by|until|before|upto|up to)|last date(?: and time)? (?:for|of) (?:e-?)?(?:tender|bid|proposal|quotation) submission', strength: 0.95 },
    { words: '(?:proposals?|bids?|tenders?|quotes?|quotations?|offers?|responses?)(?: \\p{L}+){0,14} (?:on or before|no later than|not later than)', strength: 0.8 },
    { words: '(?:bis|spätestens)(?: \\p{L}+){0,4}(?=\\s[^;\\n]{6,60}?(?:einzureichen|abzugeben|einzugehen|vorzulegen|vorliegen|eingegangen))', strength: 0.5 },
    { words: 'deadline|due date|abgabe', strength: 0.7, key: true },
  ],
  opening: [
    { words: 'bid opening(?: date| time)?|(?:tender|proposal)s? opening(?: date)?|opening of (?:the )?(?:bids|tenders)', strength: 0.75 },
    { words: 'submission am|eröffnungstermin|angebotsöffnung|öffnung der angebote|bedingungen für die öffnung der angebote', strength: 0.6 },
  ],
  questions: [
    { words: '(?:ende der )?(?:frist für )?(?:bieter|rück)?fragen(?:frist)?(?: bis| bis zum| endet am)?', strength: 0.9, key: true },
    { words: '(?:ende der )?frist für (?:bieteranfragen|bieterfragen|rückfragen|fragen)', strength: 1 },
    { words: '(?:bieter|rück)?fragen(?: \\p{L}+){0,12} bis(?: spätestens)?(?: zum| am)?', strength: 0.85 },
    { words: '(?:bieter(?:an)?fragen|rückfragen|auskünfte|auskunftsersuchen)(?: \\p{L}+){0,8} (?:bis|einzureichen|zu stellen)', strength: 0.85 },
    { words: '(?:fragen|rückfragen|bieterfragen)frist', strength: 0.95 },
    { words: '(?:(?:bieter|rück)?(?:an)?fragen?|auskünfte|auskunftsersuchen|aufklärungsfragen)(?: [\\p{L},]+){0,10} bis(?: spätestens)?(?: zum| am)?(?=\\s[^;\\n]{6,60}?(?:eingeh|eingegangen|vorlieg|gestellt|zu stellen|zu richten|einzureichen|zugegangen))', strength: 0.9 },
    { words: '(?:rf[pqt] |bid |bidder |vendor |clarification )?(?:questions|clarifications|enquiries|inquiries|queries)(?: due)?(?: by| date| deadline)?', strength: 0.9, key: true },
    { words: '(?:questions|queries|enquiries|inquiries|clarifications?|requests for clarification)(?: (?:or|and) \\p{L}+)?(?:[^.\\n]|\\n(?!\\s*\\n)){0,60}? (?:must|shall|should|may|will|can|are to) be (?:submitted|received|asked|directed|sent|made|raised|addressed|put|posed|e-?mailed|lodged|forwarded)', strength: 0.9 },
    { words: '(?:deadline|due date|closing date|last date|cut-?off)(?: date)?(?: and time)? (?:for|of)(?: the)?(?: receipt of| submission of| submitting| asking| receiving)?(?: written| vendor| bidder)? (?:questions|queries|enquiries|inquiries|clarifications?)', strength: 1 },
    { words: '(?:submit|send|ask)(?: all| any| your)? (?:questions|queries|enquiries|inquiries)', strength: 0.75 },
    { words: '(?:final )?(?:deadline|due date|closing date|last (?:date|day)|cut-?off)(?: and time)? (?:to|for|of) (?:submit|submitting|receive|receiving|ask|asking|raise|raising|send|sending|lodge)(?: all| any| the| your)?(?: written| vendor| bidder| supplier| tenderer)? (?:questions|queries|enquiries|inquiries|clarifications?(?: questions| requests)?)', strength: 1 },
    { words: '(?:clarification|question|enquiry|inquiry|query|q&a)s?(?: submission| period)? (?:deadline|closing date|due date|cut-?off|closes|ends)(?: date| time)?', strength: 0.95 },
    { words: 'questions due', strength: 1 },
    { words: '(?:questions|inquiries|enquiries|requests for clarification)(?: \\p{L}+){0,4} (?:is|are) due(?: by| on)?', strength: 0.95 },
  ],
  binding: [
    { words: '(?:ablauf|ende) (?:der )?(?:binde|zuschlags)(?:- und (?:binde|zuschlags))?frist', strength: 1 },
    { words: '(?:zuschlags- und |zuschlags-\\/)?(?:binde|zuschlags)frist(?: endet am| bis| läuft bis)?', strength: 0.95 },
    { words: '(?:bieter(?:in|s)?|sie|bieterinnen und bieter)(?: \\p{L}+){0,4} bis(?: einschließlich| zum ablauf des)?(?: zum)?(?=\\s[\\d.]{1,11}(?:\\s\\p{L}+)?(?:\\s\\d{4})?(?: \\p{L}+){0,3} (?:an )?(?:sein|ihr|das)?e? ?angebote? gebunden)', strength: 0.95 },
    { words: '(?:an (?:das|sein|ihr) angebot )?gebunden bis(?: zum)?|bindend bis(?: zum)?|bindefrist des angebots|das angebot muss gültig bleiben bis', strength: 0.9 },
    { words: '(?:prices?|tenders?|bids?|offers?|proposals?|quotations?|quotes?)(?: \\p{L}+){0,3}? (?:remain|be|are|held|kept|stay) (?:held )?(?:firm|fixed|open(?: for acceptance)?|valid|binding|irrevocable)(?: for acceptance)? (?:until|through|to)', strength: 0.9 },
    { words: '(?:angebote?|preise?)(?: \\p{L}+){0,4} bis(?: einschließlich)?(?: zum)?(?=\\s[\\d.]{1,11}(?:\\s\\p{L}+)?(?:\\s\\d{4})?(?: \\p{L}+){0,4} (?:gebunden|verbindlich|gültig|bindend)(?!\\p{L}))', strength: 0.9 },
    { words: '(?:tender|bid|offer|proposal|quotation)s? (?:must|shall|will)? ?(?:remain )?(?:be )?valid (?:until|to|through)|(?:bid|tender|offer) validity(?: period)?(?: until| ends)?|tender must be valid until|validity of (?:the )?(?:tender|bid|offer)s? until', strength: 0.9 },
  ],
  period: [
    { words: '(?:ausführungs|leistungs|vertrags|projekt|durchführungs|liefer)zeitraum', strength: 0.95 },
    { words: '(?:vertrags)?laufzeit(?: des vertrags| des vorhabens)?', strength: 0.85 },
    { words: 'ausführungsfrist(?:en)?|leistungszeit', strength: 0.85 },
    { words: '(?:term|duration) of (?:this|the) contract|contract (?:term|period|duration)|period of performance|(?:ordering|service|performance|delivery) period|contract will (?:be|run) from', strength: 0.9 },
  ],
  start: [
    { words: '(?:vertrags|leistungs|projekt|ausführungs|auftrags|liefer)beginn|beginn der (?:ausführung|leistung|arbeiten|laufzeit|vertragslaufzeit)|beginn des (?:vertrags|vorhabens|projekts)', strength: 1 },
    { words: '(?:vorhaben|vertrag|projekt|auftrag|leistung|ausführung|laufzeit|leistungszeitraum)(?:s|es|en)? (?:beginnt|startet)(?: voraussichtlich| frühestens)?(?: am| zum| ab)?', strength: 0.95 },
    { words: '(?:arbeiten|leistungen|bauarbeiten|lieferungen|dienstleistungen) (?:beginnen|starten)(?: voraussichtlich| frühestens| spätestens)?(?: am| zum| ab)?', strength: 0.95 },
    { words: '(?:the )?(?:works?|services?|contract|deliver(?:y|ies)|performance) (?:(?:will|shall|must|is to|are to) )?(?:starts?|begins?|commences?|start|begin|commence)(?: on| from)', strength: 0.9 },
    { words: '(?:der )?vertrag tritt(?: \\p{L}+){0,3} in kraft', strength: 0.8 },
    { words: '(?:contract|project|performance|service|work)s? (?:start|commencement|begin)(?:s|ning)?(?: date)?|(?:start|commencement|effective) date|start of (?:the )?(?:contract|project|services)', strength: 0.95 },
    { words: '(?:beginnt|startet) (?:voraussichtlich )?(?:am|zum)', strength: 0.65 },
    { words: '(?:mit der ausführung |mit den arbeiten )?(?:ist|sind) (?:frühestens |spätestens )?zu beginnen(?: am| ab| bis)?|(?:frühester |spätester )?(?:ausführungs|arbeits|bau|montage)beginn|baubeginn', strength: 0.85 },
    { words: 'anlieferung|beginn', strength: 0.7, key: true },
  ],
  end: [
    { words: '(?:vertrags|leistungs|projekt|ausführungs)ende|ende der (?:ausführung|leistung|laufzeit|vertragslaufzeit)|vollendung der ausführung|fertigstellung', strength: 1 },
    { words: '(?:vertrag|projekt|vorhaben|leistung|laufzeit)(?:s|es)? endet(?: am| zum| mit ablauf des)?', strength: 0.95 },
    { words: '(?:contract|project) (?:end|completion|expir)(?:s|y|ation)?(?: date)?|(?:end|completion|expiry) date', strength: 0.9 },
    { words: 'endet (?:voraussichtlich )?(?:am|zum|mit)', strength: 0.7 },
    { words: 'ende|end', strength: 0.7, key: true },
    { words: '(?:leistung(?:en)?|arbeiten|ausführung|maßnahme) (?:ist|sind) (?:spätestens )?(?:zu vollenden|fertigzustellen|abzuschließen|zu beenden)(?: bis| am| bis zum)?|bauende|fertigstellung(?:stermin|sfrist)?(?: bis| am)?', strength: 0.85 },
    { words: '(?:ist|sind)(?: \\p{L}+){0,4} bis(?: spätestens)?(?: zum| am)?(?=\\s[\\d.]{1,11}(?:\\s\\p{L}+)?(?:\\s\\d{4})?(?: \\p{L}+){0,3} (?:abzuschließen|fertigzustellen|zu beenden|zu vollenden|abgeschlossen))', strength: 0.85 },
    { words: '(?:works?|services?|contract) (?:(?:will|shall|must|is to|are to) )?(?:be completed by|ends? on|expires? on)', strength: 0.85 },
    { words: 'hat(?: \\p{L}+){0,6} bis(?: spätestens)? zum|(?:until and including|ends? on)', strength: 0.5 },
  ],
  documents_request: [
    { words: 'anforderungsfrist|abforderungsfrist|schlusstermin für die anforderung|frist für die anforderung(?: \\p{L}+){0,3}|deadline for request(?:s|ing)? (?:of )?documents|teilnahmewettbewerb endet', strength: 1 },
  ],
  issued: [
    { words: 'stand|datum|ausgabe|den|versand(?:t|datum)?|tag der absendung(?: dieser bekanntmachung)?|bekanntmachungsdatum|veröffentlicht am|issued(?: on| date)?|date(?: of issue| issued)?|posting date|rf[pq] posting date|release date|publication date|date of dispatch(?: of this notice)?|rev\\.?', strength: 0.9, key: true },
    { words: 'issued?(?: rf[pq])?(?: on)|tag der absendung dieser bekanntmachung|date of dispatch of this notice|rf[pq] posting date', strength: 0.9 },
  ],
  award: [
    { words: 'zuschlagserteilung|zuschlag(?: \\p{L}+){0,3} am|(?:contract )?award(?: date)?|notice of (?:intent to )?award|issues? contract|bieterpräsentation(?:en)?|präsentationstermin|presentations?|interviews?', strength: 0.6 },
    { words: '(?:bieter|verhandlungs|aufklärungs|bewerber|vergabe)gespräche?|verhandlungs(?:termin|runde)|präsentation(?:en)? (?:der|durch die) (?:bieter|bewerber|angebote)|vorstellungstermin|oral presentations?|(?:bidder|supplier|vendor) (?:interviews?|presentations?|demonstrations?)', strength: 0.8 },
    { words: 'voraussichtlicher tag der absendung|answers?(?: \\p{L}+){0,3}|government to answer questions|responses to questions|beantwortung(?: \\p{L}+){0,3}', strength: 0.9 },
  ],
  other: [
    { words: 'bemusterung|teststellung|rügefrist|nachreichungsfrist|pflichtbesichtigung|informationsveranstaltung|bieterkonferenz|(?:mandatory |optional )?(?:pre-?(?:bid|proposal)|site) (?:meeting|visit|conference|walk-?through)|job walk|briefing session|information session', strength: 0.8 },
    { words: 'ortstermin|ortsbesichtigung|besichtigung(?:stermin)?|site visit|pre-?(?:bid|proposal) (?:conference|meeting)|auftaktbesprechung|kick-?off|meilenstein|milestone|version|fassung|gültig ab|fiscal year|haushaltsjahr|published on|launched on|veröffentlicht', strength: 0.7 },
  ],
};

/** Every label of every role, ready to search. */
export const DATE_LABELS = Object.entries(LABELS).flatMap(([role, labels]) => compileLabels(labels).map((label) => ({ ...label, role: role as DateRole })));
