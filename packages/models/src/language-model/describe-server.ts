import type OpenAI from 'openai';
import { z } from 'zod';

/** Which model a server answers with, and how many tokens question and answer may have together. */
export type ServerModel = { name: string; contextTokens: number };

/** What is assumed of a server that does not say and whose operator does not either. */
export const DEFAULT_CONTEXT_TOKENS = 8_192;

// vLLM says `max_model_len`, llama.cpp's server `meta.n_ctx`, others nothing.
const Listed = z.object({ id: z.string(), max_model_len: z.number().int().positive().optional(), meta: z.object({ n_ctx: z.number().int().positive().optional() }).nullish() });

/**
 * Asks a server for its models; `wanted` is the one of that name, else the first. What the operator says of the context goes before
 * what the server says. Throws the client's errors, and when there is no such model.
 */
export async function describeServer(client: OpenAI, wanted: string | undefined, contextTokens: number | undefined, signal: AbortSignal): Promise<ServerModel> {
  const page = await client.models.list({ signal, maxRetries: 0 });
  const listed = page.data.map((model) => Listed.parse(model));
  const found = wanted === undefined ? listed[0] : listed.find(({ id }) => id === wanted);
  if (!found) throw new Error(wanted === undefined ? 'the server lists no model' : `the server has no model ${wanted}`);
  return { name: found.id, contextTokens: contextTokens ?? found.max_model_len ?? found.meta?.n_ctx ?? DEFAULT_CONTEXT_TOKENS };
}
