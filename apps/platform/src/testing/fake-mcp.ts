import { Evidence, Field } from '@0711/contract/evidence';
import { Id } from '@0711/contract/common';
import type { McpContext } from '@0711/mcp-sdk/context';
import { defineMcp, defineTaskType, McpError, type McpResult } from '@0711/mcp-sdk/define-mcp';
import { ModelError } from '@0711/mcp-sdk/language-model';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const Input = z.object({
  documents: z.array(Id).min(1),
  language: z.enum(['de', 'en']).optional(),
  confidence: z.number().default(95),
  review: z.string().optional(),
  /** What the run does before it gives its result. */
  behave: z.enum(['well', 'hang', 'deaf', 'transient', 'fail', 'crash', 'misshape', 'large', 'steps', 'slow', 'ask', 'ask_and_fail']).default('well'),
});

const Output = z.object({
  schema: z.literal('test.read/1'),
  fields: z.object({ title: Field(z.string()), months: Field(z.number()) }),
  lots: z.array(z.object({ id: z.string(), name: z.string(), confidence: z.number(), evidence: z.array(Evidence) })),
  blob: z.string().optional(),
});

/** Puts one question, whatever comes of it. */
async function ask({ model, log }: McpContext): Promise<void> {
  const question = { schema: z.object({ word: z.string() }), name: 'word', system: 'Say a word.', prompt: 'Which?', maxTokens: 50, onText: () => {} };
  await model?.ask(question).catch((error: unknown) => log('no answer', { code: error instanceof ModelError ? error.code : 'other' }));
}

async function run(input: z.output<typeof Input>, ctx: McpContext): Promise<McpResult<z.input<typeof Output>>> {
  await ctx.progress({ step: 'extracting', percent: 70, message: 'extracting' });
  switch (input.behave) {
    case 'hang': await sleep(60_000, undefined, { signal: ctx.signal }); break;
    case 'deaf': await sleep(60_000, undefined, { ref: false }); break;
    case 'slow': await sleep(Number(process.env.FAKE_MCP_MS ?? '100'), undefined, { signal: ctx.signal }); break;
    case 'ask': await ask(ctx); break;
    case 'ask_and_fail': await ask(ctx); throw new McpError('no_text', 'There is no text in it.');
    case 'transient': throw new McpError('model_away', 'The model does not answer.', { transient: true });
    case 'fail': throw new McpError('no_text', 'There is no text in it.');
    case 'crash': throw new TypeError('secret internals');
    case 'steps': for (let i = 0; i < 100; i++) { await ctx.progress({ step: `s${i}`, percent: i, message: `step ${i}` }); await sleep(5); } break;
    default: break;
  }
  const field = { derived: false, evidence: [] };
  const lot = (id: string) => ({ id, name: `Lot ${id}`, confidence: 90, evidence: [] });
  return {
    output: {
      schema: input.behave === 'misshape' ? ('nonsense' as 'test.read/1') : 'test.read/1',
      fields: { title: { ...field, value: `Title of ${input.documents.length}\0\ud800`, confidence: input.confidence }, months: { ...field, value: null, confidence: 90 } },
      lots: input.language === 'en' ? [lot('aaaa')] : [lot('aaaa'), lot('bbbb')],
      ...(input.behave === 'large' ? { blob: 'x'.repeat(300_000) } : {}),
    },
    confidence: input.confidence,
    review: input.review ?? null,
  };
}

const type = { title: 'Read something', input: Input, output: Output, documents: (input: z.output<typeof Input>) => input.documents, run };

/**
 * An MCP whose runs do what their input says: `read` within three seconds, `read_slowly` within the usual time. The second lot is
 * there only in German. The environment's `FAKE_MCP_MS` says how long a slow run takes.
 */
export const fakeMcp = defineMcp({
  id: 'FAKE', name: 'Fake', description: 'For tests', category: 'Test', icon: 'flask', color: '#000', version: '1.0.0', publisher: 'test',
  languages: ['de'], fileTypes: ['txt'],
  pricing: { model: 'free', subscriptionMonthlyCents: 0, usagePricePerUnitCents: 0, usageUnit: null, freeUnits: 0 },
  taskTypes: { read: defineTaskType({ ...type, timeLimit: 3 }), read_slowly: defineTaskType(type) },
});
