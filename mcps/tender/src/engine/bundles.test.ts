import { existsSync } from 'node:fs';
import path from 'node:path';
import type { OpenedDocument, ReadDocument } from '@0711/mcp-sdk/context';
import { describe, expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { openFile } from '../testing/read-files.ts';
import { readMarkdown } from '../testing/read-text.ts';

const FILLER = 'Die Leistungen werden in der Leistungsbeschreibung im Einzelnen dargestellt. '.repeat(4);
const DATA = path.resolve(import.meta.dirname, '../../../../../shared/data');

/** A run over one container. */
const run = (opened: OpenedDocument) => parseRfp({ documents: ['bundle'] }, { ...contextOf([]), documents: { open: async () => opened } });
const bundle = async (parts: Record<string, string>, skipped: OpenedDocument['skipped'] = []) =>
  run({ documents: await Promise.all(Object.entries(parts).map(([file, text]) => readMarkdown(`${text}\n\n${FILLER}`, file))), skipped });

describe('a container', () => {
  test('is one tender, its parts told apart by name and heading', async () => {
    const { output, review } = await bundle({
      'Anlagen/01_Bekanntmachung.md': '# Auftragsbekanntmachung\n\nAuftraggeber: Gemeinde Lindental\n\nBezeichnung des Auftrags: Reinigung der Schulen\n\nAblauf der Angebotsfrist: 04.03.2027, 10:00 Uhr',
      'Anlagen/02_Preisblatt.md': '# Preise\n\n| Pos | Leistung | Menge | Einheit | EP |\n|---|---|---|---|---|\n| 1 | Reinigung | 10 | h | |',
      'Anlagen/03_LV.md': '# Leistungsverzeichnis\n\nDer Auftragnehmer muss täglich reinigen.',
      'Anlagen/04_Zuschlagskriterien.md': '# Wertung\n\n| Kriterium | Gewichtung |\n|---|---|\n| Preis | 60 % |\n| Konzept | 40 % |',
      'Anlagen/05_Mustervertrag.md': '# Dienstvertrag\n\nzwischen den Parteien',
      'Anlagen/06_Formblatt_124.md': '# Eigenerklärung zur Eignung',
      'Anlagen/07_Bewerbungsbedingungen.md': '# Bewerbungsbedingungen',
    });
    expect(output.documents.map(({ role }) => role)).toEqual(['notice', 'price_sheet', 'specification', 'criteria', 'contract', 'form', 'instructions']);
    expect(output.fields.title.value).toBe('Reinigung der Schulen');
    expect(output.award_criteria.map(({ weight_percent }) => weight_percent)).toEqual([60, 40]);
    expect(review).toBeNull();
  });

  test('that holds the same file twice counts it once', async () => {
    const document = await readMarkdown(`Ablauf der Angebotsfrist: 04.03.2027\n\n${FILLER}`, 'a.md');
    const { output } = await run({ documents: [document, { ...document, id: 'copy', file: 'copy/a.md' }], skipped: [] });
    expect(output.documents.map(({ file }) => file)).toEqual(['a.md']);
  });

  test('says what in it was not read; a document has to be looked at, a picture need not', async () => {
    const picture = await bundle({ 'a.md': 'Ablauf der Angebotsfrist: 04.03.2027' }, [{ file: 'plan.dwg', reason: 'plan.dwg is a drawing.' }]);
    expect(picture.output.warnings).toMatchObject([{ code: 'unread_part' }]);
    expect(picture.review).toBeNull();
    const worded = await bundle({ 'a.md': 'Ablauf der Angebotsfrist: 04.03.2027' }, [{ file: 'plan.dwg', reason: 'plan.dwg is a CAD drawing.', code: 'drawing' }]);
    expect(worded.output.warnings).toMatchObject([{ message: 'plan.dwg wurde nicht gelesen: eine CAD-Zeichnung.' }]);
    const sheet = await bundle({ 'a.md': 'Ablauf der Angebotsfrist: 04.03.2027' }, [{ file: 'preise.xls', reason: 'preise.xls is an old workbook.' }]);
    expect(sheet.review).toContain('preise.xls wurde nicht gelesen');
  });

  test.each([
    ['Bindefrist', 'Bindefrist endet am: 30.04.2027', 'Bindefrist endet am: 15.05.2027'],
    ['Wert', 'Geschätzter Auftragswert: 100.000 EUR', 'Geschätzter Auftragswert: 250.000 EUR'],
    ['Vergabenummer', 'Vergabenummer: LT-2027-01', 'Vergabenummer: LT-2027-99'],
  ])('whose parts contradict each other (%s) shows both', async (_, a, b) => {
    const { output, review } = await bundle({ 'bekanntmachung.md': a, 'leistungsbeschreibung.md': b });
    expect(output.warnings.map(({ code }) => code)).toEqual(['contradiction']);
    expect(output.warnings[0]?.evidence.map(({ file }) => file).toSorted()).toEqual(['bekanntmachung.md', 'leistungsbeschreibung.md']);
    expect(review).not.toBeNull();
  });

  test('with parts of two tenders is called mixed; another title alone is not', async () => {
    const school = 'Auftraggeber: Gemeinde Lindental\n\nBezeichnung des Auftrags: Unterhaltsreinigung der Grundschulen';
    const mixed = await bundle({ 'a.md': school, 'b.md': 'Auftraggeber: Stadtwerke Neustadt GmbH\n\nBezeichnung des Auftrags: Lieferung von Transformatoren' });
    expect(mixed.output.warnings.find(({ code }) => code === 'mixed_tenders')?.evidence).toHaveLength(2);
    const led = await bundle({ 'bekanntmachung.md': school, 'leistungsbeschreibung.md': 'Auftraggeber: Stadtwerke Neustadt GmbH\n\nBezeichnung des Auftrags: Lieferung von Transformatoren' });
    expect(led.output.fields.buyer_name.value).toBe('Gemeinde Lindental');
    expect(led.output.warnings.map(({ code }) => code)).toContain('mixed_tenders');
    const one = await bundle({ 'a.md': school, 'b.md': 'Auftraggeber: Gemeinde Lindental\n\nBezeichnung des Auftrags: Los Glasflächen und Fassaden' });
    expect(one.output.warnings.map(({ code }) => code)).toEqual([]);
  });
});

describe('a page that was recognised', () => {
  const scanned = async (ocr: number) => {
    const text = await readMarkdown(`Ablauf der Angebotsfrist: 04.03.2027\n\n${FILLER}`, 'scan.md');
    const document: ReadDocument = { ...text, format: 'pdf', pages: [{ page: 1, width: 595, height: 842, start: 0, end: text.text.length, scanned: true, ocr, lines: [] }] };
    return run({ documents: [document], skipped: [] });
  };

  test('needs no person, but nothing on it is surer than its words', async () => {
    const { output, review } = await scanned(83);
    expect(output.documents[0]?.ocr).toBe(true);
    expect(output.fields.submission_deadline).toMatchObject({ value: '2027-03-04' });
    expect(output.fields.submission_deadline.confidence).toBeLessThanOrEqual(83);
    expect(output.deadlines[0]?.confidence).toBeLessThanOrEqual(83);
    expect(output.warnings).toEqual([]);
    expect(review).toBeNull();
  });

  test('so badly that figures may be wrong does need one', async () => {
    const { output, review } = await scanned(41);
    expect(output.warnings).toMatchObject([{ code: 'ocr_doubtful' }]);
    expect(review).toContain('Seite 1');
  });
});

const GREENTRAILS = path.join(DATA, 'tender-dev/docs/de-greentrails-bundle.zip');
test.skipIf(!existsSync(GREENTRAILS))('a real ZIP is read as one tender (skipped where it is absent)', async () => {
  const { output } = await run(await openFile(GREENTRAILS));
  expect(output.documents.map(({ role }) => role)).toEqual(['specification', 'criteria', 'instructions']);
  expect(output.fields.submission_deadline.value).toBe('2023-08-08T10:00');
  expect(output.fields.reference_number.value).toBe('236/2023');
  expect(output.award_criteria.map(({ weight_percent }) => weight_percent)).toEqual([40, 15, 15, 15, 15]);
  expect(output.deadlines.map(({ kind }) => kind)).toEqual(['submission', 'binding_period_end', 'contract_start', 'contract_end']);
});

const ALASKA = path.join(DATA, 'tender-unlabelled/alaska-aries-bundle');
test.skipIf(!existsSync(ALASKA))('so are a letter of invitation and its attachments of many kinds (skipped where they are absent)', async () => {
  const files = ['ARIES_AUTORENEWAL_RFP.md', 'Attachment 01 Cost Proposal.xlsx', 'Attachment 03 Proposal Evaluation Form.pdf', 'Attachment 05 TEMPLATE Standard Agreement Form (with Appendices).pdf', 'README.md'];
  const opened = await Promise.all(files.map((file) => openFile(path.join(ALASKA, file))));
  const { output, review } = await run({ documents: opened.flatMap(({ documents }) => documents), skipped: [] });
  expect(output.documents.map(({ role }) => role)).toEqual(['instructions', 'price_sheet', 'criteria', 'contract', 'other']);
  expect(output.fields.submission_deadline.value).toMatch(/^2021-12-27T16:00/);
  expect(output.fields.estimated_value.value).toEqual({ amount: 1_500_000, currency: 'USD' });
  expect(output.deadlines.map(({ kind, at }) => `${kind} ${at.slice(0, 10)}`)).toEqual(['questions 2021-12-15', 'other 2021-12-17', 'submission 2021-12-27', 'other 2022-01-03', 'award 2022-01-07', 'award 2022-01-19', 'contract_start 2022-01-31', 'binding_period_end 2022-03-27', 'contract_end 2022-10-21']);
  expect(review).toBeNull();
});
