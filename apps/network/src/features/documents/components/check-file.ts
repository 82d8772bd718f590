import { MAX_DOCUMENT_BYTES } from '@0711/contract/document';

/** GAEB's phases: a bill of quantities from request (x81) to award (x86) and invoice (x89). */
const GAEB = ['.x80', '.x81', '.x82', '.x83', '.x84', '.x85', '.x86', '.x87', '.x88', '.x89'] as const;

export const ACCEPTED_EXTENSIONS = ['.pdf', '.docx', '.xlsx', '.html', '.htm', '.md', '.markdown', '.txt', '.xml', ...GAEB, '.eml', '.zip'] as const;
export const MAX_FILES = 20;

export type Refusal = 'type' | 'size' | 'empty' | 'many' | 'twice';

/** Why a file is refused before anything is sent; null when it may go. What is inside is for the server to judge. */
export function checkFile(file: { name: string; size: number }, present: readonly { name: string; size: number }[]): Refusal | null {
  const name = file.name.toLowerCase();
  if (!ACCEPTED_EXTENSIONS.some((extension) => name.endsWith(extension))) return 'type';
  if (file.size === 0) return 'empty';
  if (file.size > MAX_DOCUMENT_BYTES) return 'size';
  if (present.some((other) => other.name === file.name && other.size === file.size)) return 'twice';
  return present.length >= MAX_FILES ? 'many' : null;
}
