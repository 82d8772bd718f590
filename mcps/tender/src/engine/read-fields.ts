import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { absenceFeatures, isClear, valueFeatures } from '../confidence/features.ts';
import type { Reading } from '../confidence/features.ts';
import { confidenceOf } from '../confidence/model.ts';
import type { Models } from '../confidence/model.ts';
import { FIELD_READERS } from '../fields/readers.ts';
import type { ValueOf } from '../fields/readers.ts';
import { factsOf } from '../notice/read-facts.ts';
import type { FieldName, TenderFields } from '../schema.ts';
import { capByOcr } from '../source/ocr-confidence.ts';
import type { Source } from '../source/source.ts';
import type { Candidate, Named } from './candidate.ts';
import { choose } from './choose.ts';
import { leading } from './leading.ts';
import type { Choice } from './choose.ts';
import { OWN_READERS } from '../learning/own-candidates.ts';
import { keptStrength, NO_WORDS } from '../learning/own-words.ts';
import type { OwnWords } from '../learning/own-words.ts';
import { gaebRemarks } from '../structured/gaeb-remarks.ts';
import { deriveFields } from './derive-fields.ts';
import { weakerOfSame } from './weaker-of-same.ts';
import { lettersOf } from './letters-of.ts';

export type Choices = { [Name in FieldName]: Choice<ValueOf<Name>> };

const MAX_EVIDENCE = 4;
export const FIELD_NAMES: FieldName[] = ['title', 'buyer_name', 'buyer_contact_email', 'reference_number', 'procedure_type', 'place_of_performance', 'submission_deadline', 'questions_deadline', 'binding_period_end', 'contract_start', 'contract_end', 'contract_duration_months', 'estimated_value', 'cpv_codes'];

const IN_PROSE = new Set<FieldName>(['questions_deadline', 'binding_period_end']);
const IN_REMARKS = new Set<FieldName>(['buyer_name', 'place_of_performance']);
// What the notice or the letter of invitation says of these holds for all parts; a template or an annex names others rightly.
const ONE_VOICE = new Set<FieldName>(['title', 'buyer_name', 'buyer_contact_email', 'procedure_type', 'place_of_performance']);


/** Chooses a value for every field of the output; `own` are the words that the customer's corrections taught. */
export function chooseFields(sources: Source[], own: OwnWords = NO_WORDS): Choices {
  // What a structured file states has elements of its own; in its codes and identifiers a search for words would only go astray.
  const written = sources.filter((source) => factsOf(source) === null);
  const one = <Name extends FieldName>(name: Name, allowed: (value: ValueOf<Name>) => boolean = () => true, named?: Named): Choice<ValueOf<Name>> => {
    const reader = FIELD_READERS[name];
    const stated = sources.flatMap((source): Candidate<ValueOf<Name>>[] => factsOf(source)?.fields[name]?.slice(0, 1) ?? []);
    const searched = sources.flatMap((source) => wordsOf(source, name));
    const learnt = OWN_READERS[name](searched, own.labels.get(name) ?? []);
    const found = [...stated, ...learnt, ...reader.finders.flatMap((find) => find(searched, named))].filter((candidate) => allowed(candidate.value)).map((candidate) => doubt(own, name, candidate));
    if (!ONE_VOICE.has(name)) return choose(reader, found);
    const led = leading(reader, found);
    return { ...choose(reader, led), overruled: found.filter((candidate) => !led.includes(candidate)) };
  };
  const [titled, bought] = [one('title'), one('buyer_name')];
  // One text is not both: of a head line the weaker of the two lets go.
  const weaker = weakerOfSame(titled, bought);
  const isOther = (value: string): boolean => lettersOf(value) !== lettersOf(titled.best?.value ?? '');
  const title = weaker === 'title' ? one('title', isOther) : titled;
  const buyerName = weaker === 'buyer_name' ? one('buyer_name', isOther) : bought;
  const place = one('place_of_performance', undefined, { title: title.best?.value ?? '', buyer: buyerName.best?.value ?? '' });
  const choices: Choices = {
    title, buyer_name: buyerName, buyer_contact_email: one('buyer_contact_email'), reference_number: one('reference_number'),
    procedure_type: one('procedure_type'), place_of_performance: place, submission_deadline: one('submission_deadline'),
    questions_deadline: one('questions_deadline'), binding_period_end: one('binding_period_end'), contract_start: one('contract_start'),
    contract_end: one('contract_end'), contract_duration_months: one('contract_duration_months'), estimated_value: one('estimated_value'), cpv_codes: one('cpv_codes'),
  };
  return deriveFields(choices, written);
}

