import { DECISION_FEATURES, decisionFeatures, oddsOf } from '@0711/mcp-tender/requirements/learned';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { observeClauses } from './clause-observations.ts';
import type { ObservedClause, ObservedClauses } from './clause-observations.ts';
import { bestThreshold, fitDecision } from './fit-decision.ts';
import type { Paper } from './fit-decision.ts';
import { fitSigns } from './fit-signs.ts';
import type { Signed } from './fit-signs.ts';
import { keepClauses, readKeptClauses } from './kept-clauses.ts';
import type { KeptClauses } from './kept-clauses.ts';

// What a paper counts that rules were written on.
const SEEN_WEIGHT = 0.25;
// What a clause counts that nobody labelled.
const UNLABELLED_WEIGHT = 0.2;
const FOLDS = 8;

/**
 * Fits on labelled folders what tells requirements from other clauses, and writes it; `--seen` is what was kept of papers before rules
 * had seen them, and `--keep` keeps that. False where the arguments say neither; throws the parser's TypeError at an option that it does
 * not have.
 */
export async function fitRequirements(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { seen: { type: 'string' }, keep: { type: 'string' }, dry: { type: 'boolean' } } });
  if (positionals.length === 0 || !(values.seen || values.keep)) return false;
  const observed = await observeClauses(positionals);
  if (values.keep) {
    await keepClauses(values.keep, papersOf(observed, ({ clause }) => oddsOf(clause)));
    return true;
  }
  const data = fit(observed, await readKeptClauses(values.seen ?? ''));
  console.log(JSON.stringify({ ...data, signs: data.signs.weights.length }));
  if (!values.dry) await writeFile(path.join(import.meta.dirname, '../../mcps/tender/src/requirements/learned.json'), `${JSON.stringify(data)}\n`);
  return true;
}

function fit(observed: ObservedClauses, before: KeptClauses[]) {
  const { clauses, unlabelled } = observed;
  const tenderOf = new Map(clauses.map(({ file, tender }) => [file, tender]));
  const asPaper = ({ file, ...paper }: KeptClauses): Paper => ({ ...paper, tender: tenderOf.get(file) ?? file });
  const kept = before.map(asPaper);
  const shares = sharesOf(kept);
  const unsaid = unlabelled.map(({ tender, signs, rule }): Signed => ({ tender, signs, right: rule ? shares.found : shares.other, weight: UNLABELLED_WEIGHT }));
  const all = [...clauses.map(({ tender, signs, right }): Signed => ({ tender, signs, right: right ? 1 : 0 })), ...unsaid];
  const tenders = [...new Set(clauses.map(({ tender }) => tender))].sort();
  const odds = oddsLeftOut(clauses, all, tenders);
  const known = new Set(before.map(({ file }) => file));
  const seen = papersOf(observed, (one) => odds.get(one) ?? 0, SEEN_WEIGHT).filter(({ file }) => !known.has(file)).map(asPaper);
  const best = bestThreshold(kept, seen);
  const signs = fitSigns(all);
  return {
    command: 'npm run bench:tender-fit -- requirements SET... --seen FILE',
    fitted_on: { clauses: clauses.length, requirements: clauses.filter(({ right }) => right).length, unlabelled: unlabelled.length, tenders: tenders.length, papers_kept: kept.length },
    left_out: { f1: rounded(best.f1), precision: rounded(best.precision), recall: rounded(best.recall), auroc: rounded(best.auroc) },
    threshold: rounded(best.threshold),
    decision: fitDecision([...kept, ...seen]),
    signs: { intercept: signs.intercept, names: [...signs.weights.keys()].join(' '), weights: [...signs.weights.values()] },
  };
}

/** The decisions on each paper's clauses, by the rules and by the odds that the words give. */
function papersOf({ clauses, labels }: ObservedClauses, odds: (one: ObservedClause) => number, weight = 1): KeptClauses[] {
  return [...Map.groupBy(clauses, ({ file }) => file)].map(([file, of]) => ({ file, labels: labels.get(file) ?? 0, observations: of.map((one) => ({ features: decisionFeatures(one.clause, one.rule, odds(one)), right: one.right, weight })) }));
}

/** A clause that nobody labelled is one as often as those that the rules judged like it at a first contact. */
function sharesOf(kept: Paper[]): { found: number; other: number } {
  const rows = kept.flatMap((paper) => paper.observations);
  const shareOf = (found: boolean): number => {
    const like = rows.filter(({ features }) => (features[DECISION_FEATURES.indexOf('rule')] === 1) === found);
    return like.filter(({ right }) => right).length / Math.max(1, like.length);
  };
  return { found: shareOf(true), other: shareOf(false) };
}

/** Words that were fitted on a clause say more of it than they will of the next one: odds from words fitted without its tender's fold. */
function oddsLeftOut(clauses: ObservedClause[], all: Signed[], tenders: string[]): Map<ObservedClause, number> {
  const odds = new Map<ObservedClause, number>();
  for (let k = 0; k < FOLDS; k++) {
    const left = new Set(tenders.filter((_, i) => i % FOLDS === k));
    const without = fitSigns(all.filter(({ tender }) => !left.has(tender)));
    for (const one of clauses) if (left.has(one.tender)) odds.set(one, oddsOf(one.clause, without));
  }
  return odds;
}

function rounded(x: number): number {
  return Math.round(x * 1000) / 1000;
}
