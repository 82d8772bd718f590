import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { isGenericTitle, namesDocumentKind } from '../labels/generic-titles.ts';
import { isOnlyLabels } from '../labels/known-labels.ts';
import { BUYING_UNIT, isAddress, ORGANISATION } from '../labels/organisations.ts';
import { TITLE_LABELS } from '../labels/texts.ts';
import { findDates } from '../dates/find-dates.ts';
import { findMoments } from '../dates/find-moments.ts';
import { boughtInProse } from './title-in-prose.ts';
import { numberedLevel } from '../source/numbered-heading.ts';
import { sheetTitles } from '../structured/sheet-fields.ts';
import { unitAt } from '../source/source.ts';
import type { Source, SourceLine } from '../source/source.ts';
import { labelledTexts, surestOfEach } from './labelled-text.ts';
import type { LabelledText } from './labelled-text.ts';
import { saysTheSame } from './says-the-same.ts';

const MAX = 330;
const HEAD_LINES = 18;
// Tables of lots and items have this column too; only beside it stands the tender's own name.
const FOR = /^(?:for|for the|for provision of|für|über|betreffend|zur|zum)\s?:?$/iu;
// A verb that rules a sentence: no title says that something `is an …` or `will be …`.
const SENTENCE = /(?<!\p{L})(?:is|are|was|were|will|shall|must|may|should|have|has|ist|sind|wird|werden|muss|müssen|soll|sollen|kann|können)(?!\p{L})|^(?:to|please|bitte|visit|register)(?!\p{L})/iu;
const SENTENCE_VERB = /(?<!\p{L})(?:is|are|will|shall|must|should|has|have|seeks?|intends?|requests?|invites?|requires?|ist|sind|wird|werden|muss|müssen|soll|sollen|hat|haben|kann|beabsichtigt|schreibt|vergibt|sucht|plant|benötigt|umfasst|besteht|erfolgt|betreibt)(?!\p{L})/iu;
// `PROJECT NO. 27-103`, `Vergabenummer: 12/27`
const NUMBERED = /^(?:\p{L}+\s){0,3}\p{L}*(?:no|nr|number|nummer|#)\.?:?\s*\S*\d\S*$/iu;
// A part of an organisation, in a letter's head.
const DEPARTMENT = /^(?:\p{L}+\s)?(?:abteilung|referat|fachbereich|fachdienst|sachgebiet|dezernat|stabsstelle|division|bureau|branch)(?:\s|$)|^office of (?:the\s)?\p{L}+/iu;
// No title ends with an article or a joining word.
const UNFINISHED = /(?<!\p{L})(?:der|die|das|des|dem|den|eines|einer|einem|und|sowie|für|von|zur|zum|im|in|mit|am|an|the|of|and|for|to|in|at|with|a)$|[-–&,]$/u;
const BARE_LABEL = /^bezeichnung$/iu;

export const title: FieldReader<string> = {
  finders: [labelled, afterKind, afterFor, inHead, runningTitle, boughtInProse, sheetTitles],
  same: (a, b) => saysTheSame(a, b) || beginsWith(a, b) || beginsWith(b, a),
  fuller: (a, b) => a.length > b.length && beginsWith(a, b),
  floor: 0.5,
};

/** One is the other's first line. */
function beginsWith(long: string, short: string): boolean {
  return short.length > 20 && long.startsWith(short);
}

/** `Bezeichnung der Leistung: …`, `Project Title: …`. A later label is worth less: forms repeat them for lots and attachments. */
function labelled(sources: Source[]): Candidate<string>[] {
  return surestOfEach(labelledTexts(sources, TITLE_LABELS, MAX).filter(({ text, strength }) => isTitle(text) || (strength > 0.8 && isOneWord(text))))
    .filter((found) => !BARE_LABEL.test(found.label) || (found.start < 6000 && found.relation !== 'column' && found.relation !== 'below' && found.relation !== 'next'))
    .filter((found) => !isSentenceBelow(found))
    .map((found) => {
      const early = found.start < 6000 ? 1 : found.start < 20_000 ? 0.92 : 0.75;
      return { value: cleanTitle(found.text), finder: 'label', strength: found.strength * early, spans: [found], derived: false };
    });
}

/** The first line of a paragraph under a heading such as `Gegenstand` is the beginning of a sentence, not a name. */
function isSentenceBelow({ source, start, end, relation, text }: LabelledText): boolean {
  if (relation !== 'next' && relation !== 'below') return false;
  const unit = unitAt(source, start);
  const paragraph = unit && unit.kind !== 'table_row' ? source.text.slice(start, unit.end) : text;
  return (unit?.end ?? end) > end && /\p{Ll}{2}\.(?:\s|$)/u.test(paragraph) && SENTENCE_VERB.test(paragraph.split(/\.\s/u)[0] ?? '');
}

/** `Request for Quotation: 60 Office Chairs`: what a head line says after the kind of document. */
function afterKind(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, HEAD_LINES).flatMap((line, i) => {
      const parts = /^#*\s*([^:–—]{3,60}?)(?::|\s[–—-])\s+(.{8,200})$/u.exec(line.text);
      if (!parts?.[1] || !parts[2] || !/\p{L}{3}/u.test(parts[1]) || !isGenericTitle(parts[1]) || !isHeadTitle(parts[2].replace(/^\d+\s+/u, ''))) return [];
      const large = isLarge(source, line);
      if (!large && !line.bold && i >= 10) return [];
      const start = line.end - parts[2].length;
      return [{ value: cleanTitle(parts[2]), finder: 'head', strength: large || line.bold ? 0.78 : 0.66, spans: [{ source, start, end: line.end }], derived: false }];
    }),
  );
}

