const ABBREVIATED = /^(.{6,110}?)\s\((\p{Lu}[\p{L}&-]{1,9})\)$/u;

/** `Harbour Works and Quays (HWQ)`: whether a text ends in the abbreviation of its own last words, in brackets; small words count or not. */
export function isAbbreviated(text: string): boolean {
  const [, long = '', short = ''] = ABBREVIATED.exec(text) ?? [];
  const letters = short.replace(/\P{Lu}/gu, '');
  const initials = (long.match(/(?<!\p{L})\p{L}/gu) ?? []).join('');
  const capitals = initials.replace(/\P{Lu}/gu, '');
  return letters.length > 1 && capitals.length > 1 && (capitals.endsWith(letters) || initials.toUpperCase().endsWith(letters));
}
