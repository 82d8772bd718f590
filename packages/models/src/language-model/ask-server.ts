import { ModelError, type Question } from '@0711/mcp-sdk/language-model';
import { z } from 'zod';
import { ANSWER_FORMATS, formatBody, formatWords, type JsonSchema } from './answer-format.ts';
import { parseAnswer } from './parse-answer.ts';
import { type Answer, requestAnswer } from './request-answer.ts';
import { serverFault } from './server-fault.ts';
import type { ServerState } from './server-state.ts';
import { type Message, type TokenUse, tokensAtMost } from './token-use.ts';

export type AskOptions = {
  /** Ends the question; its reason is what the client's errors are replaced by. */
  signal: AbortSignal;
  /** Asked before each exchange, with the most tokens that it may take; throws ModelError to stop it. */
  allow: (tokens: number) => void;
  onUse: (use: TokenUse) => Promise<void>;
};

/**
 * Puts a question, in the strictest way of asking for JSON that the server takes, and asks once more when the answer does not fit.
 * Throws ModelError, the signal's reason when it aborts.
 */
export async function askServer<T extends z.ZodType>(state: ServerState, question: Question<T>, options: AskOptions): Promise<z.output<T>> {
  const schema: JsonSchema = z.toJSONSchema(question.schema, { io: 'output' });
  const first = await inSomeFormat(state, question, schema, [], options);
  const parsed = parseAnswer(first.text, question.schema);
  if ('value' in parsed) return parsed.value;
  if (first.cut) throw new ModelError('too_long', 'The answer of the model was cut at the limit of its length.');
  const repair: Message[] = [
    { role: 'assistant', content: first.text },
    { role: 'user', content: `That does not fit. ${parsed.fault} Give the whole answer again, as JSON alone that fits the schema.` },
  ];
  const second = parseAnswer((await inSomeFormat(state, question, schema, repair, options)).text, question.schema);
  if ('value' in second) return second.value;
  throw new ModelError('invalid_answer', 'The model gave no answer of the shape that was asked for.');
}

async function inSomeFormat(state: ServerState, question: Question<z.ZodType>, schema: JsonSchema, more: Message[], options: AskOptions): Promise<Answer> {
  for (;;) {
    const format = ANSWER_FORMATS[state.format] ?? 'text';
    const messages: Message[] = [{ role: 'system', content: question.system + formatWords(format, schema) }, { role: 'user', content: question.prompt }, ...more];
    const prompted = messages.reduce((sum, { content }) => sum + tokensAtMost(content), 0);
    if (prompted + question.maxTokens > state.contextTokens) throw new ModelError('too_long', 'The question is longer than the context of the model.');
    options.allow(prompted + question.maxTokens);
    const tried = { format: state.format, tokensName: state.tokensName };
    try {
      return await requestAnswer(state.client, {
        model: state.name,
        messages,
        body: { [tried.tokensName]: question.maxTokens, ...formatBody(format, question.name, schema) },
        signal: options.signal,
        stallMs: state.stallMs,
        onText: question.onText,
        onUse: options.onUse,
      });
    } catch (error) {
      options.signal.throwIfAborted();
      const fault = serverFault(error);
      // Another question may have found out meanwhile; then this one goes on with what that found.
      if (fault.ofTokensName && tried.tokensName === 'max_tokens') state.tokensName = 'max_completion_tokens';
      else if (fault.ofFormat && tried.format < ANSWER_FORMATS.length - 1) state.format = Math.max(state.format, tried.format + 1);
      else throw error;
    }
  }
}
