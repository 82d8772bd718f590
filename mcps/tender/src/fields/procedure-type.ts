import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { PROCEDURE, procedureKind, procedureName } from '../labels/procedures.ts';
import { PROCEDURE_LABELS } from '../labels/texts.ts';
import { labelledTexts } from './labelled-text.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { tickedBesideLetters, tickedLetters } from './procedure-in-boxes.ts';
import { abbreviated, FRONT, kindsInHead, noticeInHead } from './procedure-in-head.ts';
import { rankProcedures } from './rank-procedures.ts';
import { saysTheSame } from './says-the-same.ts';

const TICKED = /^\s*(?:[☒☑✓✗✔]|\[[xX]\]|\([xX]\)|[xX](?=\s))/u;
const UNTICKED = /^\s*(?:[☐□▢]|\[\s?\]|\(\s\))/u;
const ANNOUNCES = /(?:hereby issues?|issu(?:es|ing)(?: an?| this)?|(?:receive|receives|accept|accepts|accepting|receiving|invites?|inviting|solicits?|soliciting)|(?:is|are) an?|issued? (?:this|as|under)|in (?:einer|einem)|im (?:wege|rahmen) (?:einer|eines|der)|im|awarded as part of an?|as an?|by (?:way|means) of an?|durch(?: eine[rns]?)?|mittels|als|conducted (?:as|by|under)|using an?|this)\s*$/iu;

