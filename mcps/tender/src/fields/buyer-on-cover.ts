import type { Candidate } from '../engine/candidate.ts';
import { isAddress, ORGANISATION, trimOrganisation } from '../labels/organisations.ts';
import type { Source } from '../source/source.ts';

const HEAD_LINES = 24;
const SEPARATOR = /\s*[·•|∙]\s*|\s+[–—-]\s+|,\s+|\s{3,}/u;
// `der Versorgungsanstalt des Nordens` under the title, `for the City of …`, `im Auftrag der …`
const FOR_WHOM = /^(?:(?:im\s+auftrag|im\s+namen|für|seitens|durch)\s+)?(?:der|des|die|den|das)\s+(?<a>\p{Lu}.{3,90})$|^(?:(?:issued\s+)?(?:for|by|on\s+behalf\s+of|prepared\s+for|submitted\s+to)\s+)(?:the\s+)?(?<b>\p{Lu}.{3,90})$/u;

// The words alone on a line, the name under them.
const LONE_FOR = /^(?:im\s+(?:auftrag|namen)\s+(?:der|des|von)|on\s+behalf\s+of(?:\s+the)?|(?:issued|prepared)\s+(?:by|for)(?:\s+the)?|by)\s?:?$/iu;

/** Whose paper it is by the cover alone: the line with the sender's name and address, or `der …`, `for the …` among the title's lines. */
export function buyersOnCover(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => [...senderLines(source), ...forWhom(source), ...addressees(source)]);
}

/** `Gemeinde Auental | Bauamt | Kirchplatz 3 | 97001 Auental`: at the top of a letter, or at the foot of pages. */
function senderLines(source: Source): Candidate<string>[] {
  const seen = new Map<string, number>();
  for (const { text } of source.lines) seen.set(text, (seen.get(text) ?? 0) + 1);
  return source.lines
    .filter((line, i) => (i < 6 || line.furniture || (seen.get(line.text) ?? 0) > 2) && line.start < 20_000 && line.text.length < 200)
    .flatMap((line) => {
      const [first = '', ...rest] = line.text.split(SEPARATOR);
      const name = trimOrganisation(first);
      if (rest.length < 2 || !rest.some((part) => isAddress(part) || /^(?:[AD]-|CH-)?\d{4,5}\s\p{Lu}/u.test(part)) || !isOrganisation(name)) return [];
      return [{ value: name, finder: 'letterhead', strength: (seen.get(line.text) ?? 0) > 2 ? 0.66 : 0.6, spans: [{ source, start: line.start, end: line.start + name.length }], derived: false }];
    })
    .slice(0, 3);
}

function forWhom(source: Source): Candidate<string>[] {
  return source.lines.slice(0, HEAD_LINES).flatMap((line, i) => {
    if (line.text.length > 160) return [];
    const match = FOR_WHOM.exec(line.text);
    const under = LONE_FOR.test(line.text) ? source.lines[i + 1] : undefined;
    const name = trimOrganisation(under?.text ?? match?.groups?.['a'] ?? match?.groups?.['b'] ?? '');
    if (!name || !isOrganisation(name)) return [];
    const start = under?.start ?? line.start + line.text.indexOf(name);
    return [{ value: name, finder: 'letterhead', strength: 0.58, spans: [{ source, start, end: start + name.length }], derived: false }];
  });
}

// Whom bids are handed to: `Die Angebote können elektronisch eingereicht werden. An: …`
const HANDED_TO = /(?:angebote?|bids?|proposals?|tenders?|quotations?)(?!\p{L})[^.:;]{0,140}(?:eingereicht|einzureichen|gerichtet|zu richten|zu senden|gesendet|submitted|sent|delivered|addressed)(?!\p{L})[^.:;]{0,50}[.:]?\s+(?:an|to)(?: die| the)?(?: following address)?\s?:\s*/giu;

// A line, and those after it that begin in the middle of a name: `… AKADEMIE` / `DER KÜNSTE`.
const RUNS_ON = /^[^\n]{0,120}(?:\n(?:der|des|die|das|für|und|of|and|for)\s[^\n]{3,60}){0,2}/iu;

function addressees(source: Source): Candidate<string>[] {
  return [...source.text.matchAll(HANDED_TO)].slice(0, 3).flatMap((match) => {
    const start = match.index + match[0].length;
    const name = trimOrganisation(RUNS_ON.exec(source.text.slice(start, start + 160))?.[0] ?? '');
    return ORGANISATION.test(name) && name.length > 5 && !/[:;@?]/u.test(name) ? [{ value: name.replace(/\s+/gu, ' '), finder: 'acts', strength: 0.64, spans: [{ source, start, end: start + name.length }], derived: false }] : [];
  });
}

function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name) && name.length > 5 && name.length <= 110 && /^\p{Lu}/u.test(name) && /\s|\p{L}{12}/u.test(name) && !/:\s|[.:;?!]$|\d{3}|@/u.test(name) && !/(?<!\p{L})(?:ist|sind|wird|werden|is|are|will|shall|must)(?!\p{L})/u.test(name);
}
