import { evidenceFor } from '@0711/mcp-sdk/evidence';
import { MODELS, confidenceOf } from '../confidence/model.ts';
import { clausesOf } from '../requirements/clauses.ts';
import { requirementFeatures } from '../requirements/find-requirements.ts';
import type { FoundRequirement } from '../requirements/find-requirements.ts';
import { modalityOf } from '../requirements/modality.ts';
import type { Modality } from '../requirements/modality.ts';
import type { Requirement } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { mayCostBid, namesGrounds } from './exclusion.ts';
import { passFailRows } from './pass-fail-rows.ts';

type Found = Omit<Requirement, 'id'>;
type Places = { document: string; start: number; end: number }[];

// `Unsigned proposals may be rejected`
const FEWEST_WORDS = 4;
const MAY_EXCLUDE: Modality = { kind: 'must', sureness: 0.5, exclusion: true };

/** The listed requirements that stand in rows which tables mark as pass or fail, by their ids. */
export function markedAsPassFail(sources: Source[], listed: Requirement[]): Set<string> {
  const places = sources.flatMap((source) => passFailRows(source).map(({ unit }) => ({ document: source.document.id, start: source.toDocument(unit.start), end: source.toDocument(unit.end) })));
  return new Set(listed.filter(({ evidence }) => evidence.some((one) => places.some((row) => row.document === one.document && row.start < one.end && one.start < row.end))).map(({ id }) => id));
}

/**
 * What excludes a bid though the list of requirements leaves it out: grounds named within general conditions, and the rows of tables
 * that mark pass or fail. The confidence is that of any clause, from how sure its words make it.
 */
export function findExclusions(sources: Source[], listed: Requirement[]): Found[] {
  const known: Places = listed.flatMap(({ evidence }) => evidence);
  return sources.flatMap((source) => [...grounds(source, known), ...rows(source, known)]);
}

function grounds(source: Source, known: Places): Found[] {
  return clausesOf(source).flatMap((clause): Found[] => {
    const words = clause.text.match(/\p{L}{2,}/gu)?.length ?? 0;
    if (!namesGrounds(clause.text) || words < FEWEST_WORDS || clause.text.length > 1500) return [];
    const modality = modalityOf(clause.text, false) ?? (mayCostBid(clause.text) ? MAY_EXCLUDE : null);
    // A heading or a bare mention asks nothing; a sentence that binds nobody counts only where it rejects.
    if (!modality) return [];
    const found: FoundRequirement = { clause, modality, section: source.sections[clause.unit.section]?.title ?? null, listed: clause.lead !== null };
    return entry(source, known, clause.spans, clause.text, found);
  });
}

function rows(source: Source, known: Places): Found[] {
  return passFailRows(source).flatMap(({ unit, start, end }): Found[] => {
    const text = source.text.slice(start, end).replace(/\s+/g, ' ').trim();
    const modality = modalityOf(text, true) ?? { kind: 'must' as const, sureness: 0.7, exclusion: true };
    const clause = { source, text, spans: [{ start, end }], unit, lead: null, outer: null, first: true };
    return entry(source, known, clause.spans, text, { clause, modality, section: source.sections[unit.section]?.title ?? null, listed: true });
  });
}

function entry(source: Source, known: Places, spans: { start: number; end: number }[], text: string, found: FoundRequirement): Found[] {
  const evidence = spans.map(({ start, end }) => evidenceFor(source.document, source.toDocument(start), source.toDocument(end)));
  const there = evidence.some(({ document, start, end }) => known.some((one) => one.document === document && one.start < end && start < one.end));
  if (there) return [];
  known.push(...evidence);
  return [{ text, kind: 'must', category: 'eligibility', exclusion: true, section: found.section, confidence: confidenceOf(MODELS.listed, requirementFeatures(found)), evidence }];
}
