import { COUNT, countBefore, countOf, yearsBack, yearsOfExperience } from '../bidding/numbers.ts';
import { stemsOf } from '../bidding/stems.ts';
import { findAmounts } from '../fields/money.ts';
import { type AskedCertificate, certificatesIn } from './certificates.ts';

export type Sum = { amount: number; currency: string };

/** One thing that a requirement asks of the bidder's standing. Null numbers are not stated. `equivalent`: something like it will do. */
export type Ask =
  | { kind: 'certificate'; certificate: AskedCertificate; equivalent: boolean }
  | { kind: 'references'; count: number | null; years: number | null; value: Sum | null; /** True when they are to be as large as a job whose size nobody states. */ size: boolean }
  | { kind: 'turnover'; sums: Sum[]; years: number | null; average: boolean; /** True when only that of one field of work counts. */ specific: boolean }
  | { kind: 'employees'; count: number | null; /** True when they must be able to do something besides. */ qualified: boolean }
  | { kind: 'staff'; words: string[]; count: number | null; years: number | null; about: string[] }
  | { kind: 'insurance'; /** Null where no kind is named. */ type: InsuranceType | null; sums: Sum[]; /** True when the sums stand in another place. */ elsewhere: boolean; /** True when it need not be there before the award. */ later: boolean; /** True when terms of the policy are asked: `named as additional insured`. */ terms: boolean }
  | { kind: 'permit'; /** The sentence's words, and what looks like a class or number in it: `C-27`. */ words: string[]; codes: string[] }
  | { kind: 'experience'; years: number }
  | { kind: 'language'; language: 'de' | 'en' }
  | { kind: 'region'; /** From the word for an office on. */ text: string }
  | { kind: 'declaration' };

export type InsuranceType = 'professional' | 'product' | 'cyber' | 'motor' | 'workers' | 'environmental' | 'business' | 'liability';

