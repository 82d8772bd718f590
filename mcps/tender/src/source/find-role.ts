import type { ReadDocument } from '@0711/mcp-sdk/context';
import { ROLE_WORDS } from '../labels/roles.ts';
import { isNotice } from '../notice/notice-language.ts';
import type { DocumentRole } from '../schema.ts';
import type { FlatText } from './flat-text.ts';
import type { SourceLine } from './source.ts';

/**
 * What kind of tender document this is: by its form where it has one; else by its file name (in a container: its folder too) and the
 * words of its first lines, which weigh more the earlier they stand. A sheet is for prices unless its words say otherwise.
 */
export function findRole(document: ReadDocument, lines: SourceLine[], flat: FlatText): DocumentRole {
  if (document.format === 'gaeb') return 'price_sheet';
  if (isNotice(document, flat)) return 'notice';
  const [folder, name] = namesOf(document.file);
  if (/^(?:readme|liesmich|licen[cs]e|lizenz|copying|inhalt|contents|index)$/iu.test(name)) return 'other';
  const head = lines.slice(0, 25).map((line) => line.text);
  let best: DocumentRole = 'other';
  let most = 0;
  for (const { role, words, short } of ROLE_WORDS) {
    let score = words.test(name) ? 5 : words.test(folder) ? 0.75 : 0;
    head.forEach((line, i) => {
      if (line.length < (short ? 60 : 120) && words.test(line) && !(short && i >= 8)) score += i < 8 ? 2 : 1;
    });
    if (!short && words.test(flat.text.slice(0, 3000))) score += 0.5;
    if (score > most) [best, most] = [role, score];
  }
  return document.format === 'xlsx' && most < 2 ? 'price_sheet' : best;
}

/** The folders of a path and the file's name without its ending, marks between words made spaces. */
function namesOf(file: string): [folder: string, name: string] {
  const parts = file.replace(/\.[a-z0-9]{1,5}$/iu, '').split('/');
  const plain = (text: string): string => text.replace(/[_\-.]+/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return [plain(parts.slice(0, -1).join(' ')), plain(parts.at(-1) ?? '')];
}
