import { describe, expect, test } from 'vitest';
import { stemsOf } from '../bidding/stems.ts';
import type { CompanyProfile } from '../company-profile.ts';
import type { Requirement } from '../schema.ts';
import { cleaner, developer } from '../testing/companies.ts';
import { asksOf } from './asks.ts';
import { assess, concernsBidder } from './assess.ts';

const requirement = (text: string, more: Partial<Requirement> = {}): Requirement => ({ id: 'r001', text, kind: 'must', category: 'eligibility', exclusion: false, section: null, confidence: 80, evidence: [], ...more });
const german = (text: string, company: CompanyProfile = cleaner) => assess(requirement(text), { company, language: 'de', deadline: '2026-03-04', subject: stemsOf('Unterhalts- und Glasreinigung der Grundschulen') });
const english = (text: string, company: CompanyProfile = developer) => assess(requirement(text), { company, language: 'en', deadline: '2026-02-13', subject: stemsOf('Stormwater Asset Inventory and Mapping Services') });
const nothing: CompanyProfile = { ...cleaner, certificates: [], references: [], staff: [], insurances: [], turnover: [], languages: [], regions: [], passages: [] };

test('a profile without entries is said to state none, and all that is required is missing', () => {
  expect(german('Vorzulegen sind mindestens drei Referenzen über vergleichbare Leistungen.', nothing)).toMatchObject({ verdict: 'unclear', reason: 'Das Profil nennt keine Referenzen.', missing: '3 passende Referenzen' });
  expect(english('The bidder must provide at least one reference for a similar project.', nothing)).toMatchObject({ verdict: 'unclear', reason: 'The profile states no references.', missing: 'One suitable reference' });
  expect(german('Der Bieter muss nach ISO 27001 zertifiziert sein.', nothing).reason).toBe('Das Profil nennt keine Zertifikate.');
});

test('what would have to be shown is told with its place in the profile; what is met needs nothing', () => {
  expect(german('Der Bieter muss nach ISO 9001 zertifiziert sein.')).toMatchObject({ verdict: 'met', needs: [] });
  expect(german('Der Bieter muss nach ISO 27001 zertifiziert sein.')).toMatchObject({ verdict: 'not_met', needs: ['certificate'] });
  expect(german('Drei Referenzen der letzten drei Jahre und Nachweis nach ISO 9001 zertifiziert', nothing)).toMatchObject({ verdict: 'unclear', needs: ['certificate', 'reference'] });
  expect(german('Der Bieter muss eine Eigenerklärung zum Mindestlohn abgeben.')).toMatchObject({ verdict: 'unclear', needs: [] });
});

describe('certificates', () => {
  test.each([
    ['Der Bieter muss ein zertifiziertes Qualitätsmanagementsystem nach DIN EN ISO 9001 nachweisen.', 'met', ['c-9001']],
    ['Nachweis der Eintragung in die Handwerksrolle', 'met', ['c-hwr']],
    ['Der Bieter muss nach ISO 14001 zertifiziert sein.', 'not_met', ['c-14001']],
    ['Der Bieter muss nach ISO 27001 zertifiziert sein.', 'not_met', []],
    ['Zertifizierung nach EMAS oder gleichwertig ist nachzuweisen.', 'unclear', ['c-14001']],
    ['Präqualifikationsnachweis oder gleichwertig', 'unclear', []],
  ])('%s', (text, verdict, entries) => {
    const result = german(text);
    expect(result.verdict).toBe(verdict);
    expect(result.shown_by.map(({ entry }) => entry)).toEqual(entries);
    expect(result.missing === null).toBe(verdict === 'met');
  });

  test('an expired one says until when, and what must be done', () => {
    const { reason, missing, confidence } = german('Der Bieter muss nach ISO 14001 zertifiziert sein.');
    expect(reason).toBe('„ISO 14001“ ist nur bis 15. Januar 2026 gültig, also nicht mehr am 4. März 2026.');
    expect(missing).toBe('Verlängerung von „ISO 14001“ über den 4. März 2026 hinaus');
    expect(confidence).toBe(80);
  });

  test('a standard of the product is none of the bidder', () => {
    expect(concernsBidder(requirement('Each kiosk must read ISO 15693 tags.', { category: 'technical' }))).toBe(false);
  });

  test('what is missing from a short list is less sure than from a long one', () => {
    expect(german('Der Bieter muss nach ISO 27001 zertifiziert sein.').confidence).toBe(60);
  });
});

