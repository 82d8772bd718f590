import type { LanguageModel } from '@0711/mcp-sdk/language-model';
import { openRunModel } from '@0711/models/language-model/open-run-model';
import type { Services } from '../context.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { keepTokenUse } from '../usage/keep-token-use.ts';
import { meterTokens } from '../usage/meter-tokens.ts';
import { languageServerOf } from './language-server-of.ts';
import { observeTokens } from './observe-models.ts';

/** What an attempt at a task may ask, and its end. */
export type TaskModel = {
  model: LanguageModel | null;
  /** Stops what is still asked and charges what was used. Never throws: what it could not charge is charged later. */
  end: () => Promise<void>;
};

/** The language model of an attempt at a task; null where none is set up. What it uses is kept with each answer. */
export async function openTaskModel(services: Services, task: TaskRow, signal: AbortSignal): Promise<TaskModel> {
  const server = languageServerOf(services.config);
  if (server === null) return { model: null, end: async () => {} };
  const attempt = { taskId: task.id, attempt: task.attempts };
  const run = await openRunModel(server, {
    signal,
    tokenBudget: services.config.MODEL_TOKENS_PER_RUN,
    onUse: async (use) => {
      observeTokens(use);
      await keepTokenUse(services, { ...attempt, model: run.model.name, use });
    },
  });
  return {
    model: run.model,
    async end() {
      await run.close();
      await meterTokens(services, attempt).catch((error: unknown) => services.log.warn({ err: error, ...attempt }, 'tokens could not be charged yet'));
    },
  };
}
