import { decodeXml } from '../../structured/decode-xml.ts';
import { strictParser } from '../../structured/strict-parser.ts';
import { isOn } from './is-on.ts';
import { readHiddenStyles } from './read-hidden-styles.ts';

type Run = { start: number; style: string | null; hides: boolean | null; words: boolean };
type Piece = { start: number; end: number; words: boolean };

/** Styles of what Word itself hides around the forms of a web page that was pasted (`z-TopofForm`). */
const OF_WORD = /^z-(?:top|bottom|formular)/i;
const WITH_TEXT = /^word\/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml$/i;

/**
 * Takes text that Word does not show (`w:vanish`, on a run or by a style) out of a document's parts, in place; returns whether there
 * was any word of it. Throws for a part that is not well formed or declares entities.
 */
export function dropHiddenText(parts: Map<string, Uint8Array>, file: string): boolean {
  const styles = [...parts].find(([path]) => /^word\/styles\.xml$/i.test(path))?.[1];
  const hidden = styles && decodeXml(styles).includes('vanish') ? readHiddenStyles(styles, file) : new Set<string>();
  let words = false;
  for (const [path, bytes] of parts) {
    if (!WITH_TEXT.test(path)) continue;
    const source = decodeXml(bytes);
    if (hidden.size === 0 && !source.includes('vanish')) continue;
    const pieces = findHidden(source, file, hidden);
    if (pieces.length === 0) continue;
    words ||= pieces.some((piece) => piece.words);
    parts.set(path, Buffer.from(without(source, pieces).replace(/^<\?xml[^>]*\?>/, '')));
  }
  return words;
}

/** The runs that are hidden, a run within another before that one. */
function findHidden(source: string, file: string, hidden: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  const stack: string[] = [];
  const paragraphs: (string | null)[] = [];
  const runs: Run[] = [];
  let inText = false;
  const parser = strictParser(file, { position: true });
  parser.on('opentag', (tag) => {
    const prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
    const name = tag.name.slice(prefix.length);
    const value = tag.attributes[`${prefix}val`] ?? null;
    const [outer, parent] = stack.slice(-2);
    stack.push(name);
    const run = runs.at(-1);
    if (name === 'p') paragraphs.push(null);
    else if (name === 'pStyle' && outer === 'p' && parent === 'pPr') paragraphs[paragraphs.length - 1] = value;
    else if (name === 'r') runs.push({ start: source.lastIndexOf('<', parser.position - 1), style: null, hides: null, words: false });
    else if (!run) return;
    else if (name === 'rStyle' && outer === 'r' && parent === 'rPr') run.style = value;
    else if (name === 'vanish' && outer === 'r' && parent === 'rPr') run.hides = isOn(value);
    else if (name === 't') inText = true;
  });
  const readText = (text: string): void => {
    if (inText && /[\p{L}\p{N}]/u.test(text)) for (const run of runs) run.words = true;
  };
  parser.on('text', readText);
  parser.on('cdata', readText);
  parser.on('closetag', () => {
    const name = stack.pop();
    if (name === 't') inText = false;
    else if (name === 'p') paragraphs.pop();
    else if (name === 'r') {
      const run = runs.pop();
      const byStyle = [run?.style, paragraphs.at(-1)].find((style) => style && hidden.has(style));
      if (run && (run.hides ?? byStyle !== undefined)) pieces.push({ start: run.start, end: parser.position, words: run.words && !OF_WORD.test(byStyle ?? '') });
    }
  });
  parser.write(source).close();
  return pieces;
}

function without(source: string, pieces: Piece[]): string {
  const kept: string[] = [];
  let written = 0;
  for (const { start, end } of pieces.toSorted((a, b) => a.start - b.start)) {
    if (start < written) continue;
    kept.push(source.slice(written, start));
    written = end;
  }
  return [...kept, source.slice(written)].join('');
}
