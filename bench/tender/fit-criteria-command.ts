import { GROUP_FEATURES } from '@0711/mcp-tender/criteria/group-features';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { added, f1Of, fitGroups, leftOut, talliedAs } from './fit-groups.ts';
import { readLabelledSet } from './labelled-set.ts';
import { keepGroups, observeGroups, readGroups } from './observed-groups.ts';
import type { CriteriaPaper } from './observed-groups.ts';
import type { Tally } from './score-document.ts';

/**
 * Fits the choice among groups that may be a paper's award criteria on kept papers, says what it gives on tenders left out, and writes
 * it; or keeps what labelled folders propose now, `--known` where rules were written on them. False where the arguments say neither;
 * throws the parser's TypeError at an option that it does not have.
 */
export async function fitCriteria(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { keep: { type: 'string' }, known: { type: 'boolean', default: false }, dry: { type: 'boolean' } } });
  if (positionals.length === 0 || (values.known && !values.keep)) return false;
  if (values.keep) {
    const tenders = (await Promise.all(positionals.map((folder) => readLabelledSet(folder)))).flat();
    await keepGroups(values.keep, tenders.flatMap((tender) => observeGroups(tender, values.known) ?? []));
    return true;
  }
  const papers = (await Promise.all(positionals.map(readGroups))).flat();
  printLeftOut(papers);
  const data = { command: 'npm run bench:tender-fit -- criteria FILE...', papers: papers.length, features: GROUP_FEATURES, model: fitGroups(papers) };
  if (!values.dry) await writeFile(path.join(import.meta.dirname, '../../mcps/tender/src/criteria/criteria-ranking.json'), `${JSON.stringify(data, null, 2)}\n`);
  return true;
}

function printLeftOut(papers: CriteriaPaper[]): void {
  const summary = (tally: Tally) => ({ ...tally, f1: Math.round(f1Of(tally) * 1000) / 1000 });
  const judged = leftOut(papers);
  for (const [name, seen] of [['first contacts', false], ['seen by rules', true]] as const) {
    const some = judged.filter(({ paper }) => paper.seen === seen);
    const groups = some.reduce((sum, { paper }) => sum + paper.groups.length, 0);
    console.log(JSON.stringify({ name, papers: some.length, groups, rules: summary(added(some.map(({ paper }) => talliedAs(paper, paper.rules)))), chosen: summary(added(some.map(({ tally }) => tally))) }));
  }
}
