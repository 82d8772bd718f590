import type { TenderLanguage } from '../bidding/read-tender.ts';
import type { Need } from './schema.ts';

export type BidWords = {
  headings: { letter: string; company: string; understanding: string; approach: string; references: string; staff: string; price: string; declarations: string; other: string };
  offer: (title: string) => string; reference: (number: string) => string; salutation: string;
  opening: (title: string, number: string | null) => string; deadline: (day: string) => string; binding: (day: string) => string; closing: string;
  signature: string; buyer: string; address: string; check: (what: string) => string; otherBuyer: (name: string) => string;
  facts: { founded: string; employees: string; turnover: string; services: string; regions: string; languages: string; certificates: string; insurances: string; contact: string };
  until: (day: string) => string; year: (year: number, amount: string) => string; cover: (kind: string, sum: string) => string;
  aboutCompany: string; subject: (title: string, buyer: string | null) => string; lots: (count: number) => string; duration: (months: string) => string; place: (place: string) => string; quoted: (text: string, file: string, page: number | null) => string;
  writeApproach: (section: string) => string; toAnswer: string; more: (count: number) => string; unanswered: (open: number, all: number) => string;
  expired: (name: string, until: string) => string; noReferences: string; noneFits: string; noneAlike: string; translate: string; referencePeriod: (start: string | null, end: string | null) => string; noStaff: string; experience: (years: string) => string;
  price: (files: string[]) => string; attach: (what: string) => string; noDeclarations: string; writeSection: (heading: string) => string;
  needs: Record<Need, string>; answerIn: (heading: string) => string; missing: (what: string) => string;
  modelFailed: (section: string, reason: string) => string; always: (open: number, all: number, gaps: number) => string; untitled: string;
};