describe('references', () => {
  test('by number, age and likeness', () => {
    const result = german('Mindestens zwei Referenzen über vergleichbare Leistungen aus den letzten drei Jahren');
    expect(result.verdict).toBe('met');
    expect(result.shown_by.map(({ entry }) => entry)).toEqual(['r-1', 'r-2']);
    expect(result.reason).toContain('2 passende Referenzen, verlangt 2: Unterhaltsreinigung von Schulen, Stadt Weiler, 620.000 €');
  });

  test('by their least value: two are too small or unknown', () => {
    expect(german('Vorzulegen sind vier Referenzen mit einem Auftragswert von mindestens 300.000 EUR.').verdict).toBe('not_met');
    expect(german('Vorzulegen sind drei Referenzen mit einem Auftragswert von mindestens 300.000 EUR.')).toMatchObject({ verdict: 'unclear', missing: 'Eine weitere passende Referenz' });
    expect(german('Vorzulegen sind zwei Referenzen mit einem Auftragswert von mindestens 300.000 EUR.').verdict).toBe('met');
  });

  test('counted where they are called by a longer word, and each client once where several are asked', () => {
    expect(german('Einreichung von fünf projektbezogenen Unternehmensreferenzen').verdict).toBe('not_met');
    const one: CompanyProfile = { ...cleaner, references: cleaner.references.slice(0, 1) };
    expect(german('Die Referenzen müssen von verschiedenen Auftraggebern stammen.', one).verdict).toBe('not_met');
    expect(german('Die Referenzen müssen von verschiedenen Auftraggebern stammen.')).toMatchObject({ verdict: 'met' });
  });

  test.each([
    'Für die Einreichung der Referenzen ist das Formblatt 12 zu verwenden.',
    'Zum Nachweis der Eignung ist der Bewerberbogen (Anlage 3) vollständig auszufüllen.',
    'Zur Prüfung der Eignung müssen alle geforderten Angaben und Unterlagen eingereicht werden.',
    'Er hat hierzu auch die damit beschäftigten Mitarbeitenden zu verpflichten.',
    'The Contractor shall have the right to audit the use of the licensed product once a year; licensing is reviewed by qualified staff.',
    'The Contractor shall immediately notify the County of proceedings about a license held by its people.',
  ])('nothing that a profile could show: %s', (text) => expect(concernsBidder(requirement(text))).toBe(false));

  test('in English', () => {
    expect(english('The Proposer must provide at least three (3) references for similar projects completed within the last five (5) years.')).toMatchObject({ verdict: 'not_met', missing: '2 more suitable references' });
    expect(english('Provide one reference for similar projects within the past 5 years.').verdict).toBe('met');
  });
});

