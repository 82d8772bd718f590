import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type LanguageServerStand, startLanguageServer } from '../testing/start-language-server.ts';
import { createLanguageServer, type LanguageServerOptions } from './language-server.ts';
import { openRunModel, type RunModelOptions } from './open-run-model.ts';
import type { TokenUse } from './token-use.ts';

const Answer = z.object({ city: z.string(), people: z.number().int() });
const GOOD = { city: 'Stuttgart', people: 610_000 };
const QUESTION = { schema: Answer, name: 'city', system: 'Be exact.', prompt: 'Which city?', maxTokens: 100 };

let stand: LanguageServerStand;
let uses: TokenUse[];
let seen: string[];
beforeEach(async () => {
  stand = await startLanguageServer();
  [uses, seen] = [[], []];
});
afterEach(() => stand.close());

const serverOf = (options: Partial<LanguageServerOptions> = {}) =>
  createLanguageServer({ url: stand.url, restMs: 200, questionMs: 3_000, stallMs: 150, observe: ({ outcome }) => void seen.push(outcome), ...options });
const open = async (options: Partial<LanguageServerOptions & RunModelOptions> = {}) => {
  const server = serverOf(options);
  return openRunModel(server, { signal: options.signal ?? new AbortController().signal, tokenBudget: options.tokenBudget ?? 1e6, onUse: async (use) => void uses.push(use) });
};
const ask = async (options: Partial<LanguageServerOptions & RunModelOptions> = {}) => (await open(options)).model.ask(QUESTION);

describe('a server that works', () => {
  test('is asked by JSON schema, and the answer comes parsed, with what it took', async () => {
    stand.behave({ answer: () => GOOD });
    expect(await ask()).toEqual(GOOD);
    expect(stand.asked[0]).toMatchObject({ model: 'stand-in', stream: false, max_tokens: 100, temperature: 0, system: 'Be exact.', prompt: 'Which city?', response_format: { type: 'json_schema', json_schema: { name: 'city', strict: true, schema: { required: ['city', 'people'], additionalProperties: false } } } });
    expect(uses).toEqual([{ promptTokens: expect.any(Number), answerTokens: JSON.stringify(GOOD).length, estimated: false }]);
    expect(seen).toEqual(['answered']);
  });

  test('streams to whoever listens', async () => {
    stand.behave({ answer: () => GOOD, pieceMs: 2 });
    const parts: string[] = [];
    const { model } = await open();
    expect(await model.ask({ ...QUESTION, onText: (text) => void parts.push(text) })).toEqual(GOOD);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.at(-1)).toBe(JSON.stringify(GOOD));
    expect(uses).toMatchObject([{ estimated: false, answerTokens: JSON.stringify(GOOD).length }]);
  });

  test('says which model it has and how long a question may be; the operator may say otherwise', async () => {
    expect((await open()).model).toMatchObject({ name: 'stand-in', contextTokens: 16_384 });
    expect((await open({ contextTokens: 4_000 })).model.contextTokens).toBe(4_000);
    const other = await startLanguageServer({ maxModelLength: null });
    expect((await open({ url: other.url })).model.contextTokens).toBe(8_192);
    await other.close();
  });

  test('gets a key only where there is one', async () => {
    stand.behave({ answer: () => GOOD });
    await ask();
    await ask({ apiKey: 'sk-1' });
    expect(stand.asked.map(({ authorization }) => authorization)).toEqual([undefined, 'Bearer sk-1']);
  });

  test('that counts no tokens has them estimated', async () => {
    stand.behave({ answer: () => GOOD, uncounted: true });
    await ask();
    expect(uses).toMatchObject([{ estimated: true, answerTokens: 9 }]);
    expect(uses[0]?.promptTokens).toBeGreaterThan(0);
  });

  test('is asked by a few at once, the others wait', async () => {
    stand.behave({ answer: () => GOOD, delayMs: 60 });
    const { model } = await open({ concurrency: 2 });
    const all = Promise.all(Array.from({ length: 4 }, () => model.ask(QUESTION)));
    await expect.poll(() => stand.asked.length).toBe(2);
    expect((await all).length).toBe(4);
    expect(stand.asked.length).toBe(4);
  });
});

