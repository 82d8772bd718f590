import { createHash } from 'node:crypto';
import { parseDocument } from '@0711/documents/parse-document';
import { makePdf } from '@0711/documents/testing/make-pdf';
import { MODELS } from '../confidence/model.ts';
import { buildFields, chooseFields } from '../engine/read-fields.ts';
import type { TenderFields } from '../schema.ts';
import { openSource } from '../source/open-source.ts';

const LEFT = 40;
const LETTER = 4.7;

/**
 * The fields of a page drawn from lines of text, as the real PDF reader sees it: three spaces or more begin a column where they stand,
 * `#` and `##` make a line large, `**…**` bold, `~` small, `%%` a new page.
 */
export async function drawnFieldsOf(text: string): Promise<TenderFields> {
  const bytes = await draw(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = { ...(await parseDocument({ bytes, format: 'pdf', name: 'tender.pdf' })), id: sha256.slice(0, 16), file: 'tender.pdf', sha256 };
  const sources = [openSource(document, 0, {})];
  return buildFields(chooseFields(sources), sources, MODELS);
}

function draw(text: string): Promise<Uint8Array> {
  return makePdf((pdf) => {
    let y = 50;
    for (const line of text.split('\n')) {
      if (line === '%%') {
        pdf.addPage();
        y = 50;
        continue;
      }
      const mark = /^(?:##? |\*\*|~)/u.exec(line)?.[0] ?? '';
      const size = { '# ': 15, '## ': 12, '~': 7 }[mark] ?? 9.5;
      pdf.font(mark && mark !== '~' ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
      for (const { 0: words, index } of line.slice(mark.length).replace(/\*\*$/u, '').matchAll(/\S+(?: {1,2}\S+)*/gu)) pdf.text(words, LEFT + index * LETTER, y, { lineBreak: false });
      y += size * 1.35;
    }
  });
}