describe('figures', () => {
  test.each([
    ['Der durchschnittliche Jahresumsatz der letzten drei Geschäftsjahre muss mindestens 4 Mio. EUR betragen.', 'met', 'Durchschnittlicher Jahresumsatz von 4.200.000 € (2025, 2024, 2023), verlangt 4.000.000 €.'],
    ['Der Jahresumsatz muss in jedem der letzten drei Jahre mindestens 4 Mio. EUR betragen.', 'not_met', 'Niedrigster Jahresumsatz von 3.900.000 € (2025, 2024, 2023) liegt unter den verlangten 4.000.000 €.'],
    ['Angabe des Umsatzes der letzten drei Jahre', 'met', 'Umsätze liegen vor für 2025, 2024, 2023.'],
    ['Angabe des Umsatzes der letzten fünf Jahre', 'unclear', 'Umsätze liegen nur für 2025, 2024, 2023 vor, verlangt sind 5 Jahre.'],
    ['Der Mindestumsatz beträgt 5.000.000 USD pro Jahr.', 'unclear', 'Verlangt wird in USD, das Profil rechnet in EUR.'],
    ['Der Bieter muss mindestens 150 Beschäftigte haben.', 'not_met', 'Nur 140 Beschäftigte, verlangt sind 150.'],
    ['Das Unternehmen muss seit mindestens 10 Jahren am Markt tätig sein.', 'met', 'Gegründet 1998, seit 28 Jahren tätig, verlangt 10.'],
    ['Nachweis einer Betriebshaftpflichtversicherung', 'met', '„Betriebshaftpflicht“ mit 3.000.000 € Deckung.'],
    ['Betriebshaftpflichtversicherung mit mindestens 5 Mio. EUR für Personenschäden und 1 Mio. EUR für Sachschäden', 'unclear', '„Betriebshaftpflicht“ deckt 3.000.000 €; verlangt sind je nach Schaden 1.000.000 € / 5.000.000 €.'],
    ['Berufshaftpflichtversicherung über mindestens 1.000.000 EUR', 'unclear', 'Das Profil nennt keine Versicherung dieser Art, wohl aber: Betriebshaftpflicht: 3.000.000 €. Ob eine davon genügt oder eine weitere abzuschließen ist, ist zu klären.'],
    ['Die Objektleitung muss mindestens fünf Jahre Berufserfahrung haben.', 'met', '3 × Objektleiterin, verlangt 5 Jahre Erfahrung.'],
    ['Das Personal muss über Deutschkenntnisse verfügen.', 'met', 'Deutsch steht unter den Sprachen des Profils.'],
    ['Der Bieter muss eine Niederlassung in Lindental unterhalten.', 'met', 'Das Profil nennt „Lindental“.'],
  ] as const)('%s', (text, verdict, reason) => {
    expect(german(text)).toMatchObject({ verdict, reason });
  });

  test.each([
    ['The firm must have been in business for at least five (5) years.', 'met'],
    ['The Contractor shall maintain general liability insurance of at least $2,000,000 per occurrence.', 'unclear'],
    ['Proof of general liability insurance of at least $2,000,000 per occurrence is to be attached.', 'not_met'],
    ['The Contractor shall maintain general liability insurance of at least $1,000,000 per occurrence.', 'met'],
    ['The project manager must have at least five years of experience.', 'not_met'],
    ['Bidders must have an average annual turnover of at least $1 million over the last two years.', 'met'],
    ['GIS engineers must have at least 3 years of experience.', 'unclear'],
    ['The vendor must be registered in SAM.gov.', 'not_met'],
    ['The offeror certifies that it is not debarred or suspended.', 'unclear'],
  ])('%s', (text, verdict) => {
    expect(english(text).verdict).toBe(verdict);
  });
});

test('nothing is made up: what an empty profile leaves out is unclear, and nothing is sure', () => {
  const asked = ['Der Bieter muss nach ISO 9001 zertifiziert sein.', 'Mindestens drei Referenzen', 'Mindestumsatz 1.000.000 EUR', 'Nachweis einer Betriebshaftpflichtversicherung', 'Die Objektleitung muss fünf Jahre Berufserfahrung haben.', 'Eigenerklärung zum Nichtvorliegen von Ausschlussgründen', 'Der Bieter muss zuverlässig sein.'];
  for (const text of asked) expect(german(text, nothing)).toMatchObject({ verdict: 'unclear', confidence: 0, shown_by: [], missing: expect.stringMatching(/\S/) });
});

test('what is waived is not asked, and how to write the bid is not about the bidder', () => {
  expect(concernsBidder(requirement('Subcontractors will not be required to hold a business license.', { category: 'legal' }))).toBe(false);
  expect(concernsBidder(requirement('The letter of intent cannot exceed one page in length each.', { category: 'personnel' }))).toBe(false);
  expect(concernsBidder(requirement('All amendments must reference the bid number.'))).toBe(false);
  expect(concernsBidder(requirement('The System will be hosted on Cloud.gov (a FedRAMP-certified internet-connected Platform as a Service).'))).toBe(false);
  expect(concernsBidder(requirement('Did the proposed team, as a whole, have experience in at least ten of the following areas?', { category: 'personnel' }))).toBe(false);
  expect(concernsBidder(requirement('User experience and product design', { category: 'personnel' }))).toBe(false);
  expect(concernsBidder(requirement('It is understood that false certification is subject to prosecution.'))).toBe(false);
});

