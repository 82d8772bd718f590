import { z } from 'zod';

export type Message = { role: 'system' | 'user' | 'assistant'; content: string };

/** What one exchange with a server took, in tokens; `estimated` when the server did not say. */
export type TokenUse = { promptTokens: number; answerTokens: number; estimated: boolean };

/** Letters of a token in the mean: for billing where the server does not count, rather too few tokens than too many. */
const LETTERS = 4;
/** German words cost more tokens: for what must fit, rather too many. */
const LETTERS_AT_LEAST = 3;

function estimateTokens(text: string): number {
  return Math.ceil(text.length / LETTERS);
}

/** Tokens that a text surely does not exceed, as far as natural language goes. */
export function tokensAtMost(text: string): number {
  return Math.ceil(text.length / LETTERS_AT_LEAST);
}

const Count = z.number().int().nonnegative();
const Usage = z.object({ prompt_tokens: Count, completion_tokens: Count });
/** What a server puts around messages: its template, and the shape of the answer. */
const MOST_AROUND = 10_000;
/** Tokens of thoughts that are not shown, and count. */
const MOST_THOUGHT = 100_000;

/** What an exchange took by the server's count. Where that is none, or can't be (more than a token a byte), it is estimated. */
export function tokenUse(usage: unknown, messages: readonly Message[], answer: string): TokenUse {
  const counted = Usage.safeParse(usage).data;
  const asked = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), MOST_AROUND);
  if (counted && counted.prompt_tokens <= asked && counted.completion_tokens <= Buffer.byteLength(answer) + MOST_THOUGHT) {
    return { promptTokens: counted.prompt_tokens, answerTokens: counted.completion_tokens, estimated: false };
  }
  return { promptTokens: messages.reduce((sum, { content }) => sum + estimateTokens(content), 0), answerTokens: estimateTokens(answer), estimated: true };
}
