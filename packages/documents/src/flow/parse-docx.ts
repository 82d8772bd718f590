import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { AppError } from '@0711/contract/errors';
import { checkDocx, isReadPart, MOST_XML_BYTES } from '../format/check-docx.ts';
import { unzip } from '../format/list-zip.ts';
import { findPageEdges, type PageEdges } from './docx/find-page-edges.ts';
import { dropHiddenText } from './docx/drop-hidden-text.ts';
import { numberParagraphs } from './docx/number-paragraphs.ts';
import type { EdgeBlock } from './docx/read-page-edge.ts';
import { unfoldTextBoxes } from './docx/unfold-text-boxes.ts';
import { FlowText } from './flow-text.ts';
import { addHtml } from './parse-html.ts';

/** A Word document as it reads: its text, then what its pages show above and below it, once each. Pictures and hidden text are left out; a warning says of the latter. Throws AppError as `checkDocx` does, and `unreadable_file` for broken parts. */
export async function parseDocx(bytes: Uint8Array, name: string): Promise<FlowText> {
  await checkDocx(name, bytes);
  const flow = new FlowText();
  try {
    const { edges, buffer, hidden } = await textParts(bytes, name);
    if (hidden) flow.warnings.push({ code: 'hidden_text', page: null, message: `${name} has text that Word does not show. It is left out.` });
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: noImage, styleMap: STYLES });
    addHtml(flow, value);
    // Behind the text: a title or a first heading is looked for where the text begins.
    for (const block of edges.headers) addEdge(flow, block, 'header');
    for (const block of edges.footers) addEdge(flow, block, 'footer');
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('unreadable_file', `${name} is damaged: its Word document cannot be read.`, { cause });
  }
  return flow;
}

/** The document without pictures and attachments, unpacked under a limit (what it declares may be a lie), its paragraphs numbered, and whether it had hidden text. */
async function textParts(bytes: Uint8Array, name: string): Promise<{ edges: PageEdges; buffer: Buffer; hidden: boolean }> {
  const parts = await unzip(bytes, isReadPart, MOST_XML_BYTES);
  const hidden = dropHiddenText(parts, name);
  const numbering = parts.get('word/numbering.xml');
  const [path, main] = [...parts].find(([part]) => MAIN.test(part)) ?? [];
  let edges: PageEdges = { headers: [], footers: [] };
  if (path && main) {
    edges = findPageEdges(parts, path, name);
    const unfolded = unfoldTextBoxes(main, name);
    parts.set(path, numbering ? numberParagraphs(unfolded, numbering, parts.get('word/styles.xml') ?? null, name) : unfolded);
  }
  return { edges, buffer: Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 })), hidden };
}

function addEdge(flow: FlowText, block: EdgeBlock, path: string): void {
  if (block.kind === 'row') flow.addRow(block.cells, path);
  else flow.addExact('paragraph', block.text, { path });
}

const MAIN = /^word\/document\d*\.xml$/i;
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "p[style-name='Titel'] => h1:fresh", "p[style-name='Untertitel'] => h2:fresh"];

const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
