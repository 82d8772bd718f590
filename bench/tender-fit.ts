// Fits the confidence models on labelled folders (each with docs/ and labels/) and writes them as data.
// usage: bench/tender-fit.ts LABELLED_DIR... [--seen FILE] [--keep FILE] [--titles FILE] [--keep-titles FILE]
//   --keep FILE  only writes what is observed now (numbers alone), so that later fits can use a first contact again
//   --seen FILE  takes the observations of such a file; its tenders are not observed again
//   --titles FILE       fits the ranking of titles on such a file instead      --keep-titles FILE  only writes what the papers propose as titles now
import { ABSENCE_FEATURES, ENTRY_FEATURES, LISTED_FEATURES, VALUE_FEATURES } from '@0711/mcp-tender/confidence/features';
import { TITLE_FEATURES } from '@0711/mcp-tender/fields/title-features';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitModels } from './tender/fit-models.ts';
import { fitTitles, readProposedTitles } from './tender/fit-titles.ts';
import { keepProposedTitles } from './tender/observe-titles.ts';
import { keepObservations, observeSets } from './tender/observations.ts';
import type { Observed } from './tender/observe.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seen: { type: 'string' }, keep: { type: 'string' }, titles: { type: 'string' }, 'keep-titles': { type: 'string' } } });
if (positionals.length === 0 && !values.seen && !values.titles) {
  console.error('usage: bench/tender-fit.ts LABELLED_DIR... [--seen FILE] [--keep FILE] [--titles FILE] [--keep-titles FILE]');
  process.exit(2);
}
if (values.keep) {
  await keepObservations(values.keep, positionals);
  process.exit(0);
}
if (values['keep-titles']) {
  await keepProposedTitles(values['keep-titles'], positionals);
  process.exit(0);
}
if (values.titles) {
  const papers = await readProposedTitles(values.titles);
  const ranking = { command: 'npm run bench:tender-fit -- --titles FILE', papers: papers.length, features: TITLE_FEATURES, model: fitTitles(papers) };
  await writeFile(path.join(import.meta.dirname, '../mcps/tender/src/confidence/title-ranking.json'), `${JSON.stringify(ranking, null, 2)}\n`);
  console.log(JSON.stringify(ranking.model));
  process.exit(0);
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
