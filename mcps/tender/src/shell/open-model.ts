import { createLanguageServer } from '@0711/models/language-model/language-server';
import { openRunModel, type RunModel } from '@0711/models/language-model/open-run-model';
import { z } from 'zod';
import { UsageError } from './command-options.ts';

/** Tokens that one call of the command may use in all. */
const BUDGET = 1_000_000;

const Settings = z.object({
  MODEL_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }),
  MODEL_NAME: z.string().min(1).optional(),
  MODEL_API_KEY: z.string().min(1).optional(),
  MODEL_CONTEXT_TOKENS: z.coerce.number().int().min(2_048).optional(),
});

export type OpenedModel = RunModel & { /** Tokens of questions and answers so far. */ used: () => number };

/** The language model that the environment names, as the Platform's settings do. Throws UsageError when it names none. */
export async function openModel(env: Readonly<Record<string, string | undefined>>, signal: AbortSignal): Promise<OpenedModel> {
  const settings = Settings.safeParse({ ...env, MODEL_URL: env['MODEL_URL'] ?? env['VLLM_URL'] });
  if (!settings.success) throw new UsageError(`--model needs MODEL_URL, the address of an OpenAI-compatible server: ${settings.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join(', ')}`);
  const { MODEL_URL: url, MODEL_NAME: model, MODEL_API_KEY: apiKey, MODEL_CONTEXT_TOKENS: contextTokens } = settings.data;
  let used = 0;
  const run = await openRunModel(createLanguageServer({ url, model, apiKey, contextTokens }), {
    signal,
    tokenBudget: BUDGET,
    onUse: async ({ promptTokens, answerTokens }) => {
      used += promptTokens + answerTokens;
    },
  });
  return { ...run, used: () => used };
}
