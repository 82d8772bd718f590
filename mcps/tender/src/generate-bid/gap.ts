import type { TenderLanguage } from '../bidding/read-tender.ts';

const OPENING: Record<TenderLanguage, string> = { de: 'Zu ergänzen', en: 'To be added' };
const MARKED = /\[(?:Zu ergänzen|To be added): [^\]]*\]/gu;

/** A place that a person has to fill in, so that nobody takes it for content: `[Zu ergänzen: …]`. Brackets within are taken out. */
export function gap(what: string, language: TenderLanguage): string {
  return `[${OPENING[language]}: ${what.replace(/[[\]]/g, '').trim()}]`;
}

/** A text in parts, those that `gap` marked told apart from the rest. */
export function splitGaps(text: string): { text: string; gap: boolean }[] {
  const parts: { text: string; gap: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), gap: false });
    parts.push({ text: match[0], gap: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), gap: false });
  return parts;
}
