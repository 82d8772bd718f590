import type { Candidate } from '../engine/candidate.ts';
import { isGenericTitle } from '../labels/generic-titles.ts';
import { findLabels } from '../labels/label.ts';
import type { LabelHit } from '../labels/label.ts';
import { isAddress } from '../labels/organisations.ts';
import { PROCEDURE } from '../labels/procedures.ts';
import { PROCEDURE_LABELS, REFERENCE_LABELS } from '../labels/texts.ts';
import { isKey } from '../source/is-key.ts';
import type { Source } from '../source/source.ts';
import { coverBlocks } from './title-blocks.ts';
import type { CoverBlock } from './title-blocks.ts';
import { cleanTitle, withoutKind } from './title-without-kind.ts';
import { isHeadTitle, isLooseTitle, largeAlone, NUMBERED_HEAD, PARTY, SENDER } from './title-words.ts';

const MAX_LINES = 5;
const NEAR = 30;
const LARGE = 1.2;
// Conditions, contracts and forms are `for` many tenders; they name theirs less surely than an invitation does.
const NOT_ANNOUNCING = /bedingung|conditions|instructions|vertrag|contract|agreement|formblatt|formular|form|checklist|erklärung|hinweise|notes|contents|inhalt|section|attachment|anlage|appendix|annex/iu;
const LONE_JOINT = /^(?:for|for the|for (?:the )?(?:provision|supply|delivery) of|für|über|betreffend|zur|zum)\s?:?$/iu;

/**
 * What the cover says, block by block: the largest type that is neither buyer, address nor kind of paper, surest where the block itself
 * or one beside it names the kind.
 */
export function onCover(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const blocks = coverBlocks(source);
    const labels = blocks.some(({ size }) => size >= LARGE) ? findLabels(source, [...PROCEDURE_LABELS, ...REFERENCE_LABELS], isKey) : [];
    const titles = blocks.flatMap((block, i) => titleOf(block, isUnderKind(block, blocks[i - 1]), isOverLabels(block, labels)));
    const largest = Math.max(0, ...titles.map(({ block }) => block.size));
    return titles.flatMap(({ block, start, end, kind }): Candidate<string>[] => {
      if (isUnderSender(block, blocks)) return [];
      const strength = Math.max(strengthOf(block, blocks, kind, largest), isOverLabels(block, labels) ? 0.78 : 0);
      if (strength === 0) return [];
      return [{ value: cleanTitle(source.text.slice(start, end)), finder: 'cover', strength, spans: [{ source, start, end }], derived: false }];
    });
  });
}

type Found = { block: CoverBlock; start: number; end: number; kind: string };

/** Whether large type stands right over a form's labels for procedure or number: then it is what the form is about. */
function isOverLabels({ text, size, end }: CoverBlock, labels: LabelHit[]): boolean {
  return size >= LARGE && text.search(PROCEDURE) !== 0 && labels.some(({ start }) => start >= end && start - end < NEAR);
}

function titleOf(block: CoverBlock, underKind: boolean, overLabels: boolean): Found[] {
  if (block.lines > MAX_LINES || isGenericTitle(block.text)) return [];
  const { start, end: ends, named } = withoutKind(block.text);
  if (PARTY.test(block.text.slice(0, start))) return [];
  const end = underKind && /\p{L}{2}\.$/u.test(block.text.slice(0, ends)) ? ends - 1 : ends;
  const text = block.text.slice(start, end).replace(/\s+/gu, ' ');
  // Under a lone `zur` a title begins with an inflected word.
  const fits = named ? isLooseTitle(text) : isHeadTitle(text.charAt(0).toUpperCase() + text.slice(1)) || ((underKind || overLabels) && isLooseTitle(text) && !isAddress(text) && !/^(?:from|by|to|von)\s/iu.test(text));
  return fits ? [{ block, start: block.start + start, end: block.start + end, kind: named ? block.text.slice(0, start) + block.text.slice(end) : '' }] : [];
}

/** Large type right under a lone kind of paper may have a colon within and a full stop at its end, and be a title for all that. */
function isUnderKind(block: CoverBlock, above: CoverBlock | undefined): boolean {
  return above !== undefined && block.rank > 0 && block.rank < 4 && (block.size >= 1.15 || (block.bold && above.size >= 1.2)) && !NUMBERED_HEAD.test(block.text) && isGenericTitle(above.text) && /\p{L}{3}/u.test(above.text);
}

/** Whether a block stands close under a lone `Issued by:`, as one of the offices that do. */
export function isUnderSender(block: CoverBlock, blocks: CoverBlock[]): boolean {
  const at = blocks.indexOf(block);
  return blocks.slice(Math.max(0, at - 2), at).some(({ text }) => SENDER.test(text));
}

function strengthOf(block: CoverBlock, blocks: CoverBlock[], kind: string, largest: number): number {
  const stands = (block.size >= 1.12 ? 0.06 : 0) + (block.size === largest && block.size >= 1.12 ? 0.06 : 0) + (block.bold ? 0.03 : 0);
  if (kind) return NOT_ANNOUNCING.test(kind) ? 0.5 + stands : 0.62 + stands;
  const at = blocks.indexOf(block);
  const [before, after] = [blocks.slice(Math.max(0, at - 2), at), blocks.slice(at + 1, at + 2)];
  const lone = before.at(-1);
  const beside = [...before, ...after].some((other) => isGenericTitle(other.text) && /\p{L}{3}/u.test(other.text));
  if (beside && lone && LONE_JOINT.test(lone.text)) return 0.78 + stands / 2;
  if (beside) return stands >= 0.06 ? 0.58 + stands : isUnderKind(block, lone) ? 0.58 : 0;
  return block.size === largest && block.size >= 1.2 && block.rank < 8 ? largeAlone(block.text) : 0;
}
