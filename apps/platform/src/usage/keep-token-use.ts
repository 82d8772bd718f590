import type { TokenUse } from '@0711/models/language-model/token-use';
import { sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { taskTokens as table } from '../db/schema.ts';

/** Adds what an exchange took to its attempt, unless that is charged already: then the attempt is over. */
export async function keepTokenUse({ db }: Pick<Services, 'db'>, { taskId, attempt, model, use }: { taskId: string; attempt: number; model: string; use: TokenUse }): Promise<void> {
  const { promptTokens, answerTokens, estimated } = use;
  await db
    .insert(table)
    .values({ taskId, attempt, model, questions: 1, promptTokens, answerTokens, estimatedTokens: estimated ? promptTokens + answerTokens : 0 })
    .onConflictDoUpdate({
      target: [table.taskId, table.attempt],
      set: {
        questions: sql`${table.questions} + 1`,
        promptTokens: sql`${table.promptTokens} + excluded.prompt_tokens`,
        answerTokens: sql`${table.answerTokens} + excluded.answer_tokens`,
        estimatedTokens: sql`${table.estimatedTokens} + excluded.estimated_tokens`,
        updatedAt: sql`now()`,
      },
      setWhere: sql`${table.meteredAt} is null`,
    });
}
