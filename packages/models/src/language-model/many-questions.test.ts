import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type LanguageServerStand, startLanguageServer } from '../testing/start-language-server.ts';
import { createLanguageServer } from './language-server.ts';
import { openRunModel } from './open-run-model.ts';
import type { TokenUse } from './token-use.ts';

const QUESTION = { schema: z.object({ city: z.string() }), name: 'city', system: 'Be exact.', prompt: 'Which city?', maxTokens: 100 };
const GOOD = { city: 'Stuttgart' };

let stand: LanguageServerStand;
let uses: TokenUse[];
beforeEach(async () => {
  stand = await startLanguageServer();
  uses = [];
});
afterEach(() => stand.close());

const open = (tokenBudget: number, options: Partial<Parameters<typeof createLanguageServer>[0]> = {}) =>
  openRunModel(createLanguageServer({ url: stand.url, ...options }), { signal: new AbortController().signal, tokenBudget, onUse: async (use) => void uses.push(use) });

test('waiting for its turn costs a question nothing of its time', async () => {
  stand.behave({ answer: () => GOOD, delayMs: 150 });
  const { model } = await open(1e6, { concurrency: 1, questionMs: 400 });
  await expect(Promise.all(Array.from({ length: 5 }, () => model.ask(QUESTION)))).resolves.toHaveLength(5);
});

test('what waits for a server that fails meanwhile is not asked, and lets it rest no longer', async () => {
  stand.behave({ status: 503, retryAfter: '0.001', delayMs: 20 });
  const { model } = await open(1e6, { concurrency: 1, restMs: 400 });
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => model.ask(QUESTION)));
  expect(all.every(({ status }) => status === 'rejected')).toBe(true);
  expect(stand.asked).toHaveLength(9);
  stand.behave({ answer: () => GOOD });
  await expect.poll(() => model.ask(QUESTION).catch(() => null), { timeout: 1_500 }).toEqual(GOOD);
});

test('questions that are asked at once do not go beyond the budget together', async () => {
  stand.behave({ answer: () => GOOD, delayMs: 50 });
  const { model } = await open(250);
  const outcomes = await Promise.allSettled([model.ask(QUESTION), model.ask(QUESTION), model.ask(QUESTION)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(outcomes[2]).toMatchObject({ reason: { code: 'over_budget' } });
  expect(stand.asked).toHaveLength(2);
});

test.each([
  ['less than nothing', { prompt_tokens: -5, completion_tokens: 3 }],
  ['half a token', { prompt_tokens: 12.5, completion_tokens: 3 }],
  ['far more than the question has letters', { prompt_tokens: 1e12, completion_tokens: 3 }],
  ['no number', { prompt_tokens: 'many', completion_tokens: null }],
])('a server that counts %s is not believed: what it took is estimated', async (_, usage) => {
  stand.behave({ answer: () => GOOD, usage });
  const { model } = await open(1e6);
  await model.ask(QUESTION);
  await model.ask({ ...QUESTION, onText: () => {} });
  expect(uses).toEqual([{ promptTokens: 6, answerTokens: 5, estimated: true }, { promptTokens: 6, answerTokens: 5, estimated: true }]);
});
