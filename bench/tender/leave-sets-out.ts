import { sharesOf } from '@0711/mcp-tender/fields/rank-proposals';
import type { Ranking } from '@0711/mcp-tender/fields/rank-proposals';
import type { Proposed } from './fit-ranking.ts';

/**
 * What a ranking gives on the papers of one set: `missed` where a right value was proposed and none was believed, `invented` where one was
 * believed and no right one was proposed. `likelihood` is the mean logarithm of how probable a paper's right values were, or none where it has none.
 */
export type LeftOutSet = { set: string; papers: number; right: number; wrong: number; missed: number; invented: number; likelihood: number };

/** Fits without each set in turn and tells what the ranking believes there. Papers of no set are only fitted on; of a paper that is also kept as if its values were struck out the first row counts. */
export function leaveSetsOut(papers: Proposed[], setOf: ReadonlyMap<string, string>, fit: (papers: Proposed[]) => Ranking, believed: number): LeftOutSet[] {
  const known = new Set(papers.map(({ file }) => setOf.get(file)));
  const sets = [...new Set(setOf.values())].filter((set) => known.has(set));
  const rows = sets.map((set) => {
    const model = fit(papers.filter(({ file }) => setOf.get(file) !== set));
    const left = papers.filter(({ file }, i) => setOf.get(file) === set && papers.findIndex((other) => other.file === file) === i);
    return { ...given(model, left, believed), set };
  });
  return [...rows, { ...added(rows), set: 'together' }];
}

/** A Markdown table of what sets that were left out give. */
export function leftOutTable(rows: LeftOutSet[]): string {
  return [
    '| set left out (papers) | F1 | right | wrong | missed | invented | likelihood |', '|---|--:|--:|--:|--:|--:|--:|',
    ...rows.map(({ set, papers, right, wrong, missed, invented, likelihood }) => `| ${set} (${papers}) | ${(right === 0 ? 0 : (2 * right) / (2 * right + 2 * wrong + missed + invented)).toFixed(3)} | ${right} | ${wrong} | ${missed} | ${invented} | ${likelihood.toFixed(3)} |`),
  ].join('\n');
}

function given(model: Ranking, papers: Proposed[], believed: number): LeftOutSet {
  return added(papers.map(({ proposals }) => {
    const shares = sharesOf(model, proposals.map(({ features }) => features));
    const likeliest = shares.indexOf(Math.max(...shares));
    const ofRight = proposals.reduce((sum, { right }, i) => sum + (right ? (shares[i] ?? 0) : 0), 0);
    const isRight = proposals[likeliest]?.right ?? false;
    const isStated = proposals.some(({ right }) => right);
    // Proposals that mean one are added up; which do was kept only of the right ones.
    const isBelieved = (isRight ? ofRight : (shares[likeliest] ?? 0)) >= believed;
    const none = 1 - shares.reduce((sum, share) => sum + share, 0);
    const one = (is: boolean): number => (is ? 1 : 0);
    return { set: '', papers: 1, right: one(isBelieved && isRight), wrong: one(isBelieved && !isRight && isStated), missed: one(!isBelieved && isStated), invented: one(isBelieved && !isStated), likelihood: Math.log(Math.max(1e-12, isStated ? ofRight : none)) };
  }));
}

function added(rows: LeftOutSet[]): LeftOutSet {
  const sum = (of: (row: LeftOutSet) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const papers = sum((row) => row.papers);
  return { set: '', papers, right: sum(({ right }) => right), wrong: sum(({ wrong }) => wrong), missed: sum(({ missed }) => missed), invented: sum(({ invented }) => invented), likelihood: sum((row) => row.papers * row.likelihood) / Math.max(1, papers) };
}
