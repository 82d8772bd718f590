import type { LanguageModel } from '@0711/mcp-sdk/language-model';
import { createLanguageServer, type LanguageServerOptions } from '@0711/models/language-model/language-server';
import { openRunModel } from '@0711/models/language-model/open-run-model';
import { type LanguageServerStand, startLanguageServer } from '@0711/models/testing/start-language-server';

export type TestModel = { stand: LanguageServerStand; model: LanguageModel; close: () => Promise<void> };

/** A run's language model over real HTTP, before a server that says what a test tells it to. */
export async function startModel(options: { maxModelLength?: number; tokenBudget?: number } & Partial<LanguageServerOptions> = {}): Promise<TestModel> {
  const stand = await startLanguageServer({ maxModelLength: options.maxModelLength ?? 32_768 });
  const server = createLanguageServer({ questionMs: 3_000, stallMs: 200, restMs: 100, ...options, url: stand.url });
  const run = await openRunModel(server, { signal: new AbortController().signal, tokenBudget: options.tokenBudget ?? 1e6, onUse: async () => {} });
  return {
    stand,
    model: run.model,
    async close() {
      await run.close();
      await stand.close();
    },
  };
}
