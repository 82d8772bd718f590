import { francAll } from 'franc-min';

const CODES: Record<string, string> = {
  deu: 'de', eng: 'en', fra: 'fr', ita: 'it', spa: 'es', nld: 'nl', pol: 'pl', por: 'pt', ces: 'cs', hun: 'hu', ron: 'ro', swe: 'sv',
  dan: 'da', bul: 'bg', ell: 'el', hrv: 'hr', slv: 'sl', ukr: 'uk', rus: 'ru', tur: 'tr',
};
const MINIMUM = 200;
const SAMPLE = 6000;

/** The language of a text as ISO 639-1; null when there are fewer than 200 letters to tell it by. */
export function detectLanguage(text: string): string | null {
  const words = text.replace(/\S*[\d@/]\S*/g, ' ').replace(/\s+/g, ' ').trim();
  if (words.length < MINIMUM) return null;
  // The middle of a document is running text; its start is addresses and headings.
  const from = Math.max(0, Math.floor((words.length - SAMPLE) / 2));
  const [best] = francAll(words.slice(from, from + SAMPLE), { only: Object.keys(CODES), minLength: 50 });
  return best ? (CODES[best[0]] ?? null) : null;
}
