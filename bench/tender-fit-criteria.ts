// Fits the choice among groups that may be a paper's award criteria, and writes it as data.
// usage: bench/tender-fit-criteria.ts FILE... [--dry]               fits on kept papers, and says what the choice gives on tenders left out
//        bench/tender-fit-criteria.ts --keep FILE [--seen] FOLDER... only writes what labelled papers propose now (numbers alone)
//   --seen  marks papers that rules were written on: there the rules are right more often than they will be on the next one
import { GROUP_FEATURES } from '@0711/mcp-tender/criteria/group-features';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { added, f1Of, fitGroups, leftOut, talliedAs } from './tender/fit-groups.ts';
import { readLabelledSet } from './tender/labelled-set.ts';
import type { Tally } from './tender/score-document.ts';
import { keepGroups, observeGroups, readGroups } from './tender/observed-groups.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' }, seen: { type: 'boolean', default: false }, dry: { type: 'boolean', default: false } } });
if (positionals.length === 0) {
  console.error('usage: bench/tender-fit-criteria.ts FILE... [--dry] | --keep FILE [--seen] FOLDER...');
  process.exit(2);
}
if (values.keep) {
  const tenders = (await Promise.all(positionals.map((folder) => readLabelledSet(folder)))).flat();
  await keepGroups(values.keep, tenders.flatMap((tender) => observeGroups(tender, values.seen) ?? []));
  process.exit(0);
}
const papers = (await Promise.all(positionals.map(readGroups))).flat();
const summary = (tally: Tally) => ({ ...tally, f1: Math.round(f1Of(tally) * 1000) / 1000 });
const judged = leftOut(papers);
for (const [name, seen] of [['first contacts', false], ['seen by rules', true]] as const) {
  const some = judged.filter(({ paper }) => paper.seen === seen);
  const groups = some.reduce((sum, { paper }) => sum + paper.groups.length, 0);
  console.log(JSON.stringify({ name, papers: some.length, groups, rules: summary(added(some.map(({ paper }) => talliedAs(paper, paper.rules)))), chosen: summary(added(some.map(({ tally }) => tally))) }));
}
const data = { command: 'npm run bench:tender-fit-criteria -- FILE...', papers: papers.length, features: GROUP_FEATURES, model: fitGroups(papers) };
if (!values.dry) await writeFile(path.join(import.meta.dirname, '../mcps/tender/src/criteria/criteria-ranking.json'), `${JSON.stringify(data, null, 2)}\n`);
