/** Sentences of a text as offsets into it, white space at their ends left out. */
export type Sentence = { start: number; end: number };

const ABBREVIATION = /(?:^|[\s("„“])(?:z|b|u|a|o|g|d|h|s|i|e|v|m|w|zzgl|ggf|bzw|bspw|usw|etc|nr|no|abs|art|ca|inkl|incl|max|min|mind|str|st|tel|dr|prof|mr|mrs|ms|inc|ltd|co|corp|vgl|evtl|sog|gem|lt|ff|vs|approx|dept|sec|par|para|fig|tab|abb|kap|oz|lb|hrs|std|mio|mrd|rev|ed|u\.s|z\.b|u\.a|d\.h|o\.g|i\.d\.r|s\.a|s\.o|i\.e|e\.g|p\.m|a\.m|v\.h|bzgl|zzt|rs|vorh|asstt|genl|lfd|gez|ausschl|s\.u|v\.a|i\.a|i\.v|z\.t|o\.ä|u\.ä|einschl|entspr|insb|insbes|versch|exkl|allg|jew|ziff|pos|stck|stk|tsd|tgl|o\.a|u\.u|i\.v\.m)$/iu;
// A number before the stop is an ordinal (`6. Bericht`, `1. August`) when the sentence has not ended on a year or a sum.
const ORDINAL = /(?:^|[\s(–-])\d{1,2}$/u;
// `P.O. Box 7`, `F.O.B. Destination`, `(P.L. 116)`: letters with stops go on, unless what follows can only begin a sentence.
const INITIALS = /(?:^|[\s(])(?:\p{Lu}\.){1,3}\p{Lu}$/u;
const SUBJECT = /^\s+\p{Lu}\p{L}+\s(?:must|shall|should|will|may|can|is|are|has|have)\s/u;
// What can only begin a sentence: after it the number or letter before the stop was a name (`wave 3. The …`, `Attachment B. Each …`).
const OPENER = /^\s+(?:the|each|every|all|these|this|an?|if|it|they|der|die|das|ein|eine|alle|jede[rs]?|es|bei|für|wenn)\s/iu;
const NAMED = /(?:attachment|annex|appendix|exhibit|schedule|section|part|lot|phase|stage|wave|anlage|anhang|los|teil|phase|stufe|abschnitt|ziffer)\s(?:\p{Lu}|\d{1,2})$/iu;
const STOP = /[.!?…]["“”’)\]]*(?=\s+["„“‚([]?[\p{Lu}\d•§“„]|\s*$)/gu;

/** Splits running text into sentences; German and English abbreviations, ordinals and dates do not end one. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(STOP)) {
    const before = text.slice(Math.max(from, match.index - 16), match.index);
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && end < text.trimEnd().length && (ABBREVIATION.test(before) || ORDINAL.test(before)) && !namesSomething(text, before, end)) continue;
    if (match[0].startsWith('.') && INITIALS.test(before) && !beginsSentence(text.slice(end, end + 40))) continue;
    push(sentences, text, from, end);
    from = end;
  }
  push(sentences, text, from, text.length);
  return sentences;
}

function beginsSentence(after: string): boolean {
  return OPENER.test(after) || SUBJECT.test(after) || after.trim() === '';
}

function namesSomething(text: string, before: string, end: number): boolean {
  return NAMED.test(before) && (OPENER.test(text.slice(end, end + 12)) || /\p{Lu}$/u.test(before));
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const to = start + raw.trimEnd().length;
  if (to > from) sentences.push({ start: from, end: to });
}