// The rule that an option names: `nach § 8 UVgO`, `Abs. 4`.
const RULE = /(?:§+|abs\.|nr\.|art\.)\s*\d+/giu;
// `Request for Quotation 2027-Q-014`: what has a number beside it is one paper, and in the front this one, unless another is meant.
const NUMBER_BEHIND = /^[\s,:–-]{0,3}(?:(?:no|nr|number)\b\.?|#)?[\s:]{0,2}(?=(?:[A-Z\d._/-]*\d){3})(?!(?:19|20)\d\d(?![\w/-]))[A-Z\d][A-Z\d._/-]{3,}/u;
const OF_ANOTHER = /(?:supersed|replac|cancel|previous|former|earlier|prior|under|pursuant|award|ersetzt|aufgehoben|frühere)[^.;]*$/iu;

export const PROCEDURE_FINDERS = [mentioned, kindAlone, tickedLetters, tickedBesideLetters, noticeInHead, abbreviated];

export const procedureType: FieldReader<string> = { finders: [(sources) => rankProcedures(sources, PROCEDURE_FINDERS.flatMap((find) => find(sources)))], same: sameProcedure, floor: 0.5 };

type Mention = { source: Source; start: number; end: number; text: string; kind: string };

function sameProcedure(a: string, b: string): boolean {
  const kinds = [a, b].map((text) => new Set([...text.matchAll(PROCEDURE)].map(procedureKind)));
  return saysTheSame(a, b) || [...(kinds[0] ?? [])].some((kind) => kinds[1]?.has(kind));
}

/** Every mention of a procedure, strong where it is ticked, labelled or the document's own heading. */
function mentioned(sources: Source[]): Candidate<string>[] {
  const labels = labelledTexts(sources, PROCEDURE_LABELS, 400);
  return sources.flatMap((source) => {
    const mentions: Mention[] = [...source.text.matchAll(PROCEDURE)].map((m) => ({ source, start: m.index, end: m.index + m[0].length, text: m[0], kind: procedureKind(m) }));
    const options = optionLines(source, mentions);
    return mentions.flatMap((mention) => {
      const line = source.lines[indexAt(source.lines, mention.start)];
      const written = line ? `${boxBefore(source, line.start)}${line.text}` : '';
      const ticked = line && TICKED.test(written) && mention.start - line.start < 50;
      if (UNTICKED.test(written)) return [];
      if (!ticked && options.has(line?.start ?? -1)) return [];
      const label = labels.some((l) => l.source === source && l.start <= mention.start && mention.start < l.end);
      const strength = ticked && mention.start < FRONT ? 0.97 : ticked ? 0.62 : label ? 0.95 : unlabelled(mention, line?.text ?? '', source);
      const finder = ticked ? 'ticked' : label ? 'label' : 'mention';
      return [{ value: procedureName(mention.text), finder, strength, spans: [mention], derived: false }];
    });
  });
}

/** The box before a drawn line that is a line of its own: `X` and `offenes Verfahren`; empty where something else stands there. */
function boxBefore(source: Source, start: number): string {
  const before = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  return /^\s*\S{1,3}\s+$/u.test(before) ? before : '';
}

const ONE_WORD = /^(?:(?:international|local|national)\s)?(?:open|restricted|negotiated)$|^(?:offen|nicht\s?offen)$|^(?:two|single)[\s-](?:packet|bid|cover|envelope)(?:\s(?:bid|system)){0,2}$|^ex[\s-]ante[\s-](?:veröffentlichung|bekanntmachung|transparenzbekanntmachung)(?:\s\([^()]{3,40}\))?$/iu;

/** `Procedure: Restricted`: beside the label one word is enough. */
function kindAlone(sources: Source[]): Candidate<string>[] {
  return labelledTexts(sources, PROCEDURE_LABELS, 60)
    .filter(({ text }) => ONE_WORD.test(text))
    .map((found) => ({ value: found.text, finder: 'label', strength: found.strength * 0.9, spans: [found], derived: false }));
}

/**
 * Lines that belong to a list of options: two or more lines in a row that each name another kind. Where such a list has no tick
 * that can be read, the document does not say which of them holds.
 */
function optionLines(source: Source, mentions: Mention[]): Set<number> {
  const options = new Set<number>();
  const places = mentions.map((mention) => ({ at: indexAt(source.lines, mention.start), kind: mention.kind, start: mention.start }));
  places.forEach((place, i) => {
    const next = places[i + 1];
    if (!next || next.at - place.at > 2 || next.kind === place.kind) return;
    const lines = [source.lines[place.at], source.lines[next.at]];
    // An option begins its line; what follows other words is a statement.
    const inside = [place, next].some((one, k) => one.start - (lines[k]?.start ?? 0) > 14);
    // `Call for tenders EOA/2027/12` states, with its number, what it is.
    const numbered = [place, next].some((one, k) => /\d/u.test((lines[k]?.text ?? '').slice(one.start - (lines[k]?.start ?? 0)).replace(RULE, '')));
    if (inside || numbered || lines.some((line) => line && line.text.length > 70)) return;
    for (const line of lines) if (line) options.add(line.start);
  });
  return options;
}

function unlabelled(mention: Mention, line: string, source: Source): number {
  const at = indexAt(source.lines, mention.start);
  const alone = line.length <= mention.text.length + 45 && !/[.,;]$/.test(line);
  // `Call for tenders` says less than the `Open procedure` beside it.
  if (alone && at < 16) return mention.kind === 'rft' ? 0.8 : 0.85;
  const first = source.lines[at];
  if (first && at < 16 && mention.start - first.start < 3 && line.length < 120 && !/[.,;:]$/.test(line)) return 0.76;
  if (alone && source.lines.slice(0, 40).filter((other) => other.text === line).length > 1) return 0.75;
  const heading = unitAt(source, mention.start)?.kind === 'heading' || line === line.toUpperCase();
  if (alone && heading && mention.start < 20_000 && !/\d\s*$/.test(line)) return 0.56;
  const before = source.text.slice(Math.max(0, mention.start - 60), mention.start).replace(/\s+/g, ' ').replace(/["“„]$/u, '');
  if (/(?:nicht|nur|kein\p{L}*|sofern|falls|bei|only for|not an?|other than|unless)\s(?:\p{L}+\s){0,3}$|(?:if|whether|where|wenn)\s(?:\p{L}+\s){0,4}$/iu.test(before)) return 0.1;
  if (at < 30 && /^(?:subject|re|betreff|betr\.?|title)\s*:\s*["'“„]?$/iu.test(source.text.slice(source.lines[at]?.start ?? mention.start, mention.start))) return 0.76;
  const own = mention.start < FRONT && !OF_ANOTHER.test(before);
  if (own && endsNamedLine(mention, line, source)) return 0.6;
  if (own && NUMBER_BEHIND.test(source.text.slice(mention.end, mention.end + 60))) return 0.66;
  const early = mention.start < 6000 ? 0.12 : 0;
  if (ANNOUNCES.test(before)) return 0.62 + early;
  return own && kindsInHead(source).has(mention.kind) ? 0.6 : 0.3 + early;
}

// At least three words of a name: `Harbour Works Board (HWB) Invitation for Tender`.
const BEFORE_AS_NAME = /^(?:\|\s*)?(?:(?:\p{Lu}[\p{L}.,'’-]*|\(\p{Lu}{2,8}\)|of|the|and|for|&)\s){3,14}$/u;

/** Whether the kind ends a line, or the first cell of a row, that holds nothing else but a name. */
function endsNamedLine(mention: Mention, line: string, source: Source): boolean {
  const start = source.lines[indexAt(source.lines, mention.start)]?.start ?? mention.start;
  return BEFORE_AS_NAME.test(source.text.slice(start, mention.start)) && /^\s*(?:\||$)/u.test(line.slice(mention.end - start));
}
