import { ABSENCE_FEATURES, ENTRY_FEATURES, LISTED_FEATURES, VALUE_FEATURES } from '@0711/mcp-tender/confidence/features';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitModels } from './fit-models.ts';
import { readProposed } from './fit-ranking.ts';
import { leftOutConfidence } from './left-out-confidence.ts';
import { keepObservations, observeSets, readObservations, writeObservations } from './observations.ts';
import type { ObservedTender } from './observations.ts';
import type { Observed } from './observe.ts';
import { RANKED_FIELDS } from './ranked-fields.ts';
import { rerankObservations } from './rerank-observations.ts';

/**
 * Fits the models of confidence on labelled folders and on what was kept of first contacts, and writes them; or prints what they say of each
 * set that they are fitted without (`--leave-set`); or keeps what the folders show now; or writes kept observations as rankings would have
 * met them. False where the arguments say none of these; throws the parser's TypeError at an option that it does not have.
 */
export async function fitConfidence(args: string[]): Promise<boolean> {
  const text = { type: 'string' } as const;
  const { values, positionals: folders } = parseArgs({ args, allowPositionals: true, options: { seen: text, keep: text, rerank: text, titles: text, buyers: text, places: text, 'leave-set': { type: 'boolean' }, dry: { type: 'boolean' } } });
  const { seen, keep, rerank, dry, 'leave-set': leaveSet, ...proposed } = values;
  if (rerank) {
    if (!seen || folders.length > 0) return false;
    await writeObservations(rerank, await reranked(await readObservations(seen), proposed));
    return true;
  }
  if (Object.keys(proposed).length > 0 || folders.length === 0 && (keep || !seen)) return false;
  if (keep) await keepObservations(keep, folders);
  else if (leaveSet) console.log(await leftOutConfidence(await observeSets(folders, seen)));
  else await fit(await observeSets(folders, seen), dry ?? false);
  return true;
}

async function reranked(tenders: ObservedTender[], { titles, buyers, places }: { titles?: string; buyers?: string; places?: string }): Promise<ObservedTender[]> {
  for (const [field, file] of [[RANKED_FIELDS.titles, titles], [RANKED_FIELDS.buyers, buyers], [RANKED_FIELDS.places, places]] as const) {
    if (file) tenders = rerankObservations(tenders, field, await readProposed(file, field.features.length));
  }
  return tenders;
}

async function fit(observed: ObservedTender[], dry: boolean): Promise<void> {
  const all = observed.map(({ observed: one }) => one);
  const count = (key: keyof Observed) => {
    const observations = all.flatMap((one) => one[key]);
    return { observations: observations.length, right: observations.filter((one) => one.right).length };
  };
  const data = {
    command: 'npm run bench:tender-fit -- confidence SET... --seen FILE',
    tenders: observed.length,
    fitted_on: { value: count('value'), absence: count('absence'), listed: count('listed'), entry: count('entry') },
    features: { value: VALUE_FEATURES, absence: ABSENCE_FEATURES, listed: LISTED_FEATURES, entry: ENTRY_FEATURES },
    models: fitModels(all),
  };
  console.log(JSON.stringify(data.fitted_on), JSON.stringify(data.models));
  if (!dry) await writeFile(path.join(import.meta.dirname, '../../mcps/tender/src/confidence/coefficients.json'), `${JSON.stringify(data, null, 2)}\n`);
}
