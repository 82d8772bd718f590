/** A text's letters and digits alone, in lower case: `Stadt Elm-Hafen` and `STADT ELMHAFEN` have the same. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
