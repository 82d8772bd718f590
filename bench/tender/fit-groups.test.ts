import { GROUP_FEATURES } from '@0711/mcp-tender/criteria/group-features';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { added, chosenOf, f1Of, fitGroups, leftOut } from './fit-groups.ts';
import { keepGroups, readGroups } from './observed-groups.ts';
import type { CriteriaPaper } from './observed-groups.ts';

const WHOLE = GROUP_FEATURES.indexOf('whole');
const NAMES = GROUP_FEATURES.indexOf('mean_length');
const features = (whole: number): number[] => GROUP_FEATURES.map((_, i) => (i === WHOLE ? whole : i === NAMES ? 0.25 : 0));
// What makes up the whole is right, in each of three dozen made-up papers; every third has no criteria.
const papers = Array.from({ length: 36 }, (_, i): CriteriaPaper => {
  const labels = i % 3 === 0 ? 0 : 3;
  return { file: `paper${i}-x.pdf`, tender: `paper${i}-x`, seen: false, labels, rules: { tp: 0, fp: 0 }, groups: [{ tp: 0, fp: 4, features: features(0) }, ...(labels > 0 ? [{ tp: 3, fp: 0, features: features(1) }] : [])] };
});

describe('the fit of the choice among groups of criteria', () => {
  it('takes on papers left out what was right on others, and nothing where nothing is', () => {
    expect(f1Of(added(leftOut(papers).map(({ tally }) => tally)))).toBe(1);
    const model = fitGroups(papers);
    expect(papers.slice(0, 2).map((paper) => chosenOf(model, paper))).toEqual([{ tp: 0, fp: 0, fn: 0 }, { tp: 3, fp: 0, fn: 0 }]);
  });

  it('reads what it keeps', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'criteria-'));
    try {
      const file = path.join(folder, 'kept.json');
      await keepGroups(file, papers);
      expect(await readGroups(file)).toEqual(papers);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
