/** Lower case, one space around each word: so a town's name is not found within another's. */
export function inWords(text: string): string {
  return ` ${(text.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ')} `;
}
