// Measures TENDER on a labelled folder (docs/ and labels/): fields, lists, evidence, confidence, pace. Each tender's confidence comes
// from models fitted without it. Prints a table.
// usage: bench/tender.ts DIR [--also LABELLED_DIR]... [--seen FILE] [--out DIR] [--figures FILE] [--diagram FILE.svg] [--misses] [--speed]
//   --also     more labelled folders to fit the confidence on        --seen    observations kept of an earlier look, to fit on
//   --out      writes labels and predictions, for score-tender.mjs and check_evidence.py
//   --figures  writes what was measured as JSON                      --misses  names what was missed or wrong
//   --speed    also measures 40 and 2,000 pages
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { crossValidate } from './tender/cross-validate.ts';
import { evidenceFigures } from './tender/evidence.ts';
import { findMisses } from './tender/misses.ts';
import { measureSpeed } from './tender/speed.ts';
import { printTable } from './tender/print-table.ts';
import { reliabilityDiagram } from './tender/reliability-diagram.ts';
import { writePredictions } from './tender/write-predictions.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { also: { type: 'string', multiple: true }, seen: { type: 'string' }, out: { type: 'string' }, figures: { type: 'string' }, diagram: { type: 'string' }, misses: { type: 'boolean' }, speed: { type: 'boolean' } },
});
const [folder] = positionals;
if (!folder || positionals.length > 1) {
  console.error('usage: bench/tender.ts DIR [--also LABELLED_DIR]... [--seen FILE] [--out DIR] [--figures FILE] [--diagram FILE.svg] [--misses] [--speed]');
  process.exit(2);
}
// First of all: what the labelled set leaves in memory is none of a tender's.
const speed = values.speed ? await measureSpeed() : null;
const tenders = await crossValidate(folder, values.also ?? [], values.seen);
const scores = tenders.map(({ score }) => score);
const evidence = evidenceFigures(tenders);
console.log(printTable(scores, evidence, tenders, speed));
if (values.misses) for (const tender of tenders) for (const miss of findMisses(tender)) console.error(miss);
if (values.out) await writePredictions(values.out, tenders);
if (values.diagram) await writeFile(values.diagram, reliabilityDiagram(scores.flatMap(({ judged }) => judged)));
if (values.figures) await writeFile(values.figures, `${JSON.stringify({ folder, scores, evidence, speed }, null, 1)}\n`);
