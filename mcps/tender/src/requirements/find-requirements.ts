import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { entryId } from '../engine/entry-id.ts';
import { isOnlyLabels } from '../labels/known-labels.ts';
import type { Requirement } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { judgeByRules } from './by-rules.ts';
import { categoryOf } from './categories.ts';
import type { Clause } from './clauses.ts';
import { THRESHOLD, probabilityOf } from './learned.ts';
import { modalityOf } from './modality.ts';
import type { Modality } from './modality.ts';
import { plainKind } from './plain-kind.ts';
import { ASKING_SECTION, BACKGROUND_SECTION, BIDDER_WORDS, OTHER_SECTION, SCOPE_SECTION, TASK_SECTION, TELLING_SECTION } from './sections.ts';

// A sentence about what the buyer does is rarely a duty of the bidder's.
const BUYER_FIRST = /^(?:the |der |die |das )?(?:government|county|state|city|university|agency|court|authority|council|department|client|purchaser|buyer|auftraggeber|vergabestelle|stadt|gemeinde|behörde|landkreis|bauherr)/iu;
const CONDITION = /^(?:if|in case|where|wenn|falls|sofern|soweit|bei)(?!\p{L})/iu;
const ONLY_WILL = /(?<!\p{L})(?:will|wird|werden)(?!\p{L})/iu;
const BINDING = /(?<!\p{L})(?:must|shall|required|muss|müssen|soll|sollen|verpflichtet|hat|haben|ist|sind)(?!\p{L})/iu;

export type FoundRequirement = { clause: Clause; modality: Modality; section: string | null; listed: boolean };
/** One with the probability (0–1) that it is a requirement. */
export type JudgedRequirement = FoundRequirement & { probability: number };
/** A clause that may be one, with what the rules found in it. */
export type Unjudged = { clause: Clause; rule: FoundRequirement | null };

/** What the documents ask of the bidder or contractor, in their order; a clause that is repeated is listed once. */
export function findRequirements(sources: Source[]): Requirement[] {
  const byId = Map.groupBy(sources.flatMap(requirementsIn), ({ clause }) => entryId(clause.text));
  return [...byId].flatMap(([id, same]): Requirement[] => {
    const [first] = same;
    if (!first) return [];
    return [{
      id,
      text: first.clause.text,
      kind: first.modality.kind,
      category: categoryOf(first.clause.text, first.section),
      exclusion: first.modality.exclusion,
      section: first.section,
      confidence: Math.max(1, Math.min(99, Math.round(100 * first.probability))),
      evidence: same.slice(0, 3).flatMap(({ clause }) => clause.spans.map(({ start, end }) => evidenceFor(clause.source.document, clause.source.toDocument(start), clause.source.toDocument(end)))),
    }];
  });
}

/** Features for the model of requirements, each 0–1: how the words bind, whom they name, where they stand, how long they are. */
export function requirementFeatures({ clause, modality, section, listed }: FoundRequirement): number[] {
  const { text } = clause;
  return [
    modality.sureness,
    listed ? 1 : 0,
    section && (TASK_SECTION.test(section) || ASKING_SECTION.test(section)) ? 1 : 0,
    Math.min(1, text.length / 400),
    BIDDER_WORDS.test(text) ? 1 : 0,
    BUYER_FIRST.test(text) ? 1 : 0,
    modality.kind === 'must' ? 0 : 1,
    CONDITION.test(text) ? 1 : 0,
    ONLY_WILL.test(text) && !BINDING.test(text) ? 1 : 0,
  ];
}

/** The clauses of one document that may be requirements: all but those that the rules bar. */
export function clausesToJudge(source: Source): Unjudged[] {
  const { clauses, found, barred } = judgeByRules(source);
  const rules = new Map(found.map((entry) => [entry.clause.spans[0]?.start, entry]));
  return clauses.flatMap((clause) => {
    const rule = rules.get(clause.spans[0]?.start) ?? null;
    return rule || !(barred.has(clause) || isLabelled(clause.text) || TELLING_SECTION.test(clause.lead ?? '') || standsElsewhere(source.sections[clause.unit.section]?.path ?? [])) ? [{ clause, rule }] : [];
  });
}

/** Whether a clause is what stands behind a label of a form (`Leistung: …`, `Subject: …`). */
function isLabelled(text: string): boolean {
  const label = /^([^:]{2,40}):\s/u.exec(text)?.[1];
  return label !== undefined && isOnlyLabels(label);
}

/** Whether the last heading is about the buyer, how bids are weighed, what is enclosed or when things happen: there words alone tell too little. */
function standsElsewhere(path: string[]): boolean {
  const title = path.at(-1) ?? '';
  return (TELLING_SECTION.test(title) && !ASKING_SECTION.test(path.at(-2) ?? '')) || (OTHER_SECTION.test(title) && ![BACKGROUND_SECTION, SCOPE_SECTION, ASKING_SECTION].some((other) => other.test(title)));
}

/** The requirements of one document: what the rules find, and what probably is one by its words. */
export function requirementsIn(source: Source): JudgedRequirement[] {
  return clausesToJudge(source).flatMap(({ clause, rule }) => {
    const probability = probabilityOf(clause, rule);
    return rule || probability >= THRESHOLD ? [{ ...(rule ?? unruled(clause)), probability }] : [];
  });
}

/** A requirement that only its words show. It binds as its words or those that it hangs on do, or else it must be met. */
function unruled(clause: Clause): FoundRequirement {
  const modality: Modality = modalityOf(clause.text, true) ?? { kind: (clause.lead ? modalityOf(clause.lead, true)?.kind : null) ?? plainKind(clause.text), sureness: 0.5, exclusion: false };
  return { clause, modality, section: clause.source.sections[clause.unit.section]?.title ?? null, listed: clause.lead !== null };
}
