// What a site prints about every page, and its crumbs: `Desktop navigation`, `News and Announcements`, `> Home > News`.
const OF_SITE = String.raw`(?:\p{L}+\s){0,2}navigation(?:\smenu)?|(?:main|site|mobile|desktop|footer)\smenu|(?:latest|recent|upcoming|related|all)\s(?:news|events?|posts?|articles?)|news\s(?:and|&)\s(?:announcements?|events?|updates?|media)|skip\sto\s.*|select\slanguage|cookie\s\p{L}+|(?:aktuelles|neuigkeiten)\sund\s\p{L}+|(?:haupt|seiten|fuß)navigation|[>»›]\s.*`;
// Whoever signs or seals a form: `Seal and sign of Authorized Rep of Bidder`, `Stempel und Unterschrift des Bieters`.
const OF_SIGNING = String.raw`(?:seal|stamp|sign(?:ature)?s?|initials|stempel|unterschrift)(?:\s?(?:and|&|und|\/|,)\s?(?:seal|stamp|sign(?:ature)?s?|date|stempel|unterschrift|datum))*\s(?:of|by|der|des)\s.*`;
// Sections of any call: `Eligibility Criteria`, `Funding Details`, `Das Budget`.
const OF_SECTIONS = String.raw`(?:eligibility|selection|qualification|acceptance|funding|judging|scoring)\s(?:and\s\p{L}+\s)?(?:criteria|requirements|details|structure|conditions|process)|(?:das|die|der|the)\s(?:budget|zeitplan|projekt|programm|auftrag|hintergrund|verfahren|team|project|programme|process|timeline|assignment|organi[sz]ation)|(?:art|umfang|ablauf|hintergrund|inhalt)(?:\s(?:und|&)\s\p{L}+)?\s(?:der|des)\s(?:ausschreibung|vergabe|leistung(?:en)?|projekt(?:e?s)?|auftrag(?:e?s)?|verfahrens)|(?:purpose|objectives?|aims?|background|scope)\s(?:of|to)\s(?:(?:the|this)\s)?(?:project|call|tender|assignment|research|study|contract|consultancy|evaluation)(?:\s(?:and|&)\s\p{L}+)?`;
// What pays for the works: `Coastal Infrastructure Program Agreement`.
const OF_FUNDING = String.raw`.*\s(?:program(?:me)?|funding|grant|contribution)\sagreement`;
// What forms ask for, perhaps with the day behind it: `Value of contract`, `Last Date for Receipt of Offers: 4th`, `Ende der Angebotsfrist: 4.`
const OF_FORMS = String.raw`(?:value|location|summary|type|start|end|duration|status)\sof\s(?:the\s|this\s)?(?:contract|tender|notice|procurement|opportunity)|contract\ssummary|(?:last|latest|final|closing|due)\s(?:day|date)s?(?:\s(?:and|&)\stime)?\s(?:for|of|to)\s.*|(?:ablauf|ende|schluss)\sder\s(?:angebots|abgabe|einreichungs|bewerbungs)frist(?!\p{L}).*|(?:auftrags|vertrags)wert`;
const NEVER = new RegExp(`^(?:${[OF_SITE, OF_SIGNING, OF_SECTIONS, OF_FUNDING, OF_FORMS].join('|')})$|\\s(?:with|as\\sper|as\\sgiven|mit)\\s(?:below|above|unten|oben)$`, 'iu');
// `HVB/TOOL ROOM/2026-27/94 (66)`: a buyer's number, however many words are in it.
const NUMBER = /^(?=[^/]*\/)[\p{Lu}\d\s/().&-]*\/\d[\d-]+(?:\/[\p{Lu}\d\s/().&-]*)?$/u;
// `BID # MH 27-03`, `Tender No. 12/2027`: the same behind what it numbers.
const NUMBERED = /^(?:\p{L}+\s){0,2}(?:bid|tender|rf[bipqt]|it[bt]|ifb|solicitation|contract|project|proposal|quotation|enquiry|invitation|ausschreibung|vergabe)\s?(?:#|no\b\.?|number|nr\b\.?)\s?:?\s?(?:\p{Lu}{1,6}\s?)?(?=[^\s]*\d)[\p{Lu}\d/.-]+$/iu;

/** Whether a text is what pages, forms, sections of any call or their funding are called, a number, or is cut before what it speaks of. */
export function isNeverTitle(text: string): boolean {
  return [NEVER, NUMBER, NUMBERED].some((pattern) => pattern.test(text.trim()));
}
