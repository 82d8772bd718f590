import { createLanguageServer, type LanguageServer } from '@0711/models/language-model/language-server';
import type { Config } from '../config.ts';
import { observeQuestion } from './observe-models.ts';

const servers = new WeakMap<Config, LanguageServer>();

/** The language model server of this process, made when it is first needed; null when none is set up. */
export function languageServerOf(config: Config): LanguageServer | null {
  const { MODEL_URL: url, MODEL_API_KEY: apiKey, MODEL_NAME: model, MODEL_CONTEXT_TOKENS: contextTokens, MODEL_CONCURRENCY: concurrency } = config;
  if (url === undefined) return null;
  const known = servers.get(config);
  if (known) return known;
  const made = createLanguageServer({ url, apiKey, model, contextTokens, concurrency, observe: observeQuestion });
  servers.set(config, made);
  return made;
}
