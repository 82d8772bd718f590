import type { TokenUse } from '@0711/models/language-model/token-use';
import { counter, histogram } from '@0711/telemetry/registry';

const questions = counter({ name: 'platform_model_questions_total', help: 'Questions to the language model server, by outcome: answered, stopped, or why there was no answer', labelNames: ['outcome'] });
const seconds = histogram({ name: 'platform_model_question_seconds', help: 'How long questions to the language model server take, retries included', buckets: [0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 120] });
const tokens = counter({ name: 'platform_model_tokens_total', help: 'Tokens of questions (prompt) and answers (answer)', labelNames: ['kind'] });

/** Counts a question that has ended. */
export function observeQuestion(seen: { outcome: string; seconds: number }): void {
  questions.inc({ outcome: seen.outcome });
  seconds.observe(seen.seconds);
}

/** Counts what an exchange took. */
export function observeTokens({ promptTokens, answerTokens }: TokenUse): void {
  tokens.inc({ kind: 'prompt' }, promptTokens);
  tokens.inc({ kind: 'answer' }, answerTokens);
}
