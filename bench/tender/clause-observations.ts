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
export type ObservedClauses = { clauses: ObservedClause[]; labels: Map<string, number> };

/** The clauses of labelled folders, each text once a document, and how many requirements each document's label has. */
export async function observeClauses(folders: string[]): Promise<ObservedClauses> {
  const observed: ObservedClauses = { clauses: [], labels: new Map() };
  for (const folder of folders) {
    for (const { label, group, documents } of await readLabelledSet(folder)) {
      const wanted = label.requirements ?? [];
      if (!labelsAll(label) || documents.length === 0 || observed.labels.has(label.file)) continue;
      const pages = coveredPages(label);
      const texts = new Set<string>();
      const units = documents
        .flatMap((document, i) => clausesToJudge(openSource(document, i, {})))
        .filter(({ clause }) => pages === null || clause.unit.page === null || pages.has(clause.unit.page))
        .map((unit) => ({ ...unit, text: (unit.rule?.clause ?? unit.clause).text }))
        .filter(({ text }) => !texts.has(text) && texts.add(text));
      const alone = new Set(match(wanted, units, likeClauses).pairs.map(([, unit]) => unit));
      observed.labels.set(label.file, wanted.length);
      for (const unit of units) {
        const right = alone.has(unit) || wanted.some((want) => likeClauses(want, unit) > 0);
        observed.clauses.push({ file: label.file, tender: `${folder} ${group}`, clause: unit.clause, rule: unit.rule, signs: [...signsOf(unit.clause)], right, alone: alone.has(unit) });
      }
    }
  }
  return observed;
}
