import type { Candidate } from '../engine/candidate.ts';
import { findLabels } from '../labels/label.ts';
import { isGenericTitle, namesDocumentKind } from '../labels/generic-titles.ts';
import { isLabel } from '../labels/is-label.ts';
import { PROCEDURE } from '../labels/procedures.ts';
import { BUYER_LABELS, PROCEDURE_LABELS } from '../labels/texts.ts';
import { isKey } from '../source/is-key.ts';
import type { Source } from '../source/source.ts';
import { cleanTitle } from './title-without-kind.ts';
import { endOfTitle, isHeadTitle, isLarge, isLooseTitle, largeAlone, UNFINISHED } from './title-words.ts';

const HEAD_LINES = 12;
const MAX_LINE = 320;
const JOINT = /\s(?:from\s(?:\p{L}+\s){1,4}for|für|zur|zum|über|for|of|regarding|betreffend)\s+(?:(?:die|den|das|der|the|provision of|supply of)\s+)?/giu;
// Conditions and forms are `for` many tenders.
const NOT_ANNOUNCING = /bedingung|conditions|instructions|vertrag|contract|agreement|formblatt|formular|form|checklist|erklärung|hinweise|notes|contents|inhalt/iu;
const LETTERED = /^\(?(?:a|1)\s?[.)]{1,2}\s.*(?:auftraggeber|vergabestelle|auffordernde stelle|authority|purchaser|buyer)/iu;

/** `Leistungsbeschreibung für die Pflege der Parks`: a head line that names the kind of paper and what it is for. */
export function kindFor(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, HEAD_LINES).flatMap((line, i) => {
      if (line.text.length > MAX_LINE || isGenericTitle(line.text)) return [];
      const before = source.lines[i - 1];
      // `for …` may begin the line under the kind of paper.
      const own = /^(?:(?:from\s(?:\p{L}+\s){1,4})?for|für|zur|zum|über)\s/iu.test(line.text) && before && isGenericTitle(before.text) ? ` ${line.text}` : line.text;
      for (const joint of own.matchAll(JOINT)) {
        const kind = own.slice(0, joint.index).trim() || before?.text || '';
        const from = line.start + joint.index + joint[0].length - (own.length - line.text.length);
        if (!isGenericTitle(kind) || !(namesDocumentKind(kind) || kind.search(PROCEDURE) >= 0) || NOT_ANNOUNCING.test(kind)) continue;
        const next = source.lines[i + 1];
        // `… for the Provision of` cannot end there.
        const end = UNFINISHED.test(line.text) && next && next.page === line.page && isHeadTitle(next.text) ? endOfTitle(source, i + 1) : endOfTitle(source, i);
        const text = source.text.slice(from, end);
        if (UNFINISHED.test(text) || /^(?:geplante|folgende|nachstehende|o\.\s?g\.|:)/iu.test(text)) return [];
        if (!isLooseTitle(text)) return [];
        return [{ value: cleanTitle(text), finder: 'head', strength: isLarge(source, line) || line.bold ? 0.72 : 0.64, spans: [{ source, start: from, end }], derived: false }];
      }
      return [];
    }),
  );
}

/** The first line of a paper: surely its title where a notice's first letter or label follows it, else only the best guess. */
export function firstLine(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const [line, ...following] = source.lines.slice(0, 8);
    if (!line || line.text.length > MAX_LINE || !isLooseTitle(line.text) || /^\(?[\da-z]{1,2}[.)]/iu.test(line.text) || (line.text.includes(':') && isLabel(line.text.split(':')[0] ?? ''))) return [];
    const notice = following.slice(0, 3).some(({ text }) => LETTERED.test(text)) && following.length > 3;
    const labels = findLabels(source, [...BUYER_LABELS, ...PROCEDURE_LABELS], isKey).some((label) => label.start > line.end && label.start < (following.at(-1)?.end ?? 0));
    const kind = line.text.search(PROCEDURE) >= 0;
    const strength = notice ? 0.74 : labels ? 0.6 : kind ? 0.51 : isLarge(source, line) ? largeAlone(line.text) : 0;
    if (strength === 0) return [];
    const end = endOfTitle(source, 0);
    return [{ value: cleanTitle(source.text.slice(line.start, end)), finder: 'head', strength, spans: [{ source, start: line.start, end }], derived: false }];
  });
}
