// Fits which of a paper's days is when bids and questions are due, and which hour belongs to it, on kept first contacts; writes the weights as data.
// usage: bench/tender-fit-days.ts --days FILE --hours FILE [--dry]
//        bench/tender-fit-days.ts LABELLED_DIR... --keep-days FILE --keep-hours FILE   only writes what labelled papers propose now (numbers alone)
import { DAY_FEATURES } from '@0711/mcp-tender/fields/day-features';
import { HOUR_FEATURES } from '@0711/mcp-tender/fields/hour-features';
import type { Ranking } from '@0711/mcp-tender/fields/rank-proposals';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitRanking, readProposed } from './tender/fit-ranking.ts';
import type { Proposed } from './tender/fit-ranking.ts';
import { readLabelledSet } from './tender/labelled-set.ts';
import { DAY_FIELDS, daysOf, readKeptDays } from './tender/observe-days.ts';
import type { KeptDays, KeptHours } from './tender/observe-days.ts';

// Nearly every labelled paper states its days: each counts a little, too, as if it did not, so that another of its days is no answer.
const STRUCK = 0.25;
const HOUR_STRUCK = 1;
const COMMAND = 'npm run bench:tender-fit-days -- --days FILE --hours FILE';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { days: { type: 'string' }, hours: { type: 'string' }, 'keep-days': { type: 'string' }, 'keep-hours': { type: 'string' }, dry: { type: 'boolean' } } });
const lines = (rows: object[]): string => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
if (values['keep-days'] && values['keep-hours'] && positionals.length > 0) {
  const days: KeptDays[] = [];
  const hours: KeptHours[] = [];
  for (const folder of positionals) {
    for (const tender of await readLabelledSet(folder)) {
      const kept = daysOf(tender);
      if (kept) days.push(kept.days);
      if (kept) hours.push(...kept.hours);
    }
  }
  await writeFile(values['keep-days'], lines(days));
  await writeFile(values['keep-hours'], lines(hours));
  process.exit(0);
}
if (!values.days || !values.hours) {
  console.error(`usage: ${COMMAND} [--dry] | LABELLED_DIR... --keep-days FILE --keep-hours FILE`);
  process.exit(2);
}
const [submission, questions] = await Promise.all(DAY_FIELDS.map(({ mark }) => readKeptDays(values.days ?? '', mark)));
const hours = await readProposed(values.hours, HOUR_FEATURES.length);
const withStruck = (papers: Proposed[], weight: number): Proposed[] =>
  papers.flatMap((paper) => (paper.proposals.some(({ right }) => right) ? [paper, { ...paper, weight: paper.weight * weight, proposals: paper.proposals.filter(({ right }) => !right) }] : [paper]));
const fit = (papers: Proposed[] = []): Ranking => fitRanking(withStruck(papers, STRUCK), DAY_FEATURES.length);
const models = { submission: fit(submission), questions: fit(questions) };
const model = fitRanking(withStruck(hours, HOUR_STRUCK), HOUR_FEATURES.length);
console.log(JSON.stringify({ models, model }));
if (!values.dry) {
  const folder = path.join(import.meta.dirname, '../mcps/tender/src/confidence');
  await writeFile(path.join(folder, 'day-ranking.json'), `${JSON.stringify({ command: COMMAND, papers: submission?.length, features: DAY_FEATURES, models }, null, 2)}\n`);
  await writeFile(path.join(folder, 'hour-ranking.json'), `${JSON.stringify({ command: COMMAND, days: hours.length, features: HOUR_FEATURES, model }, null, 2)}\n`);
}
