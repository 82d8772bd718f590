/** A certificate, registration or proof that a tender may ask for: how requirements and profiles name it. */
type Known = { name: { de: string; en: string }; words: RegExp; near: RegExp; /** Single proofs may always stand in for it. */ replaceable?: true; /** An office issues it to anybody who is due it: no profile lists it. */ requested?: true };

const QUALITY = /qualitäts|quality|EFQM/iu;
const ENVIRONMENT = /umwelt|environment|EMAS|14001/iu;
const SECURITY = /informationssicherheit|information security|IT-Grundschutz|TISAX|SOC\s?2|27001/iu;
const same = (name: string) => ({ de: name, en: name });

/** Named by themselves, so that a requirement that mentions one asks for it. `near` is what may stand in for it where equivalents are allowed. */
export const CERTIFICATES: Known[] = [
  { name: { de: 'Präqualifikation', en: 'prequalification' }, words: /präqualifi|prequalif|(?<!\p{L})A?V?PQ(?:-?VO[BL])?(?!\p{L})|PQ-Verzeichnis/iu, near: /eigenerklärung/iu, replaceable: true },
  { name: { de: 'Eintragung in die Handwerksrolle', en: 'entry in the register of crafts' }, words: /handwerksrolle|handwerkskarte|register of crafts/iu, near: /meisterbrief|gewerbe|IHK/iu },
  { name: { de: 'Eintragung ins Handelsregister', en: 'entry in the commercial register' }, words: /handelsregister|commercial register|companies house|certificate of (?:incorporation|good standing)/iu, near: /gewerbe|berufsregister|trade register/iu },
  { name: { de: 'Entsorgungsfachbetrieb (EfbV)', en: 'certified waste management company (EfbV)' }, words: /entsorgungsfachbetrieb|EfbV/iu, near: /abfall|entsorgung|waste/iu },
  { name: { de: 'SAM-Registrierung', en: 'SAM registration' }, words: /(?<!\p{L})SAM(?:\.gov)?(?!\p{L})|system for award management|unique entity (?:identifier|id)|(?<!\p{L})UEI(?!\p{L})/u, near: /CAGE|DUNS/u },
  { name: { de: 'Gewerbeerlaubnis', en: 'business licence' }, words: /gewerbe(?:anmeldung|erlaubnis|schein)|business licen[cs]e/iu, near: /gewerbe|licen[cs]e/iu },
  { name: { de: 'Unbedenklichkeitsbescheinigung', en: 'tax clearance certificate' }, words: /unbedenklichkeitsbescheinigung|tax (?:clearance|compliance) certificate/iu, near: /finanzamt|krankenkasse|berufsgenossenschaft|tax/iu, requested: true },
  { name: { de: 'SCC-Zertifikat', en: 'SCC certificate' }, words: /(?<!\p{L})SCC(?:\*{1,2}|P)?(?!\p{L})/u, near: /45001|arbeitsschutz|occupational/iu },
  { name: same('EMAS'), words: /(?<!\p{L})EMAS(?!\p{L})/u, near: ENVIRONMENT },
  { name: same('TISAX'), words: /(?<!\p{L})TISAX(?!\p{L})/u, near: SECURITY },
  { name: { de: 'BSI IT-Grundschutz', en: 'BSI IT-Grundschutz' }, words: /grundschutz/iu, near: SECURITY },
  { name: same('SOC 2'), words: /(?<!\p{L})SOC\s?2(?!\d)/u, near: SECURITY },
  { name: same('FedRAMP'), words: /fedramp/iu, near: SECURITY },
  { name: same('Cyber Essentials'), words: /cyber essentials/iu, near: SECURITY },
  { name: same('CMMI'), words: /(?<!\p{L})CMMI(?!\p{L})/u, near: QUALITY },
];

