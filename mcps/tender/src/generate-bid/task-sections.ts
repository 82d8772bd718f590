import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { describingWork } from '../bidding/describing-work.ts';
import { type FoundPassage, findPassages } from '../bidding/find-passages.ts';
import { ABOUT_BIDDING, ON_BIDDING } from '../bidding/on-bidding.ts';
import { number } from '../bidding/format.ts';
import type { ProfilePart } from '../check-eligibility/schema.ts';
import type { Requirement } from '../schema.ts';
import { type DraftSection, type Materials, bidWords, evidenceOf, plain, stated } from './draft.ts';
import { gap } from './gap.ts';
import { isChapter } from './is-chapter.ts';
import { otherBuyers } from './other-buyers.ts';
import { headingOf } from './outline.ts';

const SUBJECT = /gegenstand|leistungsumfang|aufgabenstellung|ausgangslage|ausgangssituation|zielsetzung|(?<!\p{L})ziele?(?!\p{L})|scope|objective|purpose|background|summary|overview|introduction/iu;
/** Tells of what there is, or explains words: nothing that a bid says how to do. */
const NO_APPROACH = /(?<!\p{L})(?:background|hintergrund|ausgangs(?:lage|situation)|introduction|einleitung|vorbemerkung\p{L}*|glossar\p{L}*|glossary|definitions|begriffsbestimmung\p{L}*|abkürzung\p{L}*|abbreviations|ist-zustand|current (?:state|situation|system|prototype))(?!\p{L})/iu;
const WORK = new Set<Requirement['category']>(['technical', 'service', 'security', 'schedule', 'other']);
const DECLARATION = /erklärung(?!en\s+des)|nachweis|bescheinigung|formblatt|formular|zertifikat|(?<!\p{L})(?:declarations?|affidavits?|certificat\p{L}*|forms?(?!\s+(?:of|part|the)(?!\p{L}))|proofs?)(?!\p{L})/iu;
/** A form by which something is sent, not one that is attached (`through this Google form`), and what is not to be attached at all. */
const NOT_ATTACHED = /(?<!\p{L})(?:nicht\s)?form-\s|entfällt|(?:wird|werden)\s(?:\p{L}+\s)?ausgeschlossen|:$|(?:using|through|via|über|mittels)\s(?:\S+\s){0,3}?(?:\S+-)?form(?:ular)?(?!\p{L})/iu;
/** What a heading must speak of for an entry of the profile to stand below it. */
const PROVES: Partial<Record<ProfilePart, RegExp>> = { insurance: /versicher|haftpflicht|insur/iu, certificate: /zertifi|zulassung|erlaubnis|licen[cs]|certific|registration/iu };
const MAX_QUOTES = 4;
const MAX_GROUPS = 40;
const SHOWN = 10;
const MIN_QUOTE = 60;
const MAX_QUOTE = 300;

/** The task in the tender's own words: nothing is retold. Confidence: that of its title. */
export function understandingSection(materials: Materials, heading?: string): DraftSection {
  const { tender, sources } = materials;
  const words = bidWords(materials);
  const { title, buyer_name, place_of_performance, contract_duration_months: duration } = tender.output.fields;
  const work = describingWork(sources, materials.requirements);
  const quotes = sources
    .filter(({ document }) => work.has(document.id))
    .flatMap((source) => source.units.filter((unit) => unit.kind === 'paragraph' && tellsOfWork(source.sections[unit.section]?.title ?? '', source.text.slice(unit.start, unit.end))).map((unit) => evidenceFor(source.document, source.toDocument(unit.start), source.toDocument(unit.end))))
    .filter(({ quote }) => quote.length >= MIN_QUOTE)
    .slice(0, MAX_QUOTES);
  const lots = tender.output.lots.length;
  const as = (value: string): string => value;
  const facts = [
    title.value ? words.subject(stated(title, as, materials) ?? '', stated(buyer_name, as, materials)) : gap(words.untitled, tender.language),
    lots > 1 ? words.lots(lots) : null,
    stated(place_of_performance, words.place, materials),
    stated(duration, (months) => words.duration(number(months, tender.language)), materials),
  ].filter((part) => part !== null);
  const text = [facts.join(' '), ...quotes.map(({ quote, file, page }) => words.quoted(`${oneLine(quote)}${quote.length >= MAX_QUOTE ? ' …' : ''}`, file, page))].join('\n\n');
  return plain({ heading: heading ?? words.headings.understanding, text, source: 'tender', confidence: title.confidence, evidence: [...title.evidence.slice(0, 1), ...quotes] });
}

/** Whether a paragraph of the tender tells of its subject: not of how bids are made or weighed. */
function tellsOfWork(section: string, text: string): boolean {
  return SUBJECT.test(section) && !ABOUT_BIDDING.test(section) && !ON_BIDDING.test(text);
}

