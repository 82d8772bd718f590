import PDFDocument from 'pdfkit';

type Options = NonNullable<ConstructorParameters<typeof PDFDocument>[0]>;

/** A PDF as a person might have made it. Places are points from the top left of an A4 page without margins. */
export function makePdf(draw: (pdf: InstanceType<typeof PDFDocument>) => void, options: Options = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, ...options });
  const parts: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on('error', reject);
  });
  pdf.font('Helvetica').fontSize(10);
  draw(pdf);
  pdf.end();
  return done;
}
