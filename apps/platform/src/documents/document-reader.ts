import type { DocumentFormat } from '@0711/contract/document';
import type { ParsedDocument } from '@0711/documents/types';

export type FileToRead = { path: string; name: string; format: DocumentFormat; signal: AbortSignal; onPage?: (page: number, pages: number) => void };

/** What reads files for this process: in child processes whose time and memory are bounded, made when they are first needed. */
export type DocumentReader = {
  /** What a file is. Throws AppError for one that is not read here: `unsupported_format`, `unreadable_file`, `encrypted_file`, `too_many_pages`. */
  inspect: (file: { path: string; name: string }) => Promise<{ format: DocumentFormat; mediaType: string }>;
  /** The file as text. Throws AppError when the file is at fault, anything else when the reader is. */
  read: (file: FileToRead) => Promise<ParsedDocument>;
  /** A page of a PDF as WebP, `scale` in pixels per point. Throws AppError `not_found` for a page that is not there. */
  renderPage: (want: { path: string; page: number; scale: number }) => Promise<Uint8Array>;
  /** Ends the child processes. */
  close: () => Promise<void>;
};
