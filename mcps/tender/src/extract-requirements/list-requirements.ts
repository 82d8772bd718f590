import type { ReadTender } from '../bidding/read-tender.ts';
import { sourcesOf } from '../bidding/sources-of.ts';
import { entryId } from '../engine/entry-id.ts';
import type { ParseRfpInput, Requirement } from '../schema.ts';
import { excludes } from './exclusion.ts';
import { findExclusions, markedAsPassFail } from './find-exclusions.ts';

type Hints = Pick<ParseRfpInput, 'document_type' | 'language'>;

/** All requirements of a tender in the order of its documents, those marked whose lack excludes the bid. */
export function listRequirements(tender: ReadTender, hints: Hints): Requirement[] {
  const { requirements } = tender.output;
  const sources = sourcesOf(tender, hints);
  const marked = markedAsPassFail(sources, requirements);
  const ids = new Set(requirements.map(({ id }) => id));
  const more = findExclusions(sources, requirements).map((found): Requirement => {
    const base = entryId(found.text);
    let id = base;
    for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
    ids.add(id);
    return { ...found, id };
  });
  const order = new Map(tender.documents.map(({ id }, i) => [id, i]));
  const place = ({ evidence: [first] }: Requirement): [number, number] => [order.get(first?.document ?? '') ?? order.size, first?.start ?? 0];
  const all = [...requirements, ...more].map((requirement) => ({ ...requirement, exclusion: marked.has(requirement.id) || excludes(requirement) }));
  return all.toSorted((a, b) => {
    const [[da, sa], [db, sb]] = [place(a), place(b)];
    return da - db || sa - sb;
  });
}

const WEIGHT = { must: 3, should: 2, may: 1 };

/**
 * How sure a list of requirements is as a whole, 0–100: the mean of its entries' confidence, a must counting three times, a should twice.
 * An empty list is not sure at all, since a tender that asks nothing was not understood.
 */
export function listConfidence(requirements: Requirement[]): number {
  const weights = requirements.reduce((sum, { kind }) => sum + WEIGHT[kind], 0);
  return weights === 0 ? 0 : Math.round(requirements.reduce((sum, { kind, confidence }) => sum + WEIGHT[kind] * confidence, 0) / weights);
}
