import { describe, expect, test } from 'vitest';
import type { CompanyProfile } from '../company-profile.ts';
import { cleaner, developer } from '../testing/companies.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { generateBid } from './generate-bid.ts';
import { headingOf } from './outline.ts';
import { GenerateBidInput } from './schema.ts';

const draft = async (text: string, company: CompanyProfile = developer) => {
  const document = await readMarkdown(text);
  return (await generateBid(GenerateBidInput.parse({ documents: [document.id], company }), contextOf([document]))).output;
};
const headings = ({ sections }: Awaited<ReturnType<typeof draft>>) => sections.map(({ heading }) => heading);

describe('the order of a bid', () => {
  test('is that of numbered parts, whatever else stands between them', async () => {
    const output = await draft(`# Request for Proposals: Storm Drain Mapping

#### D. Form of the offer

For ease of review, the proposals for this project should be organized and presented in the order requested as follows:

### 1. Cover Page:

Include a letter of introduction signed by an authorized representative of the firm.

### 2. Section I – Qualifications and Experience:

Provide information concerning the firm's experience. The proposer must state its number of years in business.

### 3. Section II - Insurance:

The selected proposer will be required to obtain all the insurances that the Town requires.

The firm must give one reference for similar projects within the past five years.

### 4. Data sheets

The firm must describe every sensor.
`);
    expect(headings(output).slice(0, 4)).toEqual(['Cover Page', 'Qualifications and Experience', 'Insurance', 'Data sheets']);
    expect(output.sections[2]?.text).toBe('General liability: US$1,000,000\n\n[To be added: to be attached or signed: Insurance]');
    expect(output.sections[3]?.text).toContain('[To be added: The firm must describe every sensor.]');
  });

  test('numbered clauses of a contract are no parts of a bid', async () => {
    const output = await draft(`# Request for Proposals: Storm Drain Mapping

The proposal must include acceptance of the following:

### 1. Event of default

The Town may end the contract.

### 2. Force majeure

Neither party is liable.

### 3. Notices

Notices shall be sent by mail.
`);
    expect(headings(output)).not.toContain('Force majeure');
  });

  test('a list of places where the list stands is no order', async () => {
    const output = await draft(`# Aufforderung zur Angebotsabgabe\n\nLeistung: Reinigung der Schulen\n\nFolgende Unterlagen sind mit dem Angebot einzureichen:\n\n- siehe Auftragsbekanntmachung\n- siehe Ziffer 2.3 der Ergänzung\n- siehe Ziffer 2.4 der Ergänzung\n`, cleaner);
    expect(headings(output).filter((heading) => /^siehe/iu.test(heading))).toEqual([]);
  });
});

describe('what a bid describes', () => {
  const procedure = `# Request for Proposals: Storm Drain Mapping

## Projected Timetable

Responses received after the above time will not be considered. Proposers are solely responsible for timely receipt of their proposals.

## Evaluation of the offers

The submission of a proposal shall be an indication that the proposer has investigated the character, quality and requirements of the Town.

## Scope of Work

The Contractor shall survey every storm drain. The Contractor must deliver a map each month.
`;

  test('is work, not the procedure', async () => {
    const found = headings(await draft(procedure));
    expect(found).toContain('Scope of Work');
    expect(found.filter((heading) => /timetable|evaluation/iu.test(heading))).toEqual([]);
  });

  test('one general word of a topic answers nothing', async () => {
    const { compliance } = await draft(procedure, { ...developer, passages: [{ id: 'p-1', topic: 'Quality control', text: 'A project manager inspects each site every two weeks.' }] });
    expect(compliance.map(({ status }) => status)).not.toContain('partly');
  });

  test('an open answer says in which chapter it belongs', async () => {
    const { compliance } = await draft(procedure);
    expect(compliance.find(({ text }) => text.includes('survey every'))?.answer).toBe('[To be added: answer, see section “Scope of Work”; no text on it in the profile or past bids]');
  });

  test('the task is not told by how bids are scored, and words that a line parted are whole', async () => {
    const output = await draft(`# Leistungsbeschreibung

Leistung: Reinigung der Schulen

## Gegenstand und Umfang

Die Gemeinde lässt ihre sechs Grundschulen und die beiden Turn-
hallen im Ortsteil Weiler an jedem Schultag gründlich reinigen.

## 1 Punkt = ungenügende Lösung der Aufgabenstellung

Ein fehlendes Konzept führt zwingend zum Ausschluss und wird in dieser Tabelle mit keinem Punkt bewertet.
`, cleaner);
    const text = output.sections.find(({ heading }) => heading === 'Verständnis der Aufgabe')?.text ?? '';
    expect(text).toContain('die beiden Turnhallen im Ortsteil Weiler');
    expect(text).not.toContain('Ausschluss');
  });

  test('a form by which questions are sent is nothing to attach', async () => {
    const { sections } = await draft('# Request for Proposals: Storm Drain Mapping\n\n## Submission\n\nQuotes must be submitted using this Google form.\n\nThe bidder must attach Form B signed.\n');
    const text = sections.find(({ heading }) => heading === 'Declarations and proofs')?.text ?? '';
    expect(text).toContain('Form B');
    expect(text).not.toContain('Google');
  });

  test('a rule on text form is nothing to attach', async () => {
    const { sections } = await draft(`# Aufforderung zur Angebotsabgabe\n\nLeistung: Reinigung der Schulen\n\n## Einreichung\n\nDas Angebot ist in Textform über die Vergabeplattform zu übermitteln.\n\nDer Bieter muss das Formular 3 mit dem Angebot einreichen.\n`, cleaner);
    const text = sections.find(({ heading }) => heading === 'Erklärungen und Nachweise')?.text ?? '';
    expect(text).toContain('Formular 3');
    expect(text).not.toContain('Textform');
  });
});