/** Everything that the draft says beyond the company's and the tender's own words. It states nothing about the company. */
export const BID_WORDS: Record<TenderLanguage, BidWords> = {
  de: {
    headings: { letter: 'Angebotsschreiben', company: 'Vorstellung des Unternehmens', understanding: 'Verständnis der Aufgabe', approach: 'Umsetzung der Leistung', references: 'Referenzen', staff: 'Personal', price: 'Preis', declarations: 'Erklärungen und Nachweise', other: 'Weitere Anforderungen' },
    offer: (title) => `Angebot: ${title}`, reference: (number) => `Vergabenummer: ${number}`, salutation: 'Sehr geehrte Damen und Herren,',
    opening: (title, number) => `zu Ihrer Ausschreibung „${title}“${number ? ` (${number})` : ''} legen wir hiermit unser Angebot vor.`,
    deadline: (day) => `Die Angebotsfrist endet am ${day}.`, binding: (day) => `Die Bindefrist endet nach den Vergabeunterlagen am ${day}.`, closing: 'Mit freundlichen Grüßen',
    signature: 'Name und Funktion der Person, die unterzeichnet', buyer: 'Name und Anschrift des Auftraggebers', address: 'Anschrift des Unternehmens', check: (what) => `unsicher gelesen, bitte prüfen: ${what}`, otherBuyer: (name) => `aus einem früheren Angebot, nennt „${name}“: anpassen`,
    facts: { founded: 'Gegründet', employees: 'Beschäftigte', turnover: 'Umsatz', services: 'Leistungen', regions: 'Einsatzgebiete', languages: 'Sprachen', certificates: 'Zertifikate', insurances: 'Versicherungen', contact: 'Kontakt' },
    until: (day) => `gültig bis ${day}`, year: (year, amount) => `${year}: ${amount}`, cover: (kind, sum) => `${kind} (${sum})`,
    aboutCompany: 'Vorstellung des Unternehmens in eigenen Worten', subject: (title, buyer) => `Gegenstand der Ausschreibung ist „${title}“${buyer ? `, Auftraggeber: ${buyer}` : ''}.`,
    lots: (count) => `Die Leistung ist in ${count} Lose geteilt.`, duration: (months) => `Die Laufzeit beträgt ${months} Monate.`, place: (place) => `Ort der Leistung: ${place}.`,
    quoted: (text, file, page) => `„${text}“ (${file}${page === null ? '' : `, S. ${page}`})`,
    writeApproach: (section) => `Vorgehen zu „${section}“; weder Profil noch frühere Angebote haben dazu einen Text. Zu beantworten sind die folgenden Anforderungen`, toAnswer: 'Zu beantworten:', more: (count) => `… und ${count} weitere, siehe Anforderungsmatrix.`, unanswered: (open, all) => `zu ${open} von ${all} Anforderungen dieses Abschnitts gibt es noch keinen Text, siehe Anforderungsmatrix`,
    expired: (name, until) => `${name}: nur bis ${until} gültig, vor der Abgabe verlängern oder streichen`,
    noReferences: 'Referenzen; das Profil nennt keine', noneAlike: 'keine der Referenzen gleicht dem Gegenstand; auswählen, was trägt, oder passende im Profil ergänzen', translate: 'Texte und Angaben des Profils in anderer Sprache: übersetzen', noneFits: 'Referenzen; von denen des Profils ist keine so jung, wie es verlangt ist', referencePeriod: (start, end) => (start && end ? `${start} bis ${end}` : start ? `seit ${start}` : end ? `bis ${end}` : ''), noStaff: 'Personal mit Qualifikation und Erfahrung; das Profil nennt keines', experience: (years) => `${years} Jahre Erfahrung`,
    price: (files) => `Angebotspreis${files.length > 0 ? `; auszufüllen: ${files.join(', ')}` : ''}`, attach: (what) => `beizufügen oder zu unterschreiben: ${what}`, noDeclarations: 'Erklärungen und Nachweise nach den Vergabeunterlagen', writeSection: (heading) => `Inhalt zu „${heading}“; weder Profil noch frühere Angebote haben dazu einen Text`,
    needs: {
      certificate: 'das Profil nennt kein passendes Zertifikat', reference: 'das Profil nennt keine Referenz, die davon spricht', staff: 'das Profil nennt keine passende Person', insurance: 'das Profil nennt keine passende Versicherung',
      turnover: 'das Profil nennt den Umsatz nicht', employees: 'das Profil nennt die Zahl der Beschäftigten nicht', founded: 'das Profil nennt das Gründungsjahr nicht', region: 'das Profil nennt keinen Sitz an diesem Ort', language: 'das Profil nennt die Sprache nicht', service: 'das Profil nennt keine solche Leistung',
      passage: 'kein Text dazu in Profil oder früheren Angeboten',
      declaration: 'eine Erklärung, die das Unternehmen abgibt und unterschreibt', submission: 'bei der Abgabe zu erledigen; im Profil steht dazu nichts', terms: 'eine Bedingung des Vertrags: lesen und entscheiden, ob sie angenommen wird',
    },
    answerIn: (heading) => `Antwort, siehe Abschnitt „${heading}“`, missing: (what) => `Es fehlt: ${what}.`,
    modelFailed: (section, reason) => `Der Abschnitt „${section}“ ist kein vom Modell geschriebener Text, sondern der Entwurf ohne Modell: ${reason}`,
    always: (open, all, gaps) => `Ein Angebot gibt immer ein Mensch frei. Offen sind ${open} von ${all} Anforderungen und ${gaps} Abschnitte.`, untitled: 'Ausschreibung ohne erkannten Titel',
  },
  en: {
    headings: { letter: 'Cover letter', company: 'About the company', understanding: 'Understanding of the task', approach: 'Approach', references: 'References', staff: 'Staff', price: 'Price', declarations: 'Declarations and proofs', other: 'Further requirements' },
    offer: (title) => `Bid: ${title}`, reference: (number) => `Reference number: ${number}`, salutation: 'Dear Sir or Madam,',
    opening: (title, number) => `We hereby submit our bid for “${title}”${number ? ` (${number})` : ''}.`,
    deadline: (day) => `The submission deadline is ${day}.`, binding: (day) => `According to the tender documents, bids are binding until ${day}.`, closing: 'Yours faithfully',
    signature: 'name and function of the person who signs', buyer: 'name and address of the buyer', address: 'address of the company', check: (what) => `read with doubt, please check: ${what}`, otherBuyer: (name) => `from an earlier bid, names “${name}”: to be adapted`,
    facts: { founded: 'Founded', employees: 'Employees', turnover: 'Turnover', services: 'Services', regions: 'Regions', languages: 'Languages', certificates: 'Certificates', insurances: 'Insurance', contact: 'Contact' },
    until: (day) => `valid until ${day}`, year: (year, amount) => `${year}: ${amount}`, cover: (kind, sum) => `${kind} (${sum})`,
    aboutCompany: 'the company in its own words', subject: (title, buyer) => `The tender is for “${title}”${buyer ? `, buyer: ${buyer}` : ''}.`,
    lots: (count) => `It is divided into ${count} lots.`, duration: (months) => `The contract runs for ${months} months.`, place: (place) => `Place of performance: ${place}.`,
    quoted: (text, file, page) => `“${text}” (${file}${page === null ? '' : `, p. ${page}`})`,
    writeApproach: (section) => `approach to “${section}”; neither the profile nor past bids have a text on it. The following requirements are to be answered`, toAnswer: 'To be answered:', more: (count) => `… and ${count} more, see the compliance matrix.`, unanswered: (open, all) => `${open} of ${all} requirements of this section have no text yet, see the compliance matrix`,
    expired: (name, until) => `${name}: only valid until ${until}, to be renewed before submission or struck out`,
    noReferences: 'references; the profile has none', noneAlike: 'none of the references is like what is tendered; choose what bears on it, or add fitting ones to the profile', translate: 'texts of the profile in another language: to be translated', noneFits: 'references; none of those in the profile is as recent as is asked', referencePeriod: (start, end) => (start && end ? `${start} to ${end}` : start ? `since ${start}` : end ? `until ${end}` : ''), noStaff: 'staff with qualification and experience; the profile has none', experience: (years) => `${years} years of experience`,
    price: (files) => `price of the bid${files.length > 0 ? `; to be filled in: ${files.join(', ')}` : ''}`, attach: (what) => `to be attached or signed: ${what}`, noDeclarations: 'declarations and proofs according to the tender documents', writeSection: (heading) => `content for “${heading}”; neither the profile nor past bids have a text on it`,
    needs: {
      certificate: 'the profile names no fitting certificate', reference: 'the profile names no reference that speaks of it', staff: 'the profile names no fitting person', insurance: 'the profile names no fitting insurance',
      turnover: 'the profile does not state the turnover', employees: 'the profile does not state the number of employees', founded: 'the profile does not state the founding year', region: 'the profile names no office at this place', language: 'the profile does not name the language', service: 'the profile names no such service',
      passage: 'no text on it in the profile or past bids',
      declaration: 'a declaration that the company makes and signs', submission: 'to be done when the bid is handed in; the profile says nothing on it', terms: 'a term of the contract: read it and decide whether to agree',
    },
    answerIn: (heading) => `answer, see section “${heading}”`, missing: (what) => `Missing: ${what}.`,
    modelFailed: (section, reason) => `The section “${section}” was not written by the model, it is the draft without one: ${reason}`,
    always: (open, all, gaps) => `A bid is always released by a person. Open are ${open} of ${all} requirements and ${gaps} sections.`, untitled: 'Tender without a recognised title',
  },
};
