import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';

// What the head of a paper that somebody drafted says of itself, and a contract does not.
const OF_A_DRAFT = /^[\s|*#>_-]*(?:authors?(?:\(s\))?|autor(?:in|en)?|verfasser(?:in)?|pull\s+request|tracking\s+issue|rfc\s*(?:pr|number)|supersedes|replaces|ersetzt|champions?|editors?|proposer|submitted\s+by)[\s*_]*(?:[:|]|\s{2}|$)/iu;
const BARE = /^(?:start|startdatum|start\s+date|end\s+date|enddatum|effective\s+date|beginn|ende|end)$/iu;
const HEAD = 40;
const NEAR = 6;

/** Whether a label without words of its own (`Start Date`) stands in the head of a drafted paper, beside its author: the day is the draft's. */
export function isOfThePaper(source: Source, { start, end }: { start: number; end: number }): boolean {
  if (!BARE.test(source.text.slice(start, end).trim())) return false;
  const at = indexAt(source.lines, start);
  return at < HEAD && source.lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).some(({ text }) => OF_A_DRAFT.test(text));
}
