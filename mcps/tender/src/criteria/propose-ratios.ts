import type { Source } from '../source/source.ts';
import { parseNumber } from './criterion.ts';
import { shortened } from './figures-of-text.ts';
import type { Entry, ProposedGroup } from './proposed-group.ts';
import { wholeParts } from './proposed-group.ts';

const FIGURE = /(?<![\d.,])(?<figure>\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|Prozent|percent|per cent|v\.\s?H\.|points|Punkte|marks)/giu;
const PERCENT = /%|pro|per|v\./iu;
const EDGES = /^[\s,;:()[\]=–—/•|-]+|[\s,;:([\]=–—/•|-]+$/gu;
const LEAD_OUT = /^(?:(?:und|and|sowie|or|auf|für|for|to|of|the|die|den|der|das|dem|with|mit|is|are|wird|weight\p{L}*|gewicht\p{L}*|zu|von|a|an)\s+)+/iu;
const TAIL_OUT = /(?:\s+(?:und|and|sowie|mit|zu|with|at|of|is|are|wird|weight\p{L}*|gewicht\p{L}*|von|for|für|will|be|an?|account\p{L}*|represent\p{L}*|counts?|zählt|fließt|ein|ha(?:ve|s|ving|t|ben)|carr(?:y|ies)|receives?|(?:the\s+)?remain(?:ing|der)|(?:die\s+)?(?:verbleibend|restlich|übrig)e[nr]?))+$/iu;
const MOST_NAME = 90;

/** Figures within one sentence that make up the whole, each with the words before it, and each with the words after it. */
export function proposeRatios(source: Source): ProposedGroup[] {
  return source.units.flatMap((unit, at): ProposedGroup[] => {
    const text = source.text.slice(unit.start, unit.end);
    const figures = [...text.matchAll(FIGURE)];
    if (figures.length < 2 || figures.length > 30) return [];
    return (['before', 'after'] as const).flatMap((side) => {
      const entries = figures.flatMap((match, i): Entry[] => {
        const from = side === 'before' ? (i > 0 ? (figures[i - 1]?.index ?? 0) + (figures[i - 1]?.[0].length ?? 0) : 0) : match.index + match[0].length;
        const to = side === 'before' ? match.index : (figures[i + 1]?.index ?? text.length);
        const name = nameOf(text.slice(from, to), side);
        const value = parseNumber(match.groups?.['figure'] ?? '');
        if (!name) return [];
        const percent = PERCENT.test(match[0].replace(/points|punkte/iu, ''));
        return [{ criterion: { source, name, start: unit.start + Math.max(from, side === 'before' ? to - 120 : 0), end: unit.start + Math.min(text.length, side === 'before' ? match.index + match[0].length : Math.min(to, from + 120)), percent: percent ? value : null, points: percent ? null : value, lot: null, sureness: 0 }, at, value, depth: 1 }];
      });
      return wholeParts(entries, null).map((set) => ({ form: 'ratio' as const, criteria: set.map(({ criterion }) => criterion), at, heads: '', siblings: entries.length - set.length, total: null }));
    });
  });
}

/** The clause nearest to the figure, without the words that tie it to the sentence. */
function nameOf(text: string, side: 'before' | 'after'): string | null {
  const plain = text.replace(/\s+/gu, ' ').replace(EDGES, '');
  const parts = plain.split(/[.;:](?=\s|$)|,\s(?:and|und)\s|\s(?:and|und|sowie)\s(?=(?:wird|werden|ist|sind|will|is|are|shall)\s)|\s\(|\)\s|,\s/u).map((part) => part.replace(EDGES, '')).filter((part) => /\p{L}{3}/u.test(part));
  const near = (side === 'before' ? parts.at(-1) : parts[0]) ?? '';
  const name = near.replace(LEAD_OUT, '').replace(TAIL_OUT, '').replace(EDGES, '');
  return name.length <= MOST_NAME ? shortened(name) : null;
}
