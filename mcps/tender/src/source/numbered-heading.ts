const NUMBER = /^(?:§\s?)?(?:(?:[Ss]ection|SECTION|[Ss]ec\.|[Aa]bschnitt|[Tt]eil|[Pp]art|PART|[Kk]apitel|[Cc]hapter|[Aa]rticle|[Aa]rtikel)\s+)?(\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5}|[A-Ha-h])(?:[.):]\s*|\s+)(\p{Lu}[^\n]{1,130})$/u;
/** Verbs and forms of address by which a text is a sentence. */
export const VERB = /(?<!\p{L})(?:ist|sind|wird|werden|muss|müssen|soll|sollen|sollte|hat|haben|kann|können|darf|dürfen|is|are|shall|must|will|should|may|has|have|can|could|cannot|please|bitte|sie|you|agrees?)(?!\p{L})/iu;
const MAX_WORDS = 16;

/**
 * The level (1–6) of a text that is a numbered heading such as `5.2 Referenzen`, or null. A sentence with a verb or a full stop
 * is a clause with a number, no heading.
 */
export function numberedLevel(text: string): number | null {
  const line = text.trim().replace(/\n(?=\p{Ll})/u, ' ');
  if (line.length > 150 || line.includes('\n')) return null;
  const match = NUMBER.exec(line);
  const words = match?.[2] ?? '';
  if (!match || /[.;,]$/.test(words) || /\.{3,}/.test(words) || VERB.test(words) || /:\s+\S/.test(words) || /\d{2,}[.,/]\d{2}/.test(words) || words.split(/\s+/).length > MAX_WORDS) return null;
  return /^[a-h]$/i.test(match[1] ?? '') ? 4 : Math.min(6, 1 + (match[1]?.split('.').length ?? 1));
}

/** Whether a text that looks like a heading (bold, large) also reads like one: short, without a verb, not ending like a sentence. */
export function isHeading(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 170 && !/[.;,]$/.test(line) && (!VERB.test(line) || line.length < 60) && text.trim().split('\n').length <= 3 && /\p{L}/u.test(line);
}
