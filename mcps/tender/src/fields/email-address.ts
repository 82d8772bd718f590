/** An e-mail address within a text, of two letters at least before the `@`: one is the end of a broken one. Shared, so use it with `matchAll`. */
export const EMAIL = /(?<![\w.+@-])[\w][\w.+-]{1,62}@[a-z0-9][a-z0-9.-]{0,120}\.[a-z]{2,10}(?![\w-])(?![\w.+-]{0,60}@)/giu;
// What pages write for an `@` and a dot, so that no machine collects the address: `tenders [at] town [dot] org`, `vergabe(ät)stadt.de`, `info AT town DOT org`.
const AT = String.raw`(?:\s?[\[({<]\s?(?:at|ät|@)\s?[\])}>]\s?)`;
const DOT = String.raw`(?:\.|\s?[\[({<]\s?(?:dot|punkt|\.)\s?[\])}>]\s?)`;
const NAME = String.raw`(?<![\w.+@-])[\w][\w+-]{0,40}`;
const HIDDEN = new RegExp(`${NAME}(?:${DOT}[\\w+-]{1,40}){0,3}${AT}[a-z0-9-]{1,60}(?:${DOT}[a-z0-9-]{1,60}){0,3}${DOT}[a-z]{2,10}(?![\\w-])`, 'giu');
const IN_CAPITALS = new RegExp(`${NAME}(?:(?:\\.|\\sDOT\\s)[\\w+-]{1,40}){0,3}\\sAT\\s[A-Za-z0-9-]{1,60}(?:(?:\\.|\\sDOT\\s)[A-Za-z0-9-]{1,60}){0,3}\\sDOT\\s[A-Za-z]{2,10}(?![\\w-])`, 'gu');

/** The addresses in a text, in order of place, those too that are written so that no machine should know them. Offsets are of the words as written. */
export function emailsIn(text: string): { value: string; start: number; end: number }[] {
  const hidden = [...text.matchAll(HIDDEN), ...text.matchAll(IN_CAPITALS)].map((match) => ({ value: unhidden(match[0]), start: match.index, end: match.index + match[0].length }));
  return [...[...text.matchAll(EMAIL)].map((match) => ({ value: match[0], start: match.index, end: match.index + match[0].length })), ...hidden].toSorted((a, b) => a.start - b.start);
}

function unhidden(written: string): string {
  return written.replace(new RegExp(AT, 'iu'), '@').replace(/\sAT\s/u, '@').replace(new RegExp(DOT, 'giu'), '.').replace(/\sDOT\s/gu, '.');
}

/** Mailboxes of machines (a video conference dials one too), of who transmits a notice, of those who hear complaints, and of nobody yet (`yourname@`). */
export const NOBODYS = /^(?:e-?sender|no-?reply|do-?not-?reply|noreply|vergabekammer|vk|(?:enter)?(?:your|e-?mail)?names?(?:here)?|first-?(?:name)?[._]?last-?(?:name)?|vorname[._]?(?:nach)?name|xx+)(?![a-z])|@(?:yourcompany|yourdomain|musterfirma)\.|@bundeskartellamt\.|@(?:[\w-]{1,30}\.)?(?:webex|zoomcrc)\./iu;
