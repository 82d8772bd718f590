import type { ReadDocument } from '@0711/mcp-sdk/context';
import { noticeLanguage } from '../notice/notice-language.ts';
import type { ParseRfpInput } from '../schema.ts';
import { findRole } from './find-role.ts';
import { buildUnits } from './build-units.ts';
import { flattenText } from './flat-text.ts';
import { guessLanguage, guessOrder } from './guess-language.ts';
import type { Source } from './source.ts';
import { splitLines } from './split-lines.ts';

/** Prepares a document for searching; what the caller knows of kind and language goes before what the text suggests. */
export function openSource(document: ReadDocument, index: number, hints: Pick<ParseRfpInput, 'document_type' | 'language'>): Source {
  const flat = flattenText(document.text, document.format === 'xml' || document.format === 'xlsx');
  const lines = splitLines(document, flat);
  const { units, sections } = buildUnits(document, flat, lines);
  const language = hints.language ?? noticeLanguage(document, flat) ?? guessLanguage(document.language, flat.text);
  return {
    index,
    document,
    language,
    order: language === 'de' ? 'dmy' : guessOrder(flat.text),
    role: hints.document_type ?? findRole(document, lines, flat),
    ...flat,
    lines,
    units,
    sections,
  };
}
