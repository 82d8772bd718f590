/** Bullets and dashes as they stand at the start of a list item. */
const BULLET = /^(?:[•●○◦▪■□▫◾◆◇❖➢➤►▶‣∙·*–—−-]|[\uf000-\uf0ff]|o)$/u;
const TICK = /^[☐☑☒✓✔✗✘❑❏]$/u;
const ORDINAL = /^\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]$/;
const SECTION = /^(?:§\s?)?(?:\d{1,3}|[A-Z])(?:\.\d{1,3})+\.?$|^\d{1,2}$/;

const NUMBERED_OF = /\b(?:seite|page|blatt)\s*\d{1,4}\s*(?:\/|von|of)\s*\d{1,4}\b/i;
const NUMBERED = /^\W*(?:(?:seite|page|blatt|s\.|p\.)\s*)?\d{1,4}(?:\s*(?:\/|von|of|–|-)\s*\d{1,4})?\W*$/i;

export type Marker = 'bullet' | 'tick' | 'ordinal' | 'section';

/** What kind of list or section mark a line's first word is; null when it is a word like any other. */
export function markerOf(word: string): Marker | null {
  if (TICK.test(word)) return 'tick';
  if (BULLET.test(word)) return 'bullet';
  if (ORDINAL.test(word)) return 'ordinal';
  return SECTION.test(word) ? 'section' : null;
}

/** Whether a line is an entry of a table of contents: dots that lead to a page number. */
export function leadsToPage(text: string): boolean {
  return /(?:\.\s?){4,}\s*\d{1,4}$/.test(text);
}

/** Whether a line at a page's edge is no more than the page's number. */
export function isPageNumber(text: string): boolean {
  return text.length < 120 && (NUMBERED.test(text) || NUMBERED_OF.test(text));
}
