import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { isGenericTitle } from '../labels/generic-titles.ts';
import { PROCEDURE } from '../labels/procedures.ts';
import { TITLE_LABELS } from '../labels/texts.ts';
import { boughtInProse } from './title-in-prose.ts';
import { sheetTitles } from '../structured/sheet-fields.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { rankTitles } from './rank-titles.ts';
import { labelledTexts, surestOfEach } from './labelled-text.ts';
import type { LabelledText } from './labelled-text.ts';
import { saysTheSame } from './says-the-same.ts';
import { afterFor, afterKind, inHead, runningTitle } from './title-in-head.ts';
import { onCover } from './title-in-blocks.ts';
import { inFrontMatter } from './title-in-front-matter.ts';
import { inLetters } from './title-in-letters.ts';
import { firstLine, kindFor } from './title-on-cover.ts';
import { inPlainLines } from './title-in-lines.ts';
import { onForms } from './title-on-forms.ts';
import { cleanTitle } from './title-without-kind.ts';
import { isOneWord, isTitle, SENTENCE_VERB } from './title-words.ts';

const MAX = 330;
// Tables of lots, items and clauses have these columns too; only beside such a head stands the tender's own name.
const BARE_LABEL = /^(?:bezeichnung|description|title|titel|leistung|kurzbeschreibung|project|projekt|short description|subject)$/iu;
const PROJECT_LABEL = /^(?:projekt|vorhaben|project)$/iu;
// `Bezeichnung` under these is the name of an office or a place.
const OTHER_PARTY = /(?:auftraggeber|vergabestelle|kontaktstelle|(?:auffordernden?|erteilenden?) stelle|erfüllungsort|contracting authority|organi[sz]ation)[\p{L}\s/]*$/imu;
// The beginning of a sentence that a line's end cuts.
const STATES_PURPOSE = /^(?:gegenstand|ziel|zweck|inhalt)\s(?:der|des|dieser|dieses)\s\p{L}+\s(?:ist|sind)\s/iu;
// `Projekt: 27_0016 Stadt Talburg`: for whom, not what.
const TOWN = /^(?:stadt|gemeinde|landkreis|kreisstadt|markt|(?:city|town|county|village)\sof)\s\p{Lu}[\p{L}/-]+$/iu;
// `Bezeichnung des Auftrags` names nothing else, even under the long head that a portal prints over a notice.
const SURE = 0.97;
// `TITLE (business title of person signing)`, `(Register to obtain …)`: what a form tells whoever fills it in.
const OF_FILLING_IN = /\((?:register|business\stitle|printed|full\slegal|if\syou|check\s|please)[^()]*\)?|^(?:state\s)?(?:vendor|supplier|taxpayer)\s(?:no|number|id)(?!\p{L})/iu;
const IN_TABLE = new Set(['column', 'below', 'next']);

/** What proposes titles; which of them is believed, the ranking decides. */
export const TITLE_FINDERS = [labelled, inFrontMatter, onCover, afterKind, afterFor, kindFor, inHead, firstLine, inPlainLines, onForms, inLetters, runningTitle, boughtInProse, sheetTitles];

export const title: FieldReader<string> = {
  finders: [(sources) => rankTitles(sources, TITLE_FINDERS.flatMap((find) => find(sources)))],
  same: (a, b) => saysTheSame(a, b) || beginsWith(a, b) || beginsWith(b, a) || endsWith(a, b) || endsWith(b, a),
  fuller: (a, b) => a.length > b.length && (beginsWith(a, b) || (endsWith(a, b) && !isGenericTitle(a.slice(0, -b.length)))),
  floor: 0.5,
};

/** One is the other's first line. */
function beginsWith(long: string, short: string): boolean {
  return short.length > 20 && long.startsWith(short);
}

/** One is the other's second line: the first is as long, or longer. */
function endsWith(long: string, short: string): boolean {
  return short.length > 20 && long.length < short.length * 3 && long.endsWith(` ${short}`);
}

