import { checkPackage } from './check-package.ts';

/** Bytes that a document's text parts may unpack to. A thousand pages of text are about 20 MB of XML. */
export const MOST_XML_BYTES = 64 * 1024 * 1024;

/** Whether a part of a DOCX is text that is read: everything but pictures, fonts and embedded files. */
export function isReadPart(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !name.startsWith('customXml/');
}

/** Checks what a DOCX declares, without unpacking it. Throws AppError as `checkPackage` does. */
export function checkDocx(name: string, bytes: Uint8Array): Promise<void> {
  return checkPackage(name, bytes, {
    what: 'Word document', main: /^word\/document\d*\.xml$/i, missing: 'its text (document.xml)', isRead: isReadPart, mostReadBytes: MOST_XML_BYTES,
  });
}
