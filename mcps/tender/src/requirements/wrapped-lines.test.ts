import { createHash } from 'node:crypto';
import { parseDocument } from '@0711/documents/parse-document';
import { makePdf } from '@0711/documents/testing/make-pdf';
import { expect, test } from 'vitest';
import { openSource } from '../source/open-source.ts';
import type { Source } from '../source/source.ts';
import { clausesOf } from './clauses.ts';

/** A page of lines as they stand, each so many points below the one before. */
async function drawn(lines: string[], { step = 24, font = 'Helvetica' } = {}): Promise<Source> {
  const bytes = await makePdf((pdf) => {
    pdf.font(font).fontSize(10);
    lines.forEach((line, i) => pdf.text(line, 60, 60 + i * step, { lineBreak: false }));
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return openSource({ ...(await parseDocument({ bytes, format: 'pdf', name: 'tender.pdf' })), id: sha256.slice(0, 16), file: 'tender.pdf', sha256 }, 0, {});
}
const sentences = (source: Source) => clausesOf(source).map(({ text }) => text);

test('lines that stand far apart are one paragraph where they ran into the edge of their column', async () => {
  const source = await drawn([
    'Vor Beginn der Arbeiten sind die tatsächlichen',
    'Höhen der Brücke mit dem Bauherrn abzustimmen,',
    'wenn an den Pfeilern unzulässige Abweichungen',
    'Setzungen oder Risse vermutet werden.',
    'Bei Bohrungen im trockenen Verfahren sind',
    'Absauggeräte zu verwenden.',
  ]);
  expect(sentences(source)).toEqual([
    'Vor Beginn der Arbeiten sind die tatsächlichen Höhen der Brücke mit dem Bauherrn abzustimmen, wenn an den Pfeilern unzulässige Abweichungen Setzungen oder Risse vermutet werden.',
    'Bei Bohrungen im trockenen Verfahren sind Absauggeräte zu verwenden.',
  ]);
});

test('bold running text is no row of headings, and what stands below belongs to the section above it', async () => {
  const source = await drawn(
    [
      'The harbour master is looking for a contractor who has built landing stages and ferries in',
      'Lake Valley and who can show three of them. The contractor must be able to work with the',
      'River Watch on the stage. The contractor shall keep the stage free of ice in winter.',
    ],
    { font: 'Helvetica-Bold' },
  );
  expect(sentences(source)).toEqual([
    'The harbour master is looking for a contractor who has built landing stages and ferries in Lake Valley and who can show three of them.',
    'The contractor must be able to work with the River Watch on the stage.',
    'The contractor shall keep the stage free of ice in winter.',
  ]);
});

test('lines of an address and lines that end early stay apart', async () => {
  const lines = ['Hafenamt Seetal', 'Am Landungssteg 4', '12345 Seetal', 'Die Fähre fährt im Sommer', 'Montag bis Freitag zwischen Seetal und dem anderen Ufer'];
  expect(sentences(await drawn(lines))).toEqual(lines);
});
