import { decodeXml } from '../../structured/decode-xml.ts';
import { strictParser } from '../../structured/strict-parser.ts';

/** A drawing, alone or as one of several versions, with the text boxes in it. `old` is whether its version for old programs has them. */
type Carrier = { start: number; depth: number; versions: string[][]; declared: Map<string, string>; old: boolean };

/**
 * The main part of a Word document with text boxes as old Word had them (`w:pict`), where they stand only in a drawing: these are the
 * ones that are read, after the paragraph that they are anchored to. Throws for a part that is not well formed or declares entities.
 */
export function unfoldTextBoxes(main: Uint8Array, file: string): Uint8Array {
  const source = decodeXml(main);
  if (!source.includes('txbxContent')) return main;
  const pieces: string[] = [];
  let written = 0;
  findCarriers(source, file, ({ start, versions, declared, old }, end, prefix) => {
    const boxes = versions.find((version) => version.length > 0);
    if (old || !boxes) return;
    const names = [...declared].map(([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`).join('');
    pieces.push(source.slice(written, start), `<${prefix}pict${names}>${boxes.join('')}</${prefix}pict>`);
    written = end;
  });
  return pieces.length === 0 ? main : Buffer.from([...pieces, source.slice(written)].join('').replace(/^<\?xml[^>]*\?>/, ''));
}

/** Hands over each outermost carrier, with where it ends and the prefix of Word's own elements. */
function findCarriers(source: string, file: string, found: (carrier: Carrier, end: number, prefix: string) => void): void {
  const stack: string[] = [];
  let carrier: Carrier | null = null;
  let box: { start: number; depth: number } | null = null;
  let prefix = '';
  const parser = strictParser(file, { position: true });
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    stack.push(name);
    const start = source.lastIndexOf('<', parser.position - 1);
    if (!carrier && (name === 'AlternateContent' || name === 'drawing')) carrier = { start, depth: stack.length, versions: [[]], declared: new Map(), old: false };
    if (!carrier || box) return;
    if (name === 'Choice') carrier.versions.push([]);
    if (name === 'txbxContent') {
      box = { start, depth: stack.length };
      prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
    } else for (const [key, value] of Object.entries(tag.attributes)) if (key.startsWith('xmlns')) carrier.declared.set(key, value);
  });
  parser.on('closetag', () => {
    const depth = stack.length;
    if (carrier && box?.depth === depth) {
      if (stack.slice(carrier.depth - 1).includes('Fallback')) carrier.old = true;
      else carrier.versions.at(-1)?.push(source.slice(box.start, parser.position));
      box = null;
    }
    if (carrier?.depth === depth) {
      found(carrier, parser.position, prefix);
      carrier = null;
    }
    stack.pop();
  });
  parser.write(source).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
