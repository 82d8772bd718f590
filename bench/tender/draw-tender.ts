// Draws a tender of full pages, in a process of its own so that its memory is not measured. usage: draw-tender.ts PAGES FILE
import { makePdf } from '@0711/documents/testing/make-pdf';
import { writeFile } from 'node:fs/promises';

const LINES_A_PAGE = 42;
const LINE = 'Der Auftragnehmer hat die Leistung bis zum vereinbarten Termin nach dem Stand der Technik zu erbringen. Section';

const [pages, file] = process.argv.slice(2);
if (!pages || !file) {
  console.error('usage: draw-tender.ts PAGES FILE');
  process.exit(2);
}
const bytes = await makePdf((pdf) => {
  for (let page = 1; page <= Number(pages); page++) {
    if (page > 1) pdf.addPage();
    pdf.fontSize(14).text(`${page}. Leistungen des Abschnitts ${page}`, 60, 50).fontSize(9);
    for (let line = 1; line <= LINES_A_PAGE; line++) pdf.text(`${LINE} ${page}.${line}`, 60, 70 + line * 16, { lineBreak: false });
  }
});
await writeFile(file, bytes);
