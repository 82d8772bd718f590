import { LENGTH_FEATURES } from '@0711/mcp-tender/fields/length-features';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitRanking, readProposed } from './fit-ranking.ts';
import { readLabelledSet } from './labelled-set.ts';
import { lengthsOf } from './observe-lengths.ts';

/**
 * Fits which of a paper's lengths of time is its contract's on kept first contacts, and writes the weights; or keeps what labelled folders
 * propose now. False where the arguments say neither; throws the parser's TypeError at an option that it does not have.
 */
export async function fitDurations(args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { keep: { type: 'string' }, dry: { type: 'boolean' } } });
  if (positionals.length === 0) return false;
  if (values.keep) {
    const tenders = (await Promise.all(positionals.map((folder) => readLabelledSet(folder)))).flat();
    await writeFile(values.keep, `[\n${tenders.flatMap((tender) => lengthsOf(tender) ?? []).map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
    return true;
  }
  const papers = (await Promise.all(positionals.map((file) => readProposed(file, LENGTH_FEATURES.length)))).flat();
  const ranking = { command: 'npm run bench:tender-fit -- durations FILE...', papers: papers.length, features: LENGTH_FEATURES, model: fitRanking(papers, LENGTH_FEATURES.length) };
  console.log(JSON.stringify(ranking.model));
  if (!values.dry) await writeFile(path.join(import.meta.dirname, '../../mcps/tender/src/confidence/length-ranking.json'), `${JSON.stringify(ranking, null, 2)}\n`);
  return true;
}