test('a job of another kind is no proof: its likeness is left to a person', () => {
  const result = assess(requirement('Die Referenzen dürfen nicht älter als 5 Jahre sein.'), { company: cleaner, language: 'de', deadline: '2026-03-04', subject: stemsOf('Datenvisualisierungen für den Umweltbericht') });
  expect(result).toMatchObject({ verdict: 'unclear', confidence: 0 });
});

test.each([
  ['Nachweis der Eintragung in das Handelsregister und/oder in die Handwerksrolle.', 'met'],
  ['Nachweis der Eintragung in das Handelsregister und in die Handwerksrolle.', 'not_met'],
  ['Nicht präqualifizierte Bieter müssen ihre Eignung durch Eigenerklärungen nachweisen.', 'unclear'],
  ['Bei Bietergemeinschaften muss jedes Mitglied im Handelsregister eingetragen sein.', 'unclear'],
  ['Die Eignung ist anhand einer Liste von max. 12 Referenzprojekten nachzuweisen.', 'met'],
  ['Es ist nicht davon auszugehen, dass 6 Referenzen abgegeben werden müssen.', 'unclear'],
  ['Bei nicht deutschsprachigen Bietern ist eine Übersetzung vorzulegen.', 'unclear'],
  ['Hat ein Bewerber seinen Sitz bzw. seine Niederlassung nicht in Deutschland, muss er im Handelsregister seines Landes eingetragen sein.', 'unclear'],
  ['Eine Haftpflichtversicherung zu den oben genannten Bedingungen ist nachzuweisen.', 'unclear'],
  ['Mitarbeiter mind. 3, davon mindestens 2 Mitarbeiter mit mindestens 5 Jahren Berufserfahrung', 'unclear'],
] as const)('alternatives, cases and limits: %s', (text, verdict) => {
  expect(german(text).verdict).toBe(verdict);
});

test('the same object is not the same work: schools that were cleaned are no reference for building one', () => {
  const result = assess(requirement('Drei Referenzen aus den letzten fünf Jahren'), { company: cleaner, language: 'de', deadline: '2026-03-04', subject: stemsOf('Neubau der Grundschule mit Turnhalle') });
  expect(result.verdict).toBe('unclear');
});

test('of several things asked in one sentence, one that is not met decides', () => {
  const result = german('Nachweis der Zertifizierung nach ISO 9001 und ISO 27001');
  expect(result.verdict).toBe('not_met');
  expect(result.missing).toBe('Nachweis „ISO 27001“');
  expect(result.shown_by.map(({ entry }) => entry)).toEqual(['c-9001']);
});

test.each([
  ['Zwei Referenzen über vergleichbare Leistungen aus den letzten 36 Monaten', 'met'],
  ['Drei Referenzen über vergleichbare Leistungen aus den letzten 6 Monaten', 'not_met'],
  ['Provide three references for similar services within the past 6 months.', 'not_met'],
] as const)('an age in months: %s', (text, verdict) => {
  expect(german(text).verdict).toBe(verdict);
});

