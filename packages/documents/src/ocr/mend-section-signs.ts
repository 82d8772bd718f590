type Read = { text: string; confidence: number };

/** What the German model, which does not know §, takes it for. */
const TAKEN_FOR = /^(?:8|&|\$|8&|&8)$/;
const TAKEN_TWICE = /^(?:88|&&|\$\$|8&8)$/;
const NUMBER = /^\d{1,4}[a-z]?[,;]?$/;
const AFTER_NUMBER = /^(?:Abs\.?|Absatz|Satz|S\.|Nr\.?|Nummer|ff?\.?|[A-ZÄÖÜ]{2,}\p{L}*|[A-Z][a-z]{0,3}[A-Z]\p{L}*)/u;

/** Puts § where a line cites a law: before a number that a paragraph, a number or a law's name follows, as in “§ 7 Absatz 2” or “§ 126b BGB”. */
export function mendSectionSigns<T extends Read>(words: readonly T[]): T[] {
  return words.map((word, i) => {
    const sign = TAKEN_FOR.test(word.text) ? '§' : TAKEN_TWICE.test(word.text) ? '§§' : null;
    const [number, after] = [words[i + 1]?.text ?? '', words[i + 2]?.text ?? ''];
    return sign !== null && NUMBER.test(number) && AFTER_NUMBER.test(after) ? { ...word, text: sign } : word;
  });
}
