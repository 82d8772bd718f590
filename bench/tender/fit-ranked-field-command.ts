import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitRanking, readProposed } from './fit-ranking.ts';
import { keepProposed } from './observe-ranking.ts';
import { RANKED_FIELDS } from './ranked-fields.ts';

/**
 * Fits the ranking of a field on kept first contacts and writes its weights, or keeps what labelled folders propose now.
 * False where the arguments say neither; throws the parser's TypeError at an option that it does not have.
 */
export async function fitRankedField(plural: keyof typeof RANKED_FIELDS, args: string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { keep: { type: 'string' }, dry: { type: 'boolean' } } });
  if (positionals.length === 0) return false;
  const field = RANKED_FIELDS[plural];
  if (values.keep) {
    await keepProposed(values.keep, field, positionals);
    return true;
  }
  const papers = (await Promise.all(positionals.map((file) => readProposed(file, field.features.length)))).flat();
  const ranking = { command: `npm run bench:tender-fit -- ${plural} FILE...`, papers: papers.length, features: field.features, model: fitRanking(papers, field.features.length, field.penalty) };
  console.log(JSON.stringify(ranking.model));
  if (!values.dry) await writeFile(path.join(import.meta.dirname, '../../mcps/tender/src/confidence', field.weights), `${JSON.stringify(ranking, null, 2)}\n`);
  return true;
}