/** `REQUEST FOR PROPOSALS` / `FOR` / `Business Consultant Services`: what stands under the lone word on a first page. */
function afterFor(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, HEAD_LINES + 8).flatMap((line, i, head) => {
      const above = head.slice(Math.max(0, i - 5), i);
      const first = source.lines[i + 1];
      if (!FOR.test(line.text) || !first || !isHeadTitle(first.text) || !above.some((other) => isGenericTitle(other.text) || namesDocumentKind(other.text))) return [];
      const second = source.lines[i + 2];
      const more = second && second.fontSize === first.fontSize && (continues(source, first, second) || /^\([^()]{3,40}\)$/u.test(second.text)) ? second : first;
      return [{ value: cleanTitle(source.text.slice(first.start, more.end)), finder: 'head', strength: 0.84, spans: [{ source, start: first.start, end: more.end }], derived: false }];
    }),
  );
}

/** The line of the first page that stands beside the name of the document's kind or its number, and is neither office nor address. */
function inHead(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const head = source.lines.slice(0, HEAD_LINES);
    return head.flatMap((line, i) => {
      // What stands beside a label is that label's value, even where a wide gap parts them.
      if (!isHeadTitle(line.text) || /:[ \t]*$/.test(source.text.slice(Math.max(0, line.start - 12), line.start))) return [];
      const beside = [head[i - 2], head[i - 1], head[i + 1], head[i + 2]].filter((other) => other !== undefined);
      const nearKind = beside.some((other) => isGenericTitle(other.text) || (other.text.length < 70 && namesDocumentKind(other.text)));
      const nearNumber = [head[i + 1], head[i - 1]].some((other) => other && (/^(?:rf[pqt]\s?)?[A-Z]{0,6}[\s-]?\d[\d\-/.]{3,}$/iu.test(other.text) || NUMBERED.test(other.text)));
      if (!nearKind && !nearNumber) return [];
      let end = line.end;
      for (let k = i; k < i + 3; k++) {
        const [last, more] = [head[k], head[k + 1]];
        if (!last || !more || !continues(source, last, more)) break;
        end = more.end;
      }
      const large = isLarge(source, line) ? 0.1 : 0;
      const strength = 0.58 + large + (nearKind && nearNumber ? 0.1 : 0) + (i < 10 ? 0.05 : 0);
      return [{ value: cleanTitle(source.text.slice(line.start, end)), finder: 'head', strength, spans: [{ source, start: line.start, end }], derived: false }];
    });
  });
}

/** What the running title of every page says after the kind of document: `Description of Services - …`. */
function runningTitle(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const seen = new Map<string, SourceLine[]>();
    for (const line of source.lines) if (line.text.length > 12 && line.text.length < 160) seen.set(line.text, [...(seen.get(line.text) ?? []), line]);
    return [...seen.values()].flatMap((lines) => {
      const line = lines[0];
      const parts = line ? /^(.{4,60}?)\s+[-–—|:]\s+(.{8,})$/u.exec(line.text) : null;
      if (!line || lines.length < 3 || !parts?.[1] || !parts[2] || !isGenericTitle(parts[1]) || !isTitle(parts[2])) return [];
      const start = line.end - parts[2].length;
      return [{ value: cleanTitle(parts[2]), finder: 'running', strength: 0.55, spans: [{ source, start, end: line.end }], derived: false }];
    });
  });
}

function isTitle(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 2 && text.length >= 8 && !isMoment(text) && !/^\d+\.\d+\s/u.test(text) && !isGenericTitle(text) && !isOnlyLabels(text) && !/^(?:los|lot)[\s-]?(?:nr|no|number|\d)/iu.test(text) && !/^[^:]{2,25}:(?:\s|$)/u.test(text) && !/^(?:siehe|see|gemäß|laut|tbd|n\/a|entfällt|https?:)/iu.test(text) && !/@/.test(text) && !/[:;]$/.test(text);
}