describe('no more is claimed than the profile holds', () => {
  const insured = (kind: string): CompanyProfile => ({ ...cleaner, insurances: [{ id: 'i-1', kind, coverage: { amount: 10_000_000, currency: 'EUR' } }] });

  test('the number of a lot, form or section is no number of references', () => {
    for (const text of ['Für Los 3 müssen Bieter vergleichbare Referenzen vorlegen.', 'Formblatt 124 Referenzen ist auszufüllen.', 'For Lot 3 the bidder must provide references.', 'Gemäß Ziffer 5 sind Referenzen vorzulegen.']) {
      expect(asksOf(text).find(({ kind }) => kind === 'references'), text).toMatchObject({ count: null });
    }
  });

  test('a cover for vehicles, or for professional slips, is none for the business', () => {
    expect(german('Nachweis einer Betriebshaftpflichtversicherung über 5 Mio. EUR', insured('Kfz-Haftpflicht')).verdict).toBe('unclear');
    expect(german('Nachweis einer Betriebshaftpflichtversicherung über 5 Mio. EUR', insured('Vermögensschadenhaftpflicht')).verdict).toBe('unclear');
    expect(german('Nachweis einer Berufs- oder Betriebshaftpflichtversicherung über 5 Mio. EUR', insured('Berufshaftpflicht')).verdict).toBe('met');
    expect(german('Nachweis einer Haftpflichtversicherung über 5 Mio. EUR', insured('Berufs- und Betriebshaftpflicht')).verdict).toBe('met');
  });

  test('of two kinds of insurance both are needed', () => {
    const both = 'The Contractor shall maintain commercial general liability and professional liability insurance of at least $1,000,000 each.';
    expect(english(both).verdict).toBe('unclear');
    expect(english(both).reason).toBe('The profile names no insurance of this kind, only: General liability: US$1,000,000. It has to be clarified whether that is enough or another policy has to be taken out. “General liability” covers US$1,000,000; US$1,000,000 required.');
  });

  test('to work in a region is no office there, and an office in one town none in another', () => {
    expect(german('Der Bieter muss eine Niederlassung in Stuttgart unterhalten.')).toMatchObject({ verdict: 'unclear', shown_by: [{ part: 'region', text: 'Stuttgart' }] });
    expect(german('Der Bieter muss eine Niederlassung in Lindental unterhalten.')).toMatchObject({ verdict: 'met' });
    expect(german('Die Gemeinde Lindental verlangt eine Niederlassung in Ulm.').verdict).toBe('unclear');
  });

  test('how many people there are does not say what they can', () => {
    expect(german('Der Bieter muss mindestens 3 Mitarbeiter mit Zertifizierung nach DIN 14675 beschäftigen.').verdict).not.toBe('met');
    expect(german('Mindestens 5 Mitarbeiter, die über eine Sachkunde verfügen').verdict).toBe('unclear');
    expect(english('The firm must have at least 5 employees who hold a security clearance.').verdict).toBe('unclear');
  });

  test('years of a role do not show what they were spent with', () => {
    const asked = 'The Project Manager must have at least 3 years of experience leading projects for health and human services organizations.';
    expect(english(asked)).toMatchObject({ verdict: 'unclear', shown_by: [{ entry: 's-1' }] });
    expect(english('The proposed Project Manager must have at least 3 years of experience.').verdict).toBe('met');
  });

  test('something equivalent to one of two standards does not stand for the other', () => {
    expect(german('Zertifizierung nach ISO 9001 und ISO 27001 oder gleichwertig').verdict).not.toBe('met');
    expect(english('The vendor must be certified to ISO 27001 and ISO 9001 or equivalent.').verdict).not.toBe('met');
  });

  test('turnover in one field of work is not the turnover of all', () => {
    expect(german('Mindestumsatz von 1.000.000 EUR im Tätigkeitsbereich des Auftrags in den letzten drei Jahren').verdict).toBe('unclear');
    expect(german('Mindestumsatz von 9.000.000 EUR im Tätigkeitsbereich des Auftrags in den letzten drei Jahren').verdict).toBe('not_met');
    expect(asksOf('Turnover shall be shown by means of annual reports of the last 2 years.')).toMatchObject([{ kind: 'turnover', average: false }]);
  });
});

