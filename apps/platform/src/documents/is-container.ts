import { CONTAINER_FORMATS, type DocumentFormat } from '@0711/contract/document';

/** Whether a document of this format holds others, and has no text of its own. */
export function isContainer(format: DocumentFormat): boolean {
  return CONTAINER_FORMATS.some((container) => container === format);
}