/** `Bezeichnung der Leistung: …`, `Project Title: …`. A later label is worth less: forms repeat them for lots and attachments. */
function labelled(sources: Source[]): Candidate<string>[] {
  return surestOfEach(nearest(labelledTexts(sources, TITLE_LABELS, MAX)).filter(({ text, strength, weight, start }) => isTitle(text) || isTitle(cleanTitle(text)) || (strength > 0.8 && start < (weight >= SURE ? 8000 : 3000) && isOneWord(text))))
    .filter((found) => !BARE_LABEL.test(found.label) || (found.start < 3500 && (!IN_TABLE.has(found.relation) || isTitleBelow(found))))
    .filter((found) => !OTHER_PARTY.test(linesAbove(found)) && !OF_FILLING_IN.test(found.text) && !STATES_PURPOSE.test(found.text) && !isListOfServices(found) && !TOWN.test(cleanTitle(found.text)))
    .filter((found) => !/verfahren$/iu.test(found.label) || found.text.search(PROCEDURE) < 0)
    .filter((found) => !isSentenceBelow(found) && !(/description$/iu.test(found.label) && isOneOfMany(found)))
    .map((found) => {
      const early = found.start < 6000 ? 1 : found.start < 20_000 ? 0.92 : 0.75;
      // A project's name of two words is often a campaign's; what is bought for it stands elsewhere.
      const whole = PROJECT_LABEL.test(found.label) && (found.text.match(/\p{L}{2,}/gu)?.length ?? 0) < 3 ? 0.75 : 1;
      return { value: cleanTitle(found.text), finder: 'label', strength: found.strength * early * whole, spans: [found], derived: false };
    });
}

/** Of the rows under a label the first alone: where that is no title, the next is none of this label's. */
function nearest(found: LabelledText[]): LabelledText[] {
  return found.filter((one) => one.relation !== 'below' || !found.some((other) => other.source === one.source && other.labelStart === one.labelStart && other.relation === 'below' && other.start < one.start));
}

/** The three lines over a bare label, under whose heading it stands. */
function linesAbove({ source, labelStart, label }: LabelledText): string {
  const at = indexAt(source.lines, labelStart);
  return BARE_LABEL.test(label) ? source.lines.slice(Math.max(0, at - 1), at).map((line) => line.text).join('\n') : '';
}

/** `Bauleitung / Objektplanung / Statik` behind `Art der Leistung`: what a portal files the tender under. */
function isListOfServices({ label, text }: LabelledText): boolean {
  return /^art (?:der|des) /iu.test(label) && text.split(' / ').length > 2;
}

/** In a row of three cells and more a label is the head of a column. */
function isOneOfMany({ source, labelStart, relation }: LabelledText): boolean {
  return (relation !== 'cell' && relation !== 'after') || (unitAt(source, labelStart)?.cells.filter((cell) => cell.end > cell.start).length ?? 0) > 2;
}

/** `Leistung` above the value: a form has one of these, a table many rows under it. */
function isTitleBelow({ source, start, label }: LabelledText): boolean {
  if (/^(?:bezeichnung|description)$/iu.test(label)) return false;
  const at = indexAt(source.units, start);
  const [row, next] = [source.units[at], source.units[at + 1]];
  return !(row?.kind === 'table_row' && next?.kind === 'table_row' && row.cells.length === next.cells.length && row.cells.length > 2);
}

/** The first line of a paragraph under a heading such as `Gegenstand` is the beginning of a sentence, not a name. */
function isSentenceBelow({ source, start, end, relation, text }: LabelledText): boolean {
  if (relation !== 'next' && relation !== 'below') return /\p{Ll}{2}\.\s+\p{Lu}/u.test(text) || (text.length > 90 && SENTENCE_VERB.test(text));
  const unit = unitAt(source, start);
  const paragraph = unit && unit.kind !== 'table_row' ? source.text.slice(start, unit.end) : text;
  return (unit?.end ?? end) > end && /\p{Ll}{2}\.(?:\s|$)/u.test(paragraph) && SENTENCE_VERB.test(paragraph.split(/\.\s/u)[0] ?? '');
}

