import { findMoments } from '../dates/find-moments.ts';
import { cleanName } from '../criteria/criterion.ts';
import { DATE_LABELS } from '../labels/dates.ts';
import type { DateRole } from '../labels/dates.ts';
import type { CompiledLabel } from '../labels/label.ts';
import { BUYER_LABELS, REFERENCE_LABELS, TITLE_LABELS } from '../labels/texts.ts';
import type { FieldName } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { cpvFact, fact } from './facts.ts';
import type { FieldFacts, Facts } from './facts.ts';
import type { NoticeElement, NoticeText } from './tree.ts';

const BY_ROLE: Partial<Record<DateRole, FieldName & ('submission_deadline' | 'questions_deadline' | 'binding_period_end' | 'contract_start' | 'contract_end')>> = { submission: 'submission_deadline', questions: 'questions_deadline', binding: 'binding_period_end', start: 'contract_start', end: 'contract_end' };
const SURENESS = 0.85;
// What announces a tender stands early; the rest of a large file is lists.
const MOST = 3000;

type Leaf = { phrase: string; parent: string; own: NoticeText };

/**
 * What an XML file of an unknown kind states, by the names of its elements: `SubmissionDeadline`, `Vergabenummer`, `contracting_authority`
 * say what a label in a document would. Null where none does; then its text has to be searched.
 */
export function namedFacts(source: Source, top: NoticeElement): Facts | null {
  const leaves = leavesOf(top, '').slice(0, MOST);
  const first = (labels: readonly CompiledLabel[], fits: (text: string) => boolean) => {
    const found = leaves.flatMap((leaf) => {
      const strength = Math.max(strengthOf(labels, leaf.phrase), /^(?:official )?name$|^bezeichnung$/u.test(leaf.phrase) ? strengthOf(labels, leaf.parent) : 0);
      return strength > 0 && fits(leaf.own.text) ? [{ own: leaf.own, strength }] : [];
    });
    const best = found.toSorted((a, b) => b.strength - a.strength)[0];
    return best ? fact(source, cleanName(best.own.text) || best.own.text, [best.own], best.strength * SURENESS) : [];
  };
  const fields: Partial<FieldFacts> = {
    title: first(TITLE_LABELS, (text) => /\p{L}{3}.*\p{L}{3}/u.test(text) && text.length <= 330),
    buyer_name: first(BUYER_LABELS, (text) => /\p{L}{3}/u.test(text) && text.length <= 200),
    reference_number: first(REFERENCE_LABELS, (text) => /\d/u.test(text) && text.length <= 60),
    cpv_codes: cpvFact(source, leaves.filter(({ phrase, own }) => /(?:^| )cpv(?: |$)/u.test(phrase) && /^\d{8}(?:-\d)?$/u.test(own.text)).map(({ own }) => own)),
  };
  for (const { phrase, own } of leaves) {
    const label = DATE_LABELS.find((one) => isWhole(one, phrase));
    const field = label ? BY_ROLE[label.role] : undefined;
    const moment = field ? findMoments(own.text)[0] : undefined;
    if (!field || !label || !moment?.possible || (fields[field] ?? []).length > 0) continue;
    const timed = field === 'submission_deadline' || field === 'questions_deadline';
    fields[field] = fact(source, timed ? moment.iso : moment.day, [own], label.strength * SURENESS);
  }
  const stated = Object.values(fields).filter((found) => found.length > 0).length;
  return stated >= 2 ? { fields, lots: [], criteria: [], moments: [] } : null;
}

function leavesOf(element: NoticeElement, parent: string): Leaf[] {
  const phrase = phraseOf(element.name);
  const own: Leaf[] = element.own?.text ? [{ phrase, parent, own: element.own }] : [];
  const attributes = element.own ? [] : [...element.attributes].map(([name, value]): Leaf => ({ phrase: phraseOf(name), parent: phrase, own: value }));
  return [...own, ...attributes, ...element.children.flatMap((child) => leavesOf(child, phrase))];
}

/** `SubmissionDeadline`, `submission_deadline` and `submission-deadline` as the words that they are. */
function phraseOf(name: string): string {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_.-]+/gu, ' ').toLowerCase().trim();
}

function strengthOf(labels: readonly CompiledLabel[], phrase: string): number {
  return Math.max(0, ...labels.filter((label) => isWhole(label, phrase)).map(({ strength }) => strength));
}

function isWhole(label: CompiledLabel, phrase: string): boolean {
  return [...phrase.matchAll(label.pattern)].some((match) => match[0].length === phrase.length);
}
