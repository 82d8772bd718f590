import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { AppError } from '@0711/contract/errors';
import { checkDocx, isReadPart, MOST_XML_BYTES } from '../format/check-docx.ts';
import { unzip } from '../format/list-zip.ts';
import { numberParagraphs } from './docx/number-paragraphs.ts';
import { FlowText } from './flow-text.ts';
import { addHtml } from './parse-html.ts';

/** A Word document as it reads. Pictures are left out. Throws AppError as `checkDocx` does, and `unreadable_file` for broken parts. */
export async function parseDocx(bytes: Uint8Array, name: string): Promise<FlowText> {
  await checkDocx(name, bytes);
  const flow = new FlowText();
  try {
    const { value } = await mammoth.convertToHtml({ buffer: await textParts(bytes, name) }, { convertImage: noImage, styleMap: STYLES });
    addHtml(flow, value);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('unreadable_file', `${name} is damaged: its Word document cannot be read.`, { cause });
  }
  return flow;
}

/** The document without pictures and attachments, unpacked under a limit (what it declares may be a lie), its paragraphs numbered. */
async function textParts(bytes: Uint8Array, name: string): Promise<Buffer> {
  const parts = await unzip(bytes, isReadPart, MOST_XML_BYTES);
  const numbering = parts.get('word/numbering.xml');
  const [path, main] = [...parts].find(([part]) => MAIN.test(part)) ?? [];
  if (numbering && path && main) parts.set(path, numberParagraphs(main, numbering, parts.get('word/styles.xml') ?? null, name));
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}

const MAIN = /^word\/document\d*\.xml$/i;
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "p[style-name='Titel'] => h1:fresh", "p[style-name='Untertitel'] => h2:fresh"];

const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