const STANDARD = /(?<!\p{L})(?:(?:DIN|EN|ISO|IEC|BS|VDE|DVGW)[\s/-]*)+(?<number>\d{3,6}(?:-\d{1,3})?)/gu;
// A standard is one of products unless the sentence speaks of the bidder's certificate or of managing.
const CERTIFIED = /zertifi|certif|akkredit|accredit|managementsystem|management system|registrier|registered/iu;
const NEAR_STANDARD: [RegExp, RegExp][] = [[/^9001/, QUALITY], [/^1400[14]/, ENVIRONMENT], [/^2700[1-9]/, SECURITY], [/^(?:45001|18001)/, /arbeitsschutz|occupational|SCC/iu], [/^50001/, /energie|energy/iu]];

/** What a management certificate is about, as requirements that name no standard word it. */
const MATTERS: [RegExp, RegExp][] = [
  [/(?<!\d)9001(?!\d)/u, /qualitäts(?:management|sicherung)|quality[ -](?:management|assurance|control)/iu],
  [/(?<!\d)14001(?!\d)|EMAS/u, /umweltmanagement|environmental management/iu],
  [/(?<!\d)2700[1-9](?!\d)|TISAX|SOC\s?2|grundschutz|cyber essentials/iu, /informationssicherheit|IT-sicherheit|information security|security management/iu],
  [/(?<!\d)(?:45001|18001)(?!\d)|(?<!\p{L})SCC(?!\p{L})/u, /arbeitsschutz|arbeitssicherheit|occupational (?:health|safety)/iu],
  [/(?<!\d)50001(?!\d)/u, /energiemanagement|energy management/iu],
];

/** Whether a requirement speaks of the matter that a certificate of this name is about. */
export function concernsCertificate(text: string, name: string): boolean {
  return MATTERS.some(([standard, matter]) => standard.test(name) && matter.test(text));
}

/** A certificate that a sentence asks for, with tests for what a profile's entry is called. */
export type AskedCertificate = { name: { de: string; en: string }; is: (entry: string) => boolean; near: (entry: string) => boolean; replaceable: boolean; requested: boolean };

/** `a FedRAMP-certified Platform`, `ein nach ISO 27001 zertifiziertes Rechenzentrum`: what is used for the work has it, not the bidder. */
const OF_A_THING = /[-\s](?:certified|authorized|zertifizierte[nrsm]?)\s(?:[\p{L}-]+\s){0,4}?(?:\p{L}*(?:platform|plattform|cloud|rechenzentr|hosting|software|system|produkt|product)|data cent)/iu;
const MANAGEMENT = /management-?\s?system/iu;

/** Whether a sentence says of a thing that it is certified, not of a bidder. */
export function certifiesThing(text: string): boolean {
  return OF_A_THING.test(text) && !MANAGEMENT.test(text);
}

/** The certificates that a sentence names and that its bidder could have. */
export function certificatesIn(text: string): AskedCertificate[] {
  if (certifiesThing(text)) return [];
  const named = CERTIFICATES.filter(({ words }) => words.test(text)).map(({ name, words, near, replaceable, requested }) => ({ name, replaceable: replaceable ?? false, requested: requested ?? false, is: (entry: string) => words.test(entry), near: (entry: string) => near.test(entry) }));
  if (!CERTIFIED.test(text)) return named;
  const numbers = new Set([...text.matchAll(STANDARD)].map((match) => match.groups?.['number'] ?? ''));
  const standards = [...numbers].map((number) => {
    const near = NEAR_STANDARD.find(([pattern]) => pattern.test(number))?.[1];
    const pattern = new RegExp(`(?<!\\d)${number}(?!\\d)`);
    return { name: same(`ISO ${number}`), replaceable: false, requested: false, is: (entry: string) => pattern.test(entry), near: (entry: string) => near?.test(entry) ?? false };
  });
  return [...named, ...standards.map((one, i) => ({ ...one, name: same(writtenAs(text, [...numbers][i] ?? '')) }))];
}

/** A standard as the sentence writes it: `DIN EN ISO 9001`. */
function writtenAs(text: string, number: string): string {
  return [...text.matchAll(STANDARD)].find((match) => match.groups?.['number'] === number)?.[0].replace(/\s+/g, ' ') ?? number;
}
