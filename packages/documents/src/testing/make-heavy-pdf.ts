import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';

/** A one-page PDF of a few kilobytes that draws `characters` letters: its text alone takes gigabytes when there are enough. */
export async function makeHeavyPdf(characters: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([600, 800]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  page.node.setFontDictionary(PDFName.of('F1'), font.ref);
  const line = `(${'x'.repeat(100)}) Tj 0 -1 Td\n`;
  const content = `BT /F1 1 Tf 10 790 Td\n${line.repeat(Math.ceil(characters / 100))}ET`;
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content)));
  return pdf.save();
}
