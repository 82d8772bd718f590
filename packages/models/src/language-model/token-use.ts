/** What one exchange with a server took, in tokens; `estimated` when the server did not say. */
export type TokenUse = { promptTokens: number; answerTokens: number; estimated: boolean };

/** Letters of a token in the mean: for billing where the server does not count, rather too few tokens than too many. */
const LETTERS = 4;
/** German words cost more tokens: for what must fit, rather too many. */
const LETTERS_AT_LEAST = 3;

export function estimateTokens(text: string): number {
  return Math.ceil(text.length / LETTERS);
}

/** Tokens that a text surely does not exceed, as far as natural language goes. */
export function tokensAtMost(text: string): number {
  return Math.ceil(text.length / LETTERS_AT_LEAST);
}
