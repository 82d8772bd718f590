import { createHash } from 'node:crypto';
import { parseDocument } from '@0711/documents/parse-document';
import { makePdf } from '@0711/documents/testing/make-pdf';
import { expect, test } from 'vitest';
import { MODELS } from '../confidence/model.ts';
import { buildFields, chooseFields } from '../engine/read-fields.ts';
import { clausesOf } from '../requirements/clauses.ts';
import type { Source } from './source.ts';
import { openSource } from './open-source.ts';

/** A printed form: `[X]` and `[ ]` draw a box with and without the letter in it, a lone `X` is only a letter. */
async function formOf(lines: string[]): Promise<Source> {
  const bytes = await makePdf((pdf) => {
    pdf.font('Helvetica').fontSize(10);
    lines.forEach((line, i) => {
      const y = 60 + i * 18;
      if (/^\[[X ]\]/u.test(line)) pdf.rect(60, y - 1, 9, 9).stroke();
      if (/^\[?X/u.test(line)) pdf.text('X', 61.2, y, { lineBreak: false });
      pdf.text(line.replace(/^(?:\[[X ]\]|X) /u, ''), /^(?:\[|X )/u.test(line) ? 90 : 60, y, { lineBreak: false });
    });
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return openSource({ ...(await parseDocument({ bytes, format: 'pdf', name: 'form.pdf' })), id: sha256.slice(0, 16), file: 'form.pdf', sha256 }, 0, {});
}

const texts = (source: Source): string[] => clausesOf(source).map(({ text }) => text);

test('what a typed X chooses is stated, what stands at an empty box is not', async () => {
  const form = await formOf(['Vergabeart', '[ ] nicht offenes Verfahren', '[X] offenes Verfahren', '[ ] wettbewerblicher Dialog', 'Nebenangebote', '[X] Nebenangebote sind nicht zugelassen.', '[ ] Nebenangebote sind zugelassen.', 'Das Angebot ist in deutscher Sprache einzureichen.']);
  const [chosen, left] = ['Nebenangebote sind nicht zugelassen.', 'Nebenangebote sind zugelassen.'];
  expect(texts(form)).toEqual(expect.arrayContaining([chosen, 'Das Angebot ist in deutscher Sprache einzureichen.']));
  expect(texts(form)).not.toContain(left);
  expect(buildFields(chooseFields([form]), [form], MODELS).procedure_type.value).toBe('offenes Verfahren');
});

test('boxes that are all empty are for the bidder: nothing is left out', async () => {
  expect(texts(await formOf(['Angaben des Bieters', '[ ] Wir sind ein kleines Unternehmen.', '[ ] Wir bilden eine Bietergemeinschaft.']))).toEqual(expect.arrayContaining(['Wir sind ein kleines Unternehmen.', 'Wir bilden eine Bietergemeinschaft.']));
});

test('an X without a box chooses nothing: what stands beside it stays', async () => {
  const all = texts(await formOf(['Hinweise zur Brücke', 'X Die Achse der Brücke ist einzumessen.', '[ ] Der Bieter hat die Lager zu prüfen.', 'Der Plan ist vorzulegen.'])).join(' ');
  for (const sentence of ['Die Achse der Brücke ist einzumessen.', 'Der Bieter hat die Lager zu prüfen.', 'Der Plan ist vorzulegen.']) expect(all).toContain(sentence);
});
