import type { DocumentFormat } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import { parseDocx } from './flow/parse-docx.ts';
import { parseHtml } from './flow/parse-html.ts';
import { parseMarkdown } from './flow/parse-markdown.ts';
import { parseText } from './flow/parse-text.ts';
import { parseGaeb } from './structured/gaeb/parse-gaeb.ts';
import { parseXml } from './structured/parse-xml.ts';
import type { FlowText } from './flow/flow-text.ts';
import { detectLanguage } from './language.ts';
import { PARSER } from './parser.ts';
import { parsePdf } from './pdf/parse-pdf.ts';
import { parseXlsx } from './structured/xlsx/parse-xlsx.ts';
import type { ParsedDocument } from './types.ts';

export type ParseOptions = { onPage?: (page: number, pages: number) => void };

/**
 * Reads a document in this process. Only for tests and for the reader's child process: a hostile file can hang or bloat whoever
 * calls this. Throws AppError `unreadable_file` or `encrypted_file`.
 */
export async function parseDocument(input: { bytes: Uint8Array; format: DocumentFormat; name?: string }, options: ParseOptions = {}): Promise<ParsedDocument> {
  const name = input.name ?? 'The file';
  const { language, ...read } = input.format === 'pdf' ? { ...(await parsePdf(input.bytes, name, options.onPage)), language: null } : await parseWhole(input.bytes, input.format, name);
  return { format: input.format, parser: PARSER, ...read, language: language ?? detectLanguage(read.text) };
}

/** A format without pages. What its parser can't cope with (a nesting without end) is the file's fault. */
async function parseWhole(bytes: Uint8Array, format: Exclude<DocumentFormat, 'pdf'>, name: string): Promise<Omit<ParsedDocument, 'format' | 'parser'>> {
  try {
    return onePage(await parseFlow(bytes, format, name));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('unreadable_file', `${name} is malformed and cannot be read.`, { cause });
  }
}

async function parseFlow(bytes: Uint8Array, format: Exclude<DocumentFormat, 'pdf'>, name: string): Promise<FlowText> {
  switch (format) {
    case 'docx':
      return parseDocx(bytes, name);
    case 'html':
      return parseHtml(bytes);
    case 'markdown':
      return parseMarkdown(bytes);
    case 'text':
      return parseText(bytes);
    case 'xml':
      return parseXml(bytes, name);
    case 'gaeb':
      return parseGaeb(bytes, name);
    case 'xlsx':
      return parseXlsx(bytes, name);
    case 'email':
    case 'zip':
      throw new AppError('unsupported_format', `${name} has no text of its own: what it holds is read part by part.`);
  }
}

function onePage(flow: FlowText): Pick<ParsedDocument, 'text' | 'pages' | 'blocks' | 'warnings' | 'language'> {
  const text = flow.text();
  return {
    text,
    pages: [{ page: null, width: null, height: null, start: 0, end: text.length, scanned: false, ocr: null, lines: [] }],
    blocks: flow.blocks,
    warnings: flow.warnings,
    language: flow.language,
  };
}