/** Nothing but a day, perhaps with its time. */
function isMoment(text: string): boolean {
  const [moment] = findMoments(text);
  return moment !== undefined && text.replace(text.slice(moment.start, moment.end), '').replace(/[^\p{L}]+/gu, '').length < 6;
}

/** One word is a title only where a label leaves no doubt: `Bezeichnung des Auftrags: Rohrleitungsbau`. */
function isOneWord(text: string): boolean {
  return /^\p{Lu}[\p{L}-]{5,}\.?$/u.test(text) && !isGenericTitle(text) && !isOnlyLabels(text);
}

function isHeadTitle(text: string): boolean {
  if (!isTitle(text) || text.length > 280 || /:\s/.test(text) || /[.;,]$/.test(text) || /^[•☒☐\-–]/u.test(text)) return false;
  if (/^\(?(?:\d{1,2}|[a-h])[.)]\s/iu.test(text) || numberedLevel(text) !== null) return false;
  if (findDates(text).length > 0 || isAddress(text) || namesDocumentKind(text) || /\.{4,}/.test(text) || /^(?:seite|page)\b/iu.test(text)) return false;
  if (/^(?:on behalf|im auftrag|sehr geehrte|dear|issued|to|an|from|von)\b/iu.test(text) || /\bon behalf of\b/iu.test(text)) return false;
  if (/^(?:vergabe-?(?:nummer|nr\b)|aktenzeichen|geschäftszeichen|az\b|ref(?:erence|\.)?\s(?:no|number)\b|rf[pqt]\s(?:no|number)\b)/iu.test(text)) return false;
  if (/https?:|www\.|\s\|\s/iu.test(text) || SENTENCE.test(text)) return false;
  if (DEPARTMENT.test(text) || /^(?!über\s|zur\s|zum\s|für\s|e-)\p{Ll}/u.test(text) || NUMBERED.test(text) || isGenericTitle(text.replace(/\S*\d\S*/gu, ' ')) || isName(text) || (BUYING_UNIT.test(text) && text.length < 50)) return false;
  const organisation = ORGANISATION.exec(text);
  return !organisation || (text.split(/\s+/).length > 4 && organisation.index > text.length / 2 && !/^(?:city|county|state|town|department)/iu.test(text));
}

/** Whether a line is an organisation's name to its end: `Northern Dale Unified School District`, with no word that says what is bought. */
function isName(text: string): boolean {
  const organisation = ORGANISATION.exec(text);
  return !!organisation && organisation.index + organisation[0].length === text.length && !/(?<!\p{L})(?:for|in|at|to|für|im|in|am|an|bei|der|des|dem|den|die|das|von|zur|zum)(?!\p{L})/u.test(text);
}

/** Whether a title runs on in the next line: of the same make, or because the first line cannot end there. */
function continues(source: Source, line: SourceLine, next: SourceLine): boolean {
  if (next.page !== line.page || !isHeadTitle(`X ${next.text} y`) || !isHeadTitle(`${line.text} ${next.text}`)) return false;
  if (UNFINISHED.test(line.text)) return true;
  if (line.fontSize === null || next.fontSize === null || Math.abs(line.fontSize - next.fontSize) >= 0.6 || line.bold !== next.bold) return false;
  return (line.text.length > 25 || isLarge(source, line)) && /^[\p{Ll}\d(„"&]/u.test(next.text);
}

function isLarge(source: Source, line: SourceLine): boolean {
  if (line.fontSize === null) return source.units.some((unit) => unit.kind === 'heading' && unit.start <= line.start && line.start < unit.end);
  const sizes = source.lines.slice(0, 400).map((other) => other.fontSize ?? 0).toSorted((a, b) => a - b);
  return line.fontSize > (sizes[sizes.length >> 1] ?? 0) * 1.12;
}

function cleanTitle(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const quoted = /^(?:ausschreibung|vergabe|vorhaben|projekt|tender|project)?:?\s?[„“"]([^„“”"]{8,})[“”"]$/iu.exec(plain)?.[1];
  return quoted ?? withoutKind(plain).replace(/^(?:über|zur|zum)\s(?:die\s|den\s|das\s|der\s|einer\s|eines\s)?(?=\p{Lu})/u, '').replace(/^[\s"“„'–-]+(?=\p{L})/u, '').trim();
}

/** `Request for Quotations (RFQ) AB-27-42, Harbour Lights`: what is bought, without the kind of paper and its number before it. */
function withoutKind(text: string): string {
  const parts = /^(.{3,70}?)(?:[:,]|\s[–—-])\s+(.{8,})$/u.exec(text);
  const [, kind, rest] = parts ?? [];
  return kind && rest && namesDocumentKind(kind) && isGenericTitle(kind.replace(/\S*\d\S*/gu, ' ')) && isTitle(rest) ? rest : text;
}
