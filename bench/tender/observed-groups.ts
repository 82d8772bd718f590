import { criteriaByRules } from '@0711/mcp-tender/criteria/by-rules';
import type { ByRules } from '@0711/mcp-tender/criteria/by-rules';
import { judgeGroups } from '@0711/mcp-tender/criteria/choose-criteria';
import { GROUP_FEATURES } from '@0711/mcp-tender/criteria/group-features';
import { factsOf } from '@0711/mcp-tender/notice/read-facts';
import { openSource } from '@0711/mcp-tender/source/open-source';
import type { Source } from '@0711/mcp-tender/source/source';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { LabelledTender } from './labelled-set.ts';
import { likeCriteria, match } from './match.ts';
import { tenderOf } from './tender-of-file.ts';

/** One proposed group: how many of its criteria are labelled ones, how many are not, and its features. */
export type ObservedGroup = { tp: number; fp: number; features: number[] };

/** What a paper proposes as its criteria. `labels` is how many it has; `seen` whether rules were written on it; `rules` what they gave. */
export type CriteriaPaper = { file: string; tender: string; seen: boolean; labels: number; rules: { tp: number; fp: number }; groups: ObservedGroup[] };

// A group as `tp fp` and its features that are not 0: `12` stands for 1, `12=0.4` for what it says.
const Kept = z.object({ features: z.array(z.string()), papers: z.array(z.object({ file: z.string(), seen: z.boolean(), labels: z.number(), rules: z.object({ tp: z.number(), fp: z.number() }), groups: z.array(z.string()) })) });

/** The groups of a labelled paper; null for bundles, for notices with elements of their own, and where criteria are not labelled. */
export function observeGroups({ label, documents }: LabelledTender, seen: boolean, read: (source: Source) => Pick<ByRules, 'groups' | 'chosen'> = criteriaByRules): CriteriaPaper | null {
  const [document] = documents;
  if (!document || documents.length > 1 || label.not_assessed.includes('award_criteria')) return null;
  const source = openSource(document, 0, {});
  if (factsOf(source) !== null) return null;
  const wanted = label.award_criteria ?? [];
  const tally = (got: { name: string }[]): { tp: number; fp: number } => {
    const { pairs, extra } = match(wanted, got, likeCriteria);
    return { tp: pairs.length, fp: extra.length };
  };
  const rules = read(source);
  const groups = judgeGroups(source, rules).map(({ group, features }) => ({ ...tally(group.criteria), features }));
  return { file: label.file, tender: tenderOf(label.file), seen, labels: wanted.length, rules: tally(rules.chosen), groups };
}

/** Throws where the features of the file are not those of today. */
export async function readGroups(file: string): Promise<CriteriaPaper[]> {
  const kept = Kept.parse(JSON.parse(await readFile(file, 'utf8')));
  if (kept.features.join() !== GROUP_FEATURES.join()) throw new Error(`${file}: other features than the model has`);
  return kept.papers.map((paper) => ({ ...paper, tender: tenderOf(paper.file), groups: paper.groups.map(groupFrom) }));
}

/** Writes numbers alone: nothing of a paper's text can be read back from them. */
export async function keepGroups(file: string, papers: CriteriaPaper[]): Promise<void> {
  const lines = papers.map(({ file: name, seen, labels, rules, groups }) => JSON.stringify({ file: name, seen, labels, rules, groups: groups.map(asText) }));
  await writeFile(file, `{"features":${JSON.stringify(GROUP_FEATURES)},"papers":[\n${lines.join(',\n')}\n]}\n`);
}

function asText({ tp, fp, features }: ObservedGroup): string {
  const stated = features.map((x) => Math.round(x * 100) / 100).flatMap((x, i) => (x === 0 ? [] : [x === 1 ? `${i}` : `${i}=${x}`]));
  return [tp, fp, ...stated].join(' ');
}

function groupFrom(text: string): ObservedGroup {
  const [tp = '0', fp = '0', ...stated] = text.split(' ');
  const features = new Array<number>(GROUP_FEATURES.length).fill(0);
  for (const one of stated) {
    const [at = '0', value = '1'] = one.split('=');
    features[Number(at)] = Number(value);
  }
  return { tp: Number(tp), fp: Number(fp), features };
}
