import type { Ranking } from '@0711/mcp-tender/fields/rank-proposals';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitRanking, readProposed } from './fit-ranking.ts';
import type { Proposed } from './fit-ranking.ts';
import { leaveSetsOut, leftOutTable } from './leave-sets-out.ts';
import { keepProposed } from './observe-ranking.ts';
import { RANKED_FIELDS } from './ranked-fields.ts';
import { setsOfFiles } from './set-of-file.ts';

/**
 * Fits the ranking of a field on kept first contacts and writes its weights; or prints what it gives on each set that it is fitted without
 * (`--leave-set`); or keeps what labelled folders propose now. False where the arguments say neither; throws the parser's TypeError at an option that it does not have.
 */
export async function fitRankedField(plural: keyof typeof RANKED_FIELDS, args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { keep: { type: 'string' }, 'leave-set': { type: 'boolean' }, dry: { type: 'boolean' } } });
  if (positionals.length === 0) return false;
  const field = RANKED_FIELDS[plural];
  if (values.keep) {
    await keepProposed(values.keep, field, positionals);
    return true;
  }
  const papers = (await Promise.all(positionals.map((file) => readProposed(file, field.features.length)))).flat();
  const fit = (of: Proposed[]): Ranking => fitRanking(of, field.features.length, field.penalty);
  if (values['leave-set']) {
    console.log(leftOutTable(leaveSetsOut(papers, await setsOfFiles(), fit, field.believed)));
    return true;
  }
  const ranking = { command: `npm run bench:tender-fit -- ${plural} FILE...`, papers: papers.length, features: field.features, model: fit(papers) };
  console.log(JSON.stringify(ranking.model));
  if (!values.dry) await writeFile(path.join(import.meta.dirname, '../../mcps/tender/src/confidence', field.weights), `${JSON.stringify(ranking, null, 2)}\n`);
  return true;
}
