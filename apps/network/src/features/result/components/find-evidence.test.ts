import type { GoNoGoOutput } from '@0711/mcp-tender/go-no-go/schema';
import { expect, it } from 'vitest';
import { confidenceAt, countBelow } from './find-evidence.ts';

const factor = (id: string, score: number | null, confidence: number) => ({ id, name: 'fit' as const, weight_percent: 20, score, reason: '', confidence, evidence: [] });
const output: GoNoGoOutput = {
  schema: 'tender.go_no_go/1', documents: [], company: 'A', recommendation: 'open', score: null, warnings: [], blockers: [],
  factors: [factor('fa01', null, 0), factor('fa02', 40, 30), factor('fa03', 0, 90)],
};

it('counts what is unsure as to be looked at, not what is known to be unknown', () => {
  expect(countBelow(output, 80)).toBe(1);
  expect(['fa01', 'fa02', 'fa03', 'gone'].map((id) => confidenceAt(output, `factors.${id}`))).toEqual([100, 30, 90, 100]);
});
