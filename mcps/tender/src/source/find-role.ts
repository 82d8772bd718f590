import type { DocumentRole } from '../schema.ts';
import { ROLE_WORDS } from '../labels/roles.ts';
import type { SourceLine } from './source.ts';

/** What kind of tender document this is, by its file name and the words of its first lines, which weigh more the earlier they stand. */
export function findRole(file: string, lines: SourceLine[], text: string): DocumentRole {
  const name = file.replace(/\.[a-z0-9]+$/i, '').replace(/[_\-.]+/g, ' ');
  const head = lines.slice(0, 25).map((line) => line.text);
  let best: DocumentRole = 'other';
  let most = 0;
  for (const { role, words } of ROLE_WORDS) {
    let score = words.test(name) ? 3 : 0;
    head.forEach((line, i) => {
      if (line.length < 120 && words.test(line)) score += i < 8 ? 2 : 1;
    });
    if (words.test(text.slice(0, 3000))) score += 0.5;
    if (score > most) [best, most] = [role, score];
  }
  return best;
}
