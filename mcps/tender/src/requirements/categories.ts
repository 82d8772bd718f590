import type { RequirementCategory } from '../schema.ts';

/** Words by which a requirement is sorted, in the order in which they are tried. */
const CATEGORIES: [RequirementCategory, RegExp][] = [
  ['references', /referenz|reference (?:list|project)|similar experience|past performance|vergleichbare (?:leistung|projekte)|previous projects|code samples?/iu],
  ['personnel', /lebenslauf|personal|mitarbeiter|key personnel|r[ée]sum[ée]s?|staff|team|qualifikation|projektleit|technical lead|project manager|ansprechpartner/iu],
  ['submission', /angebot(?:sabgabe|sfrist|e|s)?(?!\p{L})|einreich|abgabe|formblatt|formular|beizufügen|unterschrieb|submi(?:t|ssion)|proposal|quotation|quote|bid(?:der)?s?\b|cover page|page limit|email|upload|sealed/iu],
  ['price', /preis|kosten|rechnung|vergütung|netto|brutto|umsatzsteuer|kalkulation|pric(?:e|ing)|cost|invoice|payment|rates?\b|fee|budget|travel|expenses/iu],
  ['eligibility', /eignung|eigenerklärung|ausschlussgr|bietergemeinschaft|handelsregister|umsatz|leistungsfähigkeit|zuverlässigkeit|eligib|qualifi|licen[cs]e|certif|insurance|debar|conflict of interest/iu],
  ['security', /datenschutz|dsgvo|sicherheit|verschlüssel|security|encrypt|authenticat|privacy|clearance|vertraulich|confidential/iu],
  ['schedule', /frist|termin|zeitplan|meilenstein|bis zum|innerhalb|deadline|schedule|milestone|within \w+ (?:\(\d+\) )?(?:calendar |business |working )?days|no later than|by \d/iu],
  ['legal', /vertrag|haftung|gesetz|recht|nutzungsrecht|contract|liab|law|regulation|statut|subcontract|warrant|terms/iu],
  ['service', /wartung|support|schulung|betreuung|hosting|betrieb|abstimmung|besprechung|maintenance|training|meeting|communicat|report/iu],
  ['technical', /system|plattform|software|schnittstelle|anwendung|funktion|browser|design|website|technisch|barrierefrei|application|code|interface|accessib|deliver|product|architecture|data/iu],
];

/** The category of a requirement: by its section's heading first, then by its own words. */
export function categoryOf(text: string, section: string | null): RequirementCategory {
  const bySection = section ? CATEGORIES.find(([, words]) => words.test(section))?.[0] : undefined;
  const byText = CATEGORIES.find(([, words]) => words.test(text))?.[0];
  if (byText === 'references' || byText === 'personnel' || byText === 'price' || byText === 'security') return byText;
  return bySection ?? byText ?? 'other';
}
