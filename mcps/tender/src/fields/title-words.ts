import { findDates } from '../dates/find-dates.ts';
import { findMoments } from '../dates/find-moments.ts';
import { isColumnHead } from './column-heads.ts';
import { isGenericTitle, namesDocumentKind } from '../labels/generic-titles.ts';
import { isOnlyLabels } from '../labels/known-labels.ts';
import { BUYING_UNIT, isAddress, ORGANISATION } from '../labels/organisations.ts';
import { isNeverTitle } from './never-titles.ts';
import { numberedLevel } from '../source/numbered-heading.ts';
import type { Source, SourceLine } from '../source/source.ts';

// A verb that rules a sentence: no title says that something `is an …` or `will be …`.
const SENTENCE = /(?<!\p{L})(?:is|are|was|were|will|shall|must|may|should|have|has|ist|sind|wird|werden|muss|müssen|soll|sollen|kann|können)(?!\p{L})|^(?:to|please|bitte|visit|register)(?!\p{L})/iu;
/** What makes a text of some length a sentence. */
export const SENTENCE_VERB = /(?<!\p{L})(?:is|are|will|shall|must|should|has|have|seeks?|intends?|requests?|invites?|requires?|ist|sind|wird|werden|muss|müssen|soll|sollen|hat|haben|kann|beabsichtigt|schreibt|vergibt|sucht|plant|benötigt|umfasst|besteht|erfolgt|betreibt|bittet|fordert|lädt|looks?|leads?|operates?|provides?|offers?|covers?|describes?)(?!\p{L})/iu;
// `PROJECT NO. 27-103`, `Vergabenummer: 12/27`
export const NUMBERED = /^(?:\p{L}+\s){0,3}\p{L}*(?:no|nr|number|nummer|id|#)(?:\s\([^)]{1,12}\))?\.?:?\s*\S*\d\S*$/iu;
// A part of an organisation, in a letter's head.
const DEPARTMENT = /^(?:\p{L}+\s)?(?:abteilung|referat|fachbereich|fachdienst|sachgebiet|dezernat|stabsstelle|division|bureau|branch)(?:\s|$)|^office of (?:the\s)?\p{L}+/iu;
// Headings of sections and forms: every tender has them.
const SECTION_HEAD = new RegExp(`^(?:\\d+(?:\\.\\d+)*\\.?\\s+)?(?:${[
  '(?:general|special|specific|additional|technical|legal|insurance|submission|proposal|bid|bidding|contract|tender|administrative|commercial|minimum|mandatory|project)\\s(?:information|terms|conditions|requirements|instructions|provisions|notes|overview|specifications|procedures|details|data)',
  'conditions\\sof\\s(?:tender(?:ing)?|contract|bid(?:ding)?|participation)', '(?:bid|price|cost|tender|proposal)\\s(?:form|sheet|schedule|submission)',
  '(?:allgemeine|technische|besondere|rechtliche|kaufmännische|formale|wichtige|weitere|zusätzliche)r?\\s(?:hinweise|informationen|angaben|anforderungen|bedingungen|bestimmungen|vorgaben|regelungen|erläuterungen)',
  '(?:eigen|bieter|verpflichtungs)erklärung(?:en)?(?:\\s.*)?', '(?:referenz|preis|daten|hinweis)(?:bogen|blatt)(?:\\s.*)?', '(?:einkaufs|vertrags|bewerbungs)bedingungen(?:\\s.*)?', 'menge\\s.*preis', 'evaluation\\s(?:factors?|basis|criteria).*', '(?:representations|instructions)(?:,|\\sand)\\s.*', '(?:the\\s)?schedule(?:\\sof\\s.*)?', '(?:contract|special|general)\\sclauses', '(?:source\\sselection|controlled\\sunclassified)\\sinformation.*', 'list\\sof\\s.*', '(?:item\\s)?supplies\\s?(?:or|\\/)\\s?services.*', 'gegenstand\\sde[rs]\\s\\p{L}+', 'deliveries\\sor\\sperformance', '(?:letter\\sof|information\\sto)\\s\\p{L}+', '(?:\\p{L}+\\s){0,2}(?:signature|cover)\\spage', '(?:description\\s(?:and|&)\\s)?questions?(?:\\s(?:and|&)\\sanswers?)?', 'of\\spages?', '(?:request|response|reply)\\s(?:document|form)', 'rf[pqt]\\soverview', 'codes\\sand\\sspecifications',
  'hinweise\\s(?:zum|zur|für)\\s.*', 'angaben\\szu[mr]?\\s(?:auftraggeber(?:in)?|vergabestelle|verfahren)', 'time\\slimit', '(?:.{0,40}\\s)?(?:auffordernden?|erteilenden?)\\sstelle', '(?:leistung|pflicht|aufgabe|mitwirkung)(?:en)?\\sde[sr]\\s(?:auftragnehmer|auftraggeber|bieter)(?:s|in)?',
].join('|')})$`, 'iu');
// A part of an address that names no street.
const DESK = /^(?:\p{Lu}[\p{L}.]+\s){1,3}(?:street|avenue|road|boulevard|drive)(?:\s[NS]?[EW]?)?$|(?<!\p{L})(?:bldg|ste|unit|box|suite|room|psc)\s\d|(?<!\p{L})[AF]PO$|^united (?:states|kingdom)(?: of america)?$/iu;
// `Page 3 of 12`, the period that a bill is for, blanks of a form, brackets alone, a person with an office, the middle or the question of a sentence.
const NO_NAME = /^(?:(?:annual|quarterly|progress)\sreport|(?:jahres|geschäfts)bericht)$|^(?:base|option)\s(?:period|year)(?!\p{L})|(?<!\p{L})page\s\d+\s(?:of|\|)\s\d|_{4,}|^\[|^name\s(?:and|&|of)\s|^\([^()]*\)$|,\s(?:contract(?:ing|s)?|procurement|purchasing|project)\s(?:specialist|officer|manager|agent|director)$|^[A-Z]{1,2}-\d{1,4}\.\s|^(?:exhibit|attachment|annex|appendix|enclosure)\s(?:[A-Z]|\d{1,2}|[IVX]{1,4})(?![\p{L}\d])|^(?:could|can|does|do|if|when|where|what|why|how|who|which|unless|wenn|falls|sofern|under|pursuant)\s|(?<!\p{L})(?:holders|bidders|offerors|vendors|tenderers|bieter)$|\?$/iu;
// `Sultanate of Oman`, `You can upgrade …`
const STATE_OR_SENTENCE = /^(?:sultanate|kingdom|republic|state|government|commonwealth|province)\sof\s(?:the\s)?(?:(?:new|north|south|west)\s)?\p{L}+$|^(?:you|we|they|there|wir|sie|es)\s\p{Ll}/iu;
const TOWN_AND_STATE = /^(?:\p{Lu}[\p{L}.]+\s){0,3}\p{Lu}[\p{L}.]+,\s[A-Z]{2}$/u;
// A part of a force or a laboratory in a cover's list of offices.
const OFFICE = /(?:directorate|laboratory|command|squadron|wing|flight|regiment)$/iu;
// In the languages that are read here, a line in another script is a title's translation.
const LATIN = /\p{Script=Latin}/gu;
const MOSTLY = 0.85;
const ENDS_IN_ORGANISATION = new RegExp(`${ORGANISATION.source}(?:\\s\\(\\p{L}{2,8}\\))?$`, 'iu');
// No title ends with an article or a joining word.
export const UNFINISHED = /(?<!\p{L})(?:der|die|das|des|dem|den|eines|einer|einem|und|sowie|für|von|zur|zum|im|in|mit|am|an|the|of|and|for|to|in|at|with|a|For|Of|And|The|With)$|(?<=\p{Lu}\s)(?:DER|DIE|DAS|DES|DEM|DEN|EINES|EINER|UND|SOWIE|FÜR|VON|ZUR|ZUM|IM|MIT|AM|THE|OF|AND|FOR|TO|WITH)$|[-–&,]$/u;

/** Kinds of lines behind which a person or an office stands. */
export const PARTY = /officer|contact|issued|auftraggeber|adressen/iu;

/** `Issued by:` alone on a line: the lines under it name an organisation and its parts. */
export const SENDER = /^(?:issued|prepared|published|submitted|procured)\s(?:by|to|for)\s?:?$|^(?:attention|attn|an|to|(?:\p{L}+\s)?contact(?:\sperson)?|ansprechpartner(?:in)?)\s?:?$/iu;

/** Whether a text may name what is bought: two words or more, and neither a kind of paper, a label, a day nor a reference. */
export function isTitle(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 2 && text.length >= 8 && !isMoment(text) && !isColumnHead(text) && !SECTION_HEAD.test(text.trim()) && !isNeverTitle(text) && !/^\d+\.\d+\s/u.test(text) && !isGenericTitle(text) && !isOnlyLabels(text) && !/^(?:los|lot)[\s-]?(?:nr|no|number|\d)/iu.test(text) && !/^[^:]{2,25}:(?:\s|$)/u.test(text) && !/^(?:(?:siehe|see|gemäß|laut|tbd|n\/a|entfällt)(?!\p{L})|https?:)/iu.test(text) && !/@/.test(text) && !/[:;]$/.test(text);
}

/** Nothing but a day, perhaps with its time. */
function isMoment(text: string): boolean {
  const [moment] = findMoments(text);
  return moment !== undefined && text.replace(text.slice(moment.start, moment.end), '').replace(/[^\p{L}]+/gu, '').length < 6;
}

/** One word is a title only where a label leaves no doubt: `Bezeichnung des Auftrags: Rohrleitungsbau`. */
export function isOneWord(text: string): boolean {
  return /^\p{Lu}[\p{L}-]{5,}\.?$/u.test(text) && !isGenericTitle(text) && !isOnlyLabels(text) && !/^(?:unterlagen|leistungen|angaben|hinweise)$/iu.test(text);
}

/** Whether a line of the first page may be the title: no address, number, sentence or organisation. */
export function isHeadTitle(text: string): boolean {
  if (!isTitle(text) || text.length > 280 || /:\s/.test(text) || /[.;,]$/.test(text) || /^[•●▪■➢☒☐\-–]/u.test(text)) return false;
  if (/^\(?(?:\d{1,2}|[a-h])[.)]\s/iu.test(text) || numberedLevel(text) !== null) return false;
  if (findDates(text).length > 0 || isAddress(text) || namesDocumentKind(text) || /\.{4,}/.test(text) || /^(?:seite|page)\b/iu.test(text)) return false;
  if (/^(?:on behalf|im auftrag|sehr geehrte|dear|issued|to|an|from|von)\b/iu.test(text) || /\bon behalf of\b/iu.test(text)) return false;
  if (/^(?:vergabe-?(?:nummer|nr\b)|aktenzeichen|geschäftszeichen|az\b|ref(?:erence|\.)?\s(?:no|number)\b|rf[pqt]\s(?:no|number)\b|(?:\p{L}+\s){1,3}(?:no|nr)\.(?:\s|$))/iu.test(text)) return false;
  if (/offeror to complete|rated order|^page \d|^funded by|^about us$/iu.test(text)) return false;
  if (/https?:|www\.|\s\|\s/iu.test(text) || DESK.test(text) || SENTENCE.test(text)) return false;
  if (NO_NAME.test(text) || STATE_OR_SENTENCE.test(text) || TOWN_AND_STATE.test(text) || OFFICE.test(text) || !isLatin(text)) return false;
  if (DEPARTMENT.test(text) || /^(?!über\s|zur\s|zum\s|für\s|e-)\p{Ll}/u.test(text) || NUMBERED.test(text) || isGenericTitle(text.replace(/\S*\d\S*/gu, ' ')) || isName(text) || (BUYING_UNIT.test(text) && text.length < 50)) return false;
  const organisation = ORGANISATION.exec(text);
  return !organisation || (text.split(/\s+/).length > 4 && organisation.index > text.length / 2 && !/^(?:city|county|state|town|department)/iu.test(text));
}

function isLatin(text: string): boolean {
  return (text.match(LATIN)?.length ?? 0) > (text.match(/[\p{L}\p{M}]/gu)?.length ?? 0) * MOSTLY;
}

/** Whether a line is an organisation's name to its end: `Northern Dale Unified School District`, with no word that says what is bought. */
export function isName(text: string): boolean {
  return ENDS_IN_ORGANISATION.test(text) && !/(?<!\p{L})(?:for|in|at|to|für|im|in|am|an|bei|der|des|dem|den|die|das|von|zur|zum)(?!\p{L})/u.test(text);
}

/** Whether a text may be a title where its place says that it is one: an address or a buyer's name within it does no harm. */
export function isLooseTitle(text: string): boolean {
  return isTitle(text) && text.length <= 300 && !NO_NAME.test(text) && !STATE_OR_SENTENCE.test(text) && isLatin(text) && !SENTENCE.test(text) && !NUMBERED.test(text) && !DESK.test(text) && !DEPARTMENT.test(text) && !isName(text) && !/^[•☒☐]|^(?:seite|page|stand|version)\b|@|https?:|www\.|\.{4,}|[.;,]$|\s\|\s.*\d{4,5}\s\p{L}/iu.test(text) && !(ORGANISATION.exec(text)?.index === 0 && text.split(/\s+/).length < 6);
}

/** `1. Issuing Organisation`: the first heading under a title, set as large as it is. */
export const NUMBERED_HEAD = /^\d{1,2}\.(?:\d{1,2}\.?)*\s+\p{Lu}/u;

/** Where a title ends that begins on a line of the head: with it, or with the last line that it runs on to. */
export function endOfTitle(source: Source, at: number): number {
  let last = source.lines[at];
  for (let i = at + 1; last && i < at + 4; i++) {
    const next = source.lines[i];
    const joined = isLoneJoint(source, at, i) ? source.lines[++i] : next;
    if (!joined || (joined === next && !continues(source, last, next))) break;
    last = joined;
  }
  return last?.end ?? 0;
}

// `HARBOUR SUPPORT` / `TO` / `THE NORTHERN FLEET`; a lone `for` parts whose it is from what.
const LONE_JOINT = /^(?:to|of|and|und|der|des)$/iu;

/** Whether a line holds nothing but a joining word between two halves of a title, all set alike and larger than the text. */
function isLoneJoint(source: Source, first: number, at: number): boolean {
  const halves = [source.lines[first], source.lines[at - 1], source.lines[at], source.lines[at + 1]];
  const [begun, above, , rest] = halves;
  return begun !== undefined && above !== undefined && rest !== undefined && LONE_JOINT.test(source.lines[at]?.text ?? '') && isLarge(source, begun) && halves.every((line) => line?.page === begun.page && line.fontSize === begun.fontSize && line.bold === begun.bold) && isHeadTitle(above.text) && isHeadTitle(`Und ${rest.text} mehr`);
}

/** Whether a title runs on in the next line: of the same make, or because the first line cannot end there. */
export function continues(source: Source, line: SourceLine, next: SourceLine): boolean {
  if (next.page !== line.page || NUMBERED_HEAD.test(next.text) || !/\p{L}{3}/u.test(next.text) || !isHeadTitle(`Und ${next.text} mehr`) || !isHeadTitle(`Und ${line.text} ${next.text.replace(/[.,]$/u, '')}`)) return false;
  if (UNFINISHED.test(line.text)) return true;
  if (line.fontSize === null || next.fontSize === null || Math.abs(line.fontSize - next.fontSize) >= 0.6 || line.bold !== next.bold) return false;
  const large = isLarge(source, line);
  if (line.text.length > 60 && !/\n\s*\n/.test(source.text.slice(line.end, next.start))) return true;
  return large && line.text.length > 24 && !/\n\s*\n/.test(source.text.slice(line.end, next.start)) ? true : (line.text.length > 25 || large) && /^[\p{Ll}\d(„"&]/u.test(next.text);
}

/** Whether a line is set larger than the text, or is a heading where sizes are not known. */
export function isLarge(source: Source, line: SourceLine): boolean {
  if (line.fontSize === null) return source.units.some((unit) => unit.kind === 'heading' && unit.start <= line.start && line.start < unit.end);
  const sizes = source.lines.slice(0, 400).map((other) => other.fontSize ?? 0).toSorted((a, b) => a - b);
  return line.fontSize > (sizes[sizes.length >> 1] ?? 0) * 1.12;
}

/** How surely what is set large is a title where no word says its kind: three words or fewer may be a buyer or a slogan, a voice for what others say but no value. */
export function largeAlone(text: string): number {
  return (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4 ? 0.52 : 0.46;
}
