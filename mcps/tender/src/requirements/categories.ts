import type { RequirementCategory } from '../schema.ts';

// German words also count within others (`Angebotspreis`), English ones only from their beginning: `migrate` has no rate, `feedback` no fee.
/** Words by which a requirement is sorted, in the order in which they are tried. */
const CATEGORIES: [RequirementCategory, RegExp][] = [
  ['references', /referenz(?!wert)|(?<!\p{L})(?:references?(?:\s(?:list|projects?|letters?))?(?=[\s,.;:]|$)(?!\s(?:to|number))|similar experience|past performance|previous projects|code samples?)|vergleichbare (?:leistung|projekte)/iu],
  ['personnel', /lebenslauf|lebensläufe|(?<!\p{L})personal(?!\p{Ll}*isier|\s(?:data|information|computer|use))|fachpersonal|mitarbeit(?:er|end)|qualifikation|projektleit|ansprechpartner|(?<!\p{L})(?:(?:key )?personnel|r[ée]sum[ée]s?(?!\p{L})|curricul|staff|teams?(?!\p{L})|technical lead|project manager)/iu],
  ['submission', /angebot(?:sabgabe|sfrist|e|s)?(?!\p{L})|einreich|(?<!maß)(?<!auf)abgabe|formblatt|formular|beizufügen|unterschrieb|(?<!\p{L})(?:submi(?:t|ssion)|proposal|quotation|quote|bid(?:der)?s?(?!\p{L})|cover page|page limit|sealed)|(?<!\p{L})(?:e-?mail|upload)\p{L}*\s(?:to|your|the|by|as|all)(?!\p{L})/iu],
  ['price', /preis|(?<!\p{L})kosten(?!los|frei)|rechnung(?!swesen)|vergütung|netto|brutto|umsatzsteuer|kalkulation|(?<!\p{L})(?:pric(?:e|ing)|costs?(?!\p{L})|costing|invoic|payments?|(?:hourly |daily |unit |labou?r |fixed |exchange )?rates?(?!\p{L})|fees?(?!\p{L})|budget|travel|expenses)/iu],
  ['eligibility', /eignung|eigenerklärung|ausschlussgr|bietergemeinschaft|handelsregister|umsatz|leistungsfähigkeit|zuverlässigkeit|(?<!\p{L})(?:eligib|(?:pre-?)?qualifi|licen[cs]e|certif|insurance|debar|conflict of interest)/iu],
  ['security', /datenschutz|dsgvo|(?<!\p{L})(?:it-|informations)?sicherheit(?!sleistung)|datensicherheit|verschlüssel|vertraulich|(?<!\p{L})(?:(?:cyber)?security(?!\s(?:deposit|for performance))|encrypt|authenticat|privacy|clearance|confidential)/iu],
  ['schedule', /(?<!be)frist(?!los)|(?<!\p{L})termin(?:e|en|s|plan\p{L}*)?(?!\p{L})|zeitplan|meilenstein|bis zum|innerhalb|(?<!\p{L})(?:deadline|schedules?(?!\p{L})|milestone|within \w+ (?:\(\d+\) )?(?:calendar |business |working )?days|no later than|by \d)/iu],
  ['legal', /vertrag|haftung|gesetz|(?<!\p{L})recht(?:e|en|s|liche[nrs]?)?(?!\p{L})|(?:nutzungs|urheber|verwertungs|vergabe)recht|(?<!\p{L})(?:contract(?!or)|liab|laws?(?!\p{L})|regulation|statut|subcontract|warrant|terms(?!\p{L}))/iu],
  ['service', /wartung|schulung|betreuung|hosting|betrieb(?!ssystem)|abstimmung|besprechung|(?<!\p{L})(?:support|maintenance|training|meetings?|communicat|reports?(?!\p{L})|reporting)/iu],
  ['technical', /system|plattform|software|schnittstelle|anwendung|funktion|browser|technisch|barrierefrei|(?<!\p{L})(?:design|website|application|code(?!\p{L})|interface|accessib|deliver|product|architecture|data)/iu],
];

/** The category of a requirement: by its section's heading first, then by its own words. */
export function categoryOf(text: string, section: string | null): RequirementCategory {
  const bySection = section ? CATEGORIES.find(([, words]) => words.test(section))?.[0] : undefined;
  const byText = CATEGORIES.find(([, words]) => words.test(text))?.[0];
  if (byText === 'references' || byText === 'personnel' || byText === 'price' || byText === 'security') return byText;
  return bySection ?? byText ?? 'other';
}