const english = (clause: string): string => `# Request for Proposals: Storm Drain Mapping\n\nBuyer: Town of Rowan\n\n## Scope of Work\n\n${clause}\n`;

describe('what the profile has beside texts', () => {
  const tender = (clause: string, heading = 'Leistungsumfang'): string => `# Leistungsbeschreibung\n\nLeistung: Reinigung der Schulen\n\nAuftraggeber: Gemeinde Lindental\n\nAngebotsfrist: 04.03.2026, 10:00 Uhr\n\n## ${heading}\n\n${clause}\n`;
  const answerTo = async (clause: string, company: Partial<CompanyProfile> = {}) => (await draft(tender(clause), { ...cleaner, passages: [], ...company })).compliance[0];

  test('is quoted where it speaks of what is asked, and left to a person to judge', async () => {
    expect(await answerTo('Der Auftragnehmer muss ein Qualitätsmanagement unterhalten.')).toMatchObject({ status: 'partly', source: 'profile', needs: null, answer: 'Zertifikat: DIN EN ISO 9001:2015 (TÜV Süd), gültig bis 31. Mai 2028' });
    expect(await answerTo('Der Auftragnehmer muss die Glasreinigung der Turnhallen zweimal im Jahr durchführen.')).toMatchObject({ status: 'partly', answer: expect.stringContaining('Referenz: Glasreinigung Rathaus und Turnhallen, Stadt Bergen (1. Januar 2024 bis 31. Dezember 2025, 85.000 €)') });
    expect(await answerTo('Der Schriftverkehr muss in deutscher Sprache geführt werden.')).toMatchObject({ status: 'partly', answer: 'Sprache: Deutsch' });
  });

  test('is not quoted for what only sounds alike, has run out, or shows nothing of the kind', async () => {
    expect(await answerTo('Der Auftragnehmer muss ein Umweltmanagement unterhalten.')).toMatchObject({ status: 'open', needs: 'passage' });
    expect(await answerTo('Das Portal supports alle Browser und muss erreichbar sein.', { services: ['Support'], references: [] })).toMatchObject({ status: 'open' });
    expect(await answerTo('Der Auftragnehmer muss den Support übernehmen.', { services: ['Support'], references: [] })).toMatchObject({ status: 'partly', answer: 'Leistung: Support' });
    expect(await answerTo('Die Schulen müssen beheizt werden.', { services: ['Schulung'] })).toMatchObject({ status: 'open', needs: 'passage' });
    expect(await answerTo('Die Grundschulen und Turnhallen müssen beheizt werden.', { services: ['Winterdienst'] })).toMatchObject({ status: 'open', needs: 'passage' });
  });

  test('no reference is quoted that has nothing in common with the subject', async () => {
    expect(await answerTo('Der Bieter muss eine Referenz über vergleichbare Leistungen vorlegen.', { references: [{ id: 'r-9', title: 'Winterdienst', client: 'Kreis Nord', description: '' }] })).toMatchObject({ status: 'open', needs: 'reference' });
  });

  test('what it does not say is named with its place: a fact, a text, a declaration, or nothing that a profile holds', async () => {
    const missing = await answerTo('Der Bieter muss nach ISO 27001 zertifiziert sein.', { certificates: [] });
    expect(missing).toMatchObject({ status: 'open', needs: 'certificate', answer: '[Zu ergänzen: Das Profil nennt keine Zertifikate. Es fehlt: Nachweis „ISO 27001“.]' });
    expect(await answerTo('Der Bieter muss über Fachkräfte mit Erfahrung verfügen.', { staff: [] })).toMatchObject({ status: 'open', needs: expect.stringMatching(/staff|passage/) });
    expect(await answerTo('Der Bieter muss eine Eigenerklärung zum Mindestlohn abgeben.')).toMatchObject({ status: 'open', needs: 'declaration' });
    expect(await answerTo('Das Angebot muss über die Vergabeplattform abgegeben werden.')).toMatchObject({ status: 'open', needs: 'submission' });
    expect((await draft(english('The successful bidder shall submit monthly reports.'))).compliance[0]).toMatchObject({ needs: expect.stringMatching(/terms|passage/) });
    expect(await answerTo('Die Flure müssen täglich gewischt werden.')).toMatchObject({ status: 'open', needs: 'passage', answer: expect.stringContaining('kein Text dazu in Profil oder früheren Angeboten') });
  });
});