describe('a server that knows no JSON schemas', () => {
  test.each([
    [['json_schema'], 'guided_json'],
    [['json_schema', 'guided_json'], 'json_object'],
    [['json_schema', 'guided_json', 'json_object'], undefined],
  ] as const)('and refuses %s is asked in the next way, and so from then on', async (refuses, last) => {
    stand.behave({ answer: () => `Here it is:\n\`\`\`json\n${JSON.stringify(GOOD)}\n\`\`\``, refuses: [...refuses] });
    const { model } = await open();
    expect(await model.ask(QUESTION)).toEqual(GOOD);
    const before = stand.asked.length;
    expect(before).toBe(refuses.length + 1);
    expect(await model.ask(QUESTION)).toEqual(GOOD);
    expect(stand.asked.length).toBe(before + 1);
    const end = stand.asked.at(-1);
    expect(end?.guided_json === undefined ? end?.response_format?.type : 'guided_json').toBe(last);
    expect(end?.system).toContain('"people"');
  });

  test('that wants another name for the length of answers gets it', async () => {
    stand.behave({ status: 400, message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead." }, { answer: () => GOOD });
    expect(await ask()).toEqual(GOOD);
    expect(stand.asked[1]).toMatchObject({ max_completion_tokens: 100, response_format: { type: 'json_schema' } });
    expect(stand.asked[1]).not.toHaveProperty('max_tokens');
  });
});

describe('answers that cannot be used', () => {
  test('broken JSON, or JSON of another shape, is asked for once more', async () => {
    stand.behave({ answer: () => '{"city": "Stutt' }, { answer: () => GOOD });
    expect(await ask()).toEqual(GOOD);
    stand.behave({ answer: () => ({ city: 7 }) }, { answer: () => GOOD });
    expect(await ask()).toEqual(GOOD);
    expect(stand.asked[3]?.messages.at(-1)?.content).toContain('city');
    expect(uses).toHaveLength(4);
  });

  test('and is an error the second time', async () => {
    stand.behave({ answer: () => 'I would rather not.' });
    await expect(ask()).rejects.toMatchObject({ name: 'ModelError', code: 'invalid_answer' });
    expect(uses).toHaveLength(2);
  });

  test('one that was cut, and a refusal, are told as such', async () => {
    stand.behave({ answer: () => GOOD, cutAfter: 10 });
    await expect(ask()).rejects.toMatchObject({ code: 'too_long' });
    stand.behave({ answer: () => GOOD, finish: 'content_filter' });
    await expect(ask()).rejects.toMatchObject({ code: 'refused' });
    expect(uses).toHaveLength(2);
  });
});

describe('a server in trouble', () => {
  test('that is busy is asked again when it says', async () => {
    stand.behave({ status: 429, retryAfter: '0.05' }, { answer: () => GOOD });
    expect(await ask()).toEqual(GOOD);
    expect(stand.asked).toHaveLength(2);
  });

  test.each([
    ['errors', { status: 500, retryAfter: '0.01' }, 'unreachable', 3],
    ['no end of being busy', { status: 429, retryAfter: '0.01' }, 'refused', 3],
    ['a key that does not fit', { status: 401 }, 'refused', 1],
    ['a question that is too long for it', { status: 400, message: "This model's maximum context length is 10 tokens." }, 'too_long', 1],
  ] as const)('%s: %o ends as %s', async (_name, how, code, times) => {
    stand.behave(how);
    await expect(ask()).rejects.toMatchObject({ code, message: expect.not.stringContaining('Which city?') });
    expect(stand.asked).toHaveLength(times);
    expect([uses, seen]).toEqual([[], [code]]);
  });

  test('that resets the connection is asked again; in the middle of a stream it is over, and counted', async () => {
    stand.behave({ resetAfter: 0 }, { answer: () => GOOD });
    expect(await ask()).toEqual(GOOD);
    stand.behave({ answer: () => GOOD, resetAfter: 2, pieceMs: 5 });
    const { model } = await open();
    await expect(model.ask({ ...QUESTION, onText: () => {} })).rejects.toMatchObject({ code: 'unreachable' });
    expect(uses.at(-1)).toMatchObject({ estimated: true, answerTokens: 6 });
  });

  test('that falls silent in the middle of a stream is given up, and what came is counted', async () => {
    stand.behave({ answer: () => GOOD, stallAfter: 2 });
    const { model } = await open();
    const started = performance.now();
    await expect(model.ask({ ...QUESTION, onText: () => {} })).rejects.toMatchObject({ code: 'timeout' });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(uses).toMatchObject([{ estimated: true, answerTokens: 6 }]);
  });

  test('that is slow is waited for up to a limit, all tries together', async () => {
    stand.behave({ answer: () => GOOD, delayMs: 100 });
    expect(await ask()).toEqual(GOOD);
    stand.behave({ answer: () => GOOD, delayMs: 5_000 });
    await expect(ask({ questionMs: 200 })).rejects.toMatchObject({ code: 'timeout' });
  });

  test('that fails again and again is left alone for a while', async () => {
    stand.behave({ status: 503, retryAfter: '0.001' });
    const server = serverOf({ restMs: 300 });
    const { model } = await openRunModel(server, { signal: new AbortController().signal, tokenBudget: 1e6, onUse: async () => {} });
    for (let i = 0; i < 3; i++) await expect(model.ask(QUESTION)).rejects.toMatchObject({ code: 'unreachable' });
    const before = stand.asked.length;
    stand.behave({ answer: () => GOOD });
    await expect(model.ask(QUESTION)).rejects.toMatchObject({ code: 'unreachable', message: expect.stringContaining('left alone') });
    expect(stand.asked).toHaveLength(before);
    await expect.poll(() => model.ask(QUESTION).catch(() => null), { timeout: 2_000 }).toEqual(GOOD);
  });

  test('that is not there at all gives a model whose answers are errors', async () => {
    const empty = createServer().listen(0, '127.0.0.1');
    await once(empty, 'listening');
    const address = empty.address();
    empty.close();
    const run = await open({ url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, model: 'wanted' });
    expect(run.model.name).toBe('wanted');
    await expect(run.model.ask(QUESTION)).rejects.toMatchObject({ code: 'unreachable' });
  });
});

describe('limits of a run', () => {
  test('a question that would go beyond the budget is not asked', async () => {
    stand.behave({ answer: () => GOOD });
    const { model } = await open({ tokenBudget: 500 });
    await model.ask(QUESTION);
    await expect(model.ask(QUESTION)).rejects.toMatchObject({ code: 'over_budget' });
    expect(stand.asked).toHaveLength(1);
  });

  test('nor one that does not fit into the context', async () => {
    const { model } = await open({ contextTokens: 150 });
    await expect(model.ask({ ...QUESTION, prompt: 'x'.repeat(1_000) })).rejects.toMatchObject({ code: 'too_long' });
    expect(stand.asked).toHaveLength(0);
  });

  test('stopping the run stops the question with its reason', async () => {
    stand.behave({ answer: () => GOOD, delayMs: 5_000 });
    const stop = new AbortController();
    const asking = ask({ signal: stop.signal });
    await expect.poll(() => stand.asked.length).toBe(1);
    stop.abort(new Error('cancelled'));
    await expect(asking).rejects.toThrow('cancelled');
    expect(seen).toEqual(['stopped']);
  });

  test('closing it ends what is still asked, after telling what that took', async () => {
    stand.behave({ answer: () => GOOD, stallAfter: 2 });
    const run = await open({ stallMs: 5_000 });
    const asking = run.model.ask({ ...QUESTION, onText: () => {} }).catch((error: unknown) => error);
    await expect.poll(() => stand.asked.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await run.close();
    expect(uses).toHaveLength(1);
    expect(await asking).toMatchObject({ code: 'refused' });
  });
});
