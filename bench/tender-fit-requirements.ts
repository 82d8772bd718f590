// Fits on labelled folders (each with docs/ and labels/) what tells requirements from other clauses, and writes it as data.
// usage: bench/tender-fit-requirements.ts LABELLED_DIR... --seen FILE [--dry]
//        bench/tender-fit-requirements.ts LABELLED_DIR... --keep FILE
//   --keep FILE  only writes what the rules and the words say now of papers that neither has seen (numbers alone)
//   --seen FILE  takes what was kept of papers before rules had seen them: on others the rules are right more often than on the next one
import { DECISION_FEATURES, decisionFeatures, oddsOf } from '@0711/mcp-tender/requirements/learned';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { observeClauses } from './tender/clause-observations.ts';
import type { ObservedClause } from './tender/clause-observations.ts';
import { bestThreshold, fitDecision } from './tender/fit-decision.ts';
import type { Paper } from './tender/fit-decision.ts';
import { fitSigns } from './tender/fit-signs.ts';
import type { Signed } from './tender/fit-signs.ts';
import { keepClauses, readKeptClauses } from './tender/kept-clauses.ts';

// What a paper counts that rules were written on.
const SEEN_WEIGHT = 0.25;
// What a clause counts that nobody labelled.
const UNLABELLED_WEIGHT = 0.2;
const FOLDS = 8;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seen: { type: 'string' }, keep: { type: 'string' }, dry: { type: 'boolean' } } });
if (positionals.length === 0 || !(values.seen || values.keep)) {
  console.error('usage: bench/tender-fit-requirements.ts LABELLED_DIR... (--seen FILE [--dry] | --keep FILE)');
  process.exit(2);
}
const { clauses, unlabelled, labels } = await observeClauses(positionals);
const byFile = [...Map.groupBy(clauses, ({ file }) => file)];
const observations = (of: ObservedClause[], odds: (one: ObservedClause) => number, weight = 1) => of.map((one) => ({ features: decisionFeatures(one.clause, one.rule, odds(one)), right: one.right, weight }));
if (values.keep) {
  await keepClauses(values.keep, byFile.map(([file, of]) => ({ file, labels: labels.get(file) ?? 0, observations: observations(of, ({ clause }) => oddsOf(clause)) })));
  process.exit(0);
}
const tenderOf = new Map(clauses.map(({ file, tender }) => [file, tender]));
const kept: Paper[] = (await readKeptClauses(values.seen ?? '')).map(({ file, ...paper }) => ({ ...paper, tender: tenderOf.get(file) ?? file }));
const known = new Set((await readKeptClauses(values.seen ?? '')).map(({ file }) => file));
// A clause that nobody labelled is one as often as those that the rules judged like it at a first contact.
const rows = kept.flatMap((paper) => paper.observations);
const shareOf = (found: boolean): number => {
  const like = rows.filter(({ features }) => (features[DECISION_FEATURES.indexOf('rule')] === 1) === found);
  return like.filter(({ right }) => right).length / Math.max(1, like.length);
};
const shares = { found: shareOf(true), other: shareOf(false) };
const unsaid = unlabelled.map(({ tender, signs, rule }): Signed => ({ tender, signs, right: rule ? shares.found : shares.other, weight: UNLABELLED_WEIGHT }));
const said = clauses.map(({ tender, signs, right }): Signed => ({ tender, signs, right: right ? 1 : 0 }));
// Words that were fitted on a clause say more of it than they will of the next one.
const tenders = [...new Set(clauses.map(({ tender }) => tender))].sort();
const odds = new Map<ObservedClause, number>();
for (let k = 0; k < FOLDS; k++) {
  const left = new Set(tenders.filter((_, i) => i % FOLDS === k));
  const without = fitSigns([...said, ...unsaid].filter(({ tender }) => !left.has(tender)));
  for (const one of clauses) if (left.has(one.tender)) odds.set(one, oddsOf(one.clause, without));
}
const seen: Paper[] = byFile.filter(([file]) => !known.has(file)).map(([file, of]) => ({ tender: tenderOf.get(file) ?? file, labels: labels.get(file) ?? 0, observations: observations(of, (one) => odds.get(one) ?? 0, SEEN_WEIGHT) }));
const best = bestThreshold(kept, seen);
const decision = fitDecision([...kept, ...seen]);
const signs = fitSigns([...said, ...unsaid]);
const round = (x: number): number => Math.round(x * 1000) / 1000;
const data = {
  command: 'npm run bench:tender-fit-requirements -- LABELLED_DIR... --seen FILE',
  fitted_on: { clauses: clauses.length, requirements: clauses.filter(({ right }) => right).length, unlabelled: unlabelled.length, tenders: tenders.length, papers_kept: kept.length },
  left_out: { f1: round(best.f1), precision: round(best.precision), recall: round(best.recall), auroc: round(best.auroc) },
  threshold: round(best.threshold),
  decision,
  signs: { intercept: signs.intercept, names: [...signs.weights.keys()].join(' '), weights: [...signs.weights.values()] },
};
console.log(JSON.stringify({ ...data, signs: signs.weights.size }));
if (!values.dry) await writeFile(path.join(import.meta.dirname, '../mcps/tender/src/requirements/learned.json'), `${JSON.stringify(data)}\n`);
