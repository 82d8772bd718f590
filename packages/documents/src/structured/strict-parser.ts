import { SaxesParser } from 'saxes';
import { unsafeXml } from './unsafe-xml.ts';

/**
 * A parser of XML that throws what is wrong: for a file that is not well formed, and AppError `unreadable_file` for one that declares
 * entities, so that none is ever expanded and no file ever fetched. `position`: whether it counts where it is, in UTF-16 units.
 */
export function strictParser(file: string, { position }: { position: boolean }): SaxesParser {
  const parser: SaxesParser = new SaxesParser({ position, xmlns: false });
  parser.on('doctype', () => {
    throw unsafeXml(file, 'it declares entities (DOCTYPE)');
  });
  parser.on('error', (error) => {
    throw error;
  });
  return parser;
}
