import { decodeXml } from './decode-xml.ts';
import { strictParser } from './strict-parser.ts';

const AT_ONCE = 64 * 1024;

/** What a scan hands over, in document order. Names are without prefixes. */
export type XmlEvents = {
  open: (name: string, attribute: (name: string) => string | null) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

/** Goes through a part of an Office file without keeping it. Throws for one that is not well formed or declares entities. */
export function scanXml(bytes: Uint8Array, file: string, { open, close, text }: XmlEvents): void {
  const parser = strictParser(file, { position: false });
  parser.on('opentag', (tag) => open(local(tag.name), (name) => (Object.hasOwn(tag.attributes, name) ? String(tag.attributes[name]) : null)));
  parser.on('closetag', (tag) => close(local(tag.name)));
  parser.on('text', text);
  parser.on('cdata', text);
  const source = decodeXml(bytes);
  for (let at = 0; at < source.length; at += AT_ONCE) parser.write(source.slice(at, at + AT_ONCE));
  parser.close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
