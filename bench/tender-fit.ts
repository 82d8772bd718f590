// Fits the confidence models on labelled folders (each with docs/ and labels/) and writes them as data.
// usage: bench/tender-fit.ts LABELLED_DIR... [--seen FILE] [--keep FILE] [--titles FILE] [--keep-titles FILE] [--buyers FILE] [--keep-buyers FILE] [--places FILE] [--keep-places FILE] [--rerank FILE]
//   --keep FILE  only writes what is observed now (numbers alone), so that later fits can use a first contact again
//   --seen FILE  takes the observations of such a file; its tenders are not observed again
//   --keep-titles FILE, --keep-buyers FILE, --keep-places FILE  only writes what the papers propose as titles, buyers or places now
//   --rerank FILE  writes the observations of --seen there as the rankings of --titles, --buyers and --places would have met them
//   --titles FILE, --buyers FILE, --places FILE  fits the ranking of titles, buyers or places on such a file instead
import { ABSENCE_FEATURES, ENTRY_FEATURES, LISTED_FEATURES, VALUE_FEATURES } from '@0711/mcp-tender/confidence/features';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitModels } from './tender/fit-models.ts';
import { fitRanking, readProposed } from './tender/fit-ranking.ts';
import { keepProposed } from './tender/observe-ranking.ts';
import { RANKED_FIELDS } from './tender/ranked-fields.ts';
import { keepObservations, observeSets, readObservations, writeObservations } from './tender/observations.ts';
import type { Observed } from './tender/observe.ts';
import { rerankObservations } from './tender/rerank-observations.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seen: { type: 'string' }, keep: { type: 'string' }, rerank: { type: 'string' }, titles: { type: 'string' }, 'keep-titles': { type: 'string' }, buyers: { type: 'string' }, 'keep-buyers': { type: 'string' }, places: { type: 'string' }, 'keep-places': { type: 'string' } } });
if (positionals.length === 0 && !values.seen && !values.titles && !values.buyers && !values.places) {
  console.error('usage: bench/tender-fit.ts LABELLED_DIR... [--seen FILE] [--keep FILE] [--titles|buyers|places FILE] [--keep-titles|buyers|places FILE]');
  process.exit(2);
}
if (values.keep) {
  await keepObservations(values.keep, positionals);
  process.exit(0);
}
if (values.rerank && values.seen) {
  let tenders = await readObservations(values.seen);
  for (const [field, file] of [[RANKED_FIELDS.titles, values.titles], [RANKED_FIELDS.buyers, values.buyers], [RANKED_FIELDS.places, values.places]] as const) {
    if (file) tenders = rerankObservations(tenders, field, await readProposed(file, field.features.length));
  }
  await writeObservations(values.rerank, tenders);
  process.exit(0);
}
for (const [plural, field] of Object.entries(RANKED_FIELDS)) {
  const [kept, file] = { titles: [values['keep-titles'], values.titles], buyers: [values['keep-buyers'], values.buyers] }[plural] ?? [values['keep-places'], values.places];
  if (kept) await keepProposed(kept, field, positionals);
  if (file) {
    const papers = await readProposed(file, field.features.length);
    const ranking = { command: `npm run bench:tender-fit -- --${plural} FILE`, papers: papers.length, features: field.features, model: fitRanking(papers, field.features.length) };
    await writeFile(path.join(import.meta.dirname, '../mcps/tender/src/confidence', field.weights), `${JSON.stringify(ranking, null, 2)}\n`);
    console.log(JSON.stringify(ranking.model));
  }
  if (kept || file) process.exit(0);
}
const observed = await observeSets(positionals, values.seen);
const all = observed.map(({ observed: one }) => one);
const count = (key: keyof Observed) => {
  const observations = all.flatMap((one) => one[key]);
  return { observations: observations.length, right: observations.filter((one) => one.right).length };
};
const data = {
  command: 'npm run bench:tender-fit -- LABELLED_DIR... [--seen FILE]',
  tenders: observed.length,
  fitted_on: { value: count('value'), absence: count('absence'), listed: count('listed'), entry: count('entry') },
  features: { value: VALUE_FEATURES, absence: ABSENCE_FEATURES, listed: LISTED_FEATURES, entry: ENTRY_FEATURES },
  models: fitModels(all),
};
await writeFile(path.join(import.meta.dirname, '../mcps/tender/src/confidence/coefficients.json'), `${JSON.stringify(data, null, 2)}\n`);
console.log(JSON.stringify(data.fitted_on), JSON.stringify(data.models));
