import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { type FoundPassage, findPassages } from '../bidding/find-passages.ts';
import { number } from '../bidding/format.ts';
import type { Requirement } from '../schema.ts';
import { type DraftSection, type Materials, bidWords, evidenceOf, plain } from './draft.ts';
import { gap } from './gap.ts';

const SUBJECT = /gegenstand|leistungsumfang|aufgabenstellung|ausgangslage|ausgangssituation|zielsetzung|(?<!\p{L})ziele?(?!\p{L})|scope|objective|purpose|background|summary|overview|introduction/iu;
const WORK = new Set<Requirement['category']>(['technical', 'service', 'security', 'schedule', 'legal', 'other']);
const DECLARATION = /erklärung|nachweis|bescheinigung|formblatt|formular|zertifikat|declaration|affidavit|certificat|form(?!\p{L})|proof/iu;
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
  const quotes = sources
    .flatMap((source) => source.units.filter((unit) => unit.kind === 'paragraph' && SUBJECT.test(source.sections[unit.section]?.title ?? '')).map((unit) => evidenceFor(source.document, source.toDocument(unit.start), source.toDocument(unit.end))))
    .filter(({ quote }) => quote.length >= MIN_QUOTE)
    .slice(0, MAX_QUOTES);
  const lots = tender.output.lots.length;
  const facts = [
    title.value ? words.subject(title.value, buyer_name.value) : gap(words.untitled, tender.language),
    lots > 1 ? words.lots(lots) : null,
    place_of_performance.value ? words.place(place_of_performance.value) : null,
    duration.value ? words.duration(number(duration.value, tender.language)) : null,
  ].filter((part) => part !== null);
  const text = [facts.join(' '), ...quotes.map(({ quote, file, page }) => words.quoted(`${quote.replace(/\s+/g, ' ')}${quote.length >= MAX_QUOTE ? ' …' : ''}`, file, page))].join('\n\n');
  return plain({ heading: heading ?? words.headings.understanding, text, source: 'tender', confidence: title.confidence, evidence: [...title.evidence.slice(0, 1), ...quotes] });
}

/** A section that the tender names, from own texts found by its words and its requirements; a gap where there are none. */
export function writtenSection(materials: Materials, heading: string, level: number, answers: Requirement[], gapText: string): DraftSection {
  const { library } = materials;
  const found = findPassages(library, `${heading} ${answers.map(({ text }) => text).join(' ')}`.slice(0, 4000));
  const each = answers.flatMap(({ text }) => findPassages(library, text, 1));
  const passages = [...new Map([...each, ...found].map((one): [object, FoundPassage] => [one.own, one])).values()].slice(0, 4);
  const evidence = [...passages.flatMap(({ own }) => evidenceOf(own)), ...answers.slice(0, 3).flatMap((answer) => answer.evidence.slice(0, 1))];
  if (passages.length === 0) return { heading, level, text: gapOf(materials, gapText, answers), source: 'gap', confidence: 0, evidence, answers, passages: [] };
  const text = passages.map(({ own }) => own.text).join('\n\n');
  // The share of the requirements that a passage speaks to; of the heading's words where there are none.
  const confidence = answers.length > 0 ? each.length / answers.length : Math.max(...passages.map(({ share }) => share));
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
  const work = materials.requirements.filter(({ category }) => WORK.has(category));
  const groups = [...Map.groupBy(work, ({ section }) => section ?? words.headings.other)];
  const last = groups.length > MAX_GROUPS ? [[words.headings.other, groups.slice(MAX_GROUPS - 1).flatMap(([, answers]) => answers)] as const] : [];
  return [...groups.slice(0, last.length > 0 ? MAX_GROUPS - 1 : MAX_GROUPS), ...last].map(([heading, answers]) => writtenSection(materials, heading, 2, answers, words.writeApproach(heading)));
}

/** Everything that has to be declared, signed or attached, one line each: a draft can't sign. */
export function declarationsSection(materials: Materials, heading?: string): DraftSection {
  const { requirements, tender } = materials;
  const words = bidWords(materials);
  const asked = requirements.filter(({ text, category }) => DECLARATION.test(text) && (category === 'eligibility' || category === 'submission' || category === 'references'));
  const lines = asked.map(({ text }) => gap(words.attach(text), tender.language));
  const section = plain({ heading: heading ?? words.headings.declarations, text: lines.length > 0 ? lines.join('\n\n') : gap(words.noDeclarations, tender.language), source: 'gap', confidence: 0, evidence: asked.slice(0, 5).flatMap(({ evidence }) => evidence.slice(0, 1)) });
  return { ...section, answers: asked };
}
