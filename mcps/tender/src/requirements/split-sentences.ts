/** Sentences of a text as offsets into it, white space at their ends left out. */
export type Sentence = { start: number; end: number };

const ABBREVIATION = /(?:^|[\s("„“])(?:z|b|u|a|o|g|d|h|s|i|e|v|m|w|zzgl|ggf|bzw|bspw|usw|etc|nr|no|abs|art|ca|inkl|incl|max|min|mind|str|st|tel|dr|prof|mr|mrs|ms|inc|ltd|co|corp|vgl|evtl|sog|gem|lt|ff|vs|approx|dept|sec|par|para|fig|tab|abb|kap|oz|lb|hrs|std|mio|mrd|rev|ed|u\.s|z\.b|u\.a|d\.h|o\.g|i\.d\.r|s\.a|s\.o|i\.e|e\.g|p\.m|a\.m|v\.h|bzgl|zzt|einschl|entspr|insb|insbes)$/iu;
// A number before the stop is an ordinal (`6. Bericht`, `1. August`) when the sentence has not ended on a year or a sum.
const ORDINAL = /(?:^|[\s(–-])\d{1,2}$/u;
const STOP = /[.!?…]["“”’)\]]*(?=\s+["„“‚([]?[\p{Lu}\d•§“„]|\s*$)/gu;

/** Splits running text into sentences; German and English abbreviations, ordinals and dates do not end one. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(STOP)) {
    const before = text.slice(Math.max(from, match.index - 16), match.index);
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && end < text.trimEnd().length && (ABBREVIATION.test(before) || ORDINAL.test(before))) continue;
    push(sentences, text, from, end);
    from = end;
  }
  push(sentences, text, from, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const to = start + raw.trimEnd().length;
  if (to > from) sentences.push({ start: from, end: to });
}