describe('insurance that a profile does not name, or a clause does not', () => {
  test('a clause that names no kind shows what there is', () => {
    const result = english('The selected proposer will be required to obtain all the insurances that the town requires as a condition of the contract award.');
    expect(result).toMatchObject({ verdict: 'unclear', missing: 'Proof of insurance', shown_by: [{ part: 'insurance', entry: 'i-1' }] });
    expect(result.reason).toContain('General liability: US$1,000,000');
    expect(german('Ein kurzes Profil Ihres Unternehmens mit Angaben zu Ihrer Versicherung').shown_by).toMatchObject([{ entry: 'i-1' }]);
    expect(asksOf('The prices should be shown against each item, including freight and insurance claims.')).toEqual([]);
  });

  test('a cover that is too low is no fault yet where it is only due for the contract', () => {
    expect(german('Haftpflichtversicherung über 5 Mio. EUR für Personenschäden oder Bereitschaftserklärung eines Versicherers')).toMatchObject({ verdict: 'unclear', missing: 'Erhöhung der Deckung auf 5.000.000 €' });
    expect(german('Haftpflichtversicherung über 5 Mio. EUR für Personenschäden ist mit dem Angebot nachzuweisen').verdict).toBe('not_met');
  });

  test('the clearance of an accident insurer is no insurance, and nobody lists it', () => {
    const text = 'Unbedenklichkeitsbescheinigung der Berufsgenossenschaft des zuständigen Versicherungsträgers mit Angabe der Lohnsummen';
    expect(asksOf(text).map(({ kind }) => kind)).toEqual(['certificate']);
    expect(german(text)).toMatchObject({ verdict: 'unclear', missing: 'Nachweis „Unbedenklichkeitsbescheinigung“' });
  });

  test('kinds parted by a stroke may stand for each other', () => {
    expect(german('Nachweis einer Berufs-/Betriebshaftpflichtversicherung über 2 Mio. EUR').verdict).toBe('met');
  });
});

test('who is to be named in a policy, the sum of it does not show', () => {
  const result = english('The Town shall be named as additional insured on the General Liability policy.');
  expect(result).toMatchObject({ verdict: 'unclear', reason: '“General liability” covers US$1,000,000; the profile does not say whether the policy also has the terms required.' });
  expect(asksOf('If the proposer is unable to provide the required insurance, questions should be addressed to the buyer.')).toEqual([]);
});

test('what follows where eligibility is not shown is asked of nobody; years are, of respondents too', () => {
  expect(concernsBidder(requirement('Steht die Eignung des Bewerbers nach Ablauf der Frist nicht fest, wird der Bewerber vom Verfahren ausgeschlossen.'))).toBe(false);
  expect(english('Respondents must have a minimum of two (2) years of experience or equivalent.').verdict).toBe('met');
});

describe('what the profile has is named, even where it does not decide', () => {
  const licensed: CompanyProfile = { ...developer, certificates: [{ id: 'c-27', name: 'C-27 Landscaping Contractor License No. 998877' }, { id: 'c-x', name: 'ISO 9001' }] };

  test('a licence by its class', () => {
    const result = english('a valid, current C-27(Landscape) contractor’s license issued by the State License Board', licensed);
    expect(result).toMatchObject({ verdict: 'unclear', shown_by: [{ part: 'certificate', entry: 'c-27' }] });
    expect(result.reason).toBe('The profile names C-27 Landscaping Contractor License No. 998877; whether that covers everything required has to be checked.');
  });

  test('where nothing is alike, it is not said that the profile is silent', () => {
    expect(english('a valid pesticide applicator license', licensed)).toMatchObject({ verdict: 'unclear', shown_by: [], reason: 'The profile alone does not settle this; a person has to judge it.' });
  });
});

describe('what references are asked for', () => {
  test('as large as a contract whose size nobody states, they are shown to a person', () => {
    expect(german('Die Referenz muss in Umfang und Wert mit dem hier zu vergebenden Auftrag annähernd vergleichbar sein.')).toMatchObject({ verdict: 'unclear', missing: 'Passende Referenzen von vergleichbarem Wert oder Umfang', shown_by: [{ entry: 'r-1' }, { entry: 'r-2' }] });
  });

  test('the age of a letter is not that of the job', () => {
    expect(asksOf('Provide three (3) reference letters for similar services, written within the last six (6) months.')).toMatchObject([{ kind: 'references', count: 3, years: null }]);
  });

  test('a talk that mentions them, and the case of another proof, ask for none', () => {
    expect(concernsBidder(requirement('Auch ist kurz auf die im Angebot benannten Referenzen abzustellen.', { category: 'references' }))).toBe(false);
    expect(asksOf('Verwendet der Bieter die Einheitliche Europäische Eigenerklärung (EEE), so gibt er die Nachweise zur Präqualifikation ab.')).toEqual([]);
  });
});
