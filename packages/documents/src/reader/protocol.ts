import type { DocumentFormat } from '@0711/contract/document';
import type { ErrorCode } from '@0711/contract/errors';
import type { FileFault } from '@0711/contract/file-fault';
import type { Unpacked } from '../container/unpack-container.ts';
import type { Inspection } from '../inspect-file.ts';
import type { Recognised, Unrecognised } from '../ocr/recognised.ts';
import type { OcrLanguage } from '../ocr/tesseract.ts';
import type { Block, ReadWarning } from '../types.ts';
import type { PackedPage } from './pack-lines.ts';

/** What the reader asks of a child. A child does one thing at a time. */
export type Request =
  | { kind: 'inspect'; path: string; name: string }
  | { kind: 'read'; path: string; name: string; format: DocumentFormat; recognised?: (Recognised | Unrecognised)[] }
  | { kind: 'recognise'; path: string; name: string; page: number; language: OcrLanguage }
  | { kind: 'unpack'; path: string; name: string; directory: string }
  | { kind: 'render'; path: string; name: string; page: number; scale: number };

/** What a child answers: any number of pages, then one of the others. */
export type Reply =
  | { kind: 'ready' }
  | { kind: 'page'; page: PackedPage; text: string; pages: number; textless: boolean }
  | { kind: 'blocks'; blocks: Block[] }
  | { kind: 'read'; warnings: ReadWarning[]; language: string | null }
  | { kind: 'inspected'; inspection: Inspection }
  | { kind: 'unpacked'; unpacked: Unpacked }
  | { kind: 'recognised'; recognised: Recognised }
  | { kind: 'rendered'; image: Uint8Array }
  | { kind: 'refused'; code: ErrorCode; fault: FileFault | null; detail: string }
  | { kind: 'failed'; why: 'memory' | 'fault'; detail: string };
