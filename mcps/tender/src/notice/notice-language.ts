import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { FlatText } from '../source/flat-text.ts';
import { eformsNotice } from './eforms/eforms-notice.ts';
import { tedNotice } from './ted/ted-form.ts';
import { noticeTree } from './tree.ts';

const LANGUAGES: Record<string, 'de' | 'en'> = { DEU: 'de', DE: 'de', ENG: 'en', EN: 'en' };

/** The language that a notice is read in; null for other documents, and for notices in a third language. */
export function noticeLanguage(document: ReadDocument, flat: FlatText): 'de' | 'en' | null {
  if (document.format !== 'xml') return null;
  const top = noticeTree(document, flat);
  return LANGUAGES[eformsNotice(top)?.language ?? tedNotice(top)?.language ?? ''] ?? null;
}

/** Whether a document is a notice by its form. */
export function isNotice(document: ReadDocument, flat: FlatText): boolean {
  if (document.format !== 'xml') return false;
  const top = noticeTree(document, flat);
  return eformsNotice(top) !== null || tedNotice(top) !== null;
}