test('how a company tells of itself answers no requirement of the work', async () => {
  const passages = [{ id: 'p-1', topic: 'Company', text: 'Fenwick has maintained public storm drains of every kind since 2021.' }];
  const { compliance } = await draft('# Storm drains\n\n## Scope of Work\n\nAll storm drains must be maintained.\n', { ...developer, passages });
  expect(compliance.map(({ status }) => status)).toEqual(['open']);
});

test('a heading is cut before a bracket, not within it', () => {
  expect(headingOf('4. Data sheets (with the name, make, year, range, accuracy and the certificate of calibration of every single sensor that is used for the survey)')).toBe('Data sheets');
  expect(headingOf('2.3.1 Angebotsschreiben (siehe Vordruck 3)')).toBe('Angebotsschreiben');
});

describe('what would embarrass in front of a buyer', () => {
  const survey = english('The Contractor shall survey every storm drain.');

  test('texts of the company in another language than the tender are marked to be translated', async () => {
    const passages = [{ id: 'p-1', topic: 'Unternehmen', text: 'Wir vermessen seit 2021 die Kanäle von Städten und Gemeinden und liefern die Daten für deren Systeme.' }];
    const company = { ...developer, passages };
    const about = async (text: string) => (await draft(text, company)).sections.find(({ text: said }) => said.includes('Kanäle'))?.text ?? '';
    expect(await about(survey)).toContain('[To be added: texts of the profile in another language: to be translated]');
    expect((await draft(english('The Contractor shall use a system for data.'), { ...developer, references: [], passages: [{ id: 'p-2', topic: 'Systeme', text: 'Unser System für die Daten der Kommunen ist nach der Norm und von der Stadt geprüft.' }] })).compliance[0]).toMatchObject({ status: 'open' });
    expect(await about('# Leistungsbeschreibung\n\nLeistung: Vermessung der Kanäle\n\nDie Gemeinde lässt die Kanäle vermessen. Der Auftragnehmer muss die Daten liefern.\n')).not.toContain('Sprache: übersetzen');
  });

  test('a chapter that answers one requirement of several says that the others are open', async () => {
    const clauses = 'Der Auftragnehmer muss Reklamationen innerhalb von 24 Stunden beheben.\n\nDie Flure müssen täglich gewischt werden.';
    const { sections } = await draft(`# Leistungsbeschreibung\n\nLeistung: Reinigung der Schulen\n\n## Reinigung der Flure\n\n${clauses}\n`, cleaner);
    expect(sections.find(({ heading }) => heading === 'Reinigung der Flure')?.text).toMatch(/Reklamationen beheben wir[^]*\[Zu ergänzen: zu 1 von 2 Anforderungen dieses Abschnitts gibt es noch keinen Text/u);
  });

  test('references that have nothing to do with the subject are marked as such', async () => {
    const text = async (company: CompanyProfile) => (await draft(survey, company)).sections.find(({ heading }) => heading === 'References')?.text ?? '';
    expect(await text(cleaner)).toMatch(/\[To be added: none of the references is like what is tendered/u);
    expect(await text(developer)).not.toContain('none of the references');
  });
});
