import { expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';

const TENDER = 'Auftraggeber: Gemeinde Lindental\n\nAblauf der Angebotsfrist: 04.03.2027, 10:00 Uhr\n\n';

test('text that a file hides is said, so that a person looks at it', async () => {
  const read = await readMarkdown(`${TENDER}${'Die Leistungen werden in der Leistungsbeschreibung im Einzelnen dargestellt. '.repeat(4)}`, 'a.docx');
  const document = { ...read, warnings: [{ code: 'hidden_text' as const, page: null, message: 'a.docx has text that Word does not show.' }] };
  const { output, review, reasons } = await parseRfp({ documents: ['a'] }, { ...contextOf([]), documents: { open: async () => ({ documents: [document], skipped: [] }) } });
  expect(output.warnings).toMatchObject([{ code: 'hidden_text', message: expect.stringContaining('a.docx enthält Text, den Word nicht anzeigt') }]);
  expect(review).toContain('a.docx enthält Text');
  expect(reasons).toEqual([{ code: 'hidden_text', params: {} }]);
});

test('a wrong weekday beside any day that the timeline shows is said, and beside no other', async () => {
  const document = await readMarkdown(`${TENDER}Ortstermin: Montag, 02.03.2027, 14:00 Uhr\n\nDie Satzung vom Montag, 03.03.2021, gilt.\n\n${'Die Leistungen werden in der Leistungsbeschreibung im Einzelnen dargestellt. '.repeat(4)}`);
  const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
  expect(output.deadlines.map(({ kind, confidence }) => [kind, confidence <= 70])).toContainEqual(['site_visit', true]);
  expect(output.warnings.map(({ code, evidence }) => [code, evidence[0]?.quote])).toEqual([['impossible_date', 'Montag, 02.03.2027, 14:00 Uhr']]);
});
