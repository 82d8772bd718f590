import { Id } from '@0711/contract/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { defineMcp, defineTaskType, McpError } from '../define-mcp.ts';

const Input = z.strictObject({ documents: z.array(Id).min(1).max(20), least: z.number().int().default(1) });
const Output = z.object({ schema: z.literal('words.count/1'), documents: z.array(z.object({ id: Id, file: z.string(), words: z.number() })), skipped: z.array(z.string()), total: z.number() });

const type = { title: 'Count words', input: Input, output: Output, documents: (input: z.output<typeof Input>) => input.documents };

/** Counts the words that are at least so long: an MCP that only the tests of the shell use. */
export const words = defineMcp({
  id: 'WORDS', name: 'Words', description: 'Counts words.', category: 'Test', icon: 'hash', color: '#000', version: '1.2.3', publisher: 'test', languages: ['en'], fileTypes: ['txt'],
  pricing: { model: 'free', subscriptionMonthlyCents: 0, usagePricePerUnitCents: 0, usageUnit: null, freeUnits: 0 },
  taskTypes: {
    count: defineTaskType({
      ...type,
      async run({ documents, least }, ctx) {
        const opened = [];
        for (const id of documents) opened.push(await ctx.documents.open(id));
        const counted = opened.flatMap((one) => one.documents).map(({ id, file, text }) => ({ id, file, words: text.split(/\s+/).filter((word) => word.length >= least).length }));
        if (counted.length === 0) throw new McpError('no_words', 'There are no words.');
        await ctx.progress({ step: 'counting', percent: 90, message: 'counting' });
        const skipped = opened.flatMap((one) => one.skipped.map(({ file }) => file));
        return { output: { schema: 'words.count/1' as const, documents: counted, skipped, total: counted.reduce((sum, one) => sum + one.words, 0) }, confidence: 97, review: null };
      },
    }),
    hang: defineTaskType({
      ...type,
      async run(_, ctx) {
        await ctx.progress({ step: 'hanging', percent: 50, message: 'hanging' });
        await sleep(60_000, undefined, { signal: ctx.signal });
        throw new Error('unreachable');
      },
    }),
    refuse: defineTaskType({ ...type, run: () => Promise.reject(new McpError('refused', 'This is not for me.')) }),
    break: defineTaskType({ ...type, run: () => Promise.reject(new TypeError('secret internals')) }),
  },
});
