import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { PLACE_LABELS } from '../labels/texts.ts';
import { isGenericTitle } from '../labels/generic-titles.ts';
import { isOnlyLabels } from '../labels/known-labels.ts';
import type { Source } from '../source/source.ts';
import { labelledTexts } from './labelled-text.ts';
import { saysTheSame } from './says-the-same.ts';

const FREE = /(?:(?<=locations?(?:\(s\))?[^.\n]{0,90}\s)at\s+the\s+discretion\s+of\s+the\s+(?:contractor|supplier|vendor)|the\s+(?:contractor|supplier|vendor)\s+may\s+choose\s+the\s+(?:work\s+)?locations?(?:\(s\))?)/giu;

export const placeOfPerformance: FieldReader<string> = { finders: [labelled, leftOpen], same: saysTheSame, floor: 0.5 };

function labelled(sources: Source[]): Candidate<string>[] {
  return labelledTexts(sources, PLACE_LABELS, 160)
    .filter(({ text }) => /\p{L}{3,}/u.test(text) && !isGenericTitle(text) && !isOnlyLabels(text) && !/^[^:]{2,30}:(?:\s|$)/u.test(text) && !/^(?:nuts|siehe|see|gemäß|gebäude|raum|building|room|ort|site|tbd|[a-z]\))/iu.test(text) && !/[:;]$|^\d{1,2}\.\d/u.test(text) && !/(?<!\p{L})(?:shall|must|will|muss|müssen|werden|wird)(?!\p{L})/iu.test(text))
    .map((found) => ({ value: found.text, finder: 'label', strength: found.strength, spans: [found], derived: false }));
}

/** A sentence that leaves the place to the contractor says where as clearly as a town would. */
function leftOpen(sources: Source[]): Candidate<string>[] {
  return spansOf(sources, FREE, 'open', 0.66);
}

function spansOf(sources: Source[], pattern: RegExp, finder: string, strength: number): Candidate<string>[] {
  return sources.flatMap((source) =>
    [...source.text.matchAll(pattern)].map((m) => ({ value: m[0].replace(/\s+/g, ' ').trim(), finder, strength, spans: [{ source, start: m.index, end: m.index + m[0].length }], derived: false })),
  );
}
