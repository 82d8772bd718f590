import { splitSentences } from '../requirements/split-sentences.ts';
import type { Source } from '../source/source.ts';
import { cleanName, PRICE } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import { kindsOf } from './name-kinds.ts';
import type { ProposedGroup } from './proposed-group.ts';

const JUDGES = /evaluat|award|criteri|kriteri|zuschlag|wertung|bewert|gewertet|factor|select|choos|scor|judg|rank|assess|consider|auswahl|beurteil|entscheid/iu;
// What stands right before the first entry.
const OPENS = /(?:based\s+(?:solely\s+|primarily\s+)?(?:up)?on|basis\s+of|(?<!p)consider(?:s|ing)?(?!\p{L})|into\s+(?:consideration|account)|according\s+to|in\s+terms\s+of|against|(?<!\p{L})for\s+their|(?:provid|offer|represent)(?:es?|ing|s)\s+the\s+best(?=\s[^.;]*,)|(?:criteria|factors?|considerations|elements|aspects|kriterien|gesichtspunkte)(?:\s[^,.;:]{0,60})?\s(?:are|is|will\s+be|shall\s+be|includes?|including|sind|lauten)(?!\p{L})|(?:criteria|factors?|considerations|kriterien|following|folgende[nrs]?)(?:\s[^,.;:]{0,60})?:|anhand|berücksichtigung|grundlage|hinsichtlich|maßgeblich\s(?:sind|ist))(?:\s+(?:the|their|its|of|von|der|des|die|das|but\s+not\s+limited\s+to))*\s*:?\s+/giu;
// In German what is done with them comes last.
const VERB_LAST = /anhand|berücksichtigung|grundlage|hinsichtlich/iu;
const LIMITS = /^(?:(?:and|und|or|and\/or|oder|sowie|as\s+well\s+as|the|their|its|an?|der|die|das|des|dem|den|also|any)\s+)+/iu;
const ENTRY_TAIL = /\s+(?:to|for)\s+(?:the|our)\s+(?-i:\p{Lu})\p{L}+[.\s]*$|\s+(?:that|which)\s.*$|\s+(?:berücksichtigt|herangezogen|bewertet|beurteilt|gewertet|erteilt|vergeben|ausgewählt|getroffen|considered|evaluated)(?:[\s.].*)?$/iu;
/** What a sentence puts between its entries and is none of them. */
export const ASIDE = /^(?:(?:where|if|as|when)\s+(?:\p{L}+\s+)?(?:applicable|relevant|necessary|appropriate)|but\s+not\s+limited\s+to|among\s+others?|unter\s+anderem|etc\.?|usw\.?|in\s+no\s+particular\s+order|if\s+any|other\s+(?:\p{L}+\s+){0,2}factors)$/iu;
const MARK = /^\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]\s+/iu;
const FIGURED = /\d\s*(?:%|percent|prozent|points?|punkte?n?|marks?)(?!\p{L})/iu;
const FEWEST = 3;
const MOST = 12;
const MOST_WORDS = 14;
const LONGEST = 900;
const LEAST_SOUNDING = 0.5;

/** Groups without figures that a sentence lists behind words of judging: `evaluated based on experience, schedule, and fees`. */
export function proposeSeries(source: Source): ProposedGroup[] {
  return source.units.flatMap((unit, at): ProposedGroup[] => {
    const text = source.text.slice(unit.start, unit.end);
    if (unit.kind === 'table_row' || unit.kind === 'heading' || !JUDGES.test(text)) return [];
    return splitSentences(text).flatMap(({ start, end }): ProposedGroup[] => {
      const sentence = text.slice(start, Math.min(end, start + LONGEST));
      const comma = sentence.search(/[,;]/u);
      if (comma < 0 || FIGURED.test(sentence)) return [];
      const opened = [...sentence.matchAll(OPENS)].filter((match) => JUDGES.test(VERB_LAST.test(match[0]) ? sentence : sentence.slice(0, match.index + match[0].length)));
      const series = opened.map((match) => entriesIn(source, sentence, match.index + match[0].length, unit.start + start));
      const longest = series.toSorted((a, b) => b.length - a.length)[0] ?? [];
      const names = longest.map(({ name }) => name);
      const enough = longest.length >= FEWEST || (longest.length === 2 && names.some((name) => PRICE.test(name)));
      return enough && longest.length <= MOST && kindsOf(names).sounding >= LEAST_SOUNDING ? [{ form: 'series', criteria: longest, at, heads: '', siblings: 0, total: null }] : [];
    });
  });
}

/** The entries from `from` to the sentence's end; none where one is too long to be a name. */
function entriesIn(source: Source, sentence: string, from: number, offset: number): FoundCriterion[] {
  const pieces = piecesOf(sentence, from).flatMap(({ start, end }): FoundCriterion[] => {
    const written = sentence.slice(start, end).replace(/\s+/gu, ' ').trim().replace(LIMITS, '').replace(MARK, '').replace(LIMITS, '').replace(ENTRY_TAIL, '');
    const name = cleanName(written);
    return name.length < 3 || ASIDE.test(name) ? [] : [{ source, name, start: offset + start, end: offset + end, percent: null, points: null, lot: null, sureness: 0 }];
  });
  return pieces.every(({ name }) => name.split(' ').length <= MOST_WORDS) ? pieces : [];
}

/** What commas part, or stops where there are some; the last `and` parts too where no comma stands before it. */
function piecesOf(sentence: string, from: number): { start: number; end: number }[] {
  const mark = sentence.slice(from).includes(';') ? /;/gu : /,(?!\d)(?![^(]*\))/gu;
  const cuts = [...sentence.slice(from).matchAll(mark)].map(({ index }) => from + index);
  const bounds = [from - 1, ...cuts, sentence.length];
  const pieces = bounds.slice(1).map((end, i) => ({ start: (bounds[i] ?? 0) + 1, end }));
  const last = pieces.at(-1);
  if (!last || /^\s*(?:and|und|sowie|or|and\/or|as\s+well\s+as)\s/iu.test(sentence.slice(last.start, last.end))) return pieces;
  const joint = sentence.slice(last.start, last.end).search(/\s(?:and(?:\/or)?|und|sowie)\s(?!.*\s(?:and(?:\/or)?|und|sowie)\s)/iu);
  return joint <= 0 ? pieces : [...pieces.slice(0, -1), { start: last.start, end: last.start + joint }, { start: last.start + joint, end: last.end }];
}
