/** What a bid consists of. */
export type Part = 'letter' | 'company' | 'understanding' | 'approach' | 'references' | 'staff' | 'price' | 'declarations';

/** What a part of a prescribed outline asks for, by its words; tried in this order. */
const PARTS: [Part, RegExp][] = [
  ['letter', /anschreiben|angebotsschreiben|cover (?:letter|page)|letter of transmittal|transmittal/iu],
  ['price', /leistungsverzeichnis|preis|kosten(?!los)|honorar|kalkulation|vergütung|pric(?:e|ing)|cost|budget|fee(?!\p{L})/iu],
  ['references', /referenz|references?(?!\s+(?:number|no))|past performance|(?:similar|relevant|prior) (?:experience|projects)/iu],
  ['staff', /personal|team|lebensl|mitarbeiter|projektleit|staff|personnel|r[ée]sum|curricul|(?<!\p{L})cvs?(?!\p{L})/iu],
  ['declarations', /erklärung|nachweis|bescheinigung|formblatt|formular|versicherung|declaration|affidavit|certificat|insurance|forms?(?!\p{L})|licen[cs]e/iu],
  ['company', /unternehmen|firmen|bieter(?:profil|darstellung|angaben)|company|firm|(?:vendor|bidder|offeror|organi[sz]ation)(?:['’]s)? (?:profile|background|information|overview|qualifications)|experience|qualifications/iu],
  ['understanding', /verständnis|ausgangslage|understanding|executive summary|introduction|zusammenfassung/iu],
  ['approach', /konzept|vorgehen|umsetzung|ausführung|leistungsbeschreibung|technisches angebot|methodi|approach|methodology|work plan|technical (?:proposal|response|solution)|scope/iu],
];

/** The part of a bid that a heading names; undefined where it names none. */
export function partOf(heading: string): Part | undefined {
  return PARTS.find(([, pattern]) => pattern.test(heading))?.[0];
}
