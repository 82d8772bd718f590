import { parseDocument } from '@0711/documents/parse-document';
import { AppError } from '@0711/contract/errors';
import { readFile } from 'node:fs/promises';
import type { DocumentReader } from './document-reader.ts';

export function openReader(): DocumentReader {
  return {
    inspect: async ({ path, name }) => {
      const head = (await readFile(path)).subarray(0, 5).toString('latin1');
      if (head === '%PDF-') return { format: 'pdf', mediaType: 'application/pdf' };
      if (name.endsWith('.txt')) return { format: 'text', mediaType: 'text/plain' };
      throw new AppError('unsupported_format', `${name} is not read`);
    },
    read: async ({ path, format, onPage }) => parseDocument({ bytes: await readFile(path), format }, onPage ? { onPage } : {}),
    renderPage: async () => {
      throw new AppError('not_found', 'x');
    },
    close: async () => {},
  };
}