// The more special first: each takes its words away, so that `Kfz-Haftpflicht` is no general liability too.
const INSURANCES: [InsuranceType, RegExp][] = [
  ['professional', /berufshaftpflicht\p{L}*|berufs-(?=\s?(?:,|\/|und|oder|bzw))|vermögensschaden(?:-?\s?haftpflicht)?\p{L}*|professional (?:indemnity|liability)|errors (?:and|&) omissions|E&O/giu],
  ['product', /produkthaftpflicht\p{L}*|produkt-(?=\s?(?:,|\/|und|oder|bzw))|product liability/giu],
  ['cyber', /cyber[\p{L}-]*(?:\s(?:risk|liability))?/giu],
  ['motor', /(?:kfz|kraftfahrzeug)[\p{L}-]*|automobile(?: liability)?|motor (?:vehicle )?(?:insurance|liability)|auto liability/giu],
  ['workers', /workers['’]? compensation|employer['’]?s?['’]? liability|(?<!bescheinigung\p{L}*[^.;,]{0,30})berufsgenossenschaft/giu],
  ['environmental', /umwelt(?:haftpflicht|schaden)\p{L}*|environmental (?:impairment )?liability|pollution liability/giu],
  ['business', /betriebshaftpflicht\p{L}*|betriebs-(?=\s?(?:,|\/|und|oder|bzw))|betriebsversicherung|(?:public|general|third[- ]party) liability/giu],
  ['liability', /haftpflicht|liability insurance/giu],
];

/** The kinds of insurance that a text names. */
export function insurancesIn(text: string): InsuranceType[] {
  let rest = text;
  return INSURANCES.flatMap(([type, words]) => {
    const left = rest.replace(words, ' ');
    const named = left !== rest;
    rest = left;
    return named ? [type] : [];
  });
}

const REFERENCES = '\\p{L}*referenz\\p{L}*|references|reference (?:projects?|contracts?)|(?:one|a|1|professional|client|customer) reference(?! (?:number|information|no))|vergleichbare\\p{L}* (?:leistung|projekt|auftr|aufträg|objekt)\\p{L}*|(?:similar|comparable) (?:projects?|contracts?|services|works?|assignments?|engagements?)';
const NO_REFERENCE = /referenznummer|reference information|(?:must|shall|should|will|to) reference|references? (?:to|section)|reference (?:number|no)|with reference to|incorporated by reference|in reference to|referenz(?:architektur|system|modell|zeichen|implementierung)|reference(?:d|s) (?:in|above|below|herein)/iu;
// The age of a letter is not that of the job it speaks of.
const LETTERS = /reference letters?|letters? of (?:reference|recommendation)|referenzschreiben|empfehlungsschreiben/iu;
const SIZE = /(?<!\p{L})(?:umfang|wert|auftragswert|größe|größenordnung|volumen|size|value|magnitude|scale)(?!\p{L})[^.]{0,120}(?:vergleichbar|entsprechen|annähernd|comparable|similar)|(?:comparable|similar|vergleichbar\p{L}*)[^.;]{0,40}(?<!\p{L})(?:size|value|magnitude|scale|größe|größenordnung|umfangs?|volumens?)(?!\p{L})/iu;
// A figure for all work says nothing of that in one field.
const SPECIFIC = /(?:tätigkeits|leistungs|auftrags|geschäfts)bereich|im bereich|spezifisch|soweit (?:er|es|sie|dies)|vergleichbare[nrms]? (?:leistung|auftr)|(?:with|from|for) (?:similar|comparable)|in the (?:field|area|sector)|specific turnover/iu;
const TURNOVER = /umsatz(?!steuer)|umsätze(?!n?\s*steuer)|turnover|annual revenue/iu;
const EMPLOYEES = 'beschäftigte\\p{L}*|mitarbeite\\p{L}*|arbeitskräfte\\p{L}*|employees|full-time (?:staff|equivalents?)|FTEs?';
const QUALIFIED = new RegExp(`(?:zertifiziert|qualifiziert|geschult|ausgebildet|sachkundig|certified|qualified|trained|licensed)\\p{L}*\\s+(?:${EMPLOYEES})|(?:${EMPLOYEES}),?\\s(?:[^.;]{0,40}\\s)?(?:mit|die|welche|with|who|having|holding|trained|certified)\\s`, 'iu');
const PEOPLE = /projektleit\p{L}*|bauleit\p{L}*|objektleit\p{L}*|teamleit\p{L}*|fachkr(?:aft|äfte)\p{L}*|entwickler\p{L}*|berater\p{L}*|ingenieur\p{L}*|techniker\p{L}*|meister(?:in|s|n)?(?!\p{L})|sachverständig\p{L}*|key (?:personnel|staff)|project (?:manager|lead|leader|director)|team (?:lead|leader)|engineers?|developers?|consultants?|technicians?|specialists?|architects?|surveyors?|vorarbeiter\p{L}*/iu;
const DECLARATION = /eigenerklärung|selbsterklärung|verpflichtungserklärung|§§?\s*(?:123|124)|ausschlussgründe|debarred|debarment|suspended|self-?declaration|(?:signed|sworn) (?:declaration|statement|affidavit)|certif(?:y|ies) that|conflict of interest|tariftreue|mindestlohn|scientology|non-?collusion/iu;
const OFFICE = /niederlassung|geschäftsstelle|(?:firmen|unternehmens)sitz|local office|place of business|office (?:located )?(?:in|within)/iu;
const COMPANY_YEARS = new RegExp(`(?:in business|(?:am markt|im geschäft|in (?:diesem|dem) bereich) tätig|been (?:in operation|operating)|established|unternehmenserfahrung)[^.]{0,60}?(?<a>${COUNT})\\s*(?:\\p{L}+\\s+)?(?:years|jahre)|seit\\s+(?:mindestens\\s+)?(?<b>${COUNT})\\s+jahren|(?:minimum of|at least)\\s+(?<c>${COUNT})\\s+years\\s+(?:in business|in operation)`, 'iu');
const EQUIVALENT = /gleichwertig|vergleichbare[snrm]? (?:zertifi|nachweis)|or (?:an )?(?:equivalent|similar|comparable)|equivalent (?:certif|standard)/iu;
// Insurance as such: not the social one, an insurance company, or costs of freight.
const INSURANCE = /versicherungs(?:schutz|nachweis|police|schein|bestätigung)|(?<!\p{L})versicherung(?:en)?(?!\p{L})|insurance (?:cover(?:age)?|certificates?|polic(?:y|ies)|details|requirements?|carriers?|compan(?:y|ies) (?:must|shall))|insured (?:must|shall)|insurers? (?:must|shall)|certificates? of insurance|(?:proof|evidence) of (?:\p{L}+ )?insurance|(?:property|umbrella|excess|crime|fire|equipment|builder['’]?s risk) insurance|carry insurance|(?:adequate|required|necessary|all(?: the)?|procure and maintain[^.]{0,90}) insurances?(?!\p{L})/iu;
const NO_INSURANCE = /sozialversicher|krankenversicher|rentenversicher|versicherung an eides|eidesstattlich|freight|exceptions? to/iu;
// What a winner may still take out: `im Auftragsfall`, `as a condition of award`.
const LATER = /auftragsfall|fall(?:e)? der (?:beauftragung|auftragserteilung|zuschlagserteilung)|bereitschaftserklärung|(?:vor|bei|nach) (?:vertrags(?:beginn|schluss|abschluss)|auftragserteilung|zuschlag)|vertragslaufzeit|(?:contractor|consultant|vendor|supplier|provider)s? (?:shall|must|will)(?: be required to)? (?:\p{L}+ (?:and )?)?(?:maintain|procure|obtain|carry|provide|furnish)|(?:successful|selected|winning|preferred|awarded) \p{L}+|if (?:successful|awarded)|(?:condition|notice|time) of (?:the )?(?:contract )?award|prior to (?:the )?(?:start|commenc|work|contract)|before (?:proceeding|commenc|the start|any work|award)|duration of the contract|term of (?:the|this) (?:contract|agreement)|can be obtained|plan to acquire/iu;
const TERMS = /additional(?:ly)? (?:named )?insured|named as|notify|notice of cancel|endors|subrogation|non-?contributory|sub-?contractors? (?:to|shall|must|maintain)|mitversichert|regressverzicht|selbstbehalt|deductible/iu;
const PERMIT = /(?<!\p{L})(?:licen[cs](?:e|es|ed|ure)|permits?|registration|registered|accredit\p{L}*|certificat(?:e|ion)s?)(?!\p{L})|zulassung|erlaubnis|genehmigung|zertifi[kz]|akkredit|sachkundenachweis|fachbetrieb|befähigung/iu;
const CODE = /(?<![\p{L}\d-])[A-Z]{1,5}[-\s]?\d{1,5}(?:[-.]\d{1,4})?(?![\p{L}\d])/gu;
// What is waived, or only earns a preference, is asked of nobody.
const WAIVED = /not (?:be )?required to (?:hold|have|be|provide)|in order to receive|(?:bidder|veteran|local) preference|nicht erforderlich|nicht verlangt|nicht davon auszugehen|müssen nicht|erforderlich sein kann|may be required/iu;
// What holds only for others, or in a case that nobody knows of: the profile can't decide it.
const CONDITIONAL = /^(?:bei|im falle?|falls|sofern|wenn|soweit|hat|nimmt|beabsichtigt|verwendet|verweist|beruft)(?!\p{L}).{0,160}?(?:bieter-?\s?(?:\/|und\s)?\s?(?:bieter)?gemeinschaft|bewerbergemeinschaft|nachunternehm|unterauftrag|eignungsleihe|ausländ|eigenerklärung \(EEE\)|(?:sitz|niederlassung).{0,40}?nicht in|nicht deutsch|nicht präqualifi)|verleihend|^nicht präqualifi|^if\s[^.]{0,160}(?:subcontract|joint venture|consortium|foreign|non-|unable|not able)/iu;

/** What a requirement's sentence asks of the bidder's standing; empty where it asks for work to be done. */
export function asksOf(text: string): Ask[] {
  if (WAIVED.test(text) || CONDITIONAL.test(text)) return [];
  const amounts = findAmounts(text).map(({ amount, currency }) => ({ amount, currency }));
  const asks: Ask[] = certificatesIn(text).map((certificate) => ({ kind: 'certificate', certificate, equivalent: certificate.replaceable || EQUIVALENT.test(text) }));
  const kinds = /versicherung|insur|haftpflicht|deckung|coverage|liability/iu.test(text) ? insurancesIn(text) : [];
  const insurances = kinds.length === 0 && INSURANCE.test(text) && !NO_INSURANCE.test(text) ? [null] : kinds;
  for (const type of insurances) asks.push({ kind: 'insurance', type, sums: amounts, elsewhere: /oben genannt|o\.\s?g\.|genannten bedingungen|gemäß ziffer|as (?:set out|specified|stated) (?:above|in)/iu.test(text), later: LATER.test(text), terms: TERMS.test(text) });
  // A sum insured is neither a turnover nor the value of a reference.
  const insured = insurances.length > 0;
  if (!insured && TURNOVER.test(text)) asks.push({ kind: 'turnover', sums: amounts, years: wholeYears(text), average: /durchschnitt|im mittel(?!\p{L})|(?<!\p{L})(?:average|mean)(?!\p{L})/iu.test(text), specific: SPECIFIC.test(text) });
  else if (!insured && new RegExp(`(?<!\\p{L})(?:${REFERENCES})`, 'iu').test(text) && !NO_REFERENCE.test(text)) {
    asks.push({ kind: 'references', count: countBefore(text, REFERENCES), years: LETTERS.test(text) ? null : yearsBack(text), value: amounts[0] ?? null, size: SIZE.test(text) });
  }
  const employees = countBefore(text, EMPLOYEES);
  // Employees of whom some years are asked as well: their number alone decides nothing.
  if (employees !== null && yearsOfExperience(text) === null && /mindestens|at least|minimum|wenigstens|no fewer/iu.test(text)) asks.push({ kind: 'employees', count: employees, qualified: QUALIFIED.test(text) });
  const years = yearsOfExperience(text);
  const people = PEOPLE.exec(text)?.[0];
  const company = COMPANY_YEARS.exec(text)?.groups;
  const companyYears = countOf(company?.['a'] ?? company?.['b'] ?? company?.['c'] ?? '');
  const count = people ? countBefore(text, people.replace(/[^\p{L}\s-]/gu, '')) : null;
  // Without a number there is nothing that a profile could decide.
  if (people && (years !== null || (count !== null && /mindestens|wenigstens|at least|minimum/iu.test(text)))) {
    asks.push({ kind: 'staff', words: stemsOf(people), count, years, about: stemsOf(text) });
  } else if (companyYears !== null) asks.push({ kind: 'experience', years: companyYears });
  else if (years !== null && employees === null && /bieter|unternehmen|bewerber|firm|company|bidder|tenderer|vendor|offeror|contractor|proposer|supplier|respondent|applicant/iu.test(text)) asks.push({ kind: 'experience', years });
  const language = /deutschkenntnis|(?<!nicht\s)deutschsprachig\p{L}*\s+(?:personal|ansprech|mitarbeit|projekt|team|betreu|fach)|(?:fließend|verhandlungssicher)\p{L}*\s+deutsch|fluent in german|german[- ]speaking/iu.test(text) ? 'de' : /englischkenntnis|englischsprachig\p{L}*\s+(?:personal|ansprech|mitarbeit|projekt|team|betreu|fach)|fluent in english|english[- ]speaking|proficien\p{L}+ in english/iu.test(text) ? 'en' : null;
  if (language) asks.push({ kind: 'language', language });
  const office = OFFICE.exec(text);
  if (office) asks.push({ kind: 'region', text: text.slice(office.index) });
  if (DECLARATION.test(text)) asks.push({ kind: 'declaration' });
  // Named by no list, it is left to be compared word by word.
  if (asks.length === 0 && PERMIT.test(text)) asks.push({ kind: 'permit', words: stemsOf(text), codes: codesIn(text) });
  return asks;
}

/** What looks like the class or number of a licence, however it is written: `C-27`, `C 27`. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(CODE)].map(([code]) => code.replace(/[-\s]/g, ''));
}

/** Turnover is stated by years: what is asked of months takes the years that hold them. */
function wholeYears(text: string): number | null {
  const years = yearsBack(text);
  return years === null ? null : Math.ceil(years);
}
