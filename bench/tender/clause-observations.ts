import { clausesToJudge } from '@0711/mcp-tender/requirements/find-requirements';
import type { FoundRequirement } from '@0711/mcp-tender/requirements/find-requirements';
import type { Clause } from '@0711/mcp-tender/requirements/clauses';
import { signsOf } from '@0711/mcp-tender/requirements/clause-signs';
import { openSource } from '@0711/mcp-tender/source/open-source';
import { readLabelledSet } from './labelled-set.ts';
import { coveredPages, labelsAll } from './labels.ts';
import { likeClauses, match } from './match.ts';

/** A clause of a page whose requirements are all labelled. `alone` is false where a label that it matches is nearer to another clause. */
export type ObservedClause = { file: string; tender: string; clause: Clause; rule: FoundRequirement | null; signs: string[]; right: boolean; alone: boolean };
/** A clause of a page that nobody labelled. */
export type UnlabelledClause = Pick<ObservedClause, 'tender' | 'clause' | 'rule' | 'signs'>;
export type ObservedClauses = { clauses: ObservedClause[]; unlabelled: UnlabelledClause[]; labels: Map<string, number> };

/**
 * The clauses of labelled folders, each text once a document, how many requirements each document's label has, and the clauses of the
 * pages that were left unlabelled.
 */
export async function observeClauses(folders: string[]): Promise<ObservedClauses> {
  const observed: ObservedClauses = { clauses: [], unlabelled: [], labels: new Map() };
  const read = new Set<string>();
  for (const folder of folders) {
    for (const { label, group, documents } of await readLabelledSet(folder)) {
      const wanted = label.requirements ?? [];
      if (documents.length === 0 || read.has(label.file)) continue;
      read.add(label.file);
      const pages = coveredPages(label);
      const texts = new Set<string>();
      const all = documents
        .flatMap((document, i) => clausesToJudge(openSource(document, i, {})))
        .map((unit) => ({ ...unit, text: (unit.rule?.clause ?? unit.clause).text }));
      const isCovered = ({ clause: { unit } }: { clause: Clause }): boolean => labelsAll(label) && (pages === null || unit.page === null || pages.has(unit.page));
      const tender = `${folder} ${group}`;
      const units = all.filter(isCovered).filter(({ text }) => !texts.has(text) && texts.add(text));
      const others = all.filter((unit) => !isCovered(unit)).filter(({ text }) => !texts.has(text) && texts.add(text));
      observed.unlabelled.push(...others.map(({ clause, rule }) => ({ tender, clause, rule, signs: [...signsOf(clause)] })));
      if (!labelsAll(label)) continue;
      const alone = new Set(match(wanted, units, likeClauses).pairs.map(([, unit]) => unit));
      observed.labels.set(label.file, wanted.length);
      for (const unit of units) {
        const right = alone.has(unit) || wanted.some((want) => likeClauses(want, unit) > 0);
        observed.clauses.push({ file: label.file, tender, clause: unit.clause, rule: unit.rule, signs: [...signsOf(unit.clause)], right, alone: alone.has(unit) });
      }
    }
  }
  return observed;
}
