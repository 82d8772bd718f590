/** Tokens that a text takes at most: German words cost more of them than English ones, so three letters count as one. */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / 3);
}

/** Letters that fit into so many tokens. */
export function lettersIn(tokens: number): number {
  return Math.max(0, Math.floor(tokens * 3));
}
