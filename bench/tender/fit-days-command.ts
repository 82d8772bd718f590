import { DAY_FEATURES } from '@0711/mcp-tender/fields/day-features';
import { HOUR_FEATURES } from '@0711/mcp-tender/fields/hour-features';
import { BELIEVED_DAY } from '@0711/mcp-tender/fields/rank-days';
import type { Ranking } from '@0711/mcp-tender/fields/rank-proposals';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitRanking, readProposed } from './fit-ranking.ts';
import type { Proposed } from './fit-ranking.ts';
import { readLabelledSet } from './labelled-set.ts';
import { leaveSetsOut, leftOutTable } from './leave-sets-out.ts';
import { DAY_FIELDS, daysOf, readKeptDays } from './observe-days.ts';
import type { KeptDays, KeptHours } from './observe-days.ts';
import { setsOfFiles } from './set-of-file.ts';

// Nearly every labelled paper states its days: each counts a little, too, as if it did not, so that another of its days is no answer.
const STRUCK = 0.25;
const HOUR_STRUCK = 1;
const COMMAND = 'npm run bench:tender-fit -- days FILE... --hours FILE';

/**
 * Fits which of a paper's days is when bids and questions are due, and which hour belongs to it, on kept first contacts, and writes the
 * weights; or prints what the days' ranking gives on each set that it is fitted without (`--leave-set`); or keeps what labelled folders
 * propose now. False where the arguments say none of these; throws the parser's TypeError at an option that it does not have.
 */
export async function fitDays(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { hours: { type: 'string' }, keep: { type: 'string' }, 'leave-set': { type: 'boolean' }, dry: { type: 'boolean' } } });
  if (positionals.length === 0) return false;
  if (values['leave-set']) await printLeftOut(positionals);
  else if (!values.hours) return false;
  else if (values.keep) await keep(values.keep, values.hours, positionals);
  else await fit(positionals, values.hours, values.dry ?? false);
  return true;
}

async function keep(daysFile: string, hoursFile: string, folders: string[]): Promise<void> {
  const days: KeptDays[] = [];
  const hours: KeptHours[] = [];
  for (const folder of folders) {
    for (const tender of await readLabelledSet(folder)) {
      const kept = daysOf(tender);
      if (kept) days.push(kept.days);
      if (kept) hours.push(...kept.hours);
    }
  }
  const lines = (rows: object[]): string => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
  await writeFile(daysFile, lines(days));
  await writeFile(hoursFile, lines(hours));
}

const fitDay = (papers: Proposed[]): Ranking => fitRanking(withStruck(papers, STRUCK), DAY_FEATURES.length);

async function readDays(files: string[], mark: number): Promise<Proposed[]> {
  return (await Promise.all(files.map((file) => readKeptDays(file, mark)))).flat();
}

async function printLeftOut(daysFiles: string[]): Promise<void> {
  const sets = await setsOfFiles();
  for (const { name, mark } of DAY_FIELDS) console.log(`${name}\n\n${leftOutTable(leaveSetsOut(await readDays(daysFiles, mark), sets, fitDay, BELIEVED_DAY))}\n`);
}

async function fit(daysFiles: string[], hoursFile: string, dry: boolean): Promise<void> {
  const [submission = [], questions = []] = await Promise.all(DAY_FIELDS.map(({ mark }) => readDays(daysFiles, mark)));
  const hours = await readProposed(hoursFile, HOUR_FEATURES.length);
  const models = { submission: fitDay(submission), questions: fitDay(questions) };
  const model = fitRanking(withStruck(hours, HOUR_STRUCK), HOUR_FEATURES.length);
  console.log(JSON.stringify({ models, model }));
  if (dry) return;
  const folder = path.join(import.meta.dirname, '../../mcps/tender/src/confidence');
  await writeFile(path.join(folder, 'day-ranking.json'), `${JSON.stringify({ command: COMMAND, papers: submission.length, features: DAY_FEATURES, models }, null, 2)}\n`);
  await writeFile(path.join(folder, 'hour-ranking.json'), `${JSON.stringify({ command: COMMAND, days: hours.length, features: HOUR_FEATURES, model }, null, 2)}\n`);
}

function withStruck(papers: Proposed[], weight: number): Proposed[] {
  return papers.flatMap((paper) => (paper.proposals.some(({ right }) => right) ? [paper, { ...paper, weight: paper.weight * weight, proposals: paper.proposals.filter(({ right }) => !right) }] : [paper]));
}
