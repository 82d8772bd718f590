import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { cleanName, PRICE, TOPIC } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { lotAt } from './standing.ts';

// The words of forms (52.212-2 of the US) after which a buyer writes its factors without any mark.
const LEAD = /(?:following\s+(?:\p{L}+\s+)?(?:factors|criteria)\s+(?:(?:shall|will)\s+be|are)\s+used\s+to\s+(?:evaluate|select)|folgende\s+(?:zuschlags|wertungs)kriterien)[^:]{0,80}:/iu;
const REMARK = /\[(?:[^[\]]|\[[^[\]]{0,300}\]){0,900}\]/gu;
const CLOSED = /^\s*(?:\([b-h]\)\s|options\b|technical and past performance|when combined)/iu;
const BLANK = /^[\s_.…-]*$/u;
// Two names whose line break was lost: `Technical AcceptabilityPrice`.
const GLUED = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/u;
const MAX_REACH = 1400;
const MAX_NAME = 80;

/** Factors in lines without any mark right after the words of a form that announce them; remarks in brackets, which say how to fill it in, aside. */
export function criteriaInLeadLines(source: Source): CriteriaGroup[] {
  return source.units.flatMap((unit): CriteriaGroup[] => {
    const said = source.text.slice(unit.start, unit.end);
    const lead = unit.kind !== 'table_row' && /factors|criteria|kriterien/iu.test(said) ? LEAD.exec(said) : null;
    if (!lead) return [];
    const from = unit.start + lead.index + lead[0].length;
    // Remarks are blanked, so that offsets stay.
    const text = source.text.slice(from, from + MAX_REACH).replace(REMARK, (remark) => remark.replace(/[^\n]/gu, ' '));
    const criteria: FoundCriterion[] = [];
    let at = from;
    for (const part of text.split('\n')) {
      const start = at;
      at += part.length + 1;
      if (BLANK.test(part)) continue;
      const names = namesIn(part);
      if (CLOSED.test(part) || names.length === 0) break;
      for (const name of names) criteria.push({ source, name, start: start + Math.max(0, part.indexOf(name)), end: start + part.length, percent: null, points: null, lot: lotAt(source, indexAt(source.units, unit.start)), sureness: 0 });
    }
    return criteria.length >= 2 ? [{ criteria, standing: 'award', clear: 0.3 }] : [];
  });
}

/** The names of a line, none where it is a sentence or sounds like nothing that bids are judged by. */
function namesIn(part: string): string[] {
  const names = part.trim().split(GLUED).map((name) => cleanName(name));
  const known = (name: string): boolean => TOPIC.test(name) || PRICE.test(name);
  return names.every((name) => name.length >= 3 && name.length <= MAX_NAME && known(name)) && !/[.:]\s*$|\s(?:will|shall|is|are)\s/iu.test(part.trim()) ? names : [];
}