/** Where words are searched for a field: documents that people read, and what a structured file's texts may say that it has no element filled for. */
function wordsOf(source: Source, name: FieldName): Source[] {
  const facts = factsOf(source);
  if (facts === null) return [source];
  if ((facts.fields[name] ?? []).length > 0) return [];
  if (IN_REMARKS.has(name) && source.document.format === 'gaeb') return [gaebRemarks(source)];
  return IN_PROSE.has(name) ? [source] : [];
}

/** A candidate as strong as the customer's corrections leave it. */
function doubt<T>(own: OwnWords, name: FieldName, candidate: Candidate<T>): Candidate<T> {
  if (!own.doubted.has(name)) return candidate;
  const span = candidate.spans[0];
  const before = span ? span.source.text.slice(Math.max(0, span.start - 300), span.start) : '';
  return { ...candidate, strength: candidate.strength * keptStrength(own, name, before, candidate.value) };
}

/** The fields of the output from what was chosen, each with confidence and evidence. */
export function buildFields(choices: Choices, sources: Source[], models: Models): TenderFields {
  const read = reading(sources, choices);
  const cap = capByOcr(sources);
  const one = <Name extends FieldName>(name: Name) => {
    const choice: Choice<ValueOf<Name>> = choices[name];
    const { best } = choice;
    if (!best) return { value: null, confidence: confidenceOf(models.absence, absenceFeatures(name, choice, read)), derived: false, evidence: [] };
    const evidence = evidenceOf(choice.agreeing);
    return { value: best.value, confidence: cap(confidenceOf(models.value, valueFeatures(name, choice, read)), evidence), derived: best.derived, evidence };
  };
  return {
    title: one('title'), buyer_name: one('buyer_name'), buyer_contact_email: one('buyer_contact_email'), reference_number: one('reference_number'),
    procedure_type: one('procedure_type'), place_of_performance: one('place_of_performance'), submission_deadline: one('submission_deadline'),
    questions_deadline: one('questions_deadline'), binding_period_end: one('binding_period_end'), contract_start: one('contract_start'),
    contract_end: one('contract_end'), contract_duration_months: one('contract_duration_months'), estimated_value: one('estimated_value'), cpv_codes: one('cpv_codes'),
  };
}

/** What there was to read, and how much of it was understood: what the confidence of a single value also depends on. */
export function reading(sources: Source[], choices: Choices): Reading {
  const pages = sources.flatMap((source) => source.document.pages);
  return {
    length: sources.reduce((sum, source) => sum + source.text.length, 0),
    announces: sources.some((source) => source.role === 'notice' || source.role === 'instructions'),
    unread: pages.length === 0 ? 1 : pages.filter((page) => page.scanned && page.ocr === null).length / pages.length,
    element: sources.length > 0 && sources.every((source) => factsOf(source) !== null),
    german: sources[0]?.language === 'de',
    clear: FIELD_NAMES.filter((name) => isClear(choices[name])),
    days: choices.submission_deadline.best ? { submission_deadline: choices.submission_deadline.best.value } : {},
  };
}

/** Where a value stands: all places of the best candidate, then one of each other that agrees. */
export function evidenceOf(candidates: Candidate<unknown>[]) {
  const spans = candidates.flatMap((candidate, i) => (i === 0 ? candidate.spans.slice(0, 20) : candidate.spans.slice(0, 1)));
  const seen = new Set<string>();
  return spans
    .filter(({ source, start, end }) => {
      const key = `${source.index}:${start}:${end}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, Math.max(MAX_EVIDENCE, candidates[0]?.spans.length ?? 0))
    .map(({ source, start, end }) => evidenceFor(source.document, source.toDocument(start), source.toDocument(end)));
}
