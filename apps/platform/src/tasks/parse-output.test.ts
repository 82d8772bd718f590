import { defineTaskType } from '@0711/mcp-sdk/define-mcp';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { keepCorrections } from '../worker/keep-corrections.ts';
import { parseOutput } from './correct-output.ts';

const entry = z.object({ id: z.string(), price: z.number(), confidence: z.number(), evidence: z.array(z.unknown()) });
const type = defineTaskType({
  title: 'Add up', input: z.object({}), output: z.object({ items: z.array(entry), percent: z.number(), total: z.number() }), documents: () => [],
  run: async () => ({ output: { items: [], percent: 0, total: 0 }, confidence: 100, review: null }),
  settle: (output) => ({ ...output, total: output.items.reduce((sum, { price }) => sum + price, 0) * (1 + output.percent / 100) }),
});
const item = (id: string, price: number) => ({ id, price, confidence: 60, evidence: [] });

test('what follows from the rest of an output is worked out anew, whoever gave it', () => {
  expect(parseOutput(type, { items: [item('aaaa', 2), item('bbbb', 3)], percent: 0, total: 999 })).toMatchObject({ output: { total: 5 } });
  expect(parseOutput(type, { items: [], percent: 'x', total: 0 })).toMatchObject({ errors: [{ path: 'percent' }] });
});

test('corrections that are kept for a new output change what follows from them', () => {
  const kept = keepCorrections(type, { items: [item('aaaa', 2)], percent: 0, total: 2 }, [{ path: 'items.aaaa.price', op: 'set', value: 10 }, { path: 'percent', op: 'set', value: 50 }]);
  expect(kept).toMatchObject({ lost: null, output: { percent: 50, total: 15, items: [{ price: 10, confidence: 100 }] } });
});
