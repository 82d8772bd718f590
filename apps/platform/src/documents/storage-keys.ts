import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** Where everything of a document lies in the file store. */
export function documentFolder(id: string): string {
  return `documents/${id}`;
}

/** Where its original lies. */
export function originalKey(id: string): string {
  return `${documentFolder(id)}/original`;
}

/** Where a page's image is kept. */
export function pageImageKey(id: string, page: number, scale: number): string {
  return `${documentFolder(id)}/pages/${page}-${scale.toFixed(2)}.webp`;
}

/** A place in the file store to write to before the file is moved where others look for it. */
export function partialKey(id: string): string {
  return `${documentFolder(id)}/partial-${randomUUID()}`;
}

/** Where uploads lie until they are taken. */
export function uploadDirectory(config: Pick<Config, 'DATA_DIR'>): string {
  return join(config.DATA_DIR, 'uploads');
}