/** Words that a line's end has parted are put together again: `zwin- gend`, but `An- und Abfahrt`. */
function oneLine(text: string): string {
  return text.replace(/(\p{Ll})-\s*\n\s*(?!(?:und|oder|bzw|sowie|and|or)(?!\p{L}))(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ');
}

/** A section that the tender names, from own texts found by its words and its requirements; a gap where there are none. */
export function writtenSection(materials: Materials, heading: string, level: number, answers: Requirement[], gapText: string): DraftSection {
  const { library } = materials;
  const found = findPassages(library, heading);
  const each = answers.flatMap(({ text }) => findPassages(library, text, 1));
  const passages = [...new Map([...each, ...found].map((one): [object, FoundPassage] => [one.own, one])).values()].slice(0, 4);
  const evidence = [...passages.flatMap(({ own }) => evidenceOf(own)), ...answers.slice(0, 3).flatMap((answer) => answer.evidence.slice(0, 1))];
  if (passages.length === 0) return { heading, level, text: gapOf(materials, gapText, answers), source: 'gap', confidence: 0, evidence, answers, passages: [] };
  const earlier = passages.filter(({ own }) => own.source === 'past_bid').map(({ own }) => own.text).join('\n');
  const adapt = otherBuyers(earlier, materials.tender.output.fields.buyer_name.value).map((name) => gap(bidWords(materials).otherBuyer(name), materials.tender.language));
  const open = answers.length - each.length;
  const left = open > 0 ? [gap(bidWords(materials).unanswered(open, answers.length), materials.tender.language)] : [];
  const text = [...passages.map(({ own }) => own.text), ...adapt, ...left].join('\n\n');
  // The share of a requirement's words that its best passage has, on average; of the heading's words where there are no requirements.
  const confidence = answers.length > 0 ? each.reduce((sum, { share }) => sum + share, 0) / answers.length : Math.max(...passages.map(({ share }) => share));
  return { heading, level, text, source: passages[0]?.own.source ?? 'profile', confidence: Math.round(100 * Math.min(1, confidence)), evidence, answers, passages: passages.map(({ own }) => ({ topic: own.topic, text: own.text })) };
}

function gapOf(materials: Materials, what: string, answers: Requirement[]): string {
  const words = bidWords(materials);
  const more = answers.length - SHOWN;
  return [gap(what, materials.tender.language), ...answers.slice(0, SHOWN).map(({ text }) => gap(text, materials.tender.language)), ...(more > 0 ? [gap(words.more(more), materials.tender.language)] : [])].join('\n\n');
}

/** How the work is done: a part for each group of requirements, in the order of the tender. */
export function approachSections(materials: Materials): DraftSection[] {
  const words = bidWords(materials);
  const work = describingWork(materials.sources, materials.requirements);
  const title = materials.tender.output.fields.title.value;
  const asked = materials.requirements.filter(({ kind, section, evidence: [first] }) => kind !== 'may' && !ABOUT_BIDDING.test(section ?? '') && !NO_APPROACH.test(section ?? '') && (first === undefined || work.has(first.document)));
  // A section that asks for work is answered as a whole, whatever its single sentences are sorted as.
  const groups = [...Map.groupBy(asked, ({ section }) => (section === null || !isChapter(section) || section === title ? words.headings.other : section.replace(/:\s*$/u, '')))].filter(([, answers]) => answers.some(({ category, text }) => WORK.has(category) && !ON_BIDDING.test(text)));
  const last = groups.length > MAX_GROUPS ? [[words.headings.other, groups.slice(MAX_GROUPS - 1).flatMap(([, answers]) => answers)] as const] : [];
  return [...groups.slice(0, last.length > 0 ? MAX_GROUPS - 1 : MAX_GROUPS), ...last].map(([heading, answers]) => writtenSection(materials, heading, 2, answers, words.writeApproach(heading)));
}

/** The requirements that a part of the prescribed outline was made from, or that stand below its heading in the tender. */
export function askedUnder({ requirements }: Materials, heading: string): Requirement[] {
  return requirements.filter(({ text, section }) => sameText(text, heading) || (section !== null && headingOf(section) === heading));
}

/** One thing that the outline wants attached or signed: what the profile knows of it, and the mark that it is missing. */
export function attachmentSection(materials: Materials, heading: string): DraftSection {
  const { assessments, tender } = materials;
  const asked = askedUnder(materials, heading);
  const ids = new Set(asked.map(({ id }) => id));
  const known = assessments.find(({ text, verdict }) => verdict === 'met' && sameText(text, heading));
  const shown = known ? [known.reason] : [...new Set(assessments.filter(({ id }) => ids.has(id)).flatMap(({ shown_by }) => shown_by.filter(({ part }) => PROVES[part]?.test(heading) ?? false).map(({ text }) => text)))];
  const text = [shown.join('\n'), gap(bidWords(materials).attach(heading), tender.language)].filter(Boolean).join('\n\n');
  return { ...plain({ heading, text, source: shown.length > 0 ? 'profile' : 'gap', confidence: known?.confidence ?? 0, evidence: asked.flatMap(({ evidence }) => evidence.slice(0, 1)) }), answers: asked };
}

/** Everything else that has to be declared, signed or attached, one line each: a draft can't sign. Null where nothing is left. */
export function declarationsSection(materials: Materials, named: string[]): DraftSection | null {
  const { requirements, tender } = materials;
  const words = bidWords(materials);
  const asked = requirements.filter(({ text, category }) => DECLARATION.test(text) && !NOT_ATTACHED.test(text) && (category === 'eligibility' || category === 'submission' || category === 'references') && !named.some((heading) => sameText(text, heading)));
  if (asked.length === 0 && named.length > 0) return null;
  const lines = asked.map(({ text }) => gap(words.attach(text), tender.language));
  const section = plain({ heading: words.headings.declarations, text: lines.length > 0 ? lines.join('\n\n') : gap(words.noDeclarations, tender.language), source: 'gap', confidence: 0, evidence: asked.slice(0, 5).flatMap(({ evidence }) => evidence.slice(0, 1)) });
  return { ...section, answers: asked };
}

/** Whether a requirement is the entry that a heading was made from, which may be cut. */
function sameText(text: string, heading: string): boolean {
  const start = heading.replace(/ …$/, '').toLowerCase();
  return text.toLowerCase().startsWith(start);
}
