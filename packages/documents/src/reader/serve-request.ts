import { readFile } from 'node:fs/promises';
import { AppError } from '@0711/contract/errors';
import { faultOfFile } from '@0711/contract/file-fault';
import { type Unpacked, unpackContainer } from '../container/unpack-container.ts';
import { inspectDocument } from '../inspect-document.ts';
import { inspectFile } from '../inspect-file.ts';
import { detectLanguage } from '../language.ts';
import { parseDocument } from '../parse-document.ts';
import { pdfiumStarved } from '../pdf/pdfium.ts';
import { type PageRead, readPdf } from '../pdf/parse-pdf.ts';
import { packLines } from './pack-lines.ts';
import type { Reply, Request } from './protocol.ts';

type Send = (reply: Reply) => Promise<void>;

const BLOCKS_AT_ONCE = 2000;
/** Enough text to tell a language by, from the middle of the document on. */
const LANGUAGE_SAMPLE = 200_000;

/** Does what is asked, in this process, and answers by `send`; an error of the file is an answer too. */
export async function serveRequest(request: Request, send: Send): Promise<void> {
  try {
    await serve(request, send);
  } catch (error) {
    if (error instanceof AppError) await send({ kind: 'refused', code: error.code, fault: faultOfFile(error), detail: error.message });
    else await send({ kind: 'failed', why: pdfiumStarved() ? 'memory' : 'fault', detail: error instanceof Error ? error.message : String(error) });
  }
}

async function serve(request: Request, send: Send): Promise<void> {
  const { name } = request;
  const bytes = await readFile(request.path);
  switch (request.kind) {
    case 'inspect':
      return send({ kind: 'inspected', inspection: await inspectDocument({ name, bytes }) });
    case 'unpack':
      return send({ kind: 'unpacked', unpacked: await unpack(name, bytes, request.directory) });
    case 'render':
      return serveImage(bytes, request, send);
    case 'recognise':
      return serveRecognition(bytes, request, send);
    case 'read':
      return request.format === 'pdf' ? servePdf(bytes, request, send) : serveFlow(bytes, request, send);
  }
}

async function unpack(name: string, bytes: Uint8Array, directory: string): Promise<Unpacked> {
  const { format } = await inspectFile({ name, bytes });
  if (format !== 'zip' && format !== 'email') throw new AppError('unsupported_format', `${name} is no container: there is nothing in it to unpack.`);
  return unpackContainer({ name, bytes, format }, directory);
}

async function serveImage(bytes: Uint8Array, request: Request & { kind: 'render' }, send: Send): Promise<void> {
  // The image library is large; a process that only reads does without.
  const { renderPdfPage } = await import('../pdf/render-page.ts');
  await send({ kind: 'rendered', image: await renderPdfPage(bytes, request.name, request) });
}

async function serveRecognition(bytes: Uint8Array, { name, page, language }: Request & { kind: 'recognise' }, send: Send): Promise<void> {
  const { serveTesseract } = await import('../ocr/serve-tesseract.ts');
  await send({ kind: 'recognised', recognised: await serveTesseract(bytes, name, page, language) });
}

async function servePdf(bytes: Uint8Array, { name, recognised = [] }: Request & { kind: 'read' }, send: Send): Promise<void> {
  let sample = '';
  const onPage = async ({ page, text, pages, textless }: PageRead): Promise<void> => {
    if (sample.length < LANGUAGE_SAMPLE) sample += text;
    await send({ kind: 'page', page: { ...page, lines: packLines(page.lines) }, text, pages, textless });
  };
  const { blocks, warnings } = await readPdf(bytes, name, onPage, new Map(recognised.map((one) => [one.page, one])));
  for (let i = 0; i < blocks.length; i += BLOCKS_AT_ONCE) await send({ kind: 'blocks', blocks: blocks.slice(i, i + BLOCKS_AT_ONCE) });
  await send({ kind: 'read', warnings, language: detectLanguage(sample) });
}

async function serveFlow(bytes: Uint8Array, request: Request & { kind: 'read' }, send: Send): Promise<void> {
  const { text, pages, blocks, warnings, language } = await parseDocument({ bytes, format: request.format, name: request.name });
  for (const page of pages) await send({ kind: 'page', page: { ...page, lines: packLines(page.lines) }, text, pages: pages.length, textless: false });
  for (let i = 0; i < blocks.length; i += BLOCKS_AT_ONCE) await send({ kind: 'blocks', blocks: blocks.slice(i, i + BLOCKS_AT_ONCE) });
  await send({ kind: 'read', warnings, language });
}
